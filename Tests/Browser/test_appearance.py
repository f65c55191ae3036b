"""Colours and motion carry nothing alone, and what a reader's system asks for is done."""

from driver import Browser, View
from editions import report
from measure import found, opened, samples
from placedsite import PlacedSite

# A mark before a word, by its shape.
SHAPE = """() => Object.fromEntries([...document.querySelectorAll(".st")].map(mark => {
  const style = getComputedStyle(mark, "::before");
  return [mark.textContent.trim(), [style.width, style.borderWidth, style.borderStyle].join(" ")];
}))"""


def test_what_a_background_sets_apart_has_a_line_in_forced_colours(
    browser: Browser, site: PlacedSite
):
    problems = []
    with browser.tab() as plain, browser.tab(View(forced_colours=True)) as forced:
        for page in opened(plain, site, samples(site)):
            tinted = plain.evaluate("measure.tinted()")
            for _ in opened(forced, site, [page]):
                for element in tinted:
                    if not forced.evaluate("place => measure.hasLine(place)", element):
                        problems.append(f"{page.address}: {element['name']}")
    report(problems)


def test_nothing_moves_where_the_reader_wants_no_motion(browser: Browser, site: PlacedSite):
    with browser.tab(View(reduced_motion=True)) as tab:
        report(found(tab, site, "motions", "measure.openAll()"))


def test_a_status_is_a_word_and_a_shape_of_its_own(browser: Browser, harbor: PlacedSite):
    with browser.tab() as tab, browser.tab(View(forced_colours=True)) as forced:
        tab.open(harbor.url("definitions/index.html"))
        forced.open(harbor.url("definitions/index.html"))
        shapes = tab.evaluate(SHAPE)
        assert {"Published", "Under Revision", "Interim Guidance", "Pre-Decisional"} <= set(shapes)
        official = [shape for word, shape in shapes.items() if word != "Withdrawn"]
        assert len(set(official)) == len(official)
        assert forced.evaluate(SHAPE) == shapes


def test_changes_and_links_in_text_are_more_than_coloured(browser: Browser, site: PlacedSite):
    """An index is a list of nothing but links, with leaders to their numbers; the signs of a map have
    boxes."""
    plain = """() => [...document.querySelectorAll("main :is(p, li, td, dd) :is(a[href], ins, del)")]
      .filter(element => element.checkVisibility() && element.textContent.trim())
      .filter(element => element.closest("nav, .run, .idx, .pl, .k") === null)
      .filter(element => !["underline", "line-through"].some(line => [element, ...element.querySelectorAll("*")]
        .some(part => getComputedStyle(part).textDecorationLine.includes(line))))
      .map(element => element.outerHTML.slice(0, 100))"""
    problems = []
    with browser.tab() as tab:
        for page in opened(tab, site, samples(site)):
            problems += [f"{page.address}: {element}" for element in tab.evaluate(plain)]
    report(problems)
