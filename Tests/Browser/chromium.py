"""Chromium by Playwright: Debian's program, not one that Playwright brings."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from browser import chromium
from driver import CALL, NOWHERE, PATIENCE, Browser, Tab, View
from playwright.sync_api import BrowserContext, Error, Page, Request, sync_playwright

SWITCHES = [f"--proxy-server={NOWHERE}", "--disable-dev-shm-usage"]


@contextmanager
def running_chromium() -> Iterator["Chromium"]:
    """As root it refuses to start with its own sandbox."""
    root = ["--no-sandbox"] if sys.platform == "linux" and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=chromium(), args=SWITCHES + root)
        try:
            yield Chromium(program)
        finally:
            program.close()


class Chromium(Browser):
    name = "chromium"

    def __init__(self, program):
        self._program = program

    def _open_tab(self, view: View) -> "ChromiumTab":
        context = self._program.new_context(
            viewport={"width": view.width, "height": view.height},
            color_scheme=view.colours,
            forced_colors="active" if view.forced_colours else "none",
            reduced_motion="reduce" if view.reduced_motion else "no-preference",
            java_script_enabled=view.scripts,
        )
        context.set_default_timeout(PATIENCE * 1000)
        return ChromiumTab(context)

    def _close_tab(self, tab: "ChromiumTab") -> None:
        tab.context.close()


class ChromiumTab(Tab):
    def __init__(self, context: BrowserContext):
        self.context = context
        self._page: Page = context.new_page()
        self._requests: list[str] = []
        self._messages: list[str] = []
        page, said = self._page, self._messages
        page.on("console", lambda message: said.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"script: {error}"))
        page.on("requestfailed", self._write_down_failure)
        page.on("request", lambda request: self._requests.append(request.url))

    def _write_down_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # by leaving the page before its icon came
            self._messages.append(f"not loaded: {request.url}")

    def open(self, url: str) -> None:
        self._page.goto(url)

    def evaluate(self, script: str, *arguments: Any) -> Any:
        return self._page.evaluate(CALL % script, list(arguments))

    def glance(self, script: str, *arguments: Any) -> Any:
        try:
            return self.evaluate(script, *arguments)
        except Error:
            return None

    def run(self, script: str) -> None:
        self._page.evaluate(f"{script}\n;undefined")

    def pause(self, seconds: float) -> None:
        self._page.wait_for_timeout(seconds * 1000)  # its events come in meanwhile

    def click(self, selector: str) -> None:
        self._page.locator(selector).first.click()

    def point(self, x: float, y: float) -> None:
        self._page.mouse.move(x, y)

    def press(self, *keys: str) -> None:
        for key in keys:
            self._page.keyboard.press(key)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def back(self) -> None:
        self._page.go_back()

    def print(self, target: Path) -> Path:
        self._page.pdf(path=target, format="Letter", prefer_css_page_size=True)
        return target

    def emulate_print(self) -> None:
        """Shows the page on screen by its rules for print."""
        self._page.emulate_media(media="print")

    def screenshot(self, target: Path, whole: bool = False) -> Path:
        self._page.screenshot(path=target, full_page=whole)
        return target

    def requests(self) -> list[str]:
        taken, self._requests[:] = list(self._requests), []
        return taken

    def messages(self) -> list[str]:
        taken, self._messages[:] = list(self._messages), []
        return taken
