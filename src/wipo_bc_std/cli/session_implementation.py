"""`session implementation`: a filled-in conformance checklist becomes a statement that an office agreed to publish."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.model.standard import Standard
    from wipo_bc_std.session.implementation_intake import FilledChecklist


class Overall(StrEnum):
    """The words of the survey on the use of WIPO Standards."""

    COMPLETELY = "completely"
    PARTLY = "partly"
    NOT_IMPLEMENTED = "not-implemented"


def implementation(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The filled-in checklist, an Excel file.")],
    *,
    office: Annotated[
        str | None, typer.Option("--office", metavar="CODE", help="The office [default: the organization named in it].")
    ] = None,
    publication: Annotated[
        str | None,
        typer.Option(
            "--publication", metavar="ID", help="The publication [default: the one of the version named in it]."
        ),
    ] = None,
    overall: Annotated[
        Overall | None,
        typer.Option("--overall", help="What the office says of the whole [default: what its answers come to]."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help="The day of the statement [default: the day named in it]."),
    ] = None,
    released: Annotated[
        str | None,
        typer.Option(
            "--released", metavar="DATE", help="The day on which the office agreed to publish this; needed to write."
        ),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="ROLE", help="Who agreed for the office: a role, no person.")
    ] = "the office",
    remarks: Annotated[bool, typer.Option("--remarks/--no-remarks", help="Whether remarks are published, too.")] = True,
    write: Annotated[
        bool,
        typer.Option(
            "--write", help="Write what is shown to standard/implementations/; nothing is written without it."
        ),
    ] = False,
) -> None:
    """Show what a filled-in checklist states about an implementation, and write it once its office agreed.

    The sources are public, so --write needs --released. Who is named in the file as a contact is not read. What is there
    already is not overwritten.
    """
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415
    from wipo_bc_std.office_files.excel import read_excel  # noqa: PLC0415
    from wipo_bc_std.session.implementation_intake import (  # noqa: PLC0415
        judge_whole,
        read_filled_checklist,
        write_statement,
    )

    root = find_call_root()
    project = open_project(root)
    standard = load(project).standard
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error
    filled = read_filled_checklist(read_excel(content, file.name), file.name)
    code, about = _choose_office(office, filled, standard), _choose_publication(publication, filled, standard)
    day = read_day("--date", on) or filled.declared_on
    whole = overall.value if overall is not None else judge_whole(filled)
    for line in _tell(filled, standard, about, remarks=remarks):
        Call.console.result(line)
    told_day = "not said: give it with --date" if day is None else day.isoformat()
    told_whole = whole or "not said, as not all is answered: ask the office, and give it with --overall"
    Call.console.result(f"{code} about {about}, {told_day}; of the whole: {told_whole}")
    agreed = read_day("--released", released)
    if not write:
        Call.console.note("nothing was written: once the office agreed to publish this, give --write --released DATE")
        return
    if agreed is None or day is None or whole is None:
        lacking = "--released" if agreed is None else "--date" if day is None else "--overall"
        raise UsageError(f"{lacking} is missing; nothing was written")
    name, text = write_statement(
        filled, office=code, publication=about, day=day, overall=whole, agreed=(by, agreed), tells_remarks=remarks
    )
    _write(root / f"{project.folder}implementations" / f"{name}.yml", text)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as target:
            target.write(text)
    except FileExistsError:
        raise UsageError(
            f"{path} is there already, and nothing is overwritten; take it away first, where the office replaced its statement"
        ) from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    Call.console.result(f"wrote {path}; wipo-bc-std check looks at it")


def _choose_office(given: str | None, filled: "FilledChecklist", standard: "Standard") -> str:
    from wipo_bc_std.session.implementation_intake import find_office  # noqa: PLC0415 - as above

    codes = [office.code for office in standard.offices]
    found = given or find_office(filled, standard)
    if found is None:
        named = (
            f"“{filled.organization[:60]}” is no office of offices.yml" if filled.organization else "it names no office"
        )
        raise UsageError(f"{named}; say which one it is with --office: {', '.join(codes) or 'none is listed'}")
    if found not in codes:
        raise UsageError(f"there is no office “{found[:20]}” in offices.yml; add it with wipo-bc-std new office")
    return found


def _choose_publication(given: str | None, filled: "FilledChecklist", standard: "Standard") -> str:
    from wipo_bc_std.session.implementation_intake import find_publication  # noqa: PLC0415 - as above

    known = [each.id for each in standard.publications]
    found = given or find_publication(filled, standard)
    if found is None:
        named = f"no single publication has the version {filled.version}" if filled.version else "it names no version"
        raise UsageError(
            f"{named}; say which one it is about with --publication: {', '.join(known) or 'none is listed'}"
        )
    if found not in known:
        raise UsageError(f"there is no publication “{found[:60]}” in sessions.yml; it has {', '.join(known) or 'none'}")
    return found


def _tell(filled: "FilledChecklist", standard: "Standard", about: str, *, remarks: bool) -> Iterator[str]:
    from wipo_bc_std.review.visible import show_line  # noqa: PLC0415 - as above

    record = next((each for each in standard.published if each.publication == about), None)
    for each in filled.given:
        strange = "" if record is None or record.has(each.id) else f"; {about} has no such provision"
        remark = f"  {show_line(each.remark)}" if each.remark and remarks else ""
        yield f"{each.id}  {each.answer}{strange}{remark}"
    counted = ", ".join(f"{count} {answer}" for answer, count in filled.counts.items())
    yield f"{len(filled.answers)} provisions: {counted}, {len(filled.answers) - len(filled.given)} without an answer"
