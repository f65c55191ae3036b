"""What leaves for review comes back: tables and Word files, as offices save them."""

import csv
import io
import itertools
import json
import re
import shutil
import string
import subprocess
import zipfile
from pathlib import Path

import pytest
import word
from editions import HARBOR, REPOSITORY, Typebook

OFFICE = Path(__file__).with_name("office.py")
REVIEWER = Path(__file__).with_name("reviewer.py")
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


CSV, XLSX, DOCX = "Text - txt - csv (StarCalc)", "Calc MS Excel 2007 XML", "MS Word 2007 XML"


def review_in_office(name: str, locale: str, **file) -> Path:
    """The file that somebody in some country saves after reading `source`."""
    plan = {"name": name, "locale": locale, "files": [file]}
    subprocess.run([PYTHON, REVIEWER], input=json.dumps(plan, default=str), text=True, check=True, timeout=300)
    return Path(file["target"])


def column(rows: list[list[str]], head: str) -> str:
    return string.ascii_uppercase[rows[0].index(head)]


@needs_office
def test_five_reviewers_in_two_countries_make_one_matrix(typebook, tmp_path):
    """Each types into the sheet of a whole proposal in LibreOffice, and saves it in another way."""
    done = typebook.run("review", "90-508-1001@night-watches", "--content", HARBOR / "Content")
    rows = list(csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    codes = [row[rows[0].index("Fingerprint")] for row in rows]
    source = save(rows, tmp_path / "sheet.csv")
    comment, name = column(rows, "Comment"), column(rows, "Reviewer")
    # The same with other heads, in another order.
    turned = [row[::-1] for row in rows]
    turned[0] = [{"Locator": "Wo", "Current text": "Alt", "Rationale": "Grund"}.get(head, head) for head in turned[0]]
    other = save(turned, tmp_path / "turned.csv")
    remark, who = column(turned, "Comment"), column(turned, "Reviewer")
    files = [
        review_in_office(
            "A", "en-US", source=source, target=tmp_path / "a.csv", filter=CSV, delete=[9, 10, 11],
            cells={f"{comment}4": "Why 1.10; not 2-4?", f"{comment}6": "Agreed.", f"{name}4": "A", f"{name}6": "A"}),
        review_in_office(
            "B", "de-DE", source=source, target=tmp_path / "b.csv", filter=CSV, separator=";", reverse=True,
            cells={f"{comment}6": "agreed.", f"{comment}12": "Zu lang: „1,5“ Stunden; höchstens", f"{name}6": "B", f"{name}12": "B"}),
        review_in_office(
            "C", "de-DE", source=other, target=tmp_path / "c.xlsx", filter=XLSX, delete=[3], reverse=False,
            cells={f"{remark}12": "Ja, aber\nspäter", f"{who}12": "C"}),
        review_in_office(
            "D", "en-US", source=source, target=tmp_path / "d.xlsx", filter=XLSX, hide=[5, 6], reverse=False,
            merge=[f"{name}2:{name}20"], cells={f"{name}2": "D", f"{comment}5": "Hidden", f"{comment}20": "<b>Last</b>"},
            notes={f"{comment}8": "Beside the cell"}),
        review_in_office(
            "E", "de-DE", source=source, target=tmp_path / "e.xlsx", filter=XLSX, reverse=True,
            cells={f"{comment}4": "Why 1.10; not 2-4?", f"{name}4": "E"}),
    ]
    found = [(row["Fingerprint"], row["Comment"], row["Made by"]) for row in merged(typebook, *files)]
    assert sorted(found) == sorted([
        (codes[3], "Why 1.10; not 2-4?", "A; E"), (codes[5], "Agreed.", "A; B"),
        (codes[11], "Zu lang: „1,5“ Stunden; höchstens", "B"), (codes[11], "Ja, aber\nspäter", "C"),
        (codes[4], "Hidden", "D"), (codes[7], "Beside the cell", "D"), (codes[19], "<b>Last</b>", "D"),
    ])


@needs_office
@pytest.mark.parametrize("ending, kind", [("xlsx", XLSX), ("csv", CSV)])
def test_comments_survive_what_office_makes_of_a_sheet(typebook, tmp_path, ending, kind):
    rows = written(sheet(typebook), "A", {1: "Why 1.10?", 2: "„Näher“; 2-4 days"})
    source = save(rows, tmp_path / "sheet.csv")
    target = tmp_path / f"back.{ending}"
    subprocess.run([PYTHON, OFFICE, "convert", source, target, kind], check=True, timeout=300)
    matrix = merged(typebook, target)
    assert [(row["Fingerprint"], row["Comment"]) for row in matrix] == [
        (rows[1][2], "Why 1.10?"), (rows[2][2], "„Näher“; 2-4 days"),
    ]


@pytest.mark.parametrize("path", ["Content/files/matrix.csv", "./Content/matrix.html"])
def test_a_matrix_never_gets_into_the_content(typebook, tmp_path, path):
    shutil.copytree(HARBOR / "Content", tmp_path / "Content")
    source = save(written(sheet(typebook), "A", {1: "Why?"}), tmp_path / "a.csv")
    done = typebook.run("review", "merge", source, "--output", path, cwd=tmp_path)
    assert done.returncode == 64 and "of which sites are made" in done.stderr
    assert not (tmp_path / path).exists()


def test_nothing_is_written_where_one_file_of_several_is_no_sheet(typebook, tmp_path):
    source = save(written(sheet(typebook), "A", {1: "Why?"}), tmp_path / "a.csv")
    letter = tmp_path / "letter.csv"
    letter.write_text("Dear all,\nplease find attached\n", encoding="utf-8")
    target = tmp_path / "matrix.csv"
    done = typebook.run("review", "merge", source, letter, "--content", HARBOR / "Content", "--output", target)
    assert done.returncode == 1 and not target.exists()
    assert "letter.csv is no review sheet" in done.stderr and "Save the sheet as CSV or XLSX" in done.stderr


def test_files_of_one_name_are_told_apart_by_their_folders(typebook, tmp_path):
    rows = written(sheet(typebook), "", {1: "Why?"})
    for folder in ("county", "port"):
        (tmp_path / folder).mkdir()
        save(rows, tmp_path / folder / "review.csv")
    done = typebook.run(
        "review", "merge", "county/review.csv", "port/review.csv", "--content", HARBOR / "Content", cwd=tmp_path)
    assert "county/review.csv; port/review.csv" in done.stdout


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


@needs_office
def test_three_copies_marked_up_in_office_come_back_into_one_matrix(typebook, tmp_path):
    """Each reviewer comments, and changes words with tracking on; what two say is one entry."""
    source = tmp_path / "review.docx"
    source.write_bytes(document(typebook, HARBOR / "Content", "90-508-1001", "1.3", "night-watches"))
    said = " ".join(word.paragraphs(source.read_bytes(), True))
    lines = {
        " ".join(row["Proposed text"].split()[1:5]): row["Fingerprint"]
        for row in whole_sheet(typebook) if row["Current text"] == row["Proposed text"]
    }
    words = [phrase for phrase in lines if len(phrase.split()) == 4 and said.count(phrase) == 1][:5]
    plans = {
        "A. Reyes": {"comments": {words[0]: "Who says so?"}, "replace": {words[1]: "something else"}},
        "B. Okafor": {"comments": {words[0]: "Who says so?", words[2]: "Näher, bitte"}},
        "C. Lind": {"replace": {words[2]: "anderes"}, "append": {words[3]: "Du thé à quatre heures"}, "split": [words[4]]},
    }
    files = []
    for (name, plan), locale in zip(plans.items(), ["en-US", "de-DE", "fr-FR"]):
        target = tmp_path / f"{name}.docx"
        files.append(review_in_office(name, locale, source=source, target=target, filter=DOCX, **plan))
    found = [(row["Fingerprint"], row["Comment"], row["Made by"]) for row in merged(typebook, *files)]
    codes = [lines[phrase] for phrase in words]
    start = next(row["Proposed text"] for row in whole_sheet(typebook) if words[4] in row["Proposed text"]).split()[0]
    assert sorted(found) == sorted([
        (codes[0], "Who says so?", "A. Reyes; B. Okafor"),
        (codes[1], f"Strike “{words[1]}”. Insert “something else”.", "A. Reyes"),
        (codes[2], "Näher, bitte", "B. Okafor"),
        (codes[2], f"Strike “{words[2]}”. Insert “anderes”.", "C. Lind"),
        (codes[3], "Insert “Du thé à quatre heures”.", "C. Lind"),
        (codes[4], f"Begin a new paragraph after “{start} {words[4]}”.", "C. Lind"),
    ])


def whole_sheet(typebook: Typebook) -> list[dict[str, str]]:
    done = typebook.run("review", "90-508-1001@night-watches", "--content", HARBOR / "Content")
    return list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))


@pytest.mark.parametrize("content, name, old, new", PAIRS)
def test_a_word_file_that_nobody_touched_has_no_comments(typebook, tmp_path, content, name, old, new):
    path = tmp_path / "untouched.docx"
    path.write_bytes(document(typebook, content, name, old, new))
    done = typebook.run("review", "merge", path, "--content", content)
    assert done.returncode == 0 and "No comments." in done.stderr, done.stdout


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


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_a_matrix_is_a_tagged_pdf_with_line_codes_and_the_gravest_marking(typebook, tmp_path):
    source = save(written(sheet(typebook), "A", {1: "Why?"}), tmp_path / "a.csv")
    done = typebook.run("export", "matrix", source, "--content", HARBOR / "Content", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    facts = subprocess.run(["pdfinfo", tmp_path / "matrix.pdf"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", facts)
    text = subprocess.run(["pdftotext", tmp_path / "matrix.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"c-[0-9a-f]{12}", text) and "Why?" in text
    for page in text.removesuffix("\f").split("\f"):
        assert "Uncontrolled when printed" in page and "EXAMPLE – WATCH OFFICERS ONLY" in " ".join(page.split())


def test_without_a_browser_a_matrix_is_a_page_to_print(typebook, tmp_path):
    source = save(written(sheet(typebook), "A", {1: "<script>alert(1)</script>"}), tmp_path / "a.csv")
    done = typebook.run(
        "export", "matrix", source, "--content", HARBOR / "Content", cwd=tmp_path, env={"PATH": str(tmp_path)})
    assert done.returncode == 0 and "No Chromium is installed here" in done.stderr
    page = (tmp_path / "matrix.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page and "<script" not in page
    assert not (tmp_path / "matrix.pdf").exists()


def test_without_a_browser_the_record_is_a_page_to_print(typebook, tmp_path):
    environment = {"PATH": str(tmp_path)}
    done = typebook.run(
        "export", "brief", "90-508-1001", "1.2", "1.3", "--content", HARBOR / "Content", cwd=tmp_path, env=environment)
    assert done.returncode == 0 and "print it as PDF" in done.stderr
    assert (tmp_path / "90-508-1001-1.2-to-1.3-brief.html").read_text(encoding="utf-8").startswith("<!doctype html>")
