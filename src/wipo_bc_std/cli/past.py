"""`history`: what Git and publications tell of an id, for people and programs."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.call import Call, find_call_root

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.authoring.history import Event, History


class HistoryFormat(StrEnum):
    """How a history is told."""

    TEXT = "text"
    JSON = "json"


def history(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="An id of the draft, of today or of before.")],
    form: Annotated[HistoryFormat, typer.Option("--format", help="How it is told.")] = HistoryFormat.TEXT,
) -> None:
    """Tell when what has an id appeared and was changed, and why.

    Commits, publications and stated reasons are told.

    The newest commit comes first, after where it stands today. Former ids and moves to another file are followed.
    """
    from wipo_bc_std.authoring.history import find_history  # noqa: PLC0415 - help does not wait for the stages

    console = Call.console
    root = find_call_root()
    with console.step("looking into the past"):
        found = find_history(root, identifier)
    if form is HistoryFormat.JSON:
        from wipo_bc_std.authoring.history_data import history_data  # noqa: PLC0415

        console.data(history_data(found).model_dump_json(by_alias=True, indent=2) + "\n")
        return
    for line in _lines(found):
        console.result(line)
    if found.is_cut:
        console.note("there are older commits than those looked at")


def _lines(found: "History") -> Iterator[str]:
    for portion in found.today:
        known_as = "" if portion.id == found.id else f", now {portion.id}"
        yield f"{portion.file}:{portion.line}  {found.id}{known_as}"
    if not found.today:
        yield f"{found.id} stands nowhere today"
    if found.is_uncommitted:
        yield "            not committed yet: what stands there differs from the last commit"
    if found.appearance is not None:
        yield found.appearance.label
    for why in found.reasons:
        yield f"reason {why.id} ({why.since or 'not published yet'}): {why.text}"
    for event in found.events:
        yield _line(event, found)
        yield from (f"            {kind}: {text}" for kind, text in event.grounds)


def _line(event: "Event", found: "History") -> str:
    today = {portion.file for portion in found.today}, {portion.id for portion in found.today}
    elsewhere = "" if set(event.files) == today[0] else f"  in {', '.join(event.files)}"
    otherwise = "" if set(event.ids) == today[1] else f"  as {', '.join(event.ids)}"
    return f"{event.date}  {event.commit[:10]}  {event.touch:<7}  {event.subject}{elsewhere}{otherwise}"
