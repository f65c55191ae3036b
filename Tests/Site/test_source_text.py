"""The FLO's pages say what the source document says: all of it, and nothing official besides.

The source is a text capture of a form: labels with a value on the next line, and tables. Typeface
is the voice of this catalog: serif is the official text's, so whatever a browser would draw in
serif in the main part of an official version's page, headings apart, has to stand in the source.
"""

import re
from datetime import datetime

import pytest
from browser import running_browser
from builtsite import BuiltSite
from editions import REPOSITORY, report

CAPTURE = REPOSITORY / "Tests/Fixtures/Sources/6-509-1280.txt"
FOLDER = "definitions/6-509-1280/"
# Heads of columns that hold one thing each; the page has a list where the capture has a table.
COLUMN_HEADS = {
    "Type",
    "Description",
    "Component",
    "Specification",
    "Reference",
    "Version",
    "Publish Date",
    "Document Type",
}
# The word in the note on how to read the page that shows what serif looks like.
SAMPLE = "Serif"
DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}( \d{1,2}:\d{2}:\d{2} [AP]M)?")


def statements(source: str) -> list[str]:
    """Every label, value and sentence of the capture, list items one by one, without numbers."""
    found = []
    for line in source.splitlines():
        for cell in line.split("|"):
            for item in re.split(r"(?:^|\s)\d{1,2}\. (?=[A-Z])", cell):
                for sentence in re.split(r"(?<=[.!?]) +(?=[A-Z])", item):
                    sentence = " ".join(sentence.split())
                    if (
                        sentence
                        and not re.fullmatch(r"-+", sentence)
                        and sentence not in COLUMN_HEADS
                    ):
                        found.append(sentence)
    return list(dict.fromkeys(found))


def iso(date: str) -> list[str]:
    """A date of the form, as the attribute of <time> may say it."""
    pattern = "%m/%d/%Y %I:%M:%S %p" if ":" in date else "%m/%d/%Y"
    moment = datetime.strptime(date, pattern)
    return (
        [moment.isoformat(), moment.date().isoformat()]
        if ":" in date
        else [moment.date().isoformat()]
    )


@pytest.fixture(scope="module")
def capture() -> str:
    return CAPTURE.read_text(encoding="utf-8")


def test_the_capture_has_as_many_statements_as_one_counts_in_it(capture: str):
    found = statements(capture)
    assert "Conducts FLO training" in found
    assert (
        "Provider must carry out and use any background checks as applicable law specifies."
        in found
    )
    assert len(found) == 74, found


@pytest.mark.parametrize("address", ["1.3.html", "index.html"])
def test_every_statement_of_the_source_is_on_the_page(
    catalog: BuiltSite, capture: str, address: str
):
    pages = [catalog.pages[FOLDER + address], catalog.pages[FOLDER + "history.html"]]
    text = " ".join(page.root.text() for page in pages)
    folded = text.casefold()
    dates = {time.get("datetime") for page in pages for time in page.root.all("time")}
    problems = []
    for statement in statements(capture):
        if DATE.fullmatch(statement):
            found = any(date in dates for date in iso(statement))
        elif len(statement.split()) <= 6:  # labels and values may stand in another case
            found = statement.casefold() in folded
        else:
            found = statement in text
        if not found:
            problems.append(f"not on the page: {statement}")
    report(problems)


# The blocks of text that a browser would draw in serif, hidden ones too, without headings.
SERIF_TEXTS = """() => {
  const inline = new Set(('A ABBR B BDI CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN ' +
    'STRONG SUB SUP TIME U VAR WBR').split(' '));
  const block = element => inline.has(element.tagName) ? block(element.parentElement) : element;
  const sans = /sans|system|segoe|mono/i;
  const isSerif = element => !sans.test(getComputedStyle(element).fontFamily.split(',')[0]);
  const texts = new Map();
  const main = document.querySelector('main');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.data;
    if (!words.trim() || element.closest('script,h1,h2,h3,h4,h5,h6') || !isSerif(element)) continue;
    texts.set(block(element), (texts.get(block(element)) || '') + words);
  }
  return [...texts.values()].map(text => text.replace(/\\s+/g, ' ').trim());
}"""


@pytest.mark.parametrize("address", ["1.3.html", "index.html"])
def test_nothing_is_drawn_in_the_official_voice_that_the_source_does_not_say(
    catalog: BuiltSite, capture: str, address: str
):
    words = " ".join(" ".join(statements(capture)).split())
    with running_browser() as browser:
        page = browser.new_page()
        page.goto((catalog.root / FOLDER / address).as_uri())
        texts = page.evaluate(SERIF_TEXTS)
    assert "Conducts FLO training" in texts, "the official text is drawn in serif"
    report(
        [
            f"drawn as official, and not in the source: {text}"
            for whole in texts
            # A picture quotes the beginnings of texts, with an ellipsis between them.
            for text in (part.strip() for part in whole.split("…"))
            if text != SAMPLE and text not in words and text.casefold() not in words.casefold()
        ]
    )
