"""Every page opens in both browsers, silently, and asks for nothing beyond the site's own folder."""

import time
from pathlib import Path

from browser import Server
from driver import PATIENCE, Browser, View
from editions import report
from placedsite import SERVED_BELOW, PlacedSite


def test_every_page_opens_from_a_folder_in_silence_and_fits_the_narrowest_window(
    browser: Browser, site: PlacedSite
):
    problems = []
    with browser.tab(View(width=320)) as tab:
        for address in site.pages:
            tab.open(site.url(address))
            problems += [f"{address}: {what}" for what in tab.complaints(site.base())]
            if (width := tab.evaluate("document.documentElement.scrollWidth")) > 320:
                problems.append(f"{address}: {width} px wide")
    report(problems)


def test_a_page_of_every_kind_opens_from_a_server_in_silence(browser: Browser, site: PlacedSite):
    problems = []
    site.server.log.clear()
    with browser.tab() as tab:
        for page in site.samples:
            tab.open(site.url(page.address, "http"))
            problems += [f"{page.address}: {what}" for what in tab.complaints(site.base("http"))]
    for asked, status in site.server.log:
        if status not in (200, 304) or asked.removeprefix(SERVED_BELOW) not in site.files:
            problems.append(f"the server was asked for {asked}, and said {status}")
    report(problems)


def test_a_page_has_its_style(browser: Browser, site: PlacedSite, scheme: str):
    unstyled = []
    with browser.tab() as tab:
        for page in site.samples:
            tab.open(site.url(page.address, scheme))
            if tab.evaluate("getComputedStyle(document.body).margin") != "0px":
                unstyled.append(page.address)
    assert unstyled in ([], ["404.html"]), "only the page for no address does without"


def test_the_log_shows_the_icon_that_a_browser_asks_for_unseen(chromium: Browser, tmp_path: Path):
    """If this fails, the tests above can't see such a request either."""
    (tmp_path / "page.html").write_text("<!doctype html><title>No icon is named</title><p>A page")
    with Server(tmp_path, "/a server/") as server, chromium.tab() as tab:
        tab.open(server.address + "page.html")
        until = time.monotonic() + PATIENCE
        while ("/favicon.ico", 404) not in server.log:
            assert time.monotonic() < until
            tab.pause(0.01)
