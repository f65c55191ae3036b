"""axe-core finds nothing on any kind of page with everything open, in both browsers.

`Tests/Site/test_accessibility.py` has the same pages as they open.
"""

from importlib.resources import files

import pytest
from driver import Browser, View
from editions import report
from measure import opened, samples
from placedsite import PlacedSite

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

# The size of targets is WCAG 2.2's, and off by default.
RUN = """async () => {
  const {violations} = await axe.run(document, {rules: {"target-size": {enabled: true}}});
  return violations.flatMap(({id, nodes}) => nodes.map(
    ({target, failureSummary}) => `${id}: ${target}: ${failureSummary.replace(/\\s+/g, " ")}`));
}"""

VIEWS = {
    "light": View(reduced_motion=True),
    "dark": View(colours="dark", reduced_motion=True),
    "phone": View(width=360, height=780, reduced_motion=True),
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_axe_finds_nothing_with_everything_open(chromium: Browser, site: PlacedSite, view: View):
    check(chromium, site, view)


def test_axe_finds_nothing_in_firefox(firefox: Browser, harbor: PlacedSite):
    check(firefox, harbor, VIEWS["light"])


def check(browser: Browser, site: PlacedSite, view: View) -> None:
    problems = []
    with browser.tab(view) as tab:
        for page in opened(tab, site, samples(site)):
            tab.evaluate("measure.openAll()")
            tab.run(AXE)
            problems += [f"{page.address}: {violation}" for violation in tab.evaluate(RUN)]
    report(problems)
