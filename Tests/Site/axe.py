"""axe-core, as text to put into a page, and how it is run there."""

from importlib.resources import files

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

# A function of axe's options that gives a line for each violation.
RUN = """async options => {
  const {violations} = await axe.run(document, {...options, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) => nodes.map(
    ({target, failureSummary}) => `${id}: ${target}: ${(failureSummary ?? "").replace(/\\s+/g, " ")}`));
}"""

# The size of targets is WCAG 2.2's, and off by default.
WITH_TARGETS = {"rules": {"target-size": {"enabled": True}}}

# The rules that look at colours: what a page in dark colours can fail that one in light can't.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
