// What the tests measure in a page: `tab.run(MEASURE)` puts it there as `measure`.
globalThis.measure = (() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const forScreenReaders = element => {
    for (let e = element; e; e = e.parentElement)
      if (e.matches(".skip") || getComputedStyle(e).clipPath === "inset(50%)") return true;
    return false;
  };
  const words = element => element.textContent.replace(/\s+/g, " ").trim();

  function name(element) {
    const id = element.id ? `#${element.id}` : "";
    const kind = element.className && !element.id ? `.${String(element.className).trim().replace(/\s+/g, ".")}` : "";
    return `<${element.localName}${id}${kind}> ${words(element).slice(0, 40)}`;
  }

  // ------------------------------------------------ the keyboard

  function isStop(element) {
    if (element.tabIndex < 0 || element.disabled || !shown(element)) return false;
    if (element.type !== "radio" || !element.name) return true;
    const group = all(`input[type=radio][name="${element.name}"]`).filter(shown);
    return element === (group.find(radio => radio.checked) ?? group[0]);
  }

  /** Everything that Tab has to reach, in the order of the page. */
  const stops = () =>
    all("a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]").filter(isStop);

  /** Where the focus is among `stops`, and what is wrong with how it shows. */
  async function focus() {
    const element = document.activeElement;
    for (let wait = 0; wait < 100 && ![...element.getClientRects()].some(isInWindow); wait++)
      await new Promise(done => setTimeout(done, 10)); // to scroll takes a moment
    const at = document.hasFocus() ? stops().indexOf(element) : -1; // or the browser itself has it
    if (at < 0) return {at, problems: []};
    const problems = [];
    const style = getComputedStyle(element);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) problems.push("has no outline of 2 px");
    const boxes = [...element.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    if (!boxes.some(isInWindow)) problems.push("is out of sight");
    const cover = boxes.filter(isInWindow).map(box => coverOf(element, box)).find(other => other);
    if (cover) problems.push(`is covered by ${name(cover)}`);
    return {at, problems: problems.map(problem => `${name(element)} ${problem}`)};
  }

  /** Puts the focus on the last stop; gives the number of stops. */
  function focusLast() {
    const places = stops();
    places.at(-1).focus();
    return places.length;
  }

  /** Firefox is content when an edge of a line reaches out of the window. */
  function isInWindow(box) {
    const middle = (box.top + box.bottom) / 2;
    return middle >= 0 && middle <= innerHeight && box.left >= -1 && box.right <= innerWidth + 1;
  }

  function coverOf(element, box) {
    for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2])
      for (const y of [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2]) {
        const hit = document.elementFromPoint(x, y);
        if (hit && !element.contains(hit) && !hit.contains(element)) return hit;
      }
    return null;
  }

  // ------------------------------------------------ the size of targets

  /** What a finger may miss: smaller than 24 px, and too near to another (WCAG 2.5.8). */
  function smallTargets() {
    const targets = stopsForPointers().map(element => ({element, box: targetBox(element)}));
    const isSmall = ({box}) => box.width < 23.99 || box.height < 23.99;
    return targets
      .filter(target => isSmall(target) && !isInSentence(target.element))
      .filter(target => targets.some(other => other !== target && isNear(target.box, other, isSmall(other))))
      .map(({element, box}) => `${name(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
  }

  const stopsForPointers = () =>
    all("a[href], button, input, select, textarea, summary").filter(e => shown(e) && !forScreenReaders(e));

  function targetBox(element) {
    const label = element.labels?.[0];
    const boxes = [element, label].filter(e => e && shown(e)).map(e => e.getBoundingClientRect());
    const left = Math.min(...boxes.map(box => box.left)), right = Math.max(...boxes.map(box => box.right));
    const top = Math.min(...boxes.map(box => box.top)), bottom = Math.max(...boxes.map(box => box.bottom));
    return {left, right, top, bottom, width: right - left, height: bottom - top};
  }

  function isInSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, pre, div");
    return block !== null && words(block).length > words(element).length;
  }

  function isNear(box, other, otherIsSmall) {
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    const otherX = (other.box.left + other.box.right) / 2, otherY = (other.box.top + other.box.bottom) / 2;
    if (otherIsSmall) return Math.hypot(x - otherX, y - otherY) < 24;
    const dx = Math.max(other.box.left - x, 0, x - other.box.right);
    const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) < 12;
  }

  // ------------------------------------------------ what the layout loses

  /** By how many pixels the page is wider than its window, and what reaches out. */
  function overhang() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = all("body *").filter(e => shown(e) && e.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth} px wide in ${width}: ${out.slice(-2).map(name)}`];
  }

  /** Texts that don't fit what cuts them off. */
  const clipped = () =>
    all("body *")
      .filter(e => shown(e) && !forScreenReaders(e) && words(e) && e.localName !== "select")
      .filter(e => cuts(e, "overflowX", "Width") || cuts(e, "overflowY", "Height"))
      .map(name);

  function cuts(element, overflow, side) {
    const cutting = ["hidden", "clip"].includes(getComputedStyle(element)[overflow]);
    return cutting && element[`client${side}`] > 1 && element[`scroll${side}`] > element[`client${side}`] + 1;
  }

  /** Lines of text that lie on others. */
  function overlaps() {
    const lines = textLines().sort((a, b) => a.top - b.top);
    const found = [];
    for (let i = 0; i < lines.length; i++)
      for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
        const [a, b] = [lines[i], lines[j]];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        if (a.node !== b.node && wide > 2 && Math.min(a.bottom, b.bottom) - b.top > 2)
          found.push(`“${a.node.data.trim().slice(0, 30)}” and “${b.node.data.trim().slice(0, 30)}”`);
      }
    return found;
  }

  function textLines() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = [], range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!node.data.trim() || !shown(parent) || forScreenReaders(parent) || isHeld(parent)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const spare = box.height / 4; // a line's box is taller than its letters
        if (box.width > 1)
          lines.push({node, left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare});
      }
    }
    return lines;
  }

  /** Whether it stays where it is while the page scrolls beneath it. */
  function isHeld(element) {
    for (let e = element; e; e = e.parentElement)
      if (["sticky", "fixed"].includes(getComputedStyle(e).position)) return true;
    return false;
  }

  /**
   * The spacing that readers may ask for (WCAG 1.4.12). What isn't laid out while it is out of sight
   * keeps the size that it had, so everything is.
   */
  function spaceText() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
      p{margin-bottom:2em!important} *{content-visibility:visible!important}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  // ------------------------------------------------ colours and motion

  const order = element => all("*").indexOf(element);

  /** Elements that a background sets apart, by their place in the page. */
  function tinted() {
    return all("body *")
      .filter(e => shown(e) && words(e) && !forScreenReaders(e))
      .filter(e => {
        const own = getComputedStyle(e).backgroundColor;
        return opaque(own) && own !== backgroundBehind(e.parentElement);
      })
      .map(e => ({order: order(e), name: name(e)}));
  }

  const opaque = colour => colour !== "transparent" && !/, 0\)$|\/ 0\)$/.test(colour);

  function backgroundBehind(element) {
    for (let e = element; e; e = e.parentElement)
      if (opaque(getComputedStyle(e).backgroundColor)) return getComputedStyle(e).backgroundColor;
    return "none";
  }

  /** Whether a line or a mark sets the element apart that stands there. */
  function hasLine(place) {
    const there = all("*")[place.order]; // a script may have put others before it
    const element = there && name(there) === place.name ? there : all("body *").find(e => name(e) === place.name);
    return [null, "::before", "::after"].some(part => {
      const style = getComputedStyle(element, part);
      const borders = ["Top", "Right", "Bottom", "Left"].some(
        side => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0);
      return borders || style.textDecorationLine !== "none" || style.outlineStyle !== "none";
    });
  }

  /** Whatever moves by itself. */
  function motions() {
    const moving = all("*").filter(e => {
      const style = getComputedStyle(e);
      return style.transitionDuration !== "0s" || style.animationName !== "none";
    });
    const scroll = getComputedStyle(document.documentElement).scrollBehavior;
    return [...moving.map(name), ...(scroll === "auto" ? [] : [`the page scrolls in a ${scroll} way`])];
  }

  // ------------------------------------------------ opening things

  /** Opens all that is closed: details, the first popover, views, links to places. */
  function openAll() {
    all("details").forEach(details => { details.open = true; });
    all("#v-full, #v-links").forEach(control => { control.click(); });
    const popover = all("[popover]")[0];
    if (popover?.showPopover && !popover.matches(":popover-open")) popover.showPopover();
    const menu = all("button[aria-expanded=false]")[0];
    if (menu) menu.click();
  }

  return {
    stops: () => stops().map(name), focus, focusLast, smallTargets, overhang, clipped, overlaps, spaceText,
    tinted, hasLine, motions, openAll,
  };
})();
