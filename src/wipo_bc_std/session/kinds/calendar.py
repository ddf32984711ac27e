"""The calendar of the way to a session, with a file for calendar programs."""

from datetime import UTC, datetime, time

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.calendar_file import CalendarEvent, write_calendar
from wipo_bc_std.session.calendar_matter import (
    find_milestones,
    name_milestone,
    refuse_without_day,
    say_assumption,
    say_days,
    say_event,
    say_note,
)
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.paper_matter import PaperMatter

# Days before a milestone on which a calendar program tells of it.
_REMINDERS = (7,)


def make_calendar_file(paper: Paper, matter: PaperMatter) -> tuple[Artifact, ...]:
    """Return the milestones as a calendar file; an entry keeps its name when its day changes, so that it moves there."""
    speech = matter.speech
    notes = (say_assumption(matter), say_note(matter))
    events = tuple(
        CalendarEvent(
            uid=f"{matter.session.id}-{each.id}",
            begins=each.on,
            ends=each.ends,
            summary=say_event(f"{matter.session.symbol}: {name_milestone(each, matter)}", matter),
            told=" ".join(filter(None, (f"{name_milestone(each, matter)}: {say_days(each, matter)}.", *notes))),
            language=speech.language,
            reminders=() if each.is_past else _REMINDERS,
        )
        for each in find_milestones(matter)
    )
    if not events:
        return ()
    return (
        Artifact(f"{paper.stem}.ics", write_calendar(events, datetime.combine(matter.day, time(), UTC), "session")),
    )


CALENDAR = PaperKind(
    name="calendar",
    command="calendar",
    title="plan.calendar.title",
    summary="The days on the way to the session, counted back from its first day, with what is past and where time is short.",
    accompany=make_calendar_file,
    refuse=refuse_without_day,
    assumes_day=True,
)
