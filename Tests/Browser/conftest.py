"""Two browsers and two sites for every test: see README.md for the fixtures.

`pytest Tests/Browser --browser firefox` runs one browser's tests; `--site FOLDER` takes a site that
is built already in place of both catalogs.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import running_chromium
from driver import Browser
from editions import CATALOG, EDITIONS, Edition, build_into
from firefox import running_firefox
from placedsite import PlacedSite

BROWSERS = ["chromium", "firefox"]
FULLEST = EDITIONS[-1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", type=Path, help="open this built site only")
    parser.addoption("--browser", choices=BROWSERS, help="use this browser only")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out the tests of the other browser, and those of neither in Firefox's run.

    Firefox reads Harbor, which has every kind of page, and is spared what is marked `chromium_first`;
    `make test-long` has it read the catalog, too, and do all.
    """
    only = config.getoption("browser")
    if only:
        items[:] = [item for item in items if only in used_browsers(item)]
    if not config.getoption("site") and not os.environ.get("TYPEBOOK_ROUNDS"):
        items[:] = [item for item in items if not is_repeated(item)]


def is_repeated(item: pytest.Item) -> bool:
    """Whether the test asks Firefox what it asks it of Harbor, or what Chromium has answered."""
    if "firefox" not in used_browsers(item):
        return False
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    return parameters.get("site") == "catalog" or bool(item.get_closest_marker("chromium_first"))


def used_browsers(item: pytest.Item) -> list[str]:
    """Those that a test asks for; Chromium's run has the tests that need none."""
    if "browser" in item.fixturenames:
        return [item.callspec.params["browser"]]
    return [name for name in BROWSERS if name in item.fixturenames] or ["chromium"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "browser" in metafunc.fixturenames:
        only = metafunc.config.getoption("browser")
        names = [only] if only else BROWSERS
        metafunc.parametrize("browser", names, indirect=True, scope="session")
    if "site" in metafunc.fixturenames:
        sites = ["catalog"] if metafunc.config.getoption("site") else ["catalog", "harbor"]
        metafunc.parametrize("site", sites, indirect=True, scope="session")
    if "scheme" in metafunc.fixturenames:
        metafunc.parametrize("scheme", ["file", "http"])


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Browser:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with running_chromium() as running:
        yield running


@pytest.fixture(scope="session")
def firefox() -> Iterator[Browser]:
    with running_firefox() as running:
        yield running


@pytest.fixture(scope="session")
def catalog(request: pytest.FixtureRequest, tmp_path_factory) -> Iterator[PlacedSite]:
    yield from placed(CATALOG, request, tmp_path_factory)


@pytest.fixture(scope="session")
def harbor(request: pytest.FixtureRequest, tmp_path_factory) -> Iterator[PlacedSite]:
    yield from placed(FULLEST, request, tmp_path_factory)


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> PlacedSite:
    return request.getfixturevalue(request.param)


def placed(edition: Edition, request, tmp_path_factory) -> Iterator[PlacedSite]:
    folder = request.config.getoption("site")
    if folder:
        built = folder
    else:
        built, _ = build_into(tmp_path_factory.getbasetemp(), edition)
    site = PlacedSite(built, edition.name, tmp_path_factory.mktemp(f"{edition.name}-placed"))
    with site.server:
        yield site
    site.make_writable()
