"""The catalogs of the repository and the program under test, for every check of a built site."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
HARBOR = REPOSITORY / "Tests" / "Fixtures" / "Sites" / "Harbor"


class Edition(NamedTuple):
    """A catalog, and the audience it is built for."""

    name: str
    content: Path
    audience: str | None


CATALOG = Edition("catalog", REPOSITORY / "Content", None)
EDITIONS = [CATALOG] + [
    Edition(f"harbor-{audience}", HARBOR / "Content", audience)
    for audience in ("public", "internal", "restricted")
]


class Typebook:
    """The program under test."""

    def __init__(self, program: Path):
        self.program = program

    def run(self, *arguments: str | Path, **settings) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.program, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            **settings,
        )

    def build(self, edition: Edition, output: Path, content: Path | None = None, **settings) -> str:
        """Builds an edition; gives back what the program said on the way."""
        audience = ["--audience", edition.audience] if edition.audience else []
        done = self.run(
            "build",
            "--content",
            content or edition.content,
            "--themes",
            REPOSITORY / "Themes",
            "--output",
            output,
            *audience,
            **settings,
        )
        said = done.stdout + done.stderr
        if done.returncode != 0 or not (output / "index.html").exists():
            pytest.fail(
                f"{edition.name} doesn't build (exit {done.returncode}):\n{said}", pytrace=False
            )
        return said

    def export_html(self, edition: Edition, output: Path) -> None:
        """Makes the one file of an edition."""
        self.export("html", edition, output)

    def export(self, form: str, edition: Edition, output: Path) -> None:
        """Makes an edition's archive (`zip`) or one file (`html`)."""
        self._make(["export", form, "--output", output], edition)
        if not output.exists():
            pytest.fail(f"{edition.name} makes no file", pytrace=False)

    def inventory(self, edition: Edition) -> str:
        """What an edition would hold."""
        return self._make(["build", "--list"], edition).stdout

    def _make(self, command: list[str | Path], edition: Edition) -> subprocess.CompletedProcess:
        audience = ["--audience", edition.audience] if edition.audience else []
        folders = ["--content", edition.content, "--themes", REPOSITORY / "Themes"]
        done = self.run(*command, *folders, *audience)
        if done.returncode != 0:
            pytest.fail(
                f"{edition.name} can't be made (exit {done.returncode}):\n{done.stderr}",
                pytrace=False,
            )
        return done


def program_under_test() -> Typebook:
    program = Path(os.environ.get("TYPEBOOK", REPOSITORY / ".build/debug/typebook"))
    if not program.exists():
        pytest.fail(f"{program} isn't there: run `make quick-program` first", pytrace=False)
    return Typebook(program)


def build_into(folder: Path, edition: Edition) -> tuple[Path, str]:
    """Where the edition's site lies below `folder`, and what the program said when it was built.

    It is built by whoever asks first: the checks of files and of each browser share the sites that
    `TYPEBOOK_SITES` names a folder for."""
    shared = os.environ.get("TYPEBOOK_SITES")
    site = Path(shared or folder) / edition.name
    said = site.with_suffix(".txt")
    if not shared or not said.exists():
        said.parent.mkdir(parents=True, exist_ok=True)
        said.write_text(program_under_test().build(edition, site), encoding="utf-8")
    return site, said.read_text(encoding="utf-8")


if __name__ == "__main__":
    for one in EDITIONS:
        build_into(Path(os.environ["TYPEBOOK_SITES"]), one)


def report(problems: list[str]) -> None:
    """Fails with every problem on a line, the first fifty in full."""
    if problems:
        shown = problems[:50]
        rest = len(problems) - len(shown)
        pytest.fail(
            "\n".join(
                [f"{len(problems)} problems:", *shown] + ([f"… and {rest} more"] if rest else [])
            ),
            pytrace=False,
        )
