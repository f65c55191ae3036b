"""No text of a catalog runs, changes a page's elements or asks for anything, by whatever technique
and in whatever field, with the pages' policy and without it."""

import os
import re
import shutil
from pathlib import Path

import pytest
from driver import Browser, Tab
from editions import program_under_test, report
from injection import TECHNIQUES, InjectedCatalog

ROUNDS = int(os.environ.get("TYPEBOOK_ROUNDS", "1"))
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

# What a page must not hold, whether it ran or not.
AUDIT = """() => {
  const found = window.ran === undefined ? [] : ["ran"];
  const safe = /^(https?|mailto|tel|file):$/;
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "frameset", "marquee", "math", "xss", "form2"].includes(name)) found.push(name);
    if (name === "script" && !element.src && !document.querySelector(".pages")) found.push("script inside");
    if (name === "meta" && /refresh/i.test(element.httpEquiv)) found.push("refresh");
    for (const { name: key, value } of element.attributes) {
      if (element.matches(".pop")) continue;
      if (key.startsWith("on") || ["srcdoc", "style", "ping", "srcset", "background", "autofocus"].includes(key)) found.push(name + " " + key);
      if (["href", "src", "action", "formaction", "data", "xlink:href"].includes(key)
        && !value.startsWith("data:image/") && !safe.test(new URL(value, location.href).protocol)) found.push(name + " " + key + "=" + value);
    }
  }
  for (const link of document.querySelectorAll(".trm")) link.click();
  return found.concat(window.ran === undefined ? [] : ["ran when a term was opened"]);
}"""


@pytest.fixture(scope="module")
def injected(tmp_path_factory) -> InjectedCatalog:
    return InjectedCatalog(tmp_path_factory.mktemp("injected"), program_under_test(), 3 * min(ROUNDS, 12))


def without_policy(folder: Path) -> Path:
    """A copy in which nothing but the pages' own text keeps a string from running."""
    bare = shutil.copytree(folder, folder.with_name("Bare"))
    for page in bare.rglob("*.html"):
        text, count = POLICY.subn("", page.read_text(encoding="utf-8"))
        assert count == 1, page
        page.write_text(text, encoding="utf-8")
    return bare


def looked_at(tab: Tab, url: str, base: str) -> list[str]:
    tab.open(url)
    wrong = tab.evaluate(AUDIT) + tab.complaints(base)
    return [f"{url.removeprefix(base)}: {what}" for what in wrong]


def test_no_string_runs_in_any_field(browser: Browser, injected: InjectedCatalog):
    assert len(TECHNIQUES) == len(set(TECHNIQUES)) >= 100
    assert injected.strings | injected.kept_out == set(TECHNIQUES)
    site = injected.build() if not (injected.folder / "Site").exists() else injected.folder / "Site"
    bare = injected.folder / "Bare"
    bare = bare if bare.exists() else without_policy(site)
    problems, loads = [], 0
    for root in (site, bare):
        with browser.tab() as tab:  # of its own: the last page's icon may still be on its way
            base = root.as_uri() + "/"
            pages = sorted(page.relative_to(root).as_posix() for page in root.rglob("*.html"))
            asked = [page for page in pages if page != "404.html"]
            asked += [f"{page}?view=side" for page in pages if "-to-" in page or "-from-" in page]
            for address in asked:
                problems += looked_at(tab, base + address, base)
                loads += 1
            for query in ("window.ran", "script", "onerror", "analyst", "training"):
                tab.open(f"{base}search.html?q={query}&earlier=1")
                tab.wait_for("document.getElementById('tally').textContent")
                tab.wait_for("!document.querySelector('.where') || !document.querySelector('.where').textContent.match(/^\\u00a0$/)")
                problems += [f"search {query}: {what}" for what in tab.evaluate(AUDIT) + tab.complaints(base)]
                loads += 1
            for number in range(1, injected.definitions + 1):
                columns = ",".join(f"90-509-{number}@{version}:{type}" for version in ("1.0", "1.1") for type in (1, 2))
                tab.open(f"{base}compare.html?c={columns}")
                tab.wait_for("document.querySelector('.cmp')")
                problems += [f"compare {number}: {what}" for what in tab.evaluate(AUDIT) + tab.complaints(base)]
                loads += 1
    print(f"{len(problems)} executions of {len(injected.strings)} strings in {injected.places} places, in {loads} loads")
    report(problems)


def test_no_string_runs_in_the_one_file(browser: Browser, injected: InjectedCatalog):
    one = injected.folder / "one.html"
    one = one if one.exists() else injected.export()
    bare = one.with_name("bare.html")
    bare.write_text(POLICY.sub("", one.read_text(encoding="utf-8")), encoding="utf-8")
    problems = []
    with browser.tab() as tab:
        for page in (one, bare):
            base = page.as_uri()
            for asked in ("", "?q=window.ran#search.html", "#90-509-1.page"):
                problems += looked_at(tab, base + asked, base)
    report(problems)
