#!/usr/bin/env python3
"""Takes pictures of pages as readers see them, with Chromium (after `make test` has run once).

    .venv/bin/python Scripts/screenshot.py OUT Site/index.html Site/definitions/index.html

writes OUT/<page>-desktop.png, -phone.png, -desktop-dark.png, -phone-dark.png and -print.pdf, and
with poppler-utils -print-1.png and so on. `--forms desktop,print` makes only those; `--whole` takes
the page to its end and not just the window.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests" / "Site"))
from browser import running_browser  # noqa: E402

FORMS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "desktop-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "wide": {"viewport": {"width": 1600, "height": 1000}, "color_scheme": "light"},
    "phone": {
        "viewport": {"width": 360, "height": 780},
        "color_scheme": "light",
        "device_scale_factor": 2,
    },
    "phone-dark": {
        "viewport": {"width": 360, "height": 780},
        "color_scheme": "dark",
        "device_scale_factor": 2,
    },
    "narrow": {
        "viewport": {"width": 320, "height": 700},
        "color_scheme": "light",
        "device_scale_factor": 2,
    },
    "forced": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}


def picture_name(page: Path) -> str:
    """A page's name, with its folder's where the name alone says nothing."""
    return f"{page.parent.name}-{page.stem}" if page.stem == "index" else page.stem


def print_to(page, target: Path) -> None:
    page.emulate_media(media="print")
    page.pdf(path=target, format="Letter", prefer_css_page_size=True)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-png", "-r", "80", target, target.with_suffix("")], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--forms", default="desktop,desktop-dark,phone,phone-dark,print")
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with running_browser() as browser:
        for form in options.forms.split(","):
            if form != "print" and form not in FORMS:
                parser.error(f"{form} is none of {', '.join(FORMS)}, print")
            page = browser.new_context(**FORMS.get(form, {})).new_page()
            for source in options.pages:
                page.goto(source.resolve().as_uri())
                name = f"{picture_name(source.resolve())}-{form}"
                if form == "print":
                    print_to(page, options.out / f"{name}.pdf")
                else:
                    page.screenshot(path=options.out / f"{name}.png", full_page=options.whole)
            page.context.close()


if __name__ == "__main__":
    main()
