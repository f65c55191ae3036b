"""Search works by typing, in both browsers, from a stick and from a server; nothing leaves the page."""

from driver import Browser
from placedsite import PlacedSite

FIRST = "document.querySelector('#hits h3')?.textContent"


def test_what_is_typed_is_found_marked_and_stands_in_the_address(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        tab.open(harbor.url("search.html", scheme))
        assert tab.evaluate("document.activeElement.id") == "q"
        tab.type("harbr watch team")
        tab.wait_for(f"{FIRST} === 'Harbor Watch Team'")
        assert tab.evaluate("document.querySelectorAll('#hits h3 mark').length") > 0
        tab.wait_for("document.querySelector('#hits .where mark') !== null")
        assert tab.evaluate("new URLSearchParams(location.search).get('q')") == "harbr watch team"
        tab.press("ArrowDown")
        assert tab.evaluate("document.activeElement.textContent") == "Harbor Watch Team"
        tab.press("Escape", "Escape")
        assert tab.evaluate("document.querySelector('#q').value") == ""
        assert tab.complaints(harbor.base(scheme)) == []


def test_a_slip_in_a_word_with_another_ending_is_found(chromium: Browser, catalog: PlacedSite):
    """No text has the word, and it is too far from any: without its ending it isn't."""
    with chromium.tab() as tab:
        tab.open(catalog.url("search.html"))
        tab.type("analyssing")
        tab.wait_for(f"{FIRST} === 'Fusion Liaison Officer'")


def test_an_address_asks_again_with_its_filters_and_earlier_versions(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab() as tab:
        tab.open(harbor.url("search.html", scheme) + "?q=lantern+crew&kind=crew&earlier=1")
        tab.wait_for("document.querySelectorAll('#hits > li').length === 3")
        assert "version 2.1" in tab.text("#hits > li")
        assert "superseded" in tab.text("#hits > li:last-child")
        tab.click("#chosen button")
        tab.wait_for("document.querySelectorAll('#hits > li').length > 3")
        assert tab.complaints(harbor.base(scheme)) == []
