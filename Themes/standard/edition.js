// Says when a folder holds pages of two editions, and when a copy is past its day of review, by the
// reader's own clock. Nothing is sent.
(function () {
  "use strict";
  var root = document.documentElement;

  function say(id) {
    var notice = document.getElementById(id);
    if (notice) notice.hidden = false;
  }

  // Every data script says which edition it is of, and so does the folder.
  window.typebookEdition = function (edition) {
    if (edition !== root.getAttribute('data-edition')) say('mixed');
  };

  var reviewBy = root.getAttribute('data-review-by');
  var now = new Date();
  var today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  if (reviewBy && today > reviewBy) say('old');

  // A server's pages are of one edition; there a cached answer would only mislead.
  var folder = root.getAttribute('data-folder');
  if (folder && location.protocol === 'file:') {
    var script = document.createElement('script');
    script.src = folder;
    document.head.appendChild(script);
  }
})();
