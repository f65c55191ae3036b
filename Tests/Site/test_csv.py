"""No cell of a table begins with the sign of a formula, at whatever a country's spreadsheet splits."""

import csv
import io
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from editions import REPOSITORY, Typebook, report

STARTS = ["=1+1", "+1", "-1", "@x", "＝1", "\t=1", "- 2 boats", "−1"]
BREAKS = [";", "; ", ";\"", ";\"\"", ";;", ";\u200b", ",", ", ", "\"", "a", ""]
STRINGS = [f"x{between}{start}" for between in BREAKS for start in STARTS] + ["1.10", "2-4", "007", "3/4"]


def first_seen(cell: str) -> str:
    """The first character that isn't a space, a control or an invisible one."""
    seen = (sign for sign in cell if unicodedata.category(sign) not in ("Cc", "Cf", "Zs", "Zl", "Zp"))
    return next(seen, "")


def formulas(text: str) -> list[str]:
    """The cells that a spreadsheet would run, by what it splits at."""
    return [
        f"{delimiter!r}: {cell!r}"
        for delimiter in ",;\t"
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
        for cell in row
        if first_seen(cell) in tuple("=+-@＝＋－＠")
    ]


def test_the_readers_find_a_formula():
    assert formulas("a,b;=1\r\n") == ["';': '=1'"]
    assert formulas('a,"b\t=1"\r\n') == ["'\\t': '=1\"'"]
    assert formulas("=1\r\n") == ["',': '=1'", "';': '=1'", "'\\t': '=1'"]


@pytest.fixture(scope="module")
def tables(typebook: Typebook, tmp_path_factory) -> list[Path]:
    """Every table of a catalog that has the strings in its facts and its text."""
    folder = tmp_path_factory.mktemp("csv")
    content = folder / "Content"
    quoted = [string.replace("'", "''").replace("\t", " ") for string in STRINGS]
    (content / "definitions" / "90-509-1").mkdir(parents=True)
    (content / "catalog.yml").write_text("format: 1\ntitle: T\nissuer: I\nas_of: 2026-01-01\nproposals: show\n")
    for version, word in (("1.0", "one"), ("1.10", "two")):
        body = "".join(f"- {word}; {string}\n" for string in STRINGS)
        components = "".join(
            f"\n### C{number} {string.strip()}\n\n#### Type 1\n\n{word} {string}\n"
            for number, string in enumerate(quoted)
        )
        (content / "definitions" / "90-509-1" / f"{version}.md").write_text(
            f"---\nid: 90-509-1\nname: 'N {quoted[0]}'\nkind: '{quoted[1]}'\ncategory: '{quoted[9]}'\n"
            f"primary_core_capability: '{quoted[17]}'\nstatus: Published\nversion: {version}\n---\n"
            f"\n## Overall Function\n\n{body}\n## Types\n\n### Type 1\n\nSame {word}\n\n## Components\n{components}",
            encoding="utf-8",
        )
    (content / "definitions" / "90-509-1" / "about.md").write_text("---\nissuer: '=1;+1'\n---\n")
    done = typebook.run(
        "build", "--content", content, "--themes", REPOSITORY / "Themes", "--output", folder / "Site"
    )
    assert done.returncode == 0, done.stderr
    return sorted((folder / "Site").rglob("*.csv"))


def test_no_cell_is_a_formula_at_commas_semicolons_or_tabs(tables: list[Path]):
    assert len(tables) > 2
    report(
        [
            f"{table.name}: {cell}"
            for table in tables
            for cell in formulas(table.read_bytes().decode("utf-8"))
        ]
    )


FORMULA = re.compile(r'table:formula="[^"]*"')


def calculated(tables: list[Path], delimiter: str, folder: Path) -> list[str]:
    """The cells that LibreOffice takes for formulas in `tables`, split at `delimiter`."""
    filter_options = f"CSV:{ord(delimiter)},34,76,1,,0,false,true,false,false,false,0,true"  # evaluates formulas
    named = [shutil.copy(table, folder / f"{number}.csv") for number, table in enumerate(tables)]
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "fods",
         f"--infilter={filter_options}", "--outdir", folder / "read", *named],
        check=True,
        capture_output=True,
    )  # fmt: skip
    read = sorted((folder / "read").glob("*.fods"))
    assert len(read) == len(tables)
    return [found for sheet in read for found in FORMULA.findall(sheet.read_text(encoding="utf-8"))]


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice, which make test-long installs")
@pytest.mark.parametrize("delimiter", ",;\t", ids=["comma", "semicolon", "tab"])
def test_libreoffice_calculates_no_cell(tables: list[Path], delimiter: str, tmp_path: Path):
    bait = tmp_path / "bait.csv"
    bait.write_text(f"a{delimiter}=1+1{delimiter}b\r\n")
    found = calculated([*tables, bait], delimiter, tmp_path)
    assert found == ['table:formula="of:=1+1"']


def test_no_cell_is_written_as_a_formula_to_keep_it_a_text(tables: list[Path]):
    for table in tables:
        assert not re.search(r'(^|[,;\t"\n])="', table.read_bytes().decode("utf-8")), table


def test_versions_stay_versions(tables: list[Path]):
    (table,) = (table for table in tables if table.name == "definitions.csv")
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")))
    assert dict(zip(*rows))["Version"] == "'1.10"
