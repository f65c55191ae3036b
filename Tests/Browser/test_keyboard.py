"""Everything can be reached and used by keyboard, and the focus is always in sight."""

import string

import pytest
from builtsite import Page
from driver import Browser, Tab, View
from editions import report
from measure import opened, samples
from placedsite import PlacedSite

# A low window, so that what stays at its top is in the way.
LOW = View(width=1280, height=480, reduced_motion=True)
PHONE = View(width=360, height=640, reduced_motion=True)
MOST = 100


def walk(tab: Tab, page: Page, key: str, until: int) -> list[str]:
    """Goes with one key from stop to stop, each in its turn, up to the one given."""
    step = 1 if key == "Tab" else -1
    problems: list[str] = []
    last = None
    while last != until and len(problems) < 20:
        before, last = last, next_stop(tab, key, last, problems)
        if before is not None and last != before + step:
            problems.append(f"stop {last} comes after {before}")
            break
    return [f"{page.address}: {key}: {problem}" for problem in problems]


def next_stop(tab: Tab, key: str, last: int | None, problems: list[str]) -> int:
    """Where the key leads. A date has a few stops of its own, and a region that scrolls is one."""
    at = last
    for _ in range(6):
        tab.press(key)
        focus = tab.evaluate("measure.focus()")
        problems += focus["problems"]
        at = focus["at"]
        if at not in (last, -1):
            break
    return at


@pytest.mark.parametrize(
    "view", [pytest.param(LOW, id="low"), pytest.param(PHONE, id="phone", marks=pytest.mark.chromium_first)]
)
def test_tab_goes_through_a_page_in_its_order_with_the_focus_in_sight(
    browser: Browser, harbor: PlacedSite, view: View
):
    problems = []
    with browser.tab(view) as tab:
        for page in opened(tab, harbor, samples(harbor)):
            stops = len(tab.evaluate("measure.stops()"))
            assert stops, page.address
            problems += walk(tab, page, "Tab", min(stops, MOST) - 1)
            if stops <= MOST and next_stop(tab, "Tab", stops - 1, []) not in (-1, 0):
                problems.append(f"{page.address}: the last stop holds the focus")
    report(problems)


@pytest.mark.chromium_first
def test_shift_tab_goes_back_with_the_focus_in_sight(browser: Browser, harbor: PlacedSite):
    problems = []
    with browser.tab(LOW) as tab:
        for page in opened(tab, harbor, samples(harbor)):
            stops = tab.evaluate("measure.focusLast()")
            problems += walk(tab, page, "Shift+Tab", max(0, stops - MOST))
    report(problems)


def test_the_first_stop_leads_past_the_navigation(browser: Browser, site: PlacedSite):
    problems = []
    with browser.tab(LOW) as tab:
        for page in opened(tab, site, samples(site)):
            tab.press("Tab", "Enter")
            tab.press("Tab")
            inside = tab.evaluate("document.querySelector('main').contains(document.activeElement)")
            if not inside and tab.evaluate("document.querySelector('main :is(a, button, input)')"):
                problems.append(f"{page.address}: {tab.evaluate('document.activeElement.outerHTML')}")
    report(problems)


def test_no_key_alone_does_anything_outside_of_a_control(browser: Browser, site: PlacedSite):
    """Someone who speaks to the machine would press them without wanting to (WCAG 2.1.4)."""
    changed = []
    watch = """() => {
      document.activeElement.blur();  // a page of one control may begin with it
      globalThis.changes = 0;
      new MutationObserver(() => { changes += 1 }).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true});
      return [location.href, document.activeElement.localName];
    }"""
    with browser.tab() as tab:
        for page in opened(tab, site, samples(site)):
            before = tab.evaluate(watch)
            tab.press(*string.ascii_lowercase, *string.digits, "?", ".", ",")
            now = "[location.href, document.activeElement.localName]"
            if tab.evaluate("changes") or tab.evaluate(now) != before:
                changed.append(page.address)
    assert changed == []
