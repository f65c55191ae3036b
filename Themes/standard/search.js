// Search, part 5 of 5: the page, and the box on other pages that leads to it. Nothing is sent anywhere,
// and nothing is kept.
(() => {
  "use strict";

  const { load, readWords, makeIndex, formsOf, search, TERMS, TEXT } = window.typebookSearch;

  // The search page's box, else one that shows its first results where it stands.
  const form = document.querySelector("form[data-index]:not([data-page])") ?? document.querySelector("form[data-index]");

  // On other pages the box leads to the search page.
  for (const other of document.querySelectorAll("form[data-page]")) {
    const { page } = other.dataset;
    const asked = other.querySelector("input");
    other.hidden = false;
    other.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!form || form === other) location.href = page + "?q=" + encodeURIComponent(asked.value.trim());
      else {
        box.value = asked.value;
        location.hash = page;
        restart();
      }
    });
  }
  addEventListener("load", () => showFound(new URLSearchParams(location.search).get("found")));
  if (!form) return;
  const box = form.querySelector("input[type=search]");
  const prefix = box.id.slice(0, -1);
  form.hidden = false;

  // A part that the page hasn't may be told what the others are.
  const part = (id) => document.getElementById(prefix + id) ?? document.createElement("p");
  // Where a place of a page is: in one file on this page, else on its own, with the words to mark there.
  const way = (page, anchor, words = []) => {
    const article = document.querySelector('[data-at="' + page + '"]');
    if (article) return "#" + (anchor ? article.id.slice(0, -4) + anchor : article.id);
    const found = anchor && words.length ? "?found=" + encodeURIComponent([...new Set(words)].join(" ")) : "";
    return page + found + (anchor ? "#" + anchor : "");
  };
  const isHome = form.dataset.page;
  const earlier = part("earlier");
  const indexes = new Map();
  // What is asked for is kept in the address, and nowhere else.
  const state = window.typebookAddress.asked(form);
  const first = isHome ? 5 : 20;
  let shown = first, turn = 0, later = 0;

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
    if (!indexes.has(name)) {
      indexes.set(name, load(form.dataset[name]).then(makeIndex));
      indexes.get(name).catch(() => indexes.delete(name));
    }
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
    window.typebookAddress.keep(state);
    const isEmpty = [...state.keys()].every((key) => key === "earlier");
    part("found").hidden = isEmpty;
    if (isEmpty) return say("");
    const opened = await Promise.all((earlier.checked ? ["index", "earlier"] : ["index"]).map(open));
    // Of the types that are chosen the last says in which column to look.
    const type = state.getAll("type").pop();
    const answers = await Promise.all(opened.map((index) => search(index, query, type)));
    if (mine !== turn) return;
    const hits = answers.flatMap(({ hits, ...answer }, at) => hits.map((hit) =>
      // Of two texts that answer equally well, the current one comes first.
      ({ ...hit, ...answer, score: at ? hit.score * 0.9 - 1 : hit.score })));
    show(hits.sort((one, other) => other.score - one.score), answers);
  }

  function show(all, answers) {
    const hits = all.filter((hit) => passes(hit));
    const noun = (earlier.checked ? "text" : "definition") + (hits.length === 1 ? "" : "s");
    const tally = !hits.length ? "Nothing found"
      : hits.length + " " + noun + (hits.length < all.length ? " of " + all.length : "");
    part("tally").textContent = tally;
    part("advice").replaceChildren(...advice(answers));
    part("filters").hidden = !all.length;
    part("hints").hidden = hits.length > 0;
    part("all").href = form.dataset.page + "?" + state;
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

  // ---------------------------------------------------------------- advice

  // What was meant where no text has a word, and it may be a slip of the fingers.
  function advice(answers) {
    const [{ index, meaning: { rest, units, slots } }] = answers;
    let guess = rest;
    for (let at = units.length - 1; at >= 0; at--) {
      const { start, end, isOptional } = units[at];
      if (isOptional || answers.some(({ meaning }) => meaning.units[at].isMeant)) continue;
      const groups = slots.filter(({ from, size }) => from === at && size === 1).flatMap(({ groups }) => groups);
      const likely = groups[0]?.words.reduce((one, other) => index.counts[other] > index.counts[one] ? other : one);
      if (likely >= 0) guess = guess.slice(0, start) + index.words[likely] + guess.slice(end);
    }
    return guess === rest ? [] : [element("button", { type: "button", value: guess }, "Did you mean “" + guess.trim() + "”?")];
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
    const { index: { data }, index, doc, meaning, isMissing } = hit;
    const isHit = matcher(index, meaning);
    const wheres = bestPassages(hit);
    const missed = meaning.units.filter((unit, at) => isMissing(at, doc)).map(({ word }) => word);
    const name = element("a", { href: way(data.page[doc]) }, ...marked(data.name[doc], isHit));
    const lines = wheres.map(() => element("p", { className: "where" }, "\u00a0"));
    const aliases = data.aliases[doc].filter((alias) => readWords(alias).some(isHit));
    const quote = async () => {
      const passages = await load(data.text[doc]);
      const cell = cellOf(hit, passages, wheres);
      const shown = [...cell, ...wheres.filter((at) => at !== cell[0])];
      if (cell.length) name.href = way(data.page[doc], passages[cell][1]);
      lines.forEach((line, at) => showWhere(line, passages[shown[at]], hit, isHit));
    };
    const item = element("li", { className: "grid" },
      element("p", { className: "at n" }, ...marked(data.id[doc], isHit)),
      element("div", {},
        element("h3", {}, name),
        factsOf(index, doc),
        ...aliases.map((alias) =>
          element("p", { className: "ours known" }, "Also known as ", ...marked(alias, isHit))),
        ...lines,
        ...missed.length ? [element("p", { className: "ours known" }, "Left out: ", missed.join(", "))] : []));
    return { item, quote };
  }

  // In the column of the type that is asked for: the cell of the component whose name answers, else the
  // one that answers best, else the first.
  function cellOf({ type }, passages, wheres) {
    const anchors = passages.map(([, anchor]) => anchor);
    const cells = wheres.map((at) => anchors.indexOf(anchors[at].replace(/\.[^.]*$/, "") + "." + type));
    const first = anchors.findIndex((anchor) => anchor.endsWith("." + type));
    return [...cells, first].filter((at) => at >= 0).slice(0, 1);
  }

  // A cell is shown whole, with whose text it is and of which version: what it says is an answer.
  function showWhere(line, [label, anchor, text, authority], { index, doc }, isHit) {
    const { data } = index, isCell = /\.(?:single-type|type-\d+)$/.test(anchor);
    const words = readWords(text).filter(isHit).map(({ start, end }) => text.slice(start, end));
    const link = element("a", { href: way(data.page[doc], anchor, words), className: "place" }, ...marked(label, isHit));
    line.replaceChildren(link);
    const version = data.version[doc] && "version " + data.version[doc];
    if (isCell) line.append(element("span", { className: "known" }, [" ", version, authority ? "" : index.issuer(doc)].filter(Boolean).join(" · ")));
    if (text !== label) line.append(": ", element("q", {}, ...isCell ? marked(text, isHit) : excerpt(text, isHit)));
    if (!authority) return;
    line.prepend(element("b", {}, "Local"), " (" + authority + "), ");
    line.classList.add("local");
  }

  // Whether a word of a text is one that the query means.
  function matcher(index, { slots, units }) {
    const asked = slots.filter(({ from, size }) => units.slice(from, from + size).some(({ isOptional }) => !isOptional));
    const meant = new Set(asked.flatMap((slot) => slot.groups.flatMap((group) => group.words)));
    return ({ word }) => formsOf(index, word).some((number) => meant.has(number));
  }

  // Marks the words by which a result was found in the place that it leads to.
  function showFound(words) {
    const target = words && document.querySelector(":target");
    if (!target) return;
    const found = new Set(readWords(words).map(({ word }) => word));
    const texts = document.createTreeWalker(target, NodeFilter.SHOW_TEXT), nodes = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    for (const node of nodes) node.replaceWith(...marked(node.data, ({ word }) => found.has(word)));
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
    const words = readWords(text).filter(({ size }) => !size), hits = words.filter(isHit);
    const held = (first) => hits.filter(({ start }) => start >= first && start < first + 170).length;
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
      const counts = new Map();
      for (const hit of all.filter((hit) => passes(hit, key))) {
        for (const slug of slugsOf(hit, key)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
      }
      for (const input of group.querySelectorAll("input")) {
        const { value, parentNode: { children: [, name, number] } } = input;
        input.checked = state.getAll(key).includes(value);
        number.textContent = counts.get(value) ?? 0;
        input.parentNode.hidden = !counts.has(value) && !input.checked;
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
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key], next = stops[at + step];
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || !next) return;
    if (next === stops[at]) box.value = "";
    if (next === stops[at]) restart();
    event.preventDefault();
    next.focus();
  }

  function restart() {
    shown = first;
    update();
  }

  if (!isHome) form.addEventListener("submit", (event) => {
    event.preventDefault();
    part("hits").querySelector("a")?.focus();
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
  part("advice").addEventListener("click", ({ target }) => {
    if (target.value) box.value = target.value;
    restart();
  });
  part("more").addEventListener("click", () => {
    shown += 20;
    update();
  });
  // Where filters stand above the results they are closed.
  if (!matchMedia("(min-width:60em)").matches) for (const group of part("filters").children) group.open = false;
  part("no-search").hidden = true;
  box.value = state.get("q") ?? "";
  earlier.checked = !isHome && state.has("earlier");
  update();
  // Who opens the page of search will search: the index is on its way before the box is used.
  if (!prefix && !isHome) {
    open("index");
    if (!box.value) box.focus();
  }
  // For measuring and for tests.
  window.typebookSearch.open = open;
})();
