"""`review import`: what came back goes into the review store."""

import sys
import traceback
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from msgspec import Struct, field

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call
from wipo_bc_std.cli.review_rounds import keep_history
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.acceptance import Plan
    from wipo_bc_std.review.comment import Channel
    from wipo_bc_std.review.intake.kinds import Part
    from wipo_bc_std.review.placement import Passages
    from wipo_bc_std.review.returned import Returned
    from wipo_bc_std.review.rows import Row
    from wipo_bc_std.review.store import RoundMatter, Store

# As `review.comment` has them.
_Channel = Literal["xlsx", "docx", "csv", "html", "text", "mail", "meeting", "wiki"]
_PROBLEMS, _BUG = 1, 3
# From which times of files count.
_EPOCH = date(1970, 1, 1)
_ALL, _NONE = "all", "none"
_PLACE, _WORDS, _NAME = 34, 60, 60
# So many rows are shown of one file; the rest is counted.
_MOST = 60


class _Wish(Struct, frozen=True):
    """What the options say: of all files in this call."""

    round: str | None
    office: str
    received: date | None
    channel: "Channel | None"
    accept: str | None

    @property
    def rows(self) -> frozenset[str] | None:
        """Return the rows that are asked for, None for all."""
        if self.accept is None or self.accept in {_ALL, _NONE}:
            return None
        return frozenset(filter(None, map(str.strip, self.accept.split(","))))


class _Intake(Struct):
    """All files of one call: what is wished of them, what is known of their rounds, and what became of them so far."""

    store: "Store"
    wish: _Wish
    rounds: "dict[str, RoundMatter]" = field(default_factory=dict)
    texts: "dict[tuple[str, str], Passages]" = field(default_factory=dict)
    read: int = 0
    taken: int = 0
    changed: int = 0
    doubtful: int = 0
    bugs: int = 0


def import_forms(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Filled forms, or folders of them.")],
    *,
    round_id: Annotated[
        str | None, typer.Option("--round", metavar="ID", help="The round [default: the one that the form says].")
    ] = None,
    office: Annotated[
        str | None,
        typer.Option("--office", metavar="CODE", help="Who sent it, where the file is wrong or says nothing."),
    ] = None,
    received: Annotated[
        str | None,
        typer.Option("--received", metavar="DATE", help="The day on which it came [default: that of the file]."),
    ] = None,
    channel: Annotated[
        _Channel | None, typer.Option("--channel", help="How it came, where the kind of file does not say.")
    ] = None,
    accept: Annotated[
        str | None,
        typer.Option(
            "--accept", metavar="all|none|ROW,…", help="What is taken; asked for at a terminal, nothing elsewhere."
        ),
    ] = None,
) -> None:
    """Take filled forms into the review store: workbooks, Word files, tables, saved files, mails.

    A mail holds a block of text, or words of its sender in lines that begin with a text and a colon, such as “BG-03: …”.

    First it is shown what is new, what is there already, what replaces earlier words, what is listed because nobody can say
    what it means, and where each comment belongs. What is accepted is written with a receipt for the sender. The same file
    again changes nothing. The exit code is 1 if a file could not be read, or has something that is listed or doubtful.
    """
    from wipo_bc_std.cli.reviews import find_store  # noqa: PLC0415 - the command is registered there
    from wipo_bc_std.review.intake.unreadable import UnreadableFormError  # noqa: PLC0415 - as above

    wish = _Wish(round_id, read_office(office), read_day("--received", received), channel, accept)
    paths = tuple(_list_files(files))
    if wish.rows is not None and len(paths) != 1:
        raise UsageError("rows are those of one file; name one file, or take all: --accept all")
    intake = _Intake(find_store(is_written=True), wish)
    for path in paths:
        try:
            for part in _open(path):
                _take(intake, path, part)
        except UnreadableFormError as error:
            _refuse(intake, path.name, error.message, error.step)
        except UsageError:
            raise
        except Exception:  # noqa: BLE001 - one file that we fail at must not keep the others out
            traceback.print_exc()
            _tell_bug(intake, path.name, "the lines above say where")
    if intake.changed:
        keep_history(intake.store, f"Take in {intake.taken} answer{'s'[: intake.taken != 1]}")
    _sum_up(paths, intake)
    raise typer.Exit(_BUG if intake.bugs else _PROBLEMS if intake.doubtful else 0)


def read_office(told: str | None) -> str:
    """Return the code of an office that was given, empty where none was; raise UsageError where it is no code."""
    from wipo_bc_std.model.fields import OFFICE_CODE  # noqa: PLC0415 - help does not wait for the stages

    code = (told or "").strip().upper()
    if told is not None and not OFFICE_CODE.fullmatch(code):
        raise UsageError(f"“{told[:40]}” is no code of an office; write two letters as in WIPO ST.3, such as KR")
    return code


def _list_files(named: Sequence[Path]) -> Iterator[Path]:
    for path in named:
        if path.is_dir():
            inside = sorted(each for each in path.iterdir() if each.is_file() and not each.name.startswith("."))
            if not inside:
                raise UsageError(f"{path} holds no files")
            yield from inside
        elif path.is_file():
            yield path
        else:
            raise UsageError(f"{path} is no file; name filled forms, or a folder of them")


def _open(path: Path) -> "tuple[Part, ...]":
    """Return the answers in a file; raise UnreadableFormError where it cannot be read."""
    from wipo_bc_std.review.intake.kinds import LARGEST, read_form  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.intake.unreadable import UnreadableFormError  # noqa: PLC0415

    try:
        # Of what is too large no more is read than shows it.
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableFormError(f"it cannot be read: {error.strerror or error}", "look at the file") from error
    return read_form(content, path.name)


def _refuse(intake: _Intake, name: str, message: str, step: str) -> None:
    Call.console.result(f"{_show(name)}: not imported: {message}; next: {step}")
    Call.console.result("")
    intake.doubtful += 1


def _tell_bug(intake: _Intake, name: str, told: str) -> None:
    Call.console.complain(
        f"{_show(name)}: this is a bug of wipo-bc-std, not of the file; nothing of it was written; please report: {told}"
    )
    intake.bugs += 1


def _take(intake: _Intake, path: Path, part: "Part") -> None:
    from wipo_bc_std.review.acceptance import Arrival, CensusError, judge  # noqa: PLC0415 - see _open
    from wipo_bc_std.review.intake.unreadable import UnreadableFormError  # noqa: PLC0415

    wish, held = intake.wish, part.held
    name = path.name if part.name == path.name else f"{path.name}, {part.name}"
    if isinstance(held, UnreadableFormError):
        _refuse(intake, name, held.message, held.step)
        return
    matter, texts = _open_round(intake, held)
    day = wish.received or _EPOCH + timedelta(seconds=path.stat().st_mtime)
    arrival = Arrival(part.name, part.digest, day, wish.office, wish.channel)
    try:
        plan = judge(matter, texts, held, arrival, wish.rows)
        _refuse_unknown_rows(plan, wish)
        Call.console.result("\n".join(_tell_plan(name, plan, matter)))
        writes, rows = _decide(plan, wish)
        if writes and rows != wish.rows:
            plan = judge(matter, texts, held, arrival, rows)
    except CensusError as error:
        _tell_bug(intake, name, str(error))
        return
    intake.read += 1
    intake.doubtful += not plan.is_whole
    _finish(intake, part, matter, plan, writes=writes)


def _finish(intake: _Intake, part: "Part", matter: "RoundMatter", plan: "Plan", *, writes: bool) -> None:
    """Write a plan if it is wished; what follows in the same call is judged as if it had been, where nobody was asked."""
    from wipo_bc_std.session.intake import apply_plan, keep_plan  # noqa: PLC0415 - see _open

    if writes:
        written = keep_plan(intake.store, matter, plan, part.content, part.suffix)
        intake.taken += 1
        intake.changed += bool(written)
        folder = intake.store.round_folder(matter.round.id)
        Call.console.result(
            f"  wrote {len(written)} files into {folder}; the receipt is receipts/{plan.submission.id}.txt"
            if written
            else f"  nothing to write: {folder} has all of it already"
        )
    if writes or not _is_asked(intake.wish):
        intake.rounds[matter.round.id] = apply_plan(matter, plan)
    Call.console.result("")


def _open_round(intake: _Intake, held: "Returned") -> "tuple[RoundMatter, Passages]":
    """Return what the round of a file holds, and the texts that its sender read, by what the form says.

    Raise UnreadableFormError where it is not clear which round that is.
    """
    from wipo_bc_std.review.intake.unreadable import UnreadableFormError  # noqa: PLC0415 - see _open
    from wipo_bc_std.review.placement import index_passages  # noqa: PLC0415
    from wipo_bc_std.review.store import list_rounds, read_round_passages  # noqa: PLC0415

    form, known = held.manifest, list_rounds(intake.store)
    named = form.round if form is not None else held.round
    told = named if named in known else None
    chosen = intake.wish.round or told or (known[0] if len(known) == 1 else None)
    if chosen is None and known:
        raise UnreadableFormError("it does not say of which round it is", f"name that: --round {known[0]}")
    matter = _read_round(intake, chosen)
    source = told or matter.round.id, form.language if form is not None else ""
    if source not in intake.texts:
        intake.texts[source] = index_passages(read_round_passages(intake.store, source[0]), source[1])
    return matter, intake.texts[source]


def _read_round(intake: _Intake, identifier: str | None) -> "RoundMatter":
    from wipo_bc_std.cli.reviews import find_round  # noqa: PLC0415 - the command is registered there

    if identifier is not None and identifier in intake.rounds:
        return intake.rounds[identifier]
    matter = find_round(intake.store, identifier)
    refuse_broken(intake.store, matter)
    return intake.rounds.setdefault(matter.round.id, matter)


def refuse_broken(store: "Store", matter: "RoundMatter") -> None:
    """Raise UsageError where a file of a round cannot be read: its label would be given again, and its words lost."""
    for problem in matter.problems:
        raise UsageError(f"{store.folder / str(problem.at)}: {problem.message}; {problem.hint}; nothing was imported")


def _refuse_unknown_rows(plan: "Plan", wish: _Wish) -> None:
    from wipo_bc_std.review.acceptance import ANSWER  # noqa: PLC0415 - see _open

    known = [row.row for row in plan.rows]
    unknown = sorted((wish.rows or frozenset()) - {*known, ANSWER})
    if unknown:
        raise UsageError(f"there is no row “{unknown[0][:40]}” in it; rows are {', '.join((*known, ANSWER))}")


def _is_asked(wish: _Wish) -> bool:
    return wish.accept is None and sys.stdin.isatty()


def _decide(plan: "Plan", wish: _Wish) -> tuple[bool, frozenset[str] | None]:
    """Return whether to write a plan, and which rows of it, None for all; a person at a terminal is asked."""
    if not _is_asked(wish):
        return wish.accept not in {None, _NONE}, wish.rows
    from wipo_bc_std.review.acceptance import ANSWER  # noqa: PLC0415 - see _open

    known = [*(row.row for row in plan.rows), ANSWER]
    while True:
        told = str(typer.prompt("take it in? all, none, or rows such as 3,7,answer", default=_NONE)).strip()
        if told in {_ALL, _NONE}:
            return told == _ALL, None
        rows = frozenset(filter(None, map(str.strip, told.split(","))))
        if rows and rows <= set(known):
            return True, rows
        Call.console.complain(f"rows are {', '.join(known)}")


def _tell_plan(name: str, plan: "Plan", matter: "RoundMatter") -> Iterator[str]:
    from wipo_bc_std.review.visible import show_line  # noqa: PLC0415 - see _open

    record = plan.submission
    sender = record.office or show_line(record.organization or "nobody known", _NAME)
    yield f"{_show(name)}: from {sender}, for {matter.round.id}, came {record.received}"
    for warning in plan.warnings:
        yield f"  warning: {warning}"
    answer = plan.answer
    if answer.fate != "none":
        position = answer.answer.position if answer.answer is not None else None
        yield f"  answer: {answer.fate}{f', {position}' if position else ''}"
    told = [row for row in plan.rows if row.fate != "same"]
    if told:
        yield f"  {'row':<10}  {'what':<6}  {'label':<7}  {'where':<{_PLACE}}  words"
    for row in told[:_MOST]:
        yield _tell_row(row)
    if len(told) > _MOST:
        yield f"  … and {len(told) - _MOST} more"
    for each in record.listed[:_MOST]:
        words = f"“{show_line(each.words, _WORDS)}”: " if each.words else ""
        yield f"  listed: {show_line(each.place, _NAME)}: {words}{show_line(each.reason, 2 * _NAME)}"
    if len(record.listed) > _MOST:
        yield f"  … and {len(record.listed) - _MOST} more listed"
    names: tuple[tuple[str, int], ...] = tuple(
        (name, plan.count(name)) for name in ("new", "newer", "older", "same", "listed")
    )
    counts = ", ".join(f"{count} {name}" for name, count in names if count)
    listed = sum(each.fields for each in record.listed)
    yield (
        f"  {_count(len(plan.rows), 'comment')}{f': {counts}' if counts else ''}; "
        f"{_count(record.census.filled, 'field')} filled in = {record.census.taken} taken + {listed} listed"
    )


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'s'[: number != 1]}"


def _tell_row(row: "Row") -> str:
    from wipo_bc_std.review.visible import measure_width, show_line  # noqa: PLC0415 - see _open

    passage = row.placement.passage
    if passage is None:
        where = "whole draft" if row.placement.is_sure else "to be confirmed"
    else:
        where = f"{passage.number or passage.id} {passage.title or passage.text}"
    where = show_line(where, _PLACE)
    # Letters of Chinese take two columns.
    while measure_width(where) > _PLACE:
        where = where[:-1]
    where += " " * (_PLACE - measure_width(where))
    label = row.comment.label if row.comment is not None else ""
    words = row.returned.text or row.returned.proposed or row.returned.rationale
    return f"  {show_line(row.row, 10):<10}  {row.fate:<6}  {label:<7}  {where}  {show_line(words, _WORDS)}"


def _show(name: str) -> str:
    from wipo_bc_std.review.visible import show_line  # noqa: PLC0415 - see _open

    return show_line(name, 2 * _NAME)


def _sum_up(paths: Sequence[Path], intake: _Intake) -> None:
    files = f"{len(paths)} file{'s'[: len(paths) != 1]}"
    doubtful = intake.doubtful + intake.bugs
    read = f"{intake.read} answer{'s'[: intake.read != 1]}"
    Call.console.result(f"{files}: {read} read, {intake.taken} taken in, {doubtful} to be looked at")
    if intake.read and not intake.taken and intake.wish.accept is None:
        Call.console.note("nothing was written; take in what is shown with --accept all, or some rows: --accept ROW,…")
