// Search, part 3 of 5: the index in memory, and which of its words a typed word may mean.
(() => {
  "use strict";

  const { numbers, readWords, simplify, letters, idKey, COMMON, ASKING } = window.typebookSearch;

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
      ids: data.id.map((id) => "-" + idKey(id) + "-"), compact: data.id.map(letters),
      filters: data.filters.map(readFilter), counts: numbers(data.counts),
      places: new Map(), positions: new Map(), together: new Map(), shards: [], orders: [], known: new Map(),
      // How far a passage, and a document's best passage, answers the query at hand.
      scores: new Float32Array(total), slots: new Uint8Array(total), norms: new Float32Array(count),
      nameSizes: new Uint8Array(count)
    };
    readPassages(index, lengths);
    readDictionary(index);
    index.allWords = [...index.words.keys()];
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

  // A filter with the terms of each document.
  function readFilter(filter) {
    const stored = numbers(filter.of), of = [];
    for (let at = 0; at < stored.length; at += stored[at] + 1) of.push([...stored.subarray(at + 1, at + 1 + stored[at])]);
    return { ...filter, of };
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
      for (const word of name.split(" ")) if (!COMMON.has(word)) index.nameSizes[doc]++;
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
    // A type is no word that is typed.
    const all = wordsWith(index, prefix).filter((number) => !index.words[number].includes("-"));
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

  const exactly = (index, word) => {
    const at = firstFrom(index.words, word);
    return index.words[at] === word ? [at] : [];
  };

  // Words that stand one after the other: of each the words of the index that may stand for it, and its
  // place. Those that most texts have stand anywhere.
  const sequence = (words, forms) => words.map((word, at) => ({ at, words: forms(word), word }))
    .filter(({ word }) => !COMMON.has(word));

  // A group of such words, if texts have them all.
  function groupOf(all, weight) {
    const words = all.flatMap(({ words }) => words);
    return { words: all.every(({ words }) => words.length) ? words : [], all: all.length > 1 && all, weight };
  }

  // A word that texts write as two, which stand side by side.
  function splits(index, word, weight) {
    const found = [];
    for (let cut = 3; cut < word.length - 2; cut++) {
      const parts = [exactly(index, word.slice(0, cut)), formsOf(index, word.slice(cut))];
      found.push(groupOf(parts.map((words, at) => ({ words, at })), weight));
    }
    return found;
  }

  // What a query asks for: phrases in quotes, words that mustn't be there, a type, and the other words.
  function readQuery(index, query) {
    const phrases = [], banned = [];
    const rest = query.replace(/["“”]([^"“”]+)["“”]/g, (all, words) => {
      const parts = sequence(simplify(words).split(" "), (word) => exactly(index, word));
      if (parts.length) phrases.push(parts);
      return " " + words + " ";
    }).replace(/(^|\s)-(\p{L}\S*)/gu, (all, gap, word) => {
      banned.push(...simplify(word).split(" "));
      return gap;
    });
    const typed = readWords(rest, true);
    const units = typed.filter(({ size }) => !size);
    for (const unit of units) unit.isOptional = COMMON.has(unit.word) || ASKING.has(unit.word);
    const type = typeOf(units);
    const textOf = (units) => units.map(({ word }) => word).join(" ");
    const names = [textOf(units), textOf(units.filter(({ isType }) => !isType))];
    if (units.every(({ isOptional }) => isOptional)) for (const unit of units) unit.isOptional = false;
    const isOpen = rest === query && units[units.length - 1]?.end === rest.length;
    return { rest, units, typed, isOpen, banned, phrases, type, names, slots: [] };
  }

  // The type that a query names: its words say where to look, not what for.
  function typeOf(units) {
    for (let at = 0; at < units.length - 1; at++) {
      const pair = units.slice(at, at + 2), number = pair[1].word;
      const value = ["i", "ii", "iii", "iv", "v", "vi"].indexOf(number) + 1 || number;
      if (!/^types?$/.test(pair[0].word) || !/^\d$/.test(value)) continue;
      for (const unit of pair) unit.isOptional = unit.isType = true;
      return "type-" + value;
    }
  }

  // What the words of a query may mean: slots, each for one word or several, with groups of words of the
  // index, of which the exact one is first.
  function meanings(index, query) {
    const meaning = readQuery(index, query), { units, typed, slots } = meaning;
    let count = 0;
    for (const { word, size } of typed) {
      if (size) slots.push({ from: count - size, size, groups: wholeGroups(index, word) });
      else slots.push({ from: count, size: 1, groups: groupsOf(index, units, count++, meaning.isOpen) });
    }
    addGlued(index, meaning);
    addSynonyms(index, meaning);
    for (const slot of slots) {
      slot.groups = slot.groups.filter(({ words }) => words.length);
      for (const unit of slot.groups.length ? units.slice(slot.from, slot.from + slot.size) : []) {
        unit.isKnown = true;
        unit.isMeant = unit.isMeant || slot.groups.some(({ isGuess }) => !isGuess);
      }
    }
    addNeighbors(index, meaning);
    return meaning;
  }

  function wholeGroups(index, word) {
    const words = formsOf(index, word);
    return [{ words: words.filter((number) => index.words[number] === word), weight: 1 }, { words, weight: 0.8 }];
  }

  function groupsOf(index, units, at, isOpen) {
    const { word, isOptional } = units[at];
    const inNames = (number) => index.namePlaces.has(number);
    const groups = wholeGroups(index, word), forms = groups[1].words;
    // What isn't asked for may still be a word of a name.
    if (isOptional) return groups.map(({ words, weight }) => ({ words: words.filter(inNames), weight, inNames }));
    const isLast = isOpen && at === units.length - 1;
    // A number is whole.
    const longer = (isLast || !forms.length) && /\D/.test(word) ? completions(index, word) : [];
    groups.push({ words: longer, weight: 0.6 });
    const isKnown = forms.length + longer.length > 0;
    if (/^[a-z]{6,}$/.test(word)) groups.push(...splits(index, word, isKnown ? 0.6 : 0.9));
    // A word that texts have may be a slip in a name, and then only names are meant.
    for (const group of misspelled(index, word, isKnown ? index.nameWords : index.allWords)) {
      if (isKnown) group.words = group.words.filter(inNames);
      groups.push({ ...group, inNames: isKnown, isGuess: true });
    }
    return groups;
  }

  // Two words that texts write as one.
  function addGlued(index, { units, slots }) {
    for (let from = 0; from < units.length - 1; from++) {
      const pair = [units[from].word, units[from + 1].word], word = pair.join("");
      if (!pair.every((word) => /^[a-z]{2,}$/.test(word) && !COMMON.has(word))) continue;
      slots.push({ from, size: 2, groups: [{ words: formsOf(index, word), weight: 0.9 }] });
    }
  }

  // "AHJ" also means a place with all the words that it stands for, and the other way around.
  function addSynonyms(index, { units, slots }) {
    // What two words have in common that have one stem.
    const stemOf = (word) => formsOf(index, word)[0] ?? word;
    if (!index.synonyms) index.synonyms = index.data.synonyms.map((group) => group.map((text) => {
      const words = simplify(text).split(" ");
      return { words, stems: words.map(stemOf) };
    }));
    const stems = units.map(({ word }) => stemOf(word));
    for (const group of index.synonyms) {
      for (const one of group) {
        const from = stems.findIndex((stem, at) => one.stems.every((other, step) => stems[at + step] === other));
        if (from < 0) continue;
        const groups = group.filter((other) => other !== one)
          .map(({ words }) => groupOf(sequence(words, (word) => formsOf(index, word)), 0.8));
        slots.push({ from, size: one.words.length, groups });
      }
    }
  }

  // Words that stand side by side in the query count for more where they do in a text.
  function addNeighbors(index, { units, slots }) {
    let last;
    units.forEach(({ word, isOptional }, from) => {
      if (isOptional) return;
      const next = { words: exactly(index, word), at: from };
      const group = groupOf([last ?? next, next], 0.5);
      if (last && group.words.length) slots.push({ from, size: 0, groups: [group] });
      last = next;
    });
  }

  Object.assign(window.typebookSearch, { makeIndex, formsOf, exactly, firstFrom, meanings, NAME, ALIASES, TERMS, TEXT });
})();
