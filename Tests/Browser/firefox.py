"""Firefox ESR over WebDriver BiDi, which it speaks itself: no other program stands between.

What BiDi can't say yet (colour scheme, forced colours, motion, scripts, the whole console) is set
and read in the browser's own window, which `--remote-allow-system-access` opens to the session.
"""

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bidi import Refused, Session
from driver import CALL, NOWHERE, PATIENCE, Browser, Tab, View
from websockets.sync.client import connect

MAC = "/Applications/Firefox.app/Contents/MacOS/firefox"

SETTINGS = {
    # Without this the browser relaxes its rules for files, among much else, for the sake of
    # tests: what fails for a reader would work here.
    "remote.prefs.recommended": False,
    # No requests and no tabs of the browser's own.
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    # No way out, except to this machine.
    "network.proxy.type": 1,
    "network.proxy.http": NOWHERE.split(":")[0],
    "network.proxy.http_port": int(NOWHERE.split(":")[1]),
    "network.proxy.ssl": NOWHERE.split(":")[0],
    "network.proxy.ssl_port": int(NOWHERE.split(":")[1]),
}

KEYS = {
    "Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008",
    "Control": "\ue009", "Alt": "\ue00a", "Escape": "\ue00c", "PageUp": "\ue00e",
    "PageDown": "\ue00f", "End": "\ue010", "Home": "\ue011", "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015", "Delete": "\ue017",
}  # fmt: skip

# Keeps what the console says of pages. Left out are notes on CSS that this browser doesn't know:
# a stylesheet may use what only newer or other browsers have, and the console of a reader hides them.
LISTEN = """
globalThis.typebookTabs = Object.fromEntries(gBrowser.browsers.map((browser, i) => [i, {browser}]));
globalThis.typebookHeard = [];
Services.console.registerListener({observe(message) {
  if (!(message instanceof Ci.nsIScriptError) || message.category === "CSS Parser") return;
  if (!message.isForwardedFromContentProcess || message.isFromChromeContext) return;
  typebookHeard.push(`console ${message.category}: ${message.errorMessage}`);
}});
"ready"
"""


# The window's new tab is the one that it hasn't seen.
ADOPT = """{
  const known = new Set(Object.values(typebookTabs).map(tab => tab.browser));
  const browser = gBrowser.browsers.find(one => !known.has(one));
  typebookTabs["%(context)s"] = {browser, settings: %(settings)s};
  Object.assign(browser.browsingContext, %(settings)s);
}"""

# A page in another process may have lost the settings.
FOCUS = """{
  const {browser, settings} = typebookTabs["%s"];
  Object.assign(browser.browsingContext, settings);
  browser.focus();
}"""

# The console doesn't say that a file isn't there; the page is told.
REPORT = """() => addEventListener("error", event => {
  const address = event.target.src || event.target.href;
  if (address) console.error(`not loaded: ${address}`);
}, true)"""

# No event tells of what is read from files.
LOADED = """() => [...document.querySelectorAll("[src], link[rel~=stylesheet], link[rel~=icon]")]
  .map(element => element.src || element.href)"""


def firefox() -> str:
    named = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    return named or MAC


@contextmanager
def running_firefox() -> Iterator["Firefox"]:
    """Firefox without a window, with a profile that nothing was done in before."""
    with tempfile.TemporaryDirectory(prefix="typebook-firefox-") as profile:
        settings = [f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in SETTINGS.items()]
        Path(profile, "user.js").write_text("".join(settings))
        switches = ["--headless", "--no-remote", "--remote-debugging-port=0"]
        program = subprocess.Popen(
            [firefox(), *switches, "--remote-allow-system-access", "--profile", profile],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            with connect(f"{listening_address(program)}/session", max_size=None) as socket:
                yield Firefox(Session(socket))
        finally:
            program.terminate()
            program.communicate(timeout=PATIENCE)


def listening_address(program: subprocess.Popen) -> str:
    said = []
    for line in program.stderr:
        said.append(line)
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
            return found[1]
    raise RuntimeError(f"Firefox doesn't listen: {''.join(said)}")


class Firefox(Browser):
    name = "firefox"

    def __init__(self, session: Session):
        self.session = session
        session.send("session.new", capabilities={})
        session.send(
            "session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"]
        )
        tree = session.send("browsingContext.getTree", **{"moz:scope": "chrome"})
        self._window = {"context": tree["contexts"][0]["context"]}
        self.in_window(LISTEN)
        session.send("script.addPreloadScript", functionDeclaration=REPORT)

    def in_window(self, script: str) -> Any:
        """Runs a script in the browser's own window."""
        return self.session.evaluate(script, self._window)

    def _open_tab(self, view: View) -> "FirefoxTab":
        context = self.session.send("browsingContext.create", type="tab")["context"]
        tab = FirefoxTab(self, context, view.scripts)
        tab.resize(view.width, view.height)
        settings = {
            "prefersColorSchemeOverride": view.colours,
            "forcedColorsOverride": "active" if view.forced_colours else "none",
            "prefersReducedMotionOverride": "reduce" if view.reduced_motion else "no-preference",
            "allowJavascript": view.scripts,
        }
        self.in_window(ADOPT % {"context": context, "settings": json.dumps(settings)})
        tab.messages()
        return tab

    def _close_tab(self, tab: "FirefoxTab") -> None:
        self.session.send("browsingContext.close", context=tab.context)


class FirefoxTab(Tab):
    def __init__(self, browser: Firefox, context: str, scripts: bool):
        self.context = context
        self._scripts = scripts
        self._browser = browser
        self._session = browser.session

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self._session.send(method, context=self.context, **parameters)

    def open(self, url: str) -> None:
        self._send("browsingContext.navigate", url=url, wait="complete")
        self._browser.in_window(FOCUS % self.context)

    def evaluate(self, script: str, *arguments: Any) -> Any:
        return self._value(script, arguments, PATIENCE)

    def glance(self, script: str, *arguments: Any) -> Any:
        # A page that is being left may never answer; the next one will.
        try:
            return self._value(script, arguments, within=5)
        except (Refused, TimeoutError):
            return None

    def _value(self, script: str, arguments: tuple, within: float) -> Any:
        given = json.dumps(arguments)
        if self._scripts:
            value = f"({CALL % script})({given}).then(value => JSON.stringify(value ?? null))"
        else:  # promises are never kept
            value = f"""(() => {{
              const it = ({script});
              return JSON.stringify((typeof it === 'function' ? it(...{given}) : it) ?? null);
            }})()"""
        return json.loads(
            self._session.evaluate(
                value, {"context": self.context}, waits=self._scripts, within=within
            )
        )

    def run(self, script: str) -> None:
        self._session.evaluate(f"{script}\n;undefined", {"context": self.context})

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self._send("input.performActions", actions=[source])

    def _middle(self, selector: str) -> list[int] | None:
        return self.evaluate(
            """selector => {
              const element = document.querySelector(selector);
              element.scrollIntoView({block: "center", behavior: "instant"});
              const box = element.getClientRects()[0];
              return box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
            }""",
            selector,
        )

    def click(self, selector: str) -> None:
        # A page that is still being laid out moves under the pointer: wait until two looks agree.
        self.wait_for("selector => document.querySelector(selector)?.getClientRects().length", selector)
        before, at = None, self._middle(selector)
        while before != at:
            self.pause(0.02)
            before, at = at, self._middle(selector)
        x, y = at
        self._act(
            "pointer",
            [
                {"type": "pointerMove", "x": x, "y": y},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerUp", "button": 0},
            ],
        )

    def point(self, x: float, y: float) -> None:
        self._act("pointer", [{"type": "pointerMove", "x": round(x), "y": round(y)}])

    def press(self, *keys: str) -> None:
        actions = []
        for chord in keys:
            held = [KEYS.get(name, name) for name in chord.split("+")] if len(chord) > 1 else [chord]
            actions += [{"type": "keyDown", "value": key} for key in held]
            actions += [{"type": "keyUp", "value": key} for key in reversed(held)]
        self._act("key", actions)

    def type(self, text: str) -> None:
        self.press(*text)

    def resize(self, width: int, height: int) -> None:
        self._send("browsingContext.setViewport", viewport={"width": width, "height": height})

    def back(self) -> None:
        self._send("browsingContext.traverseHistory", delta=-1)

    def print(self, target: Path) -> Path:
        printed = self._send("browsingContext.print", page={"width": 21.59, "height": 27.94})
        target.write_bytes(base64.b64decode(printed["data"]))
        return target

    def screenshot(self, target: Path, whole: bool = False) -> Path:
        origin = "document" if whole else "viewport"
        taken = self._send("browsingContext.captureScreenshot", origin=origin)
        target.write_bytes(base64.b64decode(taken["data"]))
        return target

    def requests(self) -> list[str]:
        sent = self._session.events(self.context, "network.beforeRequestSent")
        addresses = [event["request"]["url"] for event in sent]
        return addresses + [url for url in self.evaluate(LOADED) if url not in addresses]

    def messages(self) -> list[str]:
        heard = json.loads(self._browser.in_window("JSON.stringify(typebookHeard.splice(0))"))
        logged = self._session.events(self.context, "log.entryAdded")
        written = [entry for entry in logged if entry["type"] == "console"]
        return heard + [f"console {entry['level']}: {entry['text']}" for entry in written]
