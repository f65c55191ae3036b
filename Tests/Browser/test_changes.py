"""A page of changes can be stepped through, filtered and read side by side, and its address says how."""

from driver import Browser, View
from placedsite import PlacedSite

PAGE = "definitions/90-508-1001/proposals/night-watches-from-1.3.html"
LISTED = "[...document.querySelectorAll('.wn>li:not([hidden])')].map(it => it.id)"
CHOOSE = """(name, value) => {
  const field = document.querySelector(`.bar [name="${name}"]`);
  if (field.type === 'checkbox') field.checked = value === '1'; else field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}"""
FOCUS = "document.querySelector('.bar button[value=\"1\"]').focus()"


def test_n_and_p_step_through_the_changes_while_the_toolbar_has_the_focus(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        tab.open(harbor.url(PAGE, scheme))
        listed = tab.evaluate(LISTED)
        tab.press("n")
        assert "#" not in tab.evaluate("location.href")
        tab.run(FOCUS)
        tab.press("n")
        tab.press("n")
        assert tab.evaluate("location.hash") == "#" + listed[1].removeprefix("list-")
        assert tab.text(".told").startswith(f"2 of {len(listed)}: ")
        tab.press("p")
        assert tab.evaluate("document.querySelector('.cur').id") == listed[0].removeprefix("list-")
        assert tab.messages() == []


def test_filters_leave_what_they_count_and_stand_in_the_address(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        tab.open(harbor.url(PAGE, scheme))
        everything = tab.evaluate(LISTED)
        for name in ("class", "type", "part"):
            options = tab.evaluate(
                "name => [...document.querySelector(`.bar [name=${name}]`).options].slice(1)"
                ".map(it => [it.value, it.innerText])", name)
            assert options
            for value, words in options:
                tab.evaluate(CHOOSE, name, value)
                assert len(tab.evaluate(LISTED)) == int(words.rpartition(", ")[2]), words
            tab.evaluate(CHOOSE, name, "")
        tab.evaluate(CHOOSE, "class", "requirement-raised")
        tab.evaluate(CHOOSE, "only", "1")
        raised = tab.evaluate(LISTED)
        address = tab.evaluate("location.href")
        assert address.endswith("?class=requirement-raised&only=1")
        tab.open(address)
        assert tab.evaluate(LISTED) == raised != everything
        rows = tab.evaluate(
            "[...document.querySelectorAll('.req tbody tr')].filter(it => it.offsetParent).length")
        assert 0 < rows <= len(raised)


def test_side_by_side_shows_each_text_alone(browser: Browser, harbor: PlacedSite, scheme: str):
    with browser.tab(View(width=1280)) as tab:
        tab.open(harbor.url(PAGE + "?view=side", scheme))
        assert tab.evaluate("document.querySelectorAll('.old').length") > 3
        assert tab.evaluate(
            "[...document.querySelectorAll('.old ins,.new del')].every(it => !it.offsetParent)")
        ids = tab.evaluate("[...document.querySelectorAll('[id]')].map(it => it.id)")
        assert len(ids) == len(set(ids))
        tab.resize(600, 800)
        assert tab.evaluate("[...document.querySelectorAll('.old')].every(it => !it.offsetParent)")


def test_without_scripts_the_page_is_whole_and_has_no_dead_controls(
    browser: Browser, harbor: PlacedSite
):
    with browser.tab(View(scripts=False)) as tab:
        tab.open(harbor.url(PAGE))
        assert tab.evaluate("document.querySelector('.bar').offsetParent") is None
        assert "Requirement raised" in tab.text()
