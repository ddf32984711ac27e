"""The invitation to a round or a meeting as a page for members: of a round in the sentences of the mail."""

from datetime import UTC, datetime, time

from wipo_bc_std.model.fields import parse_day
from wipo_bc_std.model.meeting import Meeting
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.calendar_file import CalendarEvent, write_calendar
from wipo_bc_std.session.calendar_matter import say_event, say_note
from wipo_bc_std.session.invitation import REMINDERS, make_calendar, name_calendar, say_invitation
from wipo_bc_std.session.meeting_matter import find_meeting, say_date
from wipo_bc_std.session.paper import Paper, grid, isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.round_matter import make_form_matter
from wipo_bc_std.view import nodes


def tell_invitation(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the invitation to the meeting that the paper names, else to the round that was opened last, in three steps."""
    meeting = find_meeting(matter)
    if meeting is not None:
        return _tell_meeting(meeting, matter)
    if not matter.rounds:
        return (paragraph(matter.speech.word("circular.no-round")),)
    said = say_invitation(make_form_matter(matter.rounds[-1].round, matter))
    # It fits a page in Word, too.
    return (
        nodes.Paragraph(text=(nodes.Strong(children=plain(said.subject)),)),
        paragraph(" ".join(filter(None, (said.greeting, said.question)))),
        *map(paragraph, filter(None, (said.quoted, said.reply))),
        paragraph(said.visible),
        paragraph(said.asked),
        paragraph(said.none),
        *map(paragraph, said.lines),
        paragraph(said.lead),
        _list_steps(said.steps),
        paragraph(said.rest),
    )


def attach_calendar(paper: Paper, matter: PaperMatter) -> tuple[Artifact, ...]:
    """Return the day of the meeting, or the last one of the round, as a calendar file by the name that the text gives it.

    Of a meeting whose day is not known there is none.
    """
    meeting = find_meeting(matter)
    if meeting is not None:
        made = _make_calendar(meeting, paper, matter)
        return () if made is None else (Artifact(_name_calendar(meeting, matter), made),)
    if not matter.rounds:
        return ()
    form = make_form_matter(matter.rounds[-1].round, matter)
    return (Artifact(name_calendar(form), make_calendar(form, lambda told: say_event(told, matter), say_note(matter))),)


def _list_steps(steps: tuple[str, ...]) -> nodes.Items:
    return nodes.Items(
        ordered=True,
        items=tuple(
            nodes.Item(id=f"steps/item-{number}", label=f"{number}.", blocks=(paragraph(step),))
            for number, step in enumerate(steps, start=1)
        ),
    )


# --- A meeting --------------------------------------------------------------------------------------------------------


def _tell_meeting(meeting: Meeting, matter: PaperMatter) -> tuple[nodes.Block, ...]:
    speech = matter.speech
    minutes = sum(item.minutes or 0 for item in meeting.items)
    attached = speech.word("circular.meeting-calendar", file=_name_calendar(meeting, matter))
    steps = (
        *((attached,) if parse_day(meeting.date) is not None else ()),
        *((speech.word("circular.meeting-read"),) if meeting.items else ()),
        speech.word("circular.meeting-answer"),
    )
    heads = (speech.word("circular.meeting-item"), speech.word("circular.meeting-minutes"))
    rows = tuple(
        (plain(isolate(item.title.text, speech)), plain("" if item.minutes is None else str(item.minutes)))
        for item in meeting.items
    )
    return (
        paragraph(_say_meeting(meeting, matter)),
        *((paragraph(speech.word("circular.meeting-time", minutes=str(minutes))),) if minutes else ()),
        _list_steps(steps),
        *((grid("items", heads, rows, numeric=(1,)),) if rows else ()),
    )


def _say_meeting(meeting: Meeting, matter: PaperMatter) -> str:
    speech = matter.speech
    return speech.word(
        "circular.meeting",
        title=isolate(meeting.title.text, speech),
        kind=speech.word(f"plan.meeting.{meeting.kind}"),
        date=say_date(meeting, speech),
    )


def _name_calendar(meeting: Meeting, matter: PaperMatter) -> str:
    return f"{meeting.id}-{matter.speech.language}.ics"


def _make_calendar(meeting: Meeting, paper: Paper, matter: PaperMatter) -> bytes | None:
    day = parse_day(meeting.date)
    if day is None:
        return None
    event = CalendarEvent(
        uid=meeting.id,
        begins=day,
        ends=meeting.ends,
        summary=say_event(meeting.title.text, matter),
        told=" ".join(filter(None, (_say_meeting(meeting, matter), say_note(matter)))),
        language=matter.speech.language,
        reminders=REMINDERS,
    )
    return write_calendar([event], datetime.combine(paper.day, time(), UTC), "session")
