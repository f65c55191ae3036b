"""Reviews files in LibreOffice, as somebody of some name in some country does. Run by a Python that has
`uno`, with a plan on the standard input:

    {"name": "B. Okafor", "locale": "de-DE", "files": [
      {"source": …, "target": …, "filter": …,
       "cells": {"J3": "Zu lang; 1,5 Stunden"}, "notes": {"J4": "Why?"},
       "delete": [7, 9], "hide": [3], "merge": ["K2:K9"], "reverse": true},
      {"source": …, "target": …, "filter": …,
       "comments": {"words of the text": "Who says so?"}, "replace": {"one hour": "two hours"},
       "append": {"words of a paragraph": "A paragraph behind it"}, "split": ["words before the cut"]}]}

Words change with tracking on. Rows are deleted last, the lowest first.
"""

import json
import sys
from pathlib import Path

import office


def open_file(desktop, source: str):
    path = Path(source).resolve().as_uri()
    return desktop.loadComponentFromURL(path, "_blank", 0, (office.property("Hidden", True), *office.reading(source)))


def review_sheet(document, plan: dict) -> None:
    sheet = document.Sheets.getByIndex(0)
    for name, text in plan.get("cells", {}).items():
        # As if typed: a number or a date becomes one.
        sheet.getCellRangeByName(name).FormulaLocal = text
    for name, text in plan.get("notes", {}).items():
        sheet.Annotations.insertNew(sheet.getCellRangeByName(name).CellAddress, text)
    for row in plan.get("hide", []):
        sheet.Rows.getByIndex(row - 1).IsVisible = False
    for cells in plan.get("merge", []):
        sheet.getCellRangeByName(cells).merge(True)
    for row in sorted(plan.get("delete", []), reverse=True):
        sheet.Rows.removeByIndex(row - 1, 1)
    if plan.get("reverse"):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        body = sheet.getCellRangeByPosition(0, 1, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        field = office.uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = 0, False
        fields = office.uno.Any("[]com.sun.star.table.TableSortField", (field,))
        office.uno.invoke(body, "sort", ((office.property("SortFields", fields),),))


def review_text(document, plan: dict) -> None:
    def found(words: str):
        search = document.createSearchDescriptor()
        search.SearchString = words
        place = document.findFirst(search)
        assert place, words
        return place

    for words, remark in plan.get("comments", {}).items():
        note = document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author = remark, plan["name"]
        place = found(words)
        place.Text.insertTextContent(place.End, note, False)
    document.RecordChanges = True
    for words, other in plan.get("replace", {}).items():
        found(words).String = other
    for words, other in plan.get("append", {}).items():
        cursor = document.Text.createTextCursorByRange(found(words))
        cursor.gotoEndOfParagraph(False)
        document.Text.insertControlCharacter(cursor, 0, False)
        document.Text.insertString(cursor, other, False)
    for words in plan.get("split", []):
        document.Text.insertControlCharacter(found(words).End, 0, False)
    document.RecordChanges = False


def main() -> None:
    plan = json.load(sys.stdin)
    with office.office_of(plan["locale"], plan["name"]) as (_, desktop):
        for file in plan["files"]:
            document = open_file(desktop, file["source"])
            is_sheet = document.supportsService("com.sun.star.sheet.SpreadsheetDocument")
            (review_sheet if is_sheet else review_text)(document, {"name": plan["name"], **file})
            target = Path(file["target"]).resolve().as_uri()
            separator = ord(file.get("separator", ","))
            document.storeToURL(target, (
                office.property("FilterName", file["filter"]),
                office.property("FilterOptions", f"{separator},34,76,1")))
            document.close(True)


if __name__ == "__main__":
    main()
