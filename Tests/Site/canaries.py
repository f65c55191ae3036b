"""A catalog made of marked words: one, found nowhere else, in every field of every kind of file, in
files for each of three audiences and in files that name none."""

import functools
import random
import re
from pathlib import Path

AUDIENCES = ["open", "staff", "officers"]
NOBODY = len(AUDIENCES)
FIELDS = ["category", "core_capability", "kind", "status", "component", "abbreviation"]

WORD = re.compile(r"q[aei](?:[bdfgklmnprtvz][aeiou]){3}k")
"""What a marked word looks like, less the ending that a stemmer would cut off."""


class Canaries:
    """Marked words, and for whom each is."""

    def __init__(self):
        self.random = random.Random(20261130)
        self.ranks: dict[str, int] = {}
        self.places: dict[str, str] = {}

    def word(self, rank: int, place: str) -> str:
        while True:
            syllables = (
                self.random.choice("bdfgklmnprtvz") + self.random.choice("aeiou") for _ in range(3)
            )
            word = "q" + self.random.choice("aei") + "".join(syllables) + "k"
            if word not in self.ranks:
                self.ranks[word] = rank
                self.places[word] = place
                return word


class Reader:
    """The files of one audience, or of none, which are for the last. `of` gives a field's own word;
    it is the same word whenever that field of the reader is asked for."""

    def __init__(self, canaries: Canaries, rank: int, says: bool):
        self.rank = rank
        self.line = f"audience: {AUDIENCES[rank]}\n" if says else ""
        name = AUDIENCES[rank] if says else "unmarked"
        self.of = functools.cache(lambda place: canaries.word(rank, f"{name}: {place}"))


def write(folder: Path) -> Canaries:
    """Writes the catalog."""
    canaries = Canaries()
    readers = [Reader(canaries, rank, True) for rank in range(NOBODY)]
    readers.append(Reader(canaries, NOBODY - 1, False))
    files = {"catalog.yml": _settings(canaries, readers)}
    for index, reader in enumerate(readers):
        above = readers[min(index + 1, len(readers) - 1)]
        files |= _definition(reader, above) | _lists(reader, readers[0]) | _page(reader, above)
        for of in {id(readers[0]): readers[0], id(reader): reader}.values():
            files |= _notes(reader, of)
    for path in ["README.md", "files/unused.txt", "definitions/README.md"]:
        files[path] = canaries.word(NOBODY, path)
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return canaries


def _settings(canaries: Canaries, readers: list[Reader]) -> str:
    adopted = ", ".join(f"{reader.of('id')}: 1.0" for reader in readers)
    audiences = "".join(
        f'  - {{ name: {name}, marking: "{canaries.word(rank, "marking")}" }}\n'
        for rank, name in enumerate(AUDIENCES)
    )
    return f"""\
format: 1 # {canaries.word(NOBODY, "comment of the settings")}
title: Canaries
issuer: Board
as_of: 2026-05-06
base_url: https://example.org/canaries/
proposals: show
adopted: {{ {adopted} }}
audiences:
{audiences}"""


def _definition(reader: Reader, above: Reader) -> dict[str, str]:
    of = reader.of
    folder = f"definitions/{of('id')}"
    about = f"""\
---
{reader.line}issuer: "{of("issuer")}"
sources:
  1.0: {{ url: "https://example.org/{of("source")}", captured: 2025-03-04, by: "{of("by")}", checked: 2025-03-05 }}
aliases: ["{of("alias")}"]
acknowledged:
  - {{ version: 1.1, rule: reference/unresolved-definition, text: {of("unresolved 1.1").title()}, reason: "{of("reason")}" }}
supersedes: {above.of("id")}
---

{of("editor's note")} [above](../{above.of("id")}/1.0.md)

## 1.0

{of("change note")}
"""
    return {f"{folder}/about.md": about} | {
        f"{folder}/{version}.md": _version(reader, version) for version in ["1.0", "1.1"]
    } | {f"files/{of('attachment')}.txt": of("text of an attachment")}


def _version(reader: Reader, version: str) -> str:
    def of(field: str) -> str:
        return reader.of(f"{field} {version}")

    one = reader.of
    dates = {"1.0": "2025-01-02", "1.1": "2025-02-03"}
    rows = "".join(
        f'  - {{ version: {number}, date: {date}, document_type: "{of("document " + number)}" }}\n'
        for number, date in dates.items()
        if number <= version
    )
    return f"""\
---
id: {one("id")}
name: {one("name").title()} Crew
form: 508
status: Published
version: {version}
updated: {dates[version]}
kind: {one("kind")}
category: {one("category")}
primary_core_capability: {one("core_capability")}
secondary_core_capability: {one("secondary")}
supporting_core_capabilities: ["{of("supporting")}", "{of("another")}"]
typed_team: {of("team")}
typed_unit: {of("unit")}
published_versions:
{rows}---

## Overall Function

The {of("function")}ing [{of("link")}](https://example.org/{of("address")} "{of("link title")}").

## Description

{of("description")}s **{of("strong")}** *{of("emphasis")}* `{of("code")}` {one("abbreviation")}

## Description Notes

> {of("quotation")}

## Types

### Type 1

Same as Type 2, PLUS: {of("own type")}ed

### Type 2

1. {of("item")}
    1. {of("nested item")}

## Components

### {one("component").title()}

#### Notes

{of("component notes")}

#### Type 1

- 4 - NIMS Type 1 {of("unresolved").title()}

#### Type 2

At least {version[2]}4 {of("cell")}

## Composition and Ordering Specifications

- {of("ordering")}

## Notes

![{of("alternative")}](../../files/{one("attachment")}.txt "{of("image title")}")

## References

- [Board, NIMS 509: {of("listed").title()}, 2020](ref:{one("key")})
"""


def _notes(reader: Reader, subject: Reader) -> dict[str, str]:
    """A proposal and a supplement to a definition, maybe another reader's."""
    to = "own" if reader is subject else "open"

    def of(field: str) -> str:
        return reader.of(f"{field} to {to}")

    form = subject.of
    proposal = f"""\
---
id: {form("id")}
name: {of("proposed name")}
form: 508
base: 1.1
title: "{of("proposal title")}"
proposed_by: "{of("proposer")}"
proposed: 2026-01-02
{reader.line}kind: {form("kind")}
category: {form("category")}
primary_core_capability: {form("core_capability")}
---

## Notes

{of("proposed notes")}
"""
    supplement = f"""\
---
applies_to: {form("id")}
versions: [1.1]
title: "{of("supplement title")}"
authority: "{of("authority")}"
relation: adds
{reader.line}facts: {{ typed_team: "{of("local fact")}" }}
---

{of("supplement introduction")}

## Components

### {form("component").title()}

#### Type 2

{of("supplement cell")}
"""
    return {
        f"proposals/{form('id')}/{of('proposal file')}.md": proposal,
        f"supplements/{of('supplement file')}.md": supplement,
    }


def _lists(reader: Reader, first: Reader) -> dict[str, str]:
    of = reader.of
    references = f"""\
---
title: "{of("list title")}"
{reader.line}references:
  - key: {of("key")}
    former_keys: [{of("former key")}]
    author: "{of("author")}"
    title: "{of("reference title")}"
    container: "{of("container")}"
    number: "{of("number")}"
    date: 2020-02
    url: https://example.org/{of("reference address")}
    aliases: ["{of("reference alias")}"]
  - {{ key: {of("second key")}, author: B, title: T, citation: "{of("citation")}" }}
---

{of("list introduction")}

## {of("key")}

{of("reference note")}
"""
    lists = {f"references/{of('list file')}.md": references}
    for field in FIELDS:
        expansion = f', expansion: "{of("expansion")}"' if field == "abbreviation" else ""
        # The last list says what a word of everybody's forms is an alias of.
        alias = first.of("secondary") if (field, reader.line) == ("core_capability", "") else None
        lists[f"vocabulary/{of('vocabulary file')}-{field.replace('_', '-')}.md"] = f"""\
---
title: "{of("title of " + field)}"
field: {field}
open: true
{reader.line}terms:
  - {{ name: {of(field)}, aliases: ["{of("alias of " + field)}"], groups: ["{of("group of " + field)}"]{expansion} }}
  - {{ name: "{of("more " + field)}", aliases: ["{alias or of("alias of more " + field)}"]{expansion} }}
---

{of("introduction of " + field)}

## {of(field)}

{of("text of " + field)}
"""
    return lists


def _page(reader: Reader, above: Reader) -> dict[str, str]:
    of, up = reader.of, above.of
    return {
        f"pages/{of('page file')}.md": f"""\
---
title: "{of("page title")}"
description: "{of("page description")}"
{reader.line}---

## {of("page heading")}

{of("page text")} [{of("page link")}](https://example.org/{of("page address")})

- [text](../definitions/{up("id")}/1.1.md), [again](../definitions/{up("id")}/), [about](../definitions/{up("id")}/about.md)
- [proposal](../proposals/{up("id")}/{up("proposal file to own")}.md "a title")
- [local](../supplements/{up("supplement file to own")}.md), [page]({up("page file")}.md)
- [list](../references/{up("list file")}.md), [entry](ref:{up("key")}), [former](ref:{up("former key")})
- [terms](../vocabulary/{up("vocabulary file")}-kind.md)
"""
    }
