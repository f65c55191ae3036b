// Search, part 2 of 5: words, cut as the generator cuts them. It knows nothing of pages.
(() => {
  "use strict";

  const WORD = /(?:\d(?:\.(?=\d)|,(?=\d{3}(?!\d)))|[\p{L}\p{N}](?:'(?=\p{L}))?)+/gu;
  // What nobody sees, and the signs that are written in several ways: the generator's CharacterTable.
  const UNSEEN = /[\p{M}\p{Cc}\p{DI}\u{1f3fb}-\u{1f3ff}]/gu;
  const SIGNS = [
    [" ", /[\p{Z}\x85]/u], ["-", /[\u2010-\u2015\u2212\uff0d]/], ["'", /[\u2018-\u201b\u2032\u2039\u203a]/],
    [",", /[\u060c\u3001\uff0c]/], [".", /[\u06d4\u3002\uff0e]/]
  ];
  // Letters that Unicode doesn't take apart, as people type them who lack their key.
  const TYPED_AS = {
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ς: "σ", "\u02bb": "'", "\u02bc": "'", "\u0640": ""
  };
  const isASCII = (text) => !/\P{ASCII}/u.test(text);
  const withoutZeros = (digits) => digits.replace(/^0+(?=\d)/, "");

  function plain(char) {
    if (isASCII(char)) return char;
    const sign = SIGNS.find(([, signs]) => signs.test(char));
    if (sign) return sign[0];
    return (/[\p{L}\p{N}]/u.test(char) ? char.normalize("NFKD").replace("\u2044", "/") : char)
      .replace(UNSEEN, "").replace(/\P{ASCII}/gu, (letter) => TYPED_AS[letter = letter.toLowerCase()] ?? letter);
  }

  // A text as it is searched (the generator's SearchedText), and where in the text each unit of that stands.
  function fold(text) {
    if (isASCII(text)) return { folded: text };
    let folded = "";
    const places = [];
    let place = 0;
    for (const char of text) {
      let units = plain(char);
      if (/\/\d/.test(units) && /\d$/.test(folded)) units = " " + units;
      for (let at = 0; at < units.length; at++) places.push(place);
      folded += units;
      place += char.length;
    }
    places.push(place);
    return { folded, places };
  }

  // Where the character ends whose last unit stands before one: that may be one of several made of it.
  function endOf(places, after) {
    let next = after;
    while (places[next] === places[after - 1]) next++;
    return places[next];
  }

  // "is0700" as "is700" and "40hours" as "40hour", in the one form of "IS-700" and "40 hours".
  const oneForm = (word) => word.replace(/^([a-z]+)0+(?=\d+$)/, "$1").replace(/^([\d.]+[a-z]*)s$/, "$1");

  // The words of a text with their places; in what people type, "is 700" is a course code, too.
  function readWords(text, isTyped) {
    const { folded, places } = fold(text);
    const found = [];
    let last = {};
    for (const { 0: raw, index } of folded.matchAll(WORD)) {
      const after = index + raw.length;
      const [start, end] = places ? [places[index], endOf(places, after)] : [index, after];
      const word = raw.toLowerCase().replace(/'s$/, "").replace(/[',]/g, "");
      const shape = /^[a-z]+$/i.test(raw) ? "letters" : /^[\d.,]+$/.test(raw) ? "number" : "";
      found.push({ word: oneForm(word), start, end });
      const next = { raw, word, shape, start, after };
      if (joins(last, next, folded.slice(last.after, index), isTyped)) {
        found.push({ word: oneForm(last.word + word), start: last.start, end, isJoined: true });
      }
      last = next;
    }
    return found;
  }

  // Whether a number and the word after it are a quantity, or letters and a number a code.
  function joins(last, next, gap, isTyped) {
    if (!last.shape || !next.shape || last.shape === next.shape || !/^[ ()-]{1,2}$/.test(gap)) return false;
    if (next.shape === "letters") return next.word.length > 1;
    return last.word.length <= 6 && /^\d+$/.test(next.word) && (isTyped || gap === "-" || !/[a-z]/.test(last.raw));
  }

  // Most names are plain words with a space between them.
  const simplify = (text) => /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text) ? text.toLowerCase()
    : readWords(text).flatMap(({ word, isJoined }) => isJoined ? [] : word).join(" ");
  const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  const idKey = (text) => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).map(withoutZeros).join("-");

  // Found by most texts, and so not asked for.
  const COMMON = new Set("a an and are as at be by for from in is it of on or that the this to with".split(" "));

  Object.assign(window.typebookSearch, { readWords, withoutZeros, simplify, letters, idKey, COMMON });
})();
