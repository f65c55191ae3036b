"""Texts and PDFs of forms that real tools make come in with `typebook import`, each word in its place."""

import shutil
from pathlib import Path

import pytest
from browser import running_browser
from editions import HARBOR, REPOSITORY, Typebook

FORM = """<!doctype html><meta charset="utf-8"><style>
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; vertical-align: top; text-align: left }
</style>
<table>
<tr><th>ID</th><td>90-509-77</td></tr><tr><th>Name</th><td>Lamp Keeper</td></tr>
<tr><th>Status</th><td>Published</td></tr><tr><th>Version</th><td>1.0</td></tr>
<tr><th>Resource Category</th><td>Harbor Operations</td></tr><tr><th>Resource Kind</th><td>Personnel</td></tr>
<tr><th>Primary Core Capability</th><td>Watchkeeping</td></tr>
<tr><th>Overall Function</th><td>Keeps the lamps of the harbor</td></tr>
</table>
<h2>Components</h2>
<table><thead><tr><th>Component</th><th>Type 1</th><th>Type 2</th><th>Notes</th></tr></thead>
<tr><td>Training</td><td>Same as Type 2, PLUS:<ol><li>Oil at night</li><li>Wicks</li></ol></td><td>Lamps of every kind
that a harbor has, and what they burn, from the first light to the last</td><td>Not Specified</td></tr>
<tr><td>Physical/Medical Fitness</td><td>Same as Type 2</td><td>Moderate</td><td>None</td></tr></table>
<h2>Notes</h2>
"""

READ = """## Overall Function

Keeps the lamps of the harbor

## Components

### Training

#### Notes

Not Specified

#### Type 1

Same as Type 2, PLUS:

1. Oil at night
2. Wicks

#### Type 2

Lamps of every kind that a harbor has, and what they burn, from the first light to the last

### Physical/Medical Fitness

#### Notes

None

#### Type 1

Same as Type 2

#### Type 2

Moderate

## Notes
"""


LOCKED_PDF = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
3 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <KEY> /U <KEY> >> endobj
trailer << /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] >>
""".replace(b"KEY", b"00" * 32)

PDF_WITHOUT_TEXT = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >> endobj
trailer << /Root 1 0 R >>
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    shutil.copytree(HARBOR / "Content", tmp_path / "Content")
    return tmp_path


@pytest.mark.parametrize("tagged", [True, False])
def test_a_pdf_of_a_browser_is_read_cell_by_cell(tagged: bool, catalog: Path, typebook: Typebook):
    with running_browser() as browser:
        page = browser.new_page()
        page.set_content(FORM)
        page.pdf(path=catalog / "form.pdf", format="Letter", tagged=tagged)
    done = typebook.run("import", "form.pdf", "--strict", cwd=catalog)
    assert done.returncode == 0, done.stderr
    text = (catalog / "Content/definitions/90-509-77/1.0.md").read_text(encoding="utf-8")
    assert text.split("---\n\n", 1)[1] == READ
    assert (catalog / "form.pdf.ledger.html").exists()


def test_a_lossy_version_is_completed_and_the_completion_recorded(catalog: Path, typebook: Typebook):
    held = catalog / "Content/definitions/90-509-77/1.3.md"
    whole = REPOSITORY / "Tests/Fixtures/Sources/6-509-1280.txt"
    text = whole.read_text(encoding="utf-8").replace("6-509-1280", "90-509-77")
    (catalog / "whole.txt").write_text(text, encoding="utf-8")
    (catalog / "lossy.txt").write_text(text.split("| Composition")[0], encoding="utf-8")
    assert typebook.run("import", "lossy.txt", cwd=catalog).returncode == 0
    assert typebook.run("freeze", "90-509-77@1.3", cwd=catalog).returncode == 0
    assert "## References" not in held.read_text(encoding="utf-8")
    done = typebook.run(
        "import", "whole.txt", "--complete", "90-509-77@1.3", "--strict", cwd=catalog
    )
    assert done.returncode == 0, done.stderr
    assert "## References" in held.read_text(encoding="utf-8")
    assert "frozen/changed-text" in typebook.run("check", cwd=catalog).stderr
    reason = ["--reason", "Ordering and references restored", "--by", "J. Doe"]
    assert typebook.run("freeze", "90-509-77@1.3", *reason, cwd=catalog).returncode == 0
    assert "frozen/" not in typebook.run("check", cwd=catalog).stderr


def files_of(catalog: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(catalog.rglob("*")) if path.is_file()}


IDENTITY = "ID\n90-509-2001\nVersion\n9.1\n"

BAD = {
    "a scan": ("scan.pdf", PDF_WITHOUT_TEXT, 1, "its pages are pictures"),
    "a damaged PDF": ("bad.pdf", b"%PDF-1.4 nonsense", 1, "is damaged"),
    "a locked PDF": ("locked.pdf", LOCKED_PDF, 1, "locked with a password"),
    "a Word file": ("form.docx", b"PK\x03\x04 and so on", 1, "save it as a PDF or as plain text"),
    "an old Word file": ("form.doc", bytes.fromhex("d0cf11e0a1b11ae1"), 1, "save it as a PDF or as plain text"),
    "rich text": ("form.rtf", b"{\\rtf1 Name}", 1, "rich text"),
    "a page's source": ("form.html", b"<!DOCTYPE html><p>Name", 1, "source of a web page"),
    "a picture": ("form.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, "isn't a text"),
    "an empty file": ("empty.txt", b" \n\n", 1, "has no words"),
    "no form": ("none.txt", b"nothing of a form\n", 1, "--as"),
    "another ID": ("other.txt", b"ID\nno id\nVersion\n1.0\n", 1, "isn't one: `no id`"),
    "a PDF's text without columns": ("raw.txt", IDENTITY.encode() + b"Types\nType Description\n", 1, "pdftotext -layout"),
    "an existing version": ("held.txt", b"ID\n90-509-2001\nVersion\n1.1\nNotes\n", 2, "is there already"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_named_and_nothing_is_written(name: str, catalog: Path, typebook: Typebook):
    file, content, status, words = BAD[name]
    (catalog / file).write_bytes(content)
    before = files_of(catalog)
    done = typebook.run("import", file, cwd=catalog)
    assert done.returncode == status, done.stderr
    assert words in done.stderr and "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) > 1, "there is a reason, and no way on"
    assert files_of(catalog) == before


def test_what_is_in_the_way_is_named_and_nothing_is_written(catalog: Path, typebook: Typebook):
    (catalog / "form.txt").write_text(IDENTITY, encoding="utf-8")
    (catalog / "form.pdf").write_bytes(PDF_WITHOUT_TEXT)
    before = files_of(catalog)
    done = typebook.run("import", "form.txt", "--as", "90-509", cwd=catalog)
    assert done.returncode == 64 and "6-509-1280@1.3" in done.stderr
    done = typebook.run("import", "form.txt", "--as", "90-509-2001@9.2", cwd=catalog)
    assert done.returncode == 1 and "9.1" in done.stderr and "Correct --as" in done.stderr
    done = typebook.run("import", "form.pdf", cwd=catalog, env={"PATH": "/nowhere"})
    assert done.returncode == 2 and "Install poppler-utils" in done.stderr
    done = typebook.run("import", "form.txt", "--ledger", "form.txt/x", cwd=catalog)
    assert done.returncode == 2, done.stderr
    assert typebook.run("import", "gone.txt", cwd=catalog).returncode == 2
    assert typebook.run("import", "-", cwd=catalog).returncode == 64
    assert files_of(catalog) == before
