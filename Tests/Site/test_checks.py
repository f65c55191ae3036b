"""The checks themselves: each passes a small site that is right, and finds a fault put into it."""

import hashlib
from pathlib import Path

import pytest
import test_files
import test_links
import test_markup
import test_pages
from builtsite import BuiltSite

PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{test_pages.POLICY}">
<title>TITLE</title>
<link rel="stylesheet" href="assets/style.0123abcd.css">
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1 id="top">TITLE</h1>
<p><a href="index.html#top">Home</a> and <a href="guide.html">a guide</a></p>
</main>
</body>
</html>
"""
FILES = {
    "index.html": PAGE.replace("TITLE", "Home"),
    "guide.html": PAGE.replace("TITLE", "A guide"),
    "assets/style.0123abcd.css": "body { color: #1d1a16 }\n",
}
HOME = "index.html"
STYLE = "assets/style.0123abcd.css"

# For each check: a file, what is replaced in it and by what, and words of the finding.
FAULTS = {
    test_pages.test_a_page_names_its_language_its_encoding_and_its_width: [
        (HOME, ' lang="en"', "", "lang"),
    ],
    test_pages.test_no_two_pages_have_the_same_title: [
        (HOME, "<title>Home", "<title>A guide", "A guide"),
    ],
    test_pages.test_every_page_carries_the_policy_before_anything_it_loads: [
        (HOME, "script-src", "script", "another policy"),
        (HOME, "<meta http-equiv", '<link href="a"><meta http-equiv', "before the policy"),
    ],
    test_pages.test_no_script_or_style_stands_in_a_page: [
        (HOME, "<h1", '<h1 onclick="a()"', "onclick"),
        (HOME, "<h1", '<h1 style="a"', "style"),
        (HOME, "<h1", "<script>a()</script><h1", "inline <script>"),
    ],
    test_pages.test_a_page_loads_only_files_of_the_site: [
        (HOME, "<h1", '<img src="//a.example/b.png"><h1', "a.example"),
        (HOME, "assets/style", "https://a.example/style", "a.example"),
    ],
    test_pages.test_a_page_names_its_icon_so_that_no_browser_asks_the_root_of_the_server: [
        (HOME, 'rel="icon"', 'rel="author"', HOME),
    ],
    test_pages.test_no_id_stands_twice_on_a_page: [
        (HOME, "<p>", '<p id="top">', "#top stands 2 times"),
    ],
    test_pages.test_nothing_is_left_of_a_template_or_of_a_missing_value: [
        (HOME, "Home</a>", "{{home}}</a>", "{{"),
    ],
    test_links.test_every_link_is_relative_and_names_a_file_and_a_place_that_exist: [
        (HOME, "#top", "#up", "no such place"),
        (HOME, '"guide.html', '"guides.html', "no file"),
        (HOME, '"guide.html', '"/guide.html', "isn't relative"),
        (HOME, '"guide.html', '"./', "names no file"),
        (HOME, '"guide.html', '"javascript:a()', "isn't relative"),
    ],
    test_links.test_every_label_control_and_description_names_an_id_on_its_page: [
        (HOME, "<main", '<main aria-labelledby="it"', "it"),
    ],
    test_links.test_every_page_can_be_reached_from_home: [
        (HOME, '"guide.html', '"index.html', "guide.html"),
    ],
    test_links.test_a_stylesheet_or_script_names_no_address_elsewhere: [
        (STYLE, "#1d1a16", "url(https://a.example/b)", "a.example"),
    ],
    test_markup.test_the_nu_checker_finds_nothing_on_any_page: [
        (HOME, "<h1", "<h7", "h7"),
    ],
    test_markup.test_the_nu_checker_finds_nothing_in_any_stylesheet: [
        (STYLE, "color", "colour", "colour"),
    ],
    test_files.test_the_sums_name_every_file_but_themselves_and_match: [
        ("SHA256SUMS.txt", "guide.html", "guides.html", "guide.html isn't named"),
    ],
    test_files.test_text_files_end_with_a_line_feed_and_have_no_carriage_return: [
        (STYLE, "\n", "\r\n", STYLE),
    ],
}
CASES = [(check, *fault) for check, faults in FAULTS.items() for fault in faults]


def small_site(root: Path, files: dict[str, str]) -> BuiltSite:
    for address, text in files.items():
        (root / address).parent.mkdir(parents=True, exist_ok=True)
        (root / address).write_bytes(text.encode())
    return BuiltSite(root, "small")


def with_sums(files: dict[str, str]) -> dict[str, str]:
    lines = [f"{hashlib.sha256(files[a].encode()).hexdigest()}  {a}\n" for a in sorted(files)]
    return {**files, "SHA256SUMS.txt": "".join(lines)}


@pytest.mark.parametrize("check", FAULTS)
def test_a_site_that_is_right_passes(check, tmp_path: Path):
    check(small_site(tmp_path, with_sums(FILES)))


@pytest.mark.parametrize(("check", "address", "old", "new", "words"), CASES)
def test_a_fault_is_found(check, address: str, old: str, new: str, words: str, tmp_path: Path):
    files = with_sums(FILES)
    assert old in files[address]
    site = small_site(tmp_path, {**files, address: files[address].replace(old, new, 1)})
    with pytest.raises(pytest.fail.Exception) as found:
        check(site)
    assert words in str(found.value)
