"""The whole catalog in one file: what `typebook export html` makes says all that the folder says."""

import base64
import hashlib
import re
from collections import Counter
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from axe import AXE, RUN
from browser import Listener, running_browser
from builtsite import BuiltSite, Page
from editions import CATALOG, EDITIONS, REPOSITORY, Edition, Typebook, report
from htmltree import Element, parse
from test_links import target
from test_markup import NEWER_STYLES, findings

# What stays with the folder, and why: sheets for paper and pens, and what data and scripts make.
LEFT_OUT = r"print/.*|.*-review\.html|compare\.html|404\.html"

# What stands beside links to those.
LABELS = {"Review", "sheet", "As", "a", "table", "Atom"}

# The checker doesn't know hashes in a policy; a browser below shows that nothing is blocked.
HASHES = re.compile(r"Inline (script|style) violates Content Security Policy \(meta tag\)")


class OneFile:
    """The file of an edition, as text and as a tree."""

    def __init__(self, path: Path):
        self.path = path
        self.source = path.read_bytes().decode("utf-8")

    @cached_property
    def root(self) -> Element:
        return parse(self.source).root

    @cached_property
    def ids(self) -> Counter[str]:
        return Counter(element.get("id") for element in self.root.walk() if element.get("id"))

    @cached_property
    def articles(self) -> dict[str, Element]:
        """The pages, by the address that each has in the folder."""
        return {article.get("data-at"): article for article in self.root.all("article")}


@pytest.fixture(scope="module", params=[EDITIONS[0], EDITIONS[1], EDITIONS[-1]], ids=lambda e: e.name)
def edition(request) -> Edition:
    return request.param


@pytest.fixture(scope="module")
def one_file(edition: Edition, typebook: Typebook, tmp_path_factory) -> OneFile:
    path = tmp_path_factory.mktemp(edition.name) / "catalog.html"
    typebook.export_html(edition, path)
    return OneFile(path)


@pytest.fixture(scope="module")
def folder(edition: Edition, build_edition) -> BuiltSite:
    return build_edition(edition)


def kept(folder: BuiltSite) -> dict[str, Page]:
    """The folder's pages that the file has: a definition's own address shows one of its texts."""
    return {
        address: page
        for address, page in folder.pages.items()
        if not re.fullmatch(LEFT_OUT, address) and page.kind != "definition"
    }


def words(element: Element) -> list[str]:
    return re.findall(r"\w+", element.text())


def test_it_has_every_page_of_the_folder(one_file: OneFile, folder: BuiltSite):
    assert one_file.articles.keys() == kept(folder).keys()


def test_every_page_says_in_it_what_it_says_in_the_folder(one_file: OneFile, folder: BuiltSite):
    """Word for word, but for links to what only the folder has."""
    problems = []
    for address, page in kept(folder).items():
        apart = [word for name in ("mixed", "old") for word in notice(page, name)]
        apart += [word for link in links_beyond(page, folder) for word in words(link)]
        missing = Counter(words(page.root.first("main"))) - Counter(apart)
        missing -= Counter(words(one_file.articles[address]))
        problems += [f"{address}: {word!r}" for word in missing if word not in LABELS]
    report(problems)


def links_beyond(page: Page, folder: BuiltSite) -> list[Element]:
    """The links to what the file doesn't have: pages that stay with the folder, and data."""
    beyond = []
    for link in page.root.first("main").all("a"):
        href = link.get("href") or ""
        if urlsplit(href).scheme or href.startswith("#"):
            continue
        file, _ = target(page, href)
        if file not in kept(folder) and not re.fullmatch(r"definitions/[^/]+/index.html|files/.*", file):
            beyond.append(link)
    return beyond


def notice(page: Page, name: str) -> list[str]:
    """The words of a notice that stands once in the file, not on each page."""
    return [
        word
        for element in page.root.walk()
        if element.get("id") == name
        for word in words(element)
    ]


def test_no_two_elements_share_an_id_and_each_id_names_its_page(one_file: OneFile):
    problems = [f"{id} stands {count} times" for id, count in one_file.ids.items() if count > 1]
    for address, article in one_file.articles.items():
        prefix = article.get("id").removesuffix("_top")
        problems += [
            f"{address}: {element.get('id')}"
            for element in article.walk()
            if element.get("id") and not element.get("id").startswith(prefix)
        ]
    report(problems)


def test_the_texts_of_definitions_are_named_by_id_and_version(one_file: OneFile):
    for address, article in one_file.articles.items():
        version = re.fullmatch(r"definitions/([^/]+)/(\d+\.\d+)\.html", address)
        if version:
            assert article.get("id") == f"{version[1]}.{version[2]}._top"
            assert f"{version[1]}.{version[2]}.requirements" in one_file.ids


def test_every_link_leads_to_a_place_in_it_or_to_the_web(one_file: OneFile):
    problems = []
    for element in one_file.root.walk():
        for name in ("href", "src", "for", "aria-labelledby", "aria-describedby", "data-page"):
            value = element.get(name)
            if value is None or value.startswith(("http:", "https:", "mailto:", "tel:", "data:")):
                continue
            for target in [value] if name in ("href", "src", "data-page") else value.split():
                target = target.removeprefix("#") if name in ("href", "src", "data-page") else target
                if target not in one_file.ids:
                    problems.append(f"{element.line}: {name}={value!r}")
    report(problems)


def test_a_folders_link_leads_to_the_same_place_in_it(one_file: OneFile, folder: BuiltSite):
    """Link by link, in the order of the page; those to what isn't in the file are plain words."""
    problems = []
    for address, page in kept(folder).items():
        alone = [link.text() for link in page.root.first("main").all("a")]
        bound = [link.text() for link in one_file.articles[address].all("a")]
        extra = Counter(bound) - Counter(alone)
        problems += [f"{address}: {text!r}" for text in extra if text not in ("Top of this page", "Start")]
    report(problems)


def test_its_policy_names_the_style_and_each_script_by_hash_and_nothing_else(one_file: OneFile):
    policy = next(
        meta.get("content")
        for meta in one_file.root.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    scripts = re.findall(r"<script>(.*?)</script>", one_file.source, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", one_file.source, re.DOTALL)
    assert policy.split("; ") == [
        "default-src 'none'",
        "script-src " + " ".join(map(source, scripts)),
        "style-src " + source(style),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    styled = [element.line for element in one_file.root.walk() if element.get("style")]
    handlers = [e.line for e in one_file.root.walk() for name in e.attributes if name.startswith("on")]
    assert styled + handlers == []


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_it_holds_nothing_that_its_readers_may_not_see(
    edition: Edition, one_file: OneFile, folder: BuiltSite
):
    """No text, name or attachment that the folder for the same audience lacks."""
    if edition.audience != "public":
        pytest.skip("the least that readers may see tells")
    known = {word for page in folder.pages.values() for word in words(page.root)}
    new = {word for article in one_file.articles.values() for word in words(article)} - known
    assert new <= {"Top", "Start"}


def test_two_exports_are_the_same_to_the_byte(
    edition: Edition, one_file: OneFile, typebook: Typebook, tmp_path: Path
):
    again = tmp_path / "elsewhere" / "again.html"
    again.parent.mkdir()
    typebook.export_html(edition, again)
    assert again.read_bytes() == one_file.path.read_bytes()


def test_the_nu_checker_finds_nothing_in_it(one_file: OneFile):
    site = BuiltSite(one_file.path.parent, "one file")
    unread = one_file.source.count("@supports selector(")
    found = [
        finding
        for finding in findings(site, ".html", "--html")
        if not HASHES.search(finding) and not any(newer in finding for newer in NEWER_STYLES)
    ]
    parse_errors = [finding for finding in found if "CSS: Parse Error." in finding]
    report([finding for finding in found if finding not in parse_errors[:unread]])


TAKE_HIDDEN_AWAY = """() => {
  const hidden = [...document.querySelectorAll(".page")].filter(page => !page.checkVisibility());
  hidden.forEach(page => page.remove());
  return hidden.length;
}"""


@pytest.mark.parametrize(
    "width, colours", [(1280, "light"), (320, "dark")], ids=["wide and light", "narrow and dark"]
)
def test_axe_finds_nothing_on_any_kind_of_page_in_it(
    edition: Edition, one_file: OneFile, folder: BuiltSite, width: int, colours: str
):
    """One page shows at a time. The others, which don't, are taken away: axe would read them all."""
    if edition.audience == "public":
        pytest.skip("its pages are among those of the fullest edition")
    if width < 1280 and edition.audience is None:
        pytest.skip("its kinds of pages are among those of the fullest edition")
    addresses = [page.address for page in folder.samples if page.address in one_file.articles]
    with running_browser() as browser:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=colours,
            reduced_motion="reduce",
            bypass_csp=True,
        )
        page = context.new_page()
        listener = Listener(page)
        problems = []
        for address in addresses:
            name = one_file.articles[address].get("id")
            page.goto("about:blank")
            page.goto(f"{one_file.path.as_uri()}#{name}")
            problems += listener.take()
            hidden = page.evaluate(TAKE_HIDDEN_AWAY)
            assert hidden == len(one_file.articles) - 1
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                problems.append(f"{address}: {wide} px wide in a window of {width}")
            page.add_script_tag(content=AXE)
            problems += [f"{address}: {violation}" for violation in page.evaluate(RUN, {})]
        assert {urldefrag(url).url for url in listener.requested} <= {one_file.path.as_uri(), "about:blank"}
    report(problems)


def test_an_unknown_audience_and_faulty_content_make_no_file(typebook: Typebook, tmp_path: Path):
    path = tmp_path / "catalog.html"
    done = typebook.run(
        "export", "html", "--content", EDITIONS[-1].content, "--audience", "nobody",
        "--output", path, cwd=CATALOG.content.parent,
    )  # fmt: skip
    assert done.returncode == 64 and not path.exists()


# ------------------------------------------------ for the pocket


@pytest.fixture(scope="module")
def pocket(typebook: Typebook, tmp_path_factory) -> OneFile:
    path = tmp_path_factory.mktemp("pocket") / "flo.html"
    done = typebook.run(
        "export", "html", "--definition", "6-509-1280", "--content", CATALOG.content,
        "--themes", REPOSITORY / "Themes", "--output", path,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return OneFile(path)


def test_a_file_for_the_pocket_is_small_and_holds_what_people_work_by(pocket: OneFile):
    assert pocket.path.stat().st_size <= 150 * 1024
    assert [path.rpartition("/")[2] for path in pocket.articles] == ["1.3.html", "1.3-checklist.html"]
    text = pocket.root.text()
    assert "With inherited criteria filled in" in text
    assert "data-index" not in pocket.source


def test_every_link_in_a_file_for_the_pocket_leads_to_a_place_in_it_or_out(pocket: OneFile):
    links = [element.get("href") for element in pocket.root.walk() if element.get("href") is not None]
    assert links
    report(
        [
            link
            for link in links
            if not (link.startswith(("http:", "https:", "data:", "mailto:")) or link.startswith("#") and link[1:] in pocket.ids | {"all": 1})
        ]
    )


def test_a_definition_that_the_catalog_lacks_is_named_with_the_nearest(typebook: Typebook, tmp_path: Path):
    done = typebook.run(
        "export", "html", "--definition", "6-509-1208", "--content", CATALOG.content, "--output", tmp_path / "x.html"
    )
    assert done.returncode == 64
    assert "The catalog has no definition `6-509-1208`.\nDid you mean `6-509-1280`?" in done.stderr
    assert not (tmp_path / "x.html").exists()
