"""`review stats`: who took part in a round, and what became of what was said."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from wipo_bc_std.cli.call import Call
from wipo_bc_std.cli.review_acts import lay_out

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.statistics import Statistics

_UNSAID = "not said"


def stats(
    *,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="ROUND", help="The round [default: the only one there is].")
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Lines to read, or one JSON object.")
    ] = "text",
    silent: Annotated[
        bool, typer.Option("--silent", help="List who did not answer instead: for the leader alone.")
    ] = False,
) -> None:
    """Count who took part, and what was said.

    By region and language, with what became of it. Who was silent is listed apart, for the leader alone.
    """
    from wipo_bc_std.cli.review_consensus import read_regions  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.statistics import count_round, list_silent  # noqa: PLC0415

    desk = lay_out(round_name, None)
    if silent:
        offices = list_silent(desk.matter)
        if form == "json":
            Call.console.data(json.dumps({"schema": 1, "round": desk.matter.round.id, "silent": offices}) + "\n")
            return
        Call.console.result(", ".join(offices) or "every office that was invited answered")
        Call.console.note("this list is for the leader alone; it belongs into no paper")
        return
    found = count_round(desk.matter, read_regions())
    if form == "json":
        data = {"schema": 1, "round": desk.matter.round.id, **asdict(found)}
        Call.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    for line in _lines(desk.matter.round.id, found):
        Call.console.result(line)


def _lines(name: str, found: "Statistics") -> Iterator[str]:
    yield f"{name}: {found.invited} offices were invited, {found.answered} of them answered"
    beside = [f"{found.uninvited} offices that were not invited"] if found.uninvited else []
    beside += [f"{found.others} senders that are no office"] if found.others else []
    if beside:
        yield f"  besides: {', '.join(beside)}"
    if found.late:
        yield f"  {found.late} answers came late, and count"
    for region, share in found.regions.items():
        yield f"  {region or 'region not known'}: {share.answered} of {share.invited}"
    yield (
        f"{found.comments} comments: {found.accepted} accepted, also in principle; {found.undecided} without a decision"
    )
    rows: tuple[tuple[str, Mapping[str, int]], ...] = (
        ("positions", found.positions),
        ("offers", found.offers),
        ("kinds", found.kinds),
        ("accepted, by kind", found.accepted_by_kind),
        ("weights", found.weights),
        ("states", found.states),
        ("verdicts", found.verdicts),
        ("responses", found.responses),
        ("channels of files", found.channels),
        ("read in", found.languages),
        ("written in", found.written),
    )
    for title, counts in rows:
        if counts:
            told = ", ".join(f"{key or _UNSAID} {number}" for key, number in counts.items())
            yield f"  {title}: {told}"
