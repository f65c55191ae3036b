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

  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.take = resolve;
        script.onload = () => script.remove();
        script.onerror = () => {
          loading.delete(address);
          reject(new Error("not loaded: " + address));
        };
        script.src = address;
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
    const found = [];
    for (let at = 0, number = 0, place = 1; at < text.length; at++) {
      const value = VALUES[text.charCodeAt(at)];
      number += value * place;
      place *= 27;
      if (value < 64) {
        found.push(number);
        number = 0;
        place = 1;
      }
    }
    return found;
  }

  // ---------------------------------------------------------------- words, as the generator reads them

  const VOWEL = /[aeiouy]/;
  const EXCEPTIONS = new Map(("skis ski skies sky dying die lying lie tying tie idly idl gently gentl "
    + "ugly ugli early earli only onli singly singl sky sky news news howe howe atlas atlas "
    + "cosmos cosmos bias bias andes andes").match(/\w+ \w+/g).map((pair) => pair.split(" ")));
  const STEP2 = /(?:ational|tional|ization|fulness|ousness|iveness|biliti|lessli|entli|ation|alism|aliti|ousli|iviti|fulli|enci|anci|abli|izer|ator|alli|bli|ogi|li)$/;
  const STEP3 = /(?:ational|tional|alize|icate|iciti|ative|ical|ness|ful)$/;
  const STEP4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;
  const SHORTER = {
    ational: "ate", tional: "tion", ization: "ize", fulness: "ful", ousness: "ous", iveness: "ive",
    biliti: "ble", lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al",
    ousli: "ous", iviti: "ive", fulli: "ful", enci: "ence", anci: "ance", abli: "able", izer: "ize",
    ator: "ate", alli: "al", bli: "ble", ogi: "og", alize: "al", icate: "ic", iciti: "ic", ical: "ic"
  };

  const isShort = (word) => /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(word);

  function region(word, from) {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  }

  // Martin Porter's second algorithm for English.
  function stem(text) {
    if (EXCEPTIONS.has(text)) return EXCEPTIONS.get(text);
    if (text.length < 3 || /[^a-z]/.test(text)) return text;
    let word = text.replace(/(^|[aeiouy])y/g, "$1Y");
    const start = /^(?:gener|commun|arsen)/.exec(word);
    const first = start ? start[0].length : region(word, 0);
    const second = region(word, first);
    if (/sses$/.test(word)) word = word.slice(0, -2);
    else if (/ie[ds]$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (/[^us]s$/.test(word) && VOWEL.test(word.slice(0, -2))) word = word.slice(0, -1);
    if (/^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/.test(word)) return word;
    word = withoutPast(word, first);
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";
    word = shorten(word, STEP2, first, second);
    word = shorten(word, STEP3, first, second);
    let end = STEP4.exec(word);
    if (end && end.index >= second && (end[0] !== "ion" || /[st]ion$/.test(word))) {
      word = word.slice(0, end.index);
    }
    end = word.length - 1;
    if (word[end] === "e" ? end >= second || end >= first && !isShort(word.slice(0, end))
      : end >= second && /ll$/.test(word)) word = word.slice(0, end);
    return word.toLowerCase();
  }

  function withoutPast(word, first) {
    let end = /eed(?:ly)?$/.exec(word);
    if (end) return end.index < first ? word : word.slice(0, end.index) + "ee";
    end = /(?:ing|ed)(?:ly)?$/.exec(word);
    if (!end || !VOWEL.test(word.slice(0, end.index))) return word;
    word = word.slice(0, end.index);
    if (/(?:at|bl|iz)$/.test(word)) return word + "e";
    if (/([bdfgmnprt])\1$/.test(word)) return word.slice(0, -1);
    return first >= word.length && isShort(word) ? word + "e" : word;
  }

  function shorten(word, endings, first, second) {
    const end = endings.exec(word);
    if (!end || end.index < first) return word;
    const before = word[end.index - 1];
    if (end[0] === "ogi" && before !== "l" || end[0] === "li" && !/[cdeghkmnrt]/.test(before)
      || end[0] === "ative" && end.index < second) return word;
    return word.slice(0, end.index) + (SHORTER[end[0]] || "");
  }

  const WORD = /(?:\d[.,](?=\d)|['’](?=[A-Za-z0-9])|[\p{L}\p{N}\p{M}])+/gu;
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
    return quantity ? quantity[1] + stem(quantity[2]) : word;
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
    if (next.shape === "letters") return next.word.length > 1 ? last.word + stem(next.word) : "";
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

  const simplify = (text) => fold(text.replace(/[^\p{L}\p{N}\p{M}'’]+/gu, " ").trim());
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
      ids: data.id.map(idKey), compact: data.id.map(letters),
      filters: data.filters.map(readFilter), counts: numbers(data.counts),
      places: new Map(), shards: [], letters: [], known: new Map(),
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

  function readFilter(filter) {
    const stored = numbers(filter.of);
    const of = [];
    for (let at = 0; at < stored.length; at += stored[at] + 1) {
      of.push(stored.slice(at + 1, at + 1 + stored[at]));
    }
    return { key: filter.key, label: filter.label, slugs: filter.slugs, names: filter.names, of };
  }

  function readDictionary(index) {
    const { dictionary } = index.data;
    const words = index.words = [];
    // A capital says how much of the word before is in the next one.
    for (let start = 0, at = 1, previous = ""; at < dictionary.length; at++) {
      const code = dictionary.charCodeAt(at);
      if (code < 65 || code > 90) continue;
      previous = previous.slice(0, dictionary.charCodeAt(start) - 65) + dictionary.slice(start + 1, at);
      words.push(previous);
      start = at;
    }
    let newest = -1;
    index.stemOf = numbers(index.data.stems)
      .map((step) => step === 1 ? ++newest : step ? newest - step + 1 : newest);
    index.forms = [];
    index.stemOf.forEach((stem, word) => {
      if (index.forms[stem]) index.forms[stem].push(word); else index.forms[stem] = [word];
    });
    const inNames = new Set(index.names.concat(...index.aliases).join(" ").split(" "));
    index.nameWords = [...inNames].map((word) => firstFrom(words, word))
      .filter((at) => inNames.has(words[at]));
    index.allWords = words.map((word, number) => number);
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
    const found = [];
    for (let at = firstFrom(index.words, prefix); at < index.words.length; at++) {
      if (!index.words[at].startsWith(prefix)) break;
      found.push(at);
    }
    return found;
  }

  // ---------------------------------------------------------------- what a typed word may mean

  // The words with the stem of a word.
  function formsOf(index, word) {
    if (!index.known.has(word)) index.known.set(word, findForms(index, word));
    return index.known.get(word);
  }

  function findForms(index, word) {
    let at = firstFrom(index.words, word);
    if (index.words[at] !== word) {
      const target = stem(word);
      const near = wordsWith(index, target.slice(0, Math.max(2, target.length - 1)));
      at = near.find((number) => stem(index.words[number]) === target);
    }
    return at === undefined ? [] : index.forms[index.stemOf[at]];
  }

  // The commonest words with a prefix, and all those of names; of one letter, those of names alone.
  function completions(index, prefix) {
    const all = wordsWith(index, prefix);
    const often = all.slice().sort((one, other) => index.counts[other] - index.counts[one])
      .slice(0, 12 * (prefix.length - 1));
    return [...new Set(often.concat(index.nameWords.filter((number) => index.words[number].startsWith(prefix))))];
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

  function bitCount(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
  }

  // Words that differ by one typo, or from eight letters on by two.
  function misspelled(index, word, among) {
    if (word.length < 4 || /\d/.test(word)) return [];
    const most = word.length > 7 ? 2 : 1;
    const root = stem(word);
    const groups = [[], []];
    for (const form of root === word ? [word] : [word, root]) {
      const set = letterSet(form);
      for (const number of among) {
        if (index.letters[number] === undefined) index.letters[number] = letterSet(index.words[number]);
        if (bitCount(index.letters[number] ^ set) > 2 * most) continue;
        const count = typos(form, index.words[number], most);
        if (count === 1 || count === 2) groups[count - 1].push(number);
      }
    }
    return groups.map((group, far) => ({
      words: [...new Set(group.flatMap((number) => index.forms[index.stemOf[number]]))],
      weight: far ? 0.3 : 0.5
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
      groups.push(...misspelled(index, word, isKnown ? index.nameWords : index.allWords));
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
        parts.every((part, step) => typed[place + step] && stem(typed[place + step].word) === stem(part)));
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

  // The addresses of the scripts with the words' places that aren't here yet.
  function missing(index, slots) {
    const addresses = new Set();
    for (const slot of slots) {
      for (const group of slot.groups) {
        for (const number of group.words) {
          const shard = shardOf(index, number);
          if (!index.shards[shard]) addresses.add(shard);
        }
      }
    }
    return [...addresses];
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
    if (!group.all) return group.words.map((number) => placesOf(index, number));
    return [group.all.map((forms) => forms.flatMap((number) => placesOf(index, number)))
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
    scores.fill(0);
    lastSlot.fill(0);
    let needed = 0;
    slots.forEach((slot, number) => {
      const score = new Float32Array(count), name = new Float32Array(count);
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
          if (often[doc]) score[doc] = Math.max(score[doc], gain * often[doc] * 1.3 / (often[doc] + 0.3 * norms[doc]));
        }
      }
      for (let doc = 0; doc < count; doc++) {
        total[doc] += score[doc];
        if (slot.isOptional) continue;
        if (score[doc]) found[doc]++;
        inName[doc] += name[doc];
        if (name[doc]) named[doc]++;
      }
    });
    return { total, best, found, needed, inName, named };
  }

  // How well a definition is named by the query as a whole: by its ID, its name or another name.
  function naming(index, query) {
    const key = idKey(query), compact = letters(query), text = simplify(query);
    const hasDigit = /\d/.test(key);
    return (doc) => {
      const id = index.ids[doc], name = index.names[doc], others = index.aliases[doc];
      if (key && (id === key || hasDigit && index.compact[doc] === compact)) return 1000;
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
    const { total, best, found, needed, inName, named } = rank(index, slots);
    const name = naming(index, query);
    const most = Math.min(needed, found.reduce((one, other) => Math.max(one, other), 0));
    const hits = [];
    for (let doc = 0; doc < index.count; doc++) {
      const tier = name(doc);
      const answers = total[doc] > 0 && found[doc] >= most;
      if (!tier && !answers) continue;
      let score = tier + total[doc] + best[doc];
      if (needed && named[doc] === needed) {
        const words = index.names[doc].split(" ").length;
        score += 100 * inName[doc] / needed * needed / Math.max(needed, words);
      }
      hits.push({ index, doc, score });
    }
    return { hits: hits.sort((one, other) => other.score - one.score || one.doc - other.doc), slots };
  }

  // Loads what a query needs, then answers it; at once where everything is here.
  async function search(index, query) {
    const slots = meanings(index, query);
    const shards = missing(index, slots);
    if (shards.length) await Promise.all(shards.map(async (shard) => {
      index.shards[shard] = (await load(index.data.shards[shard][1])).split(" ");
    }));
    return answer(index, query, slots);
  }

  // ---------------------------------------------------------------- the page

  const form = document.querySelector("form[role=search]");
  if (!form) return;
  const box = form.querySelector("input[type=search]");
  form.hidden = false;

  // On other pages the box leads to the search page.
  if (form.dataset.page) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = form.dataset.page + "?q=" + encodeURIComponent(box.value.trim());
    });
    return;
  }

  const part = (id) => document.getElementById(id);
  const indexes = new Map();
  const state = { filters: new Map(), shown: 20, turn: 0 };
  let spokenLater = 0;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) {
      if (key in made) made[key] = attributes[key]; else made.setAttribute(key, attributes[key]);
    }
    made.append(...children);
    return made;
  }

  const count = (number, word) => number + " " + word + (number === 1 ? "" : "s");

  async function open(name) {
    if (!indexes.has(name)) indexes.set(name, makeIndex(await load(form.dataset[name])));
    return indexes.get(name);
  }

  const isChosen = (key, slug) => (state.filters.get(key) || []).includes(slug);

  function readAddress() {
    const stored = new URLSearchParams(location.search);
    box.value = stored.get("q") || "";
    if (part("earlier")) part("earlier").checked = stored.has("earlier");
    for (const key of ["category", "kind", "form", "capability", "status"]) {
      state.filters.set(key, stored.getAll(key));
    }
  }

  function writeAddress() {
    const stored = new URLSearchParams();
    if (box.value.trim()) stored.set("q", box.value.trim());
    for (const [key, slugs] of state.filters) for (const slug of slugs) stored.append(key, slug);
    if (part("earlier") && part("earlier").checked) stored.set("earlier", "1");
    const text = stored.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname.split("/").pop());
  }

  // Whether a result has a chosen term of every filter but `except`.
  function passes(hit, except) {
    return hit.index.filters.every((filter) => {
      const chosen = state.filters.get(filter.key) || [];
      return filter.key === except || !chosen.length
        || filter.of[hit.doc].some((term) => chosen.includes(filter.slugs[term]));
    });
  }

  async function update() {
    const turn = ++state.turn;
    const query = box.value.trim();
    const isWide = part("earlier") && part("earlier").checked;
    writeAddress();
    const isEmpty = !query && ![...state.filters.values()].some((slugs) => slugs.length);
    part("found").hidden = isEmpty;
    if (isEmpty) return say("");
    const opened = await Promise.all(["index", "earlier"].slice(0, isWide ? 2 : 1).map(open));
    const answers = await Promise.all(opened.map((index) => query ? search(index, query) : everything(index)));
    if (turn !== state.turn) return;
    const hits = answers[0].hits;
    if (isWide) {
      // Of two texts that answer equally well, the current one comes first.
      for (const hit of answers[1].hits) hit.score = hit.score * 0.9 - 1;
      hits.push(...answers[1].hits);
      hits.sort((one, other) => other.score - one.score);
    }
    for (const { hits, slots } of answers) for (const hit of hits) hit.slots = slots;
    show(hits);
  }

  const everything = (index) => ({ hits: index.names.map((name, doc) => ({ index, doc, score: 0 })), slots: [] });

  function show(all) {
    const hits = all.filter((hit) => passes(hit));
    const words = count(hits.length, "definition")
      .replace(/definition/, all.some((hit) => hit.index.data.note[hit.doc]) ? "text" : "definition");
    const tally = hits.length < all.length ? words + " of " + all.length : hits.length ? words : "Nothing found";
    part("tally").textContent = tally;
    say(tally);
    showFilters(all);
    const shown = hits.slice(0, state.shown);
    for (const hit of shown) hit.wheres = bestPassages(hit);
    part("hits").replaceChildren(...shown.map(resultOf));
    part("more").hidden = shown.length === hits.length;
  }

  // Screen readers hear the count once typing has paused.
  function say(words) {
    clearTimeout(spokenLater);
    spokenLater = setTimeout(() => { part("spoken").textContent = words; }, 700);
  }

  // ---------------------------------------------------------------- results

  // Up to two passages that answer best, else the first running text.
  function bestPassages({ index, doc }) {
    const first = index.starts[doc];
    let places = [], text = -1;
    for (let place = first; place < index.starts[doc + 1] - 1; place++) {
      if (index.fieldOf[place] === TEXT && text < 0) text = place;
      if (index.fieldOf[place] >= TERMS && index.scores[place] > 0) places.push(place);
    }
    places.sort((one, other) => index.scores[other] - index.scores[one] || one - other);
    places = places.filter((place) => index.scores[place] > index.scores[places[0]] / 2).slice(0, 2);
    return (places.length || text < 0 ? places : [text]).map((place) => place - first);
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
    const { index, doc, slots, wheres } = hit;
    const { data } = index;
    const isHit = matcher(index, slots);
    const name = element("a", { href: data.page[doc] }, ...marked(data.name[doc], isHit));
    const made = element("div", {}, element("h3", {}, name), factsOf(index, doc));
    for (const alias of data.aliases[doc]) {
      if (!readWords(alias).some(isHit)) continue;
      made.append(element("p", { className: "ours known" }, "Also known as ", ...marked(alias, isHit)));
    }
    const lines = wheres.map(() => element("p", { className: "where" }, "\u00a0"));
    made.append(...lines);
    load(data.text[doc]).then((passages) => {
      lines.forEach((line, at) => showWhere(line, passages[wheres[at]], data.page[doc], isHit));
    });
    return element("li", { className: "grid" },
      element("p", { className: "at" }, element("span", { className: "n" }, ...marked(data.id[doc], isHit))), made);
  }

  function showWhere(line, [label, anchor, text, authority], page, isHit) {
    const link = element("a", { href: page + "#" + anchor, className: "place" }, ...marked(label, isHit));
    line.replaceChildren(...authority ? [element("b", {}, "Local"), " (" + authority + "), "] : [], link);
    if (authority) line.classList.add("local");
    if (text !== label) line.append(": ", element("q", {}, ...excerpt(text, isHit)));
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
    const length = 180;
    const words = readWords(text).filter((word) => !word.isJoined);
    const hits = words.filter(isHit);
    let best = 0, most = 0;
    hits.forEach((word) => {
      const held = new Set(hits.filter((one) => one.start >= word.start && one.end < word.start + length)
        .map((one) => one.word)).size;
      if (held > most) [best, most] = [word.start, held];
    });
    const from = best < 60 ? 0 : words.find((word) => word.start >= best - 50).start;
    const last = words.filter((word) => word.end <= from + length).pop();
    const to = text.length <= from + length || !last ? text.length : last.end;
    return [from ? "… " : "", ...marked(text, isHit, from, to), to < text.length ? " …" : ""];
  }

  // ---------------------------------------------------------------- filters

  function showFilters(all) {
    const focused = document.activeElement && document.activeElement.id;
    const groups = [];
    const chosen = [];
    for (const { key, label } of all.length ? all[0].index.filters : []) {
      const terms = new Map();
      for (const hit of all) {
        if (!passes(hit, key)) continue;
        const filter = hit.index.filters.find((one) => one.key === key);
        for (const term of filter.of[hit.doc]) {
          const entry = terms.get(filter.slugs[term]) || { name: filter.names[term], count: 0 };
          entry.count++;
          terms.set(filter.slugs[term], entry);
        }
      }
      for (const slug of state.filters.get(key) || []) {
        if (!terms.has(slug)) terms.set(slug, { name: slug, count: 0 });
        chosen.push(removal(key, slug, label + ": " + terms.get(slug).name));
      }
      if (terms.size) groups.push(filterGroup(key, label, terms));
    }
    part("filters").replaceChildren(...groups);
    part("chosen").replaceChildren(...chosen);
    part("chosen").hidden = !chosen.length;
    if (focused && focused !== box.id && part(focused)) part(focused).focus();
  }

  function filterGroup(key, label, terms) {
    const sorted = [...terms].sort(([, one], [, other]) => one.name < other.name ? -1 : 1);
    const boxes = sorted.map(([slug, { name, count }]) => {
      const id = key + "-" + slug;
      const input = element("input", { type: "checkbox", id, checked: isChosen(key, slug) });
      input.addEventListener("change", () => choose(key, slug, input.checked));
      return element("label", { htmlFor: id }, input, element("span", {}, name), element("span", { className: "n" }, String(count)));
    });
    const old = part("filter-" + key);
    return element("details", { id: "filter-" + key, open: old ? old.open : terms.size < 8 && matchMedia("(min-width:60em)").matches },
      element("summary", {}, label), element("fieldset", {}, element("legend", { className: "vh" }, label), ...boxes));
  }

  function removal(key, slug, words) {
    const button = element("button", { type: "button", "aria-label": "Remove the filter " + words }, words);
    button.addEventListener("click", () => { choose(key, slug, false); box.focus(); });
    return button;
  }

  function choose(key, slug, isOn) {
    const others = (state.filters.get(key) || []).filter((one) => one !== slug);
    state.filters.set(key, isOn ? [...others, slug] : others);
    state.shown = 20;
    update();
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
      if (at === 0 && box.value) {
        box.value = "";
        update();
      }
      next = 0;
    } else return;
    if (!stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  }

  // For measuring and for tests.
  form.typebook = { open, load, search, readWords, stem, placesOf };

  part("no-search").hidden = true;
  box.addEventListener("focus", () => open("index"), { once: true });
  box.addEventListener("input", () => { state.shown = 20; update(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = part("hits").querySelector("h3 a");
    if (first) first.focus();
  });
  form.addEventListener("keydown", move);
  part("hits").addEventListener("keydown", move);
  part("more").addEventListener("click", () => { state.shown += 20; update(); });
  if (part("earlier")) part("earlier").addEventListener("change", update);
  readAddress();
  update();
  if (!box.value) box.focus();
}());
