"""What `typebook diff` and `typebook changes` print for programs fits the published schema."""

import csv
import io
import itertools
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from editions import HARBOR, REPOSITORY, Typebook, report
from jsonschema import Draft202012Validator
from test_data import strict

CONTENTS = [REPOSITORY / "Content", HARBOR / "Content"]
SCHEMA = json.loads((REPOSITORY / "Sources/Pages/Data/schema.json").read_text())


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{name}"})


def pairs(content: Path) -> list[tuple[str, str, str]]:
    """Every two texts of each definition, in the order of their files."""
    found = []
    for definition in sorted((content / "definitions").iterdir()):
        texts = [file.stem for file in sorted(definition.glob("[0-9]*.md"))]
        proposals = content / "proposals" / definition.name
        texts += [file.stem for file in sorted(proposals.glob("*.md"))]
        found += [(definition.name, *pair) for pair in itertools.combinations(texts, 2)]
    return found


def faults(data: dict, name: str) -> list[str]:
    return [
        f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
        for error in validator(name).iter_errors(data)
    ]


def folded(text: str | None) -> str:
    return "".join((text or "").split())


@pytest.mark.parametrize("content", CONTENTS, ids=["catalog", "harbor"])
def test_a_comparison_fits_the_schema_and_its_words_are_its_texts(
    typebook: Typebook, content: Path
):
    problems = []
    for pair in pairs(content):
        done = typebook.run("diff", *pair, "--content", content, "--format", "json")
        assert done.returncode == 0, done.stderr
        data = json.loads(done.stdout, object_pairs_hook=strict)
        problems += [f"{pair}: {fault}" for fault in faults(data, "comparison")]
        for change in data["changes"]:
            for side in ("old", "new"):
                words = "".join(piece[side] for piece in change["words"])
                if folded(words) != folded(change[f"{side}_text"]):
                    problems.append(f"{pair}: {change['fingerprint']}: {words!r}")
    report(problems)


@pytest.mark.parametrize("content", CONTENTS, ids=["catalog", "harbor"])
def test_a_review_sheet_has_a_line_for_each_change(typebook: Typebook, content: Path):
    for pair in pairs(content):
        lists = []
        for form in ("json", "csv"):
            done = typebook.run("diff", *pair, "--content", content, "--format", form)
            assert done.returncode == 0, done.stderr
            lists.append(done.stdout)
        rows = list(csv.reader(io.StringIO(lists[1].removeprefix("\ufeff"), newline=""), strict=True))
        changes = json.loads(lists[0])["changes"]
        # Below the changes stand the blocks that couldn't be compared, whose codes begin with `b-`.
        codes = [row[2] for row in rows[1:]]
        assert codes[: len(changes)] == [change["fingerprint"] for change in changes], pair
        assert all(code.startswith("b-") for code in codes[len(changes) :]), pair
        assert {len(row) for row in rows} == {len(rows[0])}, pair


@pytest.mark.parametrize("content", CONTENTS, ids=["catalog", "harbor"])
def test_the_list_of_changes_fits_the_schema(typebook: Typebook, content: Path):
    done = typebook.run("changes", "--content", content, "--format", "json")
    assert done.returncode == 0, done.stderr
    report(faults(json.loads(done.stdout, object_pairs_hook=strict), "changes"))


def test_the_schema_refuses_what_is_not_such_data(typebook: Typebook):
    pair = pairs(CONTENTS[1])[0]
    done = typebook.run("diff", *pair, "--content", CONTENTS[1], "--format", "json")
    data = json.loads(done.stdout)
    assert not faults(data, "comparison")
    assert faults({**data, "an unknown key": 1}, "comparison")
    assert faults({key: data[key] for key in list(data)[1:]}, "comparison")
    assert faults({**data, "shown": ["unheard-of"]}, "comparison")
    changes = json.loads(
        typebook.run("changes", "--content", CONTENTS[1], "--format", "json").stdout
    )
    for event in changes["events"]:
        assert faults({**changes, "events": [{**event, "event": "rumour"}]}, "changes")


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_comparison_is_the_same_bytes_every_time(typebook: Typebook, form: str):
    for pair in pairs(CONTENTS[1])[:4]:
        command = ("diff", *pair, "--content", CONTENTS[1], "--format", form)
        assert typebook.run(*command).stdout == typebook.run(*command).stdout


def git(folder: Path, *arguments: str) -> str:
    """What git prints in a folder."""
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    return subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout


def test_git_shows_changes_by_the_program_with_two_lines(typebook: Typebook, tmp_path: Path):
    """A changed, a new and a removed text, one that can't be read, and one after it."""
    files = {name: tmp_path / f"{name}.md" for name in ("1.2", "1.3", "a", "b", "broken", "z")}
    source = HARBOR / "Content/definitions/90-508-1001"
    for name in ("1.2", "a", "broken", "z"):
        shutil.copy(source / "1.2.md", files[name])
    (tmp_path / ".gitattributes").write_text("*.md diff=typebook\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "diff.typebook.command", f"'{typebook.program}' diff")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "One")
    shutil.copy(source / "1.3.md", files["1.2"])
    files["a"].unlink()
    shutil.copy(source / "1.3.md", files["b"])
    files["broken"].write_text("---\nid: [\n")
    shutil.copy(source / "1.3.md", files["z"])
    git(tmp_path, "add", "--all")
    text = git(tmp_path, "diff", "--cached", "--no-renames")
    assert text.count("Changes from version 1.2 to version 1.3") == 2
    assert "Added: version 1.3\nb.md\n" in text and "Removed: version 1.2\na.md\n" in text
    assert "broken.md: can't be compared." in text and "z.md → z.md" in text
