"""A made-up library in the manner of the real one: names with suffixes, abbreviations, plurals and
dashes, both forms, ordering texts, and texts that name definitions as people do.

Every text carries a mark, "(note 17)", and what it names is known: `Truth` says which definitions the
text with a mark must lead to, and which findings the checker must give.
"""

import random
from dataclasses import dataclass, field

import vocabulary
from prose import Prose

COMPOUNDS = [
    ("Drainage and Sanitation", "DAS"),
    ("Signal and Lighting Systems", "SLS"),
    ("Ferry and Bridge Operations", "FBO"),
    ("Mobile Kitchen", "MK"),
    ("Salvage and Recovery of Archives", "SARA"),
    ("Weather Survey", "WS"),
    ("Emergency Courier Services", "ECS"),
    ("Unmanned Mapping System", "UMS"),
    ("Hazardous Cargo", "HazCargo"),
]
DOMAINS = [
    "Shelter", "Survey", "Logistics", "Evacuation", "Drainage", "Lighting", "Archive", "Kitchen",
    "Salvage", "Courier", "Sanitation", "Mapping", "Rigging", "Fuel", "Self-Contained Pump",
    "All-Weather Ferry", "Fixed Crane", "Bridge/Causeway", "Debris", "Records and Forms",
    "Water Point", "Children’s Shelter", "Swift Current", "Night-Watch",
]  # fmt: skip
ROLES = [
    "Specialist", "Technician", "Officer", "Coordinator", "Leader", "Manager", "Supervisor",
    "Team Leader", "Unit Leader", "Branch Director", "Planner", "Analyst",
]  # fmt: skip
GROUPS = ["Team", "Unit", "Crew", "Task Force", "Strike Team", "Detachment", "Battery"]
LISTS = [
    "Shelter, Feeding, and Laundry", "Bridges, Piers, and Locks", "Fuel, Oil, and Lubricants",
    "Search, Survey, and Marking",
]  # fmt: skip
SINGLES = ["Tender", "Archivist", "Quartermaster", "Surveyor", "Lamplighter", "Cartographer"]
TRAP_BEFORE = ["Deputy", "State", "Regional", "Support", "Assistant", "Joint", "Senior"]
TRAP_AFTER = ["Course", "Academy", "Handbook", "Association", "Program", "Task Book"]
SMALL = {"of", "and", "for", "the", "in"}
LEADS = ["Supervises", "Coordinates", "Assists", "Briefs", "Reports to", "Trains"]


@dataclass
class Name:
    """A definition's name, in the parts that people write in several ways."""

    before: str
    compound: tuple[str, str] | None
    after: str
    style: str = "both"
    has_suffix: bool = False
    form: int = 508
    id: str = ""

    def middle(self, style: str) -> str:
        if self.compound is None:
            return ""
        words, short = self.compound
        return {"both": f"{words} ({short})", "words": words, "short": short}[style]

    def join(self, style: str, tail: str) -> str:
        return " ".join(part for part in (self.before, self.middle(style), tail) if part)

    @property
    def official(self) -> str:
        return self.join(self.style, self.after) + (" (NQS)" if self.has_suffix else "")

    @property
    def plain(self) -> str:
        return self.join("words", self.after)

    def written(self, chance: random.Random, several: bool = False) -> str:
        """The name as somebody writes it."""
        tail = plural(self.after) if several else self.after
        style = chance.choice(["both", "words", "short"]) if self.compound else "words"
        text = self.join(style, tail)
        if self.has_suffix and not several and chance.random() < 0.3:
            text += " (NQS)"
        if "-" in text and chance.random() < 0.5:
            text = text.replace("-", chance.choice(["–", "‑", " "]))
        if ", and " in text and chance.random() < 0.5:
            text = text.replace(", and ", " and ")
        if " and " in text and chance.random() < 0.1:
            text = text.replace(" and ", " & ")
        if "/" in text and chance.random() < 0.3:
            text = text.replace("/", " / ")
        if "’" in text and chance.random() < 0.5:
            text = text.replace("’", "'")
        return text


def plural(text: str) -> str:
    if text.endswith("y") and text[-2] not in "aeiou":
        return text[:-1] + "ies"
    return text + ("es" if text.endswith(("s", "ch", "sh", "x")) else "s")


@dataclass
class Truth:
    """What the checker and the site must say of the library."""

    links: dict[int, list[str]] = field(default_factory=dict)
    unresolved: dict[str, str] = field(default_factory=dict)
    offers: dict[str, str] = field(default_factory=dict)


class Library:
    """The definitions and their texts, a function of the seed."""

    def __init__(self, count: int, seed: int):
        self.random = random.Random(f"library/{seed}")
        self.prose = Prose(random.Random(f"prose/{seed}"))
        self.truth = Truth()
        self.marks = 0
        every = self.names(count + 160)
        self.here, self.elsewhere, self.nowhere = every[:count], every[count : count + 100], every[count + 100 :]
        self.unused = list(self.nowhere)
        for index, name in enumerate(self.here):
            code, category = vocabulary.CATEGORIES[index % len(vocabulary.CATEGORIES)]
            name.id = f"{code}-{name.form}-{1000 + index}"
        self.known = {name.official for name in every} | {name.plain for name in every}

    def names(self, count: int) -> list[Name]:
        names: dict[str, Name] = {}
        for single in SINGLES:
            names[single] = Name("", None, single, form=509)
        while len(names) < count + len(SINGLES):
            chance = self.random
            is_position = chance.random() < 0.6
            tail = chance.choice(ROLES if is_position else GROUPS)
            place = chance.choice([*vocabulary.PLACES, "", ""])
            pick = chance.random()
            compound = chance.choice(COMPOUNDS) if pick < 0.3 else None
            if compound is None:
                middle = chance.choice(LISTS) if pick < 0.36 else chance.choice(DOMAINS)
                tail = f"{middle} {tail}"
            name = Name(
                place, compound, tail, chance.choice(["both", "both", "words", "short"]),
                is_position and chance.random() < 0.3, 509 if is_position else 508,
            )  # fmt: skip
            names.setdefault(name.plain, name)
        chosen = list(names.values())
        singles, others = chosen[: len(SINGLES)], chosen[len(SINGLES) :]
        self.random.shuffle(others)
        return singles + others[:count - len(SINGLES)]

    # Marks and what they must lead to

    def note(self, text: str, *names: Name) -> str:
        self.marks += 1
        self.truth.links[self.marks] = [name.id for name in names if name.id]
        return f"{text} (note {self.marks})"

    def pick(self, own: Name, form: int | None = None) -> Name:
        """Another definition's name, mostly of one that is here."""
        source = self.here if self.random.random() < 0.85 else self.elsewhere
        while True:
            name = self.random.choice(source)
            related = name.plain in own.plain or own.plain in name.plain
            if not related and (form is None or name.form == form):
                return name

    # Texts

    def staffing(self, own: Name) -> list[str]:
        """Items that must name definitions."""
        chance = self.random
        items = []
        for _ in range(chance.randint(2, 5)):
            count, kind = chance.randint(1, 9), chance.randint(1, 4)
            one, two = self.pick(own, 509), self.pick(own, 509)
            start = f"{count} – NIMS Type {kind} {one.written(chance, count > 1)}"
            items.append(
                chance.choice(
                    [
                        lambda: self.note(start, one),
                        lambda: self.note(start, one),
                        lambda: self.note(f"{start}, who also holds a permit", one),
                        lambda: self.note(f"{start} or equivalent", one),
                        lambda: self.note(
                            f"{start} and NIMS Type {kind} {two.written(chance)}", one, two
                        ),
                        lambda: self.note(f"{start} OR Type 3 {two.written(chance)}", one, two),
                        lambda: self.note(f"{start}, or {two.written(chance)}", one, two),
                        lambda: self.note(f"{start} per shift", one),
                        lambda: self.note(f"{start} with a radio", one),
                    ]
                )()
            )
        if chance.random() < 0.05:
            items.append(self.unknown(own))
        if chance.random() < 0.03:
            items.append(self.misspelled(own))
        return items

    def unknown(self, own: Name) -> str:
        """A name that is nowhere known: a finding, without an offer."""
        name = self.unused.pop() if self.unused else self.random.choice(self.nowhere)
        self.truth.unresolved[name.plain] = own.id
        return self.note(f"1 – NIMS Type 1 {name.plain}")

    def misspelled(self, own: Name) -> str:
        """A name with a letter too few in a long word: a finding, with an offer."""
        name = next(
            name for name in iter(lambda: self.pick(own, 509), None)
            if name.id and len(name.after.split()[-1]) > 6 and name.compound is None
        )  # fmt: skip
        slip = name.plain[:-3] + name.plain[-2:]
        self.truth.unresolved[slip] = own.id
        self.truth.offers[slip] = name.official
        return self.note(f"1 – NIMS Type 1 {slip}")

    def running(self, own: Name) -> str:
        """A sentence that names definitions, or only seems to."""
        chance = self.random
        one, two = self.pick(own), self.pick(own)
        (first, second) = (one.written(chance), two.written(chance))
        several = one.written(chance, several=True)
        made = [
            lambda: self.note(f"The {first} {self.prose.clause()}", one),
            lambda: self.note(f"{chance.choice(LEADS)} {several} on site", one),
            lambda: self.note(f"Works with the {first} and the {second} at all hours", one, two),
            lambda: self.note(f"It is released by the {first}, or by the {second}", one, two),
            lambda: self.note(f"A {first}’s log is kept", one),
            lambda: self.note(f"Requires one {first} for each {second}", one, two),
            lambda: self.note(f"{first}: {self.prose.clause()}", one),
            lambda: self.note(f"Up to six {several} report to it", one),
            lambda: self.note(f"The duties of {several} and {two.written(chance, True)} differ", one, two),
            lambda: self.trap(own, one),
            lambda: self.trap(own, one),
        ]
        return chance.choice(made)()

    def trap(self, own: Name, one: Name) -> str:
        """A longer name that nobody knows, with a known one in it."""
        chance = self.random
        words = one.join("words", one.after)
        longer = (
            f"{chance.choice(TRAP_BEFORE)} {words}"
            if chance.random() < 0.5
            else f"{words} {chance.choice(TRAP_AFTER)}"
        )
        return self.note(f"{chance.choice(['The', 'Through the', 'See the'])} {longer} helps")

    def references(self, own: Name) -> list[str]:
        chance = self.random
        items = []
        for _ in range(chance.randint(1, 4)):
            name = self.pick(own)
            end = chance.choice(
                ["", "", ", November 2017", ", pending publication", ", latest edition adopted",
                 ", June 2019", " (draft)", ", 2020"]
            )  # fmt: skip
            written = name.written(chance)
            text = self.note(f"FEMA, NIMS {name.form}: {written}{end}")
            items.append(f"- [{text}](ref:{vocabulary.reference_key(self.marks % 120)})")
        return items

    # Files

    def files(self) -> dict[str, str]:
        files = vocabulary.files("2026-01-01")
        known = "".join(f'  - "{name.official}"\n' for name in self.elsewhere)
        files["catalog.yml"] += f"known_names:\n{known}"
        lines = "".join(
            f"  - {{ name: {short}, expansion: {words} }}\n" for words, short in COMPOUNDS[:6]
        )
        files["vocabulary/abbreviations.md"] = files["vocabulary/abbreviations.md"].replace(
            "terms:\n", "terms:\n" + lines
        )
        components = ["Education", "Training", "Experience"]
        listed = vocabulary.term_list(
            "Components of position qualifications", "component",
            [f"{{ name: {name} }}" for name in components],
        ).replace("open: false", "open: true")  # fmt: skip
        files["vocabulary/components.md"] = listed
        for name in self.here:
            files[f"definitions/{name.id}/1.0.md"] = self.version(name, 0)
            if self.random.random() < 0.3:
                files[f"definitions/{name.id}/1.1.md"] = files[
                    f"definitions/{name.id}/1.0.md"
                ].replace("version: 1.0", "version: 1.1", 1)
        cited = {key for text in files.values() for key in text.split("(ref:")[1:]}
        assert cited
        return files

    def version(self, name: Name, number: int) -> str:
        category = dict(vocabulary.CATEGORIES)[int(name.id.split("-")[0])]
        flags = "nqs_position: yes\nsingle_resource: yes\nwith_typed_team: no\ntyped_team:\nwith_typed_unit: no\ntyped_unit:\n" if name.form == 509 else ""  # fmt: skip
        head = (
            f'---\nid: {name.id}\nname: "{name.official}"\nstatus: Published\nversion: 1.{number}\n'
            f"original_release: 2017-01-15\nlast_major_release: 2017-01-15\n{flags}"
            f"kind: {'Personnel' if name.form == 509 else 'Team'}\ncategory: {category}\n"
            "primary_core_capability: Planning\nsecondary_core_capability:\n"
            "supporting_core_capabilities: []\n---\n\n"
        )
        return head + (self.position(name) if name.form == 509 else self.typing(name)) + "\n"

    def typing(self, name: Name) -> str:
        parts = ["## Overall Function", self.running(name) + "."]
        parts += ["## Description", self.prose.sentence(), "## Description Notes", "Not Specified"]
        parts += ["## Components", "### Minimum Personnel per Team"]
        parts += ["#### Notes", "Not Specified"]
        for number in (1, 2):
            parts += [f"#### Type {number}", "\n".join(f"- {item}" for item in self.staffing(name))]
        return "\n\n".join(parts + self.closing(name))

    def position(self, name: Name) -> str:
        parts = ["## Overall Function", self.running(name) + "."]
        parts += ["## Description Notes", "Not Specified", "## Types", "### Single Type"]
        parts += [self.running(name) + "."]
        parts += ["## Components"]
        for component in ("Education", "Training", "Experience"):
            items = "\n".join(f"1. {self.running(name)}" for _ in range(2))
            items = items.replace("\n1. ", "\n2. ")
            parts += [f"### {component}", "#### Notes", "Not Specified", "#### Single Type", items]
        return "\n\n".join(parts + self.closing(name))

    def closing(self, name: Name) -> list[str]:
        ordering = "\n".join(f"- {self.running(name)}" for _ in range(3))
        return [
            "## Composition and Ordering Specifications", ordering, "## Notes",
            self.prose.sentence(), "## References", "\n".join(self.references(name)),
        ]  # fmt: skip
