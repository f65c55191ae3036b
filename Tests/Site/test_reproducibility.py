"""The same content gives the same bytes: on any clock, in any language, folder and file order."""

import filecmp
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from builtsite import BuiltSite
from editions import CATALOG, EDITIONS, REPOSITORY, Edition, Typebook, report


def differences(one: BuiltSite, other: BuiltSite) -> list[str]:
    names = [f"only in {one.name}: {file}" for file in one.files if file not in other.files]
    names += [f"only in {other.name}: {file}" for file in other.files if file not in one.files]
    return names + [
        f"differs: {file}"
        for file in one.files
        if file in other.files
        and not filecmp.cmp(one.root / file, other.root / file, shallow=False)
    ]


def copied_in_another_order(source: Path, target: Path) -> None:
    """The same files, created in another order, with other times."""
    files = [path for path in source.rglob("*") if path.is_file()]
    random.Random(7).shuffle(files)
    for number, file in enumerate(files):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        os.utime(copy, (946_684_800 + number * 86_400,) * 2)


@pytest.fixture(scope="module")
def turkish(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose lower case of I isn't i; made here where the system lacks it."""
    settings = {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}
    if sys.platform == "linux":
        folder = tmp_path_factory.mktemp("locales")
        subprocess.run(
            ["localedef", "-i", "tr_TR", "-f", "UTF-8", folder / "tr_TR.UTF-8"],
            check=True,
            capture_output=True,
        )
        settings["LOCPATH"] = str(folder)
    spoken = subprocess.run(
        ["locale", "charmap"], env={**os.environ, **settings}, capture_output=True, text=True
    )
    assert spoken.stdout.strip() == "UTF-8", spoken.stderr
    return settings


@pytest.mark.parametrize("edition", [EDITIONS[0], EDITIONS[-1]], ids=lambda edition: edition.name)
def test_another_clock_language_folder_and_file_order_give_the_same_bytes(
    edition: Edition, typebook: Typebook, turkish: dict[str, str], build_edition, tmp_path: Path
):
    folder = tmp_path / "Işıklı klasör, with spaces"
    copied_in_another_order(edition.content, folder / "Content")
    typebook.build(
        edition,
        folder / "Site",
        content=folder / "Content",
        cwd=tmp_path,
        umask=0o077,
        env={**os.environ, **turkish, "HOME": str(tmp_path), "USER": "someone"},
    )
    report(differences(build_edition(edition), BuiltSite(folder / "Site", "the build elsewhere")))


def test_texts_with_windows_line_endings_give_the_same_pages_but_for_the_sums_of_files(
    tmp_path: Path, typebook: Typebook
):
    sites = []
    for name, line_end in (("unix", b"\n"), ("windows", b"\r\n")):
        folder = tmp_path / name
        shutil.copytree(EDITIONS[-1].content, folder / "Content")
        for file in (folder / "Content").rglob("*"):
            if file.suffix in (".md", ".yml"):
                file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", line_end))
        typebook.build(EDITIONS[-1], folder / "Site", folder / "Content")
        sites.append({path: without_sums(folder / "Site", path) for path in BuiltSite(folder / "Site", name).pages})
    assert sites[0] and sites[0] == sites[1]


def without_sums(site: Path, page: str) -> str:
    """A page's text without what is made of the files' bytes: sums, names of scripts and editions."""
    text = (site / page).read_text(encoding="utf-8")
    return re.sub(r"\b[0-9a-f]{16}\b|\b[0-9a-f]{64}\b|<code>([0-9a-f]{8} ?){8}</code>", "", text)


def test_a_build_over_an_older_one_is_the_same_as_a_build_into_nothing(
    typebook: Typebook, catalog: BuiltSite, tmp_path: Path
):
    output = tmp_path / "Site"
    typebook.build(CATALOG, output)
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}
    typebook.build(CATALOG, output)
    report(differences(catalog, BuiltSite(output, "the second build")))
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_the_committed_site_is_what_the_committed_content_makes(catalog: BuiltSite):
    committed = REPOSITORY / "Site"
    if not committed.is_dir():
        pytest.fail("Site/ isn't committed: run `make site` and commit it", pytrace=False)
    stale = differences(BuiltSite(committed, "the committed Site/"), catalog)
    report(stale and ["Site/ is stale: run `make site` and commit it", *stale])


def test_the_catalog_builds_without_a_warning(catalog: BuiltSite):
    assert "warning" not in catalog.said, catalog.said
