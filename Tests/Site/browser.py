"""A browser without a window, and a server on loopback that remembers what it was asked for."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

MAC = [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Chromium", "Google Chrome")]


def chromium() -> str:
    named = os.environ.get("CHROMIUM") or shutil.which("chromium")
    return named or next((path for path in MAC if Path(path).exists()), "chromium")


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Debian's Chromium; as root it refuses to start with its own sandbox."""
    options = ["--no-sandbox"] if sys.platform == "linux" and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=[*options, "--disable-dev-shm-usage"]
        )
        try:
            yield browser
        finally:
            browser.close()


class Server:
    """Serves a folder under a path of its own, and keeps a log of (address, status)."""

    def __init__(self, folder: Path, prefix: str):
        self.log: list[tuple[str, int]] = []
        self.prefix = prefix
        log = self.log

        class Handler(SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def translate_path(self, path: str) -> str:
                inside = unquote(urlsplit(path).path)
                if not inside.startswith(prefix):
                    return str(folder / "outside of what is served")
                return str(folder / inside.removeprefix(prefix))

            def log_request(self, code="-", size="-") -> None:
                log.append((unquote(self.path), int(code)))

            def log_message(self, *arguments) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        self.server.daemon_threads = True
        self.address = (
            f"http://127.0.0.1:{self.server.server_address[1]}{prefix.replace(' ', '%20')}"
        )

    def __enter__(self) -> "Server":
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self.server.shutdown()
        self.server.server_close()


class Listener:
    """Writes down whatever a page's loading complains about."""

    def __init__(self, page):
        self.heard: list[str] = []
        self.requested: list[str] = []
        page.on(
            "console", lambda message: self.heard.append(f"console {message.type}: {message.text}")
        )
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        page.on("requestfailed", lambda request: self.heard.append(f"not loaded: {request.url}"))
        page.on("request", lambda request: self.requested.append(request.url))

    def take(self) -> list[str]:
        heard, self.heard[:] = list(self.heard), []
        return heard
