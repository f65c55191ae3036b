"""The browsers as these tests run them tell what they must tell, and forgive nothing.

If one of these fails, others may pass for a wrong reason.
"""

from pathlib import Path

import pytest
from browser import Server
from driver import Browser, View

PAGE = """<!doctype html><html lang="en"><title>unchanged</title>{}<p>A page</p></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "module.js").write_text("document.title = 'loaded'")
    (tmp_path / "fetch.js").write_text(
        "fetch('page.html').then(() => { document.title = 'fetched' }, () => {})"
    )
    return tmp_path


def write(folder: Path, body: str) -> str:
    page = folder / "page.html"
    page.write_text(PAGE.format(body))
    return page.as_uri()


@pytest.mark.parametrize(
    "forbidden",
    ["<script type=module src=module.js></script>", "<script src=fetch.js></script>"],
    ids=["modules", "fetch"],
)
def test_what_a_reader_s_browser_refuses_to_files_is_refused_here(
    browser: Browser, folder: Path, forbidden: str
):
    (folder / "other.html").write_text(PAGE.format(forbidden))
    write(folder, "")
    with browser.tab() as tab:
        tab.open((folder / "other.html").as_uri())
        tab.evaluate("new Promise(done => setTimeout(done, 200))")
        assert tab.evaluate("document.title") == "unchanged"
        assert tab.messages()


@pytest.mark.parametrize(
    "fault",
    [
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><p style='color: red'>",
        "<script>console.log('said')</script>",
        "<script>nowhere()</script>",
        "<link rel=stylesheet href=gone.css>",
        "<img src=gone.png alt=''>",
        "<img src=https://example.org/elsewhere.png alt=''>",
    ],
    ids=["policy", "log", "error", "stylesheet", "image", "elsewhere"],
)
def test_a_page_s_faults_are_heard(browser: Browser, folder: Path, fault: str):
    url = write(folder, fault)
    with browser.tab() as tab:
        tab.open(url)
        assert tab.complaints(folder.as_uri())
        assert tab.messages() == [], "each is told once"


def test_a_page_without_faults_is_silent(browser: Browser, folder: Path):
    with browser.tab() as tab:
        tab.open(write(folder, "<link rel=icon href='data:,'>"))
        assert tab.complaints(folder.as_uri()) == []


def test_a_request_for_another_place_is_heard_and_goes_nowhere(browser: Browser, folder: Path):
    with Server(folder, "/other/") as other, Server(folder, "/here/") as here, browser.tab() as tab:
        write(folder, f"<link rel=icon href='data:,'><img alt='' src={other.address}page.html>")
        tab.open(here.address + "page.html")
        assert f"asked for {other.address}page.html" in tab.complaints(here.address)
        tab.open(write(folder, "<img alt='' src=http://example.org/elsewhere.png>"))
        assert "asked for http://example.org/elsewhere.png" in tab.complaints(folder.as_uri())
        assert tab.evaluate("document.images[0].naturalWidth") == 0


VIEWS = {
    "(prefers-color-scheme: dark)": View(colours="dark"),
    "(forced-colors: active)": View(forced_colours=True),
    "(prefers-reduced-motion: reduce)": View(reduced_motion=True),
    "(scripting: none)": View(scripts=False),
    "(width: 360px)": View(width=360),
}


@pytest.mark.parametrize("query", VIEWS)
def test_a_view_is_what_pages_see(browser: Browser, folder: Path, query: str):
    url = write(folder, "")
    with browser.tab() as plain, browser.tab(VIEWS[query]) as tab:
        plain.open(url)
        tab.open(url)
        assert not plain.evaluate("query => matchMedia(query).matches", query)
        assert tab.evaluate("query => matchMedia(query).matches", query)


def test_scripts_that_are_off_stay_off(browser: Browser, folder: Path):
    url = write(folder, "<script>document.title = 'ran'</script><p><noscript>off</noscript>")
    with browser.tab(View(scripts=False)) as tab:
        tab.open(url)
        assert tab.evaluate("document.title") == "unchanged"
        assert tab.text("noscript") == "off"


def test_keys_and_the_mouse_reach_the_page(browser: Browser, folder: Path):
    url = write(folder, "<input id=a><input id=b type=checkbox><a id=c href='#there'>c</a>")
    with browser.tab() as tab:
        tab.open(url)
        tab.press("Tab")
        tab.type("a + b")
        tab.press("Shift+ArrowLeft", "c")
        assert tab.evaluate("document.querySelector('#a').value") == "a + c"
        tab.press("Tab", " ")
        assert tab.evaluate("document.querySelector('#b').checked")
        tab.click("#c")
        assert tab.evaluate("location.hash") == "#there"
        tab.press("Shift+Tab")
        assert tab.evaluate("document.activeElement.id") == "b"
