"""What Chromium's accessibility tree tells those who don't see a page: every change in words, a few
landmarks, and nothing twice."""

from browser import running_browser
from editions import report
from placedsite import PlacedSite

TEAM = "definitions/90-508-1001/index.html"
LANDMARKS = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}

# The words that the page has for each change at its place, by the change's id: what was removed or
# added, and the tag that says what the change amounts to.
SAID = """() => Object.fromEntries([...document.querySelectorAll('.wn>li')].map(it => {
  const place = document.getElementById(it.id.replace('list-', ''));
  const words = [];
  for (const part of place ? place.querySelectorAll('.vh, .tag') : []) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!text.parentNode.closest('[aria-hidden=true]') && text.data.trim()) words.push(text.data.trim());
    }
  }
  return [it.id, words];
}))"""


def told(page) -> list[tuple[str, str]]:
    """The roles and names of Chromium's accessibility tree."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node["ignored"]
    ]


def announced(page) -> list[str]:
    """The texts of the tree."""
    return [name.strip() for role, name in told(page) if role == "StaticText"]


def test_every_change_in_place_is_announced_in_words(catalog: PlacedSite, harbor: PlacedSite):
    problems = []
    with running_browser() as chromium:
        page = chromium.new_page()
        for site in (catalog, harbor):
            for address in site.pages:
                if "-to-" not in address and "-from-" not in address or "review" in address:
                    continue
                page.goto(site.url(address))
                heard = announced(page)
                for change, words in page.evaluate(SAID).items():
                    if not any(len(word) > 3 for word in words):
                        problems.append(f"{address}: {change} has no words at its place")
                    problems += [
                        f"{address}: {change}: “{word}” isn't heard"
                        for word in words
                        if word not in heard
                    ]
    assert problems == [], "\n".join(problems[:20])


def test_a_page_has_at_most_eight_landmarks(catalog: PlacedSite, harbor: PlacedSite):
    problems = []
    with running_browser() as chromium:
        tab = chromium.new_page()
        for site in (catalog, harbor):
            for page in site.samples:
                tab.goto(site.url(page.address))
                found = [role for role, _ in told(tab) if role in LANDMARKS]
                if len(found) > 8:
                    problems.append(f"{page.address}: {found}")
    report(problems)


def test_a_stacked_cell_says_its_type_once_and_its_row_is_a_heading(harbor: PlacedSite):
    """The head of the column says the type; the words above the cell are for the eye."""
    with running_browser() as chromium:
        tab = chromium.new_page(viewport={"width": 360, "height": 800})
        tab.goto(harbor.url(TEAM))
        named = told(tab)
    assert ("columnheader", "Type 1") in named
    assert ("heading", "Training") in named
    cells = [name for role, name in named if role == "cell"]
    assert cells and not [name for name in cells if name.startswith("Type ")]


def test_what_moved_is_not_announced_as_inserted_or_deleted(harbor: PlacedSite):
    marks = "ins:not(.mv), del:not(.mv)"
    pages = [page.address for page in harbor.pages.values() if 'class="mv"' in page.source]
    assert pages
    with running_browser() as chromium:
        tab = chromium.new_page()
        for address in pages:
            tab.goto(harbor.url(address))
            heard = sum(role in ("insertion", "deletion") for role, _ in told(tab))
            drawn = f"[...document.querySelectorAll('{marks}')].filter(e => e.checkVisibility()).length"
            assert heard == tab.evaluate(drawn), address
