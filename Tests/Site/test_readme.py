"""The README's way to a catalog of one's own, walked as it stands, with nothing of this repository but
the program."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from builtsite import BuiltSite
from editions import REPOSITORY, Typebook

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]


def commands(title: str) -> str:
    (block,) = re.findall(r"```sh\n(.*?)```", section(title), re.S)
    return block


@pytest.fixture
def path(tmp_path: Path, typebook: Typebook) -> str:
    """Where a shell looks for commands: the program under its name, and the system's."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "typebook").symlink_to(Path(typebook.program).resolve())
    return f"{tmp_path / 'bin'}:/usr/bin:/bin"


# What somebody copied from the published page.
COPIED = REPOSITORY / "Tests" / "Fixtures" / "Sources" / "6-509-1280.txt"


def walk(script: str, folder: Path, path: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["sh", "-eu", "-c", script],
        cwd=folder,
        env={"PATH": path, "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def test_the_commands_make_a_catalog_with_two_versions_and_their_changes(tmp_path: Path, path: str):
    lines = commands("A catalog of your own")
    # Installing is for `make deb`'s test, and a preview doesn't end by itself.
    kept = [line for line in lines.split("\n") if not re.match(r"make install|typebook serve", line)]
    assert len(kept) == len(lines.split("\n")) - 2
    folder = tmp_path / "empty"
    folder.mkdir()
    shutil.copy(COPIED, folder / "copied.txt")
    done = walk("\n".join(kept) + "\ntypebook check\ntypebook build\n", folder, path)
    assert done.returncode == 0, done.stderr
    site = BuiltSite(folder / "catalog" / "Site", "walked")
    assert "definitions/90-508-1/1.0.html" in site.pages
    assert (folder / "copied.txt.ledger.html").exists()
    definition = "definitions/6-509-1280/"
    for page in ("1.4.html", "1.3-to-1.4.html", "1.4-checklist.html", "proposals/shorter-training.html"):
        assert definition + page in site.pages, page


def test_the_content_in_one_screen_builds_when_it_is_copied(tmp_path: Path, path: str):
    (text,) = re.findall(r"```markdown\n(.*?)```", README, re.S)
    assert walk("typebook init catalog --issuer FEMA", tmp_path, path).returncode == 0
    file = tmp_path / "catalog" / "Content" / "definitions" / "6-509-1280" / "1.3.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    done = walk("cd catalog && typebook check && typebook build", tmp_path, path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "catalog" / "Site" / "definitions" / "6-509-1280" / "1.3.html").exists()
