"""The list of definitions can be filtered and sorted, and its address says how."""

from driver import Browser, Tab, View
from placedsite import PlacedSite

LIST = "definitions/index.html"
SHOWN = "[...document.querySelectorAll('.defs tbody tr:not([hidden]) .id')].map(it => it.textContent)"
CHOOSE = """(name, value) => {
  const field = document.forms.filters.elements[name];
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}"""


def facts(tab: Tab, name: str) -> list[tuple[str, int]]:
    """The answers that a choice offers, with their counts."""
    words = tab.evaluate(
        "name => [...document.forms.filters.elements[name].options].slice(1).map(it => it.innerText)", name)
    return [(word.rpartition(", ")[0], int(word.rpartition(", ")[2])) for word in words]


def test_each_answer_leaves_as_many_rows_as_it_counts(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST, scheme))
        choices = tab.evaluate("[...document.querySelectorAll('[data-choice]')].map(it => it.name)")
        assert set(choices) == {
            "category", "kind", "form", "capability", "mission", "status", "types", "proposal"}
        for choice in choices:
            values = tab.evaluate(
                "name => [...document.forms.filters.elements[name].options].slice(1).map(it => it.value)", choice)
            for value, (words, count) in zip(values, facts(tab, choice), strict=True):
                tab.evaluate(CHOOSE, choice, value)
                assert len(tab.evaluate(SHOWN)) == count, f"{choice}: {words}"
            tab.evaluate(CHOOSE, choice, "")


def test_choices_combine_stand_in_the_address_and_can_be_taken_back(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST, scheme))
        everything = tab.evaluate(SHOWN)
        tab.evaluate(CHOOSE, "form", "509")
        positions = tab.evaluate(SHOWN)
        tab.evaluate(CHOOSE, "proposal", "no")
        both = tab.evaluate(SHOWN)
        assert set(everything) > set(positions) > set(both) > set()
        assert tab.text("#found") == f"{len(both)} of {len(everything)} definitions."
        address = tab.evaluate("location.href")
        assert address.endswith("?form=509&proposal=no")

        tab.open(address)
        assert tab.evaluate(SHOWN) == both
        assert tab.evaluate("[...document.querySelectorAll('#chosen button')].map(it => it.innerText)") == [
            "509, position", "has none"]
        tab.click("#chosen button")
        tab.click("#chosen button")
        assert tab.evaluate(SHOWN) == everything
        assert "?" not in tab.evaluate("location.href")


def test_the_index_by_name_follows_the_filters(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST + "?form=509"))
        named = tab.evaluate(
            "[...document.querySelectorAll('.letter li')].filter(it => it.offsetParent).map(it => it.querySelector('.n').textContent)")
        assert set(named) == set(tab.evaluate(SHOWN))


def test_rows_sort_by_name_and_by_the_day_of_their_last_change(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST + "?sort=name"))
        names = tab.evaluate("[...document.querySelectorAll('.defs tbody th')].map(it => it.textContent.toLowerCase())")
        assert names == tab.evaluate("names => names.slice().sort((a, b) => a.localeCompare(b))", names)
        tab.evaluate(CHOOSE, "sort", "date")
        days = tab.evaluate("[...document.querySelectorAll('.defs tbody tr')].map(it => it.dataset.changed || '')")
        assert days == sorted(days, reverse=True) and len(set(days)) > 1


def test_what_changed_since_a_day_is_shown(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST + "?since=2025-01-01"))
        days = tab.evaluate("[...document.querySelectorAll('.defs tbody tr:not([hidden])')].map(it => it.dataset.changed)")
        assert days and all(day >= "2025-01-01" for day in days)


def test_an_address_with_words_that_no_filter_has_shows_everything(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST + "?kind=submarine&sort=colour&other=1"))
        assert tab.text("#found").startswith("All ")
        assert tab.messages() == []


def test_without_scripts_there_are_no_dead_controls(browser: Browser, harbor: PlacedSite):
    with browser.tab(View(scripts=False)) as tab:
        tab.open(harbor.url(LIST))
        assert tab.evaluate("document.getElementById('filters').offsetParent") is None


TYPE = """words => {
  const box = document.forms.filters.elements.namedItem('name');
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}"""


def test_a_box_finds_names_other_names_and_ids_in_any_spelling(browser: Browser, harbor: PlacedSite, scheme: str):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST, scheme))
        tab.evaluate(TYPE, "WÁTCH harbor")
        names = tab.evaluate("[...document.querySelectorAll('.defs tbody tr:not([hidden]) th')].map(it => it.textContent)")
        assert "Harbor Watch Team" in names and "Ferry Landing Team" not in names
        assert tab.evaluate("location.search").startswith("?name=")
        tab.evaluate(TYPE, "508-1001")
        assert tab.evaluate(SHOWN) == ["90-508-1001"]
        tab.open(tab.evaluate("location.href"))
        assert tab.evaluate(SHOWN) == ["90-508-1001"]
        tab.evaluate(TYPE, "no such name")
        assert tab.evaluate(SHOWN) == []


def test_heads_sort_both_ways_and_say_so(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(LIST))
        everything = tab.evaluate(SHOWN)
        kinds = "[...document.querySelectorAll('.defs tbody tr')].map(it => it.cells[2].textContent)"
        for direction in ("ascending", "descending"):
            tab.click("th[data-sort=kind] button")
            found = tab.evaluate(kinds)
            ordered = sorted(found, key=str.lower, reverse=direction == "descending")
            assert found == ordered
            assert tab.evaluate("document.querySelector('th[data-sort=kind]').ariaSort") == direction
        assert tab.evaluate("location.search") == "?sort=-kind"
        tab.click("#filters [type=reset]")
        tab.wait_for("!document.querySelector('th[data-sort=kind][aria-sort=descending]')")
        assert tab.evaluate(SHOWN) == everything


def test_on_phones_the_filters_are_folded(browser: Browser, harbor: PlacedSite):
    with browser.tab(View(width=390, height=800)) as tab:
        tab.open(harbor.url(LIST))
        assert tab.evaluate("document.querySelector('#filters details').open") is False
    with browser.tab(View(width=1280, height=800)) as tab:
        tab.open(harbor.url(LIST))
        assert tab.evaluate("document.querySelector('#filters details').open") is True
