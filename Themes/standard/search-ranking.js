// Search, part 4 of 5: which documents answer a query, the best first.
(() => {
  "use strict";

  const { load, numbers, simplify, letters, idKey, meanings, NAME, ALIASES } = window.typebookSearch;

  // What a word weighs in: name, aliases, ID, terms, components, references, text, local, codes.
  const WEIGHTS = [12, 10, 10, 4, 2, 1.5, 1, 1, 4];

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
      // Whole words that a name begins with count for more than the beginning of one.
      if (name.startsWith(text)) return (name[text.length] === " " ? 690 : 500) - name.length;
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

  Object.assign(window.typebookSearch, { placesOf, search });
})();
