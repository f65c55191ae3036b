// Copies the address of a page or a block for an order, and prints the page.
{
  const copy = async text => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.select();
    document.execCommand("copy");
    field.remove();
  };
  const actions = {
    // In one file a page is a place of it.
    link: button => copy(location.href.split("#")[0] + (button.closest(".page[id]") ? "#" + button.closest(".page").id : "")),
    block: button => copy(button.closest("[role=group]").querySelector("pre").textContent),
    print: () => print(),
  };
  for (const button of document.querySelectorAll("[data-do]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await actions[button.dataset.do](button);
      button.textContent = button.dataset.said || button.textContent;
    });
  }
}
