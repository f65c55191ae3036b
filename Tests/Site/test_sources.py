"""Where a text came from: documents held as files, who has a text that isn't here, and when it was checked."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from editions import REPOSITORY, Typebook

PDF = b"%PDF-1.4\n"
SUM = hashlib.sha256(PDF).hexdigest()
FORM = """---
id: 6-509-1
name: Chart Officer
status: Published
version: 1.0
updated: 2024-03-01
kind: Personnel
category: Harbors
primary_core_capability: Planning
published_versions:
  - { version: 1.0, date: 2024-03-01 }
  - { version: 0.9, date: 2023-03-01 }
  - { version: 0.8, date: 2022-03-01 }
---

## Overall Function

Keeps charts.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A catalog of one version, with an earlier one as a PDF and another that isn't here."""
    files = {
        "catalog.yml": "format: 1\ntitle: T\nissuer: Nobody\nas_of: 2026-01-31\ncontact: Room 4, desk 2\n",
        "pages/index.md": "---\ntitle: Home\n---\n",
        "definitions/6-509-1/1.0.md": FORM,
        "definitions/6-509-1/about.md": f"---\nsources:\n  0.9:\n    file: old.pdf\n    sha256: {SUM}\n---\n",
    }
    for name, text in files.items():
        path = tmp_path / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "Content/files").mkdir()
    (tmp_path / "Content/files/old.pdf").write_bytes(PDF)
    return tmp_path / "Content"


def run(typebook: Typebook, command: str, content: Path, *arguments: str | Path):
    folders = ["--content", content, "--themes", REPOSITORY / "Themes"]
    return typebook.run(command, *folders, *arguments)


def build(typebook: Typebook, content: Path) -> Path:
    site = content.parent / "Site"
    done = run(typebook, "build", content, "--output", site)
    assert done.returncode == 0, done.stderr
    return site


def test_a_version_is_held_as_a_pdf_and_not_yet_as_text(typebook: Typebook, content: Path):
    site = build(typebook, content)
    history = (site / "definitions/6-509-1/history.html").read_text()
    assert "held as PDF, not yet as text" in history
    assert 'href="../../files/old.pdf"' in history
    assert (site / "files/old.pdf").read_bytes() == PDF
    rows = json.loads((site / "data/definition/6-509-1.json").read_text())["history"]
    files = {row["version"]: row["file"] for row in rows}
    assert files == {"1.0": None, "0.9": "files/old.pdf", "0.8": None}


def test_the_history_says_where_to_ask_for_a_text_in_the_words_of_contact(typebook: Typebook, content: Path):
    history = (build(typebook, content) / "definitions/6-509-1/history.html").read_text()
    assert history.count("Ask for the text: Room 4, desk 2") == 1


@pytest.mark.parametrize("line", ["    sha256: " + "0" * 64 + "\n", ""], ids=["wrong", "missing"])
def test_a_document_with_another_sum_is_an_error_that_says_the_sum(
    typebook: Typebook, content: Path, line: str
):
    about = content / "definitions/6-509-1/about.md"
    about.write_text(about.read_text().replace(f"    sha256: {SUM}\n", line))
    done = run(typebook, "check", content, "--format", "json")
    (found,) = json.loads(done.stdout)["diagnostics"]
    assert (found["rule"], found["line"]) == ("about/source-sum", 5 if line else 4)
    assert f"write `sha256: {SUM}`" in found["help"]
    assert done.returncode == 1


def test_a_check_lists_the_versions_that_nobody_compared_for_a_year(typebook: Typebook, content: Path):
    def stale() -> str:
        done = run(typebook, "check", content, "--stale")
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "6-509-1@1.0  check not recorded\n1 version not checked since 2025-01-28" in stale()
    for day, words in [("2024-05-06", "last checked 2024-05-06"), ("2025-12-24", None)]:
        done = typebook.run("checked", "6-509-1@1.0", "--on", day, "--by", "J. Doe", "--content", content)
        assert done.returncode == 0, done.stderr
        assert f"1.0 checked on {day}" in done.stdout + done.stderr
        assert (words is None) == ("0 versions" in stale())
        assert words is None or f"6-509-1@1.0  {words}" in stale()


def test_a_rebuild_keeps_the_group_of_the_folder(typebook: Typebook, content: Path):
    groups = [group for group in [*os.getgroups(), 12] if group != os.getgid()]
    site = build(typebook, content)
    try:
        os.chown(site, -1, groups[0])
    except PermissionError:
        pytest.skip("no group but one's own can be given to a folder here")
    site.chmod(0o2775)
    page = content / "pages/index.md"
    page.write_text(page.read_text() + "\nMore words.\n")
    build(typebook, content)
    assert "More words." in (site / "index.html").read_text()
    assert (site.stat().st_gid, site.stat().st_mode & 0o7777) == (groups[0], 0o2775)
    assert (site / "index.html").stat().st_gid == groups[0]
