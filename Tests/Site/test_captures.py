"""Captures that real tools make of forms come in with their words in the right fields, and none in a wrong one."""

import csv
import shutil
from pathlib import Path

import pytest
from captures import TWENTY, captures, catalog_for_captures, import_capture, score
from editions import Typebook

pytestmark = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in ("soffice", "pdftotext")),
    reason="LibreOffice and pdftotext make the captures",
)


def words_of_ledger(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def test_words_go_to_their_fields_and_none_to_another(tmp_path: Path, typebook: Typebook):
    catalog = catalog_for_captures(tmp_path)
    problems, seen = [], 0
    for capture in captures(tmp_path):
        done, made = import_capture(typebook, capture, catalog)
        if capture.name.endswith(".raw.txt"):
            assert done.returncode == 1 and "pdftotext -layout" in done.stderr, capture.name
            continue
        if made is None:
            problems.append(f"{capture.name}: {done.stderr}")
            continue
        result = score(capture.form, made)
        if result.wrong:
            problems.append(f"{capture.name}: {result.wrong} words in a wrong field: {result.differences}")
        seen += capture.name in TWENTY
        if capture.name in TWENTY or capture.name.endswith(".tagged.pdf"):
            if result.right < 0.97 * result.all:
                problems.append(f"{capture.name}: {result.right} of {result.all} words in their field")
        if capture.path.suffix == ".txt":
            text = capture.path.read_text(encoding="utf-8-sig")
            count = words_of_ledger(catalog / f"{capture.name}.ledger.csv")
            if count != len(text.split()):
                problems.append(f"{capture.name}: {count} words in the ledger, {len(text.split())} in the text")
    assert not problems, "\n".join(problems)
    assert seen == len(TWENTY)
