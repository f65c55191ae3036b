// Search, part 1 of 5: the index as it is stored. Pages opened from a folder can load nothing but scripts,
// so the index is scripts, each of which calls typebookData. The parts share `typebookSearch`, and each uses
// those before it by name: they are joined in the order of their names.
(() => {
  "use strict";

  window.typebookSearch = {};

  window.typebookData = (about, json) => {
    if (window.typebookEdition) window.typebookEdition(about.edition);
    document.currentScript.take(JSON.parse(json));
  };

  const loading = new Map();

  // What couldn't be loaded is tried again by the next who asks for it.
  // In one file with all pages the text of each script stands in an element of its own.
  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const kept = document.getElementById(address);
        if (kept) return resolve(JSON.parse(JSON.parse("[" + kept.text.trim().slice(13, -2) + "]")[1]));
        const script = document.createElement("script");
        const fail = () => {
          loading.delete(address);
          script.remove();
          reject(new Error("not loaded: " + address));
        };
        Object.assign(script, { take: resolve, onerror: fail, src: address });
        document.head.append(script);
      }));
    }
    return loading.get(address);
  }

  // The value of each character that numbers are written in (the generator's NumberCode).
  const VALUES = new Uint8Array(127);
  for (let code = 33, value = 0; code < 127; code++) {
    if (!"\"\\<".includes(String.fromCharCode(code))) VALUES[code] = value++;
  }

  function numbers(text) {
    const found = new Int32Array(text.length);
    let count = 0;
    for (let at = 0, place = 1; at < text.length; at++) {
      const value = VALUES[text.charCodeAt(at)];
      found[count] += value * place;
      place *= 27;
      if (value < 64) {
        count++;
        place = 1;
      }
    }
    return found.slice(0, count);
  }

  Object.assign(window.typebookSearch, { load, numbers });
})();
