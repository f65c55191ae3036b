#!/usr/bin/env python3
"""Writes a made-up catalog of any size, as Typebook content and as plain pages for Hugo.

    python3 Benchmarks/generate.py OUT --definitions 2000 --versions 3 [--varied]

makes OUT/Content (build it with `typebook build --content OUT/Content`) and OUT/Hugo (build it with
`hugo --source OUT/Hugo`). The same arguments give the same bytes, on any machine. Every text is
fiction. The content is free of errors and warnings, so that a build's time is the time of a build. With
--varied the words are as many as in real texts, and in another made-up language for every seed.
"""

import argparse
import random
import shutil
from pathlib import Path

import vocabulary
from prose import Prose
from wording import Lexicon, VariedProse

COMPONENTS_508 = [
    "Minimum Personnel per Team",
    "Management and Oversight Position per Team",
    "Support Positions per Team",
    "Operational Period per Team",
    "Transportation Equipment per Team",
    "Communications Equipment per Team",
    "Personal Protective Equipment per Team Member",
    "Field Supplies per Team",
    "Sustainment Capability per Team",
    "Survey Capability per Team",
]
COMPONENTS_509 = [
    "Education",
    "Training",
    "Experience",
    "Physical/Medical Fitness",
    "Currency",
    "Professional and Technical Licenses and Certifications",
]
TYPES = [1, 2, 3, 4]


class Definition:
    """What stays the same between the versions of one definition."""

    def __init__(
        self,
        index: int,
        names: list[str],
        positions: list[str],
        seed: int,
        lexicon: Lexicon | None = None,
    ):
        self.index = index
        self.lexicon = lexicon
        self.random = random.Random(f"{seed}/{index}")
        self.name = names[index]
        self.is_position = self.name.split()[-1] in vocabulary.POSITIONS
        code, self.category = vocabulary.CATEGORIES[index % len(vocabulary.CATEGORIES)]
        self.id = f"{code}-{509 if self.is_position else 508}-{1000 + index}"
        self.kind = "Personnel" if self.is_position else self.random.choice(vocabulary.TEAM_KINDS)
        self.capabilities = self.random.sample([name for name, _ in vocabulary.CAPABILITIES], 4)
        self.references = sorted(self.random.sample(range(vocabulary.REFERENCE_COUNT), 7))
        self.typed = self.random.choice(positions)
        if self.is_position:
            self.components = COMPONENTS_509
        else:
            self.components = COMPONENTS_508[: self.random.randint(8, 10)]

    def prose(self, source: random.Random) -> Prose:
        return VariedProse(source, self.lexicon, self.id) if self.lexicon else Prose(source)


def cell(prose: Prose, definition: Definition, type_number: int, size: int) -> list[str]:
    """A cell's blocks: inherited with additions, inherited whole, a list, or a value."""
    chance = prose.random.random()
    if type_number == 4:
        if chance < 0.08:
            return ["Not Specified"]
        return [prose.sentence() + " The resource:", prose.ordered_list(size)]
    if chance < 0.25:
        return [f"Same as Type {type_number + 1}"]
    if chance < 0.70:
        return [f"Same as Type {type_number + 1}, PLUS:", prose.ordered_list(max(2, size - 3))]
    if chance < 0.80 and not definition.is_position:
        count = prose.random.randint(2, 24)
        quantity = f"- {count} – NIMS Type {type_number} {definition.typed}"
        return [prose.sentence() + " The team has:", quantity]
    return [prose.sentence(), prose.ordered_list(size)]


def sections(definition: Definition, prose: Prose) -> list[tuple[str, list[str]]]:
    """The document's text as headings with their blocks."""
    size = 5 if definition.is_position else 2
    form: list[tuple[str, list[str]]] = [
        ("## Overall Function", [f"The {definition.name} {prose.clause()}. {prose.sentence()}"]),
        ("## Description Notes", [prose.sentence()]),
        ("## Types", []),
    ]
    for number in TYPES:
        form.append((f"### Type {number}", cell(prose, definition, number, 3)))
    form.append(("## Components", []))
    for component in definition.components:
        form.append((f"### {component}", []))
        form.append(
            ("#### Notes", [prose.sentence()] if prose.random.random() < 0.4 else ["Not Specified"])
        )
        for number in TYPES:
            form.append((f"#### Type {number}", cell(prose, definition, number, size)))
    form.append(("## Composition and Ordering Specifications", [prose.bullet_list(5)]))
    form.append(("## Notes", [prose.sentence()]))
    form.append(("## References", [reference_items(definition)]))
    return form


def reference_items(definition: Definition) -> str:
    lines = []
    for number in definition.references:
        lines.append(f"- [{vocabulary.citation(number)}](ref:{vocabulary.reference_key(number)})")
    return "\n".join(lines)


def versions(definition: Definition, count: int) -> list[list[tuple[str, list[str]]]]:
    """Each version's text: the next one keeps most of the one before it."""
    first = sections(definition, definition.prose(definition.random))
    texts = [first]
    for number in range(1, count):
        change = random.Random(f"{definition.id}/{number}")
        prose = definition.prose(change)
        texts.append([(heading, revised(blocks, prose)) for heading, blocks in texts[-1]])
    return texts


def revised(blocks: list[str], prose: Prose) -> list[str]:
    """The blocks with one list item or sentence in ten said differently."""
    result = []
    for block in blocks:
        lines = block.split("\n")
        for place, line in enumerate(lines):
            keeps = (
                line.startswith(("Same as", "Not Specified", "- [", "The ")) or "NIMS Type" in line
            )
            if keeps or line.startswith("   ") or prose.random.random() >= 0.1:
                continue
            marker, _, rest = line.partition(" ")
            is_item = bool(rest) and (marker == "-" or marker.rstrip(".").isdigit())
            if is_item:
                lines[place] = f"{marker} {prose.item()}"
            elif not line.endswith(":"):
                lines[place] = prose.sentence()
        result.append("\n".join(lines))
    return result


def date(version: int) -> str:
    return f"{2017 + version // 3}-{1 + version % 3 * 4:02}-15"


def facts(definition: Definition, version: int, count: int) -> list[tuple[str, str]]:
    """The front matter, in the form's order."""
    published = ""
    for number in range(version, -1, -1):
        published += f"\n  - {{ version: 1.{number}, date: {date(number)}T09:30:00 }}"
    capabilities = definition.capabilities
    flags = [
        ("nqs_position", "yes" if definition.is_position else "no"),
        ("single_resource", "yes"),
    ]
    return [
        ("id", definition.id),
        ("name", definition.name),
        ("status", "Published"),
        ("version", f"1.{version}"),
        ("updated", f"{date(version)}T09:30:00"),
        ("original_release", date(0)),
        ("last_major_release", date(0)),
        *flags,
        ("kind", definition.kind),
        ("category", definition.category),
        ("primary_core_capability", capabilities[0]),
        ("secondary_core_capability", capabilities[1]),
        ("supporting_core_capabilities", f"[{'; '.join(capabilities[2:])}]".replace(";", ",")),
        ("published_versions", published),
    ]


def body(text: list[tuple[str, list[str]]]) -> str:
    return "\n\n".join("\n\n".join([heading, *blocks]) for heading, blocks in text)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def front_matter(pairs: list[tuple[str, str]]) -> str:
    lines = [
        f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}" for key, value in pairs
    ]
    return "---\n" + "\n".join(lines) + "\n---\n"


def write_typebook(root: Path, definition: Definition, text: str, version: int, count: int) -> int:
    source = front_matter(facts(definition, version, count)) + "\n" + text + "\n"
    write(root / "definitions" / definition.id / f"1.{version}.md", source)
    return len(source.encode("utf-8"))


def write_hugo(root: Path, definition: Definition, text: str, version: int, count: int) -> None:
    """The same facts as parameters of a page, since some of their names are Hugo's own."""
    pairs = facts(definition, version, count)
    lines = [f"title: {definition.name}, version 1.{version}", "params:"]
    for key, value in pairs:
        quoted = value.startswith(("[", "\n"))
        value = value.replace("\n", "\n  ") if quoted else f' "{value}"'
        lines.append(f"  {key}:{value if not value.startswith('[') else ' ' + value}")
    source = "---\n" + "\n".join(lines) + "\n---\n\n" + text + "\n"
    write(root / "content" / "definitions" / definition.id / f"1.{version}.md", source)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--definitions", type=int, default=2000)
    parser.add_argument("--versions", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--varied", action="store_true", help="as many words as in real texts")
    options = parser.parse_args()
    for name in ("Content", "Hugo"):
        shutil.rmtree(options.out / name, ignore_errors=True)

    lexicon = Lexicon(options.seed) if options.varied else None
    if lexicon:
        roles = vocabulary.POSITIONS + vocabulary.GROUPS
        names = lexicon.names(options.definitions, options.seed, roles)
    else:
        names = vocabulary.names(options.definitions, options.seed)
    for path, text in vocabulary.files(date(options.versions - 1)).items():
        write(options.out / "Content" / path, text)
    shutil.copytree(Path(__file__).parent / "hugo", options.out / "Hugo")
    positions = vocabulary.positions(names)
    size = 0
    for index in range(options.definitions):
        definition = Definition(index, names, positions, options.seed, lexicon)
        for version, text in enumerate(versions(definition, options.versions)):
            document = body(text)
            size += write_typebook(
                options.out / "Content", definition, document, version, options.versions
            )
            write_hugo(options.out / "Hugo", definition, document, version, options.versions)
    count = options.definitions * options.versions
    print(f"{count} files of {size // count:,} bytes on average in {options.out}")


if __name__ == "__main__":
    main()
