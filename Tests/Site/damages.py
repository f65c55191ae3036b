#!/usr/bin/env python3
"""Damages forms as hands and offices do, and asks what became of every letter.

    python3 Tests/Site/damages.py --count 20000 --seed 1 --typebook .build/debug/typebook

Each damage changes one place of one form: a character or a line of its front matter or its text is
deleted, doubled or moved, a mark is added, a list, a table or an e-mail is pasted. Whatever it does,
one of three things must be true: the same text stands in the same place; letters or digits changed,
and stand where the file's own headings and keys say; or the program reports it. Else it was silent.

The reader has no part in judging. A reading of its own cuts the file at its headings and keys, takes
off the marks of lines, and compares letters and digits, in order, with `data/definition/<id>.json`.
"""

import argparse
import collections
import html
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SECTIONS = {
    "Overall Function",
    "Description",
    "Description Notes",
    "Composition and Ordering Specifications",
    "Notes",
    "References",
}
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
MARK = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*")
TARGET = re.compile(r"\]\(\s*[^()\s]*\s*\)")
UNRESOLVED = "reference/unresolved-definition"
MARKS = "*_`~[]()#>-+|\\!{}:=<.,;&\"'"
BULLETS = ["• ", "•\t", "· ", "– ", "— ", "o ", "o\t", "(a) ", "(1) ", "a. ", "i) ", "▪ ", "-\u00a0", "1.\u00a0"]


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


# MARK: What a form says


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def cells_of_source(body: str) -> dict[str, str]:
    """Letters and digits of a form by the headings above them, as this file reads them."""
    cells: dict[str, list[str]] = collections.defaultdict(list)
    section = component = ""
    place = "before"
    is_code = False
    for line in body.splitlines():
        if re.match(r"\s*(```|~~~)", line):
            is_code = not is_code
            continue
        match = HEADING.match(line)
        if match and not is_code:
            level, title = len(match[1]), " ".join(match[2].split())
            if level == 2:
                section, component, place = title, "", title
            elif level == 3 and section == "Types":
                place = f"Types/{title}"
            elif level == 3:
                component, place = title, f"{title}/"
            else:
                place = f"{component}/{title}"
            continue
        cells[place].append(line if is_code else line[MARK.match(line).end() :])
    texts = {place: TARGET.sub("]", "\n".join(lines)) for place, lines in cells.items()}
    return {place: found for place, text in texts.items() if (found := letters(html.unescape(text)))}


def facts_of_source(head: str) -> dict[str, str]:
    """What stands at each key of front matter, with the lines that belong to it."""
    facts: dict[str, str] = {}
    key = ""
    for line in head.splitlines():
        match = re.match(r"([A-Za-z_]+) *:", line)
        if match and match[1] not in facts:
            key = match[1]
            facts[key] = facts.get(key, "") + line[match.end() :]
        elif line != "---":
            facts[key] = facts.get(key, "") + "\n" + line
    return facts


def blocks_of(entry: dict) -> list:
    return entry.get("blocks") or []


def words_of(blocks: list) -> str:
    parts = []
    for block in blocks:
        if block["type"] == "list":
            parts += [words_of(item) for item in block["items"]]
        elif "blocks" in block:
            parts.append(words_of(block["blocks"]))
        else:
            parts.append(block.get("text", ""))
    return "".join(parts)


def shape_of(blocks: list) -> list:
    """How blocks nest, and the letters of each leaf."""
    shape = []
    for block in blocks:
        if block["type"] == "list":
            items = [shape_of(item) for item in block["items"]]
            shape.append(["list", block.get("start"), items])
        elif "blocks" in block:
            shape.append([block["type"], shape_of(block["blocks"])])
        else:
            shape.append([block["type"], letters(block.get("text", ""))])
    return shape


def number_as_text(shape: list) -> list:
    """A list of one item as the paragraph that its number and words would make."""
    match shape:
        case ["list", int(start), [[["paragraph", words]]]]:
            return ["paragraph", f"{start}{words}"]
    return shape


def entries_of(data: dict) -> dict[str, dict]:
    """The texts of the one version of a definition's data, by place."""

    def whole(entry: dict) -> dict:
        """The entry with the blocks that its `text` counts to."""
        return {**entry, "blocks": data["texts"][entry["text"]]} if "text" in entry else entry

    version = data["versions"][0]
    names = {slug(name): name for name in SECTIONS}
    entries = {names.get(key, key): entry for key, entry in version["sections"].items()}
    for cell in version["types"].get("cells") or []:
        entries[f"Types/{cell['type']}"] = cell
    for component in version["components"].get("rows") or []:
        entries[f"{component['name']}/Notes"] = component["notes"]
        for cell in component["cells"]:
            entries[f"{component['name']}/{cell['type']}"] = cell
    return {place: whole(entry) for place, entry in entries.items()}


def facts_of(data: dict) -> dict:
    """The facts of the one version of a definition's data, by key."""
    version = data["versions"][0]
    rows = [
        [row["version"], row["date"], row["document_type"]]
        for row in data["history"]
        if row["version"] != version["version"] or row["date"]
    ]
    return {
        **version["facts"],
        "name": version["name"],
        "status": version["status"],
        "version": version["version"],
        "published_versions": rows,
    }


# MARK: Damages


class Form:
    """A form that is damaged: its file cut into front matter and body."""

    def __init__(self, name: str, text: str):
        self.name = name
        head, self.body = re.match(r"(---\n.*?\n---\n)(.*)", text, re.DOTALL).groups()
        self.head = head

    def head_of(self, number: int) -> str:
        series = re.search(r"^id: *\S+?-(508|509)-", self.head, re.MULTILINE)
        identity = f"990-{series[1] if series else 509}-{number}"
        head = re.sub(r"^id:.*$", f"id: {identity}", self.head, count=1, flags=re.MULTILINE)
        return re.sub(r"^name:.*$", f"name: Damaged Form {number}", head, count=1, flags=re.MULTILINE)

    def text(self, number: int) -> str:
        return self.head_of(number) + self.body

    def path(self, number: int) -> str:
        """Where the form stands when it has this number."""
        head = self.head_of(number)
        version = re.search(r"^version: (\S+)$", head, re.MULTILINE)[1]
        return f"definitions/{self.identity(head)}/{version}.md"

    @staticmethod
    def identity(text: str) -> str:
        return re.search(r"^id: (\S+)$", text, re.MULTILINE)[1]


def damage(form: Form, number: int, source: random.Random) -> tuple[str, str, str, range]:
    """The damaged head and body, what was done to one of them, and between which lines of the file."""
    head, body = form.head_of(number), form.body
    is_head = source.random() < 0.15
    kinds = [delete_character, double_character, move_character, add_mark, delete_line, double_line]
    kinds += [move_line, indent_line]
    kinds += [quote_value, add_sign, change_space] if is_head else [paste_list, change_space, paste]
    kind = source.choice(kinds)
    text = head if is_head else body
    result, what, *offsets = kind(text, source)
    above = 0 if is_head else head.count("\n")
    lines = [above + 1 + text[:offset].count("\n") for offset in offsets]
    head, body = (result, body) if is_head else (head, result)
    where = "head: " if is_head else ""
    return head, body, f"{where}{kind.__name__}{what}", range(min(lines), max(lines) + 1)


def kind_of(character: str) -> str:
    if character.isalnum():
        return "letter"
    return "break" if character == "\n" else "space" if character.isspace() else "mark"


def place(body: str, source: random.Random) -> int:
    """An offset: of any character, a mark, space or break as often as a letter."""
    while True:
        offset = source.randrange(len(body))
        if not body[offset].isalnum() or source.random() < 0.15:
            return offset


def delete_character(body: str, source: random.Random):
    at = place(body, source)
    return body[:at] + body[at + 1 :], f" {kind_of(body[at])}", at


def double_character(body: str, source: random.Random):
    at = place(body, source)
    return body[:at] + body[at] + body[at:], f" {kind_of(body[at])}", at


def move_character(body: str, source: random.Random):
    at = place(body, source)
    to = max(0, min(len(body) - 1, at + source.choice([-12, -3, -2, -1, 1, 2, 3, 12])))
    rest = body[:at] + body[at + 1 :]
    return rest[:to] + body[at] + rest[to:], f" {kind_of(body[at])}", at, to


def add_mark(body: str, source: random.Random):
    starts = [match.start() for match in re.finditer(r"^(?=.)", body, re.MULTILINE)]
    at = source.choice(starts) if source.random() < 0.5 else source.randrange(len(body))
    mark = source.choice(MARKS)
    return body[:at] + mark + body[at:], f" {mark}", at


def lines_and_choice(body: str, source: random.Random):
    lines = body.split("\n")
    index = source.randrange(len(lines))
    return lines, index, sum(len(line) + 1 for line in lines[:index])


def line_kind(line: str) -> str:
    return "heading" if line.startswith("#") else "text" if line.strip() else "break"


def delete_line(body: str, source: random.Random):
    lines, index, offset = lines_and_choice(body, source)
    kind = line_kind(lines[index])
    return "\n".join(lines[:index] + lines[index + 1 :]), f" {kind}", min(offset, len(body))


def double_line(body: str, source: random.Random):
    lines, index, offset = lines_and_choice(body, source)
    return "\n".join(lines[: index + 1] + lines[index:]), f" {line_kind(lines[index])}", offset


def move_line(body: str, source: random.Random):
    lines, index, offset = lines_and_choice(body, source)
    line = lines.pop(index)
    to = max(0, min(len(lines), index + source.choice([-5, -2, -1, 1, 2, 5])))
    lines.insert(to, line)
    moved = sum(len(line) + 1 for line in lines[:to])
    return "\n".join(lines), f" {line_kind(line)}", offset, min(moved, len(body))


def items(body: str):
    return list(re.finditer(r"^(?:[-*+]|\d+[.)]) (?=\S)", body, re.MULTILINE))


def paste_list(body: str, source: random.Random):
    """A list whose items have the marks of an office, or none."""
    found = items(body)
    if not found:
        return body, " none", 0
    first = source.randrange(len(found))
    end = body.find("\n\n", found[first].start())
    end = len(body) if end < 0 else end
    start = body.rfind("\n\n", 0, found[first].start()) + 2
    # One item without its mark is a paragraph like any other.
    mark = source.choice(BULLETS + ([""] if len(items(body[start:end])) > 1 else []))
    pasted = re.sub(r"^(?:[-*+]|\d+[.)]) (?=\S)", lambda _: mark, body[start:end], flags=re.MULTILINE)
    if source.random() < 0.3:
        pasted = re.sub(r"\n(?:[-*+]|\d+[.)]) (?=\S)", " 2. ", body[start:end])
    return body[:start] + pasted + body[end:], f" {mark.strip() or 'bare'}", start


def paste(body: str, source: random.Random):
    """A paragraph or heading as another program writes it."""
    blocks = [match for match in re.finditer(r"(?:^.+\n)+", body, re.MULTILINE) if "```" not in match[0]]
    block = source.choice(blocks)
    text = block[0].rstrip("\n")
    ways = {
        "e-mail": "\n".join(f"> {line}" for line in text.split("\n")),
        "entity": text.replace(" ", "&nbsp;", 1),
        "invisible": text[: len(text) // 2] + source.choice("\u200b\ufeff\u00ad") + text[len(text) // 2 :],
        "bold": re.sub(r"^#+ (.*)$", r"**\1**", text),
        "setext": re.sub(r"^#+ (.*)$", r"\1\n-----", text),
        "glued": re.sub(r"^(#+) ", r"\1", text),
        "type": re.sub(r"^(#+ )Type (\d)$", source.choice([r"\1Type\2", r"\1TYPE \2:", r"\1Type \2:"]), text),
        "level": re.sub(r"^##", "#" if source.random() < 0.5 else "###", text),
        "table": " | ".join(text.split("\n")),
        "cells": "\t".join(text.split("\n")),
        "numbers": re.sub(r"^(\d+)\.", lambda match: f"{int(match[1]) + 3}.", text, flags=re.MULTILINE),
        "closed": re.sub(r"^(\d+)\.", r"\1)", text, count=1, flags=re.MULTILINE),
        "ends": re.sub(r"$", "  ", text, flags=re.MULTILINE),
    }
    way = source.choice(sorted(ways))
    return body[: block.start()] + ways[way] + "\n" + body[block.end() :], f" {way}", block.start()


def values(head: str):
    return list(re.finditer(r"(?<=: )[^\n]+$", head, re.MULTILINE))


def quote_value(head: str, source: random.Random):
    found = source.choice(values(head))
    opening, closing = source.choice(["“”", "‘’", '""', "''", '"\0', "\0'", "[]", "{}"])
    value = f"{opening}{found[0]}{closing}".replace("\0", "")
    return head[: found.start()] + value + head[found.end() :], f" {opening}", found.start()


def add_sign(head: str, source: random.Random):
    found = source.choice(values(head))
    at = source.randrange(found.start(), found.end() + 1)
    sign = source.choice([": ", " #", ", ", " - ", "\t", "\u00a0", "\\", "&", "*", "!", "%", "@", "|", "? "])
    return head[:at] + sign + head[at:], f" {sign.strip() or 'space'}", at


def indent_line(body: str, source: random.Random):
    lines, index, offset = lines_and_choice(body, source)
    lines[index] = " " + lines[index]
    return "\n".join(lines), f" {line_kind(lines[index].strip())}", offset


def change_space(body: str, source: random.Random):
    spaces = [match.start() for match in re.finditer(" ", body)]
    at = source.choice(spaces)
    if source.random() < 0.5:
        starts = [match.end() - 1 for match in re.finditer(r"^(?:#+|[-*+]|\d+[.)]) ", body, re.MULTILINE)]
        at = source.choice(starts or spaces)
    return body[:at] + source.choice("\u00a0\u2009\u202f\t\n") + body[at + 1 :], "", at


# MARK: Judging


class Trial:
    """One damaged form, and what is to be true of it."""

    def __init__(self, number: int, form: Form, seed: str):
        source = random.Random(seed)
        self.number, self.form, self.seed = number, form, seed
        self.head, self.body, self.what, self.lines = damage(form, number, source)
        self.text = self.head + self.body
        self.path = form.path(number)
        self.identity = self.path.split("/")[1]

    def keeps_letters(self) -> bool:
        """Whether nothing but marks, spaces and breaks changed."""
        return letters(html.unescape(self.body)) == letters(html.unescape(self.form.body))

    def verdict(self, data: dict, original: dict) -> str:
        """What a build without a finding made of it."""
        entries, before = entries_of(data), entries_of(original)
        found = {
            place: words for place, entry in entries.items() if (words := letters(words_of(blocks_of(entry))))
        }
        if found != cells_of_source(self.body):
            return "silent: letters"
        facts = self.verdict_of_facts(facts_of(data), facts_of(original))
        if facts != "same":
            return facts
        if not self.keeps_letters():
            if "_line heading" in self.what:
                return "heading gone"
            return "changed in its place"
        shapes = {place: shape_of(blocks_of(entry)) for place, entry in entries.items()}
        known = {place: shape_of(blocks_of(entry)) for place, entry in before.items()}
        # `1 boat` that became `1. boat` is printed so.
        printed = {place: [number_as_text(one) for one in shape] for place, shape in shapes.items()}
        return "same" if known in (shapes, printed) else "silent: structure"

    def verdict_of_facts(self, facts: dict, known: dict) -> str:
        """Whether each fact changed where its key's letters did, and as they did."""
        now, before = facts_of_source(self.head), facts_of_source(self.form.head_of(self.number))
        known = {**known, "name": f"Damaged Form {self.number}"}
        verdict = "same"
        for key in known:
            one, other = letters(values_of(known[key])), letters(values_of(facts[key]))
            is_changed = letters(now.get(key, "")) != letters(before.get(key, ""))
            if key in DATES or key not in now or key not in before:
                pass
            elif is_changed and one == other:
                return f"silent: {key} unchanged"
            elif one != other and not is_changed:
                return f"silent: {key} changed"
            elif one != other and letters(now[key]).lower() != other.lower():
                return f"silent: {key} isn't what is written"
            if is_changed or one != other:
                verdict = "changed in its place"
        return verdict


DATES = {"updated", "original_release", "last_major_release", "published_versions"}


def values_of(fact) -> str:
    """The words of a fact of the data, without what says their state."""
    if isinstance(fact, dict):
        return "".join(values_of(value) for key, value in fact.items() if key != "state")
    return "".join(map(values_of, fact)) if isinstance(fact, list) else str(fact or "")


def run(typebook: str, content: Path, *arguments: str) -> subprocess.CompletedProcess:
    themes = REPOSITORY / "Themes"
    return subprocess.run(
        [typebook, *arguments, "--content", content, "--themes", themes], capture_output=True, text=True
    )


def vocabulary_of(forms: list["Form"]) -> str:
    """The components of the forms, which a catalog knows."""
    names = sorted(
        {
            name.strip()
            for form in forms
            for name in re.findall(
                r"^### (.*)$", form.body.partition("## Components")[2].partition("\n## ")[0], re.MULTILINE
            )
        }
    )
    terms = "".join(f"  - name: {json.dumps(name, ensure_ascii=False)}\n" for name in names)
    return f"---\ntitle: Components\nfield: component\nform: both\nopen: false\nterms:\n{terms}---\n"


def write(folder: Path, texts: dict[str, str], vocabulary: str):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pages").mkdir(parents=True)
    (folder / "catalog.yml").write_text(
        "format: 1\ntitle: Damages\nas_of: 2100-01-01\nissuer: Nobody\n"
    )
    (folder / "vocabulary").mkdir()
    (folder / "vocabulary/components.md").write_text(vocabulary)
    (folder / "pages/index.md").write_text("---\ntitle: Home\n---\n\nDamaged forms.\n")
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")


def findings(typebook: str, content: Path) -> dict[str, list[dict]]:
    report = json.loads(run(typebook, content, "check", "--format", "json").stdout)
    found = collections.defaultdict(list)
    for diagnostic in report["diagnostics"]:
        found["/".join(diagnostic["path"].split("/")[-3:])].append(diagnostic)
    return found


def key(diagnostic: dict) -> tuple[str, str]:
    message = re.sub(r"Damaged Form \d+|990-\d+-\d+|, in \d+ places", "", diagnostic["message"])
    return diagnostic["rule"], message


def data_of(typebook: str, content: Path, output: Path) -> dict[str, dict]:
    shutil.rmtree(output, ignore_errors=True)
    built = run(typebook, content, "build", "--output", output, "--without", "redlines,search,print")
    if built.returncode != 0:
        sys.exit(built.stdout[-2000:] + built.stderr[-2000:])
    return {path.stem: json.loads(path.read_text()) for path in output.glob("data/definition/*.json")}


def forms_of_repository() -> list[Form]:
    """The real form, those of the invented harbor, and of the cases of the tests."""
    folders = [REPOSITORY / "Content", REPOSITORY / "Tests/Fixtures/Sites/Harbor/Content"]
    paths = [path for folder in folders for path in sorted(folder.glob("definitions/*/[0-9]*.md"))]
    forms = [Form(str(path.relative_to(REPOSITORY)), path.read_text(encoding="utf-8")) for path in paths]
    # Links of a form lead to files that stand elsewhere here.
    for form in forms:
        form.body = re.sub(r"\]\((?:ref:|\.\.?/|#)[^()\s]*\)", "](https://example.org)", form.body)
        form.body = re.sub(r"!\[[^\]]*\]\([^()]*\)", "", form.body)
    return forms


def study(typebook: str, forms: list[Form], count: int, seed: int, batch: int = 2000):
    """Yields each trial with its verdict and its new findings."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = folder / "Content"
        vocabulary = vocabulary_of(forms)
        originals = [form.text(number) for number, form in enumerate(forms, 1)]
        paths = [form.path(number) for number, form in enumerate(forms, 1)]
        write(content, dict(zip(paths, originals)), vocabulary)
        known = findings(typebook, content)
        usable = [
            index
            for index, path in enumerate(paths)
            if not any(found["severity"] == "error" for found in known[path])
        ]
        write(content, {paths[index]: originals[index] for index in usable}, vocabulary)
        data = data_of(typebook, content, folder / "Site")
        before = {index: data[paths[index].split("/")[1]] for index in usable}
        # A name that nothing has is one finding, at the first form that says it.
        names = {key(found) for path in paths for found in known[path] if found["rule"] == UNRESOLVED}
        baseline = {index: names | {key(found) for found in known[paths[index]]} for index in usable}
        for first in range(0, count, batch):
            trials = []
            for number in range(first, min(count, first + batch)):
                index = random.Random(f"{seed}/{number}/form").choice(usable)
                trials.append((index, Trial(1000 + number, forms[index], f"{seed}/{number}")))
            new: dict[int, list[dict]] = {}
            quiet = trials
            # Where a text can't be read, what is wrong between texts isn't looked for: once more without those.
            for _ in range(2):
                write(content, {trial.path: trial.text for _, trial in quiet}, vocabulary)
                found = findings(typebook, content)
                for index, trial in quiet:
                    new[trial.number] = [one for one in found[trial.path] if key(one) not in baseline[index]]
                quiet = [(index, trial) for index, trial in quiet if not new[trial.number]]
            write(content, {trial.path: trial.text for _, trial in quiet}, vocabulary)
            data = data_of(typebook, content, folder / "Site") if quiet else {}
            for index, trial in trials:
                if new[trial.number]:
                    # What is missing from front matter is reported where it opens.
                    at_line = any(
                        trial.lines.start - 4 < place["line"] < trial.lines.stop + 4
                        or one["rule"] == "field/missing-key"
                        for one in new[trial.number]
                        for place in [one, *one["notes"]]
                    )
                    yield trial, "finding" if at_line else "finding elsewhere", new[trial.number]
                else:
                    yield trial, trial.verdict(data[trial.identity], before[index]), []


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--typebook", default=os.environ.get("TYPEBOOK", ".build/debug/typebook"))
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="so many silent ones are shown")
    arguments = parser.parse_args()
    verdicts: collections.Counter = collections.Counter()
    by_damage: collections.Counter = collections.Counter()
    shown = 0
    for trial, verdict, found in study(
        arguments.typebook, forms_of_repository(), arguments.count, arguments.seed
    ):
        verdicts[verdict] += 1
        is_wrong = verdict.startswith(("silent", "finding ", "heading"))
        if is_wrong:
            by_damage[f"{verdict}: {trial.what}"] += 1
        if is_wrong and shown < arguments.show:
            shown += 1
            lines = trial.text.split("\n")
            print(f"--- {verdict}: {trial.what} in {trial.form.name}, seed {trial.seed}")
            for number in range(max(0, trial.lines.start - 3), min(len(lines), trial.lines.stop + 2)):
                print(f"{number + 1:5d} {lines[number]!r:.150}")
            for one in found[:2]:
                print(f"      at {one['line']}: {one['message']} [{one['rule']}]")
    for verdict, count in verdicts.most_common():
        print(f"{count:7d} {verdict}")
    for what, count in by_damage.most_common(40):
        print(f"{count:7d}   {what}")
    sys.exit(any(verdict.startswith("silent") for verdict in verdicts))


if __name__ == "__main__":
    main()
