// Filters and sorts the list of definitions. All state is in the address; nothing is stored.
(() => {
  "use strict";
  const form = document.querySelector("form.filters");
  const body = form?.parentNode.querySelector(".defs tbody");
  if (!body) return;
  const page = form.closest("main,.page");
  const selects = [...form.querySelectorAll("select[data-choice]")];
  const { name: box, since, sort } = form.elements;
  const fields = [box, ...selects, since];
  const chosen = form.querySelector(".chosen");
  const more = form.querySelector("details");
  const heads = [...body.parentNode.querySelectorAll("th[data-sort]")];
  let isReversed = false;

  const read = () => [...body.rows].map((row, place) => {
    const answers = selects.map(() => []);
    for (const answer of (row.dataset.f ?? "").split(" ").filter(Boolean)) {
      const [choice, option] = answer.split(".");
      answers[choice].push(+option);
    }
    const cells = [...row.cells].map((cell) => cell.textContent);
    const one = { row, place, answers, isLeft: true, text: window.typebookFold(cells[0] + " " + cells[1] + " " + (row.dataset.also ?? "")) };
    for (const { dataset: { sort: key }, cellIndex } of heads) one[key] = cells[cellIndex];
    one.date = row.dataset.changed ?? "";
    return one;
  });
  let rows = read();

  // A long list is in parts. The first use of a control brings the rows of the others.
  let sources = (body.dataset.parts ?? "").split(" ").filter(Boolean);
  window.typebookRows = (html) => document.currentScript.take(html);
  async function complete() {
    const scripts = sources;
    sources = [];
    if (!scripts.length) return;
    const parts = await Promise.all(scripts.map((src) => new Promise((take) => {
      document.head.append(Object.assign(document.createElement("script"), { src, take, onerror: () => take("") }));
    })));
    body.insertAdjacentHTML("beforeend", parts.join(""));
    document.getElementById("next-part")?.remove();
    ordered = rows = read();
    order();
    apply();
  }
  const letters = [...page.querySelectorAll(".letter")].map((letter) => ({
    letter, items: [...letter.querySelectorAll("li")].map((item) => ({ item, id: item.lastElementChild.textContent }))
  }));

  // Thousands of elements: those that stay as they are aren't touched.
  function show(element, isShown) {
    if (element.hidden === isShown) element.hidden = !isShown;
  }

  // Which choices a row fails; those of the name and the date are numbered after the others.
  function failures({ answers, date, text }, isNamed) {
    const failed = [];
    if (!isNamed(text)) failed.push(-1);
    selects.forEach(({ selectedIndex }, choice) => {
      if (selectedIndex && !answers[choice].includes(selectedIndex)) failed.push(choice);
    });
    if (date < since.value) failed.push(selects.length);
    return failed;
  }

  const later = (done) => requestAnimationFrame(() => setTimeout(done));

  // Does something with the first so many items at once, and with the others, `size` at a time, once
  // that is painted. Begun anew, what is left is given up.
  function gradually(size) {
    let turn = 0;
    return (items, first, act) => {
      const mine = ++turn;
      const go = (from, to) => {
        if (mine !== turn) return;
        act(items.slice(from, to));
        if (to < items.length) (from ? setTimeout : later)(() => go(to, to + size));
      };
      go(0, first);
    };
  }
  const showRows = gradually(250), moveRows = gradually(250), showLetters = gradually(2);
  // How many rows are in sight, on any screen.
  const SIGHT = 60;

  // Shows the rows that fail nothing. An option counts the rows that it would leave, the other
  // choices as they are.
  function filter() {
    const counts = selects.map(({ options }) => new Array(options.length).fill(0));
    const left = new Set();
    const isNamed = window.typebookFinder(box.value);
    for (const row of rows) {
      const failed = failures(row, isNamed);
      row.isLeft = !failed.length;
      if (row.isLeft) left.add(row.id);
      row.answers.forEach((answers, choice) => {
        if (failed.every((one) => one === choice)) for (const option of answers) counts[choice][option]++;
      });
    }
    selects.forEach(({ options }, choice) => {
      for (const option of [...options].slice(1)) {
        const count = counts[choice][option.index];
        option.textContent = option.dataset.label + ", " + count;
        option.disabled = !count && !option.selected;
      }
    });
    let seen = 0;
    const beyond = ordered.findIndex(({ isLeft }) => isLeft && ++seen > SIGHT);
    showRows(ordered, beyond < 0 ? ordered.length : beyond, (some) => {
      for (const { row, isLeft } of some) show(row, isLeft);
    });
    return left;
  }

  const { compare } = new Intl.Collator(document.documentElement.lang);
  const orders = {
    id: (one, other) => one.place - other.place,
    date: (one, other) => other.date > one.date ? 1 : other.date < one.date ? -1 : 0
  };
  // The rows in the order in which they stand, or soon will.
  let ordered = rows;
  function order() {
    const key = sort.value, sign = isReversed ? -1 : 1;
    const by = orders[key] ?? ((one, other) => compare(one[key], other[key]));
    ordered = [...rows].sort((one, other) => sign * by(one, other) || one.place - other.place);
    for (const head of heads) {
      // Dates begin with the latest.
      head.ariaSort = head.dataset.sort !== key ? "none" : isReversed !== (key === "date") ? "descending" : "ascending";
    }
    // Rows that stand in order already stay; moves that are still to come are given up.
    moveRows([], 0, () => {});
    if (ordered.every(({ row }, place) => body.rows[place] === row)) return;
    // What is in sight comes first; then all rows follow.
    body.prepend(...ordered.filter(({ isLeft }) => isLeft).slice(0, SIGHT).map(({ row }) => row));
    let last = null;
    moveRows(ordered.map(({ row }) => row), 0, (some) => {
      if (last) last.after(...some); else body.prepend(...some);
      last = some[some.length - 1];
    });
  }

  function showNames(left, isAtOnce) {
    showLetters(letters, isAtOnce ? letters.length : 0, (some) => {
      for (const { letter, items } of some) {
        for (const { item, id } of items) show(item, left.has(id));
        show(letter, items.some(({ id }) => left.has(id)));
      }
    });
  }

  // One button for each choice that is made, to take it back.
  function showChosen() {
    chosen.replaceChildren(...fields.filter(({ value }) => value).map((field) => {
      const words = field.options ? field.selectedOptions[0].dataset.label : (field === since ? "since " : "") + field.value;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.setAttribute("aria-label", "Remove the filter " + field.dataset.name + ": " + words);
      button.onclick = () => {
        field.value = "";
        apply();
        field.focus();
      };
      return button;
    }));
    chosen.hidden = !chosen.firstChild;
  }

  function remember() {
    const query = new URLSearchParams();
    for (const { name, value } of fields) if (value) query.set(name, value);
    if (sort.value !== "id" || isReversed) query.set("sort", (isReversed ? "-" : "") + sort.value);
    window.typebookAddress.keep(query);
  }

  function apply(isFirst) {
    const left = filter();
    showChosen();
    showNames(left, isFirst);
    form.querySelector("[role=status]").textContent = left.size === rows.length ? "All " + form.dataset.count + " definitions."
      : left.size + " of " + rows.length + " definitions.";
    if (!isFirst) remember();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", complete);
  form.addEventListener("change", ({ target }) => {
    complete();
    if (target === sort) {
      isReversed = false;
      order();
    }
    if (target !== box) apply();
  });
  box.addEventListener("input", () => apply());
  form.addEventListener("reset", () => setTimeout(() => {
    isReversed = false;
    order();
    apply();
  }));
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      complete();
      isReversed = sort.value === head.dataset.sort && !isReversed;
      sort.value = head.dataset.sort;
      order();
      apply();
    };
  }
  const query = window.typebookAddress.asked(form);
  for (const field of fields) field.value = query.get(field.name) ?? "";
  // A select takes no value that it doesn't have, and shows nothing then.
  for (const select of selects) if (select.selectedIndex < 0) select.selectedIndex = 0;
  const asked = query.get("sort") ?? "id";
  isReversed = asked.startsWith("-");
  sort.value = asked.replace("-", "");
  if (sort.selectedIndex < 0) sort.value = "id";
  form.hidden = false;
  more.open = matchMedia("(min-width:60em)").matches || [...selects, since].some(({ value }) => value);
  order();
  apply(true);
  if (String(query)) complete();
})();
