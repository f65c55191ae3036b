"""An HTML page as a tree of elements: enough to ask about links, ids and text.

The Nu checker makes sure that the pages are well formed; this reader only has to be exact on those.
"""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}
INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "var",
    "wbr",
}


class Element:
    """A tag with its attributes, its children (elements and texts) and where it stands."""

    def __init__(self, tag: str, attributes: dict[str, str], line: int, parent: "Element | None"):
        self.tag = tag
        self.attributes = attributes
        self.line = line
        self.parent = parent
        self.children: list[Element | str] = []

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> Iterator["Element"]:
        return (element for element in self.walk() if element.tag in tags)

    def first(self, tag: str) -> "Element | None":
        return next(self.all(tag), None)

    def ancestors(self) -> Iterator["Element"]:
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def text(self, leave_out: Callable[["Element"], bool] = lambda element: False) -> str:
        """What a reader reads, white space folded; blocks are words apart from each other."""
        parts: list[str] = []

        def collect(element: Element) -> None:
            if element.tag in ("script", "style", "template") or leave_out(element):
                return
            apart = "" if element.tag in INLINE else " "
            parts.append(apart)
            for child in element.children:
                if isinstance(child, str):
                    parts.append(child)
                else:
                    collect(child)
            parts.append(apart)

        collect(self)
        return " ".join("".join(parts).split())


class TreeBuilder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, 1, None)
        self.open = self.root
        self.doctype = ""

    def handle_decl(self, decl: str) -> None:
        self.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self.getpos()[0], self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        element: Element | None = self.open
        while element is not None and element.tag != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self.open = element.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def parse(source: str) -> TreeBuilder:
    builder = TreeBuilder()
    builder.feed(source)
    builder.close()
    return builder
