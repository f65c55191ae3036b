"""Nothing is lost, covered or too small, at any width and with a reader's own spacing."""

import pytest
from driver import Browser, View
from editions import report
from measure import found
from placedsite import PlacedSite

OPEN = "measure.openAll()"
SPACED = "measure.spaceText()"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_its_window(browser: Browser, site: PlacedSite, width: int):
    with browser.tab(View(width=width)) as tab:
        report(found(tab, site, "overhang", OPEN))


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_text_lies_on_another(browser: Browser, site: PlacedSite, width: int):
    with browser.tab(View(width=width)) as tab:
        report(found(tab, site, "overlaps", OPEN))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("loss", ["overhang", "clipped", "overlaps"])
def test_a_reader_s_own_spacing_loses_nothing(
    browser: Browser, site: PlacedSite, width: int, loss: str
):
    with browser.tab(View(width=width)) as tab:
        report(found(tab, site, loss, SPACED))


@pytest.mark.parametrize("width", [360, 1280])
def test_no_target_is_too_small_to_hit(browser: Browser, site: PlacedSite, width: int):
    with browser.tab(View(width=width)) as tab:
        report(found(tab, site, "smallTargets", OPEN))
