"""Every change in a text is announced in words, to those who neither see nor hear its marks."""

from browser import running_browser
from placedsite import PlacedSite

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


def announced(page) -> list[str]:
    """The texts of Chromium's accessibility tree."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        node["name"]["value"].strip()
        for node in nodes
        if not node["ignored"] and node.get("role", {}).get("value") == "StaticText"
    ]


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


