"""How many words a redline marks beyond the fewest that will do, beside git's word diff.

Makes up paragraphs, edits them lightly and heavily, and counts the words that `typebook diff` and
`git diff --word-diff` mark as gone or new. The fewest are those outside of a longest common
subsequence of both texts' words.
"""

import argparse
import json
import random
import re
import subprocess
import tempfile
from pathlib import Path

from prose import Prose

MOST = 1.02
FORM = """---
id: 90-509-1
name: Harbor Lamp Team
status: Published
version: {version}
kind: Team
category: Lamps
primary_core_capability: Lamps
---

## Overall Function

Lights the lamps of a harbor that isn't there.

## Types

### Type 1

Lights all lamps.

## Components

"""


def paragraph(chance: random.Random, prose: Prose) -> list[str]:
    return " ".join(prose.sentence() for _ in range(chance.randint(2, 5))).split()


def edited(words: list[str], chance: random.Random, spare: list[str]) -> list[str]:
    """The words with one to a dozen edits: words and phrases replaced, added, dropped, moved."""
    words = list(words)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 12))):
        at = chance.randrange(len(words))
        end = min(len(words), at + chance.choice((1, 1, 1, 2, 4)))
        start = chance.randrange(len(spare) - 5)
        phrase = spare[start : start + chance.choice((1, 1, 2, 4))]
        match chance.choice(("replace", "replace", "insert", "drop", "move")):
            case "replace":
                words[at:end] = phrase
            case "insert":
                words[at:at] = phrase
            case "drop" if len(words) > 12:
                del words[at:end]
            case "move":
                moved = words[at:end]
                del words[at:end]
                place = chance.randrange(len(words) + 1)
                words[place:place] = moved
    return words


def fewest(old: list[str], new: list[str]) -> int:
    """The words outside of a longest common subsequence."""
    lengths = [0] * (len(new) + 1)
    for word in old:
        before = 0
        for index, other in enumerate(new):
            above = lengths[index + 1]
            lengths[index + 1] = before + 1 if word == other else max(above, lengths[index])
            before = above
    return len(old) + len(new) - 2 * lengths[-1]


def marked_by_git(pairs, folder: Path) -> list[int]:
    counts = []
    for old, new in pairs:
        (folder / "old").write_text(" ".join(old) + "\n")
        (folder / "new").write_text(" ".join(new) + "\n")
        command = ["git", "diff", "--no-index", "--word-diff=porcelain", "-U9", "old", "new"]
        output = subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout
        body = output.split("@@", 2)[-1].splitlines()[1:]
        counts.append(sum(len(line[1:].split()) for line in body if line[:1] in "+-"))
    return counts


def marked_by_typebook(pairs, folder: Path, program: str) -> list[int]:
    for side, version in ((0, "1.0"), (1, "1.1")):
        rows = [
            f"### Lamp {number} of {len(pairs)}\n\n#### Type 1\n\n{' '.join(pair[side])}\n\n"
            for number, pair in enumerate(pairs, start=1)
        ]
        (folder / f"{version}.md").write_text(FORM.format(version=version) + "".join(rows))
    command = [program, "diff", folder / "1.0.md", folder / "1.1.md", "--format", "json"]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    counts = [0] * len(pairs)
    for change in report["changes"]:
        number = re.match(r"Lamp (\d+) of", change["place"]["part"])
        if number:
            counts[int(number[1]) - 1] += sum(
                len((piece["old"] + " " + piece["new"]).split())
                for piece in change["words"]
                if piece["kind"] == "changed"
            )
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--typebook", default=".build/release/typebook")
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="print the pairs with the most excess")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    prose = Prose(chance)
    spare = [word for _ in range(80) for word in prose.sentence().split()]
    olds = [paragraph(chance, prose) for _ in range(options.pairs)]
    pairs = [(old, edited(old, chance, spare)) for old in olds]
    pairs = [(old, new) for old, new in pairs if old != new]
    with tempfile.TemporaryDirectory() as name:
        ours = marked_by_typebook(pairs, Path(name), options.typebook)
        git = marked_by_git(pairs, Path(name))
    least = [fewest(old, new) for old, new in pairs]
    if options.list:
        worst = sorted(range(len(pairs)), key=lambda index: least[index] - ours[index])[:8]
        for index in worst:
            print(least[index], git[index], ours[index], " ".join(pairs[index][0]), "\n  →", " ".join(pairs[index][1]))
    ratio = sum(ours) / sum(git)
    print(
        f"{len(pairs)} pairs of prose, seed {options.seed}: the fewest words {sum(least)}, "
        f"git {sum(git)}, typebook {sum(ours)}: {ratio:.3f} of git's (at most {MOST})"
    )
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    raise SystemExit(main())
