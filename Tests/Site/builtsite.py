"""A built site: its files, its pages, and what kind of page each address is."""

import os
import re
from functools import cached_property
from pathlib import Path

from htmltree import Element, parse

# Checked from first to last; the addresses are those that the project promises.
KINDS = [
    (r"index\.html", "home"),
    (r"404\.html", "not found"),
    (r"(search|compare|unresolved|accessibility)\.html", None),
    (r"[^/]+\.html", "guide"),
    (r"definitions/index(\.\d+)?\.html", "definitions"),
    (r"definitions/names(\.\d+)?\.html", "names of definitions"),
    (r"unresolved/\d+\.html", "unresolved"),
    (r"definitions/[^/]+/index\.html", "definition"),
    (r"definitions/[^/]+/history\.html", "history"),
    (r"definitions/[^/]+/\d+\.\d+\.html", "version"),
    (r"definitions/[^/]+/\d+\.\d+-to-\d+\.\d+\.html", "changes between versions"),
    (r"definitions/[^/]+/.+-review\.html", "review"),
    (r"definitions/[^/]+/.+-checklist\.html", "checklist"),
    (r"definitions/[^/]+/proposals/.+-from-.+\.html", "changes of a proposal"),
    (r"definitions/[^/]+/proposals/[^/]+\.html", "proposal"),
    (r"(categories|capabilities|kinds|statuses|references|changes|print)/index\.html", "all {}"),
    (r"(categories|capabilities|kinds|statuses|references|changes|print)/[^/]+\.html", "one of {}"),
]


class Page:
    """One HTML page of a site."""

    def __init__(self, site: "BuiltSite", address: str):
        self.site = site
        self.address = address
        self.source = (site.root / address).read_bytes().decode("utf-8")

    @cached_property
    def _tree(self):
        return parse(self.source)

    @property
    def root(self) -> Element:
        return self._tree.root

    @property
    def doctype(self) -> str:
        return self._tree.doctype

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.root.walk() if element.get("id") is not None]

    @cached_property
    def title(self) -> str:
        title = self.root.first("title")
        return title.text() if title else ""

    @cached_property
    def kind(self) -> str:
        for pattern, kind in KINDS:
            match = re.fullmatch(pattern, self.address)
            if match:
                return (kind or "{}").format(*match.groups())
        raise AssertionError(f"{self.address} is no address that the site promises")

    def at(self, element: Element) -> str:
        return f"{self.address}:{element.line}"


class BuiltSite:
    """All files of a built site, and its pages by address."""

    def __init__(self, root: Path, name: str, said: str = ""):
        self.root = root
        self.name = name
        self.said = said  # by the program that built it

    @cached_property
    def files(self) -> list[str]:
        found = (path for path in self.root.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.root).as_posix() for path in found)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page that the generator made; what lies under files/ is the author's."""
        return {
            address: Page(self, address)
            for address in self.files
            if address.endswith(".html") and not address.startswith("files/")
        }

    @cached_property
    def samples(self) -> list[Page]:
        """The longest page of each kind: it has most of what such a page can have. Every page with
        EVERY_PAGE in the environment, which takes minutes."""
        if os.environ.get("EVERY_PAGE"):
            return list(self.pages.values())
        longest: dict[str, Page] = {}
        for page in self.pages.values():
            if page.kind not in longest or len(page.source) > len(longest[page.kind].source):
                longest[page.kind] = page
        return [longest[kind] for kind in sorted(longest)]

    def read(self, address: str) -> str:
        return (self.root / address).read_bytes().decode("utf-8")
