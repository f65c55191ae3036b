// Puts up to four types side by side: compare.html?c=6-509-1280@1.3:1,6-509-1280@1.3:2
// All state is in the address. The texts come from scripts, one a definition, loaded when needed.
(() => {
  "use strict";
  const MOST = 4;
  const form = document.getElementById("add");
  const place = document.getElementById("compared");
  const said = document.getElementById("said");
  const chosen = document.getElementById("columns");
  if (!form || !place) return;
  const fields = form.elements;
  const loading = new Map();
  const options = [...fields.definition.options];
  let columns = [];
  let turn = 0;

  window.typebookCompare = (text) => {
    const definition = JSON.parse(text);
    if (window.typebookEdition) window.typebookEdition(definition.edition);
    document.currentScript.take(definition);
  };

  function element(name, attributes, ...children) {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  // The texts of a definition, loaded once; nothing where there are none.
  function load(id) {
    if (!loading.has(id)) {
      loading.set(id, new Promise((resolve) => {
        if (!options.some(({ value }) => value === id)) return resolve();
        document.head.append(element("script", { take: resolve, onerror: () => resolve(), src: form.dataset.src.replace("~", id) }));
      }));
    }
    return loading.get(id);
  }

  const find = (list, key, value) => list.find((one) => one[key] === value);
  const count = (number, noun) => number + " " + noun + (number === 1 ? "" : "s");

  // What a column shows, or why it can't.
  async function column(text) {
    const [, id, number, key] = /^([^@]*)@([^:]*):(.*)$/s.exec(text);
    const definition = await load(id);
    const version = definition && find(definition.versions, "version", number);
    const type = version && find(version.types, "key", key);
    return type ? { text, definition, version, type, label: definition.name + ", " + type.label } : { text, label: text };
  }

  async function show() {
    const mine = ++turn;
    const found = await Promise.all(columns.map(column));
    if (mine !== turn) return;
    const known = found.filter(({ type }) => type);
    const lost = found.length - known.length;
    showChosen(found);
    place.replaceChildren(...known.length ? [table(known)] : []);
    said.textContent = !found.length ? "Choose types to compare." : count(known.length, "column") + "."
      + (lost ? " " + lost + " more named in the address " + (lost === 1 ? "isn’t" : "aren’t") + " in this edition." : "");
  }

  // One button for each column, to take it away.
  function showChosen(found) {
    chosen.replaceChildren(...found.map(({ label }, at) => {
      const button = element("button", {
        type: "button",
        onclick() {
          columns.splice(at, 1);
          change();
          fields.definition.focus();
        }
      }, label);
      button.setAttribute("aria-label", "Remove column " + (at + 1) + ": " + label);
      return button;
    }));
    chosen.hidden = !found.length;
  }

  function table(found) {
    const hidden = (words) => element("span", { className: "vh" }, words);
    return element("table", { className: "req cmp" + (found.length > 2 ? " several" : "") },
      element("caption", {}, hidden("Types side by side; differences from the first column are marked.")),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, hidden("Component")), ...found.map(heading))),
      element("tbody", {}, ...rowsOf(found).map((row) => line(row, found))));
  }

  function heading({ label, definition: { id }, version: { address, version, status } }) {
    return element("th", { scope: "col" }, element("a", { href: address }, label),
      element("span", { className: "lab" }, id + ", version " + version + ", " + status));
  }

  // The rows of all columns, those of the first in its order, then what others add.
  function rowsOf(found) {
    const rows = [];
    for (const { version } of found) {
      let after = -1;
      for (const row of version.rows) {
        let at = rows.findIndex(({ key }) => key === row.key);
        if (at < 0) rows.splice(at = after + 1, 0, row);
        after = at;
      }
    }
    return rows;
  }

  function line({ key, name }, found) {
    const cells = found.map(({ definition: { texts }, version, type, label }) => {
      const cell = element("td");
      cell.dataset.th = label;
      const own = find(version.rows, "key", key);
      cell.innerHTML = own ? [].concat(own.cells[type.key]).map((at) => texts[at]).join("") : '<p class="gone">no such component</p>';
      return cell;
    });
    const first = wordsOf(cells[0]);
    const differing = cells.slice(1).filter((cell) => isUnknown(cell, cells[0]) || mark(cell, first));
    return element("tr", { className: cells.length > 1 && !differing.length ? "same" : "" },
      element("th", { scope: "row" }, name), ...cells);
  }

  // What a copy lacks is neither the same nor another text.
  function isUnknown(cell, first) {
    if (![cell, first].some((one) => one.querySelector(".lost"))) return false;
    cell.append(element("p", { className: "gloss" }, "Unknown: a copy lacks this text."));
    return true;
  }

  // The words of a cell, with the text nodes that they stand in.
  function wordsOf(cell) {
    const words = [];
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentNode.closest(".from")) continue;
      for (const { 0: word, index: at } of node.data.matchAll(/\S+/g)) words.push({ word, node, at, end: at + word.length });
    }
    return words;
  }

  // Marks the words that the first column's cell doesn't have in that order, and says so in words.
  function mark(cell, first) {
    const own = wordsOf(cell);
    const kept = new Set(common(first, own));
    const other = own.filter((word) => !kept.has(word));
    const runs = [];
    for (const { node, at, end } of other) {
      const last = runs[runs.length - 1];
      if (last?.node === node && !node.data.slice(last.end, at).trim()) last.end = end;
      else runs.push({ node, at, end });
    }
    // From the last to the first: what stands before in a node keeps its place.
    for (const { node, at, end } of runs.reverse()) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, end);
      range.surroundContents(element("mark"));
    }
    const less = first.length - kept.size;
    const differences = [
      other.length && count(other.length, "word") + " of its own",
      less && count(less, "word") + " of column 1 left out"
    ].filter(Boolean).join(", ");
    cell.append(element("p", { className: "gloss" }, differences ? "Differs: " + differences + "." : "Same as the first column."));
    return differences;
  }

  // The words of `own` that are in a longest common run of both; for very long texts, those that
  // the first has anywhere.
  function common(first, own) {
    const height = first.length, width = own.length;
    if (height * width > 4e6) {
      const has = new Set(first.map(({ word }) => word));
      return own.filter(({ word }) => has.has(word));
    }
    const step = width + 1;
    const lengths = new Uint16Array((height + 1) * step);
    const isSame = (i, j) => first[i].word === own[j].word;
    for (let i = height - 1; i >= 0; i--) {
      for (let j = width - 1; j >= 0; j--) {
        lengths[i * step + j] = isSame(i, j) ? lengths[(i + 1) * step + j + 1] + 1
          : Math.max(lengths[(i + 1) * step + j], lengths[i * step + j + 1]);
      }
    }
    const kept = [];
    for (let i = 0, j = 0; i < height && j < width;) {
      if (isSame(i, j)) {
        kept.push(own[j]);
        i++;
        j++;
      } else if (lengths[(i + 1) * step + j] >= lengths[i * step + j + 1]) i++;
      else j++;
    }
    return kept;
  }

  function fill(select, list, key, words) {
    select.replaceChildren(...list.map((one) => element("option", { value: one[key] }, words(one))));
  }

  // Offers what the chosen definition has, and the first type that isn't a column yet.
  async function offer() {
    const id = fields.definition.value;
    const { versions = [] } = await load(id) ?? {};
    if (id !== fields.definition.value) return;
    const before = fields.version.value;
    fill(fields.version, versions, "version", ({ version, status }) => version + ", " + status);
    if (find(versions, "version", before)) fields.version.value = before;
    offerTypes();
  }

  const typed = (key) => fields.definition.value + "@" + fields.version.value + ":" + key;

  async function offerTypes() {
    const { versions = [] } = await load(fields.definition.value) ?? {};
    const { types = [] } = find(versions, "version", fields.version.value) ?? {};
    fill(fields.type, types, "key", ({ label }) => label);
    const free = types.find(({ key }) => !columns.includes(typed(key)));
    if (free) fields.type.value = free.key;
  }

  function change() {
    window.typebookAddress.keep([columns.length && "c=" + columns.join(","), fields.only.checked && "only=1"].filter(Boolean).join("&"));
    update();
  }

  function update() {
    place.classList.toggle("only", fields.only.checked);
    show();
    offer();
  }

  // Offers the definitions whose name or ID has the words that are typed.
  fields.find.oninput = () => {
    const isFound = window.typebookFinder(fields.find.value);
    const found = options.filter(({ text }) => isFound(window.typebookFold(text)));
    const before = fields.definition.value;
    fields.definition.replaceChildren(...found);
    if (found.some(({ value }) => value === before)) fields.definition.value = before;
    else if (found.length) offer();
    said.textContent = count(found.length, "definition") + ".";
  };

  form.addEventListener("change", ({ target }) => {
    if (target === fields.definition) offer();
    if (target === fields.version) offerTypes();
    if (target === fields.only) change();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = typed(fields.type.value);
    if (!fields.type.value) return;
    if (columns.includes(text)) said.textContent = "That type is a column already.";
    else if (columns.length >= MOST) said.textContent = "Compare up to four types: remove one first.";
    else {
      columns.push(text);
      change();
    }
  });

  const query = window.typebookAddress.asked(form);
  columns = [...new Set((query.get("c") ?? "").split(","))].filter((text) => /^[^@]+@[^:]+:.+$/s.test(text)).slice(0, MOST);
  fields.only.checked = query.get("only") === "1";
  if (columns.length) fields.definition.value = columns[0].split("@")[0];
  if (fields.definition.selectedIndex < 0) fields.definition.selectedIndex = 0;
  form.hidden = false;
  update();
})();
