"""What does not fit into the time of a meeting, and is left for correspondence."""

from wipo_bc_std.session.agenda import make_agenda
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("agenda-left", "what does not fit into the time of the meeting, and is left for correspondence", private=True)
def agenda_left(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how much is left and a table of it, or a sentence that nothing is."""
    speech, left = matter.speech, make_agenda(matter).left
    if not left:
        return (paragraph(speech.word("plan.agenda.nothing-left")),)
    minutes = sum(item.minutes for item in left)
    heads = tuple(speech.word(f"plan.agenda.{key}") for key in ("item", "about", "minutes"))
    rows = tuple((item.title, item.about, plain(str(item.minutes))) for item in left)
    return (
        paragraph(speech.word("plan.agenda.left-told", count=str(len(left)), minutes=str(minutes))),
        grid("agenda/left", heads, rows, numeric=(2,)),
    )
