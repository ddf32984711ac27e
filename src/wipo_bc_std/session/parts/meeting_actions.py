"""Who does what until when after a meeting."""

from wipo_bc_std.session.authored_text import say_authored
from wipo_bc_std.session.meeting_matter import find_meeting, is_overdue, say_action_state, say_doer
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("meeting-actions", "the actions of the meeting: number, what, who, until when, and what became of it")
def meeting_actions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table; a sentence where no action is recorded."""
    meeting, speech = find_meeting(matter), matter.speech
    if meeting is None or not meeting.actions:
        return (paragraph(speech.word("plan.summary.no-actions")),)
    heads = tuple(speech.word(f"plan.summary.{key}") for key in ("number", "action", "who", "due", "state"))
    rows = []
    for number, action in enumerate(meeting.actions, start=1):
        state = plain(say_action_state(action, matter))
        due = speech.word("plan.action.no-day") if action.due is None else speech.day(action.due)
        rows.append(
            (
                plain(str(number)),
                say_authored(action.text, matter),
                plain(say_doer(action, matter)),
                plain(due),
                (nodes.Strong(children=state),) if is_overdue(action, matter.day) else state,
            )
        )
    return (grid("meeting/actions", heads, tuple(rows)),)
