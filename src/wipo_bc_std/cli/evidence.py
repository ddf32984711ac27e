"""`evidence`: how current the draft is, and why."""

import enum
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli import evidence_world
from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.evidence_asking import ask
from wipo_bc_std.cli.evidence_catalogue import catalogue
from wipo_bc_std.cli.evidence_confirming import confirm
from wipo_bc_std.cli.evidence_links import links
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.evidence.staleness import Reason, Staleness, World
    from wipo_bc_std.evidence.trend import Shift, Trend
    from wipo_bc_std.resolve.draft import Draft

evidence = typer.Typer(
    name="evidence",
    help="See how current what the draft rests on is.",
    epilog="Example: wipo-bc-std evidence status",
    no_args_is_help=True,
    rich_markup_mode=None,
)


evidence.command(epilog="Example: wipo-bc-std evidence ask --round round-2 --today 2027-03-01")(ask)
evidence.command(epilog="Example: wipo-bc-std evidence confirm --round round-2 --write")(confirm)


class StatusFormat(enum.StrEnum):
    """How the staleness is told."""

    TEXT = "text"
    JSON = "json"


@evidence.callback()
def _group() -> None:
    """See how current what the draft rests on is."""


@evidence.command(epilog="Example: wipo-bc-std evidence status --clause governance --today 2027-03-01")
def status(
    *,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="The day to judge by [default: the date of the draft]."),
    ] = None,
    clause: Annotated[
        str | None, typer.Option("--clause", metavar="ID", help="Only the provisions of this clause or annex.")
    ] = None,
    report: Annotated[StatusFormat, typer.Option("--format", help="How it is told.")] = StatusFormat.TEXT,
) -> None:
    """Say how stale each provision is, with the points of every reason, the stalest first.

    Nothing is looked up elsewhere: sessions, evidence and the catalogue of documents are those of the sources, and what was
    better or worse before stands in the record of the last publication that was assessed.
    """
    from wipo_bc_std.diagnostics.defect import Severity  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.evidence.grounds import assess, make_world  # noqa: PLC0415
    from wipo_bc_std.evidence.trend import find_trend, narrow_trend  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import date_changes, read_project  # noqa: PLC0415

    checked = read_project(open_project(find_call_root()), read_day("--today", today))
    draft = checked.draft
    division = None if clause is None else _find_division(draft, clause)
    assessed = assess(draft, date_changes(draft))
    items = [item for item in assessed if division in {None, item.division}]
    trend = find_trend(assessed, draft.standard.published)
    if trend is not None and division is not None:
        trend = narrow_trend(trend, {item.id for item in items})
    world = make_world(draft)
    if report is StatusFormat.JSON:
        from wipo_bc_std.evidence.status_report import report_evidence  # noqa: PLC0415

        data = report_evidence(items, world, trend)
        Call.console.data(data.model_dump_json(by_alias=True, indent=2) + "\n")
    else:
        Call.console.result("\n".join(_tell(items, world, trend)))
    if checked.problems.reach(Severity.ERROR):
        Call.console.complain("the draft has errors, and what cannot be read counts for nothing: see wipo-bc-std check")
        raise typer.Exit(1)


evidence.command(epilog="Example: wipo-bc-std evidence reopened --today 2028-07-01 --to proposals")(
    evidence_world.reopened
)
evidence.command(
    epilog="Example: wipo-bc-std evidence changes --since draft-1 --today 2027-11-01 --format docx --to papers"
)(evidence_world.changes)
evidence.command(epilog="Example: wipo-bc-std evidence catalogue iso.jsonl --as-of 2026-12-01 --write")(catalogue)
evidence.command(epilog="Example: wipo-bc-std evidence links --results lychee.json --as-of 2026-12-01 --write")(links)


def _find_division(draft: "Draft", name: str) -> str:
    """Return the id of a clause or annex; raise UsageError where there is none."""
    target = draft.index.find(name)
    if target is not None and target.kind in {"clause", "annex"} and target.division in {"", target.id}:
        return target.id
    if target is not None and target.division:
        raise UsageError(
            f"“{name}” is no clause or annex; it stands in {target.division}: use --clause {target.division}"
        )
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is mistyped

    known = [division.id for division in draft.standard.divisions]
    near = get_close_matches(name, known, n=1)
    told = f"did you mean “{near[0]}”?" if near else f"they are {', '.join(known)}"
    raise UsageError(f"there is no clause or annex “{name[:60]}”; {told}")


def _tell(items: "Sequence[Staleness]", world: "World", trend: "Trend | None") -> Iterator[str]:
    from wipo_bc_std.evidence.staleness import BANDS  # noqa: PLC0415 - see TYPE_CHECKING

    yield from _tell_world(world)
    yield from _tell_trend(trend)
    for band in reversed(BANDS):
        found = sorted((item for item in items if item.band == band), key=lambda item: -item.points)
        if found:
            yield from ("", f"{band}:")
        for item in found:
            yield f"  {item.id:<8}{item.points:>4}  {item.kind} in {item.division}"
            yield from (f"{reason.points:>14}  {_say(reason)}" for reason in item.reasons)
    yield from ("", "clauses and annexes:")
    yield from _tell_divisions(items)
    yield from ("", f"{len(items)} provision{'s'[: len(items) != 1]}: {_tell_shares(items)}")


def _tell_trend(trend: "Trend | None") -> Iterator[str]:
    if trend is None:
        yield "no earlier publication was assessed, so nothing is compared"
        return
    told = (
        ("better", [_tell_shift(shift) for shift in trend.better]),
        ("worse", [_tell_shift(shift) for shift in trend.worse]),
        ("new", trend.new),
        ("gone", trend.gone),
    )
    shown = [f"{len(names)} {what} ({', '.join(names)})" for what, names in told if names]
    yield f"since {trend.publication} ({trend.date}): {', '.join(shown) or 'all in the same band'}"


def _tell_shift(shift: "Shift") -> str:
    return f"{shift.id} from {shift.was} to {shift.band}"


def _tell_world(world: "World") -> Iterator[str]:
    cycle, days = world.cycle, world.catalogue.days
    began = f"from {cycle.last} " if cycle.last else ""
    told = "" if cycle.is_announced else ", as no later session is announced"
    yield f"on {world.today}, in the cycle of sessions {began}to {cycle.next}{told}"
    if days is None:
        yield "there is no catalogue of documents of other bodies: their state is the one in references.yml"
    else:
        age = (world.today - days[0]).days
        documents = len(world.catalogue.documents)
        yield f"catalogue of {documents:,} documents as of {days[0]} to {days[1]}; the oldest data are {age:,} days old"


def _tell_divisions(items: "Sequence[Staleness]") -> Iterator[str]:
    from wipo_bc_std.evidence.staleness import worst_bands  # noqa: PLC0415 - see TYPE_CHECKING

    for name, worst in worst_bands(items).items():
        inside = [item for item in items if item.division == name]
        yield f"  {name:<24}{worst.band:<9}as {worst.id} ({worst.points}); {_tell_shares(inside, with_shares=False)}"


def _tell_shares(items: "Iterable[Staleness]", *, with_shares: bool = True) -> str:
    from wipo_bc_std.evidence.staleness import BANDS, count_bands  # noqa: PLC0415 - see TYPE_CHECKING

    counted = count_bands(items)
    total = sum(counted.values())
    told = []
    for band in reversed(BANDS):
        if counted[band]:
            share = f" ({100 * counted[band] / total:.1f} %)" if with_shares else ""
            told.append(f"{counted[band]} {band}{share}")
    return ", ".join(told) or "none"


def _say(reason: "Reason") -> str:
    """Return a reason as a clause in English."""
    cause, day = reason.cause, reason.day
    match reason.kind:
        case "due":
            return f"{cause} is to be asked about by {day}"
        case "overdue":
            return f"{cause} was to be asked about by {day}"
        case "long-overdue":
            return f"{cause} was to be asked about by {day}, more than an interval ago"
        case "discontinued":
            return f"{cause} justifies it and has ended, which nobody has acknowledged"
        case "reference-withdrawn" | "reference-superseded":
            state = reason.kind.removeprefix("reference-")
            newer = f"; in force is {reason.successors[-1]}" if reason.successors else ""
            return f"{cause} is {state}, as of {day or 'a day that is not known'}{newer}"
        case "reference-moved":
            return f"{cause} is at another stage than references.yml says, as of {day}"
        case "platform-unsupported":
            return f"{cause} is about a platform that was supported until {day}"
        case "source-dead":
            return f"{cause} has a source that leads nowhere"
        case "contradicted":
            return f"{cause} contradicts it, and nobody has answered"
        case "no-evidence":
            return "no evidence speaks for it"
        case "only-ideas":
            return "all that speaks for it are ideas"
        case "one-office":
            return f"all that speaks for it comes from one office ({cause})"
        case "untouched":
            return "it was neither changed nor confirmed for two sessions or more"
        case "requirement":
            return "it is a requirement: half of the others, rounded up"
