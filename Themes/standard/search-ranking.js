// Search, part 4 of 5: which documents answer a query, the best first.
(() => {
  "use strict";

  const { load, numbers, letters, idKey, exactly, firstFrom, meanings, NAME, ALIASES } = window.typebookSearch;

  // What a word weighs in: name, aliases, ID, terms, components, references, text, local, codes.
  const WEIGHTS = [12, 10, 10, 4, 2, 1.5, 1, 1, 4];

  function shardOf(index, number) {
    let shard = index.data.shards.length - 1;
    while (index.data.shards[shard][0] > number) shard--;
    return shard;
  }

  // The scripts that aren't here yet of those that a query needs: words' places, and their order there.
  function missing(index, { slots, phrases, type, banned }) {
    const places = [type, ...banned].flatMap((word) => word ? exactly(index, word) : []), orders = [];
    const parts = [...phrases];
    for (const { groups } of slots) {
      for (const group of groups) {
        if (group.all) parts.push(group.all); else if (!group.inNames) places.push(...group.words);
      }
    }
    for (const { words } of parts.flat()) orders.push(...words);
    const wanted = (numbers, kept, column) => [...new Set(numbers.map((number) => shardOf(index, number)))]
      .filter((shard) => !kept[shard]).map((shard) => ({ kept, shard, address: index.data.shards[shard][column] }));
    return [...wanted([...places, ...orders], index.shards, 1), ...wanted(orders, index.orders, 2)];
  }

  function textOf(index, number, kept) {
    const shard = shardOf(index, number);
    return numbers(kept[shard][number - index.data.shards[shard][0]]);
  }

  function placesOf(index, number) {
    if (!index.places.has(number)) {
      const places = textOf(index, number, index.shards);
      for (let at = 1; at < places.length; at++) places[at] += places[at - 1] + 1;
      index.places.set(number, places);
    }
    return index.places.get(number);
  }

  // Where a word stands in each of its places: a bit for each of sixteen positions, after which they
  // begin again. That tells neighbors from others, nearly always.
  function positionsOf(index, number) {
    if (!index.positions.has(number)) {
      const masks = new Uint16Array(placesOf(index, number).length);
      let at = 0;
      for (const code of textOf(index, number, index.orders)) {
        if (code > 1) masks[at] |= 1 << (code >> 1) - 1;
        if (!(code & 1)) at++;
      }
      index.positions.set(number, masks);
    }
    return index.positions.get(number);
  }

  // Positions as many places further back.
  const back = (mask, step) => (mask >> (step & 15) | mask << 16 - (step & 15)) & 0xffff;

  // The places where words stand one after the other.
  function placesTogether(index, parts) {
    const key = parts.map(({ words, at }) => words + "@" + at).join();
    if (!index.together.has(key)) index.together.set(key, findTogether(index, parts));
    return index.together.get(key);
  }

  // Looks from the rarest.
  function findTogether(index, parts) {
    const size = ({ words }) => words.reduce((sum, number) => sum + placesOf(index, number).length, 0);
    const [first, ...others] = [...parts].sort((one, other) => size(one) - size(other));
    const found = new Set();
    for (const number of first.words) {
      const places = placesOf(index, number), masks = positionsOf(index, number);
      for (let at = 0; at < places.length; at++) {
        let left = back(masks[at], first.at);
        for (const { words, at: step } of others) {
          let mask = 0;
          for (const word of left ? words : []) {
            const there = placesOf(index, word), other = firstFrom(there, places[at]);
            if (there[other] === places[at]) mask |= positionsOf(index, word)[other];
          }
          left &= back(mask, step);
        }
        if (left) found.add(places[at]);
      }
    }
    return [...found].sort((one, other) => one - other);
  }

  function groupPlaces(index, group) {
    if (group.inNames) return group.words.map((number) => index.namePlaces.get(number));
    if (group.all) return [placesTogether(index, group.all)];
    return group.words.map((number) => placesOf(index, number));
  }


  // BM25 over weighted fields, for each word of the query; a document gains when one passage of it has
  // several of the words.
  function rank(index, { units, slots }) {
    const { count, docOf, fieldOf, scores, slots: lastSlot, norms } = index;
    const best = new Float32Array(count), near = new Float32Array(count);
    const made = () => units.map(() => new Float32Array(count));
    const score = made(), form = made(), name = made();
    scores.fill(0);
    lastSlot.fill(0);
    slots.forEach(({ from, size, groups }, slot) => {
      for (const group of groups) {
        const lists = groupPlaces(index, group);
        const seen = Math.min(count, group.all ? lists[0].length : group.words.reduce((sum, one) => sum + index.counts[one], 0));
        const unit = Math.log(1 + (count - seen + 0.5) / (seen + 0.5)), gain = group.weight * unit * (size && units[from].isOptional ? 0.1 : 1);
        const often = new Float32Array(count);
        for (const places of lists) {
          for (let at = 0; at < places.length; at++) {
            const place = places[at], doc = docOf[place], field = fieldOf[place];
            often[doc] += WEIGHTS[field];
            if (field <= ALIASES) {
              for (let one = from; one < from + size; one++) {
                name[one][doc] = Math.max(name[one][doc], group.weight * (field === NAME ? 1 : 0.9));
              }
            }
            if (lastSlot[place] === slot + 1) continue;
            lastSlot[place] = slot + 1;
            // What its name says already tells little of where else to look.
            scores[place] += size && name[from][doc] && field > ALIASES ? gain / 3 : gain;
            if (scores[place] > best[doc]) best[doc] = scores[place];
          }
        }
        for (let one = from; one < from + size; one++) units[one].worth = units[one].worth ?? unit;
        for (let doc = 0; doc < count; doc++) {
          if (!often[doc]) continue;
          const found = gain * often[doc] * 1.3 / (often[doc] + 0.3 * norms[doc]);
          if (!size) near[doc] += found;
          for (let one = from; one < from + size; one++) {
            score[one][doc] = Math.max(score[one][doc], size > 1 ? found * 1.5 / size : found);
            form[one][doc] = Math.max(form[one][doc], group.weight);
          }
        }
      }
    });
    return { score, form, name, best, near };
  }

  // Whether a text has the words of another.
  const holds = (text, words) => (" " + text + " ").includes(" " + words + " ");

  // How well a definition is named by the query as a whole: by its ID, its name or another name.
  function naming(index, query, { names: [text, bare] }) {
    const key = "-" + idKey(query) + "-", compact = letters(query);
    // Every ID has digits.
    const hasDigit = /\d/.test(key);
    return (doc) => {
      const id = hasDigit && index.ids[doc], name = index.names[doc], others = index.aliases[doc];
      if (hasDigit && (key.includes(id) || index.compact[doc] === compact)) return 1000;
      if (!text) return 0;
      if (name === text || name === bare) return 900;
      if (others.includes(text) || others.includes(bare)) return 800;
      if (hasDigit && id.includes(key)) return 700;
      // Whole words count for more than the beginning of one.
      if (name.startsWith(text + " ")) return 690 - name.length;
      if (text.length > 2 && holds(name, text)) return 590 - name.length;
      if (name.startsWith(text)) return 500 - name.length;
      return others.some((other) => other.startsWith(text)) ? 400 : 0;
    };
  }

  // How far the words of the query and of a name are the same, from 0 to 220: most where neither has more.
  function likeness(index, { units }, name, needed) {
    return (doc) => {
      let found = 0, same = 0, asked = needed;
      units.forEach(({ isOptional }, one) => {
        const weight = name[one][doc];
        same += weight;
        if (weight) found++;
        if (weight && isOptional) asked++;
      });
      if (!found) return 0;
      const size = index.nameSizes[doc];
      return (found < size && found < asked ? 40 : 200) * Math.min(1, 2 * same / (size + asked)) ** 3;
    };
  }

  // The documents that answer a query, the best first. One with all of its words answers best, and one
  // that lacks some still does.
  function answer(index, query, meaning) {
    const { units, type } = meaning, { count, scores } = index;
    const { score, form, name, best, near } = rank(index, meaning);
    const asked = units.filter(({ isOptional, isKnown }) => isKnown && !isOptional);
    const worth = asked.reduce((sum, unit) => sum + unit.worth, 0);
    const tier = naming(index, query, meaning), like = likeness(index, meaning, name, asked.length);
    const out = shutOut(index, meaning);
    const types = index.filters.find(({ key }) => key === "type"), column = types?.slugs.indexOf(type);
    for (const number of type ? exactly(index, type) : []) {
      for (const place of placesOf(index, number)) scores[place] *= 2;
    }
    const hits = [];
    let most = 0;
    for (let doc = 0; doc < count; doc++) {
      if (out[doc]) continue;
      let total = best[doc] + near[doc], covered = 0, found = 0;
      units.forEach((unit, one) => {
        total += score[one][doc];
        if (unit.isOptional || !unit.isKnown) return;
        covered += unit.worth * form[one][doc];
        if (form[one][doc]) found++;
      });
      const naming = tier(doc) + like(doc);
      if (!total && !naming && units.length) continue;
      const cover = worth ? covered / worth : 1;
      if (cover > most) most = cover;
      const all = asked.length ? found / asked.length : 1;
      hits.push({ index, doc, cover, naming, score: (naming + total * cover * cover * all * all) * (types?.of[doc].includes(column) ? 1.1 : 1) });
    }
    const isMissing = (one, doc) => !units[one].isOptional && !form[one][doc];
    return {
      hits: hits.filter(({ cover, naming }) => naming || cover > 0.4 * most).sort((one, other) => other.score - one.score || one.doc - other.doc),
      index, meaning, type, isMissing
    };
  }

  // The documents without a phrase that is asked for, and those with a word that isn't wanted.
  function shutOut(index, { phrases, banned }) {
    const out = new Uint8Array(index.count);
    for (const parts of phrases) {
      const isThere = parts.every(({ words }) => words.length);
      const docs = new Set(isThere ? placesTogether(index, parts).map((place) => index.docOf[place]) : []);
      for (let doc = 0; doc < index.count; doc++) if (!docs.has(doc)) out[doc] = 1;
    }
    for (const word of banned) {
      for (const number of exactly(index, word)) for (const place of placesOf(index, number)) out[index.docOf[place]] = 1;
    }
    return out;
  }

  // Loads what a query needs, then answers it; at once where everything is here.
  async function search(index, query, type) {
    const meaning = meanings(index, query);
    if (type) meaning.type = type;
    await Promise.all(missing(index, meaning).map(async ({ kept, shard, address }) => {
      kept[shard] = (await load(address)).split(" ");
    }));
    return answer(index, query, meaning);
  }

  Object.assign(window.typebookSearch, { placesOf, search });
})();
