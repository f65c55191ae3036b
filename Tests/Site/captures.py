"""Forms as issuers publish them, captures that real tools make of them, and a count of where the words of
each capture went when it was imported. The count has a reading of its own and knows nothing of the program.

    .venv/bin/python Tests/Site/captures.py      makes twenty-odd captures, imports them and prints the table
"""

import html
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from browser import running_browser
from editions import HARBOR, REPOSITORY, Typebook, program_under_test

LABELS = {
    "id": "ID",
    "name": "Name",
    "status": "Status",
    "version": "Version",
    "updated": "Updated",
    "original_release": "Original Release",
    "last_major_release": "Last Major Release",
    "nqs_position": "NQS Position",
    "category": "Resource Category",
    "primary_core_capability": "Primary Core Capability",
    "secondary_core_capability": "Secondary Core Capability",
    "kind": "Resource Kind",
    "single_resource": "Single resource",
    "with_typed_team": "In conjunction with a NIMS typed team",
    "typed_team": "NIMS Typed Team",
    "with_typed_unit": "In conjunction with a NIMS typed unit",
    "typed_unit": "NIMS Typed Unit",
}
RUNNING = ("Overall Function", "Description", "Description Notes")
LISTS = ("Composition and Ordering Specifications", "Notes", "References")


# MARK: A version's file


class Form:
    """What a version's file says: its facts, and its texts by (section, row, cell)."""

    def __init__(self, text: str):
        head, body = text.split("---\n", 2)[1:]
        self.facts: dict[str, str] = {}
        self.lists: dict[str, list[str]] = {}
        key = ""
        for line in head.splitlines():
            if found := re.match(r"([a-z_]+):\s*(.*)", line):
                key, value = found[1], re.sub(r"(^|\s)#.*", "", found[2]).strip(" '\"")
                if value.startswith("["):
                    self.lists[key] = [word.strip() for word in value.strip("[]").split(",") if word]
                else:
                    self.facts[key] = value
            elif line.startswith("  - "):
                self.lists.setdefault(key, []).append(line[4:].strip(" '\""))
        self.texts: dict[tuple[str, str, str], str] = {}
        place = ["", "", ""]
        for line in body.splitlines():
            if found := re.match(r"(#{2,4}) (.*)", line):
                level = len(found[1]) - 2
                place[level:] = [found[2].replace("\\", "")] + [""] * (2 - level)
                self.texts[tuple(place)] = ""
            elif place[0]:
                self.texts[tuple(place)] += line + "\n"

    def rows(self, section: str) -> list[str]:
        return list(dict.fromkeys(key[1] for key in self.texts if key[0] == section and key[1]))

    def fields(self) -> dict[tuple, list[str]]:
        """The words of each field that a capture of the form has."""
        fields = {("fact", key): [moment(self.facts[key]).casefold()] for key in LABELS if key in self.facts}
        fields = {key: value if value[0] else [] for key, value in fields.items()}
        for key in ("updated", "original_release", "last_major_release"):
            fields.pop(("fact", key), None)
            if self.facts.get(key):
                fields["fact", key] = [moment(self.facts[key])]
        for key in LABELS:
            if key in self.facts and key not in ("updated", "original_release", "last_major_release"):
                fields["fact", key] = words(self.facts[key])
        supporting = self.lists.get("supporting_core_capabilities", [])
        fields["fact", "supporting_core_capabilities"] = words(" ".join(supporting))
        for place, text in self.texts.items():
            fields[place] = words(plain(text))
        for section in ("Components",):
            for row in self.rows(section):
                fields[section, row, "name"] = words(row)
        return {key: value for key, value in fields.items() if value}


def moment(value: str) -> str:
    """A day and time, however it is written, in one way."""
    if found := re.match(r"(\d+)/(\d+)/(\d{4})(?: (\d+):(\d+):(\d+) ([AP])M)?$", value):
        month, day, year, hour, minute, second, half = found.groups()
        text = f"{year}-{int(month):02}-{int(day):02}"
        if hour:
            text += f"T{int(hour) % 12 + (12 if half == 'P' else 0):02}:{minute}:{second}"
        return text
    return value


def as_printed(value: str) -> str:
    """A day and time as the issuer prints it."""
    value = moment(value)
    if not (found := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$", value)):
        return value
    year, month, day, hour, minute, second = found.groups()
    if not hour:
        return f"{month}/{day}/{year}"
    clock = f"{int(hour) % 12 or 12}:{minute}:{second} {'PM' if int(hour) > 11 else 'AM'}"
    return f"{int(month)}/{int(day)}/{year} {clock}"


def plain(text: str) -> str:
    """A text without Markdown's marks."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^[\s>]*(?:\d+[.)]|-)\s", " ", text, flags=re.M)
    return re.sub(r"```|\\|\*|`|^\s*>", "", text, flags=re.M)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


# MARK: The form


def as_html(form: Form, from_top: bool = False, landscape: bool = False) -> str:
    """The form as an HTML document like those that issuers publish: cells set from the top, with borders, or
    centred and without, which is what HTML does by itself."""
    page = "@page { size: letter landscape }" if landscape else ""
    out = [
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title><style>body { font: 11pt serif }'
        f" table {{ border-collapse: collapse; width: 100% }} td, th {{ text-align: left; padding: 3px }} {page}</style><table>"
    ]
    for key, label in LABELS.items():
        if key in form.facts:
            out.append(f"<tr><th>{label}</th><td>{html.escape(as_printed(form.facts[key]))}</td></tr>")
    for section in RUNNING:
        if (section, "", "") in form.texts:
            out.append(f"<tr><th>{section}</th><td>{blocks(form.texts[section, '', ''])}</td></tr>")
    out.append("</table>")
    if "supporting_core_capabilities" in form.lists:
        names = form.lists["supporting_core_capabilities"] or ["None"]
        out.append("<h2>Supporting Core Capabilities</h2>")
        out += [f"<p>{html.escape(name)}</p>" for name in names]
    out.append(tables(form))
    for section in LISTS:
        if (section, "", "") in form.texts:
            out.append(f"<h2>{section}</h2>{blocks(form.texts[section, '', ''])}")
    document = "".join(out)
    if from_top:
        document = document.replace("<table>", '<table border="1">').replace("<tr>", '<tr valign="top">')
    return document


def tables(form: Form) -> str:
    """The table of types, and that of requirements."""
    types = form.rows("Types")
    out = ["<h2>Types</h2><table><tr><th>Type</th><th>Description</th></tr>"]
    for name in types:
        out.append(f"<tr><td>{name}</td><td>{blocks(form.texts['Types', name, ''])}</td></tr>")
    out.append("</table>")
    heads = sorted({key[2] for key in form.texts if key[0] == "Components" and key[2] not in ("", "Notes")} | set(types))
    out.append("<h2>Components</h2><table><thead><tr><th>Component</th>")
    out += [f"<th>{head}</th>" for head in [*heads, "Notes"]]
    out.append("</tr></thead>")
    for row in form.rows("Components"):
        out.append(f"<tr><td>{html.escape(row)}</td>")
        for head in [*heads, "Notes"]:
            out.append(f"<td>{blocks(form.texts.get(('Components', row, head), ''))}</td>")
        out.append("</tr>")
    return "".join([*out, "</table>"])


def blocks(text: str) -> str:
    """Markdown as HTML: paragraphs and lists, one in another."""
    out, lists = [], []
    for line in text.splitlines():
        line = re.sub(r"^>\s?", "", line)
        if not line.strip() or line.startswith("```"):
            continue
        found = re.match(r"( *)(\d+\.|-) (.*)", line)
        depth = len(found[1]) // 4 + 1 if found else 0
        while len(lists) > depth:
            out.append(f"</{lists.pop()}>")
        if found:
            kind = "ul" if found[2] == "-" else "ol"
            if len(lists) == depth and lists[-1] != kind:
                out.append(f"</{lists.pop()}>")
            if len(lists) < depth:
                lists.append(kind)
                out.append(f"<{kind}>")
            out.append(f"<li>{inline(found[3])}")
        else:
            out.append(f"<p>{inline(line)}</p>")
    return "".join(out + [f"</{kind}>" for kind in reversed(lists)])


def inline(text: str) -> str:
    return html.escape(re.sub(r"\s+", " ", plain(text)).strip())


# MARK: Captures


class Capture(NamedTuple):
    """A file that a tool made of a form."""

    name: str
    path: Path
    form: Form


def print_pages(pages: dict[str, Path], folder: Path) -> None:
    """Chromium's PDF of each page, with and without tags, and its selection pasted as text."""
    with running_browser() as browser:
        page = browser.new_page()
        for name, path in pages.items():
            page.goto(path.as_uri())
            for kind in ("chromium", "tagged"):
                pdf = folder / f"{name}.{kind}.pdf"
                page.pdf(path=pdf, format="Letter", prefer_css_page_size=True, tagged=kind == "tagged")
            script = "() => { const all = getSelection(); all.selectAllChildren(document.body); return all.toString() }"
            (folder / f"{name}.selection.txt").write_text(page.evaluate(script), encoding="utf-8")


def save_with_office(pages: dict[str, Path], folder: Path) -> None:
    """LibreOffice's PDF and text of each page."""
    for form, kind in (("pdf", "pdf"), ("txt:Text (encoded):UTF8", "txt")):
        target = folder / kind
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
             "--outdir", target, *pages.values()],
            check=True, capture_output=True, timeout=300,
        )
        for name, path in pages.items():
            shutil.move(target / f"{path.stem}.{kind}", folder / f"{name}.office.{kind}")


def text_of(pdf: Path, *options: str) -> Path:
    """The text that pdftotext takes out of a PDF."""
    target = pdf.with_suffix(".layout.txt" if options else ".raw.txt")
    subprocess.run(["pdftotext", *options, pdf, target], check=True)
    return target


# MARK: The count


class Score(NamedTuple):
    """Of the words of a form: how many are in their field, how many in another's, and the fields that differ."""

    right: int
    all: int
    wrong: int
    differences: list[str]


def score(form: Form, made: Form) -> Score:
    meant, got = form.fields(), made.fields()
    right = wrong = 0
    differences = []
    for key in {**meant, **got}:
        one, other = Counter(meant.get(key, [])), Counter(got.get(key, []))
        right += (one & other).total()
        wrong += (other - one).total()
        if one != other:
            differences.append(f"{key}: lacks {list(one - other)[:8]}, has {list(other - one)[:8]}")
    return Score(right, sum(map(len, meant.values())), wrong, differences)


def import_capture(typebook: Typebook, capture: Capture, catalog: Path):
    """Imports a capture into a catalog without the version; gives back what was said and the form that was made."""
    target = catalog / "Content" / "definitions" / capture.form.facts["id"]
    shutil.rmtree(target, ignore_errors=True)
    name = capture.path.name
    shutil.copy(capture.path, catalog / name)
    done = typebook.run("import", name, cwd=catalog)
    made = target / f"{capture.form.facts['version']}.md"
    return done, Form(made.read_text(encoding="utf-8")) if made.exists() else None


# MARK: The twenty


def generated(folder: Path) -> list[Form]:
    """A made-up team and a made-up position, long enough for several pages."""
    subprocess.run(
        [sys.executable, REPOSITORY / "Benchmarks/generate.py", folder, "--definitions", "12", "--versions", "1"],
        check=True, capture_output=True,
    )
    forms = [Form(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("Content/definitions/*/1.0.md"))]
    return [next(form for form in forms if series in form.facts["id"]) for series in ("-508-", "-509-")]


def with_six_types(form: Form) -> Form:
    """The form with two types more, of its own words in another order."""
    source = random.Random(6)
    for place, text in list(form.texts.items()):
        section, row, cell = place
        if "Type 4" in (row, cell):
            for number in (5, 6):
                other = text.split()
                source.shuffle(other)
                new = f"Type {number}"
                key = (section, new if row == "Type 4" else row, new if cell == "Type 4" else cell)
                form.texts[key] = re.sub(r"\d+\.|-", "", " ".join(other[:12]))
    form.facts["id"] += "6"
    return form


def pages(folder: Path) -> dict[str, tuple[Form, Path]]:
    """The forms as pages, each in both settings."""
    flo = REPOSITORY / "Content/definitions/6-509-1280/1.3.md"
    harbor = HARBOR / "Content/definitions"
    files = {
        "flo": flo,
        "watch-team": harbor / "90-508-1001/1.3.md",
        "analyst": harbor / "90-509-2001/1.1.md",
        "fog-horn": harbor / "90-508-1011/1.12.md",
        "patrol": harbor / "90-509-2003/2.1.md",
    }
    forms = {name: Form(path.read_text(encoding="utf-8")) for name, path in files.items()}
    forms["team"], forms["position"] = generated(folder / "generated")
    forms["six-types"] = with_six_types(generated(folder / "generated")[0])
    made = {}
    for name, form in forms.items():
        wide = name in ("team", "position", "six-types")
        for setting in ("top", "centred"):
            path = folder / f"{name}-{setting}.html"
            path.write_text(as_html(form, setting == "top", landscape=wide), encoding="utf-8")
            made[path.stem] = (form, path)
    return made


TWENTY = (
    "flo-top.chromium.pdf", "flo-centred.office.pdf", "flo-centred.selection.txt", "flo-top.chromium.layout.txt",
    "flo-centred.office.txt", "watch-team-top.chromium.pdf", "watch-team-top.office.pdf",
    "watch-team-centred.chromium.pdf", "watch-team-centred.office.pdf", "analyst-top.chromium.pdf",
    "analyst-centred.office.txt", "fog-horn-top.office.pdf", "fog-horn-top.chromium.layout.txt",
    "patrol-centred.office.pdf", "patrol-top.office.txt", "team-top.chromium.pdf", "team-top.office.pdf",
    "team-centred.office.pdf", "position-centred.chromium.pdf", "position-top.office.pdf",
    "six-types-top.chromium.pdf",
)  # fmt: skip
"""Captures that hold every word in its place."""


def captures(folder: Path) -> list[Capture]:
    """Every capture of every form."""
    made = pages(folder)
    files = {name: path for name, (_, path) in made.items()}
    print_pages(files, folder)
    # LibreOffice keeps to pages in portrait, which cut off a table of six types.
    save_with_office({name: path for name, path in files.items() if "six" not in name}, folder)
    found = [Capture(f"{name}.tagged.pdf", folder / f"{name}.tagged.pdf", form) for name, (form, _) in made.items()]
    for name, (form, _) in made.items():
        for tool in ("chromium",) if "six" in name else ("chromium", "office"):
            pdf = folder / f"{name}.{tool}.pdf"
            files = [pdf, text_of(pdf, "-layout"), text_of(pdf)]
            files.append(folder / f"{name}.{'selection' if tool == 'chromium' else 'office'}.txt")
            found += [Capture(path.name, path, form) for path in files]
    return found


def catalog_for_captures(folder: Path) -> Path:
    """A catalog without any of the forms."""
    catalog = folder / "catalog"
    shutil.rmtree(catalog, ignore_errors=True)
    shutil.copytree(HARBOR / "Content", catalog / "Content")
    shutil.rmtree(catalog / "Content/definitions")
    (catalog / "Content/frozen.sums").unlink(missing_ok=True)
    return catalog


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    catalog = catalog_for_captures(folder)
    for capture in captures(folder):
        done, made = import_capture(program_under_test(), capture, catalog)
        if made is None:
            print(f"{capture.name:40} refused: {done.stderr.strip().splitlines()[0]}")
            continue
        result = score(capture.form, made)
        print(f"{capture.name:40} {100 * result.right / result.all:5.1f} % right, {result.wrong} wrong, of {result.all}")
        for difference in result.differences[: 3 if result.wrong else 0]:
            print("    " + difference[:160])


if __name__ == "__main__":
    main()
