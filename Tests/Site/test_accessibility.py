"""axe-core finds nothing on any kind of page, and no page is wider than its window.

What axe can't see (keyboards, text spacing, forced colours, other browsers) has tests of its own.
"""

import pytest
from axe import AXE, COLOURS, RUN
from browser import Server, running_browser
from builtsite import BuiltSite
from editions import report

PREFIX = "/catalog/"


@pytest.fixture(scope="module")
def browser():
    with running_browser() as started:
        yield started


def test_axe_finds_nothing(full_site: BuiltSite, browser):
    """All rules at both widths in light colours; in dark ones those that look at colours."""
    problems = []
    page = browser.new_page(reduced_motion="reduce", bypass_csp=True)
    with Server(full_site.root, PREFIX) as server:
        for sample in full_site.samples:
            page.goto(server.address + sample.address)
            page.add_script_tag(content=AXE)
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 900})
                for colours, options in (("light", {}), ("dark", COLOURS)):
                    page.emulate_media(color_scheme=colours, reduced_motion="reduce")
                    problems += [
                        f"{sample.address} ({width} px, {colours}): {violation}"
                        for violation in page.evaluate(RUN, options)
                    ]
    page.close()
    report(problems)


# Every page on the narrowest screen, one of each kind on the others.
WIDTHS = [320, 360, 768, 1024, 1280, 1600]


def test_no_page_scrolls_sideways(full_site: BuiltSite, browser):
    problems = []
    samples = {sample.address for sample in full_site.samples}
    page = browser.new_page()
    for address in full_site.pages:
        page.goto((full_site.root / address).as_uri())
        for width in WIDTHS if address in samples else WIDTHS[:1]:
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                out = page.evaluate(
                    """width => [...document.querySelectorAll('body *')]
                      .filter(e => e.getBoundingClientRect().right > width + 1)
                      .slice(-1).map(e => e.outerHTML.slice(0, 120))""",
                    width,
                )
                problems.append(f"{address}: {wide} px wide in a window of {width}: {out}")
    page.close()
    report(problems)
