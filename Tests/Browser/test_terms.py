"""Words that the catalog explains: a note beside them, by click, by key and by touch, and on paper."""

import re
import subprocess
from pathlib import Path

import pytest
from axe import AXE, RUN, WITH_TARGETS
from driver import Browser, Tab, View
from placedsite import PlacedSite

PAGE = "definitions/90-508-1001/1.3.html"
AHJ = '.trm[href="#term-ahj"]'
CATEGORY = '.facts .trm[data-note="term-harbor-operations"]'
OPEN = "document.querySelector('.pop')?.matches(':popover-open') ?? false"
NOTE = "document.querySelector('.pop').innerText"
RETURNED = "document.activeElement.matches('.trm')"
IN_SIGHT = """() => {
  const box = document.querySelector('.pop').getBoundingClientRect();
  return box.left >= 0 && box.top >= 0 && box.right <= document.documentElement.clientWidth
    && box.bottom <= innerHeight;
}"""


def focus(tab: Tab, selector: str) -> None:
    tab.run(f"document.querySelector('{selector}').focus()")


def test_a_click_shows_the_note_and_escape_leads_back(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab(View(width=1280, reduced_motion=True)) as tab:
        tab.open(harbor.url(PAGE, scheme))
        assert tab.evaluate(OPEN) is False
        tab.click(AHJ)
        tab.wait_for(OPEN)
        assert "Authority Having Jurisdiction" in tab.evaluate(NOTE)
        assert tab.evaluate("document.activeElement.className") == "pop"
        assert "#" not in tab.evaluate("location.href")
        tab.press("Escape")
        tab.wait_for("!(" + OPEN + ")")
        assert tab.evaluate(RETURNED)
        assert tab.complaints(harbor.base(scheme)) == []


def test_enter_shows_the_note_and_leaving_it_closes_it(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab(View(width=1280, reduced_motion=True)) as tab:
        tab.open(harbor.url(PAGE, scheme))
        focus(tab, AHJ)
        tab.press("Enter")
        tab.wait_for(OPEN)
        tab.press("Tab")
        tab.wait_for("!(" + OPEN + ") || !document.activeElement.closest('.pop')")
        focus(tab, AHJ)
        tab.press("Enter")
        tab.wait_for(OPEN)
        tab.click(".req thead")
        tab.wait_for("!(" + OPEN + ")")
        tab.wait_for(RETURNED)
        assert tab.complaints(harbor.base(scheme)) == []


def test_a_fact_shows_its_note_first_and_the_note_leads_to_the_term(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab(View(width=1280, reduced_motion=True)) as tab:
        tab.open(harbor.url(PAGE, scheme))
        tab.click(CATEGORY)
        tab.wait_for(OPEN)
        assert "Everything that happens between the breakwaters" in tab.evaluate(NOTE)
        tab.click(".pop a")
        tab.wait_for("document.title.startsWith('Harbor Operations')")


@pytest.mark.parametrize("width", [320, 1280])
def test_every_note_stays_in_the_window(browser: Browser, harbor: PlacedSite, width: int):
    with browser.tab(View(width=width, height=600, reduced_motion=True)) as tab:
        tab.open(harbor.url(PAGE))
        count = tab.evaluate("document.querySelectorAll('.trm').length")
        assert count > 5
        for number in range(count):
            seen = tab.evaluate(
                "n => { const it = document.querySelectorAll('.trm')[n];"
                " if (!it.checkVisibility()) return false; it.focus(); return true }", number)
            if seen:
                tab.press("Enter")
                tab.wait_for(OPEN)
                tab.wait_for(IN_SIGHT)
                tab.press("Escape")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_with_a_note_open(browser: Browser, harbor: PlacedSite, colours: str):
    with browser.tab(View(width=360, colours=colours, reduced_motion=True)) as tab:
        tab.open(harbor.url(PAGE))
        tab.click(CATEGORY)
        tab.wait_for(OPEN)
        tab.run(AXE)
        assert tab.evaluate(RUN, WITH_TARGETS) == []


def test_words_say_that_a_note_opens_only_where_one_does(browser: Browser, harbor: PlacedSite):
    for scripts, expected in ((True, "dialog"), (False, None)):
        with browser.tab(View(scripts=scripts)) as tab:
            tab.open(harbor.url(PAGE))
            told = f"document.querySelector('{AHJ}').getAttribute('aria-haspopup')"
            assert tab.evaluate(told) == expected


def test_without_scripts_words_lead_to_the_notes_on_the_page(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab(View(scripts=False)) as tab:
        tab.open(harbor.url(PAGE, scheme))
        tab.click(AHJ)
        tab.wait_for("location.hash === '#term-ahj'")
        assert "Authority Having Jurisdiction" in tab.text("#term-ahj")
        tab.open(harbor.url(PAGE, scheme))
        tab.click(CATEGORY)
        tab.wait_for("document.title.startsWith('Harbor Operations')")


def test_a_copied_sentence_is_the_sources(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(PAGE))
        tab.click(AHJ)
        tab.wait_for(OPEN)
        copied = tab.evaluate(
            f"(() => {{ const text = document.querySelector('{AHJ}').closest('p');"
            " getSelection().selectAllChildren(text); return getSelection().toString() })()")
        assert copied.strip().endswith("A deputy leader approved by the AHJ")


def test_the_notes_are_printed_and_an_open_one_is_not(
    browser: Browser, harbor: PlacedSite, tmp_path: Path
):
    with browser.tab() as tab:
        tab.open(harbor.url(PAGE))
        tab.click(AHJ)
        tab.wait_for(OPEN)
        pdf = tab.print(tmp_path / "printed.pdf")
    told = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout
    words = re.sub(r"\s+", " ", told.decode("utf-8"))
    assert words.count("Authority Having Jurisdiction") == 1



def test_a_page_without_terms_has_no_note_to_open(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        page = next(page for page in harbor.pages.values() if 'class="trm"' not in page.source)
        tab.open(harbor.url(page.address))
        assert tab.evaluate("document.querySelector('[popover]')") is None
