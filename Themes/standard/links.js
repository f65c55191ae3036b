// Puts a link beside each section, fact, component, cell and item of a definition: to its place on the
// page of the version at hand, whose ids never change.
for (const box of document.querySelectorAll(".v-links")) {
  const page = box.closest(".page,main");
  const [base] = (page.querySelector(".switch ul+ul [aria-current]") || location).href.split("#");
  const link = () => {
    if (page.querySelector(".pl")) return;
    for (const place of page.querySelectorAll(".of-form,.facts [id],.req tr[id],.req td[id]:not(.nts),li[id]")) {
      (place.querySelector("dt,th") || place).prepend(Object.assign(document.createElement("a"), {
        className: "pl", href: base + "#" + place.id, ariaLabel: box.dataset.to + " " + place.id
      }));
    }
  };
  box.parentNode.hidden = false;
  box.addEventListener("change", link);
  page.addEventListener("pointerover", link, { once: true });
  if (box.checked) link();
}
