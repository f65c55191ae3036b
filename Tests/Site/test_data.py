"""The data files: they parse, fit their own schema, and say the same as each other."""

import csv
import json

from builtsite import BuiltSite
from editions import report
from jsonschema import Draft202012Validator


def data_files(site: BuiltSite) -> list[str]:
    return [
        file
        for file in site.files
        if file.startswith("data/") and file.endswith(".json") and file != "data/schema.json"
    ]


def table(site: BuiltSite) -> list[list[str]]:
    """The rows of the table; its byte-order mark tells spreadsheets that it is UTF-8."""
    text = site.read("data/definitions.csv")
    assert text.startswith("\ufeff")
    return list(csv.reader(text[1:].splitlines(keepends=True), strict=True))


def strict(pairs):
    """A JSON object, refusing a key that stands twice."""
    names = [name for name, _ in pairs]
    assert len(set(names)) == len(names), f"a key stands twice: {names}"
    return dict(pairs)


def test_the_data_fits_its_schema(site: BuiltSite):
    schema = json.loads(site.read("data/schema.json"), object_pairs_hook=strict)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    files = data_files(site)
    assert "data/catalog.json" in files
    report(
        [
            f"{file}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
            for file in files
            for error in validator.iter_errors(
                json.loads(site.read(file), object_pairs_hook=strict)
            )
        ]
    )


def test_the_schema_refuses_what_is_not_such_data(site: BuiltSite):
    validator = Draft202012Validator(json.loads(site.read("data/schema.json")))
    for file in data_files(site):
        data = json.loads(site.read(file))
        assert not validator.is_valid({**data, "an unknown key": 1}), file
        for key in list(data)[:1]:
            assert not validator.is_valid(
                {name: value for name, value in data.items() if name != key}
            ), file


def test_every_definition_with_a_page_has_a_data_file_and_a_line_of_the_table(site: BuiltSite):
    pages = {
        page.address.split("/")[1] for page in site.pages.values() if page.kind == "definition"
    }
    files = {
        file.split("/")[-1].removesuffix(".json")
        for file in data_files(site)
        if file.startswith("data/definition/")
    }
    rows = table(site)
    head, lines = rows[0], rows[1:]
    assert len(set(head)) == len(head)
    assert all(len(line) == len(head) for line in lines)
    identifiers = [line[[name.lower() for name in head].index("id")] for line in lines]
    assert files == pages
    assert set(identifiers) == pages and len(identifiers) == len(pages)


def test_no_cell_of_the_table_is_a_formula(site: BuiltSite):
    """A spreadsheet takes a cell that begins so for a formula."""
    rows = table(site)
    report(
        [f"{cell!r}" for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
    )
