"""Builds every catalog of the repository once, each into a folder of its own, for all checks.

`pytest Tests/Site --site FOLDER` checks a site that is built already, in place of those.
"""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from builtsite import BuiltSite

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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", type=Path, help="check this built site only")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`site` is every edition; `full_site`, for what takes a browser, the two with most in them."""
    folder = metafunc.config.getoption("site")
    for fixture, editions in (("site", EDITIONS), ("full_site", [EDITIONS[0], EDITIONS[-1]])):
        if fixture in metafunc.fixturenames:
            chosen = [Edition(folder.name, folder, None)] if folder else editions
            metafunc.parametrize(fixture, chosen, ids=lambda edition: edition.name, indirect=True)


@pytest.fixture(scope="session")
def typebook(request: pytest.FixtureRequest) -> Typebook:
    if request.config.getoption("site"):
        pytest.skip("a site that is built already is checked")
    program = Path(os.environ.get("TYPEBOOK", REPOSITORY / ".build/release/typebook"))
    if not program.exists():
        pytest.fail(f"{program} isn't there: run `make program` first", pytrace=False)
    return Typebook(program)


@pytest.fixture(scope="session")
def build_edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """Gives an edition's built site; builds it when it is asked for first."""
    built: dict[str, BuiltSite] = {}

    def site(edition: Edition) -> BuiltSite:
        if edition.name not in built:
            folder = request.config.getoption("site")
            if folder:
                built[edition.name] = BuiltSite(folder, edition.name)
            else:
                output = tmp_path_factory.mktemp(edition.name) / "Site"
                said = request.getfixturevalue("typebook").build(edition, output)
                built[edition.name] = BuiltSite(output, edition.name, said)
        return built[edition.name]

    return site


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, build_edition) -> BuiltSite:
    return build_edition(request.param)


@pytest.fixture(scope="session")
def full_site(request: pytest.FixtureRequest, build_edition) -> BuiltSite:
    return build_edition(request.param)


@pytest.fixture(scope="session")
def catalog(build_edition) -> BuiltSite:
    return build_edition(CATALOG)


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
