"""The site in a browser: from a server under a path of its own, and from a folder by double-click.

A server's log is what counts, not what the browser says that it asked for: browsers fetch icons
that no page and no tool of theirs mentions.
"""

import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from browser import Listener, Server, running_browser
from builtsite import BuiltSite
from editions import report

PREFIX = "/a server/with other things/catalog/"


@pytest.fixture(scope="module")
def browser():
    with running_browser() as started:
        yield started


def settle(page) -> None:
    """Gives a browser the time to ask for what it asks late: lazy pictures, the icon."""
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_timeout(150)


def test_the_log_shows_the_icon_that_a_browser_asks_for_unseen(browser, tmp_path: Path):
    """If this fails, the next test can't see such a request either."""
    (tmp_path / "page.html").write_text("<!doctype html><title>No icon is named</title><p>A page")
    with Server(tmp_path, PREFIX) as server:
        page = browser.new_page()
        page.goto(server.address + "page.html")
        settle(page)
        page.close()
        assert ("/favicon.ico", 404) in server.log


def test_a_served_page_asks_for_known_files_of_the_site_only(full_site: BuiltSite, browser):
    problems = []
    with Server(full_site.root, PREFIX) as server:
        for sample in full_site.samples:
            context = browser.new_context()
            page = context.new_page()
            listener = Listener(page)
            server.log.clear()
            page.goto(server.address + sample.address)
            settle(page)
            problems += [f"{sample.address}: {what}" for what in listener.take()]
            for asked, status in server.log:
                file = asked.split("?")[0].removeprefix(PREFIX)
                if (
                    not asked.startswith(PREFIX)
                    or file not in full_site.files
                    or status not in (200, 304)
                ):
                    problems.append(f"{sample.address}: asked for {asked}, status {status}")
            if sample.address not in [asked.removeprefix(PREFIX) for asked, _ in server.log]:
                problems.append(f"{sample.address}: the server's log doesn't have the page itself")
            context.close()
    report(problems)


def test_a_page_opens_from_a_folder_with_its_style_and_without_complaint(
    full_site: BuiltSite, browser, tmp_path: Path
):
    folder = tmp_path / "A stick (50 %) #1 – für alle"
    shutil.copytree(full_site.root, folder)
    problems = []
    page = browser.new_page()
    listener = Listener(page)
    for sample in full_site.samples:
        listener.requested.clear()
        page.goto((folder / sample.address).as_uri())
        settle(page)
        problems += [f"{sample.address}: {what}" for what in listener.take()]
        for asked in listener.requested:
            path = unquote(asked.split("?")[0].removeprefix("file://"))
            if not asked.startswith("data:") and not Path(path).is_relative_to(folder):
                problems.append(f"{sample.address}: asked for {asked}")
        sheets = page.evaluate("document.styleSheets.length")
        if sheets == 0 and sample.address != "404.html":
            problems.append(f"{sample.address}: no stylesheet")
    page.close()
    report(problems)


def test_every_link_of_the_main_navigation_opens_from_a_folder(full_site: BuiltSite, browser):
    page = browser.new_page()
    listener = Listener(page)
    home = (full_site.root / "index.html").as_uri()
    page.goto(home)
    links = page.eval_on_selector_all("nav a[href]", "links => links.map(link => link.href)")
    assert links, "home has a navigation"
    problems = []
    for link in sorted({link for link in links if link.startswith("file:")}):
        page.goto(link)
        settle(page)
        problems += [f"{link}: {what}" for what in listener.take()]
    page.close()
    report(problems)
