"""A meeting as papers tell it: which one it is, when it was, and what became of its actions."""

from datetime import date

from wipo_bc_std.model.fields import parse_day
from wipo_bc_std.model.meeting import Action, Meeting
from wipo_bc_std.model.task import DocumentPlace
from wipo_bc_std.session.paper import Speech, isolate
from wipo_bc_std.session.paper_matter import PaperMatter

_YEAR, _MONTH = len("2026"), len("2026-05")


def find_meeting(matter: PaperMatter) -> Meeting | None:
    """Return the meeting that a paper is about, None where it names none or none that is there."""
    return next((each for each in matter.draft.standard.meetings if each.id == matter.meeting), None)


def refuse_without_meeting(matter: PaperMatter) -> str:
    """Return why there is no summary of a meeting that is not there, and what to do; empty where it is there."""
    if find_meeting(matter) is not None:
        return ""
    known = ", ".join(each.id for each in matter.draft.standard.meetings)
    if matter.meeting:
        told = f"meetings/ has {known}" if known else "meetings/ has none yet"
        return f"there is no meeting “{matter.meeting[:60]}”: {told}; begin one with wipo-bc-std new meeting ID"
    if known:
        return f"say with --meeting which meeting it is about: {known}"
    return "there is no meeting yet: begin one with wipo-bc-std new meeting ID, and name it with --meeting ID"


def say_date(meeting: Meeting, speech: Speech) -> str:
    """Return when a meeting was in words, as exactly as it is known."""
    day = parse_day(meeting.date)
    if day is None:
        return say_partial(meeting.date, speech)
    if meeting.ends is None or meeting.ends == day:
        return speech.day(day)
    return speech.word("plan.calendar.span", start=speech.day(day), end=speech.day(meeting.ends))


def say_partial(written: str, speech: Speech) -> str:
    """Return a day, month or year in words, from its digits."""
    day = parse_day(written)
    if day is not None:
        return speech.day(day)
    if len(written) <= _YEAR:
        return written
    month = speech.word(f"month.{int(written[_YEAR + 1 : _MONTH])}")
    return speech.word("plan.meeting.month", month=month, year=written[:_YEAR])


def say_place(place: DocumentPlace, speech: Speech) -> str:
    """Return a place in a document in words."""
    document = isolate(place.document, speech)
    if place.paragraphs is None:
        return document
    number = "paragraph" if place.paragraphs.isdigit() else "paragraphs"
    return speech.word(f"plan.document.{number}", document=document, paragraphs=isolate(place.paragraphs, speech))


def say_doer(action: Action, matter: PaperMatter) -> str:
    """Return who does an action: the name of an office, or a role."""
    if action.office is not None:
        return matter.world.offices([action.office])
    return isolate(action.role or "", matter.speech)


def is_overdue(action: Action, today: date) -> bool:
    """Return whether an action is open, and its day is past."""
    return action.status == "open" and action.due is not None and action.due < today


def say_action_state(action: Action, matter: PaperMatter) -> str:
    """Return in words what became of an action."""
    speech = matter.speech
    if is_overdue(action, matter.day):
        return speech.word("plan.action.overdue")
    if action.done_on is not None:
        return speech.word("plan.action.done-on", date=speech.day(action.done_on))
    return speech.word(f"plan.action.{action.status}")
