"""`review consensus`: what was put to the task force, who spoke for it, what was objected, and what its leader found."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import typer

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_acts import Desk, lay_out, read_words
from wipo_bc_std.cli.review_rounds import keep_history
from wipo_bc_std.review.visible import show_words
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.model.node import Node
    from wipo_bc_std.review.consensus import Consensus

N = TypeVar("N", bound="Node")
_Round = Annotated[
    str | None, typer.Option("--round", metavar="ROUND", help="The round [default: the only one there is].")
]
_Today = Annotated[str | None, typer.Option("--today", metavar="DATE", help="The day on which it is done.")]
_Call = Annotated[str, typer.Argument(metavar="CALL", help="The id of the call, such as scope-agreed.")]

consensus = typer.Typer(
    name="consensus",
    help="Record what was put to the task force.",
    epilog="Example: wipo-bc-std review consensus show",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@consensus.command(
    "open",
    epilog='Example: wipo-bc-std review consensus open scope-agreed --asked "The scope stays." --about scope --today 2027-02-01',
)
def open_call(
    identifier: _Call,
    asked: Annotated[str, typer.Option("--asked", metavar="TEXT", help="The text that is put to the task force.")],
    *,
    about: Annotated[
        list[str] | None, typer.Option("--about", metavar="ID", help="A text that it is about; may be given often.")
    ] = None,
    least_support: Annotated[
        int, typer.Option("--least-support", min=0, help="How many offices at least have to speak for it.")
    ] = 0,
    least_regions: Annotated[int, typer.Option("--least-regions", min=0, help="From how many regions at least.")] = 0,
    silence: Annotated[
        bool, typer.Option("--silence-is-assent", help="It was said that silence counts as assent.")
    ] = False,
    round_name: _Round = None,
    today: _Today = None,
) -> None:
    """Begin a record: the text and the day."""
    from wipo_bc_std.review.consensus import Consensus  # noqa: PLC0415 - help does not wait for the stages

    desk = lay_out(round_name, today)
    if any(call.id == identifier for call in desk.matter.consensus):
        raise UsageError(f"the call “{identifier}” is there already; choose another id")
    data = {
        "id": identifier,
        "asked": read_words("--asked", asked),
        "about": list(about or ()),
        "opened": desk.day.isoformat(),
        "silence_is_assent": str(silence).lower(),
        "least_support": str(least_support),
        "least_regions": str(least_regions),
    }
    _keep(desk, _make(Consensus, data))


@consensus.command(epilog="Example: wipo-bc-std review consensus support scope-agreed KR FR")
def support(
    identifier: _Call,
    offices: Annotated[list[str], typer.Argument(metavar="CODE...", help="The offices that speak for it.")],
    *,
    round_name: _Round = None,
) -> None:
    """Add offices that speak for it.

    An objection of theirs is lifted by that.
    """
    from wipo_bc_std.review.consensus import Consensus, add_voices  # noqa: PLC0415 - see open_call

    desk = lay_out(round_name, None)
    call = _find(desk, identifier)
    # The codes are judged where all fields are.
    _make(Consensus, {"id": call.id, "asked": call.asked, "opened": "2000-01-01", "supported_by": offices})
    _keep(desk, add_voices(call, offices))


@consensus.command(
    "object",
    epilog='Example: wipo-bc-std review consensus object scope-agreed RU --words "It is too wide." --answered "It is asked for by the task."',
)
def object_to(
    identifier: _Call,
    office: Annotated[str, typer.Argument(metavar="CODE", help="The office that objects.")],
    words: Annotated[str, typer.Option("--words", metavar="TEXT", help="What it objects to, in a sentence.")],
    answered: Annotated[str, typer.Option("--answered", metavar="TEXT", help="What was answered.")],
    *,
    comment: Annotated[
        str | None, typer.Option("--comment", metavar="LABEL", help="The comment that says why.")
    ] = None,
    round_name: _Round = None,
) -> None:
    """Add an objection, with what was answered."""
    from wipo_bc_std.review.consensus import Objection, add_objection  # noqa: PLC0415 - see open_call
    from wipo_bc_std.review.decisions import find_comment  # noqa: PLC0415

    desk = lay_out(round_name, None)
    call = _find(desk, identifier)
    if comment is not None:
        find_comment(desk.comments, comment)
    data = {
        "office": office,
        "words": read_words("--words", words),
        "answered": read_words("--answered", answered),
        **({"comment": comment} if comment else {}),
    }
    _keep(desk, add_objection(call, _make(Objection, data)))


@consensus.command(
    epilog='Example: wipo-bc-std review consensus find scope-agreed --finding "No objection is sustained." --today 2027-02-05'
)
def find(
    identifier: _Call,
    finding: Annotated[str, typer.Option("--finding", metavar="TEXT", help="What the leader found, in words.")],
    *,
    round_name: _Round = None,
    today: _Today = None,
) -> None:
    """Close a record with what the leader found.

    The numbers stand beside it, and decide nothing.
    """
    from wipo_bc_std.review.consensus import record_finding  # noqa: PLC0415 - see open_call

    desk = lay_out(round_name, today)
    _keep(desk, record_finding(_find(desk, identifier), read_words("--finding", finding) or "", desk.day))


@consensus.command(epilog="Example: wipo-bc-std review consensus show scope-agreed")
def show(
    identifier: Annotated[
        str | None, typer.Argument(metavar="[CALL]", help="The id of a call; all are shown if left out.")
    ] = None,
    *,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Lines to read, or one JSON object.")
    ] = "text",
    round_name: _Round = None,
) -> None:
    """Print records.

    Each has the text, the dates, support by offices and regions, objections with answers, and the finding.
    """
    desk = lay_out(round_name, None)
    calls = (_find(desk, identifier),) if identifier is not None else desk.matter.consensus
    regions = read_regions()
    if form == "json":
        data = {"schema": 1, "round": desk.matter.round.id, "calls": [_as_data(call, regions) for call in calls]}
        Call.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    for number, call in enumerate(calls):
        for line in (*([""] if number else []), *_lines(call, regions)):
            Call.console.result(line)
    if not calls:
        Call.console.result("nothing was put to the task force in this round")


def read_regions() -> Mapping[str, str]:
    """Return the region of each office by its code, as offices.yml of the draft names it."""
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - see open_call
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    offices = load(open_project(find_call_root())).standard.offices
    return {office.code: office.region for office in offices if office.region is not None}


def _find(desk: Desk, identifier: str) -> "Consensus":
    found = next((call for call in desk.matter.consensus if call.id == identifier), None)
    if found is None:
        known = ", ".join(call.id for call in desk.matter.consensus)
        told = f"there is {known}" if known else "there is none yet; begin one with review consensus open"
        raise UsageError(f"there is no call “{identifier[:60]}”: {told}")
    return found


def _make(kind: type[N], data: Mapping[str, object]) -> N:
    from pydantic import ValidationError  # noqa: PLC0415 - see open_call

    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        hint = first.get("ctx", {}).get("hint")
        place = first["loc"][0] if first["loc"] else "it"
        raise UsageError(f"{place}: {first['msg']}{f'; {hint}' if hint else ''}") from error


def _keep(desk: Desk, call: "Consensus") -> None:
    from wipo_bc_std.review.store import write_consensus  # noqa: PLC0415 - see open_call

    path = write_consensus(desk.store, desk.matter.round.id, call)
    keep_history(desk.store, f"Record {call.id}")
    Call.console.result(f"wrote {path}")


def _as_data(call: "Consensus", regions: Mapping[str, str]) -> dict[str, object]:
    from wipo_bc_std.review.consensus import count_support  # noqa: PLC0415 - see open_call

    found = count_support(call, regions)
    return {
        **call.model_dump(mode="json", by_alias=True, exclude={"schema_"}),
        "support": {"offices": len(found.offices), "regions": found.regions, "without_region": found.unplaced},
    }


def _lines(call: "Consensus", regions: Mapping[str, str]) -> Iterator[str]:
    from wipo_bc_std.review.consensus import count_support  # noqa: PLC0415 - see open_call

    found = count_support(call, regions)
    until = f" until {call.closed}" if call.closed is not None else ", open"
    about = f", about {', '.join(call.about)}" if call.about else ""
    yield f"{call.id}: from {call.opened}{until}{about}"
    yield f"  put to the task force: {show_words(call.asked)}"
    yield f"  {'silence counts as assent, as was said' if call.silence_is_assent else 'silence counts as nothing'}"
    count = len(found.offices)
    yield f"  {count} office{'s'[: count != 1]} spoke for it: {', '.join(found.offices) or 'none'}"
    by_region = ", ".join(f"{name} {number}" for name, number in found.regions.items()) or "none is known"
    unplaced = f"; offices.yml names no region of {', '.join(found.unplaced)}" if found.unplaced else ""
    yield f"  by region: {by_region}{unplaced}"
    if call.least_support or call.least_regions:
        yield f"  beforehand it was said: at least {call.least_support} offices, from at least {call.least_regions} regions"
    yield f"  {len(call.objections)} objection{'s'[: len(call.objections) != 1]} sustained"
    for each in call.objections:
        label = f" ({each.comment})" if each.comment else ""
        yield f"    {each.office}{label}: {show_words(each.words)}"
        yield f"      answered: {show_words(each.answered)}"
    yield f"  finding: {show_words(call.finding) if call.finding else 'none yet; it is the leader’s, not a count'}"
