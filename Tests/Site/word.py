"""Reads Word files with tracked changes as anyone would who accepts or rejects all of them; knows
nothing of the program."""

import io
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(document: bytes, accept: bool) -> list[str]:
    """The texts of the paragraphs that are there when all changes are accepted, or rejected."""
    archive = zipfile.ZipFile(io.BytesIO(document))
    body = ElementTree.fromstring(archive.read("word/document.xml")).find(W + "body")
    gone = ("del", "moveFrom") if accept else ("ins", "moveTo")
    texts, open_text = [], ""
    for paragraph in body.iter(W + "p"):
        open_text += "".join(_text(paragraph, gone))
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        is_mark_gone = mark is not None and any(mark.find(W + name) is not None for name in gone)
        if not is_mark_gone:
            texts.append(open_text)
            open_text = ""
    return texts


def _text(element, gone):
    for child in element:
        name = child.tag.removeprefix(W)
        if name in gone or name in ("pPr", "rPr"):
            continue
        if name in ("t", "delText"):
            yield child.text or ""
        else:
            yield from _text(child, gone)


def comments(document: bytes) -> list[tuple[str, str]]:
    """The author and the text of every comment."""
    archive = zipfile.ZipFile(io.BytesIO(document))
    root = ElementTree.fromstring(archive.read("word/comments.xml"))
    return [
        (comment.get(W + "author"), "".join(text.text or "" for text in comment.iter(W + "t")))
        for comment in root
    ]
