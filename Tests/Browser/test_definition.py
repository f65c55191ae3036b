"""The pages of a definition: what a reader needs is near, and its controls do what they say."""

import pytest
from driver import Browser, View
from editions import report
from placedsite import PlacedSite

TEAM = "definitions/90-508-1001/index.html"
OF_ONE_DEFINITION = (
    "definition",
    "version",
    "proposal",
    "history",
    "checklist",
    "review",
    "changes between versions",
    "changes of a proposal",
)
WRITES = "navigator.clipboard.writeText = async text => { window.written = text }"


@pytest.mark.parametrize("width", [360, 390])
def test_the_requirements_are_near_on_a_phone(browser: Browser, site: PlacedSite, width: int):
    far = []
    with browser.tab(View(width=width)) as tab:
        for page in site.pages.values():
            if page.kind != "definition":
                continue
            tab.open(site.url(page.address))
            top = tab.evaluate("document.getElementById('requirements').getBoundingClientRect().top")
            if top > 1000:
                far.append(f"{page.address}: {top} px down")
    report(far)


def test_every_page_of_a_definition_leads_to_its_others_and_marks_itself(site: PlacedSite):
    problems = []
    for page in site.pages.values():
        if page.kind not in OF_ONE_DEFINITION:
            continue
        nav = [e for e in page.root.all("nav") if "switch" in e.classes]
        links = [a for e in nav for a in e.all("a")]
        if not any((a.get("href") or "").endswith("history.html") for a in links):
            problems.append(f"{page.address}: no way to the history")
        if not any(a.get("aria-current") == "page" for a in links):
            problems.append(f"{page.address}: doesn’t say where the reader is")
    report(problems)


def test_no_two_pages_of_a_definition_have_the_same_heading(site: PlacedSite):
    """But for the current version, which is at two addresses."""
    seen: dict[tuple[str, str], str] = {}
    problems = []
    for page in site.pages.values():
        if page.kind not in OF_ONE_DEFINITION or page.kind == "definition":
            continue
        heading = page.root.first("h1")
        key = (page.address.split("/")[1], " ".join(heading.text().split()))
        if key in seen:
            problems.append(f"{page.address} and {seen[key]}: {key[1]}")
        seen[key] = page.address
    report(problems)


def test_the_block_for_an_order_is_copied_with_its_lines_to_fill_in(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(TEAM))
        tab.run(WRITES)
        tab.click(".order [data-do=block]")
        tab.wait_for("window.written")
        lines = tab.evaluate("window.written").splitlines()
        tab.wait_for("document.querySelector('.order [data-do=block]').textContent === 'Copied'")
    assert lines[0] == "ID          90-508-1001"
    assert [line[:12].strip() for line in lines[-4:]] == ["Quantity", "Needed by", "Deliver to", "Contact"]


def test_the_address_of_the_page_can_be_copied(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab:
        tab.open(harbor.url(TEAM) + "#training")
        tab.run(WRITES)
        tab.click("[data-do=link]")
        tab.wait_for("window.written")
        assert tab.evaluate("window.written") == harbor.url(TEAM)


def test_controls_that_take_a_script_are_not_shown_without_one(browser: Browser, harbor: PlacedSite):
    with browser.tab(View(scripts=False)) as tab:
        tab.open(harbor.url(TEAM))
        assert tab.evaluate(
            "[...document.querySelectorAll('[data-do]')].every(button => !button.checkVisibility())"
        )


def test_a_checklist_is_two_links_from_home(site: PlacedSite):
    def links(address: str) -> list[str]:
        return [(a.get("href") or "").split("#")[0] for a in site.pages[address].root.all("a")]

    definitions = {a for a in links("index.html") if a in site.pages and site.pages[a].kind == "definition"}
    assert definitions
    report([a for a in definitions if not any("-checklist.html" in link for link in links(a))])


def test_a_box_of_a_checklist_is_named_by_its_criterion_and_ticked_by_its_words(
    browser: Browser, harbor: PlacedSite
):
    with browser.tab() as tab:
        tab.open(harbor.url("definitions/90-508-1001/1.3-checklist.html"))
        boxes = "[...document.querySelectorAll('input[type=checkbox]')]"
        assert tab.evaluate(f"{boxes}.every(box => box.labels[0]?.textContent.trim())")
        tab.click(".check label span")
        assert tab.evaluate(f"{boxes}.filter(box => box.checked).length") == 1


def test_a_change_in_the_list_leads_to_each_place_once(site: PlacedSite):
    problems = []
    for page in site.pages.values():
        for item in page.root.walk():
            if item.tag != "li" or not (item.get("id") or "").startswith("list-"):
                continue
            targets = [a.get("href") for a in item.all("a") if (a.get("href") or "").startswith("#")]
            problems += [f"{page.address}: {t} twice" for t in set(targets) if targets.count(t) > 1]
    report(problems)
