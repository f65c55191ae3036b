"""The theme's scripts: the parts of search on their own, and every script against strange addresses."""

import json
import os
import random
import re
from urllib.parse import quote

import pytest
from driver import Browser, Tab
from editions import REPOSITORY, report
from placedsite import PlacedSite

THEME = REPOSITORY / "Themes" / "standard"
ROUNDS = int(os.environ.get("TYPEBOOK_ROUNDS", "1"))


@pytest.fixture
def parts(browser: Browser):
    """An empty page with the parts of search that know nothing of pages."""
    with browser.tab() as tab:
        tab.open("about:blank")
        for name in ("codec", "language", "meaning", "ranking"):
            tab.run((THEME / f"search-{name}.js").read_text(encoding="utf-8"))
        yield tab


# ------------------------------------------------ the numbers of the index

DIGITS = [chr(code) for code in range(33, 127) if chr(code) not in '"\\<']


def written(numbers: list[int]) -> str:
    """Numbers as the generator writes them: the last digit of each is below 64, those before aren't."""
    text = ""
    for number in numbers:
        while number >= 64:
            digit = 64 + (number - 64) % 27
            text += DIGITS[digit]
            number = (number - digit) // 27
        text += DIGITS[number]
    return text


def test_numbers_are_read_as_they_are_written(parts: Tab):
    some = [0, 1, 63, 64, 65, 90, 91, 1_791, 1_792, 50_000, 1_000_000, 7, 2_000_000_000]
    read = parts.evaluate("text => [...window.typebookSearch.numbers(text)]", written(some))
    assert read == some


# ------------------------------------------------ loading

LOADED = """async address => {
  const {load} = window.typebookSearch;
  const failure = await load(address).catch(error => error.message);
  const kept = Object.assign(document.createElement("script"), {type: "text/plain", id: address});
  kept.textContent = 'typebookData({},"[1,2]");';
  document.body.append(kept);
  return [failure, await load(address)];
}"""


def test_what_could_not_be_loaded_is_tried_again(parts: Tab):
    assert parts.evaluate(LOADED, "gone.js") == ["not loaded: gone.js", [1, 2]]


# ------------------------------------------------ words

GROUPS = json.loads((REPOSITORY / "Tests/Fixtures/Words/words.json").read_text(encoding="utf-8"))
CUT = "texts => texts.map(text => window.typebookSearch.readWords(text).map(({word}) => word).join(' '))"
PLACES = "text => window.typebookSearch.readWords(text).map(({start, end}) => text.slice(start, end))"


@pytest.mark.parametrize("group", GROUPS, ids=[group["why"].split(":")[0] for group in GROUPS])
def test_a_text_is_cut_into_the_words_that_the_generator_finds(parts: Tab, group: dict):
    cases = group["cases"]
    cut = parts.evaluate(CUT, [text for text, _ in cases])
    report(
        [
            f"{text!a} is read as {found!a}, not as {words!a}"
            for (text, words), found in zip(cases, cut, strict=True)
            if found != words
        ]
    )


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("the officer’s boat", ["the", "officer’s", "boat"]),
        ("ﬁre cafe\u0301 \u200bteam", ["ﬁre", "cafe\u0301", "team"]),
        ("IS\u00a0700", ["IS", "700", "IS\u00a0700"]),
        ("1½ hours", ["1", "½", "½", "hours", "½ hours"]),
        ("🚒 𐐀b team", ["𐐀b", "team"]),
    ],
)
def test_a_word_has_its_place_in_the_text_as_it_is_written(
    parts: Tab, text: str, places: list[str]
):
    assert parts.evaluate(PLACES, text) == places


def test_in_what_is_typed_a_small_is_700_is_a_code(parts: Tab):
    cut = "text => window.typebookSearch.readWords(text, true).map(({word}) => word)"
    assert parts.evaluate(cut, "is 700") == ["is", "700", "is700"]


# ------------------------------------------------ meaning and ranking

NOTHING = {"of": written([0, 0]), "texts": [""]}
NAME, ALIASES, TEXT = 0, 1, 6


def index_of(*definitions: dict[int, str]) -> dict:
    """The index of definitions with one passage in each of some fields, of plain words in lower case."""
    places: dict[str, list[int]] = {}
    orders: dict[str, list[int]] = {}
    counts: dict[str, set[int]] = {}
    passage = 0
    for doc, fields in enumerate(definitions):
        for text in fields.values():
            for word in dict.fromkeys(text.split()):
                places.setdefault(word, []).append(passage)
                counts.setdefault(word, set()).add(doc)
                # Each position twice, and one more where another of the passage follows.
                there = [at % 16 + 1 for at, other in enumerate(text.split()) if other == word]
                orders.setdefault(word, []).extend([2 * at + 1 for at in there[:-1]] + [2 * there[-1]])
            passage += 1
    # In the order in which scripts compare texts.
    words = sorted(places, key=lambda word: word.encode("utf-16-be"))
    return {
        "id": [f"90-509-{number}" for number in range(1, len(definitions) + 1)],
        "name": [fields.get(NAME, "").title() for fields in definitions],
        "aliases": [[fields[ALIASES]] if ALIASES in fields else [] for fields in definitions],
        "issuer": NOTHING,
        "marking": NOTHING,
        "filters": [],
        "synonyms": [],
        "passages": written([int(field in fields) for fields in definitions for field in range(9)]),
        "words": written([len(" ".join(fields.values()).split()) for fields in definitions]),
        "counts": written([len(counts[word]) for word in words]),
        "dictionary": "".join("A" + word for word in words) + "A",
        "stems": written([1] * len(words)),
        "shards": [[0, "first", "order"]],
        "places": [
            written([place - before - 1 for before, place in zip([-1, *places[word]], places[word])])
            for word in words
        ],
        "orders": [written(orders[word]) for word in words],
    }


# Two definitions of one passage each, which is their name. Their words, in order: anchored, boat.
INDEX = index_of({NAME: "anchored"}, {NAME: "boat"})
FOUND = """async (data, query) => {
  const {makeIndex, search} = window.typebookSearch;
  const index = makeIndex(data);
  index.shards[0] = data.places;
  index.orders[0] = data.orders;
  return (await search(index, query)).hits.map(({doc}) => data.name[doc]);
}"""


def test_another_ending_of_the_first_word_of_all_is_found(parts: Tab):
    """Its number is 0, which isn't nothing."""
    forms = "(data, word) => { const {makeIndex, formsOf} = window.typebookSearch; return formsOf(makeIndex(data), word) }"
    assert parts.evaluate(forms, INDEX, "anchoring") == [0]
    assert parts.evaluate(forms, INDEX, "boats") == [1]
    assert parts.evaluate(forms, INDEX, "harbor") == []


@pytest.mark.parametrize(
    ("query", "names"),
    [("boat", ["Boat"]), ("anchoring", ["Anchored"]), ("bota", ["Boat"]), ("90 509 2", ["Boat"])],
)
def test_a_name_is_found_by_its_word_its_forms_a_slip_and_its_id(
    parts: Tab, query: str, names: list[str]
):
    assert parts.evaluate(FOUND, INDEX, query) == names


def test_words_beyond_the_basic_characters_are_found_in_their_order(parts: Tab):
    """U+10428 is two units, each less than U+FA0E."""
    words = ["\U00010428", "\ufa0e", "z"]
    known = "(data, words) => { const {makeIndex, formsOf} = window.typebookSearch; const index = makeIndex(data); return words.map(word => formsOf(index, word)) }"
    assert parts.evaluate(known, index_of({TEXT: " ".join(words)}, {}), words) == [[1], [2], [0]]


# Each answers "boat" less well than the one before it.
RANKS = [
    {NAME: "boat"},
    {NAME: "crew one", ALIASES: "boat"},
    {NAME: "boat crew"},
    {NAME: "harbor boat"},
    {NAME: "boathouse"},
    {NAME: "goat"},
    {NAME: "crew two", TEXT: "a boat"},
    {NAME: "crew three", TEXT: "a boathouse"},
    {NAME: "crew four", TEXT: "nothing"},
]


def test_answers_come_in_the_order_of_how_well_they_answer(parts: Tab):
    names = [fields[NAME].title() for fields in RANKS]
    assert parts.evaluate(FOUND, index_of(*reversed(RANKS)), "boat") == names[:-1]


def test_words_that_stand_side_by_side_as_asked_come_first(parts: Tab):
    texts = ["boat harbor of the far watch", "watch of the harbor boat", "harbor for each watch"]
    data = index_of(*({NAME: f"crew {name}", TEXT: text} for name, text in zip("xyz", texts)))
    assert parts.evaluate(FOUND, data, "harbor boat")[0] == "Crew Y"
    assert parts.evaluate(FOUND, data, "boat harbor")[0] == "Crew X"


def test_a_definition_with_some_of_the_words_is_found_after_one_with_all(parts: Tab):
    data = index_of({NAME: "crew x", TEXT: "boat"}, {NAME: "crew y", TEXT: "boat watch"}, {NAME: "z", TEXT: "watch"})
    assert parts.evaluate(FOUND, data, "boat watch")[0] == "Crew Y"
    assert sorted(parts.evaluate(FOUND, data, "boat watch")) == ["Crew X", "Crew Y", "Z"]


# ------------------------------------------------ addresses

PAGES = [
    "search.html",
    "definitions/index.html",
    "compare.html",
    "definitions/90-508-1001/1.2-to-1.3.html",
    "definitions/90-508-1001/index.html",
    "definitions/90-508-1001/history.html",
    "definitions/90-508-1001/1.3-review.html",
    "index.html",
]
KEYS = [
    "q", "earlier", "kind", "status", "category", "form", "types", "since", "sort", "c", "only", "class", "type", "part",
    "view", "name", "", "__proto__", "constructor", "toString",
]  # fmt: skip
VALUES = [
    "", "x", "1", "constructor", "__proto__", "toString", "hasOwnProperty", "%0A", "90-508-1001@1.3:1",
    "a@b:c%0Ad", "@:", "%", "%25", "%00", "side", "id", "name", "date", "2020-99-99", "%F0%9F%9A%92", "<b>", "'\"",
    "a,b,,", "90-508-1001@1.3:constructor", "90-508-1001@__proto__:1", "constructor@1.3:1", "a@b@c:d:e", "%E0%A4", "%ff",
    "raised", "lowered", "training", "1-2", "harbor watch", "chart", "\\", "[", "(", "*", "$&", "..", "-1", "1e999",
]  # fmt: skip
# These broke pages.
KNOWN = ["view=x", "sort=constructor", "c=a@b:c%0Ad", "kind=constructor"]
HASHES = [
    "", "#", "#x", "#%", "#%0A", "#__proto__", "#constructor", "#training.type-2", "#'\"]", "#%E0%A4", "#)", "#main",
    "#\\", "#.", "#*", "#c-00000000",
]  # fmt: skip


def value(chance: random.Random) -> str:
    """A value that pages may know, or so many characters of any kind."""
    if chance.random() < 0.7:
        return chance.choice(VALUES)
    characters = (chr(chance.choice([chance.randrange(33, 127), chance.randrange(160, 0xD800)])) for _ in range(99))
    return quote("".join(characters)[: chance.randrange(100)], safe="")


@pytest.mark.parametrize("address", PAGES)
def test_no_address_breaks_a_page(browser: Browser, harbor: PlacedSite, address: str):
    """Values that a page doesn't know are ignored; all of it goes on working."""
    chance = random.Random(address)
    problems = []
    addresses = 20 if ROUNDS == 1 else 2000
    with browser.tab() as tab:
        for round in range(addresses):
            asked = "&".join(
                f"{chance.choice(KEYS)}={value(chance)}" for _ in range(chance.randrange(1, 5))
            )
            asked = KNOWN[round] if round < len(KNOWN) else asked
            url = f"{harbor.url(address)}?{asked}{chance.choice(HASHES)}"
            tab.open(url)
            said = [what for what in tab.messages() if not is_of_a_load_broken_off(what, harbor)]
            problems += [f"{json.dumps(url)}: {what}" for what in said]
    print(f"{len(problems)} errors at {addresses} addresses of {address}")
    report(problems)


def is_of_a_load_broken_off(message: str, site: PlacedSite) -> bool:
    """Whether it is that a script wasn't loaded that the site has: the page was left meanwhile."""
    script = re.search(r"(?:not loaded|Loading failed).*\b(assets/[\w.-]+\.js)", message)
    return script is not None and (site.root / script[1]).is_file()


def test_a_script_that_is_missing_is_a_fault(harbor: PlacedSite):
    there = next(file for file in harbor.files if file.startswith("assets/search-"))
    for said in ("script: not loaded: {}", "not loaded: file:///a/{}", "Loading failed for “http://b/{}”."):
        assert is_of_a_load_broken_off(said.format(there), harbor)
        assert not is_of_a_load_broken_off(said.format("assets/search-gone.js"), harbor)
    assert not is_of_a_load_broken_off("script: x is undefined", harbor)
