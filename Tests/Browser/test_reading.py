"""Every text, history and list can be reached from home and read, without any script."""

import json

import pytest
from driver import Browser, Tab, View
from editions import report
from placedsite import PlacedSite

PLAIN = View(scripts=False)

# The links that a reader can see, and whether the page shows a text.
LINKS = """() => {
  // What is folded can be unfolded without a script, too.
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  return [...document.querySelectorAll("a[href]")]
    .filter(link => link.checkVisibility({visibilityProperty: true})).map(link => link.href);
}"""


def reached(tab: Tab, site: PlacedSite, scheme: str) -> set[str]:
    """The pages that links lead to, from home on."""
    found, waiting = {"index.html"}, ["index.html"]
    while waiting:
        tab.open(site.url(waiting.pop(), scheme))
        for url in tab.evaluate(LINKS):
            if not url.startswith(site.base(scheme)):
                continue
            address = site.address(url)
            if address in site.pages and address not in found:
                found.add(address)
                waiting.append(address)
    return found


@pytest.mark.chromium_first
def test_links_lead_from_home_to_every_page_without_scripts(browser: Browser, site: PlacedSite):
    with browser.tab(PLAIN) as tab:
        missed = site.pages.keys() - reached(tab, site, "file") - {"404.html"}
    assert missed == set()


def test_every_text_can_be_read_without_scripts(browser: Browser, site: PlacedSite):
    """Each cell of each version and proposal, as published; and what the type before it says."""
    hidden = []
    unread = """() => [...document.querySelectorAll(".req th, .req td:not(.none), main [id]:not(.pl)")]
      .filter(part => !part.closest(".full, .opts, details:not([open]), [popover], .notice[hidden]"))
      .filter(part => part.textContent.trim() && !part.checkVisibility({visibilityProperty: true}))
      .map(part => part.id || part.textContent)"""
    with browser.tab(PLAIN) as tab:
        for page in site.pages.values():
            if page.kind in ("definition", "version", "proposal", "history"):
                tab.open(site.url(page.address))
                hidden += [f"{page.address}: {part}" for part in tab.evaluate(unread)]
    report(hidden)


def test_a_history_names_every_version_and_leads_to_each_text(browser: Browser, site: PlacedSite):
    problems = []
    catalog = json.loads(site.read("data/catalog.json"))
    with browser.tab(PLAIN) as tab:
        for definition in catalog["definitions"]:
            folder = f"definitions/{definition['id']}/"
            tab.open(site.url(folder + "history.html"))
            shown = tab.text("main")
            links = {site.address(url) for url in tab.evaluate(LINKS) if url.startswith(site.base())}
            texts = [a for a, page in site.pages.items() if a.startswith(folder) and page.kind in ("version", "proposal")]
            problems += [f"{folder}history.html leads not to {text}" for text in texts if text not in links]
            problems += [
                f"{folder}history.html doesn’t name {text}"
                for text in texts
                if site.pages[text].kind == "version" and text.split("/")[-1].removesuffix(".html") not in shown
            ]
    report(problems)


def test_a_reader_clicks_from_home_to_an_old_version(
    browser: Browser, harbor: PlacedSite, scheme: str
):
    with browser.tab(PLAIN) as tab:
        tab.open(harbor.url("index.html", scheme))
        for selector, address in [
            ("main a[href$='90-508-1001/index.html']", "definitions/90-508-1001/index.html"),
            ("main a[href$='history.html']", "definitions/90-508-1001/history.html"),
            ("main a[href$='1.0.html']", "definitions/90-508-1001/1.0.html"),
        ]:
            click_to(tab, harbor.url(address, scheme), selector)
        assert "1.3" in tab.text(".notice:not([hidden])"), "an old version says so first of all"
        assert tab.complaints(harbor.base(scheme)) == []


def click_to(tab: Tab, url: str, selector: str) -> None:
    """Clicks a link and waits for the page that it leads to."""
    tab.click(selector)
    tab.wait_for(f"location.href === {json.dumps(url)} && document.readyState === 'complete'")


# ------------------------------------------------ the requirements table


TABLE = "definitions/90-508-1001/index.html"
SHOWN = """s => [...document.querySelectorAll(s)].filter(
  part => part.checkVisibility({visibilityProperty: true})).length"""


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def table(request, browser: Browser, harbor: PlacedSite):
    with browser.tab(View(scripts=request.param)) as tab:
        tab.open(harbor.url(TABLE))
        yield tab


def test_inherited_criteria_can_be_filled_in_and_taken_out(table: Tab):
    assert table.evaluate(SHOWN, ".req .pub") > 0 == table.evaluate(SHOWN, ".req .full")
    table.click("label:has(#v-full)")
    assert table.evaluate(SHOWN, ".req .full") > 0 == table.evaluate(SHOWN, ".req .pub")
    assert "From Type 2" in table.text(".req")
    table.press("ArrowLeft")
    assert table.evaluate(SHOWN, ".req .pub") > 0 == table.evaluate(SHOWN, ".req .full")


PLACES = """() => [...document.querySelectorAll(".of-form, .facts [id], .req :is(tr, td:not(.nts))[id], main li[id]")]
  .map(place => place.id).sort()"""
LINKED = """() => [...document.querySelectorAll("main .pl")]
  .filter(link => link.ariaLabel === "Link to " + link.hash.slice(1) && link.closest("[id]").id === link.hash.slice(1))
  .map(link => link.href.split("/").pop()).sort()"""


def test_links_to_places_show_when_they_are_asked_for(browser: Browser, harbor: PlacedSite):
    """Each leads to its place on the page of the version, where ids never change."""
    with browser.tab() as tab:
        tab.open(harbor.url(TABLE))
        places = tab.evaluate(PLACES)
        assert {"overall-function", "kind", "training", "training.type-2", "composition-and-ordering-specifications.2.2"} <= set(places)
        assert tab.evaluate(SHOWN, "main .pl") == 0
        tab.click("label:has(#v-links)")
        assert tab.evaluate(LINKED) == sorted(f"1.3.html#{place}" for place in places)
        assert tab.evaluate(SHOWN, "main .pl") == len(places)
        tab.press(" ")
        assert tab.evaluate(SHOWN, "main .pl:not(:hover)") <= 1


def test_links_to_places_are_not_offered_without_scripts(browser: Browser, harbor: PlacedSite):
    with browser.tab(View(scripts=False)) as tab:
        tab.open(harbor.url(TABLE))
        assert tab.evaluate(SHOWN, "label:has(#v-links)") == 0


def test_a_link_to_a_place_brings_it_into_sight(browser: Browser, harbor: PlacedSite):
    """And not beneath what stays at the top."""
    with browser.tab(View(height=500, reduced_motion=True)) as tab:
        for place in ("training.type-2", "references", "history"):
            tab.open(harbor.url(f"definitions/90-508-1001/1.3.html#{place}"))
            at = tab.evaluate(
                """id => {
                  const box = document.getElementById(id).getBoundingClientRect();
                  const hit = document.elementFromPoint(box.left + 5, box.top + 5);
                  return [box.top, document.getElementById(id).contains(hit) || hit.contains(document.getElementById(id))];
                }""",
                place,
            )
            assert 0 <= at[0] < 400 and at[1], place


@pytest.mark.parametrize("width", [360, 1280])
def test_all_types_are_in_sight_at_once(browser: Browser, site: PlacedSite, width: int):
    """Never behind tabs: what is compared stands side by side, or one below the other."""
    hidden = """() => [...document.querySelectorAll(".req td:not(.none)")]
      .filter(cell => cell.textContent.trim() && !cell.checkVisibility()).map(cell => cell.id)
      .concat([...document.querySelectorAll("[role=tab], [role=tablist], [role=tabpanel]")].map(e => e.outerHTML))"""
    problems = []
    with browser.tab(View(width=width)) as tab:
        for page in site.pages.values():
            if page.kind in ("definition", "version"):
                tab.open(site.url(page.address))
                problems += [f"{page.address}: {cell}" for cell in tab.evaluate(hidden)]
    report(problems)
