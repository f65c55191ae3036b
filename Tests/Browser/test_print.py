"""Every sheet of a printed page says what it is of, as text, in Chromium and in Firefox."""

import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from builtsite import Page
from driver import Browser, Tab
from editions import report
from measure import samples
from placedsite import PlacedSite

# In points. The band at the top is for the running words alone; nothing may lie below the foot.
BAND = 21 / 25.4 * 72
OWN_BAND = 30 / 25.4 * 72
FOOT = (279.4 - 16) / 25.4 * 72 + 1
OF_ONE_VERSION = ("definition", "version", "checklist")


class Sheet:
    """One page of a PDF: its words, and where they stand."""

    def __init__(self, element: ElementTree.Element):
        found = [word for word in element.iter() if word.tag.endswith("word")]
        self.words = [(plain(word.text), float(word.get("yMin")), float(word.get("yMax"))) for word in found]

    def above(self, line: float) -> Counter[str]:
        """The words above a line, those whole again that a hyphen's line end took apart."""
        text = " ".join(word for word, y, _ in self.words if y < line)
        return Counter(re.sub(r"(\w-) ", r"\1", text).split())

    @property
    def cut_off(self) -> list[str]:
        """Words that reach below the foot, but the number of the page there."""
        low = [word for word, y, bottom in self.words if bottom > FOOT and y < FOOT]
        return [word for word in low if not re.fullmatch(r"\d+|/", word)]


def plain(text: str | None) -> str:
    """Ligatures as letters, and no soft hyphens."""
    return unicodedata.normalize("NFKC", text or "").replace("\N{SOFT HYPHEN}", "")


def sheets(pdf: Path) -> list[Sheet]:
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    tree = ElementTree.fromstring(re.sub(r'xmlns="[^"]*"', "", told.decode("utf-8")))
    return [Sheet(page) for page in tree.iter("page")]


def text_of(page: Page, *classes: str) -> list[str]:
    """The text of every element with one of these classes."""
    found = [e for e in page.root.walk() if set(e.classes) & set(classes)]
    return [" ".join(plain(e.text()).split()) for e in found]


def words(texts: list[str]) -> Counter[str]:
    return Counter(" ".join(texts).split())


def printed(tab: Tab, site: PlacedSite, page: Page, folder: Path) -> list[Sheet]:
    tab.open(site.url(page.address))
    return sheets(tab.print(folder / "printed.pdf"))




def to_print(site: PlacedSite) -> list[Page]:
    """Every kind of page of Harbor; of the catalog, whose other pages are the same, its definition."""
    return [page for page in samples(site) if site.name != "catalog" or page.kind in OF_ONE_VERSION]


def test_every_sheet_carries_the_running_words_and_nothing_else_where_they_stand(
    browser: Browser, site: PlacedSite, tmp_path: Path
):
    problems = []
    with browser.tab() as tab:
        for page in to_print(site):
            wanted = words(text_of(page, "sheet"))
            for number, sheet in enumerate(printed(tab, site, page, tmp_path), 1):
                # A print of many definitions has their own lines below its own.
                many = page.kind == "one of print"
                found = sheet.above(OWN_BAND if many else BAND)
                if not (wanted <= found if many else wanted == found):
                    problems.append(f"{page.address}, sheet {number}: {' '.join(found)}")
                if sheet.cut_off:
                    problems.append(f"{page.address}, sheet {number}: cut off: {sheet.cut_off}")
    report(problems)


def test_the_running_words_name_what_the_page_is_of(site: PlacedSite):
    """The markup; that it reaches paper is the test above."""
    problems = []
    for page in site.pages.values():
        if page.kind == "not found":
            continue
        running = " ".join(text_of(page, "sheet"))
        wanted = ["Uncontrolled when printed.", *text_of(page, "marking")]
        if page.kind in OF_ONE_VERSION:
            facts = " ".join(text_of(page, "note"))
            version = re.search(r"Version ?(\d+\.\d+)", facts)
            wanted += [page.address.split("/")[1], *text_of(page, "st")[:1]]
            wanted += [f"version {version[1]}"] if version else []
        if page.kind in ("definition", "version") and not version:
            problems.append(f"{page.address}: no version in its facts")
        problems += [f"{page.address}: {word!r} isn’t in {running!r}" for word in wanted if word not in running]
        if page.kind in OF_ONE_VERSION and not re.search(r"last checked \w|Check date not recorded\.", running):
            problems.append(f"{page.address}: when was the text checked? {running!r}")
    report(problems)


def test_in_a_print_of_many_definitions_every_sheet_names_its_own(
    browser: Browser, site: PlacedSite, tmp_path: Path
):
    page = next(page for page in samples(site) if page.kind == "one of print")
    named = text_of(page, "own")
    assert named and len(named) == len(text_of(page, "leaf"))
    with browser.tab() as tab:
        found = printed(tab, site, page, tmp_path)
    order = []
    for sheet in found[1:]:
        mine = [own for own in named if words([own]) <= sheet.above(OWN_BAND)]
        assert len(mine) == 1, sheet.above(OWN_BAND)
        order += mine if order[-1:] != mine else []
    assert order == named
    assert all(re.search(r"\S+, version \d+\.\d+, \w.* Uncontrolled when printed\.", own) for own in named)


@pytest.mark.parametrize("hidden", [".mast nav", ".skip", ".opts", ".run", ".pl", ".foot nav"])
def test_controls_and_navigation_stay_off_paper(chromium: Browser, harbor: PlacedSite, hidden: str):
    """By the rules for print; both browsers have the same."""
    with chromium.tab() as tab:
        tab.open(harbor.url("definitions/90-508-1001/index.html"))
        tab.emulate_print()
        shown = tab.evaluate(
            "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).length", hidden
        )
    assert shown == 0


def changes_pages(site: PlacedSite) -> list[Page]:
    return [page for page in site.pages.values() if page.kind.startswith("changes ") and text_of(page, "brief")]


def test_the_first_sheet_of_changes_is_the_brief(browser: Browser, site: PlacedSite, tmp_path: Path):
    """The headline, what changes for each type, and what wasn't compared: all of it, and nothing of the list."""
    problems = []
    with browser.tab() as tab:
        for page in changes_pages(site)[:12]:
            first, *others = printed(tab, site, page, tmp_path)
            lost = words(text_of(page, "brief")) - first.above(FOOT)
            if lost or not others:
                problems.append(f"{page.address}: not on the first sheet: {' '.join(lost)}")
            if first.above(FOOT) >= words(text_of(page, "key")):
                problems.append(f"{page.address}: more than the brief is on the first sheet")
    report(problems)
