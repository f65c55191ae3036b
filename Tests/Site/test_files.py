"""Sums, weights, and that the program says nothing about a catalog that is right."""

import gzip
import hashlib
import re
import statistics

import pytest
from builtsite import BuiltSite
from editions import report


def test_the_sums_name_every_file_but_themselves_and_match(site: BuiltSite):
    named = {}
    problems = []
    for line in site.read("SHA256SUMS.txt").splitlines():
        digest, separator, file = line[:64], line[64:66], line[66:]
        if separator not in ("  ", " *") or file in named:
            problems.append(f"not a line that sha256sum --check reads, or one twice: {line!r}")
        named[file] = digest
    if list(named) != sorted(named, key=lambda file: file.encode()):
        problems.append("the lines aren't sorted")
    others = [file for file in site.files if file != "SHA256SUMS.txt"]
    problems += [f"{file} isn't named" for file in others if file not in named]
    for file, digest in named.items():
        if file not in others:
            problems.append(f"{file} is named and isn't there")
        elif hashlib.sha256((site.root / file).read_bytes()).hexdigest() != digest:
            problems.append(f"{file} has another sum")
    report(problems)


def test_scripts_and_styles_stay_small(site: BuiltSite):
    """Scripts that hold data, of which a page loads a few, have limits of their own."""

    def weight(ending: str) -> int:
        files = [file for file in site.files if file.startswith("assets/") and file.endswith(ending)]
        contents = [(site.root / file).read_bytes() for file in files]
        return sum(
            len(gzip.compress(content))
            for content in contents
            if not re.match(rb"typebook\w+\(", content)
        )

    assert weight(".css") <= 20 * 1024
    assert weight(".js") <= 20 * 1024


def test_a_current_definition_is_at_most_fifty_kilobytes_at_the_median(site: BuiltSite):
    sizes = [len(page.source.encode()) for page in site.pages.values() if page.kind == "definition"]
    if not sizes:
        pytest.fail("no definition has a page", pytrace=False)
    assert statistics.median(sizes) <= 50 * 1024


def test_text_files_end_with_a_line_feed_and_have_no_carriage_return(site: BuiltSite):
    problems = []
    for file in site.files:
        if file.startswith("files/") or not file.endswith(
            (".html", ".css", ".js", ".json", ".txt", ".xml", ".atom")
        ):
            continue
        content = (site.root / file).read_bytes()
        if not content.endswith(b"\n") or b"\r" in content or content.startswith(b"\xef\xbb\xbf"):
            problems.append(file)
    report(problems)
