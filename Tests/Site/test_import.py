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


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    shutil.copytree(HARBOR / "Content", tmp_path / "Content")
    return tmp_path


def test_a_pdf_of_a_browser_is_read_cell_by_cell(catalog: Path, typebook: Typebook):
    with running_browser() as browser:
        page = browser.new_page()
        page.set_content(FORM)
        page.pdf(path=catalog / "form.pdf", format="Letter")
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


def test_nothing_is_overwritten_and_bad_input_is_named(catalog: Path, typebook: Typebook):
    (catalog / "other.txt").write_text("ID\n90-509-2001\nVersion\n1.1\nNotes\n", encoding="utf-8")
    held = (catalog / "Content/definitions/90-509-2001/1.1.md").read_bytes()
    done = typebook.run("import", "other.txt", cwd=catalog)
    assert done.returncode == 2 and "is there already" in done.stderr
    assert (catalog / "Content/definitions/90-509-2001/1.1.md").read_bytes() == held
    assert not (catalog / "other.txt.ledger.csv").exists()
    (catalog / "bad.pdf").write_bytes(b"%PDF-1.4 nonsense")
    done = typebook.run("import", "bad.pdf", cwd=catalog)
    assert done.returncode == 2 and "bad.pdf can't be read" in done.stderr
    (catalog / "none.txt").write_text("nothing of a form\n", encoding="utf-8")
    done = typebook.run("import", "none.txt", cwd=catalog)
    assert done.returncode == 1 and "--as" in done.stderr
    assert typebook.run("import", "gone.txt", cwd=catalog).returncode == 2
    assert typebook.run("import", "-", cwd=catalog).returncode == 64
