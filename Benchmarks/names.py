#!/usr/bin/env python3
"""Counts how well names of definitions are found in a made-up library.

    python3 Benchmarks/names.py --program .build/release/typebook [--seed 1] [--definitions 480]

It fails where more than 5 % of the findings are false, fewer than 98 % of the names are found, or
more than 0.5 % of the links are wrong. With --list it prints each of these.
"""

import argparse
import collections
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from library import Library

BARS = {"false findings": 5.0, "names missed": 2.0, "wrong links": 0.5}


def links(page: str) -> dict[int, list[tuple[str, str]]]:
    """The links to definitions before each mark of a page: the ID and the words."""
    found: dict[int, list[tuple[str, str]]] = {}
    waiting: list[tuple[str, str]] = []
    for match in re.finditer(r"<a ([^>]*)>(.*?)</a>|\(note (\d+)\)", page, re.DOTALL):
        if match[3]:
            found.setdefault(int(match[3]), waiting)
            waiting = []
        elif 'class="def"' in match[1]:
            identifier = re.search(r'href="[^"]*?(\d+-50[89]-\d+)', match[1])
            waiting.append((identifier[1] if identifier else "?", html.unescape(match[2])))
    return found


def compare(library: Library, site: Path) -> tuple[collections.Counter, list[str]]:
    """Counts names found, names missed and wrong links."""
    counts: collections.Counter = collections.Counter()
    told: list[str] = []
    for name in library.here:
        page = (site / "definitions" / name.id / "1.0.html").read_text()
        source = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", page)))
        found = links(page)
        marks = {int(mark) for mark in re.findall(r"\(note (\d+)\)", page)}
        for mark in sorted(marks):
            wanted = collections.Counter(library.truth.links[mark])
            there = collections.Counter(identifier for identifier, _ in found.get(mark, []))
            counts["names"] += wanted.total()
            counts["links"] += there.total()
            missed, wrong = wanted - there, there - wanted
            counts["missed"] += missed.total()
            counts["wrong"] += wrong.total()
            if missed or wrong:
                text = source[: source.find(f"(note {mark})")][-110:]
                told.append(f"{name.id}: missed {dict(missed)} wrong {dict(wrong)}: …{text}")
    return counts, told


def findings(library: Library, report: list[dict]) -> tuple[collections.Counter, list[str]]:
    """Counts findings, false ones, and wrong offers."""
    counts: collections.Counter = collections.Counter()
    told: list[str] = []
    expected = set(library.truth.unresolved)
    for finding in report:
        counts["findings"] += 1
        name = re.search(r"named `([^`]*)`", finding["message"])
        if name and name[1] in expected and finding["rule"] == "reference/unresolved-definition":
            expected.discard(name[1])
            offer = finding.get("suggestion")
            if offer != library.truth.offers.get(name[1]):
                counts["offers missed" if offer is None else "wrong offers"] += 1
                told.append(f"offer {offer!r} for {name[1]}")
            continue
        counts["false"] += 1
        told.append(f"false: {finding['path']}: {finding['message']} [{finding['rule']}]")
    counts["untold"] = len(expected)
    told += [f"untold: {name}" for name in sorted(expected)]
    return counts, told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, default=Path(".build/release/typebook"))
    parser.add_argument("--definitions", type=int, default=480)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="print what is wrong")
    parser.add_argument("--keep", type=Path, help="keep the content and the site in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        root = options.keep or Path(scratch)
        shutil.rmtree(root / "Content", ignore_errors=True)
        library = Library(options.definitions, options.seed)
        for path, text in library.files().items():
            file = root / "Content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        sys.exit(run(library, root, options))


def run(library: Library, root: Path, options: argparse.Namespace) -> int:
    themes = ["--themes", Path(__file__).resolve().parents[1] / "Themes"]
    command = [options.program.resolve(), "check", "--content", "Content", *themes]
    command += ["--format", "json"]
    checked = subprocess.run(command, cwd=root, capture_output=True, text=True)
    report = json.loads(checked.stdout)
    report = report["diagnostics"] if isinstance(report, dict) else report
    build = [options.program.resolve(), "build", "--content", "Content", "--output", "Site",
             *themes, "--without", "redlines,search,print"]  # fmt: skip
    built = subprocess.run(build, cwd=root, capture_output=True, text=True)
    if built.returncode:
        print(built.stderr[-3000:])
        return 1
    found, told = compare(library, root / "Site")
    checks, told_checks = findings(library, report)
    shares = {
        "false findings": 100 * checks["false"] / max(1, checks["findings"]),
        "names missed": 100 * found["missed"] / max(1, found["names"]),
        "wrong links": 100 * found["wrong"] / max(1, found["links"]),
    }
    if options.list:
        print("\n".join(told + told_checks))
    print(
        f"seed {options.seed}: {found['names']:,} names in {len(library.here)} definitions, "
        f"{checks['findings']} findings, {checks['untold']} faults untold, "
        f"{checks['wrong offers']} wrong offers, {checks['offers missed']} offers missed"
    )
    for what, share in shares.items():
        print(f"{what:15} {share:5.2f} %  (bar: {BARS[what]} %)")
    return int(any(share > BARS[what] for what, share in shares.items()))


if __name__ == "__main__":
    main()
