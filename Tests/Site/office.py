"""Drives LibreOffice without a window. Run by a Python that has `uno`:

    /usr/bin/python3 office.py accept|reject IN.docx OUT.txt …   accepts or rejects all changes
    /usr/bin/python3 office.py convert IN OUT FILTER             saves in another form
"""

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


def property(name, value):
    return PropertyValue(Name=name, Value=value)


def reading(source: str) -> tuple:
    """How a table is read: at commas, in UTF-8, as a person does who is asked."""
    if not source.endswith(".csv"):
        return ()
    return (property("FilterName", "Text - txt - csv (StarCalc)"), property("FilterOptions", "44,34,76,1"))


def settings(locale: str, name: str) -> str:
    """A profile of somebody in some country."""
    values = {
        "org.openoffice.Setup/L10N": {"ooSetupSystemLocale": locale},
        "org.openoffice.UserProfile/Data": {"givenname": name},
    }
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{key}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, entries in values.items() for key, value in entries.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>")


def connect(profile: str, locale: str = "en-US", name: str = ""):
    user = Path(profile, "user")
    user.mkdir(parents=True, exist_ok=True)
    (user / "registrymodifications.xcu").write_text(settings(locale, name), encoding="utf-8")
    pipe = f"typebook{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
         "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        try:
            return process, resolver.resolve(
                f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if process.poll() is not None:
                raise
            time.sleep(0.2)


@contextmanager
def office_of(locale: str = "en-US", name: str = ""):
    """LibreOffice as somebody in some country has it: its context and its desktop."""
    with tempfile.TemporaryDirectory() as profile:
        process, context = connect(profile, locale, name)
        try:
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            yield context, desktop
            try:
                desktop.terminate()
            except Exception:
                pass
            process.wait(20)
        finally:
            process.kill()


def main(action: str, arguments: list[str]) -> None:
    with office_of() as (context, desktop):
        step = 3 if action == "convert" else 2
        for place in range(0, len(arguments), step):
            source, target = (Path(path).resolve().as_uri() for path in arguments[place:place + 2])
            document = desktop.loadComponentFromURL(
                source, "_blank", 0, (property("Hidden", True), *reading(source)))
            if action == "convert":
                kind = arguments[place + 2]
            else:
                dispatcher = context.ServiceManager.createInstanceWithContext(
                    "com.sun.star.frame.DispatchHelper", context)
                command = {"accept": "Accept", "reject": "Reject"}[action]
                dispatcher.executeDispatch(
                    document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
                kind = "MS Word 2007 XML" if target.endswith(".docx") else "Text (encoded)"
            options = "59,34,76,1" if "csv" in kind else "UTF8,LF,,,"
            document.storeToURL(
                target, (property("FilterName", kind), property("FilterOptions", options)))
            document.close(True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
