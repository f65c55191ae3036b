"""axe-core finds nothing on any kind of page, and no page is wider than its window.

What axe can't see (keyboards, text spacing, forced colours, other browsers) has tests of its own.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import Server, running_browser
from builtsite import BuiltSite
from editions import report

PREFIX = "/catalog/"


@pytest.fixture(scope="module")
def browser():
    with running_browser() as started:
        yield started


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(full_site: BuiltSite, browser, width: int, colours: str):
    problems = []
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=colours,
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page = context.new_page()
    with Server(full_site.root, PREFIX) as server:
        for sample in full_site.samples:
            page.goto(server.address + sample.address)
            for violation in Axe().run(page).response["violations"]:
                for node in violation["nodes"]:
                    problems.append(
                        f"{sample.address}: {violation['id']}: {node['target']}: "
                        f"{' '.join((node.get('failureSummary') or '').split())}"
                    )
    context.close()
    report(problems)


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1600])
def test_no_page_scrolls_sideways(full_site: BuiltSite, browser, width: int):
    problems = []
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for sample in full_site.pages.values() if width == 320 else full_site.samples:
        page.goto((full_site.root / sample.address).as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            out = page.evaluate(
                """width => [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > width + 1)
                  .slice(-1).map(e => e.outerHTML.slice(0, 120))""",
                width,
            )
            problems.append(f"{sample.address}: {wide} px wide in a window of {width}: {out}")
    context.close()
    report(problems)
