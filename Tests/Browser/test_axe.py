"""axe-core finds nothing on any kind of page, as it opens and with everything open."""

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
def test_axe_finds_nothing(chromium: Browser, site: PlacedSite, view: str):
    check(chromium, site, *VIEWS[view])


@pytest.mark.chromium_first
def test_axe_finds_nothing_in_firefox(firefox: Browser, harbor: PlacedSite):
    check(firefox, harbor, *VIEWS["light"])


def check(browser: Browser, site: PlacedSite, view: View, options: dict) -> None:
    problems = []
    with browser.tab(view) as tab:
        for page in opened(tab, site, samples(site)):
            tab.run(AXE)
            found = tab.evaluate(RUN, options) if options is WITH_TARGETS else []
            tab.evaluate("measure.openAll()")
            found += tab.evaluate(RUN, options)
            problems += [f"{page.address}: {violation}" for violation in found]
    report(problems)
