// Filters what stands on a page by the words that one types: references, unresolved names.
(() => {
  "use strict";
  // Words without marks and capitals.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  window.typebookFinder = (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return (text) => words.every((word) => text.includes(word));
  };
  window.typebookFold = fold;

  for (const form of document.querySelectorAll("form.find")) {
    const items = [...form.closest("main,.page").querySelectorAll(form.dataset.items)]
      .map((item) => ({ item, text: fold(item.textContent) }));
    const blocks = [...new Set(items.map(({ item }) => item.closest(".letter")))].filter(Boolean);
    const field = form.elements.name;
    form.oninput = () => {
      const isFound = window.typebookFinder(field.value);
      let left = 0;
      for (const { item, text } of items) left += !(item.hidden = !isFound(text));
      for (const block of blocks) block.hidden = !block.querySelector("li:not([hidden])");
      form.querySelector("[role=status]").textContent = left + " of " + items.length + " on this page.";
    };
    form.onsubmit = (event) => event.preventDefault();
    form.hidden = false;
    if (field.value) form.oninput();
  }
})();
