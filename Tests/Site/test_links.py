"""Every link, anchor and address."""

import posixpath
import re
import xml.etree.ElementTree as xml
from collections import defaultdict
from urllib.parse import unquote, urlsplit

import pytest
from builtsite import BuiltSite, Page
from editions import report
from htmltree import Element

ELSEWHERE = {"http", "https", "mailto", "tel"}
DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10)),
}


def links(page: Page) -> list[tuple[Element, str]]:
    """Every address that a page names, wherever it stands."""
    found = []
    for element in page.root.walk():
        for name in ("href", "src", "action", "formaction", "cite", "poster"):
            value = element.get(name)
            if value is not None:
                found.append((element, value))
    return found


def target(page: Page, link: str) -> tuple[str, str]:
    """The site's file that a relative link leads to, and the anchor there."""
    parts = urlsplit(link)
    path = unquote(parts.path)
    here = page.address
    file = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    return file, unquote(parts.fragment)


def base_address(site: BuiltSite) -> str | None:
    """The site's address on the web, as its map of addresses gives it, if it has one."""
    if "sitemap.xml" not in site.files:
        return None
    first = next(
        element.text
        for element in xml.parse(site.root / "sitemap.xml").iter()
        if element.tag.endswith("}loc")
    )
    return first.removesuffix("index.html")


def problem_of(page: Page, link: str) -> str | None:
    """What is wrong with a link, if anything is."""
    site = page.site
    scheme = urlsplit(link).scheme
    base = base_address(site)
    if page.address == "404.html" and not link.startswith(("#", "data:")):
        if base is None or not link.startswith((base, urlsplit(base).path)):
            return "isn't absolute, on a page that is shown at any address"
        file = unquote(urlsplit(link).path).removeprefix(urlsplit(base).path)
        return None if file in site.files else "leads to no file"
    if scheme in ELSEWHERE or link.startswith("data:"):
        return None
    if scheme or link.startswith(("/", "\\")):
        return "isn't relative"
    if link == "" or urlsplit(link).path.endswith("/"):
        return "names no file"
    file, anchor = target(page, link)
    if file not in site.files:
        return "leads to no file"
    if anchor and file in site.pages and anchor not in site.pages[file].ids:
        return "leads to no such place on the page"
    return None


def test_every_link_is_relative_and_names_a_file_and_a_place_that_exist(site: BuiltSite):
    problems = []
    for page in site.pages.values():
        for element, link in links(page):
            problem = problem_of(page, link)
            if problem:
                problems.append(f"{page.at(element)}: <{element.tag}> {link} {problem}")
    report(problems)


def test_every_label_control_and_description_names_an_id_on_its_page(site: BuiltSite):
    naming = (
        "for",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "headers",
        "list",
        "popovertarget",
    )
    report(
        [
            f"{page.at(element)}: {name}={word}"
            for page in site.pages.values()
            for element in page.root.walk()
            for name in naming
            for word in (element.get(name) or "").split()
            if word not in page.ids
        ]
    )


def test_every_page_can_be_reached_from_home(site: BuiltSite):
    if "index.html" not in site.pages:
        pytest.fail("the site has no home page", pytrace=False)
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        page = site.pages[ahead.pop()]
        for _, link in links(page):
            file, _ = target(page, link)
            if urlsplit(link).scheme == "" and file in site.pages and file not in reached:
                reached.add(file)
                ahead.append(file)
    report(
        [
            f"{address}: no way there from home"
            for address in site.pages
            if address not in reached and address != "404.html"
        ]
    )


def test_no_two_addresses_are_equal_but_for_case_and_none_is_a_windows_device(site: BuiltSite):
    spellings = defaultdict(set)
    problems = []
    for file in site.files:
        parts = file.split("/")
        for end in range(1, len(parts) + 1):
            spellings["/".join(parts[:end]).lower()].add("/".join(parts[:end]))
        for part in parts:
            if part.split(".")[0].lower() in DEVICES or re.search(
                r'[<>:"\\|?*\x00-\x1f]|[. ]$', part
            ):
                problems.append(f"{file}: a name that Windows can't write")
    problems += [
        f"equal but for case: {sorted(names)}" for names in spellings.values() if len(names) > 1
    ]
    report(problems)


def test_a_stylesheet_or_script_names_no_address_elsewhere(site: BuiltSite):
    problems = []
    for file in site.files:
        if not file.startswith("assets/") or not file.endswith((".css", ".js", ".svg")):
            continue
        source = site.read(file)
        if source.startswith(("typebookData(", "typebookCompare(")):
            continue  # texts of the catalog, which may name any address
        if file.endswith(".css"):
            for link in re.findall(r"url\(\s*['\"]?([^'\")]*)", source) + re.findall(
                r"@import\s+([^;]+)", source
            ):
                near = posixpath.normpath(posixpath.join(posixpath.dirname(file), link))
                if not link.startswith(("data:", "#")) and near not in site.files:
                    problems.append(f"{file}: {link}")
        for link in re.findall(r"https?://[^\s'\")<]+", source):
            if not link.startswith("http://www.w3.org/"):
                problems.append(f"{file}: {link}")
    report(problems)


def test_an_asset_is_named_after_its_content_and_is_used(site: BuiltSite):
    used = {target(page, link)[0] for page in site.pages.values() for _, link in links(page)}
    problems = []
    for file in site.files:
        if file.startswith("assets/"):
            # The one name that all editions share: pages of another must find it, too.
            if file != "assets/edition.js" and not re.fullmatch(r"assets/[\w-]+\.[0-9a-f]{8,64}\.(css|js|svg|png)", file):
                problems.append(f"{file}: no <name>.<hash>.<ending>")
            if file not in used and not file.endswith(".js"):
                problems.append(f"{file}: no page uses it")
    report(problems)


def test_the_map_of_addresses_and_the_feed_name_files_of_the_site(site: BuiltSite):
    base = base_address(site)
    if base is None:
        report(
            [
                f"{file}: only a site with an address has one"
                for file in ("changes.atom", "404.html")
                if file in site.files
            ]
        )
        return
    problems = [
        f"{file} is missing" for file in ("changes.atom", "404.html") if file not in site.files
    ]
    for file in ("sitemap.xml", "changes.atom"):
        if file not in site.files:
            continue
        for element in xml.parse(site.root / file).iter():
            link = element.text if element.tag.endswith("}loc") else element.get("href")
            if link is None:
                continue
            address, _, anchor = link.removeprefix(base).partition("#")
            if not link.startswith(base) or unquote(address) not in site.files:
                problems.append(f"{file}: {link} is no file of the site")
            elif anchor and unquote(anchor) not in site.pages[unquote(address)].ids:
                problems.append(f"{file}: {link} names no place on that page")
    report(problems)
