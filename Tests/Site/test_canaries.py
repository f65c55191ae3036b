"""Nothing restricted leaves: a catalog of marked words, built for each audience in every form, and
searched for the words of the others however they may be written."""

import base64
import html
import io
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import canaries
import pytest
from canaries import AUDIENCES, WORD, Canaries
from editions import Edition, Typebook, report


@pytest.fixture(scope="module")
def exports(typebook: Typebook, tmp_path_factory) -> tuple[Canaries, dict[str, dict[str, bytes]]]:
    """The words, and all files that are made for each audience."""
    root = tmp_path_factory.mktemp("canaries")
    words = canaries.write(root / "Content")
    made = {}
    for audience in AUDIENCES:
        edition = Edition(audience, root / "Content", audience)
        typebook.build(edition, root / audience)
        made[audience] = {
            f"{path.relative_to(root)}": path.read_bytes()
            for path in sorted((root / audience).rglob("*"))
            if path.is_file()
        }
        for form in ["zip", "html"]:
            output = root / f"{audience}.{form}"
            typebook.export(form, edition, output)
            made[audience][output.name] = output.read_bytes()
        archive = zipfile.ZipFile(io.BytesIO(made[audience][f"{audience}.zip"]))
        for name in archive.namelist():
            made[audience][f"{audience}.zip/{name}"] = archive.read(name)
        made[audience]["the list for the sign-off"] = typebook.inventory(edition).encode()
    return words, made


def unescaped(text: str) -> str:
    """A text without the escapes of JSON and JavaScript, those inside others too."""
    for _ in range(2):
        text = re.sub(
            r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))",
            lambda found: chr(int(found[1] or found[2], 16)) if not found[3] else found[3],
            text,
            flags=re.IGNORECASE | re.DOTALL,
        )
    return text


def dictionaries(text: str) -> list[str]:
    """The words of search dictionaries, each of which says how much it shares with the one before."""
    words = []
    for coded in re.findall(r'"dictionary":"([^"]*)"', text):
        word = ""
        for shared, rest in re.findall("([A-Z])([^A-Z]*)", coded):
            word = word[: ord(shared) - ord("A")] + rest
            words.append(word)
    return words


def readings(data: bytes) -> list[str]:
    """All that a file can be read as."""
    text = data.decode("utf-8", "ignore")
    plain = html.unescape(text)
    script = unescaped(plain)
    bare = re.sub("<[^>]*>|[\u00ad\u200b-\u200d\u2060]", "", html.unescape(script))
    coded = [
        base64.b64decode(found + "=" * (-len(found) % 4)).decode("utf-8", "ignore")
        for found in re.findall("[A-Za-z0-9+/]{16,}", unquote(text))
        if len(found) % 4 != 1
    ]
    return [text, plain, script, bare, unquote(script), *coded, *dictionaries(unescaped(text))]


def marked(name: str, data: bytes) -> set[str]:
    return {word for text in [name, *readings(data)] for word in WORD.findall(text.lower())}


def test_no_edition_holds_a_word_that_its_readers_may_not_see(exports):
    words, made = exports
    leaks = []
    for rank, audience in enumerate(AUDIENCES):
        hidden = {word for word, least in words.ranks.items() if least > rank}
        for name, data in made[audience].items():
            leaks += [
                f"{audience}: {name}: {word}, {words.places[word]}"
                for word in sorted(marked(name, data) & hidden)
            ]
    size = sum(len(data) for files in made.values() for data in files.values())
    restricted = sum(rank > 0 for rank in words.ranks.values())
    assert restricted >= 400
    print(f"\n{len(leaks)} leaks of {restricted} words in {size} bytes")
    report(leaks)


def test_every_edition_holds_the_words_that_its_readers_may_see(exports):
    """Without it the search for leaks might find nothing because it can't."""
    words, made = exports
    for rank, audience in enumerate(AUDIENCES):
        for form in ["/", ".zip", ".html"]:
            found = {
                word
                for name, data in made[audience].items()
                if name.startswith(audience + form)
                for word in marked(name, data)
            }
            seen = [word for word, least in words.ranks.items() if least <= rank]
            missing = [words.places[word] for word in seen if word not in found]
            assert len(missing) < len(seen) / 5, f"{audience}{form} lacks {missing}"


@pytest.mark.parametrize("written", [
    "qabadabak", "QABADABAKS", "&#113;abadabak", "\\u0071abadabak", "%71abadabak",
    "qaba<wbr>dabak", "qaba\u00addabak", base64.b64encode(b"a qabadabak or two").decode(),
    '{\\"dictionary\\":\\"AqabaEdabal\\"}'.replace("dabal", "dabak"),
])
def test_a_word_is_found_however_it_is_written(written: str):
    assert marked("page.html", written.encode()) == {"qabadabak"}
