"""A build that is refused, killed or interrupted at any call leaves the old site or the new one,
complete, and the next build needs no cleaning.

`make test` tries some faults of each kind, `make test-long` every one."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from editions import REPOSITORY, Typebook, report

ROUNDS = int(os.environ.get("TYPEBOOK_ROUNDS", "1"))
SHIM = Path(__file__).with_name("faults.c")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="faults are injected by LD_PRELOAD"),
    pytest.mark.skipif(not shutil.which("clang"), reason="needs the toolchain's clang"),
]

# What file systems and shares lack: some have neither links nor an exchange of names, and some give
# every file one owner.
PLACES = ["", "exchange", "exchange links owners syncfs"]
KINDS = ["kill", "half", "once", "always"]
ERRORS = [errno.EIO, errno.ENOSPC, errno.EPERM, errno.EINTR, errno.EDQUOT, errno.EROFS]
LASTING = [number for number in ERRORS if number != errno.EINTR]

Files = dict[str, bytes]


def files(folder: Path) -> Files:
    """Every file below a folder with its bytes; nothing where there is no folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    }


class Workbench:
    """A folder with two catalogs, the site of the old one, and what each site is, byte for byte."""

    def __init__(self, folder: Path, typebook: Typebook):
        self.folder = folder
        self.typebook = typebook
        self.shim = folder.parent / "faults.so"
        command = ["clang", "-shared", "-fPIC", "-o", self.shim, SHIM]
        subprocess.run(command, check=True, capture_output=True)
        for name in ("Old", "New"):
            pages = folder / name / "pages"
            (folder / name / "files").mkdir(parents=True)
            pages.mkdir()
            (folder / name / "catalog.yml").write_text(
                "format: 1\ntitle: Small\nissuer: Nobody\nas_of: 2026-01-01\n"
            )
            (folder / name / "files" / "map.txt").write_text("map" * 40_000)
            (folder / name / "files" / f"{name}.txt").write_text(name)
            for number in range(4):
                text = "the same" if number < 2 else name
                (pages / f"p{number}.md").write_text(f"---\ntitle: Page {number}\n---\n\n{text}\n")
            (pages / "index.md").write_text("---\ntitle: Home\n---\n\nHome.\n")
        self.site = folder / "Site"
        self.new = self.made_of("New")
        self.old = self.made_of("Old")
        self.kept = folder.parent / "kept"
        shutil.move(self.site, self.kept)

    def made_of(self, content: str) -> Files:
        shutil.rmtree(self.site, ignore_errors=True)
        done = self.build(content)
        assert done.returncode == 0, done.stderr
        (self.site / ".htaccess").write_text("mine")
        return files(self.site)

    def reset(self) -> None:
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(self.kept, self.site)

    def command(self, content: str) -> list[str | Path]:
        themes = REPOSITORY / "Themes"
        return ["build", "--content", content, "--themes", themes, "--without", "search,print"]

    def build(self, content: str, **faults: str) -> subprocess.CompletedProcess:
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
        if faults:
            environment["LD_PRELOAD"] = str(self.shim)
        return self.typebook.run(*self.command(content), cwd=self.folder, env=environment | faults)

    def start(self, content: str) -> subprocess.Popen:
        return subprocess.Popen(
            [self.typebook.program, *self.command(content)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def calls(self, lacking: str) -> int:
        """How many calls a build makes that a fault can meet."""
        self.reset()
        count = self.folder.parent / "count"
        done = self.build("New", FAULT_LACKS=lacking, FAULT_COUNT=str(count))
        assert done.returncode == 0, done.stderr
        assert files(self.site) == self.new
        return int(count.read_text())

    def harm(self) -> str | None:
        """What is wrong with the site, or nil."""
        found = files(self.site)
        if found in (self.old, self.new):
            return None
        if not self.site.exists():
            return "there is no site"
        return f"neither site: {sorted(set(found.items()) ^ set(self.new.items()))[:3]}"

    def harm_to_the_next(self) -> str | None:
        """What is wrong after a build that meets no fault."""
        done = self.build("New")
        if done.returncode != 0:
            return f"the next build fails: {done.stderr}"
        if files(self.site) != self.new:
            return "the next build makes another site"
        names = sorted(path.name for path in self.folder.iterdir())
        return None if names == ["New", "Old", "Site"] else f"it leaves {names}"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory, typebook: Typebook) -> Workbench:
    return Workbench(tmp_path_factory.mktemp("faults") / "bench", typebook)


def lie(done: subprocess.CompletedProcess, bench: Workbench) -> str | None:
    """What the program says of the site and isn't so."""
    is_new = files(bench.site) == bench.new
    if done.returncode == 0 and not is_new:
        return "it says that all is well"
    if "unharmed" in done.stderr and is_new:
        return "it says that the old site stands there"
    if "published" in done.stderr and not is_new:
        return "it says that the new site stands there"
    return None if done.returncode in (0, 2) else f"it ends with {done.returncode}"


def test_a_fault_at_any_call_leaves_one_whole_site(bench: Workbench):
    chance = random.Random(1)
    calls = {place: bench.calls(place) for place in PLACES}
    faults = [
        # A call that is interrupted for ever is none that a system makes.
        (place, kind, at, chance.choice(ERRORS if kind == "once" else LASTING))
        for place in PLACES
        for kind in KINDS
        for at in range(1, calls[place] + 1)
    ]
    # The last calls exchange the sites: of those, each in turn.
    if ROUNDS == 1:
        faults = chance.sample([fault for fault in faults if fault[2] > calls[fault[0]] - 40], 40)
    problems = []
    for place, kind, at, error in faults:
        bench.reset()
        done = bench.build(
            "New", FAULT_LACKS=place, FAULT_KIND=kind, FAULT_AT=str(at), FAULT_ERROR=str(error)
        )
        said = None if done.returncode == -signal.SIGKILL else lie(done, bench)
        # Between two renames there is no site until the next build brings it back.
        harm = bench.harm() if bench.site.exists() or not place else None
        wrong = said or harm or bench.harm_to_the_next()
        if wrong:
            fault = f"{kind} at call {at} of {calls[place]} ({errno.errorcode[error]}), without {place or 'nothing'}"
            problems.append(f"{fault}: {wrong}; {done.stderr.strip()}")
    print(f"{len(problems)} broken sites in {len(faults)} faults")
    report(problems)


FORM = "ID\n90-509-1\nName\nLamp Keeper\nVersion\n1.0\nOverall Function\nKeeps lamps\nReferences\n- Nobody, Lamps, 2021\n"


def test_a_fault_at_any_call_of_an_import_leaves_no_half_file(bench: Workbench, tmp_path: Path):
    catalog, count = tmp_path / "catalog", tmp_path / "count"

    def run(**faults: str) -> subprocess.CompletedProcess:
        shutil.rmtree(catalog, ignore_errors=True)
        shutil.copytree(bench.folder / "New", catalog / "Content")
        (catalog / "form.txt").write_text(FORM, encoding="utf-8")
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", "LD_PRELOAD": str(bench.shim)}
        return bench.typebook.run("import", "form.txt", cwd=catalog, env=environment | faults)

    assert run(FAULT_COUNT=str(count)).returncode == 0
    whole = files(catalog)
    assert {"Content/definitions/90-509-1/1.0.md", "Content/references/90-509-1-1.0.md"} <= whole.keys()
    chance = random.Random(1)
    faults = [(kind, at) for kind in KINDS for at in range(1, int(count.read_text()) + 1)]
    problems = []
    for kind, at in faults if ROUNDS > 1 else chance.sample(faults, min(40, len(faults))):
        error = chance.choice(ERRORS if kind == "once" else LASTING)
        done = run(FAULT_KIND=kind, FAULT_AT=str(at), FAULT_ERROR=str(error))
        found = files(catalog)
        drafts = {path for path in found if path.endswith(".part")}
        wrong = [path for path in found.keys() - drafts if found[path] != whole.get(path)]
        if done.returncode > 0 and "Nothing is left" in done.stderr:
            wrong += drafts | {path for path in found if "90-509-1" in path}
        again = bench.typebook.run("import", "form.txt", cwd=catalog)
        content = {path: text for path, text in files(catalog).items() if path.startswith("Content/")}
        lacking = [path for path in whole if path.startswith("Content/") and content.get(path) != whole[path]]
        if wrong or lacking or again.returncode != 0:
            fault = f"{kind} at call {at} ({errno.errorcode[error]})"
            problems.append(f"{fault}: {wrong}, then {lacking}; {done.stderr.strip()}; {again.stderr.strip()}")
    report(problems)


def test_a_catalog_begins_where_there_are_no_links(bench: Workbench, tmp_path: Path):
    environment = {
        **os.environ, "LD_PRELOAD": str(bench.shim), "FAULT_LACKS": "exchange links owners syncfs"
    }
    for arguments in (["init", ".", "--issuer", "Nobody"], ["new", "page", "guide"], ["build"], ["build"]):
        done = bench.typebook.run(*arguments, cwd=tmp_path, env=environment)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "Site" / "guide.html").exists()
    assert not [path for path in tmp_path.rglob(".*") if path.name.endswith((".part", ".staging"))]


def test_a_failed_sync_after_the_exchange_is_told_as_such(bench: Workbench):
    """Threads make some folders by turns, so that a call isn't always the same one: tried from the
    last call on, and again where a run passed it by."""
    last = bench.calls("")
    for at in [at for _ in range(5) for at in range(last, last - 80, -1)]:
        bench.reset()
        done = bench.build("New", FAULT_KIND="once", FAULT_AT=str(at), FAULT_ERROR=str(errno.EIO))
        if "durable" in done.stderr:
            break
    assert "published" in done.stderr and "unharmed" not in done.stderr
    assert done.returncode == 2 and files(bench.site) == bench.new


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_at_any_time_leaves_one_whole_site_and_nothing_beside_it(
    bench: Workbench, number: signal.Signals
):
    bench.reset()
    start = time.monotonic()
    bench.build("New")
    whole = time.monotonic() - start
    steps = 12 * min(ROUNDS, 10)
    for step in range(steps):
        bench.reset()
        process = bench.start("New")
        time.sleep(whole * step / steps)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
        assert process.returncode in (0, -number), said
        assert bench.harm() is None
        names = sorted(path.name for path in bench.folder.iterdir())
        assert names == ["New", "Old", "Site"], f"{step}: {names}"
    assert bench.harm_to_the_next() is None


def test_an_ignored_signal_stays_ignored(bench: Workbench):
    """As `nohup` wants it, and a shell that starts a program in the background."""
    bench.reset()
    program = [str(part) for part in [bench.typebook.program, *bench.command("New")]]
    done = subprocess.run(
        ["sh", "-c", 'trap "" HUP INT; "$@" & sleep 0.03; kill -HUP $!; kill -INT $!; wait $!', "sh", *program],
        cwd=bench.folder,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert files(bench.site) == bench.new


def test_of_two_builds_at_once_one_makes_its_site(bench: Workbench):
    busy = 0
    for step in range(4 * ROUNDS):
        bench.reset()
        both = [bench.start(content) for content in ("New", "Old", "New")]
        said = [process.communicate(timeout=60)[1] for process in both]
        assert {process.returncode for process in both} <= {0, 2}, said
        assert 0 in [process.returncode for process in both], said
        assert all("Another typebook" in words for process, words in zip(both, said) if process.returncode)
        busy += sum("Another typebook" in words for words in said)
        assert bench.harm() is None
    assert busy and bench.harm_to_the_next() is None


def test_a_full_disk_leaves_the_old_site(bench: Workbench, tmp_path: Path):
    """A real one, where the tests may mount; the faults above are of every disk."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "typebook", disk]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("needs to mount")
    try:
        site = disk / "Site"
        assert bench.typebook.run(*bench.command("Old"), "--output", site, cwd=bench.folder).returncode == 0
        old = files(site)
        for room in range(0, 200, 40 if ROUNDS == 1 else 4):
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            (disk / "full").write_bytes(b"x" * max(0, free - room * 1024))
            done = bench.typebook.run(*bench.command("New"), "--output", site, cwd=bench.folder)
            assert sorted(path.name for path in disk.iterdir()) == ["Site", "full"]
            (disk / "full").unlink()
            if done.returncode == 0:
                break
            assert "Make room" in done.stderr and files(site) == old
        assert bench.typebook.run(*bench.command("New"), "--output", site, cwd=bench.folder).returncode == 0
    finally:
        subprocess.run(["umount", disk], capture_output=True)
