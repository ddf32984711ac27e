"""`import-draft`: a draft that was written in Word becomes sources."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_file
from wipo_bc_std.cli.call import Call
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.cli.console import Console
    from wipo_bc_std.edits.earlier_state import Difference, Earlier
    from wipo_bc_std.edits.import_draft import Choice, Imported
    from wipo_bc_std.edits.ledger import Entry

_PROBLEMS = 1
_QUOTED = 70


class Changes(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"


CHOICES: "dict[Changes | None, Choice]" = {Changes.ACCEPT: "accept", Changes.REJECT: "reject"}


def import_draft(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Word file (.docx) of a draft.")],
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help="Folder of the project to write [default: where you are]."),
    ] = None,
    changes: Annotated[
        Changes | None, typer.Option("--changes", help="Accept or reject tracked changes; needed if there are any.")
    ] = None,
    records: Annotated[
        Path | None,
        typer.Option("--records", metavar="DIR", help="Take ids and records, such as terms/, from the draft in DIR."),
    ] = None,
    *,
    over: Annotated[
        bool, typer.Option("--over", help="Write over the sources in the folder; ids stay where texts are alike.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show all, write nothing.")] = False,
) -> None:
    """Turn a draft in Word into sources.

    Headings, numbered paragraphs, rules, definitions, tables, figures, footnotes and references become sources with ids.
    What a person has to look at is listed by its place. No word is dropped: the balance at the end shows it. The exit code
    is 1 if words are lost.
    """
    from wipo_bc_std.edits.import_draft import import_word  # noqa: PLC0415 - help does not wait for the stages

    console = Call.console
    content = read_file(file)
    root = (to if to is not None else Call.folder).resolve()
    if over and records is not None:
        raise UsageError("with --over, records are those of the folder itself: leave --records out")
    has_sources = _has_sources(root)
    if has_sources and not over:
        raise UsageError(f"{root} has a draft already; import over it with --over, or name another folder with --to")
    if over and not has_sources:
        raise UsageError(f"{root} has no draft to import over; leave --over out")
    with console.step("reading the Word file"):
        earlier = _open_earlier(root if over else records) if over or records is not None else None
        imported = import_word(content, file.name, CHOICES.get(changes), earlier)
    if over:
        for line in _difference_lines(imported.differences):
            console.result(line)
    for line in _entry_lines(imported.entries):
        console.result(line)
    for line in _summary_lines(imported):
        console.result(line)
    folder = root / (earlier.folder if over and earlier is not None else "standard/")
    if dry_run:
        console.note(f"nothing was written; without --dry-run it goes to {folder}")
    else:
        _write(imported, folder, earlier if over else None, console)
    raise typer.Exit(0 if imported.balance.is_even or not imported.balance.lost else _PROBLEMS)


def _has_sources(root: Path) -> bool:
    return (root / "standard" / "standard.yml").exists() or (root / "standard.yml").exists()


def _open_earlier(root: Path | None) -> "Earlier":
    from wipo_bc_std.edits.earlier_state import Earlier  # noqa: PLC0415 - see import_draft
    from wipo_bc_std.load.project import find_root, open_project, read_sources  # noqa: PLC0415
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    if root is None or not root.is_dir():
        raise UsageError(f"{root} is not a folder; name the folder of a project")
    project = open_project(find_root(root.resolve()))
    return Earlier(load(project).standard, read_sources(project), project.folder)


def _difference_lines(differences: "Sequence[Difference]") -> Iterator[str]:
    from wipo_bc_std.words import find_changes  # noqa: PLC0415 - see import_draft

    for each in differences:
        match each.kind:
            case "added" | "deleted" | "moved":
                yield f"{each.kind:<8}  {each.id}: {_quote(each.new or each.old)}"
            case "changed":
                yield f"changed   {each.id}:"
                for change in find_changes(each.old, each.new):
                    before, after = each.old[change.start : change.end].strip(), change.new.strip()
                    if before or after:
                        yield f"            {_quote(before) if before else 'nothing'} → {_quote(after) if after else 'nothing'}"


def _quote(words: str) -> str:
    return f"“{words if len(words) <= _QUOTED else words[: _QUOTED - 1] + '…'}”"


def _entry_lines(entries: "Sequence[Entry]") -> Iterator[str]:
    for each in entries:
        place = f"{each.spot.part}, paragraph {each.spot.paragraph}"
        words = f" {_quote(each.words)}" if each.words.strip() else ""
        # Words that stand nowhere else are told in full.
        if not each.is_kept and len(each.words) > _QUOTED:
            words = f" “{each.words}”"
        yield f"{place}: {each.kind}{words}: {each.advice}"


def _summary_lines(imported: "Imported") -> Iterator[str]:
    balance = imported.balance
    yield "made: " + ", ".join(f"{count} {kind}" for kind, count in imported.counts.items())
    yield (
        f"words: {balance.in_word_file:,} in the Word file; {balance.in_sources:,} in the sources,"
        f" {balance.settled:,} became numbers, labels and links, {balance.listed:,} are listed above,"
        f" {balance.added:,} were added"
    )
    if balance.lost:
        words = ", ".join(f"“{word}”" for word in list(balance.lost)[:10])
        yield f"lost: {balance.lost.total()} words ({words}); this is a bug of ours, please report it"
    yield f"to look at: {len(imported.entries)}"


def _write(imported: "Imported", folder: Path, earlier: "Earlier | None", console: "Console") -> None:
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - see import_draft

    written = 0
    there = [path for path in imported.files if earlier is None and (folder / path).exists()]
    if there:
        raise UsageError(
            f"{folder / there[0]} is there already, and nothing is overwritten; name another folder with --to"
        )
    try:
        for path, content in imported.files.items():
            if earlier is None or earlier.files.get(path) != content:
                replace_file(folder / path, content)
                written += 1
        gone = [path for path in (earlier.files if earlier is not None else ()) if path not in imported.files]
        for path in gone:
            (folder / path).unlink()
    except OSError as error:
        raise UsageError(f"{error.filename or folder} cannot be written: {error.strerror or error}") from error
    deleted = f", deleted {', '.join(gone)}" if gone else ""
    console.result(f"wrote {written} files to {folder}{deleted}")
    console.note("next: wipo-bc-std check")
