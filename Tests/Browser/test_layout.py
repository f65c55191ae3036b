"""Nothing is lost, covered or too small, at any width and with a reader's own spacing.

Each page is opened once at every width and measured in all ways: with everything in it open, then as
it is, with a reader's spacing.
"""

from functools import cache

import pytest
from driver import Browser, View
from editions import report
from measure import opened, samples
from placedsite import PlacedSite

OPEN = {
    320: ["overhang", "overlaps"],
    360: ["overhang", "smallTargets"],
    768: ["overhang", "overlaps"],
    1280: ["overhang", "overlaps", "smallTargets"],
}
SPACED = {width: ["overhang", "clipped", "overlaps"] for width in (320, 1280)}

Findings = dict[tuple[str, int, str], list[str]]


@cache
def measured(browser: Browser, site: PlacedSite) -> Findings:
    """What each measurement finds on a page of each kind, by how it is shown, width and measurement."""
    findings: Findings = {}
    for shown, prepare, widths in (
        ("open", "measure.openAll()", OPEN),
        ("spaced", "measure.spaceText()", SPACED),
    ):
        for width, names in widths.items():
            with browser.tab(View(width=width)) as tab:
                for page in opened(tab, site, samples(site)):
                    tab.evaluate(f"() => {{ {prepare} }}")
                    for name in names:
                        found = tab.evaluate(f"measure.{name}()")
                        findings.setdefault((shown, width, name), []).extend(
                            f"{page.address}: {problem}" for problem in found
                        )
    return findings


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_its_window(browser: Browser, site: PlacedSite, width: int):
    report(measured(browser, site)["open", width, "overhang"])


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_text_lies_on_another(browser: Browser, site: PlacedSite, width: int):
    report(measured(browser, site)["open", width, "overlaps"])


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("loss", ["overhang", "clipped", "overlaps"])
def test_a_reader_s_own_spacing_loses_nothing(
    browser: Browser, site: PlacedSite, width: int, loss: str
):
    report(measured(browser, site)["spaced", width, loss])


@pytest.mark.parametrize("width", [360, 1280])
def test_no_target_is_too_small_to_hit(browser: Browser, site: PlacedSite, width: int):
    report(measured(browser, site)["open", width, "smallTargets"])
