"""What a meeting discussed, item by item."""

from wipo_bc_std.session.authored_text import say_authored
from wipo_bc_std.session.meeting_matter import find_meeting
from wipo_bc_std.session.paper import paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes
from wipo_bc_std.view.records import linked


@part("meeting-discussed", "the items of the meeting, what each was about and what was said on it")
def meeting_discussed(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a numbered paragraph for each item; a sentence where none is recorded."""
    meeting, context = find_meeting(matter), matter.world.context
    if meeting is None or not meeting.items:
        return (paragraph(matter.speech.word("plan.summary.no-items")),)
    found = []
    for item in meeting.items:
        title: nodes.Inlines = (nodes.Strong(children=say_authored(item.title, matter)),)
        about = linked(item.about or (), context)
        noted = () if item.noted is None else say_authored(item.noted, matter)
        text = (
            *title,
            *((*plain(" ("), *about, *plain(")")) if about else ()),
            *((*plain(" – "), *noted) if noted else ()),
        )
        found.append(nodes.Paragraph(number="#", text=text))
    return tuple(found)
