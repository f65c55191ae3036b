"""A copy says when it is old, and when its folder holds pages of two editions."""

import re
import shutil
from pathlib import Path

import pytest
from driver import Browser, View
from placedsite import PlacedSite


@pytest.fixture
def folder(harbor: PlacedSite, tmp_path: Path) -> Path:
    """A copy of the site that a test may spoil."""
    copy = tmp_path / "copy"
    shutil.copytree(harbor.root, copy, copy_function=shutil.copyfile)
    for path in [copy, *copy.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return copy


def shown(tab) -> list[str]:
    return tab.evaluate("[...document.querySelectorAll('#mixed, #old')].filter(it => it.offsetParent).map(it => it.id)")


def spoil(file: Path, pattern: str, replacement: str) -> None:
    text = file.read_text()
    changed = re.sub(pattern, replacement, text)
    assert changed != text
    file.write_text(changed)


def test_a_whole_copy_says_nothing(browser: Browser, harbor: PlacedSite, scheme: str):
    with browser.tab() as tab:
        for page in harbor.samples:
            tab.open(harbor.url(page.address, scheme))
            assert shown(tab) == [], page.address


def test_a_folder_with_a_page_of_another_edition_says_so_on_that_page(browser: Browser, folder: Path):
    page = folder / "definitions" / "index.html"
    spoil(page, 'data-edition="[0-9a-f]+"', 'data-edition="0123456789abcdef"')
    with browser.tab() as tab:
        tab.open(page.as_uri())
        tab.wait_for("!document.getElementById('mixed').hidden")
        assert "two editions" in tab.text("#mixed")
        tab.open((folder / "index.html").as_uri())
        assert shown(tab) == []


def test_data_of_another_edition_is_noticed_too(browser: Browser, folder: Path):
    for script in folder.glob("assets/compare-*.js"):
        spoil(script, r'(\\"edition\\":\\")[0-9a-f]+', r"\g<1>0123456789abcdef")
    with browser.tab() as tab:
        tab.open((folder / "compare.html").as_uri())
        tab.wait_for("!document.getElementById('mixed').hidden")


def test_a_copy_past_its_day_of_review_is_old_and_says_whom_to_ask(browser: Browser, folder: Path):
    page = folder / "index.html"
    spoil(page, 'data-review-by="[0-9-]+"', 'data-review-by="2001-02-03"')
    with browser.tab() as tab:
        tab.open(page.as_uri())
        assert shown(tab) == ["old"]
        assert "Example Harbor Office" in tab.text("#old")


def test_without_scripts_nothing_is_claimed(browser: Browser, folder: Path):
    page = folder / "index.html"
    spoil(page, 'data-review-by="[0-9-]+"', 'data-review-by="2001-02-03"')
    with browser.tab(View(scripts=False)) as tab:
        tab.open(page.as_uri())
        assert shown(tab) == []
