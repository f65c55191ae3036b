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
from concurrent.futures import ThreadPoolExecutor
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

    def restore(self) -> None:
        """Takes all edits back."""
        shutil.rmtree(self.content, ignore_errors=True)
        shutil.copytree(HARBOR.content, self.content)

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
    kinds = ["delete", "rename", "copy", "branch", "setting", "attachment", "theme", "two"]
    kind = chance.choice(["word"] * 6 + ["line"] * 2 + kinds)
    if kind == "two":
        # Two editors save at the same moment.
        with ThreadPoolExecutor() as editors:
            done = list(editors.map(lambda seed: one_of_two(seed, content), chance.sample(range(10**6), 2)))
        return f"two: {', '.join(done)}"
    if kind == "setting":
        settings = content / "catalog.yml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(re.sub(r"(?m)^title: .*$", f"title: Harbor {chance.randrange(1000)}", text), encoding="utf-8")
        return kind
    if kind == "attachment":
        attachments = sorted(path for path in (content / "files").rglob("*") if path.is_file())
        attached = chance.choice(attachments)
        attached.write_bytes(attached.read_bytes() + b"\n")
        return f"{kind} {attached.name}"
    if kind == "theme":
        theme = content.parent / "Themes" / "standard"
        theme.mkdir(parents=True, exist_ok=True)
        (theme / "style.css").write_text(f"body {{ margin: {chance.randrange(1000)}px; }}\n")
        return kind
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
    elif kind == "rename":
        file.rename(file.with_name(f"renamed-{chance.randrange(1000)}.md"))
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


def one_of_two(seed: int, content: Path) -> str:
    """An edit while another one is made, which may have taken the file away."""
    try:
        return an_edit(random.Random(seed), content)
    except OSError:
        return "nothing"


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
        elif edit.startswith("two"):
            # The first of the two may have made another good site.
            preview.restore()
            shown = preview.built()
        until = time.monotonic() + 60
        while wrong := [path for path in sorted(shown) if preview.page(path) != shown[path]]:
            assert time.monotonic() < until, f"{step}: {edit}: {wrong[:3]}"
            time.sleep(0.05)
        if expected is None:
            preview.restore()
            shown = preview.built()


def test_a_failed_build_keeps_the_last_good_pages_and_says_what_is_wrong(preview: Preview):
    home = preview.page("index.html")
    settings = preview.content / "catalog.yml"
    good = settings.read_text()
    settings.write_text(good + "bad: 1\n")
    assert "`bad` isn't a key here" in settled(preview, 1)["findings"]
    assert preview.page("index.html") == home
    settings.write_text(good)
    assert settled(preview, 1) == {"number": 2, "findings": ""}


def test_a_folder_that_is_deleted_is_said_and_may_come_back(preview: Preview):
    home = preview.page("index.html")
    away = preview.folder / "Away"
    preview.content.rename(away)
    assert "Content" in settled(preview, 1)["findings"]
    assert preview.page("index.html") == home
    away.rename(preview.content)
    assert settled(preview, 1)["findings"] == ""


def test_a_branch_of_a_thousand_files_is_shown_as_a_whole(preview: Preview):
    pages = preview.content / "pages"
    for number in range(1000):
        (pages / f"branch-{number}.md").write_text(f"---\ntitle: Branch {number}\n---\n\nText {number}.\n")
    number = 1
    until = time.monotonic() + 60
    while b"Text 999." not in preview.page("branch-999.html"):
        number = settled(preview, number)["number"]
        assert time.monotonic() < until
    shown = preview.built()
    assert [path for path in sorted(shown) if preview.page(path) != shown[path]] == []


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
