// Search, part 2 of 5: words, cut as the generator cuts them. It knows nothing of pages.
(() => {
  "use strict";

  const WORD = /(?:\d[.,](?=\d)|['’](?=[A-Za-z0-9])|[\p{L}\p{N}\p{M}])+/gu;
  const singular = (word) => word.replace(/s$/, "");
  const isASCII = (text) => /^[\x00-\x7f]*$/.test(text);
  const withoutZeros = (digits) => digits.replace(/^0+(?=\d)/, "");

  function fold(raw) {
    if (isASCII(raw)) return raw.toLowerCase().replace(/'s$/, "").replace(/[',]/g, "");
    return raw.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/(.)['’][sS]$/u, "$1")
      .replace(/['’]/g, "").replace(/\p{Lu}/gu, (letter) => letter.toLowerCase());
  }

  // "IS700" and "40hours", in the form that "IS-700" and "40 hours" have.
  function mixed(word) {
    const code = /^([a-z]+)(\d+)$/.exec(word);
    if (code) return code[1] + withoutZeros(code[2]);
    const quantity = /^([\d.]+)([a-z]+)$/.exec(word);
    return quantity ? quantity[1] + singular(quantity[2]) : word;
  }

  // The words of a text with their places; in what people type, "is 700" is a course code, too.
  function readWords(text, isTyped) {
    const found = [];
    let last = {};
    for (const match of text.matchAll(WORD)) {
      const raw = match[0].replace(/^['’]/, "");
      const end = match.index + match[0].length;
      const start = end - raw.length;
      const isPlain = isASCII(raw) && !raw.includes("'");
      const hasDigit = isPlain && /\d/.test(raw);
      const word = fold(raw);
      if (!word) continue;
      if (hasDigit && /[a-z]/i.test(raw)) {
        found.push({ word: mixed(word), start, end });
        last = {};
        continue;
      }
      found.push({ word, start, end });
      const shape = isPlain ? hasDigit ? "number" : "letters" : "";
      if (shape && last.shape && shape !== last.shape) {
        const joined = join(last, { word, shape }, text.slice(last.end, start), isTyped);
        if (joined) found.push({ word: joined, start: last.start, end, isJoined: true });
      }
      last = { word, raw, shape, start, end };
    }
    return found;
  }

  function join(last, next, gap, isTyped) {
    if (!/^[ ()-]{1,2}$/.test(gap)) return "";
    if (next.shape === "letters") return next.word.length > 1 ? last.word + singular(next.word) : "";
    const isCode = last.word.length <= 6 && /^\d+$/.test(next.word)
      && (isTyped || gap === "-" || !/[a-z]/.test(last.raw));
    return isCode ? last.word + withoutZeros(next.word) : "";
  }

  // Most names are plain words with a space between them.
  const simplify = (text) => /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text) ? text.toLowerCase()
    : fold(text.replace(/[^\p{L}\p{N}\p{M}'’]+/gu, " ").trim());
  const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  const idKey = (text) => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).map(withoutZeros).join("-");

  // Found by most texts, and so not asked for.
  const COMMON = new Set("a an and are as at be by for from in is it of on or that the this to with".split(" "));

  Object.assign(window.typebookSearch, { readWords, withoutZeros, simplify, letters, idKey, COMMON });
})();
