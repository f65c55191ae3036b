// Marks the page that shows in the file with all pages: Firefox prints a copy that has no :target.
(function () {
  "use strict";
  var pages = document.querySelector('.pages');
  if (!pages) return;

  function mark() {
    var target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    var shown = target === pages ? null : target && target.closest('.page') || pages.firstElementChild;
    pages.querySelectorAll('.shown').forEach(function (page) { page.classList.remove('shown'); });
    if (shown) shown.classList.add('shown');
  }

  window.addEventListener('hashchange', mark);
  mark();
})();
