"""The days on the way to a session, counted back from its first one: which there are, which are past, where time is short."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import MINYEAR, date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.milestone import (
    LEAST_TIMES,
    SESSION_BEGINS,
    USUAL,
    MilestoneChange,
    Milestones,
    Moves,
)
from wipo_bc_std.model.session import Session

_SATURDAY, _DAYS_OF_WEEK = 5, 7


class DatedMilestone(Struct, frozen=True, kw_only=True):
    """A milestone with its days: `ends` is its last one, `on` its first, `counted` that before it moved from a weekend.

    `title` is what the project calls it; without, the fixed words have its name. `is_past` is told of its last day.
    """

    id: str
    on: date
    ends: date
    counted: date
    is_past: bool
    title: LocalText | None = None
    is_fixed: bool = False

    @property
    def has_moved(self) -> bool:
        """Return whether it would have been on a weekend."""
        return self.counted != self.on


class ShortTime(Struct, frozen=True):
    """Too few days between two milestones; they are negative where the second one is before the first."""

    start: DatedMilestone
    end: DatedMilestone
    days: int
    least: int


class _Plan(Struct, frozen=True, kw_only=True):
    """When a milestone is: days before the session, or a day of its own."""

    id: str
    days_before: int = 0
    until: int | None = None
    moves: Moves = "back"
    on: date | None = None
    title: LocalText | None = None


def plan_back(session: Session, settings: Milestones | None, today: date) -> tuple[DatedMilestone, ...]:
    """Return the milestones of a session in order of their days, the session itself being one; none without its first day.

    What the project says for all sessions goes before what is usual, and what it says for one session before both. A day on
    a weekend moves to the Monday after or to the Friday before, as the milestone says; a day that the project gave, and that
    of the session, stay.
    """
    if session.begins is None:
        return ()
    begins = session.begins
    plans = {
        usual.id: _Plan(id=usual.id, days_before=usual.days_before, until=usual.until, moves=usual.moves)
        for usual in USUAL
    }
    if settings is not None:
        own = [each.milestones for each in settings.sessions if each.session == session.id]
        for change in (*settings.milestones, *(change for changes in own for change in changes)):
            _apply(change, plans)
    dated = [_date(plan, begins, today) for plan in plans.values()]
    ends = session.ends or begins
    held = DatedMilestone(id=SESSION_BEGINS, on=begins, ends=ends, counted=begins, is_past=ends < today, is_fixed=True)
    # Sorting keeps their usual order among those of one day; the session is the last of its own.
    return (
        *sorted((each for each in dated if each.on <= begins), key=lambda each: each.on),
        held,
        *_later(dated, begins),
    )


def _later(dated: Iterable[DatedMilestone], begins: date) -> Iterator[DatedMilestone]:
    yield from sorted((each for each in dated if each.on > begins), key=lambda each: each.on)


def _apply(change: MilestoneChange, plans: dict[str, _Plan]) -> None:
    before = plans.pop(change.id, _Plan(id=change.id)) if change.dropped else plans.get(change.id, _Plan(id=change.id))
    if change.dropped:
        return
    plans[change.id] = replace(
        before,
        days_before=before.days_before if change.days_before is None else change.days_before,
        until=change.until,
        on=change.on,
        moves=change.moves or before.moves,
        title=change.title or before.title,
    )


def _date(plan: _Plan, begins: date, today: date) -> DatedMilestone:
    if plan.on is not None:
        day, ends = plan.on, plan.on
        counted = day
    else:
        counted = _days_before(begins, plan.days_before)
        day = move_off_weekend(counted, plan.moves)
        last = day if plan.until is None else move_off_weekend(_days_before(begins, plan.until), plan.moves)
        ends = max(day, last)
    return DatedMilestone(
        id=plan.id,
        on=day,
        ends=ends,
        counted=counted,
        is_past=ends < today,
        title=plan.title,
        is_fixed=plan.on is not None,
    )


def _days_before(day: date, days: int) -> date:
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return date(MINYEAR, 1, 1)


def move_off_weekend(day: date, moves: Moves) -> date:
    """Return a working day: of a Saturday or Sunday the Monday after where it moves forward, else the Friday before."""
    over = day.weekday() - _SATURDAY
    if over < 0:
        return day
    if moves == "forward":
        return day + timedelta(days=_DAYS_OF_WEEK - day.weekday())
    return day if day.toordinal() <= over + 1 else day - timedelta(days=over + 1)


def find_short_times(milestones: Sequence[DatedMilestone]) -> tuple[ShortTime, ...]:
    """Return where there are fewer days between two milestones than are wanted."""
    by_id: Mapping[str, DatedMilestone] = {each.id: each for each in milestones}
    found = []
    for wanted in LEAST_TIMES:
        start, end = by_id.get(wanted.start), by_id.get(wanted.end)
        if start is not None and end is not None:
            days = (end.on - start.on).days
            # What moved from a weekend is not what makes time short.
            planned = (end.counted - start.counted).days
            if max(days, planned) < wanted.days:
                found.append(ShortTime(start, end, days, wanted.days))
    return tuple(found)


def find_next(milestones: Sequence[DatedMilestone]) -> DatedMilestone | None:
    """Return the first milestone that is not past, None where all are."""
    return next((each for each in milestones if not each.is_past), None)
