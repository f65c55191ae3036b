// Filters and sorts the list of definitions. All state is in the address; nothing is stored.
(() => {
  "use strict";
  const form = document.querySelector("form.filters");
  const body = form?.parentNode.querySelector(".defs tbody");
  if (!body) return;
  const page = form.closest("main,.page");
  const selects = [...form.querySelectorAll("select[data-choice]")];
  const { since, sort } = form.elements;
  const fields = [...selects, since];
  const chosen = form.querySelector(".chosen");

  const rows = [...body.rows].map((row, place) => {
    const answers = selects.map(() => []);
    for (const answer of (row.dataset.f ?? "").split(" ").filter(Boolean)) {
      const [choice, option] = answer.split(".");
      answers[choice].push(+option);
    }
    const [id, name] = row.cells;
    return { row, place, answers, isLeft: true, id: id.textContent, name: name.textContent, date: row.dataset.changed ?? "" };
  });
  const letters = [...page.querySelectorAll(".letter")].map((letter) => ({
    letter, items: [...letter.querySelectorAll("li")].map((item) => ({ item, id: item.lastElementChild.textContent }))
  }));

  // Thousands of elements: those that stay as they are aren't touched.
  function show(element, isShown) {
    if (element.hidden === isShown) element.hidden = !isShown;
  }

  // Which choices a row fails; the dates' one is numbered after the others.
  function failures({ answers, date }) {
    const failed = [];
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
    for (const row of rows) {
      const failed = failures(row);
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
    id: () => 0,
    name: (one, other) => compare(one.name, other.name),
    date: (one, other) => other.date > one.date ? 1 : other.date < one.date ? -1 : 0
  };
  // The rows in the order in which they stand, or soon will.
  let ordered = rows;
  function order() {
    const by = orders[sort.value];
    ordered = [...rows].sort((one, other) => by(one, other) || one.place - other.place);
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
      const words = field.options ? field.selectedOptions[0].dataset.label : "since " + field.value;
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
    if (sort.value !== "id") query.set("sort", sort.value);
    window.typebookAddress.keep(query);
  }

  function apply(isFirst) {
    const left = filter();
    showChosen();
    showNames(left, isFirst);
    form.querySelector("[role=status]").textContent = left.size === rows.length ? "All " + left.size + " definitions."
      : left.size + " of " + rows.length + " definitions.";
    if (!isFirst) remember();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (target === sort) order();
    apply();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    order();
    apply();
  }));
  const query = window.typebookAddress.asked(form);
  for (const field of fields) field.value = query.get(field.name) ?? "";
  // A select takes no value that it doesn't have, and shows nothing then.
  for (const select of selects) if (select.selectedIndex < 0) select.selectedIndex = 0;
  sort.value = query.get("sort") ?? "id";
  if (sort.selectedIndex < 0) sort.value = "id";
  form.hidden = false;
  if (sort.value !== "id") order();
  apply(true);
})();
