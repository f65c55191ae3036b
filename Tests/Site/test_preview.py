"""`typebook serve`: after every edit, every page is what a build would write, apart from what lets it
reload; and it answers this machine alone."""

import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from editions import EDITIONS, Typebook

EDITS = 6 if os.environ.get("TYPEBOOK_ROUNDS") is None else 500
HARBOR = EDITIONS[-1]
ADDED = [b" connect-src 'self';", b'<script src="/.typebook/preview.js" defer></script>\n']


class Preview:
    """A catalog that is served, and edited meanwhile."""

    def __init__(self, folder: Path, typebook: Typebook):
        self.folder = folder
        self.typebook = typebook
        self.content = folder / "Content"
        shutil.copytree(HARBOR.content, self.content)
        self.said = folder / "said"
        with self.said.open("w") as said:
            self.program = subprocess.Popen(
                [typebook.program, "serve", "--audience", HARBOR.audience],
                cwd=folder,
                stderr=said,
                stdin=subprocess.DEVNULL,
            )
        while not (found := re.search(r"http://localhost:(\d+)/", self.said.read_text())):
            assert self.program.poll() is None, self.said.read_text()
            time.sleep(0.02)
        self.port = int(found[1])
        self.notices = http.client.HTTPConnection("localhost", self.port, timeout=120)
        self.notices.request("GET", "/.typebook/notices")
        self.stream = self.notices.getresponse()
        self.notice()

    def ask(self, path: str, **headers: str) -> tuple[int, str | None, bytes]:
        """The status, the way to another address, and the body."""
        with closing(http.client.HTTPConnection("localhost", self.port, timeout=60)) as line:
            line.request("GET", path, headers=headers)
            answer = line.getresponse()
            return answer.status, answer.headers["Location"], answer.read()

    def page(self, path: str) -> bytes:
        status, _, page = self.ask("/" + path)
        if status != 200:
            return b""
        if path.endswith(".html"):
            for added in ADDED:
                assert page.count(added) <= 1
                page = page.replace(added, b"")
        return page

    def notice(self) -> dict:
        """The next notice that the preview sends to an open page."""
        while True:
            line = self.stream.readline().decode()
            assert line, "the preview hung up"
            if line.startswith("data: "):
                return json.loads(line.removeprefix("data: "))

    def built(self) -> dict[str, bytes] | None:
        """What a build makes of the content as it is now; nothing where it fails."""
        site = self.folder / "Built"
        shutil.rmtree(site, ignore_errors=True)
        done = self.typebook.run(
            "build", "--audience", HARBOR.audience, "--output", site, cwd=self.folder
        )
        if done.returncode:
            return None
        made = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        # What a folder has beside pages: its sums, and whose it is.
        return {path: bytes for path, bytes in made.items() if "/" in path or path.endswith(".html")}

    def end(self) -> int:
        self.stream.close()
        self.notices.close()
        self.program.send_signal(signal.SIGTERM)
        return self.program.wait(timeout=60)


@pytest.fixture
def preview(tmp_path: Path, typebook: Typebook) -> Iterator[Preview]:
    running = Preview(tmp_path, typebook)
    yield running
    assert running.end() == 0


def an_edit(chance: random.Random, content: Path) -> str:
    """Changes a file as an author does; some changes are wrong."""
    files = sorted(path for path in content.rglob("*.md") if path.name != "README.md")
    file = chance.choice(files)
    kind = chance.choice(["word", "word", "word", "line", "delete", "copy", "branch"])
    lines = file.read_text(encoding="utf-8").split("\n")
    body = [number for number, line in enumerate(lines) if re.match(r"[A-Z1-9-].* ", line)]
    if kind == "word" and body:
        number = chance.choice(body)
        lines[number] += f" {chance.choice(['again', 'twice', '8 hours'])}{chance.randrange(1000)}"
    elif kind == "line":
        del lines[chance.randrange(len(lines))]
    elif kind == "delete":
        file.unlink()
        return f"{kind} {file.name}"
    elif kind == "copy":
        shutil.copy(file, file.with_name(f"copied-{chance.randrange(1000)}.md"))
        return f"{kind} {file.name}"
    elif kind == "branch":
        # Everything goes, and comes back from elsewhere.
        shutil.rmtree(content)
        shutil.copytree(HARBOR.content, content)
        return kind
    file.write_text("\n".join(lines), encoding="utf-8")
    return f"{kind} {file.name}"


def settled(preview: Preview, number: int) -> dict:
    """The notice after which the preview shows the content as it is now."""
    while True:
        notice = preview.notice()
        if notice["number"] != number or notice["findings"]:
            return notice


def test_after_every_edit_every_page_is_a_build_s(preview: Preview):
    chance = random.Random(1)
    shown = preview.built()
    for step in range(EDITS):
        edit = an_edit(chance, preview.content)
        # An edit may change nothing that counts, and several notices may come of one.
        expected = preview.built()
        if expected is not None:
            shown = expected
        until = time.monotonic() + 60
        while wrong := [path for path in sorted(shown) if preview.page(path) != shown[path]]:
            assert time.monotonic() < until, f"{step}: {edit}: {wrong[:3]}"
            time.sleep(0.05)
        if expected is None:
            shutil.rmtree(preview.content)
            shutil.copytree(HARBOR.content, preview.content)


def test_a_failed_build_keeps_the_last_good_pages_and_says_what_is_wrong(preview: Preview):
    home = preview.page("index.html")
    settings = preview.content / "catalog.yml"
    good = settings.read_text()
    settings.write_text(good + "bad: 1\n")
    assert "`bad` isn't a key here" in settled(preview, 1)["findings"]
    assert preview.page("index.html") == home
    settings.write_text(good)
    assert settled(preview, 1) == {"number": 2, "findings": ""}


def test_only_this_machine_is_answered(preview: Preview):
    assert preview.ask("/", Host="catalog.example")[0] == 403
    assert preview.ask("/../../etc/passwd")[0] == 404
    assert preview.ask("/%2e%2e/%2e%2e/etc/passwd")[0] == 404
    assert preview.ask("/definitions")[:2] == (301, "/definitions/")


def test_lines_that_say_nothing_hold_nobody_up(preview: Preview):
    with ExitStack() as silent:
        for _ in range(100):
            silent.enter_context(closing(socket.create_connection(("127.0.0.1", preview.port))))
        assert preview.ask("/")[0] == 200


def test_a_port_in_use_is_said(preview: Preview):
    done = preview.typebook.run(
        "serve", "--audience", HARBOR.audience, "--port", str(preview.port), cwd=preview.folder
    )
    assert done.returncode == 2
    assert f"Another program has port {preview.port}." in done.stderr
