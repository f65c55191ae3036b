// Shows the note on a term beside the words that lead to it, where the browser has popovers.
(() => {
  "use strict";
  const { body } = document;
  const terms = document.querySelectorAll(".trm");
  if (!body.showPopover || !terms.length) return;
  body.insertAdjacentHTML("beforeend",
    "<div class=pop popover role=dialog aria-label=Term tabindex=-1><dl class=glossary></dl></div>");
  const pop = body.lastChild;

  for (const words of terms) {
    words.ariaHasPopup = "dialog";
    words.onclick = (event) => {
      const edge = words.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      pop.firstChild.innerHTML = document.getElementById(words.dataset.note || words.hash.slice(1)).innerHTML;
      pop.ariaLabel = words.textContent;
      pop.showPopover({ source: words });
      pop.style.top = edge.bottom + scrollY + 6 + "px";
      pop.style.left = Math.min(edge.left, body.clientWidth - pop.offsetWidth - 8) + "px";
      pop.focus();
      pop.scrollIntoView({ block: "nearest" });
      pop.ontoggle = () => {
        if (document.activeElement === body) words.focus();
      };
    };
  }
  pop.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !pop.contains(relatedTarget)) pop.hidePopover();
  });
})();
