"""What leaves for review comes back: tables and Word files, as offices save them."""

import csv
import io
import itertools
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
import word
from editions import HARBOR, REPOSITORY, Typebook

OFFICE = Path(__file__).with_name("office.py")
PYTHON = Path("/usr/bin/python3")


def pairs(content: Path) -> list[tuple[Path, str, str, str]]:
    """Every two versions of a definition, the older first, and each proposal with its base."""
    found = []
    for folder in sorted((content / "definitions").iterdir()):
        versions = sorted(
            (path.stem for path in folder.glob("[0-9]*.md")), key=lambda name: [int(part) for part in name.split(".")])
        found += [(content, folder.name, old, new) for old, new in itertools.combinations(versions, 2)]
    for path in sorted((content / "proposals").glob("*/*.md")):
        base = re.search(r"^base: *([0-9.]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        found.append((content, path.parent.name, base[1], path.stem))
    return found


PAIRS = pairs(REPOSITORY / "Content") + pairs(HARBOR / "Content")


def has_office() -> bool:
    return bool(shutil.which("soffice")) and PYTHON.exists() and not subprocess.run(
        [PYTHON, "-c", "import uno"], capture_output=True).returncode


needs_office = pytest.mark.skipif(not has_office(), reason="needs LibreOffice, which make test-long installs")


def document(typebook: Typebook, content: Path, *texts: str) -> bytes:
    command = [typebook.program, "diff", *texts, "--content", content, "--format", "docx"]
    return subprocess.run(command, capture_output=True, check=True, timeout=300).stdout


def told(paragraphs: list[str]) -> list[str]:
    """The paragraphs without the title, and without what a copy lacks: a text that is compared with
    itself has no rows for what both lack."""
    return [text for text in paragraphs[1:] if text and not text.endswith("[missing from our copy]")]


@pytest.mark.parametrize("content, name, old, new", PAIRS)
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old_one(typebook, content, name, old, new):
    tracked = document(typebook, content, name, old, new)
    for accept, text in ((True, new), (False, old)):
        alone = document(typebook, content, name, text, text)
        expected = [line for line in told(word.paragraphs(alone, True)) if not is_own_fact(line)]
        found = [line for line in told(word.paragraphs(tracked, accept)) if not is_own_fact(line)]
        assert found == expected
    assert tracked == document(typebook, content, name, old, new), "not the same bytes again"


def is_own_fact(line: str) -> bool:
    """Facts that a proposal can't have aren't compared with one."""
    return re.match(r"(Status|Version|Updated|Original Release|Last Major Release): ", line) is not None


def test_every_change_has_its_code_and_its_reason(typebook):
    tracked = document(typebook, HARBOR / "Content", "90-508-1001", "1.2", "1.3")
    said = word.comments(tracked)
    assert said and all(author == "Typebook" for author, _ in said)
    assert all(re.match(r"[bc]-[0-9a-f]{12}: \S+ \S", text) for _, text in said)


@needs_office
def test_office_accepts_and_rejects_alike(typebook, tmp_path):
    arguments = {"accept": [], "reject": []}
    for index, (content, name, old, new) in enumerate(PAIRS):
        source = tmp_path / f"{index}.docx"
        source.write_bytes(document(typebook, content, name, old, new))
        for action in arguments:
            arguments[action] += [str(source), str(tmp_path / f"{index}-{action}.txt")]
    for action, paths in arguments.items():
        subprocess.run([PYTHON, OFFICE, action, *paths], check=True, timeout=600)
    for index in range(len(PAIRS)):
        tracked = (tmp_path / f"{index}.docx").read_bytes()
        for action in arguments:
            saved = (tmp_path / f"{index}-{action}.txt").read_text(encoding="utf-8-sig")
            # A saved text has the numbers of lists, which aren't part of the words.
            lines = [re.sub(r"^\s*(\d+|[a-z]+)\.\s+", "", line) for line in saved.split("\n")]
            expected = [
                re.sub(r"^\s*(\d+|[a-z]+)\.\s+", "", line)
                for line in word.paragraphs(tracked, action == "accept")
            ]
            assert [line for line in lines if line] == [line for line in expected if line], PAIRS[index]
    print(f"Word files that LibreOffice accepted and rejected: {len(PAIRS)}")


# ------------------------------------------------ tables

def sheet(typebook: Typebook) -> list[list[str]]:
    command = ["diff", "90-508-1001", "1.3", "night-watches", "--content", HARBOR / "Content", "--format", "csv"]
    done = typebook.run(*command)
    assert done.returncode == 0, done.stderr
    return list(csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff"))))


def merged(typebook: Typebook, *files: Path) -> list[dict[str, str]]:
    done = typebook.run("review", "merge", *files, "--content", HARBOR / "Content")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))


def written(rows: list[list[str]], reviewer: str, remarks: dict[int, str]) -> list[list[str]]:
    head = rows[0]
    rows = [list(row) for row in rows]
    for row, remark in remarks.items():
        rows[row][head.index("Comment")] = remark
        rows[row][head.index("Reviewer")] = reviewer
    return rows


def save(rows: list[list[str]], path: Path, separator: str = ",") -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def test_each_comment_of_five_reviewers_is_in_the_matrix_once(typebook, tmp_path):
    rows = sheet(typebook)
    files = [
        save(written(rows, "A", {1: "Why?", 2: "Agreed."}), tmp_path / "a.csv"),
        save(written(rows, "B", {1: "why?"}), tmp_path / "b.csv", ";"),
        save([rows[0]] + written(rows, "C", {2: "Not yet."})[2:], tmp_path / "c.csv", "\t"),
        save([row[::-1] for row in written(rows, "D", {1: "=SUM(A1)"})], tmp_path / "d.csv"),
        save(written(rows, "E", {}), tmp_path / "e.csv"),
    ]
    matrix = merged(typebook, *files)
    assert [(row["Comment"], row["Made by"]) for row in matrix] == [
        ("Why?", "A; B"), ("'=SUM(A1)", "D"), ("Agreed.", "A"), ("Not yet.", "C"),
    ]
    assert [row["Fingerprint"] for row in matrix] == [rows[1][2], rows[1][2], rows[2][2], rows[2][2]]


@needs_office
@pytest.mark.parametrize("ending, kind", [("xlsx", "Calc MS Excel 2007 XML"), ("csv", "Text - txt - csv (StarCalc)")])
def test_comments_survive_what_office_makes_of_a_sheet(typebook, tmp_path, ending, kind):
    rows = written(sheet(typebook), "A", {1: "Why 1.10?", 2: "„Näher“; 2-4 days"})
    source = save(rows, tmp_path / "sheet.csv")
    target = tmp_path / f"back.{ending}"
    subprocess.run([PYTHON, OFFICE, "convert", source, target, kind], check=True, timeout=300)
    matrix = merged(typebook, target)
    assert [(row["Fingerprint"], row["Comment"]) for row in matrix] == [
        (rows[1][2], "Why 1.10?"), (rows[2][2], "„Näher“; 2-4 days"),
    ]


def test_a_workbook_has_every_cell_as_a_text(typebook, tmp_path):
    source = save(written(sheet(typebook), "A", {1: "=1+1"}), tmp_path / "a.csv")
    target = tmp_path / "matrix.xlsx"
    done = typebook.run("review", "merge", source, "--content", HARBOR / "Content", "--output", target)
    assert done.returncode == 0, done.stderr
    cells = zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml").decode()
    assert "=1+1" in cells and set(re.findall(r'<c [^>]*t="(\w+)"', cells)) == {"inlineStr"}
    assert "FOR OFFICIAL USE ONLY" not in cells or "&amp;C" in cells
    assert merged(typebook, target)[0]["Comment"] == "'=1+1"


# ------------------------------------------------ Word files

def marked_up(tracked: bytes, author: str, number: int) -> bytes:
    """The file as a reviewer sends it back: with a comment and a tracked change at the line of a
    comment of ours."""
    archive = zipfile.ZipFile(io.BytesIO(tracked))
    parts = {name: archive.read(name).decode() for name in archive.namelist()}
    body = parts["word/document.xml"]
    mark = list(re.finditer(r"<w:commentRangeEnd[^>]*/>", body))[number]
    added = (
        f'<w:ins w:id="95000{number}" w:author="{author}"><w:r><w:t>, says {author}</w:t></w:r></w:ins>'
        f'<w:commentRangeStart w:id="90000{number}"/><w:commentRangeEnd w:id="90000{number}"/>'
        f'<w:r><w:commentReference w:id="90000{number}"/></w:r>'
    )
    parts["word/document.xml"] = body[: mark.end()] + added + body[mark.end():]
    comment = (
        f'<w:comment w:id="90000{number}" w:author="{author}"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>'
    )
    parts["word/comments.xml"] = parts["word/comments.xml"].replace("</w:comments>", comment + "</w:comments>")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, text in parts.items():
            new.writestr(name, text)
    return target.getvalue()


@pytest.mark.parametrize("through_office", [False, pytest.param(True, marks=needs_office)])
def test_marked_up_word_files_come_back_into_one_matrix(typebook, tmp_path, through_office):
    tracked = document(typebook, HARBOR / "Content", "90-508-1001", "1.3", "night-watches")
    codes = [text[:14] for _, text in word.comments(tracked)]
    files = []
    for number, author in enumerate(["A. Reyes", "B. Okafor"]):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(marked_up(tracked, author, number))
        if through_office:
            target = tmp_path / f"{number}-saved.docx"
            command = [PYTHON, OFFICE, "convert", path, target, "MS Word 2007 XML"]
            subprocess.run(command, check=True, timeout=300)
            path = target
        files.append(path)
    matrix = merged(typebook, *files)
    found = [(row["Fingerprint"], row["Comment"], row["Made by"]) for row in matrix]
    assert sorted(found) == sorted(
        (codes[number], text, author)
        for number, author in enumerate(["A. Reyes", "B. Okafor"])
        for text in ("Really?", f"Insert “, says {author}”.")
    )


# ------------------------------------------------ records

@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_a_brief_is_a_tagged_pdf_that_says_on_every_sheet_what_it_is(typebook, tmp_path):
    done = typebook.run("export", "brief", "90-508-1001", "1.2", "1.3", "--content", HARBOR / "Content", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    pdf = tmp_path / "90-508-1001-1.2-to-1.3-brief.pdf"
    facts = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", facts)
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.removesuffix("\f").split("\f")
    assert len(sheets) > 1
    for sheet in sheets:
        assert "as of 22 November 2026" in sheet and "Uncontrolled when printed" in sheet
    assert re.search(r"c-[0-9a-f]{12}", text)


def test_without_a_browser_the_record_is_a_page_to_print(typebook, tmp_path):
    environment = {"PATH": str(tmp_path)}
    done = typebook.run(
        "export", "brief", "90-508-1001", "1.2", "1.3", "--content", HARBOR / "Content", cwd=tmp_path, env=environment)
    assert done.returncode == 0 and "print it as PDF" in done.stderr
    assert (tmp_path / "90-508-1001-1.2-to-1.3-brief.html").read_text(encoding="utf-8").startswith("<!doctype html>")
