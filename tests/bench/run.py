"""Print what the program costs beside what it may cost: `python -m tests.bench.run [--provisions 300] [--runs 5]`.

Costs are CPU seconds, user and system, of whole child processes with all their threads. Each command runs once to warm
up and then as often as asked, in turn with those that it is compared with; the least and the middle are printed. Of the
preview, which goes on running, it is what passes from a save until a browser hears of the new page, by the clock and as
CPU time of all its threads. Slow is not wrong: only a command that fails makes this fail.
"""

import argparse
import atexit
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import pikepdf
import pypandoc

from tests.bench.answers import fill_forms
from tests.bench.census import take_census
from tests.bench.comments import fill_store
from tests.bench.generate import ROOT, generate
from tests.bench.records import multiply_evidence, write_export

_HERE = Path(__file__).parent
_PROGRAM = (sys.executable, "-c", "from wipo_bc_std.cli.app import main; main()")
_MKDOCS = (sys.executable, "-m", "mkdocs")
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_COMMENTS = 1000
_DOCUMENTS = 85_000
_RECORDS = 5000
# What is made of them, and how long it may take at most.
_PAPERS: tuple[tuple[str, tuple[str, ...], float | None], ...] = (
    ("list", ("list",), 2),
    ("table in JSON", ("table", "--format", "json"), 2),
    ("table in CSV", ("table", "--format", "csv"), 2),
    ("table in Excel", ("table", "--format", "xlsx"), 2),
    ("table in Word", ("table", "--format", "docx"), None),
    ("report in HTML", ("report", "--draft", "--format", "html"), None),
    ("report in Word", ("report", "--draft", "--format", "docx"), None),
    ("report in PDF", ("report", "--draft", "--format", "pdf"), None),
    ("letters as text", ("letters", "--format", "txt"), None),
    ("heat list in HTML", ("heat", "--format", "html"), None),
)


@dataclass(frozen=True)
class Cost:
    """The least and the middle of what several runs took."""

    least: float
    middle: float

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.least - other.least, self.middle - other.middle)

    def __mul__(self, factor: float) -> "Cost":
        return Cost(self.least * factor, self.middle * factor)

    def __truediv__(self, other: "Cost") -> "Cost":
        return Cost(self.least / other.least, self.middle / other.middle)


@dataclass(frozen=True)
class Row:
    """One line of the table: a cost in seconds or, by its `sign`, in ms of the clock, or a ratio of costs (×)."""

    what: str
    cost: Cost
    goal: float | None = None
    sign: str = "s"

    def __str__(self) -> str:
        least, middle = (self._shown(value) for value in (self.cost.least, self.cost.middle))
        if self.goal is None:
            return f"| {self.what} | {least} | {middle} | – | |"
        told = "yes" if self.cost.least <= self.goal else "**no**"
        return f"| {self.what} | {least} | {middle} | ≤ {self._shown(self.goal)} | {told} |"

    def _shown(self, value: float) -> str:
        return f"{value:.0f} ms" if self.sign == "ms" else f"{value:.2f} {self.sign}"


@dataclass(frozen=True)
class Bench:
    """What is measured: drafts of two sizes beside the real one, in a folder that may be written to."""

    work: Path
    provisions: int
    runs: int

    @property
    def usual(self) -> Path:
        """Return the draft of the size asked for."""
        return self.work / "usual"

    @property
    def large(self) -> Path:
        """Return the draft of ten times the size."""
        return self.work / "large"

    def check(self, root: Path) -> tuple[str, ...]:
        """Return the command that checks the draft in `root`."""
        return (*_PROGRAM, "-C", str(root), "--quiet", "check")

    def build(self, root: Path, *formats: str) -> tuple[str, ...]:
        """Return the command that builds some formats of the draft in `root`, all if none are named."""
        chosen = [part for name in formats for part in ("--format", name)]
        return (*_PROGRAM, "-C", str(root), "--quiet", "build", "--to", str(self.built(root)), *chosen)

    def built(self, root: Path) -> Path:
        """Return the folder that a draft is built to."""
        return self.work / "built" / root.name

    def costs(self, *commands: Sequence[str]) -> list[Cost]:
        """Return what each command costs; they take turns, so that a busy machine is as unkind to each."""
        spent = [[spend(command) for command in commands] for _ in range(self.runs + 1)][1:]
        return [Cost(min(column), median(column)) for column in zip(*spent, strict=True)]


@cache
def _environment() -> dict[str, str]:
    """Return the environment of the commands: Python keeps what it compiled, as it does where it is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folder = tempfile.mkdtemp(prefix="wipo-bc-std-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def spend(command: Sequence[str]) -> float:
    """Return the CPU seconds that a command takes; raise RuntimeError where it fails."""
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=told, stderr=told, env=_environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{told.read().decode()}")
    return usage.ru_utime + usage.ru_stime


def script(name: str, *arguments: str | Path) -> tuple[str, ...]:
    """Return the command that runs a script of this folder."""
    return (sys.executable, str(_HERE / name), *map(str, arguments))


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of the table, each when it is known."""
    size, large = f"{bench.provisions:,}", f"{bench.provisions * _TEN:,}"
    imports, bare, check = bench.costs(script("bare.py"), script("bare.py", bench.usual), bench.check(bench.usual))
    yield Row("bare: imports", imports)
    yield Row(f"bare: imports and parsing, {size} provisions", bare)
    yield Row(f"check, {size} provisions", check, 0.6)
    yield Row("check / bare", check / bare, 2.2, "×")
    bare_large, check_large = bench.costs(script("bare.py", bench.large), bench.check(bench.large))
    yield Row(f"bare: imports and parsing, {large} provisions", bare_large)
    yield Row(f"check, {large} provisions", check_large)
    yield Row(f"check, {large} / {size} provisions", check_large / check, 12, "×")
    names = ("html", "json", "manuscript")
    check, together, *each = bench.costs(
        bench.check(bench.usual), bench.build(bench.usual, *names), *(bench.build(bench.usual, name) for name in names)
    )
    for name, cost in zip(names, each, strict=True):
        yield Row(f"{name} beyond check, {size} provisions", cost - check)
    yield Row(f"{' + '.join(names)} beyond check, {size} provisions", together - check, 2)
    yield from _measure_site(bench, size)
    yield from _measure_pdf(bench, size)
    yield from _measure_docx(bench, size)
    yield from _measure_redline(bench, size)
    yield from _measure_preview(bench, size)
    yield from _measure_review(bench)
    yield from _measure_import(bench)
    yield from _measure_evidence(bench)
    check, build = bench.costs(bench.check(ROOT), bench.build(ROOT))
    yield Row("real draft: check", check)
    yield Row("real draft: build, all formats", build)


def _measure_site(bench: Bench, size: str) -> Iterator[Row]:
    build = bench.build(bench.usual, "site", "html", "json")
    spend(build)
    sources = bench.built(bench.usual) / "site-src" / "en"
    alone = (*_MKDOCS, "build", "--quiet", "-f", str(sources / "mkdocs.yml"), "-d", str(bench.work / "mkdocs"))
    together, engine, xlsx, check = bench.costs(
        build, alone, bench.build(bench.usual, "xlsx"), bench.check(bench.usual)
    )
    pages = len(list((sources / "docs").glob("*.md")))
    files = len(list((bench.built(bench.usual) / "site").glob("*.html")))
    yield Row(f"MkDocs alone, {pages} of {files} pages", engine)
    yield Row("site + html + json, check and all", together)
    yield Row("site + html + json beyond MkDocs", together - engine, 2)
    yield Row("site + html + json beyond MkDocs and check", together - engine - check)
    yield Row(f"xlsx beyond check, {size} provisions", xlsx - check)


def _measure_pdf(bench: Bench, size: str) -> Iterator[Row]:
    pages = yield from _measure_typesetting(bench, bench.usual, size)
    # The goal is one of a draft of a hundred pages; check, which a build runs first, grows with the draft.
    half, short = bench.work / "half", bench.work / "short"
    fewer = bench.provisions // 2
    generate(ROOT, half, fewer)
    spend(bench.build(half, "pdf"))
    each = (pages - _count_pages(bench, half)) / (bench.provisions - fewer)
    # Some pages, such as covers and lists of references, do not grow with the provisions.
    provisions = bench.provisions - round((pages - _HUNDRED) / each)
    generate(ROOT, short, provisions)
    yield from _measure_typesetting(bench, short, f"{provisions:,}", 1)


def _measure_typesetting(bench: Bench, root: Path, size: str, goal: float | None = None) -> Generator[Row, None, int]:
    """Yield what a PDF costs beside what Typst alone does; return how many pages it has."""
    recorded = bench.work / f"{root.name}.pickle"
    spend(script("typeset.py", "record", root, recorded))
    alone, pdf = bench.costs(script("typeset.py", "compile", recorded), bench.build(root, "pdf"))
    pages = _count_pages(bench, root)
    yield Row(f"PDF cold, {size} provisions, {pages} pages", pdf)
    yield Row(f"Typst alone, same input, {pages} pages", alone)
    yield Row(f"PDF beyond Typst, {pages} pages", pdf - alone, goal)
    return pages


def _count_pages(bench: Bench, root: Path) -> int:
    (path,) = bench.built(root).glob("*.pdf")
    with pikepdf.open(path) as document:
        return len(document.pages)


def _measure_docx(bench: Bench, size: str) -> Iterator[Row]:
    empty = (
        pypandoc.get_pandoc_path(),
        "--from=markdown",
        "--to=docx",
        f"--output={bench.work / 'empty.docx'}",
        os.devnull,
    )
    start, docx, check = bench.costs(empty, bench.build(bench.usual, "docx"), bench.check(bench.usual))
    yield Row("pandoc alone, empty text", start)
    yield Row(f"docx beyond pandoc's start, check and all, {size} provisions", docx - start, 5)
    yield Row(f"docx beyond check, {size} provisions", docx - check)


def _measure_redline(bench: Bench, size: str) -> Iterator[Row]:
    spend(bench.build(bench.usual, "manuscript"))
    old = bench.built(bench.usual) / "manuscript-en.json"
    new = bench.work / "later.json"
    # One duty in seven is no longer one.
    parts = old.read_text(encoding="utf-8").split('"text": "MUST"')
    joints = ('"text": "SHOULD"' if number % 7 == 0 else '"text": "MUST"' for number in range(len(parts) - 1))
    new.write_text("".join(part + joint for part, joint in zip(parts, (*joints, ""), strict=True)), encoding="utf-8")
    redline = (
        *_PROGRAM,
        "-C",
        str(ROOT),
        "--quiet",
        "redline",
        str(old),
        str(new),
        "--to",
        str(bench.work / "redline"),
    )
    data, page = bench.costs((*redline, "--format", "json"), redline)
    yield Row(f"redline as JSON, {size} provisions", data, 1)
    yield Row(f"redline as a page, {size} provisions", page)


def _measure_preview(bench: Bench, size: str) -> Iterator[Row]:
    # It writes to the draft it is given.
    edited = bench.work / "edited"
    shutil.copytree(bench.usual, edited)
    command = script("preview.py", edited, str(bench.runs))
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, env=_environment()).stdout
    # The first save warms up.
    wall, spent = zip(*(map(float, line.split()) for line in told.splitlines()[1:]), strict=True)
    yield Row(
        f"one paragraph edited → preview, {size} provisions, wall", Cost(min(wall), median(wall)) * _THOUSAND, 300, "ms"
    )
    yield Row(f"one paragraph edited → preview, {size} provisions, CPU", Cost(min(spent), median(spent)), 0.3)


def _measure_review(bench: Bench) -> Iterator[Row]:
    root = bench.work / "reviewed"
    shutil.copytree(bench.usual, root)
    fill_store(bench.work / "reviewed-reviews", _THOUSAND)
    review = (*_PROGRAM, "-C", str(root), "--quiet", "review")
    text, data, carried = bench.costs((*review, "list"), (*review, "list", "--format", "json"), (*review, "carry"))
    yield Row("review list, 1,000 comments", text, 2)
    yield Row("review list as JSON, 1,000 comments", data, 2)
    yield Row("review carry, 1,000 comments, sources read anew", carried)


def _measure_import(bench: Bench) -> Iterator[Row]:
    firsts, seconds = [], []
    for number in range(bench.runs + 1):
        folder = bench.work / f"review-{number}"
        folder.mkdir()
        # What is taken in is there: each run needs a store of its own.
        root, answers = fill_forms(folder, _COMMENTS)
        command: tuple[str, ...] = (*_PROGRAM, "-C", str(root), "review", "import", str(answers), "--accept", "all")
        command = (*command, "--received", "2026-12-14")
        firsts.append(spend(command))
        seconds.append(spend(command))
    for what, spent, goal in (("import of", firsts[1:], 3), ("second import of", seconds[1:], None)):
        yield Row(f"{what} {_COMMENTS:,} comments in 40 files", Cost(min(spent), median(spent)), goal)
    yield from _measure_papers(bench.work / f"review-{bench.runs}", bench.runs)


def _measure_evidence(bench: Bench) -> Iterator[Row]:
    root = bench.work / "evidenced"
    multiply_evidence(ROOT, root, _RECORDS)
    status = (*_PROGRAM, "-C", str(root), "evidence", "status")
    text, data = bench.costs(status, (*status, "--format", "json"))
    yield Row(f"evidence status, {_RECORDS:,} records", text, 5)
    yield Row(f"evidence status as JSON, {_RECORDS:,} records", data, 5)
    export = bench.work / "export.jsonl"
    write_export(export, _DOCUMENTS)
    take = (*_PROGRAM, "-C", str(ROOT), "evidence", "catalogue", str(export), "--as-of", "2026-12-01")
    addresses, taken = bench.costs((*_PROGRAM, "-C", str(root), "evidence", "links"), take)
    yield Row(f"evidence links, {_RECORDS:,} records", addresses, 5)
    yield Row(f"real draft: evidence catalogue, an export of {_DOCUMENTS:,} documents", taken, 5)


def _measure_papers(folder: Path, runs: int) -> Iterator[Row]:
    """Yield what is made of the comments that were taken in in a folder."""
    (store,) = folder.glob("*-reviews")
    root = store.with_name(store.name.removesuffix("-reviews"))
    for what, arguments, goal in _PAPERS:
        spent = [spend((*_PROGRAM, "-C", str(root), "review", *arguments)) for _ in range(runs + 1)][1:]
        yield Row(f"{what} of {_COMMENTS:,} comments", Cost(min(spent), median(spent)), goal)


def main() -> None:
    """Print the facts of the machine, what the drafts hold, and the table."""
    parser = argparse.ArgumentParser(description="Print what the program costs.")
    parser.add_argument("--provisions", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), given.provisions, given.runs)
        print(f"{platform.platform()}, {os.cpu_count()} CPUs, Python {platform.python_version()}, {given.runs} runs\n")
        for name, root, provisions in (("usual", bench.usual, 1), ("ten times", bench.large, _TEN)):
            generate(ROOT, root, given.provisions * provisions)
            print(f"- {name}: {take_census(root)}")
        print(
            "\n| what (CPU seconds, if not said otherwise) | least | middle | goal | reached |\n|---|---|---|---|---|"
        )
        for row in measure(bench):
            print(row, flush=True)


if __name__ == "__main__":
    main()
