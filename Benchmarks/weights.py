#!/usr/bin/env python3
"""Weighs the pages of made-up catalogs, and measures their list of definitions in Chromium.

    .venv/bin/python Benchmarks/weights.py --typebook .build/release/typebook

builds 1,500 definitions and prints what scripts, styles and a current definition's page weigh, then
builds 5,000 and prints how long their list takes to be shown, filtered and sorted, from a folder. It
fails over the bars. `--site FOLDER` measures one site that is built already.
"""

import argparse
import gzip
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "Site"))
from browser import running_browser  # noqa: E402

KILOBYTE = 1024
SCRIPTS = 20.0
STYLES = 20.0
PAGE = 50.0
FIRST_PAINT = 2000.0
ANSWER = 100.0
WORK = 1000.0
LARGEST = 1000.0

# What is chosen in the list: a field, and the place of one of its options or a value.
CHOICES = [
    ("form", 1), ("form", 0), ("kind", 1), ("kind", 0), ("since", "2100-01-01"), ("since", ""),
    ("name", "er team"), ("name", ""), ("sort", "name"), ("sort", "date"), ("sort", "id"),
]  # fmt: skip

# Chooses, and gives back the milliseconds to the next paint.
CHOOSE = """async ([name, choice]) => {
  const paint = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  }));
  const field = document.forms.filters.elements.namedItem(name);
  await paint();
  const start = performance.now();
  field.value = typeof choice === "number" ? field.options[choice].value : choice;
  field.dispatchEvent(new Event(name === "name" ? "input" : "change", { bubbles: true }));
  await paint();
  return performance.now() - start;
}"""

LOADED = """() => ({
  paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  loaded: performance.getEntriesByType("navigation")[0].loadEventEnd
})"""


def build(program: Path, folder: Path, definitions: int, seed: int) -> Path:
    generate = [sys.executable, HERE / "generate.py", folder, "--varied", "--versions", "1"]
    count = ["--definitions", str(definitions), "--seed", str(seed)]
    subprocess.run([*generate, *count], check=True, stdout=subprocess.DEVNULL)
    site = folder / "Site"
    command = [program, "build", "--content", folder / "Content", "--output", site]
    options = ["--themes", HERE.parent / "Themes", "--without", "redlines,data,print"]
    subprocess.run([*command, *options], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return site


def weight(site: Path, ending: str) -> float:
    """Kilobytes of the theme's files, gzipped; scripts that hold data are none of them."""
    contents = [path.read_bytes() for path in sorted((site / "assets").glob(f"*{ending}"))]
    own = [content for content in contents if not re.match(rb"typebook\w+\(", content)]
    return sum(len(gzip.compress(content)) for content in own) / KILOBYTE


class Report:
    """Prints each figure beside its bar, and keeps those that are over it."""

    def __init__(self) -> None:
        self.over: list[str] = []

    def say(self, what: str, figure: float, unit: str, bar: float | None = None) -> None:
        limit = f"  (at most {bar:.0f})" if bar else ""
        print(f"{what + ':':44}{figure:8.1f} {unit}{limit}")
        if bar and figure > bar:
            self.over.append(f"{what}: {figure:.1f} {unit}, over {bar:.0f}")


def weigh(site: Path, report: Report) -> None:
    pages = (site / "definitions").glob("*/index.html")
    sizes = sorted(path.stat().st_size / KILOBYTE for path in pages)
    report.say("all scripts, gzipped", weight(site, ".js"), "KB", SCRIPTS)
    report.say("styles, gzipped", weight(site, ".css"), "KB", STYLES)
    report.say("a definition's page, median", statistics.median(sizes), "KB", PAGE)
    report.say("a definition's page, largest", sizes[-1], "KB")


def measure_list(site: Path, report: Report) -> None:
    """Each choice three times, the quickest counts: the others waited for something else."""
    file = site / "definitions" / "index.html"
    report.say("the list of definitions", file.stat().st_size / KILOBYTE, "KB")
    report.say("the same, gzipped", len(gzip.compress(file.read_bytes())) / KILOBYTE, "KB")
    times: dict[tuple[str, int | str], list[float]] = {choice: [] for choice in CHOICES}
    pages = [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] != "print"]
    largest = max(path.stat().st_size for path in pages)
    report.say("the largest page, those to print left out", largest / 1000, "KB", LARGEST)
    with running_browser() as browser:
        page = browser.new_page()
        work = page.context.new_cdp_session(page)
        work.send("Performance.enable")
        page.goto(file.as_uri())
        loaded = page.evaluate(LOADED)
        # The first use of a control brings the rows of all parts.
        page.evaluate("document.forms.filters.elements.namedItem('name').focus()")
        page.wait_for_selector("#next-part", state="detached")
        page.evaluate(CHOOSE, ["name", "er team"])
        page.wait_for_timeout(1000)
        metrics = {it["name"]: it["value"] for it in work.send("Performance.getMetrics")["metrics"]}
        page.evaluate(CHOOSE, ["name", ""])
        for _ in range(3):
            for choice, taken in times.items():
                page.wait_for_timeout(500)
                taken.append(page.evaluate(CHOOSE, list(choice)))
    report.say("work to load all and filter", 1000 * metrics["TaskDuration"], "ms", WORK)
    report.say("first paint", loaded["paint"], "ms", FIRST_PAINT)
    report.say("loaded, with all scripts run", loaded["loaded"], "ms")
    for (field, choice), taken in times.items():
        report.say(f"paint after {field} = {choice or 'all'}", min(taken), "ms", ANSWER)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--typebook", type=Path, default=Path(".build/release/typebook"))
    parser.add_argument("--site", type=Path, help="measure this built site")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    report = Report()
    if options.site:
        weigh(options.site.resolve(), report)
        measure_list(options.site.resolve(), report)
    else:
        program = options.typebook.resolve()
        for definitions, measure in ((1500, weigh), (5000, measure_list)):
            print(f"{definitions} definitions")
            with tempfile.TemporaryDirectory() as folder:
                measure(build(program, Path(folder), definitions, options.seed), report)
    if report.over:
        sys.exit("Over the bar:\n" + "\n".join(report.over))


if __name__ == "__main__":
    main()
