"""`evidence links`: the addresses that the draft rests on, and what came of opening them elsewhere."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.files import replace_file
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    import datetime

    from wipo_bc_std.evidence.link_results import LinkResults
    from wipo_bc_std.evidence.links import LinkUpdate
    from wipo_bc_std.load.standard_source import Loaded
    from wipo_bc_std.model.link_check import LinkCheck

_MOST = 40


def links(
    *,
    results: Annotated[
        list[Path] | None,
        typer.Option("--results", metavar="FILE", help="What came of opening them: JSON of lychee, or a links.csv."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The day of the check, which lychee does not say.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown into links.csv.")] = False,
) -> None:
    """List web addresses, or take in what came of opening them.

    The list has those of evidence and references, one a line. Nothing here opens an address. A link checker does, elsewhere and in its own time, and its results are read as a file. An
    address is dead that failed three times, each at least seven days after the one before, and did not open between; the
    evidence that names it then counts as a point more stale. A host that answers that it serves no programs says nothing.
    """
    from wipo_bc_std.evidence.links import collect_links, find_dead_links, update_links  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    day = read_day("--as-of", as_of)
    root = find_call_root()
    project = open_project(root)
    loaded = load(project)
    known = loaded.standard.links
    addresses = collect_links(loaded.standard)
    if not results:
        if write or day:
            raise UsageError(
                "name the results to take: wipo-bc-std evidence links --results lychee.json --as-of 2026-12-01"
            )
        for url in addresses:
            Call.console.result(url)
        for line in _describe(addresses, known, find_dead_links(known)):
            Call.console.note(line)
        return
    _refuse_broken(loaded, project.folder)
    read = [_read(file, day) for file in results]
    update = update_links(addresses, known, [check for each in read for check in each.checks])
    for line in _tell(update, sum(each.refused for each in read)):
        Call.console.result(line)
    _finish(root / f"{project.folder}links.csv", update, write=write)


def _read(file: Path, day: "datetime.date | None") -> "LinkResults":
    from wipo_bc_std.evidence.link_results import LARGEST_RESULTS, read_results  # noqa: PLC0415 - see TYPE_CHECKING

    if not file.is_file():
        raise UsageError(f"{file} is no file; name what the link checker wrote")
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_RESULTS + 1)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error
    return read_results(content, file.name, day)


def _refuse_broken(loaded: "Loaded", folder: str) -> None:
    """Raise UsageError where a row, or what has addresses, cannot be read: checks of these would be lost."""
    from wipo_bc_std.diagnostics.defect import Severity  # noqa: PLC0415 - see TYPE_CHECKING

    known, sources = f"{folder}links.csv", (f"{folder}evidence/", f"{folder}references.yml")
    lost = next(
        (
            item
            for item in loaded.problems
            if item.at.file == known or (item.at.file.startswith(sources) and item.defect.severity is Severity.ERROR)
        ),
        None,
    )
    if lost is not None:
        raise UsageError(f"{lost.at}: {lost.message}; mend it first (wipo-bc-std check); nothing was taken")


def _describe(addresses: Iterable[str], known: "Iterable[LinkCheck]", dead: frozenset[str]) -> Iterator[str]:
    days = [check.day for check in known]
    count = len(tuple(addresses))
    told = f"last checked on {max(days)}" if days else "never checked"
    yield f"{count} address{'es'[: 2 * (count != 1)]}, {told}; {len(dead)} dead"
    yield from (f"dead: {url}" for url in sorted(dead))


def _tell(update: "LinkUpdate", refused: int) -> Iterator[str]:
    yield (
        f"{len(update.opened)} opened, {len(update.failed)} failed, {refused} served no programs, "
        f"{len(update.unchecked)} not checked; {update.foreign} in the results are not of this draft"
    )
    for called, found in (
        ("failed", [url for url in update.failed if url not in {*update.died, *update.early}]),
        ("failed less than seven days after the time before, which does not count", list(update.early)),
        ("dead from now on, as it failed three times", list(update.died)),
        ("alive again", list(update.revived)),
    ):
        if found:
            yield f"{called}:"
            yield from (f"  {url}" for url in found[:_MOST])
        if len(found) > _MOST:
            yield f"  … and {len(found) - _MOST:,} more"


def _finish(path: Path, update: "LinkUpdate", *, write: bool) -> None:
    content = _write_table(update.checks)
    before = path.read_bytes() if path.is_file() else b""
    if content == before or not (update.checks or before):
        Call.console.result(f"nothing to write: {path} says all of it already")
        return
    if not write:
        Call.console.result(f"{path} was not touched: add --write to change it")
        return
    try:
        replace_file(path, content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    count = len(update.checks)
    Call.console.result(f"wrote {path}: {count} check{'s'[: count != 1]}")


def _write_table(checks: "Iterable[LinkCheck]") -> bytes:
    from wipo_bc_std.model.link_check import LinkCheck  # noqa: PLC0415 - see TYPE_CHECKING

    table = io.StringIO()
    lines = csv.writer(table, lineterminator="\n")
    lines.writerow(LinkCheck.model_fields)
    lines.writerows((check.url, check.day, check.result) for check in checks)
    return table.getvalue().encode()
