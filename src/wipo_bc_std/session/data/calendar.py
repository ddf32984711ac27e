"""Figures of the way to the session."""

from collections.abc import Iterator

from wipo_bc_std.model.milestone import SESSION_BEGINS, USUAL
from wipo_bc_std.session.back_planning import find_next, find_short_times
from wipo_bc_std.session.calendar_matter import find_milestones, name_milestone
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_COUNTED = "counted back from `begins` in standard/sessions.yml, as standard/milestones.yml says where it is there"
_DATED = (*(usual.id for usual in USUAL), SESSION_BEGINS)


def _read(matter: PaperMatter) -> Iterator[Datum]:
    milestones = find_milestones(matter)
    if not milestones:
        return
    yield Datum("calendar.milestones", len(milestones), f"the milestones {_COUNTED}")
    yield Datum("calendar.past", sum(each.is_past for each in milestones), f"those past on the day, {_COUNTED}")
    yield Datum("calendar.short", len(find_short_times(milestones)), f"where time is short between two, {_COUNTED}")
    coming = find_next(milestones)
    if coming is not None:
        yield Datum("calendar.next", name_milestone(coming, matter), f"the first that is not past, {_COUNTED}")
        yield Datum("calendar.next-day", coming.on, f"the first that is not past, {_COUNTED}")
    for each in milestones:
        if each.id in _DATED:
            yield Datum(f"calendar.{each.id}", each.on, _COUNTED)


CALENDAR = DataGroup(
    "calendar",
    {
        "calendar.milestones": "How many milestones lead to the session, itself included.",
        "calendar.past": "How many of them are past.",
        "calendar.short": "Between how many milestones there is too little time.",
        "calendar.next": "The milestone that is next.",
        "calendar.next-day": "The day on which that is.",
        "calendar.round-opens": "The day on which the round of comments opens.",
        "calendar.round-closes": "The day on which the round of comments closes.",
        "calendar.dispositions-proposed": "The day by which answers to all comments are proposed.",
        "calendar.task-force-meeting": "The day on which the task force meets.",
        "calendar.redraft": "The day by which the new draft is ready.",
        "calendar.text-frozen": "The day on which the text is frozen.",
        "calendar.papers-published": "The first day on which the working documents are published.",
        "calendar.session-begins": "The first day of the session.",
    },
    _read,
)
