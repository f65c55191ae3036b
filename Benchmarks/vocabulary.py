"""The made-up catalog's names, terms and references, and the files that declare them."""

import random

CATEGORIES = [
    (0, "Prevention"),
    (1, "Animal Emergency Response"),
    (2, "Incident Management"),
    (3, "Emergency Medical Services"),
    (4, "Fire/Hazardous Materials"),
    (5, "Communications"),
    (6, "Law Enforcement Operations"),
    (7, "Public Works"),
    (8, "Search and Rescue"),
    (9, "Mass Care Services"),
    (10, "Emergency Management"),
    (11, "Logistics and Transportation"),
    (12, "Medical and Public Health"),
    (13, "Cybersecurity"),
    (15, "Hazard Mitigation"),
    (16, "Recovery"),
    (21, "Damage Assessment"),
]
CAPABILITIES = [
    ("Planning", "Response"),
    ("Operational Coordination", "Response"),
    ("Public Information and Warning", "Response"),
    ("Cybersecurity", "Protection"),
    ("Physical Protective Measures", "Protection"),
    ("Community Resilience", "Mitigation"),
    ("Infrastructure Systems", "Response"),
    ("Critical Transportation", "Response"),
    ("Mass Care Services", "Response"),
    ("Operational Communications", "Response"),
    ("Situational Assessment", "Response"),
    ("Economic Recovery", "Recovery"),
    ("Housing", "Recovery"),
    ("Natural and Cultural Resources", "Recovery"),
]
TEAM_KINDS = ["Team", "Equipment", "Unit", "Task Force"]
ABBREVIATIONS = [
    ("AHJ", "Authority Having Jurisdiction"),
    ("NIMS", "National Incident Management System"),
]

PLACES = [
    "Coastal",
    "Alpine",
    "Urban",
    "Desert",
    "Riverine",
    "Prairie",
    "Island",
    "Valley",
    "Harbor",
    "Forest",
    "Tundra",
    "Canyon",
    "Delta",
    "Plateau",
    "Marsh",
    "Summit",
    "Lakeshore",
    "Basin",
    "Glacier",
    "Mesa",
]
FIELDS = [
    "Shelter",
    "Survey",
    "Logistics",
    "Evacuation",
    "Signal",
    "Bridge",
    "Drainage",
    "Lighting",
    "Ferry",
    "Archive",
    "Weather",
    "Kitchen",
    "Veterinary",
    "Surveillance",
    "Salvage",
    "Courier",
    "Sanitation",
    "Mapping",
    "Rigging",
    "Fuel",
]
POSITIONS = ["Specialist", "Technician", "Officer", "Coordinator"]
GROUPS = ["Team", "Unit", "Platoon", "Detachment"]
# Before the other words, in names beyond those that three words make.
SIZES = ["Light", "Heavy", "Mobile", "Joint"]

REFERENCE_COUNT = 120


def names(count: int, seed: int) -> list[str]:
    """That many different names, positions and groups mixed: of three words, then of four."""
    short = [
        f"{place} {field} {role}"
        for place in PLACES
        for field in FIELDS
        for role in POSITIONS + GROUPS
    ]
    long = [f"{size} {name}" for size in SIZES for name in short]
    every = len(short) + len(long)
    if count > every:
        raise SystemExit(f"There are names for {every} definitions, not for {count}.")
    random.Random(seed).shuffle(short)
    random.Random(seed).shuffle(long)
    return (short + long)[:count]


def positions(chosen: list[str]) -> list[str]:
    return [name for name in chosen if name.split()[-1] in POSITIONS] or chosen


def reference_key(number: int) -> str:
    return f"guide-{number:03}"


def citation(number: int) -> str:
    field = FIELDS[number % len(FIELDS)]
    return (
        f"Office of Examples, Field Guide {number}: {field} Operations, March {1990 + number % 30}"
    )


def reference_list() -> str:
    entries = "".join(
        f"""  - key: {reference_key(number)}
    author: Office of Examples
    title: "Field Guide {number}: {FIELDS[number % len(FIELDS)]} Operations"
    date: {1990 + number % 30}-03
    citation: "{citation(number)}"
"""
        for number in range(REFERENCE_COUNT)
    )
    return f"---\ntitle: Field guides\nreferences:\n{entries}---\n\nEvery guide is made up.\n"


def term_list(title: str, field: str, terms: list[str]) -> str:
    lines = "".join(f"  - {term}\n" for term in terms)
    return f"---\ntitle: {title}\nfield: {field}\nopen: false\nterms:\n{lines}---\n"


def files(as_of: str) -> dict[str, str]:
    """Every content file that isn't a version, by its path."""
    categories = [f"{{ name: {name} }}" for _, name in CATEGORIES]
    capabilities = [f"{{ name: {name}, groups: [{area}] }}" for name, area in CAPABILITIES]
    kinds = [f"{{ name: {name} }}" for name in ["Personnel", *TEAM_KINDS]]
    abbreviations = [f"{{ name: {name}, expansion: {words} }}" for name, words in ABBREVIATIONS]
    return {
        "catalog.yml": (
            "format: 1\ntitle: Benchmark catalog\npublisher: Office of Examples\n"
            f"issuer: Office of Examples\nas_of: {as_of}\n"
        ),
        "pages/index.md": "---\ntitle: Benchmark catalog\n---\n\nEvery text is made up.\n",
        "references/guides.md": reference_list(),
        "vocabulary/categories.md": term_list("Categories", "category", categories),
        "vocabulary/capabilities.md": term_list(
            "Core capabilities", "core_capability", capabilities
        ),
        "vocabulary/kinds.md": term_list("Kinds", "kind", kinds),
        "vocabulary/abbreviations.md": term_list("Abbreviations", "abbreviation", abbreviations),
    }
