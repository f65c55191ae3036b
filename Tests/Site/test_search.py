"""Search, from a folder: what it finds, how it shows that, and that the page reads as the program."""

import posixpath
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect
from browser import Listener, running_browser
from builtsite import BuiltSite
from editions import HARBOR, REPOSITORY, Edition, report
from searchpage import ask, wait_for_answer

sys.path.insert(0, str(REPOSITORY / "Benchmarks"))
import search  # noqa: E402

# What the page reads in every text, against what the index has for it.
DISAGREEMENTS = """async (name) => {
  const { open, load, readWords, placesOf, COMMON } = window.typebookSearch;
  const index = await open(name);
  const problems = [];
  for (let shard = 0; shard < index.data.shards.length; shard++) {
    index.shards[shard] = (await load(index.data.shards[shard][1])).split(" ");
  }
  const wordsAt = Array.from(index.docOf, () => new Set());
  index.words.forEach((word, number) => {
    for (const place of placesOf(index, number)) wordsAt[place].add(word);
  });
  for (let doc = 0; doc < index.count; doc++) {
    const texts = await load(index.data.text[doc]);
    texts.forEach(([label, , text], at) => {
      const place = index.starts[doc] + at;
      const words = new Set(text.split("\\n").flatMap((leaf) => readWords(leaf).map((one) => one.word)));
      for (const word of words) {
        if (!wordsAt[place].has(word) && !COMMON.has(word)) problems.push(`${index.data.id[doc]}, ${label}: ${word} isn't found`);
      }
      const hasHiddenWords = [1, 3, 5].includes(index.fieldOf[place]);
      for (const word of hasHiddenWords ? [] : wordsAt[place]) {
        // A cell is found by its type, which has a hyphen as no word does.
        if (!words.has(word) && !word.includes("-")) problems.push(`${index.data.id[doc]}, ${label}: ${word} isn't there`);
      }
    });
  }
  return problems;
}"""


@pytest.fixture(scope="module")
def browser():
    with running_browser() as started:
        yield started


@pytest.fixture(scope="module")
def harbor(build_edition) -> BuiltSite:
    return build_edition(Edition("harbor-restricted", HARBOR / "Content", "restricted"))


@pytest.fixture(scope="module")
def made_up(typebook, tmp_path_factory) -> Path:
    """A small catalog in a language of its own."""
    options = type("Options", (), {"definitions": 150, "seed": 41})
    return search.build(typebook.program, tmp_path_factory.mktemp("made-up"), options)


def opened(browser, site: Path, query: str = "", **settings):
    page = browser.new_context(**settings).new_page()
    page.listener = Listener(page)
    page.goto((site / "search.html").as_uri() + query)
    return page


@pytest.mark.parametrize("index", ["index", "earlier"])
def test_the_page_reads_words_as_the_program_does(
    full_site: BuiltSite, browser, index: str
):
    page = opened(browser, full_site.root)
    found = page.evaluate(DISAGREEMENTS, index)
    page.close()
    report(found)


def test_the_page_reads_a_made_up_language_as_the_program_does(made_up: Path, browser):
    page = opened(browser, made_up)
    found = page.evaluate(DISAGREEMENTS, "index")
    page.close()
    report(found)


def test_what_is_known_is_found(made_up: Path, browser):
    page = opened(browser, made_up)
    catalog = search.Catalog(made_up)
    questions = search.Questions(catalog, seed=5, count=100).all()
    problems = []
    for kind, asked in questions.items():
        rank, _ = search.ask(page, catalog, asked, verbose=False)
        if rank < search.BARS[kind]:
            problems.append(f"{kind}: {rank:.3f}")
    page.close()
    report(problems)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("90-508-1001", "Harbor Watch Team"),
        ("90 508 1001", "Harbor Watch Team"),
        ("508-1001", "Harbor Watch Team"),
        ("905081001", "Harbor Watch Team"),
        ("Lantern Signal Crew", "Lantern Signal Crew"),
        ("lamp crew", "Lantern Signal Crew"),
        ("lanterns signalling crews", "Lantern Signal Crew"),
        ("Sluice gate", "Tide Gate Repair Team"),
        ("harbr watch team", "Harbor Watch Team"),
        ("水先", "Pilot of Many Scripts"),
        ("cra", "Chart Room Analyst"),
    ],
)
def test_a_definition_of_the_invented_catalog_comes_first(
    harbor: BuiltSite, browser, query: str, name: str
):
    page = opened(browser, harbor.root)
    names = ask(page, query)
    page.close()
    assert names and names[0] == name, names


def test_every_result_leads_to_a_place_that_exists(full_site: BuiltSite, browser):
    page = opened(browser, full_site.root)
    if page.locator("#earlier").count():
        page.check("#earlier")
    problems = []
    for query in ("team", "training", "the", "9", "radio", "officer", "port", "1"):
        ask(page, query)
        for link in page.eval_on_selector_all("#hits a", "all => all.map(a => a.getAttribute('href'))"):
            parts = urlsplit(link)
            target = full_site.pages.get(posixpath.normpath(unquote(parts.path)))
            if target is None or (parts.fragment and unquote(parts.fragment) not in target.ids):
                problems.append(f"{query}: {link}")
    heard = page.listener.take()
    page.close()
    report(sorted(set(problems)) + heard)


def test_a_result_says_where_it_was_found_whose_text_it_is_and_how_it_is_marked(
    harbor: BuiltSite, browser
):
    page = opened(browser, harbor.root)
    ask(page, "marine radio")
    first = page.locator("#hits > li").first
    assert first.locator(".where mark").count() > 0
    ask(page, "thirteen components")
    assert page.locator("#hits > li").first.locator(".where.local b").inner_text() == "Local"
    ask(page, "Quiet Harbor Unit")
    assert "EXAMPLE – WATCH OFFICERS ONLY" in page.locator("#hits > li").first.inner_text()
    page.close()


def test_filters_combine_count_and_go_and_the_address_says_them(harbor: BuiltSite, browser):
    page = opened(browser, harbor.root)
    everything = ask(page, "harbor")
    page.check("#kind-team")
    wait_for_answer(page)
    teams = page.locator("#hits h3").count()
    assert 0 < teams < len(everything)
    assert page.locator("label", has=page.locator("#kind-team")).locator(".n").inner_text() == str(teams)
    stated = parse_qs(urlsplit(page.url).query)
    assert stated == {"q": ["harbor"], "kind": ["team"]}
    again = opened(browser, harbor.root, "?" + urlsplit(page.url).query)
    again.wait_for_selector("#hits h3")
    assert again.locator("#hits h3").count() == teams
    again.click("#chosen button")
    wait_for_answer(again)
    assert again.locator("#hits h3").count() == len(everything)
    page.close()
    again.close()


def test_arrows_enter_and_escape_go_between_the_box_and_the_results(harbor: BuiltSite, browser):
    page = opened(browser, harbor.root)
    names = ask(page, "watch")
    focused = "document.activeElement.textContent"
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == names[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == names[0]
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Escape")
    assert page.input_value("#q") == "" and page.locator("#found").is_hidden()
    page.close()


def test_the_number_of_results_is_said_once_typing_has_paused(harbor: BuiltSite, browser):
    page = opened(browser, harbor.root)
    ask(page, "lantern")
    assert page.inner_text("#spoken") == ""
    expect(page.locator("#spoken")).to_have_text(page.inner_text("#tally"))
    page.close()


def test_earlier_versions_and_proposals_are_found_when_they_are_asked_for(
    harbor: BuiltSite, browser
):
    page = opened(browser, harbor.root)
    ask(page, "lantern signal crew")
    page.check("#earlier")
    expect(page.locator("#hits > li", has_text="version 1.10")).to_have_count(1)
    expect(page.locator("#hits > li").first).to_contain_text("version 2.1")
    page.close()


def test_the_box_of_the_home_page_leads_to_the_results(harbor: BuiltSite, browser):
    page = browser.new_page()
    page.goto((harbor.root / "index.html").as_uri())
    page.fill("#q", "tide gate & more")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=tide*")
    assert page.input_value("#q") == "tide gate & more"
    page.close()


def test_without_scripts_there_is_no_box_and_other_ways_lead_on(full_site: BuiltSite, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((full_site.root / "index.html").as_uri())
    assert page.locator("input[type=search]").is_hidden()
    page.goto((full_site.root / "search.html").as_uri())
    assert page.locator("input[type=search]").is_hidden()
    assert page.locator("#no-search").is_visible() and page.locator("main nav a").count() > 4
    page.close()


def test_a_site_without_search_has_nothing_of_it(typebook, tmp_path: Path):
    done = typebook.run(
        "build", "--content", REPOSITORY / "Content", "--themes", REPOSITORY / "Themes",
        "--output", tmp_path / "Site", "--without", "search",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    site = BuiltSite(tmp_path / "Site", "without search")
    assert "search.html" not in site.pages
    assert not [file for file in site.files if file.startswith(("assets/search", "assets/text-"))]
    report([address for address, page in site.pages.items() if "search" in page.source.lower()
            and ("role=\"search\"" in page.source or "search.html" in page.source)])


def test_the_measuring_tool_runs(harbor: BuiltSite):
    done = subprocess.run(
        [sys.executable, REPOSITORY / "Benchmarks" / "search.py", "--site", harbor.root,
         "--queries", "20"], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "by title:" in done.stdout, done.stdout + done.stderr
