"""`amend`: what a session decided goes into the sources; `adopt`: the adopted text compared with ours."""

from collections.abc import Iterator
from difflib import unified_diff
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from wipo_bc_std.cli.arguments import read_file
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.drafts import CHOICES, Changes
from wipo_bc_std.files import replace_file
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.edits.adopted_text import Adoption, AdoptionReport
    from wipo_bc_std.edits.amendments import Amended, Listed
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.redline.changes import Change

_PROBLEMS = 1
_QUOTED = 200
_FEWEST_NUMBERS = 20


class AdoptFormat(StrEnum):
    """How differences are told."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    XLSX = "xlsx"


def amend(
    session: Annotated[
        str, typer.Argument(metavar="SESSION", help="The session whose outcome is in outcomes/, such as cws-14.")
    ],
    *,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown to the sources.")] = False,
) -> None:
    """Write the amendments of a session into the sources.

    What would change is shown as a difference of each file; an amendment that does not fit is listed with its reason. A
    provision that was deleted keeps its identifier; the id of another text that was deleted goes to retired-ids.txt. Without
    --write, the sources stay as they are. The exit code is 1 if something is listed.
    """
    from wipo_bc_std.edits.amendments import amend_sources  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.pen_source import refuse_held  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415

    console = Call.console
    root = find_call_root()
    project = open_project(root)
    with console.step("holding the amendments against the sources"):
        found = amend_sources(project, session)
        unrecorded = _compare_record(root, project, found)
    for line in (*_difference(found, project), *_tell(found, unrecorded)):
        console.result(line)
    if write:
        refuse_held(root, found.texts)
        _write(root, found, project)
    elif found.texts:
        console.note("nothing was written to the sources; write what is shown with --write")
    raise typer.Exit(_PROBLEMS if found.listed or unrecorded else 0)


def _compare_record(root: Path, project: "Project", found: "Amended") -> "list[Listed]":
    """Return the amendments that do not fit the recorded text of what was considered, none where there is no record."""
    from wipo_bc_std.edits.amendments import compare_with_record  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415
    from wipo_bc_std.publish.record import read_recorded, record_folder  # noqa: PLC0415

    language = read_project(project).draft.language
    recorded = read_recorded(record_folder(root, project.folder, found.outcome.considered), language)
    return [] if recorded is None else list(compare_with_record(found.outcome, recorded))


def _difference(found: "Amended", project: "Project") -> Iterator[str]:
    for path, after in found.texts.items():
        before = project.read(path) if path in project.listing else b""
        old, new = (text.decode("utf-8-sig").splitlines() for text in (before, after))
        yield from unified_diff(old, new, path, path, n=1, lineterm="")


def _tell(found: "Amended", unrecorded: "list[Listed]") -> Iterator[str]:
    for each in found.listed:
        yield f"amendment {each.number}, to {each.to}: {each.why}"
    for each in unrecorded:
        yield f"amendment {each.number}, to {each.to}: {each.why}; look whether it was written down as it was read out"
    total = len(found.outcome.amendments)
    yield (
        f"{total} amendment{'s'[: total != 1]}: {len(found.written)} to write, {len(found.done)} in the text already, "
        f"{len(found.listed)} left to you"
    )


def _write(root: Path, found: "Amended", project: "Project") -> None:
    from wipo_bc_std.cli.mending import Rewrite, write_rewrites  # noqa: PLC0415 - see TYPE_CHECKING

    new = {path: text for path, text in found.texts.items() if path not in project.listing}
    old = {path: Rewrite(project.read(path), text) for path, text in found.texts.items() if path not in new}
    for path in write_rewrites(root, old):
        Call.console.result(f"wrote {path}")
    for path, text in new.items():
        try:
            replace_file(root / path, text)
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
        Call.console.result(f"wrote {path}")
    if found.texts:
        Call.console.note("next: wipo-bc-std check; i18n update tells translators")


def adopt(
    file: Annotated[Path, typer.Option("--from", metavar="FILE", help="Word file (.docx) of the adopted text.")],
    session: Annotated[
        str | None,
        typer.Option("--session", metavar="ID", help="Make the amendments of this session in our text first."),
    ] = None,
    changes: Annotated[
        Changes | None, typer.Option("--changes", help="Accept or reject tracked changes; needed if there are any.")
    ] = None,
    *,
    form: Annotated[AdoptFormat, typer.Option("--format", help="How differences are told.")] = AdoptFormat.TEXT,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Folder for html and xlsx [default: build].")
    ] = None,
) -> None:
    """Compare the adopted text with ours.

    Every difference is reported: words and order, numbers apart from these, and what has no place in our text. At the end
    stands how many words were compared, and that none was lost. The sources stay as they are; only --format html and xlsx
    write a file. The exit code is 1 if there is a difference.
    """
    from wipo_bc_std.edits.adopted_text import compare_adopted, write_report  # noqa: PLC0415 - see amend
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415

    console = Call.console
    content = read_file(file)
    root = find_call_root()
    with console.step("comparing the adopted text with ours"):
        found = compare_adopted(content, file.name, open_project(root), CHOICES.get(changes), session)
    if form is AdoptFormat.JSON:
        console.data(write_report(found.report).decode())
    else:
        for line in _report_lines(found.report):
            console.result(line)
    if form in {AdoptFormat.HTML, AdoptFormat.XLSX}:
        _write_comparison(found, form, root, to)
    raise typer.Exit(0 if found.report.is_same else _PROBLEMS)


def _write_comparison(found: "Adoption", form: AdoptFormat, root: Path, to: Path | None) -> None:
    from msgspec.structs import replace  # noqa: PLC0415 - see amend

    from wipo_bc_std.render.moment import file_moment  # noqa: PLC0415
    from wipo_bc_std.render.output import write_artifacts  # noqa: PLC0415
    from wipo_bc_std.render.redline import redline_artifacts  # noqa: PLC0415
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415

    kind: Literal["html", "xlsx"] = "html" if form is AdoptFormat.HTML else "xlsx"
    made = redline_artifacts(found.comparison, kind, file_moment(found.comparison.new))
    named = [replace(each, path=each.path.replace("-redline.", "-adopted.")) for each in made]
    for path in write_artifacts(named, to if to is not None else root / read_settings(root).output):
        Call.console.result(f"wrote {path}")
    if found.report.alike:
        Call.console.note(
            "it shows the file as it was read, so also places that say the same; the list above leaves them out"
        )


def _report_lines(report: "AdoptionReport") -> Iterator[str]:
    for change in report.changes:
        yield from _change_lines(change)
    for each in report.unplaced:
        if not each.around:
            yield f"no place in our text, {each.kind}, paragraph {each.paragraph} of the file: {each.remark}"
            yield f"  + {_quote(each.words)}"
    yield from _number_lines(report)
    around = [each for each in report.unplaced if each.around]
    for each in around:
        yield f"around the text, not compared: {each.kind}, paragraph {each.paragraph} of the file: {_quote(each.words)}"
    if report.capitals:
        yield f"titles that differ in capitals only: {report.capitals}"
    if report.alike:
        yield f"read otherwise, with the same words in both files, so no differences: {report.alike}"
    if report.amended:
        yield f"amendments of {report.session} made in our text first: {', '.join(map(str, report.amended))}"
    if report.left:
        left = ", ".join(map(str, report.left))
        yield f"amendments of {report.session} that do not fit, so not made: {left}; see wipo-bc-std amend {report.session}"
    words = report.words
    lost = f"{words.lost:,} are lost, which is a bug of ours, please report it" if words.lost else "none is lost"
    yield (
        f"words and signs: {words.in_file:,} in the file; {words.compared:,} were compared, {words.settled:,} are numbers, "
        f"labels and links, {words.listed:,} are listed; {lost}"
    )
    yield _summary(report)


def _summary(report: "AdoptionReport") -> str:
    if report.is_same:
        return "no difference: both texts say the same in the same order under the same numbers"
    counts = report.counts
    return (
        f"{counts.changes} difference{'s'[: counts.changes != 1]} in words and order, {counts.numbers} in numbers, "
        f"{counts.unplaced} without a place in our text"
    )


def _change_lines(change: "Change") -> Iterator[str]:
    from wipo_bc_std.redline.mark import name_place, say_kinds  # noqa: PLC0415 - see TYPE_CHECKING

    name = change.now.id or change.before.id
    # Where it stands in our text: of a file of another look, only the words are read for certain.
    where = name_place(change.before) or name_place(change.now) or change.type
    yield f"{say_kinds(change, 'en')} ({change.change_class}): {where}{f' [{name}]' if name else ''}"
    if change.old and change.new and change.old != change.new:
        yield from _pair_lines(change.old, change.new)
    elif change.old == change.new:
        yield f"    {_quote(change.new)}"
    else:
        yield f"  {'-' if change.old else '+'} {_quote(change.old or change.new)}"
    yield from (f"  = {reason.sentence}" for reason in change.reasons)


def _pair_lines(old: str, new: str) -> Iterator[str]:
    """Yield what was replaced by what, words with those beside them."""
    from wipo_bc_std.words import find_changes  # noqa: PLC0415 - see TYPE_CHECKING

    for each in find_changes(old, new):
        before, after = old[each.start : each.end], each.new
        if not before.strip() or not after.strip():
            start, end = _widen(old, each.start, each.end)
            before, after = old[start:end], old[start : each.start] + after + old[each.end : end]
        yield f"  - {_quote(before)}"
        yield f"  + {_quote(after)}"


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with the word before and the word after it."""
    left = text[:start].rstrip()
    right = text[end:].lstrip()
    word_before = len(left.split()[-1]) if left.split() else 0
    word_after = len(right.split()[0]) if right.split() else 0
    return len(left) - word_before, len(text) - len(right) + word_after


def _number_lines(report: "AdoptionReport") -> Iterator[str]:
    shown = report.numbers[:_FEWEST_NUMBERS]
    for each in shown:
        yield f"numbered otherwise: {each.id or _quote(each.words)}: ours {each.old}, adopted {each.new}"
    left = len(report.numbers) - len(shown)
    if left:
        yield f"numbered otherwise: {left} more; --format json has all"


def _quote(words: str) -> str:
    words = " ".join(words.split())
    return f"“{words if len(words) <= _QUOTED else words[: _QUOTED - 1] + '…'}”"
