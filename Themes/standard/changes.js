// The toolbar of a page of changes: step, filter, only changes, side by side. Whatever is chosen
// stands in the address, so that a link shows the same. Without this script the page is whole.
(() => {
  "use strict";
  const NAMES = ["class", "type", "part", "only", "view"];
  // In one file with all pages, what joins radio buttons has the page's name before it.
  const nameOf = (field) => field.name.split(".").pop();

  function start(bar) {
    const page = bar.closest(".page") || document.body;
    const { isOf, asked, keep } = window.typebookAddress;
    const told = bar.querySelector(".told");
    const fields = [...bar.querySelectorAll("select,input")];
    const list = [...page.querySelectorAll(".wn>li")];
    const places = page.querySelectorAll(".doc-in-place section,.doc-in-place :is(tbody tr,td),.facts>div");
    let shown = list;
    let current = "";

    // The change's id in the document.
    const idOf = (item) => item.querySelector("h3 a").hash.slice(1);

    // A change's places in the document: where it stands, and where it stood before it moved.
    function marks(item) {
      const id = idOf(item);
      return page.querySelectorAll("[id='" + id + "'],[data-change='" + id + "']");
    }

    function say(text) { told.textContent = text; }

    function chosen(name) {
      const field = fields.find((field) => nameOf(field) === name && (field.type !== "radio" || field.checked));
      return field.type === "checkbox" ? field.checked ? "1" : "" : field.value;
    }

    function remember() {
      const query = new URLSearchParams();
      for (const name of NAMES) if (chosen(name)) query.set(name, chosen(name));
      keep(query, current ? "#" + current : location.hash);
    }

    function matches(item) {
      return ["class", "type", "part"].every((name) => {
        const value = chosen(name);
        return !value || item.dataset[name].split(" ").includes(value);
      });
    }

    // The old text beside the new one: a copy of each part that changed.
    function double() {
      for (const part of page.querySelectorAll(".doc-in-place td,.doc-in-place .text,.doc-in-place dd")) {
        if (!part.querySelector("ins,del") || part.querySelector(".old")) continue;
        const both = document.createElement("div");
        const now = document.createElement("div");
        now.append(...part.childNodes);
        const old = now.cloneNode(true);
        for (const extra of old.querySelectorAll(".tag,.vh")) extra.remove();
        for (const name of ["id", "value", "data-change"]) {
          for (const element of old.querySelectorAll("[" + name + "]")) element.removeAttribute(name);
        }
        both.className = "two";
        both.append(old, now);
        part.append(both);
        for (const [side, name, words] of [[old, "old", "Was"], [now, "new", "Now"]]) {
          const label = document.createElement("p");
          label.className = "lab";
          label.textContent = words;
          side.className = name;
          side.prepend(label);
        }
      }
    }

    function show() {
      shown = list.filter(matches);
      for (const item of list) {
        item.hidden = !shown.includes(item);
        for (const mark of marks(item)) mark.classList.toggle("mute", item.hidden);
      }
      // What is affected from elsewhere goes with the changes that affect it.
      for (const part of page.querySelectorAll(".rip")) {
        part.classList.toggle("mute", !shown.some((item) => part.querySelector(".tag a[href='#" + idOf(item) + "']")));
      }
      // In short, each line stays with its changes.
      const names = shown.map(idOf);
      for (const type of page.querySelectorAll(".per>div:not(.limits)")) {
        const lines = [...type.querySelectorAll("[data-changes]")];
        for (const line of lines) line.hidden = !line.dataset.changes.split(" ").some((name) => names.includes(name));
        type.hidden = shown.length < list.length && lines.every((line) => line.hidden);
      }
      // The cells of a row or type that came or went as a whole have no change of their own.
      const differs = shown.length < list.length ? ".chg:not(.mute)" : ".chg,ins,del";
      for (const place of places) {
        place.classList.toggle("same", !place.matches(differs) && !place.querySelector(differs));
      }
      const side = chosen("view") === "side";
      if (side) double();
      page.classList.toggle("only", chosen("only") === "1");
      page.classList.toggle("side", side);
    }

    function step(by) {
      if (!shown.length) return say("No change is shown.");
      const ids = shown.map(idOf);
      const at = ids.indexOf(current);
      const next = at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
      go(ids[next]);
      const item = shown[next];
      say((next + 1) + " of " + ids.length + ": " + item.querySelector("b").textContent + ", "
        + item.querySelector("h3").textContent);
    }

    function go(id) {
      page.querySelector(".cur")?.classList.remove("cur");
      const mark = document.getElementById(id);
      if (!mark) return;
      current = id;
      mark.classList.add("cur");
      (mark.offsetParent ? mark : mark.closest("td,section")).scrollIntoView({ block: "center" });
      remember();
    }

    bar.addEventListener("change", () => {
      show();
      remember();
      say(shown.length + " of " + list.length + " changes shown"
        + (shown.length < list.length ? "; other changes appear as already made." : "."));
    });
    bar.addEventListener("click", ({ target }) => {
      if (target.value && target.type === "button") step(+target.value);
    });
    bar.addEventListener("keydown", (event) => {
      if (event.target.tagName === "SELECT" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "n") step(1);
      if (event.key === "p") step(-1);
    });
    window.addEventListener("hashchange", () => { if (isOf(bar)) current = location.hash.slice(1); });

    // Values that a field doesn't have leave it as it is.
    const query = asked(bar);
    for (const field of fields) {
      const value = query.get(nameOf(field));
      if (value === null) continue;
      if (field.type === "checkbox") field.checked = value === "1";
      else if (field.type === "radio") field.checked = field.checked || field.value === value;
      else if ([...field.options].some((option) => option.value === value)) field.value = value;
    }
    bar.hidden = false;
    show();
    if (!isOf(bar)) return;
    current = location.hash.slice(1);
    if (current) document.getElementById(current)?.scrollIntoView();
  }

  document.querySelectorAll(".bar").forEach(start);
})();
