"""What every page has, and what none has."""

from collections import Counter

from builtsite import BuiltSite
from editions import report

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
LOADING = {
    "img": "src",
    "script": "src",
    "link": "href",
    "source": "src",
    "track": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
    "video": "src",
    "audio": "src",
    "input": "src",
}


def test_a_page_names_its_language_its_encoding_and_its_width(site: BuiltSite):
    problems = []
    for page in site.pages.values():
        html = page.root.first("html")
        metas = list(page.root.all("meta"))
        if page.doctype.lower() != "doctype html":
            problems.append(f"{page.address}: no doctype")
        if html is None or not html.get("lang"):
            problems.append(f"{page.address}: <html> has no lang")
        if not metas or metas[0].get("charset") != "utf-8":
            problems.append(f"{page.address}: the first meta isn't the encoding")
        if not any(meta.get("name") == "viewport" for meta in metas):
            problems.append(f"{page.address}: no viewport")
    report(problems)


def test_no_two_pages_have_the_same_title(site: BuiltSite):
    titles = Counter(page.title for page in site.pages.values())
    report(
        [
            f"{page.address}: no title, or the same as another: {page.title}"
            for page in site.pages.values()
            if titles[page.title] > 1 or not page.title
        ]
    )


def test_every_page_carries_the_policy_before_anything_it_loads(site: BuiltSite):
    problems = []
    for page in site.pages.values():
        order = []
        for element in page.root.all("meta", "link", "script"):
            equivalent = (element.get("http-equiv") or "").lower()
            if equivalent == "content-security-policy":
                order.append("policy")
                if element.get("content") != POLICY:
                    problems.append(f"{page.at(element)}: another policy: {element.get('content')}")
            elif element.tag != "meta":
                order.append("load")
        if order.count("policy") != 1:
            problems.append(f"{page.address}: {order.count('policy')} policies")
        elif order[0] != "policy":
            problems.append(f"{page.address}: something loads before the policy")
    report(problems)


def test_every_page_tells_no_other_site_where_a_link_was_followed(site: BuiltSite):
    report(
        [
            page.address
            for page in site.pages.values()
            if [meta.get("content") for meta in page.root.all("meta") if meta.get("name") == "referrer"]
            != ["no-referrer"]
        ]
    )


def test_no_script_or_style_stands_in_a_page(site: BuiltSite):
    problems = []
    for page in site.pages.values():
        for element in page.root.walk():
            if element.tag == "style" or (element.tag == "script" and not element.get("src")):
                problems.append(f"{page.at(element)}: inline <{element.tag}>")
            if element.tag == "script" and element.get("type") not in (None, ""):
                problems.append(f"{page.at(element)}: a script of type {element.get('type')}")
            for name in element.attributes:
                if name.startswith("on") or name in ("style", "integrity", "nonce"):
                    problems.append(f"{page.at(element)}: <{element.tag} {name}>")
    report(problems)


def test_a_page_loads_only_files_of_the_site(site: BuiltSite):
    problems = []
    for page in site.pages.values():
        for element in page.root.walk():
            if element.tag in ("iframe", "embed", "object", "base"):
                problems.append(f"{page.at(element)}: <{element.tag}>")
            if element.get("srcset"):
                problems.append(f"{page.at(element)}: srcset, which no check reads")
            loads = element.get(LOADING.get(element.tag, ""))
            if (
                loads is None
                or element.tag == "link"
                and element.get("rel") in ("canonical", "alternate")
            ):
                continue
            scheme = loads.split(":")[0] if ":" in loads.split("/")[0] else ""
            if scheme not in ("", "data") or loads.startswith("//"):
                problems.append(f"{page.at(element)}: <{element.tag}> loads {loads}")
    report(problems)


def test_a_page_names_its_icon_so_that_no_browser_asks_the_root_of_the_server(site: BuiltSite):
    report(
        [
            page.address
            for page in site.pages.values()
            if not any(
                "icon" in (link.get("rel") or "").split() and link.get("href")
                for link in page.root.all("link")
            )
        ]
    )


def test_no_id_stands_twice_on_a_page(site: BuiltSite):
    report(
        [
            f"{page.address}: #{name} stands {count} times"
            for page in site.pages.values()
            for name, count in Counter(page.ids).items()
            if count > 1 or not name or name.split() != [name]
        ]
    )


def test_nothing_is_left_of_a_template_or_of_a_missing_value(site: BuiltSite):
    signs = ("{{", "}}", "Optional(", "nil,", "raw HTML omitted", "ref:", "undefined")
    report(
        [
            f"{page.address}: “{sign}” in the text"
            for page in site.pages.values()
            for sign in signs
            if sign in page.root.text()
        ]
    )


def test_no_file_says_what_is_above_the_edition_s_audience(site: BuiltSite):
    """What an abbreviation of Harbor stands for, and what it says about it, for watch officers only."""
    secrets = (b"chart house", b"where the courses are held")
    said = [
        f"{file}: {secret.decode()}"
        for file in site.files
        for secret in secrets
        if secret in (site.root / file).read_bytes().lower()
    ]
    assert bool(said) == (site.name == "harbor-restricted"), said
