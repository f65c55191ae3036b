#!/usr/bin/env python3
"""Measures `typebook serve`: how long it takes from saving a file to the new page in a browser.

    python3 Benchmarks/preview.py --typebook .build/release/typebook

serves Harbor, 500 definitions × 3 versions and 2,000 × 3, edits their files as authors do, and waits like
an open page for the notice, and then for the page. It prints the median and the worst of each kind of
edit, and fails where the median of all is over the bar. `--folder FOLDER` measures one catalog.
"""

import argparse
import http.client
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
HARBOR = HERE.parent / "Tests" / "Fixtures" / "Sites" / "Harbor" / "Content"
BARS = {"Harbor": 150, "500 × 3": 150, "2,000 × 3": 500}  # milliseconds
PAUSE = 0.3


class Preview:
    """A catalog that is served, with one page open."""

    def __init__(self, program: Path, content: Path, said: Path, audience: str | None):
        self.program = subprocess.Popen(
            [program, "serve", "--content", content] + (["--audience", audience] if audience else []),
            stderr=said.open("w"),
            stdin=subprocess.DEVNULL,
        )
        while not (found := re.search(r"http://localhost:(\d+)/", said.read_text())):
            if self.program.poll() is not None:
                sys.exit(said.read_text())
            time.sleep(0.05)
        self.port = int(found[1])
        self.line = http.client.HTTPConnection("localhost", self.port, timeout=120)
        self.line.request("GET", "/.typebook/notices")
        self.notices = self.line.getresponse()
        self.number = self.notice()["number"]

    def notice(self) -> dict:
        while True:
            line = self.notices.readline().decode()
            if line.startswith("data: "):
                return json.loads(line.removeprefix("data: "))

    def reloaded(self, page: str) -> None:
        """Waits until there is another site, and asks for a page of it."""
        while (number := self.notice()["number"]) == self.number:
            pass
        self.number = number
        with closing(http.client.HTTPConnection("localhost", self.port, timeout=60)) as line:
            line.request("GET", page)
            line.getresponse().read()

    def memory(self) -> float:
        """The most memory that it had so far, in megabytes."""
        status = Path(f"/proc/{self.program.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) / 1024


@contextmanager
def serving(program: Path, content: Path, audience: str | None) -> Iterator[Preview]:
    with tempfile.TemporaryDirectory() as folder:
        preview = Preview(program, content, Path(folder) / "said", audience)
        try:
            yield preview
        finally:
            preview.program.terminate()
            preview.program.wait()


def edit(kind: str, chance: random.Random, content: Path) -> str:
    """Does what an author does to a text, and gives the page on which it is read."""
    texts = sorted((content / "definitions").glob("*/[0-9]*.md"))
    file = chance.choice(texts)
    page = f"/definitions/{file.parent.name}/"
    if kind == "a word":
        lines = file.read_text(encoding="utf-8").split("\n")
        prose = [place for place, line in enumerate(lines) if re.match(r"[A-Z].* .*\w$|[-1-9].* .*\w\.?$", line)]
        place = chance.choice(prose)
        lines[place] = lines[place].rstrip(".") + f" and {chance.randrange(10000)} more"
        file.write_text("\n".join(lines), encoding="utf-8")
    elif kind == "the name":
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"(?m)^name: .*$", f"name: Renamed Team {chance.randrange(10000)}", text), encoding="utf-8")
    elif kind == "a note":
        about = file.parent / "about.md"
        before = about.read_text(encoding="utf-8") if about.exists() else "---\n---\n"
        about.write_text(before + f"\nNoted {chance.randrange(10000)} times.\n", encoding="utf-8")
    elif kind == "a new file":
        (content / "pages").mkdir(exist_ok=True)
        name = f"page-{chance.randrange(100000)}"
        (content / "pages" / f"{name}.md").write_text(f"---\ntitle: {name.capitalize()}\n---\n\nA text.\n", encoding="utf-8")
        page = f"/pages/{name}.html"
    elif kind == "a file less":
        made = sorted((content / "pages").glob("page-*.md"))
        made[0].unlink()
        page = "/"
    return page


KINDS = ["a word", "a word", "a word", "a note", "a new file", "the name", "a file less"]


def measure(name: str, program: Path, content: Path, audience: str | None, edits: int, seed: int) -> bool:
    """Prints how long edits took; whether they keep within the bar."""
    chance = random.Random(seed)
    times: dict[str, list[float]] = {}
    with serving(program, content, audience) as preview:
        for step in range(edits):
            kind = KINDS[step % len(KINDS)]
            # An author reads what came of the last edit first.
            time.sleep(PAUSE)
            page = edit(kind, chance, content)
            saved = time.monotonic()
            preview.reloaded(page)
            times.setdefault(kind, []).append((time.monotonic() - saved) * 1000)
        memory = preview.memory()
    every = [one for some in times.values() for one in some]
    times["all"] = every
    print(f"{name}: {edits} edits, at most {memory:.0f} MB")
    for kind, some in times.items():
        print(f"  {kind:12} median {statistics.median(some):6.0f} ms   worst {max(some):6.0f} ms")
    bar = BARS.get(name)
    return bar is None or statistics.median(every) <= bar


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--typebook", type=Path, default=Path(".build/release/typebook"))
    parser.add_argument("--folder", type=Path, help="a catalog's Content, which is copied")
    parser.add_argument("--audience")
    parser.add_argument("--edits", type=int, default=70)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program = options.typebook.resolve()
    memory = Path("/dev/shm")
    keeps = True
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        folder = Path(place)
        if options.folder:
            shutil.copytree(options.folder, folder / "Content")
            measure(str(options.folder), program, folder / "Content", options.audience, options.edits, options.seed)
            return
        shutil.copytree(HARBOR, folder / "Harbor")
        keeps &= measure("Harbor", program, folder / "Harbor", "public", options.edits, options.seed)
        for name, definitions in [("500 × 3", 500), ("2,000 × 3", 2000)]:
            generate = [sys.executable, HERE / "generate.py", folder / name]
            subprocess.run([*generate, "--definitions", str(definitions), "--versions", "3"], check=True, stdout=subprocess.DEVNULL)
            keeps &= measure(name, program, folder / name / "Content", None, options.edits, options.seed)
            shutil.rmtree(folder / name)
    if not keeps:
        sys.exit("over the bar")


if __name__ == "__main__":
    main()
