"""Which kind of file of a built site each is, and how many files and bytes there are of each kind."""

import re
from collections import Counter
from pathlib import Path

# The first that fits an address.
KINDS = [
    (r"definitions/[^/]+/index\.html", "definitions"),
    (r"definitions/[^/]+/history\.html", "histories"),
    (r"definitions/[^/]+/.+-checklist\.html", "checklists"),
    (r"definitions/.+-(to|from)-.+-review\.html", "review sheets of changes"),
    (r"definitions/.+-(to|from)-.+\.csv", "the same, CSV"),
    (r"definitions/.+-review\.html", "review sheets of texts"),
    (r"definitions/.+-review\.csv", "the same of texts, CSV"),
    (r"definitions/.+-(to|from)-.+\.html", "changes"),
    (r"definitions/[^/]+/.+\.html", "versions"),
    (r"data/.*", "data"),
    (r"assets/compare-.*", "texts to compare"),
    (r"assets/.*", "search and other assets"),
    (r"print/.*", "print"),
    (r".*", "lists and others"),
]


def kind(address: str) -> str:
    return next(name for pattern, name in KINDS if re.fullmatch(pattern, address))


def count(site: Path) -> tuple[Counter[str], Counter[str]]:
    """Files and bytes of a site by kind."""
    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for path in site.rglob("*"):
        if path.is_file():
            name = kind(path.relative_to(site).as_posix())
            files[name] += 1
            sizes[name] += path.stat().st_size
    return files, sizes
