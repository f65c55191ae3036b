"""A theme that changes three files of the standard one changes every page, and needs no Swift."""

import shutil
from pathlib import Path

import pytest
from builtsite import BuiltSite
from editions import REPOSITORY, Typebook, report

PLAIN = REPOSITORY / "Tests" / "Fixtures" / "Themes" / "Plain"


@pytest.fixture(scope="module")
def plain(typebook: Typebook, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The repository's catalog in the plain theme."""
    root = tmp_path_factory.mktemp("plain")
    shutil.copytree(REPOSITORY / "Content", root / "Content")
    with (root / "Content" / "catalog.yml").open("a", encoding="utf-8") as settings:
        settings.write("theme: Plain\n")
    shutil.copytree(REPOSITORY / "Themes", root / "Themes")
    shutil.copytree(PLAIN, root / "Themes" / "Plain")
    done = typebook.run("build", "-C", root)
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite(root / "Site", "plain", done.stdout)


def test_the_theme_has_three_files_beside_its_name():
    files = {path.relative_to(PLAIN).as_posix() for path in PLAIN.rglob("*") if path.is_file()}
    assert files == {
        "theme.yml", "words.yml", "style.css", "templates/partials/date.mustache"
    }


def test_its_stylesheet_takes_the_place_of_the_standard_one(plain: BuiltSite):
    styles = [file for file in plain.files if file.endswith(".css")]
    assert [(plain.root / style).read_bytes() for style in styles] == [
        (PLAIN / "style.css").read_bytes()
    ]
    report([address for address, page in plain.pages.items() if styles[0] not in page.source])


def test_its_template_takes_the_place_of_the_standard_one(plain: BuiltSite, catalog: BuiltSite):
    address = "definitions/6-509-1280/index.html"
    assert ">15 Feb 2020</time>" in catalog.pages[address].source
    assert ">15 Feb 2020</time>" not in plain.pages[address].source
    assert ">15 February 2020</time>" in plain.pages[address].source


def test_its_words_take_the_place_of_the_standard_ones(plain: BuiltSite, catalog: BuiltSite):
    address = "definitions/6-509-1280/index.html"
    for before, after in [
        ("[missing from our copy]", "[lost in copying]"),
        (">Search</a>", ">Find</a>"),
    ]:
        assert before in catalog.pages[address].source
        assert before not in plain.pages[address].source
        assert after in plain.pages[address].source


def test_everything_else_comes_from_the_standard_theme(plain: BuiltSite, catalog: BuiltSite):
    assert set(plain.pages) == set(catalog.pages)
    page = "how-to-read.html"
    ids = plain.pages[page].ids
    assert ids and ids == catalog.pages[page].ids


def test_a_brand_has_the_last_word_in_the_stylesheet(typebook: Typebook, tmp_path: Path):
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content")
    brand = ":root{--accent:#1d4f7d}\n"
    theme = tmp_path / "Themes" / "standard"
    theme.mkdir(parents=True)
    (theme / "brand.css").write_text(brand)
    done = typebook.run("build", "-C", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    (style,) = (tmp_path / "Site" / "assets").glob("*.css")
    assert style.read_text() == (REPOSITORY / "Themes/standard/style.css").read_text() + "\n" + brand
