"""What a test asks of a browser, the same for Chromium and Firefox.

    with browser.tab(View(width=360, colours="dark")) as tab:
        tab.open(site.url("index.html"))
        tab.press("Tab", "Enter")
        assert tab.evaluate("document.title") == "Definitions"
        assert tab.complaints() == []

A tab writes down what the page asks for and what the browser's console says of it.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

# No request leaves the machine: every one goes to a proxy that isn't there, except to 127.0.0.1.
NOWHERE = "127.0.0.1:9"

# How many seconds a test waits for what should come at once: for a fault to be reported, not to be fast.
PATIENCE = 120

# Gives the value of an expression, or of a function that is called with the arguments.
CALL = "async given => { const it = (%s); return typeof it === 'function' ? await it(...given) : await it }"


@dataclass(frozen=True)
class View:
    """How a reader has the browser set up."""

    width: int = 1280
    height: int = 900
    colours: Literal["light", "dark"] = "light"
    forced_colours: bool = False
    reduced_motion: bool = False
    scripts: bool = True


class Tab(ABC):
    """A tab of its own, that nothing of another test is in."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Goes to an address and waits until the page and all it loads are there."""

    @abstractmethod
    def evaluate(self, script: str, *arguments: Any) -> Any:
        """The value of an expression, or of a function of the arguments; promises are waited for.

        Works on pages whose own scripts are off, too."""

    @abstractmethod
    def run(self, script: str) -> None:
        """Runs the text of a whole script in the page, past its content security policy."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Scrolls to the first element that matches, and clicks its middle with the mouse."""

    @abstractmethod
    def point(self, x: float, y: float) -> None:
        """Moves the mouse to a point of the window, in CSS pixels."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Presses keys one after the other: "Tab", "Shift+Tab", "Enter", "ArrowDown", "a"."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Types a text, key by key, where the focus is."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Gives the window another size."""

    @abstractmethod
    def back(self) -> None:
        """Goes back one step in the history."""

    @abstractmethod
    def print(self, target: Path) -> Path:
        """Prints to PDF as the browser's own dialogue does: US Letter, no backgrounds."""

    @abstractmethod
    def screenshot(self, target: Path, whole: bool = False) -> Path:
        """Takes a picture of the window, or of the whole page."""

    @abstractmethod
    def requests(self) -> list[str]:
        """The address of everything that pages asked for since this was asked last."""

    @abstractmethod
    def messages(self) -> list[str]:
        """What the console has said of pages since this was asked last."""

    def complaints(self, base: str) -> list[str]:
        """The console's messages, and the requests for anything that isn't below `base`."""
        beyond = [
            f"asked for {url}"
            for url in self.requests()
            if not url.startswith((base, "data:", "about:", "blob:"))
        ]
        return self.messages() + beyond

    def text(self, selector: str = "body") -> str:
        """The text of the first element that matches, as a reader sees it."""
        return self.evaluate("s => document.querySelector(s).innerText", selector)

    def pause(self, seconds: float) -> None:
        """Waits, where nothing in the page can be waited for."""
        time.sleep(seconds)

    @abstractmethod
    def glance(self, script: str, *arguments: Any) -> Any:
        """What `evaluate` gives, or nothing where the page at hand can't answer: it is being left,
        another one is on its way, or the expression fails."""

    def wait_for(self, condition: str, *arguments: Any) -> None:
        """Waits until an expression, or a function of the arguments, is true; no promises.

        It is asked again and again, of whatever page the tab shows by then. The limit is there for
        what never comes true, and no machine is so slow that it would reach it otherwise."""
        is_true = (
            "(...given) => { const it = (%s);"
            " return Boolean(typeof it === 'function' ? it(...given) : it) }" % condition
        )
        until = time.monotonic() + PATIENCE
        while not self.glance(is_true, *arguments):
            if time.monotonic() > until:
                raise AssertionError(f"waited {PATIENCE} seconds in vain for: {condition}")
            self.pause(0.01)


class Browser(ABC):
    """A running browser, shared by all tests."""

    name: str

    @contextmanager
    def tab(self, view: View = View()) -> Iterator[Tab]:
        """A new tab, closed in the end."""
        tab = self._open_tab(view)
        try:
            yield tab
        finally:
            self._close_tab(tab)

    @abstractmethod
    def _open_tab(self, view: View) -> Tab: ...

    @abstractmethod
    def _close_tab(self, tab: Tab) -> None: ...
