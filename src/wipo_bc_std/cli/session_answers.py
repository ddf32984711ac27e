"""`session answers`: questionnaires that came back, as lists of answers and as drafts of evidence."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from msgspec import to_builtins

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.pipeline import Checked
    from wipo_bc_std.session.questionnaire_answers import AnswerSheet

_HEADS = ("file", "office", "questionnaire", "version", "question", "state", "answer", "reason")


def answers(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Excel files that came back.")],
    *,
    form: Annotated[Literal["text", "json", "csv"], typer.Option("--format", help="Lines to read, or data.")] = "text",
    evidence: Annotated[
        bool,
        typer.Option("--evidence", help="Print drafts of evidence instead: one for each answer that bears on a text."),
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Write these drafts to evidence/; nothing is overwritten.")
    ] = False,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day of the answers [default: that of the draft].")
    ] = None,
) -> None:
    """List what offices answered to a questionnaire: each question is answered, unanswered, or refused with the reason.

    What stands beside the fields is told as well. The exit code is 1 where a file cannot be read as an answer. Answers are
    between the office and the leader: they are printed here, and written nowhere unless `--write` is given.
    """
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.office_files.xml_part import OfficeFileError  # noqa: PLC0415
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415
    from wipo_bc_std.session.questionnaire_answers import AnswersError, read_answers  # noqa: PLC0415

    if write and not evidence:
        raise UsageError("--write writes drafts of evidence; say --evidence --write")
    root = find_call_root()
    checked = read_project(open_project(root), read_day("--today", today))
    sheets: list[AnswerSheet] = []
    failed = False
    for path in files:
        try:
            sheets.append(read_answers(path.read_bytes(), path.name, checked.draft.standard.questionnaires))
        except (OfficeFileError, AnswersError) as error:
            Call.console.complain(str(error))
            failed = True
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    if evidence:
        _propose(sheets, checked, root, writes=write)
    elif form == "json":
        Call.console.data(json.dumps([to_builtins(sheet) for sheet in sheets], ensure_ascii=False, indent=2) + "\n")
    elif form == "csv":
        from wipo_bc_std.render.csv_file import csv_file  # noqa: PLC0415 - asked for alone

        Call.console.data(csv_file([_HEADS, *(row for sheet in sheets for row in _rows(sheet))]).decode("utf-8"))
    else:
        for sheet in sheets:
            _tell(sheet)
    raise typer.Exit(1 if failed else 0)


def _rows(sheet: "AnswerSheet") -> Iterator[tuple[str, ...]]:
    """Yield a row for each question of a sheet, and for what stands beside the fields."""
    about = (sheet.file, sheet.office, sheet.questionnaire, str(sheet.version))
    for given in sheet.given:
        yield (*about, given.question, "answered", "; ".join(given.values), "")
    for name in sheet.unanswered:
        yield (*about, name, "unanswered", "", "")
    for refused in sheet.refused:
        yield (*about, refused.question, "refused", refused.said, refused.reason)
    for words in sheet.apart:
        yield (*about, "", "beside the fields", words, "")


def _tell(sheet: "AnswerSheet") -> None:
    counts = f"{len(sheet.given)} answered, {len(sheet.unanswered)} unanswered, {len(sheet.refused)} refused"
    total = len(sheet.given) + len(sheet.unanswered) + len(sheet.refused)
    who = sheet.office or "office not said"
    about = f"{sheet.questionnaire}, version {sheet.version}, {sheet.language}"
    Call.console.result(f"{sheet.file}: {who}: {about}: {total} questions: {counts}")
    for given in sheet.given:
        Call.console.result(f"  {given.question}: {'; '.join(given.values) or 'none of the options'}")
    for refused in sheet.refused:
        Call.console.result(f"  {refused.question}: refused, as {refused.reason}: {refused.said}")
    for words in sheet.apart:
        Call.console.result(f"  beside the fields: {words}")


def _propose(sheets: Sequence["AnswerSheet"], checked: "Checked", root: Path, *, writes: bool) -> None:
    """Print drafts of evidence, or write them where nothing stands yet."""
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.session.answer_evidence import propose_evidence  # noqa: PLC0415 - asked for alone

    known = {each.id: each for each in checked.draft.standard.questionnaires}
    folder = root / open_project(root).folder / "evidence"
    for sheet in sheets:
        found = tuple(propose_evidence(sheet, known[sheet.questionnaire], checked.draft, checked.draft.today))
        if not found:
            Call.console.note(f"{sheet.file}: no answer bears on a text, or no code of an office is given")
        for name, text in found:
            if not writes:
                Call.console.data(f"{text}---\n")
                continue
            path = folder / f"{name}.yml"
            try:
                path.parent.mkdir(exist_ok=True)
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    file.write(text)
            except FileExistsError:
                raise UsageError(f"{path} is there already, and nothing is overwritten") from None
            except OSError as error:
                raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
            Call.console.result(f"wrote {path}; complete it, and publish it only if the office agrees")
