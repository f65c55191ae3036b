"""Types of one definition or of several can be put side by side, and the address says which."""

from driver import Browser, Tab, View
from placedsite import PlacedSite

TEAM = "90-508-1001@1.3"
CREW = "90-508-1002@2.1"
HEADS = "[...document.querySelectorAll('.cmp thead th a')].map(it => it.innerText)"
# The words of a cell, less our own: where they come from, and whether they differ.
ROWS = """() => {
  const words = cell => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentNode.closest('.from, .gloss')) found.push(walker.currentNode.data);
    }
    return found.join(' ').split(/\\s+/).filter(Boolean);
  };
  return [...document.querySelectorAll('.cmp tbody tr')].map(row => ({
  name: row.cells[0].innerText,
  same: row.classList.contains('same'),
  cells: [...row.cells].slice(1).map(cell => ({
    text: cell.innerText,
    marks: [...cell.querySelectorAll('mark')].map(it => it.innerText),
    own: words(cell),
  })),
}));
}"""


def opened(tab: Tab, site: PlacedSite, query: str, scheme: str = "file") -> list[dict]:
    tab.open(site.url("compare.html" + query, scheme))
    tab.wait_for("document.getElementById('said').textContent")
    return tab.evaluate(ROWS)


def test_up_to_four_types_of_several_definitions_stand_side_by_side(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        rows = opened(tab, harbor, f"?c={TEAM}:1,{TEAM}:2,{CREW}:1", scheme)
        assert tab.evaluate(HEADS) == [
            "Harbor Watch Team, Type 1", "Harbor Watch Team, Type 2", "Lantern Signal Crew, Type 1"]
        assert "Description" in [row["name"] for row in rows]
        assert all(len(row["cells"]) == 3 for row in rows)
        tab.open(harbor.url(f"compare.html?c={TEAM}:1,{TEAM}:2,{TEAM}:3,{CREW}:1,{CREW}:2", scheme))
        tab.wait_for("document.querySelectorAll('.cmp thead th a').length === 4")


def test_every_cell_says_in_words_whether_it_differs(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        for row in opened(tab, harbor, f"?c={TEAM}:1,{TEAM}:2,{CREW}:1"):
            first, *others = row["cells"]
            for cell in others:
                same = cell["own"] == first["own"]
                assert ("Same as the first column." in cell["text"]) == same, row["name"]
                assert ("Differs: " in cell["text"]) != same, row["name"]
                assert not (same and cell["marks"])
            assert row["same"] == all("Same as" in cell["text"] for cell in others)


def test_taking_the_marked_words_away_leaves_only_words_of_the_first_column(
    browser: Browser, harbor: PlacedSite
):
    with browser.tab() as tab:
        for row in opened(tab, harbor, f"?c={TEAM}:1,{CREW}:1"):
            first, other = (cell["own"] for cell in row["cells"])
            for mark in row["cells"][1]["marks"]:
                for word in mark.split():
                    other.remove(word)
            assert set(other) <= set(first), row["name"]


def test_columns_are_added_and_taken_away_and_the_address_follows(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        assert opened(tab, harbor, "", scheme) == []
        tab.wait_for("document.forms.add.elements.type.options.length")
        tab.click("#add [type=submit]")
        tab.wait_for("document.querySelector('.cmp')")
        address = tab.evaluate("location.search")
        assert address.startswith("?c=") and address.count("@") == 1
        tab.click("#add [type=submit]")
        tab.wait_for("location.search.includes(',') || document.getElementById('said').textContent.includes('already')")
        count = len(tab.evaluate(HEADS))
        for _ in range(count):
            tab.click("#columns button")
        tab.wait_for("!document.querySelector('.cmp')")
        assert tab.evaluate("location.search") == ""


def test_what_the_edition_lacks_is_said_and_the_rest_is_shown(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        opened(tab, harbor, f"?c={TEAM}:1,{TEAM}:9,1-508-1@1.0:1,nonsense")
        assert tab.evaluate(HEADS) == ["Harbor Watch Team, Type 1"]
        assert "2 more named in the address aren’t in this edition" in tab.text("#said")
        assert tab.messages() == []


def test_rows_that_are_the_same_can_be_hidden(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        rows = opened(tab, harbor, f"?c={TEAM}:1,{TEAM}:2&only=1")
        shown = tab.evaluate("[...document.querySelectorAll('.cmp tbody tr')].map(it => it.offsetParent !== null)")
        assert shown == [not row["same"] for row in rows] and False in shown and True in shown


def test_a_definition_s_page_leads_to_the_comparison_of_its_types(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url("definitions/90-508-1001/1.3.html"))
        query = tab.evaluate("new URL(document.querySelector('a[href*=\"compare.html\"]').href).search")
        opened(tab, harbor, query)
        assert len(tab.evaluate(HEADS)) == 3


def test_without_scripts_the_page_leads_to_the_definitions(browser: Browser, harbor: PlacedSite):
    with browser.tab(View(scripts=False)) as tab:
        tab.open(harbor.url("compare.html"))
        assert tab.evaluate("document.getElementById('add').offsetParent") is None
        assert "needs scripts" in tab.text("main")


def test_what_a_copy_lacks_is_unknown_and_not_the_same(browser: Browser, catalog: PlacedSite):
    with browser.tab() as tab:
        rows = opened(tab, catalog, "?c=6-509-1280@1.3:1,6-509-1280@1.3:2")
        (training,) = [row for row in rows if row["name"] == "Training"]
        assert "Unknown: a copy lacks this text." in training["cells"][1]["text"]
        assert not training["same"] and not training["cells"][1]["marks"]


def test_the_chooser_is_searched_by_name_and_id(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        opened(tab, harbor, "")
        find = """words => {
          const box = document.forms.add.elements.find;
          box.value = words;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }"""
        tab.evaluate(find, "signal lantern")
        assert tab.evaluate("[...document.forms.add.elements.definition.options].map(it => it.value)") == ["90-508-1002"]
        tab.evaluate(find, "")
        assert tab.evaluate("document.forms.add.elements.definition.options.length") > 5
