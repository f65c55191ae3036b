"""The one file that `typebook export html` makes is opened, searched and read like the folder."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Server
from conftest import FULLEST
from driver import Browser, Tab, View
from editions import program_under_test
from placedsite import STICK
from test_print import sheets

TEXT = "90-508-1001.1.3."
CHANGES = "90-508-1001.proposals.night-watches-from-1.3."
SHOWN = "[...document.querySelectorAll('.page')].filter(page => page.checkVisibility()).map(page => page.id)"
HITS = "[...document.querySelectorAll('.hits h3')].map(hit => hit.innerText)"


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Iterator[Path]:
    """Harbor's, alone in a folder whose name has spaces, signs and other scripts, read-only."""
    folder = tmp_path_factory.mktemp("one file") / STICK
    folder.mkdir()
    path = folder / "catalog.html"
    program_under_test().export_html(FULLEST, path)
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o755)


@pytest.fixture(scope="session")
def server(made: Path) -> Iterator[Server]:
    with Server(made.parent, "/a mail/attached/") as running:
        yield running


@pytest.fixture
def address(made: Path, server: Server, scheme: str) -> str:
    return server.address + made.name if scheme == "http" else made.as_uri()


def silent(tab: Tab, address: str) -> bool:
    """Whether nothing was said and nothing but the file asked for."""
    assert tab.complaints(address) == []
    return True


def test_it_opens_at_the_start_and_shows_one_page_at_a_time(browser: Browser, address: str):
    with browser.tab() as tab:
        tab.open(address)
        tab.wait_for(f"{SHOWN}.join() === '_index._top'")
        tab.click(".mast nav a")
        tab.wait_for(f"{SHOWN}.join() === '_definitions.index._top'")
        tab.click(f"[id='_definitions.index._top'] th a[href='#{TEXT}_top']")
        tab.wait_for(f"{SHOWN}.join() === '{TEXT}_top'")
        tab.wait_for("scrollY < 200")
        tab.back()
        tab.wait_for(f"{SHOWN}.join() === '_definitions.index._top'")
        tab.open(address + "#all")
        assert len(tab.evaluate(SHOWN)) == tab.evaluate("document.querySelectorAll('.page').length")
        assert silent(tab, address)


def test_a_link_to_a_place_opens_its_page_there(browser: Browser, address: str):
    with browser.tab(View(reduced_motion=True)) as tab:
        tab.open(f"{address}#{TEXT}training.type-2")
        tab.wait_for(f"{SHOWN}.join() === '{TEXT}_top'")
        top = tab.evaluate("id => document.getElementById(id).getBoundingClientRect().top", TEXT + "training.type-2")
        assert 0 <= top < 400


def test_a_box_on_the_first_page_searches_all_texts(browser: Browser, address: str):
    with browser.tab() as tab:
        tab.open(address)
        tab.click("[id='_index.q']")
        tab.type("night watch")
        tab.press("Enter")
        tab.wait_for(f"{HITS}.length > 0")
        tab.wait_for(f"{SHOWN}.join() === '_search._top'")
        assert tab.evaluate(HITS)[0] == "Harbor Watch Team"
        assert tab.evaluate("location.search") == "?q=night+watch"
        tab.wait_for("document.querySelector('.where mark')")
        place = tab.evaluate("document.querySelector('.where .place').hash.slice(1)")
        tab.click(".where .place")
        tab.wait_for(f"{SHOWN}.join() !== '_search._top'")
        assert tab.evaluate("id => document.getElementById(id).checkVisibility()", place)
        assert silent(tab, address)


def test_what_was_searched_for_stands_in_the_address(browser: Browser, address: str):
    with browser.tab() as tab:
        tab.open(address + "?q=90+509+2001&earlier=1#_search._top")
        tab.wait_for(f"{HITS}.length > 0")
        assert tab.evaluate(HITS)[0] == "Chart Room Analyst"
        assert tab.evaluate("document.getElementById('_search.earlier').checked")


def test_definitions_can_be_filtered_in_it(browser: Browser, address: str):
    rows = "[...document.querySelectorAll(\"[id='_definitions.index._top'] .defs tbody tr\")].filter(row => row.checkVisibility()).length"
    with browser.tab() as tab:
        tab.open(address + "#_definitions.index._top")
        tab.wait_for(f"{rows} > 0")
        everything = tab.evaluate(rows)
        tab.evaluate(
            """() => {
              const choice = document.querySelector("form.filters select[name=kind]");
              choice.selectedIndex = 1;
              choice.dispatchEvent(new Event("change", {bubbles: true}));
            }"""
        )
        tab.wait_for(f"0 < {rows} && {rows} < {everything}")
        some = tab.evaluate(rows)
        tab.open(tab.evaluate("location.href"))
        tab.wait_for(f"{rows} === {some}")
        tab.wait_for(f"{SHOWN}.join() === '_definitions.index._top'")
        assert silent(tab, address)


def test_changes_can_be_filtered_and_stepped_through_in_it(browser: Browser, address: str):
    listed = f"[...document.querySelectorAll(\"[id='{CHANGES}_top'] .wn>li:not([hidden])\")].length"
    with browser.tab(View(reduced_motion=True)) as tab:
        tab.open(f"{address}#{CHANGES}_top")
        everything = tab.evaluate(listed)
        page = f"[id='{CHANGES}_top']"
        tab.evaluate(
            f"""() => {{
              const field = document.querySelector("{page} .bar [name=class]");
              field.value = "requirement-raised";
              field.dispatchEvent(new Event("change", {{bubbles: true}}));
            }}"""
        )
        assert 0 < tab.evaluate(listed) < everything
        tab.click(f"{page} .bar button[value='1']")
        current = tab.evaluate("document.querySelector('.cur').id")
        assert current.startswith(CHANGES) and tab.evaluate("location.hash") == "#" + current
        assert tab.evaluate(f"[...document.querySelectorAll('.page.side,.page.only')].length") == 0
        tab.click(f"{page} .sbs:last-of-type input")
        assert tab.evaluate(f"document.querySelector(\"{page}\").classList.contains('side')")
        assert tab.evaluate("document.querySelectorAll('.page.side').length") == 1
        assert tab.evaluate("new URLSearchParams(location.search).get('view')") == "side"
        assert silent(tab, address)


def test_the_views_of_a_table_change_that_table_alone(browser: Browser, address: str):
    full = "id => [...document.getElementById(id).querySelectorAll('.full')].some(part => part.checkVisibility())"
    with browser.tab() as tab:
        tab.open(address + "#all")
        tab.click(f"label:has([id='{TEXT}v-full'])")
        assert tab.evaluate(full, TEXT + "_top")
        assert not tab.evaluate(full, "90-509-2001.1.1._top")


def test_links_to_places_lead_to_places_of_the_file(browser: Browser, address: str):
    links = "[...document.querySelectorAll('.pl')].map(it => [it.closest('[id]').id, it.href.split('#')])"
    with browser.tab() as tab:
        tab.open(f"{address}#{TEXT}_top")
        tab.click(f"label:has([id='{TEXT}v-links'])")
        found = tab.evaluate(links)
        assert TEXT + "training.type-2" in [place for place, _ in found]
        assert all(link == [tab.evaluate("location.href.split('#')[0]"), place] for place, link in found)


def test_everything_can_be_reached_and_read_without_scripts(browser: Browser, made: Path):
    """By links alone, from the start on; and all at once."""
    links = """() => {
      // What is folded can be unfolded without a script, too.
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      return [...document.querySelectorAll("a[href^='#']")].filter(link => link.checkVisibility({visibilityProperty: true})).map(link => link.hash.slice(1));
    }"""
    owner = "id => document.getElementById(id)?.closest('.page')?.id ?? null"
    with browser.tab(View(scripts=False)) as tab:
        tab.open(made.as_uri())
        wanted = set(tab.evaluate("[...document.querySelectorAll('.page')].map(page => page.id)"))
        found, waiting = {"_index._top"}, ["_index._top"]
        while waiting:
            tab.open(f"{made.as_uri()}#{waiting.pop()}")
            for page in {tab.evaluate(owner, link) for link in tab.evaluate(links)}:
                if page and page not in found:
                    found.add(page)
                    waiting.append(page)
        # The search page needs a script; it says where to look without one.
        assert wanted - found == set()
        tab.open(made.as_uri() + "#all")
        assert len(tab.evaluate(SHOWN)) == len(wanted)


def test_printing_prints_the_page_that_shows_with_its_running_words(
    browser: Browser, made: Path, tmp_path: Path
):
    with browser.tab() as tab:
        tab.open(f"{made.as_uri()}#{TEXT}_top")
        own = set(tab.evaluate(f"document.querySelector(\"[id='{TEXT}_top'] .own\").textContent").split())
        found = sheets(tab.print(tmp_path / "printed.pdf"))
    assert 1 < len(found) < 12
    for sheet in found:
        assert own <= sheet.above(90).keys(), sheet.above(90)


def test_an_old_copy_says_so(chromium: Browser, made: Path):
    with chromium.tab() as tab:
        tab.open(made.as_uri())
        past = json.loads(tab.evaluate("JSON.stringify(document.documentElement.dataset.reviewBy ?? null)"))
        shown = tab.evaluate("document.getElementById('old')?.checkVisibility() ?? false")
        today = tab.evaluate("new Date().toISOString().slice(0, 10)")
        assert shown == (past is not None and today > past)
