// The address, where pages keep what a reader has chosen. In one file with all pages it may speak of
// another page than the one that asks.
(() => {
  "use strict";

  // Whether the address speaks of the page that an element stands on.
  const isOf = (element) => {
    const page = element.closest(".page");
    return !page || location.hash.startsWith("#" + page.id.slice(0, -4));
  };

  // What the address asks of that page.
  const asked = (element) => new URLSearchParams(isOf(element) ? location.search : "");

  // Puts what is chosen into the address.
  const keep = (query, hash = location.hash) => {
    const text = String(query);
    try {
      history.replaceState(null, "", location.pathname + (text && "?" + text) + hash);
    } catch { /* some viewers have no history */ }
  };

  window.typebookAddress = { isOf, asked, keep };
})();
