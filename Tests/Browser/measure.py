"""Puts `measure.js` into pages, and reports page by page what its functions find."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from builtsite import Page
from driver import Tab
from placedsite import PlacedSite

MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")

# Lists of terms, and the pages of terms, are alike for all four sorts.
TERMS = r"\b(categories|capabilities|kinds|statuses)\b"


def samples(site: PlacedSite) -> list[Page]:
    """The longest page of each kind that has the site's style; with EVERY_PAGE all that have it."""
    if os.environ.get("EVERY_PAGE"):
        return [page for page in site.samples if page.kind != "not found"]
    longest: dict[str, Page] = {}
    for page in sorted(site.samples, key=lambda page: len(page.source)):
        longest[re.sub(TERMS, "terms", page.kind)] = page
    return [page for kind, page in sorted(longest.items()) if kind != "not found"]


def opened(tab: Tab, site: PlacedSite, pages: Iterable[Page]) -> Iterable[Page]:
    """Opens one page after the other, with `measure` in it."""
    for page in pages:
        tab.open(site.url(page.address))
        tab.run(MEASURE)
        yield page


def found(tab: Tab, site: PlacedSite, measurement: str, prepare: str = "") -> list[str]:
    """What a measurement finds on a page of each kind, with the pages' addresses."""
    return [
        f"{page.address}: {problem}"
        for page in opened(tab, site, samples(site))
        for problem in tab.evaluate(f"() => {{ {prepare}; return measure.{measurement}() }}")
    ]
