"""What a meeting decided: number, words, and what it is about."""

from wipo_bc_std.session.authored_text import say_authored
from wipo_bc_std.session.meeting_matter import find_meeting
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes
from wipo_bc_std.view.records import linked


@part("meeting-decisions", "the decisions of the meeting, each with its number and what it is about")
def meeting_decisions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table; a sentence where no decision is recorded."""
    meeting, speech, context = find_meeting(matter), matter.speech, matter.world.context
    if meeting is None or not meeting.decisions:
        return (paragraph(speech.word("plan.summary.no-decisions")),)
    heads = (
        speech.word("plan.summary.number"),
        speech.word("plan.summary.decision"),
        speech.word("plan.agenda.about"),
    )
    rows = tuple(
        (plain(each.id), say_authored(each.text, matter), linked(each.about or (), context))
        for each in meeting.decisions
    )
    return (grid("meeting/decisions", heads, rows),)
