#!/usr/bin/env python3
"""Builds the same made-up definitions with Typebook and with Hugo, in turn, and compares them.

The whole site comes first, since that is what people build; then the pages of definitions alone, to
which Hugo's plain pages are nearest; `cp -r` of the whole site stands beside them, for the eye.
Whole processes are measured, from start to exit: wall time, processor time and peak resident
memory, as the kernel reports them for that process. Source and output lie in a memory file system,
so that no disk is measured. Then the instructions of each part of a small site are counted, where
valgrind is installed: they are the same in a busy hour. Exits with 1 when a bar is missed.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import kinds

HERE = Path(__file__).resolve().parent
PARTS = ["redlines", "search", "data", "print"]
WHOLE, PLAIN, HUGO, COPY = "Whole site", "Plain pages", "Hugo pages", "cp -r"

# Of Hugo's time, or in the unit of the figure.
WHOLE_TIME_BAR = 0.6
PLAIN_TIME_BAR = 1 / 4
PLAIN_MEMORY_BAR = 1 / 5
# Megabytes of memory, and for each definition with three versions what its site may weigh.
WHOLE_MEMORY_BAR = 320
KILOBYTES_BAR = 600
# Milliseconds of processor time for each source file.
PROCESSOR_BAR = 2


class Run(NamedTuple):
    """One process: seconds on the clock, seconds of processor, peak memory in MB."""

    wall: float
    processor: float
    memory: float


def measure(command: list[str], log: Path) -> Run:
    """Runs a command to its end; a failure ends the benchmark, with what the command said."""
    silence = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    actions = [(os.POSIX_SPAWN_DUP2, silence, 1), (os.POSIX_SPAWN_DUP2, silence, 2)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(silence)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed:\n{log.read_text(errors='replace')[-4000:]}")
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Run(wall, usage.ru_utime + usage.ru_stime, kilobytes / 1024)


def memory_folder() -> Path:
    shared = Path("/dev/shm")
    return shared if os.access(shared, os.W_OK) else Path(tempfile.gettempdir())


def best(runs: list[Run]) -> Run:
    """The median of each figure: a single slow or lucky run doesn't decide."""
    return Run(*(statistics.median(figures) for figures in zip(*runs, strict=True)))


def show(name: str, run: Run) -> None:
    print(f"{name:<13} {run.wall:6.2f} s   {run.processor:6.2f} s processor   {run.memory:7.0f} MB")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--typebook", type=Path, required=True, help="the program to measure")
    parser.add_argument("--hugo", type=Path, default=Path(sys.executable).parent / "hugo")
    parser.add_argument("--definitions", type=int, default=2000)
    parser.add_argument("--versions", type=int, default=3)
    parser.add_argument("--runs", type=int, default=5)
    return parser.parse_args()


def generate(scratch: Path, definitions: int, versions: int) -> None:
    """In a process of its own, whose memory isn't counted to the programs that are measured."""
    sizes = ["--definitions", str(definitions), "--versions", str(versions)]
    subprocess.run([sys.executable, HERE / "generate.py", scratch, *sizes], check=True)


def commands(options: argparse.Namespace, scratch: Path) -> dict[str, list[str]]:
    """What is run, in turn; each writes into a folder of its own name."""

    def typebook(name: str, *more: str) -> list[str]:
        return build(options.typebook, scratch, scratch / name, *more)

    hugo = [str(options.hugo), "--source", str(scratch / "Hugo"), "--destination"]
    return {
        WHOLE: typebook(WHOLE, "--timings"),
        PLAIN: typebook(PLAIN, "--without", ",".join(PARTS)),
        HUGO: [*hugo, str(scratch / HUGO)],
        COPY: [shutil.which("cp") or "/bin/cp", "-r", str(scratch / WHOLE), str(scratch / COPY)],
    }


def build(program: Path, scratch: Path, output: Path, *more: str) -> list[str]:
    command = [str(program.resolve()), "build", "--content", str(scratch / "Content")]
    return [*command, "--themes", str(HERE.parent / "Themes"), "--output", str(output), *more]


def show_kinds(site: Path) -> int:
    """Prints files and bytes by kind, and gives all bytes."""
    files, sizes = kinds.count(site)
    for name, size in sizes.most_common():
        mean = size / files[name] / 1000
        print(f"{name:<26} {files[name]:6} files {size / 1e6:8.1f} MB {mean:8.1f} KB each")
    print(f"{'all':<26} {files.total():6} files {sizes.total() / 1e6:8.1f} MB")
    return sizes.total()


def show_instructions(options: argparse.Namespace) -> None:
    """Counts the instructions of a site of 100 definitions, by what leaving out each part saves."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return print("Install valgrind to count instructions.")

    def count(scratch: Path, *omitted: str) -> int:
        log, output = scratch / "log", scratch / "Site"
        more = ["--without", ",".join(omitted)] if omitted else []
        tool = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"]
        measure([*tool, *build(options.typebook, scratch, output, *more)], log)
        shutil.rmtree(output)
        return int(log.read_text().split("Collected :")[1].split()[0])

    with tempfile.TemporaryDirectory(prefix="typebook-bench-", dir=memory_folder()) as folder:
        scratch = Path(folder)
        generate(scratch, 100, options.versions)
        whole = count(scratch)
        print(f"{'whole site':<26} {whole / 1e6:8.0f} million instructions")
        for part in PARTS:
            print(f"{part:<26} {(whole - count(scratch, part)) / 1e6:8.0f} million")
        print(f"{'without all of them':<26} {count(scratch, *PARTS) / 1e6:8.0f} million")


def missed(figures: list[tuple[str, float, float]]) -> list[str]:
    """Prints each figure beside its bar, and gives the names of those over it."""
    for name, figure, bar in figures:
        print(f"{name:<48} {figure:8.3f}; the bar is {bar:.3f}")
    return [name for name, figure, bar in figures if figure > bar]


def main() -> None:
    options = arguments()
    results: dict[str, list[Run]] = {}
    with tempfile.TemporaryDirectory(prefix="typebook-bench-", dir=memory_folder()) as folder:
        scratch = Path(folder)
        generate(scratch, options.definitions, options.versions)
        for number in range(1, options.runs + 1):
            for name, command in commands(options, scratch).items():
                shutil.rmtree(scratch / name, ignore_errors=True)
                run = measure(command, scratch / f"{name}.log")
                results.setdefault(name, []).append(run)
                show(f"{name} {number}", run)
            shutil.rmtree(scratch / COPY)
        made = len(list((scratch / PLAIN).glob("definitions/*/[0-9]*.[0-9]*.html")))
        print(f"\nStages of the last whole build:\n{(scratch / f'{WHOLE}.log').read_text()}")
        size = show_kinds(scratch / WHOLE)

    print(f"\nMedians of {options.runs} runs:")
    medians = {name: best(runs) for name, runs in results.items()}
    for name, run in medians.items():
        show(name, run)
    files = options.definitions * options.versions
    whole, plain, hugo = medians[WHOLE], medians[PLAIN], medians[HUGO]
    each = 1000 * whole.processor / files
    over = missed([
        ("whole site, time, of Hugo's plain pages", whole.wall / hugo.wall, WHOLE_TIME_BAR),
        ("whole site, memory, MB", whole.memory, WHOLE_MEMORY_BAR),
        ("whole site, KB for each definition", size / 1000 / options.definitions, KILOBYTES_BAR),
        ("whole site, ms of processor for each source file", each, PROCESSOR_BAR),
        ("plain pages, time, of Hugo's", plain.wall / hugo.wall, PLAIN_TIME_BAR),
        ("plain pages, memory, of Hugo's", plain.memory / hugo.memory, PLAIN_MEMORY_BAR),
    ])
    show_instructions(options)
    if made != files:
        sys.exit(f"Typebook made {made} pages of versions.")
    if over:
        sys.exit("Over the bar: " + "; ".join(over) + ".")


if __name__ == "__main__":
    main()
