// Search, part 3 of 5: the index in memory, and which of its words a typed word may mean.
(() => {
  "use strict";

  const { numbers, readWords, simplify, letters, idKey, COMMON } = window.typebookSearch;

  const FIELDS = 9;
  const [NAME, ALIASES, , TERMS, , , TEXT] = [0, 1, 2, 3, 4, 5, 6];
  // What words end in; the generator knows which of its words have one stem, but not what people type.
  const ENDING = /^(?:|[bdgmnprt]?(?:ed|ing|ings|er|ers)|e|e?s|d|or|ors|y|ies|ied|ly|ment|ments|ions?|ations?|able)$/;

  function column(data) {
    const of = numbers(data.of);
    return (doc) => data.texts[of[doc]];
  }

  // Everything that is known before a word's places are loaded.
  function makeIndex(data) {
    const count = data.id.length;
    const lengths = numbers(data.passages);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const index = {
      data, count,
      issuer: column(data.issuer), marking: column(data.marking),
      starts: new Int32Array(count + 1), docOf: new Int32Array(total), fieldOf: new Uint8Array(total),
      names: data.name.map(simplify), aliases: data.aliases.map((list) => list.map(simplify)),
      // What not every query needs is made for the first that does.
      get ids() { return index.idKeys ?? (index.idKeys = data.id.map(idKey)); },
      get compact() { return index.idLetters ?? (index.idLetters = data.id.map(letters)); },
      get allWords() { return index.wordKeys ?? (index.wordKeys = [...index.words.keys()]); },
      filters: data.filters.map(readFilter), counts: numbers(data.counts),
      places: new Map(), shards: [], known: new Map(),
      // How far a passage, and a document's best passage, answers the query at hand.
      scores: new Float32Array(total), slots: new Uint8Array(total), norms: new Float32Array(count)
    };
    readPassages(index, lengths);
    readDictionary(index);
    return index;
  }

  function readPassages(index, lengths) {
    const words = numbers(index.data.words);
    const mean = words.reduce((sum, length) => sum + length, 0) / index.count;
    for (let doc = 0, at = 0; doc < index.count; doc++) {
      index.starts[doc] = at;
      index.norms[doc] = 0.5 + 0.5 * words[doc] / mean;
      for (let field = 0; field < FIELDS; field++) {
        for (const end = at + lengths[doc * FIELDS + field]; at < end; at++) {
          index.docOf[at] = doc;
          index.fieldOf[at] = field;
        }
      }
      index.starts[doc + 1] = at;
    }
  }

  // A filter's terms of each document are read when they are first asked for.
  function readFilter(filter) {
    let terms;
    return {
      ...filter, get of() {
        if (!terms) {
          const stored = numbers(filter.of);
          terms = [];
          for (let at = 0; at < stored.length; at += stored[at] + 1) {
            terms.push(Array.from(stored.subarray(at + 1, at + 1 + stored[at])));
          }
        }
        return terms;
      }
    };
  }

  const isCapital = (code) => code >= 65 && code <= 90;

  function readDictionary(index) {
    let word = "";
    // A capital says how much of the word before is in the next one.
    const { dictionary } = index.data;
    index.words = [];
    for (let at = 0, end; at < dictionary.length - 1; at = end) {
      for (end = at + 1; end < dictionary.length && !isCapital(dictionary.charCodeAt(end));) end++;
      index.words.push(word = word.slice(0, dictionary.charCodeAt(at) - 65) + dictionary.slice(at + 1, end));
    }
    index.letters = new Int32Array(index.words.length);
    let newest = -1;
    index.stemOf = numbers(index.data.stems)
      .map((step) => step === 1 ? ++newest : step ? newest - step + 1 : newest);
    index.forms = new Map();
    readNames(index);
  }

  // The words of a stem. Most stand side by side, in the order of the alphabet, or close by.
  function wordsOf(index, stem) {
    if (!index.forms.has(stem)) {
      const words = [];
      for (let at = -1; (at = index.stemOf.indexOf(stem, at + 1)) >= 0;) words.push(at);
      index.forms.set(stem, words);
    }
    return index.forms.get(stem);
  }

  // Where the words of names stand, for what asks about names alone: that needs nothing loaded.
  function readNames(index) {
    index.namePlaces = new Map();
    const numberOf = new Map();
    const note = (name, place) => {
      for (const word of name.split(" ")) {
        let number = numberOf.get(word);
        if (number === undefined) {
          number = firstFrom(index.words, word);
          if (index.words[number] !== word) number = -1;
          numberOf.set(word, number);
          if (number >= 0) index.namePlaces.set(number, []);
        }
        if (number >= 0) index.namePlaces.get(number).push(place);
      }
    };
    index.names.forEach((name, doc) => {
      note(name, index.starts[doc] + NAME);
      for (const alias of index.aliases[doc]) note(alias, index.starts[doc] + ALIASES);
    });
    index.nameWords = [...index.namePlaces.keys()];
  }

  // The letters of a word as bits: one slip of the finger changes at most two.
  function letterSet(word) {
    let bits = 0;
    for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  }

  function firstFrom(words, word) {
    let low = 0;
    for (let high = words.length; low < high;) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  }

  function wordsWith(index, prefix) {
    const from = firstFrom(index.words, prefix);
    const to = firstFrom(index.words, prefix + "\uffff");
    return Array.from({ length: to - from }, (none, at) => from + at);
  }

  // The words with the stem of a word.
  function formsOf(index, word) {
    if (!index.known.has(word)) index.known.set(word, findForms(index, word));
    return index.known.get(word);
  }

  function findForms(index, word) {
    const at = firstFrom(index.words, word);
    let found = index.words[at] === word ? at : undefined;
    for (let cut = word.length; found === undefined && cut > 2; cut--) {
      if (!ENDING.test(word.slice(cut))) continue;
      found = wordsWith(index, word.slice(0, cut)).find((number) => ENDING.test(index.words[number].slice(cut)));
    }
    return found === undefined ? [] : wordsOf(index, index.stemOf[found]);
  }

  // The commonest words with a prefix, and all those of names; of one letter, those of names alone.
  function completions(index, prefix) {
    const all = wordsWith(index, prefix);
    const counts = Int32Array.from(all, (number) => index.counts[number]).sort();
    const least = counts[Math.max(0, all.length - 12 * (prefix.length - 1))];
    return all.filter((number) => index.counts[number] >= least || index.namePlaces.has(number));
  }

  // How many letters are wrong, missing, too many or swapped with the next; more than `most` is 9.
  function typos(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return 9;
    let before = [], row = [];
    for (let at = 0; at <= other.length; at++) row.push(at);
    for (let line = 1; line <= one.length; line++) {
      const next = [line];
      let least = line;
      for (let at = 1; at <= other.length; at++) {
        let cost = Math.min(row[at] + 1, next[at - 1] + 1,
          row[at - 1] + (one[line - 1] === other[at - 1] ? 0 : 1));
        if (line > 1 && at > 1 && one[line - 1] === other[at - 2] && one[line - 2] === other[at - 1]) {
          cost = Math.min(cost, before[at - 2] + 1);
        }
        next.push(cost);
        if (cost < least) least = cost;
      }
      if (least > most) return 9;
      before = row;
      row = next;
    }
    return row[other.length] > most ? 9 : row[other.length];
  }

  // Whether more than so many bits are set.
  function exceeds(bits, most) {
    for (; bits && most >= 0; most--) bits &= bits - 1;
    return most < 0;
  }

  // Words of four to seven letters with one typo, and longer ones with up to two.
  function misspelled(index, word, among) {
    if (word.length < 3 || /\d/.test(word)) return [];
    const groups = [new Set(), new Set()];
    for (const form of new Set([word, word.replace(/(?:s|ed|ing)$/, "")])) {
      const set = letterSet(form);
      for (const number of among) {
        const other = index.words[number];
        const most = other.length > 7 ? 2 : other.length > 3 ? 1 : 0;
        if (Math.abs(other.length - form.length) > most) continue;
        const letters = index.letters[number] || (index.letters[number] = letterSet(other));
        if (exceeds(letters ^ set, 2 * most)) continue;
        const count = typos(form, other, most);
        if (count === 1 || count === 2) groups[count - 1].add(index.stemOf[number]);
      }
    }
    return groups.map((stems, far) => ({
      words: [...stems].flatMap((stem) => wordsOf(index, stem)), weight: far ? 0.3 : 0.5
    }));
  }

  // The meanings of each word of a query: groups of words with a weight, the exact one first.
  function meanings(index, query) {
    const typed = readWords(query, true);
    const isOpen = typed[typed.length - 1]?.end === query.length;
    const slots = typed.map(({ word, isJoined }, at) => {
      const forms = formsOf(index, word);
      const groups = [
        { words: forms.filter((number) => index.words[number] === word), weight: 1 },
        { words: forms, weight: 0.6 }
      ];
      if (isJoined) return { word, groups, isOptional: true };
      const isLast = isOpen && at === typed.length - 1;
      const longer = isLast || !forms.length ? completions(index, word) : [];
      groups.push({ words: longer, weight: 0.7 });
      const isKnown = forms.length > 0 || longer.length > 0;
      // A word that texts have may be a slip in a name, and then only names are meant.
      for (const group of misspelled(index, word, isKnown ? index.nameWords : index.allWords)) {
        if (isKnown) group.words = group.words.filter((number) => index.namePlaces.has(number));
        groups.push({ ...group, inNames: isKnown });
      }
      return { word, groups, isOptional: COMMON.has(word) };
    });
    addAbbreviations(index, slots);
    for (const slot of slots) slot.groups = slot.groups.filter((group) => group.words.length);
    return slots.filter((slot) => slot.groups.length);
  }

  // "AHJ" also means a place with all the words that it stands for, and the other way around.
  function addAbbreviations(index, slots) {
    const typed = slots.filter((slot) => !slot.isJoined);
    for (const [short, long] of index.data.short) {
      const key = simplify(short);
      const parts = simplify(long).split(" ");
      const at = typed.findIndex((slot) => slot.word === key);
      if (at >= 0) {
        const forms = parts.filter((part) => !COMMON.has(part)).map((part) => formsOf(index, part));
        if (forms.every((words) => words.length)) {
          typed[at].groups.push({ words: forms.flat(), all: forms, weight: 0.8 });
        }
      }
      const from = typed.findIndex((slot, place) =>
        parts.every((part, step) => typed[place + step] && typed[place + step].word === part));
      if (from < 0) continue;
      for (const slot of typed.slice(from, from + parts.length)) {
        slot.groups.push({ words: formsOf(index, key), weight: 0.8 });
      }
    }
  }

  Object.assign(window.typebookSearch, { makeIndex, formsOf, meanings, NAME, ALIASES, TERMS, TEXT });
})();
