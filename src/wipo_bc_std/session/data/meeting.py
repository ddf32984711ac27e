"""Figures of the meeting that a paper is about."""

from collections.abc import Iterator

from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.meeting_matter import find_meeting, is_overdue, say_date
from wipo_bc_std.session.paper_matter import PaperMatter


def _read(matter: PaperMatter) -> Iterator[Datum]:
    meeting = find_meeting(matter)
    if meeting is None:
        return
    source = f"standard/meetings/{meeting.id}.yml"
    yield Datum("meeting.title", plain_text(meeting.title.inlines), f"`title` of {source}")
    yield Datum("meeting.date", say_date(meeting, matter.speech), f"`date` of {source}")
    yield Datum("meeting.items", len(meeting.items), f"the items of {source}")
    yield Datum("meeting.decisions", len(meeting.decisions), f"the decisions of {source}")
    yield Datum("meeting.actions", len(meeting.actions), f"the actions of {source}")
    yield Datum(
        "meeting.open-actions", sum(each.status == "open" for each in meeting.actions), f"the open actions of {source}"
    )
    yield Datum(
        "meeting.overdue-actions",
        sum(is_overdue(each, matter.day) for each in meeting.actions),
        f"the open actions of {source} whose day is past",
    )


MEETING = DataGroup(
    "meeting",
    {
        "meeting.title": "What the meeting is called.",
        "meeting.date": "When it was, as exactly as that is known.",
        "meeting.items": "How many items its agenda had.",
        "meeting.decisions": "How many decisions it made.",
        "meeting.actions": "How many actions it agreed on.",
        "meeting.open-actions": "How many of them are open.",
        "meeting.overdue-actions": "How many of them are open although their day is past.",
    },
    _read,
)
