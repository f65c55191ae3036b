// Search. The generator made the index; this reads it, in the page and without a network. Pages
// opened from a folder can load nothing but scripts, so the index is scripts as well, each of which
// calls typebookData. Nothing is sent anywhere, and nothing is kept.
(function () {
  "use strict";

  // ---------------------------------------------------------------- loading

  window.typebookData = (about, json) => {
    if (window.typebookEdition) window.typebookEdition(about.edition);
    document.currentScript.take(JSON.parse(json));
  };

  const loading = new Map();

  // In one file with all pages the text of each script stands in an element of its own.
  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const kept = document.getElementById(address);
        if (kept) return resolve(JSON.parse(JSON.parse("[" + kept.text.trim().slice(13, -2) + "]")[1]));
        const script = document.createElement("script");
        Object.assign(script, { take: resolve, onerror: reject, src: address });
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

  // ---------------------------------------------------------------- words, as the generator reads them

  const WORD = /(?:\d[.,](?=\d)|['’](?=[A-Za-z0-9])|[\p{L}\p{N}\p{M}])+/gu;
  // What words end in; the generator knows which of its words have one stem, but not what people type.
  const ENDING = /^(?:|[bdgmnprt]?(?:ed|ing|ings|er|ers)|e|e?s|d|or|ors|y|ies|ied|ly|ment|ments|ions?|ations?|able)$/;
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

  // ---------------------------------------------------------------- the index

  const FIELDS = 9;
  const [NAME, ALIASES, , TERMS, , , TEXT] = [0, 1, 2, 3, 4, 5, 6];
  // What a word weighs in: name, aliases, ID, terms, components, references, text, local, codes.
  const WEIGHTS = [12, 10, 10, 4, 2, 1.5, 1, 1, 4];
  // Found by most texts, and so not asked for.
  const COMMON = new Set("a an and are as at be by for from in is it of on or that the this to with".split(" "));

  // Most names are plain words with a space between them.
  const simplify = (text) => /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text) ? text.toLowerCase()
    : fold(text.replace(/[^\p{L}\p{N}\p{M}'’]+/gu, " ").trim());
  const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  const idKey = (text) => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).map(withoutZeros).join("-");

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
      get ids() { return index.idKeys || (index.idKeys = data.id.map(idKey)); },
      get compact() { return index.idLetters || (index.idLetters = data.id.map(letters)); },
      get allWords() { return index.wordKeys || (index.wordKeys = [...index.words.keys()]); },
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

  // ---------------------------------------------------------------- what a typed word may mean

  // The words with the stem of a word.
  function formsOf(index, word) {
    if (!index.known.has(word)) index.known.set(word, findForms(index, word));
    return index.known.get(word);
  }

  function findForms(index, word) {
    let found = index.words[firstFrom(index.words, word)] === word && firstFrom(index.words, word);
    for (let cut = word.length; found === false && cut > 2; cut--) {
      if (ENDING.test(word.slice(cut))) {
        found = wordsWith(index, word.slice(0, cut)).find((number) => ENDING.test(index.words[number].slice(cut))) || false;
      }
    }
    return found === false ? [] : wordsOf(index, index.stemOf[found]);
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
    const isOpen = /[\p{L}\p{N}]$/u.test(query);
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

  // ---------------------------------------------------------------- ranking

  function shardOf(index, number) {
    let shard = index.data.shards.length - 1;
    while (index.data.shards[shard][0] > number) shard--;
    return shard;
  }

  // The scripts with the words' places that aren't here yet.
  function missing(index, slots) {
    const words = slots.flatMap(({ groups }) => groups.flatMap(({ inNames, words }) => inNames ? [] : words));
    return [...new Set(words.map((number) => shardOf(index, number)))].filter((shard) => !index.shards[shard]);
  }

  function placesOf(index, number) {
    if (!index.places.has(number)) {
      const shard = shardOf(index, number);
      const places = numbers(index.shards[shard][number - index.data.shards[shard][0]]);
      for (let at = 1; at < places.length; at++) places[at] += places[at - 1] + 1;
      index.places.set(number, places);
    }
    return index.places.get(number);
  }

  // The places of a group's words: all of them, or those where one of each kind stands.
  function groupPlaces(index, group) {
    if (group.inNames) return group.words.map((number) => index.namePlaces.get(number));
    if (!group.all) return group.words.map((number) => placesOf(index, number));
    return [group.all.map((forms) => forms.flatMap((number) => [...placesOf(index, number)]))
      .reduce((common, places) => {
        const set = new Set(places);
        return common.filter((place) => set.has(place));
      })];
  }

  // BM25 over weighted fields; a document gains when one passage of it has several of the words.
  function rank(index, slots) {
    const { count, docOf, fieldOf, scores, slots: lastSlot, norms } = index;
    const total = new Float32Array(count), best = new Float32Array(count);
    const found = new Uint8Array(count), inName = new Float32Array(count), named = new Uint8Array(count);
    const literal = new Float32Array(count);
    scores.fill(0);
    lastSlot.fill(0);
    let needed = 0;
    slots.forEach((slot, number) => {
      const score = new Float32Array(count), name = new Float32Array(count), form = new Float32Array(count);
      if (!slot.isOptional) needed++;
      for (const group of slot.groups) {
        const seen = Math.min(count, group.words.reduce((sum, one) => sum + index.counts[one], 0));
        const gain = group.weight * Math.log(1 + (count - seen + 0.5) / (seen + 0.5));
        const often = new Float32Array(count);
        for (const places of groupPlaces(index, group)) {
          for (let at = 0; at < places.length; at++) {
            const place = places[at], doc = docOf[place], field = fieldOf[place];
            often[doc] += WEIGHTS[field];
            if (field <= ALIASES) name[doc] = Math.max(name[doc], group.weight * (field === NAME ? 1 : 0.9));
            if (lastSlot[place] === number + 1) continue;
            lastSlot[place] = number + 1;
            scores[place] += gain;
            if (scores[place] > best[doc]) best[doc] = scores[place];
          }
        }
        for (let doc = 0; doc < count; doc++) {
          if (!often[doc]) continue;
          score[doc] = Math.max(score[doc], gain * often[doc] * 1.3 / (often[doc] + 0.3 * norms[doc]));
          form[doc] = Math.max(form[doc], group.weight);
        }
      }
      for (let doc = 0; doc < count; doc++) {
        total[doc] += score[doc];
        if (slot.isOptional) continue;
        if (score[doc]) found[doc]++;
        literal[doc] += form[doc];
        inName[doc] += name[doc];
        if (name[doc]) named[doc]++;
      }
    });
    return { total, best, found, needed, inName, named, literal };
  }

  // How well a definition is named by the query as a whole: by its ID, its name or another name.
  function naming(index, query) {
    const key = idKey(query), compact = letters(query), text = simplify(query);
    // Every ID has digits.
    const hasDigit = /\d/.test(key);
    return (doc) => {
      const id = hasDigit ? index.ids[doc] : "", name = index.names[doc], others = index.aliases[doc];
      if (hasDigit && (id === key || index.compact[doc] === compact)) return 1000;
      if (!text) return 0;
      if (name === text) return 900;
      if (others.includes(text)) return 800;
      if (hasDigit && ("-" + id).includes("-" + key)) return 700;
      if (name.startsWith(text)) return 600 - name.length;
      return others.some((other) => other.startsWith(text)) ? 400 : 0;
    };
  }

  // The documents that answer a query, the best first. All words are asked for, where any document
  // has them all.
  function answer(index, query, slots) {
    const { total, best, found, needed, inName, named, literal } = rank(index, slots);
    const name = naming(index, query);
    const most = Math.min(needed, found.reduce((one, other) => Math.max(one, other), 0));
    const hits = [];
    for (let doc = 0; doc < index.count; doc++) {
      const tier = name(doc);
      const answers = total[doc] > 0 && found[doc] >= most;
      if (!tier && !answers) continue;
      // The words themselves count for more than other forms of them.
      let score = tier + (total[doc] + best[doc]) * (needed ? (literal[doc] / needed) ** 2 : 1);
      if (needed && named[doc] === needed) {
        const words = index.names[doc].split(" ").length;
        score += 100 * inName[doc] / Math.max(needed, words);
      }
      hits.push({ index, doc, score });
    }
    return { hits: hits.sort((one, other) => other.score - one.score || one.doc - other.doc), slots };
  }

  // Loads what a query needs, then answers it; at once where everything is here.
  async function search(index, query) {
    const slots = meanings(index, query);
    await Promise.all(missing(index, slots).map(async (shard) => {
      index.shards[shard] = (await load(index.data.shards[shard][1])).split(" ");
    }));
    return answer(index, query, slots);
  }

  // ---------------------------------------------------------------- the page

  const form = document.querySelector("form[data-index]");

  // On other pages the box leads to the search page.
  for (const other of document.querySelectorAll("form[data-page]")) {
    const { page } = other.dataset;
    const asked = other.querySelector("input");
    other.hidden = false;
    other.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!form) location.href = page + "?q=" + encodeURIComponent(asked.value.trim());
      else {
        box.value = asked.value;
        location.hash = page;
        restart();
      }
    });
  }
  if (!form) return;
  const box = form.querySelector("input[type=search]");
  const prefix = box.id.slice(0, -1);
  form.hidden = false;

  const part = (id) => document.getElementById(prefix + id);
  // Where a place of a page is: in one file on this page, else on its own.
  const way = (page, anchor) => {
    const article = document.querySelector('[data-at="' + page + '"]');
    if (article) return "#" + (anchor ? article.id.slice(0, -4) + anchor : article.id);
    return page + (anchor ? "#" + anchor : "");
  };
  // Where there are none, nothing is checked.
  const earlier = part("earlier") || {};
  const indexes = new Map();
  // What is asked for is kept in the address, and nowhere else.
  const state = new URLSearchParams(!prefix || location.hash.startsWith("#" + prefix) ? location.search : "");
  let shown = 20, turn = 0, later = 0;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) {
      if (key in made) made[key] = attributes[key]; else made.setAttribute(key, attributes[key]);
    }
    made.append(...children);
    return made;
  }

  // A promise of an index, which is made once however many ask for it meanwhile.
  function open(name) {
    if (!indexes.has(name)) indexes.set(name, load(form.dataset[name]).then(makeIndex));
    return indexes.get(name);
  }

  function keep(key, value) {
    if (value) state.set(key, value); else state.delete(key);
  }

  const slugsOf = ({ index, doc }, key) => {
    const { slugs, of } = index.filters.find((filter) => filter.key === key);
    return of[doc].map((term) => slugs[term]);
  };

  // Whether a result has a chosen term of every filter but `except`.
  const passes = (hit, except) => hit.index.filters.every(({ key }) => {
    const chosen = key === except ? [] : state.getAll(key);
    return !chosen.length || slugsOf(hit, key).some((slug) => chosen.includes(slug));
  });

  async function update() {
    const mine = ++turn;
    const query = box.value.trim();
    keep("q", query);
    keep("earlier", earlier.checked && "1");
    const address = (String(state) ? "?" + state : location.pathname) + location.hash;
    try { history.replaceState(null, "", address); } catch { /* some viewers have no history */ }
    const isEmpty = [...state.keys()].every((key) => key === "earlier");
    part("found").hidden = isEmpty;
    if (isEmpty) return say("");
    const opened = await Promise.all((earlier.checked ? ["index", "earlier"] : ["index"]).map(open));
    const answers = await Promise.all(opened.map((index) => query ? search(index, query) : everything(index)));
    if (mine !== turn) return;
    const hits = answers.flatMap(({ hits, slots }, at) => hits.map((hit) =>
      // Of two texts that answer equally well, the current one comes first.
      ({ ...hit, slots, score: at ? hit.score * 0.9 - 1 : hit.score })));
    show(hits.sort((one, other) => other.score - one.score));
  }

  const everything = (index) => ({ hits: index.names.map((name, doc) => ({ index, doc, score: 0 })), slots: [] });

  function show(all) {
    const hits = all.filter((hit) => passes(hit));
    const noun = (earlier.checked ? "text" : "definition") + (hits.length === 1 ? "" : "s");
    const tally = !hits.length ? "Nothing found"
      : hits.length + " " + noun + (hits.length < all.length ? " of " + all.length : "");
    part("tally").textContent = tally;
    say(tally);
    const results = hits.slice(0, shown).map(resultOf);
    part("hits").replaceChildren(...results.map(({ item }) => item));
    // Filters are counted and texts to quote loaded once the results stand, and for those that still
    // stand alone.
    const mine = turn;
    setTimeout(() => {
      if (mine !== turn) return;
      showFilters(all);
      for (const { quote } of results) quote();
    });
    part("more").hidden = shown >= hits.length;
  }

  // Screen readers hear the count once typing has paused, when there is another one.
  function say(words) {
    clearTimeout(later);
    const spoken = part("spoken");
    if (words !== spoken.textContent) later = setTimeout(() => { spoken.textContent = words; }, 700);
  }

  // ---------------------------------------------------------------- results

  // Up to two passages that answer best, else the first running text.
  function bestPassages({ index, doc }) {
    const first = index.starts[doc];
    const places = [];
    let text = -1;
    for (let place = first; place < index.starts[doc + 1] - 1; place++) {
      if (index.fieldOf[place] === TEXT && text < 0) text = place;
      if (index.fieldOf[place] >= TERMS && index.scores[place] > 0) places.push(place);
    }
    const { scores } = index;
    places.sort((one, other) => scores[other] - scores[one] || one - other);
    return (places.length || text < 0 ? places : [text]).slice(0, 2)
      .filter((place, at) => !at || scores[place] > scores[places[0]] / 2).map((place) => place - first);
  }

  // What is known of a definition, in a line under its name.
  function factsOf({ data, filters, issuer, marking }, doc) {
    const facts = [data.note[doc] || data.version[doc] && "version " + data.version[doc], issuer(doc)];
    for (const { key, names, of } of filters) {
      if (key === "kind" || key === "status") facts.push(...of[doc].map((term) => names[term]));
    }
    const line = element("p", { className: "ours known" }, facts.filter(Boolean).join(" · "));
    if (marking(doc)) line.append(" · ", element("b", {}, marking(doc)));
    return line;
  }

  function resultOf(hit) {
    const { index: { data }, index, doc, slots } = hit;
    const isHit = matcher(index, slots);
    const wheres = bestPassages(hit);
    const lines = wheres.map(() => element("p", { className: "where" }, "\u00a0"));
    const aliases = data.aliases[doc].filter((alias) => readWords(alias).some(isHit));
    const quote = async () => {
      const passages = await load(data.text[doc]);
      lines.forEach((line, at) => showWhere(line, passages[wheres[at]], data.page[doc], isHit));
    };
    const item = element("li", { className: "grid" },
      element("p", { className: "at n" }, ...marked(data.id[doc], isHit)),
      element("div", {},
        element("h3", {}, element("a", { href: way(data.page[doc]) }, ...marked(data.name[doc], isHit))),
        factsOf(index, doc),
        ...aliases.map((alias) =>
          element("p", { className: "ours known" }, "Also known as ", ...marked(alias, isHit))),
        ...lines));
    return { item, quote };
  }

  function showWhere(line, [label, anchor, text, authority], page, isHit) {
    const link = element("a", { href: way(page, anchor), className: "place" }, ...marked(label, isHit));
    line.replaceChildren(link);
    if (text !== label) line.append(": ", element("q", {}, ...excerpt(text, isHit)));
    if (!authority) return;
    line.prepend(element("b", {}, "Local"), " (" + authority + "), ");
    line.classList.add("local");
  }

  // Whether a word of a text is one that the query means.
  function matcher(index, slots) {
    const meant = new Set(slots.flatMap((slot) => slot.groups.flatMap((group) => group.words)));
    return ({ word }) => formsOf(index, word).some((number) => meant.has(number));
  }

  function marked(text, isHit, from = 0, to = text.length) {
    const pieces = [];
    let at = from;
    for (const word of readWords(text)) {
      if (word.start < at || word.end > to || !isHit(word)) continue;
      pieces.push(text.slice(at, word.start), element("mark", {}, text.slice(word.start, word.end)));
      at = word.end;
    }
    return [...pieces, text.slice(at, to)];
  }

  // The stretch of a text with the most words that the query means, cut between words.
  function excerpt(text, isHit) {
    const words = readWords(text).filter((word) => !word.isJoined);
    const hits = words.filter(isHit);
    const held = (first) => new Set(hits.filter(({ start, end }) => start >= first && end < first + 180)
      .map(({ word }) => word)).size;
    const best = hits.reduce((best, { start }) => held(start) > held(best) ? start : best, 0);
    const from = best < 60 ? 0 : words.find(({ start }) => start >= best - 50).start;
    const { end } = words.filter(({ end }) => end <= from + 180).pop() || { end: text.length };
    const to = text.length <= from + 180 ? text.length : end;
    return [from ? "… " : "", ...marked(text, isHit, from, to), to < text.length ? " …" : ""];
  }

  // ---------------------------------------------------------------- filters

  // Each box says how many results its term would leave, the other filters as they are.
  function showFilters(all) {
    const buttons = [];
    for (const group of part("filters").children) {
      const { key } = group.dataset;
      const counts = {};
      for (const hit of all.filter((hit) => passes(hit, key))) {
        for (const slug of slugsOf(hit, key)) counts[slug] = (counts[slug] || 0) + 1;
      }
      for (const input of group.querySelectorAll("input")) {
        const { value, parentNode: { children: [, name, number] } } = input;
        input.checked = state.getAll(key).includes(value);
        number.textContent = counts[value] || 0;
        input.parentNode.hidden = !counts[value] && !input.checked;
        const words = group.firstElementChild.textContent + ": " + name.textContent;
        if (input.checked) {
          buttons.push(element("button", { type: "button", name: key, value, "aria-label": "Remove the filter " + words }, words));
        }
      }
    }
    part("chosen").replaceChildren(...buttons);
    part("chosen").hidden = !buttons.length;
  }

  function choose({ name, value, checked }) {
    const others = state.getAll(name).filter((one) => one !== value);
    if (checked) others.push(value);
    state.delete(name);
    for (const slug of others) state.append(name, slug);
    restart();
  }

  // ---------------------------------------------------------------- keys

  // Arrows go through the box and the results; Escape goes back to the box, and empties it there.
  function move(event) {
    const stops = [box, ...part("hits").querySelectorAll("h3 a")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    let next = at;
    if (event.key === "ArrowDown") next++;
    else if (event.key === "ArrowUp") next--;
    else if (event.key === "Escape") {
      if (!at) box.value = "";
      if (!at) restart();
      next = 0;
    } else return;
    if (!stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  }

  function restart() {
    shown = 20;
    update();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = part("hits").querySelector("a");
    if (first) first.focus();
  });
  for (const place of [form, part("hits")]) place.addEventListener("keydown", move);
  box.addEventListener("focus", () => open("index"));
  box.addEventListener("input", restart);
  earlier.onchange = restart;
  part("filters").addEventListener("change", ({ target }) => choose(target));
  part("chosen").addEventListener("click", ({ target }) => {
    if (target.name) choose(target);
    box.focus();
  });
  part("more").addEventListener("click", () => {
    shown += 20;
    update();
  });
  // Where filters stand above the results they are closed.
  if (!matchMedia("(min-width:60em)").matches) for (const group of part("filters").children) group.open = false;
  part("no-search").hidden = true;
  box.value = state.get("q") || "";
  earlier.checked = state.has("earlier");
  update();
  // Who opens the page of search will search: the index is on its way before the box is used.
  if (!prefix) open("index");
  if (!box.value && !prefix) box.focus();
  // For measuring and for tests.
  form.typebook = { open, load, search, readWords, placesOf };
}());
