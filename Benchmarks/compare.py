#!/usr/bin/env python3
"""Builds the same made-up pages with Typebook and with Hugo, in turn, and compares them.

Whole processes are measured, from start to exit: wall time, processor time and peak resident
memory, as the kernel reports them for that process. Source and output lie in a memory file system,
so that no disk is measured. Exits with 1 when a bar is missed.
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

HERE = Path(__file__).resolve().parent
TIME_BAR = 1 / 4
MEMORY_BAR = 1 / 5


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
    """What is run for each program; each writes into a folder of its own name."""
    typebook = [str(options.typebook.resolve()), "build", "--content", str(scratch / "Content")]
    typebook += ["--themes", str(HERE.parent / "Themes"), "--output", str(scratch / "Typebook")]
    typebook += ["--without", "redlines,search,data,print"]
    hugo = [str(options.hugo), "--source", str(scratch / "Hugo"), "--destination"]
    return {"Typebook": typebook, "Hugo pages": [*hugo, str(scratch / "Hugo pages")]}


def main() -> None:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="typebook-bench-", dir=memory_folder()) as folder:
        scratch = Path(folder)
        generate(scratch, options.definitions, options.versions)
        results: dict[str, list[Run]] = {}
        for number in range(1, options.runs + 1):
            for name, command in commands(options, scratch).items():
                shutil.rmtree(scratch / name, ignore_errors=True)
                run = measure(command, scratch / "log")
                results.setdefault(name, []).append(run)
                show(f"{name} {number}", run)
        made = len(list((scratch / "Typebook").glob("definitions/*/[0-9]*.[0-9]*.html")))

    typebook, hugo = best(results["Typebook"]), best(results["Hugo pages"])
    print(f"\nMedians of {options.runs} runs:")
    show("Typebook", typebook)
    show("Hugo pages", hugo)
    time_ratio, memory_ratio = typebook.wall / hugo.wall, typebook.memory / hugo.memory
    print(f"time   {time_ratio:.3f} of Hugo's; the bar is {TIME_BAR:.3f}")
    print(f"memory {memory_ratio:.3f} of Hugo's; the bar is {MEMORY_BAR:.3f}")
    if made != options.definitions * options.versions:
        sys.exit(f"Typebook made {made} pages of versions.")
    if time_ratio > TIME_BAR or memory_ratio > MEMORY_BAR:
        sys.exit("A bar was missed.")


if __name__ == "__main__":
    main()
