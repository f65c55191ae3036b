// Says when a folder holds pages of two editions, and when a copy is past its day of review, by the
// reader's own clock. Nothing is sent.
(() => {
  "use strict";
  const { edition, reviewBy, folder } = document.documentElement.dataset;

  const say = (id) => {
    const notice = document.getElementById(id);
    if (notice) notice.hidden = false;
  };

  // Every data script says which edition it is of, and so does the folder.
  window.typebookEdition = (other) => {
    if (other !== edition) say("mixed");
  };

  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  if (reviewBy && today > reviewBy) say("old");

  // A server's pages are of one edition; there a cached answer would only mislead.
  if (folder && location.protocol === "file:") {
    document.head.append(Object.assign(document.createElement("script"), { src: folder }));
  }
})();
