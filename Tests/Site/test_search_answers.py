"""What search answers to queries as people type them, on a catalog of a few definitions."""

from pathlib import Path

import pytest
from browser import running_browser
from editions import REPOSITORY, Typebook
from searchpage import ask, wait_for_answer

DEFINITIONS = {
    "4-508-1001": ("Engine", "Equipment", "A vehicle that pumps water.", {
        "Minimum Personnel": {1: "4 firefighters", 2: "3"},
        "Training": {1: "Completion of E/L0987: Supervisor Course"},
    }),
    "4-508-1002": ("Water Tender", "Equipment", "Carries water for an engine. The crew needs rest.", {
        "Capacity": {1: "500GPM and 8-hour shifts"},
        "Training": {1: "29CFR Part 1910.120 and NFPA1006"},
    }),
    "8-508-1003": ("Swiftwater Rescue Team", "Team", "Rescues people from moving water.", {
        "Training": {1: "NFPA 1006, 29 CFR Part 1910.134"},
    }),
    "8-509-1004": ("Swiftwater Rescue Team Leader", "Personnel", "Leads the rescue team.", {
        "Training": {1: "IS-700 and ICS-300"},
    }),
    "9-509-1005": ("Shelter Manager", "Personnel", "Runs a shelter. Can work a type 1 incident.", {
        "Training": {1: "IS-700"},
    }),
    "10-509-1006": ("Cost Clerk", "Personnel", "The operations center. The command center is run by others.", {
        "Training": {1: "Emergency command center drills"},
    }),
    "6-508-1007": ("Motorcycle Unit", "Unit", "Rides near the vendor cost center.", {
        "Training": {1: "Takes 9-1-1 calls over Wi-Fi, in motor cycle lanes"},
    }),
    "3-509-1008": ("Certified Dock Assistant (CDA)", "Personnel", "A certified person with a certificate.", {}),
    "3-509-1009": ("Community Pier Team (CERT) Leader", "Personnel", "Leads.", {"Training": {1: "E/L/G 0191"}}),
}  # fmt: skip

SYNONYMS = """---
title: Words that mean the same
field: synonym
audience: public
terms:
  - name: personnel
    aliases: [people, crew members]
---
"""
HIDDEN = SYNONYMS.replace("public", "internal").replace("personnel", "tender").replace("people, crew members", "wasserwagen")

NAMES = {id: name for id, (name, *_) in DEFINITIONS.items()}
ENGINE, TENDER, TEAM, LEADER, SHELTER, CLERK, MOTORCYCLE, DOCK, PIER = NAMES.values()

# What is typed, and the first of what is found; nothing, where nothing is right.
FIRST = [
    ("type 1 engine", ENGINE), ("engine type II", ENGINE), ("type 3 engine", ENGINE),
    ("Shelter Manager vendor", SHELTER), ("engine vendor", ENGINE), ("zzyzx shelter manager", SHELTER),
    ("shelter manager id", SHELTER), ("what does a shelter manager need", SHELTER),
    ("how many people in a type 2 engine", ENGINE), ("manager shelter", SHELTER),
    ("29 CFR 1910.120", TENDER), ("29CFR 1910.134", TEAM), ("1910 tender", TENDER), ("500 gpm", TENDER),
    ("E0987", ENGINE), ("l 987", ENGINE), ("E/L-0987", ENGINE), ("g191", PIER), ("E/L/G 0191", PIER), ("L-191", PIER),
    ("911", MOTORCYCLE), ("9-1-1", MOTORCYCLE), ("wifi", MOTORCYCLE), ("wi fi", MOTORCYCLE),
    ("swiftwaterrescue", TEAM), ("swift water rescue", TEAM), ("motor cycle unit", MOTORCYCLE), ("shelter manger", SHELTER),
    ('"command center"', CLERK), ('"center command"', None), ('"command center drills"', CLERK), ('"command of center"', None),
    ("cert", PIER), ("certif", DOCK), ("1005", SHELTER), ("100", None), ("shelter 9-509-1005", SHELTER),
    ("swiftwater -leader", TEAM), ("engine -pumps", TENDER), ("the", None), ("zzyzx", None),
]  # fmt: skip


def content(folder: Path) -> Path:
    folder.mkdir()
    head = "format: 1\ntitle: Queries\nas_of: 2024-01-01\nissuer: FEMA\naudiences: [{ name: public }, { name: internal }]\n"
    (folder / "catalog.yml").write_text(head, "utf-8")
    (folder / "vocabulary").mkdir()
    (folder / "vocabulary" / "synonyms.md").write_text(SYNONYMS, "utf-8")
    (folder / "vocabulary" / "hidden.md").write_text(HIDDEN, "utf-8")
    for id, (name, kind, function, components) in DEFINITIONS.items():
        place = folder / "definitions" / id
        place.mkdir(parents=True)
        lines = ["---", f"id: {id}", f"name: {name}", f"kind: {kind}", "category: Cat",
                 "primary_core_capability: Planning", "status: Published", "version: 1.0", "---", "",
                 "## Overall Function", "", function, "", "## Components", ""]  # fmt: skip
        for component, cells in components.items():
            lines += [f"### {component}", ""]
            for number in (1, 2, 3):
                lines += [f"#### Type {number}", "", cells.get(number, "Not Specified"), ""]
        (place / "about.md").write_text("---\naudience: public\n---\n", "utf-8")
        (place / "1.0.md").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(typebook: Typebook, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("queries")
    done = typebook.run(
        "build", "--content", content(folder / "Content"), "--themes", REPOSITORY / "Themes",
        "--output", folder / "Site", "--audience", "public", "--without", "print,redlines",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "Site"


@pytest.fixture(scope="module")
def page(site: Path):
    with running_browser() as browser:
        page = browser.new_page()
        page.goto((site / "search.html").as_uri())
        yield page


@pytest.mark.parametrize(("query", "name"), FIRST, ids=[query for query, _ in FIRST])
def test_a_query_as_people_type_it_finds_what_it_means(page, query: str, name: str | None):
    assert (ask(page, query) or [None])[0] == name


def test_a_type_leads_to_its_column_and_its_cell_is_shown_whole(page):
    ask(page, "how many people in a type 2 engine")
    first = page.locator("#hits > li").first
    assert first.locator(".where").first.inner_text() == "Minimum Personnel, Type 2 · version 1.0 · FEMA: 3"
    assert first.locator("h3 a").get_attribute("href").endswith("index.html#minimum-personnel.type-2")


def test_a_type_is_a_filter(page):
    ask(page, "engine")
    page.locator("#filters details[data-key=type] label", has_text="Type 2").locator("input").check()
    wait_for_answer(page)
    assert page.locator("#hits .where").first.inner_text().startswith("Minimum Personnel, Type 2")
    page.click("#chosen button")
    wait_for_answer(page)


def test_words_that_an_answer_lacks_are_said_with_it(page):
    ask(page, "Shelter Manager vendor zzyzx")
    assert "Left out: vendor, zzyzx" in page.locator("#hits > li").first.inner_text()


def test_a_slip_in_a_word_is_asked_about(page):
    assert ask(page, "moter unit swiftwatr")
    page.click("#advice button")
    assert "swiftwater" in page.input_value("#q")


def test_where_nothing_is_found_advice_stands_in_place_of_filters(page):
    assert ask(page, '"center command"') == []
    assert page.locator("#filters").is_hidden()
    assert "Leave out quotation marks" in page.locator("#hints").inner_text()
    ask(page, "engine")
    assert page.locator("#filters").is_visible() and page.locator("#hints").is_hidden()


def test_common_words_and_those_of_a_question_are_not_marked(page):
    ask(page, "what is the command center")
    marked = page.locator("#hits mark").all_inner_texts()
    assert {word.lower() for word in marked} == {"command", "center"}


def test_the_words_that_were_found_are_marked_where_the_result_leads(page, site: Path):
    ask(page, "firefighters")
    page.locator("#hits .where a").first.click()
    page.wait_for_selector(":target mark")
    assert page.locator(":target mark").all_inner_texts() == ["firefighters"]
    assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top < innerHeight")
    page.goto((site / "search.html").as_uri())


def test_the_home_page_answers_while_one_types(page, site: Path):
    page.goto((site / "index.html").as_uri())
    assert page.locator("#found").is_hidden()
    page.fill("#q", "shelter")
    page.wait_for_selector("#hits h3")
    assert page.locator("#hits h3").all_inner_texts() == [SHELTER]
    page.click("#all")
    page.wait_for_url("**/search.html?q=shelter")
    page.wait_for_selector("#hits h3")


def test_synonyms_of_other_readers_are_in_no_index(site: Path):
    texts = [path.read_text("utf-8") for path in site.glob("assets/*.js")]
    assert any("crew members" in text for text in texts)
    assert not any("wasserwagen" in text.lower() for text in texts)
