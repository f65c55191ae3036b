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

  // The words of a text with their places. What is written in several ways is there in one form as well,
  // with the number of words that it stands for as its `size`. In what people type, "is 700" is a code, too.
  function readWords(text, isTyped) {
    const { folded, places } = fold(text);
    const found = [];
    let last = {}, prefixes = [], digits = "", first, isInChain;
    for (const { 0: raw, index } of folded.matchAll(WORD)) {
      const after = index + raw.length;
      const [start, end] = places ? [places[index], endOf(places, after)] : [index, after];
      const add = (word, size = 0, from = start) => found.push({ word: oneForm(word), start: from, end, size });
      const addCode = (digits) => {
        const size = prefixes.length + 2;
        add(last.word + digits, size, last.start);
        for (const { word, start } of prefixes) add(word + digits, size, start);
      };
      const word = raw.toLowerCase().replace(/'s$/, "").replace(/[',]/g, "");
      const shape = /^[a-z]+$/i.test(raw) ? "letters" : /^[\d.,]+$/.test(raw) ? "number" : "";
      const isDigit = shape === "number" && word.length === 1;
      const glued = shape ? null : /^([a-z]+)(\d+)$|^([\d.]+)([a-z]+)$/.exec(word);
      const next = { raw, word, shape, isDigit, start, after };
      const gap = last.raw ? folded.slice(last.after, index) : "";
      if (gap === "/" && last.shape === "letters" && isPrefix(last.raw, isTyped)) prefixes.push(last);
      else if (shape !== "number") prefixes = [];
      if (gap !== "-" || !last.isDigit) digits = "";
      if (glued && glued[4] !== "s") {
        const [, letters = glued[3], number = glued[4]] = glued;
        add(letters);
        add(number);
        if (glued[1]) {
          last = { word: letters, start };
          addCode(number);
        } else add(word, 2);
      } else add(word);
      const whole = shape === "number" && /^\d{3,}(?=\.)/.exec(word);
      if (whole) add(whole[0], 1);
      if (joins(last, next, gap, isTyped)) {
        if (shape === "number") addCode(word); else add(last.word + word, 2, last.start);
      } else if (gap === "-" && shape === "letters" && last.shape === shape) {
        if (!isInChain && !/^-[\p{L}\p{N}]/u.test(folded.slice(after, after + 3))) add(last.word + word, 2, last.start);
      } else if (gap === "-" && last.isDigit && isDigit) {
        if (!digits) [digits, first] = [last.word, last.start];
        digits += word;
        if (digits.length > 2) add(digits, digits.length, first);
      }
      isInChain = gap === "-";
      last = next;
    }
    return found;
  }

  // Of a code's several letters, as in E/L/G 0191.
  const isPrefix = (raw, isTyped) => raw === raw.toUpperCase() || isTyped && raw.length < 4;

  // Whether a number and the word after it are a quantity, or letters and a number a code.
  function joins(last, next, gap, isTyped) {
    if (!last.shape || !next.shape || last.shape === next.shape || !/^[ ()-]{1,2}$/.test(gap)) return false;
    if (next.shape === "letters") return next.word.length > 1;
    return last.word.length <= 6 && /^\d+$/.test(next.word) && (isTyped || gap === "-" || !/[a-z]/.test(last.raw));
  }

  // Most names are plain words with a space between them.
  const simplify = (text) => /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text) ? text.toLowerCase()
    : readWords(text).flatMap(({ word, size }) => size ? [] : word).join(" ");
  const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  const idKey = (text) => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).map(withoutZeros).join("-");

  // Found by most texts, and so not asked for; and what questions are made of.
  const COMMON = new Set("a an and are as at be by for from in is it of on or that the this to with".split(" "));
  const ASKING = new Set("how many much what which who when where why do does did can could should would will have need needs i we you there please show find".split(" "));

  Object.assign(window.typebookSearch, { readWords, withoutZeros, simplify, letters, idKey, COMMON, ASKING });
})();
