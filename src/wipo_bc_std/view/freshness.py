"""How current provisions are, in words: the band of each with its reasons, shares by clause and publication, what is due.

Provisions and records are named, and no office: who is to be asked is between the leader and that office.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count

from msgspec import Struct

from wipo_bc_std.evidence.due import confirmation_days, due_day, judge_timeliness, review_interval
from wipo_bc_std.evidence.grounds import assess, collect_bearings, make_world
from wipo_bc_std.evidence.staleness import (
    BANDS,
    Band,
    Reason,
    Staleness,
    World,
    band_of,
    count_bands,
    worst_bands,
)
from wipo_bc_std.evidence.trend import Shift, Trend, find_trend, recorded_bands
from wipo_bc_std.model.evidence import Evidence, Maturity
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, join, link_to, words
from wipo_bc_std.view.parts import date_label
from wipo_bc_std.view.pictures import RADAR_RINGS, band_chart, radar_picture
from wipo_bc_std.view.records import Column, linked, plain, table

_PLACE = "freshness"


class ReasonLine(Struct, frozen=True):
    """Why a provision has points, with links to what causes it."""

    points: int
    text: nodes.Inlines


class Badge(Struct, frozen=True):
    """How current one provision is: its band, in words as well, and the reasons whose points add up; `place` is where it stands.

    `change` says what became of it since the last publication that was assessed, empty where nothing did.
    """

    id: str
    kind: str
    place: nodes.Inlines
    band: Band
    name: str
    points: int
    reasons: tuple[ReasonLine, ...]
    change: str


class Freshness(Struct, frozen=True):
    """How current a draft is, all words settled.

    - `intro`: how it is judged and by which day; `summary`: how many provisions are in each band, and since when they are.
    - `badges`: of each provision in force by id, in reading order.
    - `worst`: what is stale and urgent, the worst first, and what to watch where nothing is; `watched`: else what to watch.
    - `clauses` and `publications`: a chart and its table; `due`: when each piece of evidence is to be looked at again.
    """

    intro: tuple[str, ...]
    summary: tuple[str, ...]
    badges: Mapping[str, Badge]
    worst: tuple[Badge, ...]
    watched: tuple[Badge, ...]
    clauses: tuple[nodes.Block, ...]
    publications: tuple[nodes.Block, ...]
    due: nodes.Grid


def tell_freshness(
    draft: Draft, context: Context, touched: Mapping[str, datetime.date] | None = None
) -> Freshness | None:
    """Return how current a draft is; None where it has no evidence, as then all would be stale for want of any.

    `touched` says on which day each provision was last changed, as far as known.
    """
    items = assess(draft, touched)
    if not draft.standard.evidence or not items:
        return None
    world = make_world(draft)
    trend = find_trend(items, draft.standard.published)
    badges = {item.id: _badge(item, trend, context) for item in items}
    ranked = sorted(badges.values(), key=lambda badge: -badge.points)
    worst = tuple(badge for badge in ranked if badge.band in {"stale", "urgent"})
    watched = tuple(badge for badge in ranked if badge.band == "watch")
    return Freshness(
        intro=(context.word("fresh.intro"), _limits(context), _judged(world, context)),
        summary=(_sentence(_counted(count_bands(items), context, _share), context), _since(trend, context)),
        badges=badges,
        worst=worst or watched,
        watched=watched if worst else (),
        clauses=_by_clause(items, badges, context),
        publications=_by_publication(draft, items, context),
        due=_due(draft, world, context),
    )


def list_bands(path: str, context: Context) -> nodes.Grid:
    """Return the provisions in force by band, the worst first, with the reasons for their points."""
    items = sorted(assess(context.draft, context.touched), key=lambda item: -item.points)
    badges = [_badge(item, None, context) for item in items]
    columns = (
        Column("identifier", [linked([badge.id], context) for badge in badges]),
        Column("band", [words(badge.name) for badge in badges]),
        Column("points", [words(str(badge.points)) for badge in badges]),
        Column("point-reasons", [_in_a_cell(badge.reasons, context) for badge in badges]),
    )
    return table(path, "", [f"{path}/row-{number}" for number in range(1, len(badges) + 1)], columns, context)


def _in_a_cell(reasons: Iterable[ReasonLine], context: Context) -> nodes.Inlines:
    told: list[nodes.Inline] = []
    for reason in reasons:
        told += words(context.word("picture.between") if told else "")
        told += (*words(f"+{reason.points}\N{NO-BREAK SPACE}"), *reason.text)
    return tuple(told)


# --- One provision ----------------------------------------------------------------------------------------------------


def _badge(item: Staleness, trend: Trend | None, context: Context) -> Badge:
    shift = next((shift for shift in trend.shifts if shift.id == item.id), None) if trend is not None else None
    return Badge(
        item.id,
        context.word(f"kind.{item.kind}"),
        linked([item.division], context),
        item.band,
        context.word(f"fact.band.{item.band}"),
        item.points,
        tuple(ReasonLine(reason.points, say_reason(reason, context)) for reason in item.reasons),
        "" if shift is None or trend is None else _shift(shift, trend, context),
    )


def _shift(shift: Shift, trend: Trend, context: Context) -> str:
    key = "fresh.was-worse" if shift.is_better else "fresh.was-better"
    return context.word(key, name=trend.publication, band=context.word(f"fact.band.{shift.was}"))


def say_reason(reason: Reason, context: Context) -> nodes.Inlines:
    """Return why a provision has points, with a link to the evidence or reference that causes it and without its office."""
    date = "" if reason.day is None else date_label(reason.day, context)
    match reason.kind:
        case "reference-withdrawn" | "reference-superseded" | "reference-moved":
            parts = [_with_cause(reason, "reference", "", context)]
            if reason.successors:
                parts.append(words(context.word("reason.newest", newest=reason.successors[-1])))
            if date:
                parts.append(words(context.word("reason.as-of", date=date)))
            return join(parts, context)
        case "no-evidence" | "only-ideas" | "one-office" | "untouched" | "requirement":
            return words(context.word(f"reason.{reason.kind}"))
        case _:
            return _with_cause(reason, "evidence", date, context)


def _with_cause(reason: Reason, field: str, date: str, context: Context) -> nodes.Inlines:
    fields = {field: f"{{{field}}}", **({"date": date} if date else {})}
    target = context.draft.index.find(reason.cause)
    shown: nodes.Inlines = words(reason.cause) if target is None else (link_to(target, context),)
    return fill(context.word(f"reason.{reason.kind}", **fields), field, shown)


# --- The whole --------------------------------------------------------------------------------------------------------


def _sentence(text: str, context: Context) -> str:
    return context.word("picture.sentence", words=text)


def _named(name: str, value: str, context: Context) -> str:
    return f"{name}{context.word('words.separator')}{value}"


def _limits(context: Context) -> str:
    """Return at how many points each band begins."""
    least = {band: next(points for points in count() if band_of(points) == band) for band in BANDS}
    told = (
        context.word("fresh.from", band=context.word(f"fact.band.{band}"), points=str(points))
        for band, points in least.items()
    )
    listed = context.word("words.list-separator").join(told)
    return _sentence(_named(context.word("fresh.limits"), listed, context), context)


def _judged(world: World, context: Context) -> str:
    """Return by which day and by what all is judged."""
    cycle, days = world.cycle, world.catalogue.days
    session = "fresh.session" if cycle.is_announced else "fresh.no-session"
    parts = [
        context.word("fresh.judged", date=date_label(world.today, context)),
        context.word(session, date=date_label(cycle.next, context)),
    ]
    if days is not None:
        oldest, newest = (date_label(day, context) for day in days)
        spread = context.word("fresh.catalogue", oldest=oldest, newest=newest)
        parts.append(spread if oldest != newest else context.word("fresh.catalogue-day", date=newest))
    return _sentence(context.word("picture.between").join(parts), context)


def _since(trend: Trend | None, context: Context) -> str:
    if trend is None:
        return context.word("fresh.no-comparison")
    counted = (("better", trend.better), ("worse", trend.worse), ("new", trend.new), ("gone", trend.gone))
    told = [context.word(f"fresh.{key}", count=str(len(found))) for key, found in counted if found]
    listed = context.word("words.list-separator").join(told) or context.word("fresh.same")
    name = context.word("fresh.since", name=trend.publication, date=date_label(trend.date, context))
    return _sentence(_named(name, listed, context), context)


def _number(counts: Mapping[Band, int], band: Band, context: Context) -> str:  # noqa: ARG001 - as `_share`
    return str(counts[band])


def _counted(
    counts: Mapping[Band, int], context: Context, tell: Callable[[Mapping[Band, int], Band, Context], str] = _number
) -> str:
    """Return how many there are in each band that has some, the gravest first."""
    told = (
        _named(context.word(f"fact.band.{band}"), tell(counts, band, context), context)
        for band in reversed(BANDS)
        if counts[band]
    )
    return context.word("words.list-separator").join(told)


def _share(counts: Mapping[Band, int], band: Band, context: Context) -> str:
    """Return how many there are in a band, and which part of all that is in hundredths."""
    total = sum(counts.values())
    if not counts[band]:
        return "0"
    return context.word("fresh.share", count=str(counts[band]), share=str(round(100 * counts[band] / total)))


def _cells(counts: Iterable[Mapping[Band, int] | None], band: Band, context: Context) -> list[nodes.Inlines]:
    """Return the cells of a band, one a row."""
    return [words("–" if each is None else _share(each, band, context)) for each in counts]


def _band_columns(counts: Sequence[Mapping[Band, int] | None], context: Context) -> list[Column]:
    return [Column(f"band.{band}", _cells(counts, band, context)) for band in reversed(BANDS)]


def _by_clause(items: Sequence[Staleness], badges: Mapping[str, Badge], context: Context) -> tuple[nodes.Block, ...]:
    """Return a chart and a table of how many provisions of each clause and annex are in which band."""
    worst = worst_bands(items)
    counts: list[Mapping[Band, int]] = [count_bands(item for item in items if item.division == name) for name in worst]
    rows = [
        (_division_name(name, context), each, _counted(each, context)) for name, each in zip(worst, counts, strict=True)
    ]
    everything = count_bands(items)
    caption = context.word("fresh.by-clause")
    bands = [badges[item.id] for item in worst.values()]
    whole = max(badges.values(), key=lambda badge: badge.points)
    columns = [
        Column("division", [*(linked([name], context) for name in worst), words(context.word("fresh.all"))]),
        *_band_columns([*counts, everything], context),
        Column("worst", [_worst(badge, context) for badge in (*bands, whole)]),
    ]
    path = f"{_PLACE}/clauses"
    return (
        *band_chart(path, caption, rows, context),
        _table(path, caption, len(worst) + 1, columns, context),
    )


def _worst(badge: Badge, context: Context) -> nodes.Inlines:
    told = context.word("words.list-separator").join(
        (badge.name, context.word("fresh.points", count=str(badge.points)))
    )
    return (*linked([badge.id], context), *words(f"{context.word('words.open')}{told}{context.word('words.close')}"))


def _division_name(name: str, context: Context) -> str:
    target = context.draft.index.find(name)
    return name if target is None else link_to(target, context).label


def _by_publication(draft: Draft, items: Sequence[Staleness], context: Context) -> tuple[nodes.Block, ...]:
    """Return a chart and a table of how many provisions were in which band in each publication, and are now."""
    states: list[tuple[str, str, Mapping[Band, int] | None]] = []
    for record in draft.standard.published:
        bands = recorded_bands(record)
        counted = None if bands is None else {band: [*bands.values()].count(band) for band in BANDS}
        states.append((record.publication, date_label(record.date, context), counted))
    version = draft.standard.particulars.version
    states.append((context.word("fresh.now", version=version), date_label(draft.today, context), count_bands(items)))
    missing = context.word("fresh.not-assessed")
    caption = context.word("fresh.by-publication")
    rows = [
        (
            context.word("words.list-separator").join((name, day)),
            each or {},
            _counted(each, context, _share) if each else missing,
        )
        for name, day, each in states
    ]
    columns = [
        Column("publication", [words(name) for name, _, _ in states]),
        Column("date", [words(day) for _, day, _ in states]),
        *_band_columns([each for _, _, each in states], context),
    ]
    if any(each is None for _, _, each in states):
        columns.append(Column("remark", [words(missing if each is None else "") for _, _, each in states]))
    path = f"{_PLACE}/publications"
    return (
        *band_chart(path, caption, rows, context, compares_shares=True),
        _table(path, caption, len(states), columns, context),
    )


def _table(path: str, caption: str, rows: int, columns: Sequence[Column], context: Context) -> nodes.Grid:
    return table(path, caption, [f"{path}/row-{number}" for number in range(1, rows + 1)], columns, context)


# --- Evidence ---------------------------------------------------------------------------------------------------------


def _due(draft: Draft, world: World, context: Context) -> nodes.Grid:
    """Return when each piece of evidence is to be looked at again and why, what was confirmed, and what it bears on."""
    found = sorted(draft.standard.evidence, key=lambda evidence: (due_day(evidence, world.today), evidence.id))
    columns = [
        Column("evidence", [linked([evidence.id], context) for evidence in found]),
        Column("look-again", [words("".join(_when(evidence, world, context))) for evidence in found]),
        Column("look-again-why", [words(_why_then(evidence, world, context)) for evidence in found]),
        Column("confirmed", [words(_confirmed(evidence, world, context)) for evidence in found]),
        Column("supports", [_bears_on(evidence, context) for evidence in found]),
    ]
    return _table(f"{_PLACE}/due", context.word("fresh.evidence-due"), len(found), columns, context)


def _when(evidence: Evidence, world: World, context: Context) -> Iterator[str]:
    yield date_label(due_day(evidence, world.today), context)
    timeliness = judge_timeliness(evidence, world.today, world.cycle)
    yield f"{context.word('words.open')}{context.word(f'timeliness.{timeliness}')}{context.word('words.close')}"


def _why_then(evidence: Evidence, world: World, context: Context) -> str:
    confirmed = confirmation_days(evidence, world.today)
    day = max((evidence.as_of, *confirmed))
    key = "fresh.after-confirmed" if day in confirmed else "fresh.after-true"
    months = context.word("months", count=str(review_interval(evidence)))
    return context.word(key, months=months, date=date_label(day, context))


def _confirmed(evidence: Evidence, world: World, context: Context) -> str:
    days = confirmation_days(evidence, world.today)
    return date_label(max(days), context) if days else ""


def _bears_on(evidence: Evidence, context: Context) -> nodes.Inlines:
    return join(
        (
            (*linked([item.id], context), *words(f" ({context.word(f'support.{item.relation}')})"))
            for item in evidence.supports
        ),
        context,
    )


# --- Use cases --------------------------------------------------------------------------------------------------------


def use_case_radar(path: str, context: Context) -> tuple[nodes.Block, ...]:
    """Return use cases by how far they are in use and by phase, as a picture and a table; none where nothing is told of any."""
    cases = context.draft.standard.use_cases
    told = _told_of(context.draft)
    if not any(told.values()):
        return ()
    maturities = [_furthest(told.get(case.id, ())) for case in cases]
    titles = [plain(case.title, context) for case in cases]
    placed = [
        (title, case.phases or (), maturity) for title, case, maturity in zip(titles, cases, maturities, strict=True)
    ]
    phases = context.draft.standard.particulars.phases
    columns = [
        Column("use-case", [linked([case.id], context) for case in cases]),
        Column("maturity", [words(context.word(f"maturity.{maturity}")) for maturity in maturities]),
        Column("phase", [words(context.names(case.phases or (), phases)) for case in cases]),
        Column("evidence", [_how_far(told.get(case.id, ()), context) for case in cases]),
    ]
    return (
        *radar_picture(path, placed, context),
        _table(path, context.word("radar.caption"), len(cases), columns, context),
    )


def _told_of(draft: Draft) -> Mapping[str, tuple[Evidence, ...]]:
    """Return the evidence that is an example of each use case or a reason for it, by the id of the use case."""
    bearings = collect_bearings(draft)
    return {
        case.id: tuple(item.evidence for item in bearings.get(case.id, ()) if item.has("justifies", "illustrates"))
        for case in draft.standard.use_cases
    }


def _furthest(told: Iterable[Evidence]) -> Maturity:
    """Return how far a use case is in use, by what is told of it: one pilot that ended does not end the others."""
    found = {evidence.maturity.value for evidence in told if evidence.maturity is not None}
    return next((maturity for maturity in RADAR_RINGS if maturity in found), "unknown")


def _how_far(told: Sequence[Evidence], context: Context) -> nodes.Inlines:
    if not told:
        return words(context.word("radar.nothing-told"))
    parts = []
    for evidence in told:
        maturity = "unknown" if evidence.maturity is None else evidence.maturity.value
        remark = f"{context.word('words.open')}{context.word(f'maturity.{maturity}')}{context.word('words.close')}"
        parts.append((*linked([evidence.id], context), *words(remark)))
    return join(parts, context)
