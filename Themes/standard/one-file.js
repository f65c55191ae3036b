// Marks the page that shows in the file with all pages: Firefox prints a copy that has no :target.
(() => {
  "use strict";
  const pages = document.querySelector(".pages");
  if (!pages) return;

  // An address that can't be decoded names no place.
  const named = () => {
    const name = location.hash.slice(1);
    try {
      return name ? document.getElementById(decodeURIComponent(name)) : null;
    } catch {
      return null;
    }
  };

  const mark = () => {
    const target = named();
    const shown = target === pages ? null : target?.closest(".page") ?? pages.firstElementChild;
    for (const page of pages.querySelectorAll(".shown")) page.classList.remove("shown");
    shown?.classList.add("shown");
  };

  window.addEventListener("hashchange", mark);
  mark();
})();
