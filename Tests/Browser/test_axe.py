"""axe-core finds nothing on any kind of page with everything open, in both browsers.

`Tests/Site/test_accessibility.py` has the same pages as they open.
"""

import pytest
from axe import AXE, COLOURS, RUN, WITH_TARGETS
from driver import Browser, View
from editions import report
from measure import opened, samples
from placedsite import PlacedSite

VIEWS = {
    "light": (View(reduced_motion=True), WITH_TARGETS),
    "dark": (View(colours="dark", reduced_motion=True), COLOURS),
    "phone": (View(width=360, height=780, reduced_motion=True), WITH_TARGETS),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_with_everything_open(chromium: Browser, site: PlacedSite, view: str):
    check(chromium, site, *VIEWS[view])


def test_axe_finds_nothing_in_firefox(firefox: Browser, harbor: PlacedSite):
    check(firefox, harbor, *VIEWS["light"])


def check(browser: Browser, site: PlacedSite, view: View, options: dict) -> None:
    problems = []
    with browser.tab(view) as tab:
        for page in opened(tab, site, samples(site)):
            tab.evaluate("measure.openAll()")
            tab.run(AXE)
            problems += [f"{page.address}: {violation}" for violation in tab.evaluate(RUN, options)]
    report(problems)
