"""The theme's scripts: the parts of search on their own, and every script against strange addresses."""

import json
import os
import random
import re

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


# ------------------------------------------------ words

WORDS = [
    ("IS-700, or is 700.", ["is", "700", "is700", "or", "is", "700"]),
    ("IS0700.b", ["is700", "b"]),
    ("a 40-hour course, 40 hours", ["a", "40", "hour", "40hour", "course", "40", "hours", "40hour"]),
    ("1,000; 2.5", ["1000", "2.5"]),
    ("the officer’s and the crews'", ["the", "officer", "and", "the", "crews"]),
    ("Émigré naïve", ["emigre", "naive"]),
    ("ﬁre", ["fire"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), WORDS, ids=[text or "nothing" for text, _ in WORDS])
def test_a_text_is_cut_into_words(parts: Tab, text: str, words: list[str]):
    cut = "text => window.typebookSearch.readWords(text).map(({word}) => word)"
    assert parts.evaluate(cut, text) == words


def test_in_what_is_typed_a_small_is_700_is_a_code(parts: Tab):
    cut = "text => window.typebookSearch.readWords(text, true).map(({word}) => word)"
    assert parts.evaluate(cut, "is 700") == ["is", "700", "is700"]


# ------------------------------------------------ meaning and ranking

NOTHING = {"of": written([0, 0]), "texts": [""]}

# Two definitions of one passage each, which is their name. Their words, in order: anchored, boat.
INDEX = {
    "id": ["90-509-1", "90-509-2"],
    "name": ["Anchored", "Boat"],
    "aliases": [[], []],
    "issuer": NOTHING,
    "marking": NOTHING,
    "filters": [],
    "short": [],
    "passages": written([1, 0, 0, 0, 0, 0, 0, 0, 0] * 2),
    "words": written([1, 1]),
    "counts": written([1, 1]),
    "dictionary": "AanchoredAboat",
    "stems": written([1, 1]),
    "shards": [[0, "first"]],
}
FOUND = """async (data, query) => {
  const {makeIndex, search} = window.typebookSearch;
  const index = makeIndex(data);
  index.shards[0] = ["!", '"#'.slice(1)];
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


# ------------------------------------------------ addresses

PAGES = [
    "search.html",
    "definitions/index.html",
    "compare.html",
    "definitions/90-508-1001/1.2-to-1.3.html",
    "index.html",
]
KEYS = ["q", "earlier", "kind", "status", "since", "sort", "c", "only", "class", "type", "part", "view"]
VALUES = [
    "", "x", "1", "constructor", "__proto__", "toString", "hasOwnProperty", "%0A", "90-508-1001@1.3:1",
    "a@b:c%0Ad", "@:", "%", "%25", "%00", "side", "id", "name", "2020-99-99", "%F0%9F%9A%92", "<b>", "'\"", "a,b,,",
]  # fmt: skip
# These broke pages.
KNOWN = ["view=x", "sort=constructor", "c=a@b:c%0Ad", "kind=constructor"]
# What browsers say of the load of a script that is broken off, and of the promise that waited for it.
LEFT = "not loaded|Loading failed|uncaught exception: Object"
HASHES = ["", "#", "#x", "#%", "#%0A", "#__proto__", "#constructor", "#training.type-2", "#'\"]"]


@pytest.mark.parametrize("address", PAGES)
def test_no_address_breaks_a_page(browser: Browser, harbor: PlacedSite, address: str):
    """Values that a page doesn't know are ignored; all of it goes on working."""
    chance = random.Random(address)
    problems = []
    with browser.tab() as tab:
        for round in range(25 * ROUNDS):
            asked = "&".join(
                f"{chance.choice(KEYS)}={chance.choice(VALUES)}" for _ in range(chance.randrange(1, 5))
            )
            asked = KNOWN[round] if round < len(KNOWN) else asked
            url = f"{harbor.url(address)}?{asked}{chance.choice(HASHES)}"
            tab.open(url)
            # A page that is left while its index loads complains of that, which is no fault.
            said = [what for what in tab.messages() if not re.search(LEFT, what)]
            problems += [f"{json.dumps(url)}: {what}" for what in said]
    report(problems)
