"""Builds every catalog of the repository once, each into a folder of its own, for all checks.

`pytest Tests/Site --site FOLDER` checks a site that is built already, in place of those.
"""

from pathlib import Path

import pytest
from builtsite import BuiltSite
from editions import CATALOG, EDITIONS, Edition, Typebook, build_into, program_under_test


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
    return program_under_test()


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
                output, said = build_into(tmp_path_factory.getbasetemp(), edition)
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
