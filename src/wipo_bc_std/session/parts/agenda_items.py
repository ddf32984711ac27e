"""The agenda of a meeting: numbered items with their minutes, and the rule that gave them."""

from wipo_bc_std.session import agenda
from wipo_bc_std.session.agenda import make_agenda
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("agenda-items", "what the meeting takes, in order, with minutes, and by which rule", private=True)
def agenda_items(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table of items, how much time they take, and the rule."""
    speech, made = matter.speech, make_agenda(matter)
    heads = tuple(speech.word(f"plan.agenda.{key}") for key in ("item", "about", "minutes"))
    rows = tuple(
        ((*plain(f"{number}. "), *item.title), item.about, plain(str(item.minutes)))
        for number, item in enumerate(made.items, start=1)
    )
    minutes = {
        name.lower(): str(getattr(agenda, name))
        for name in ("OWN", "CLAUSE", "HOT", "OPEN", "FALLEN", "URGENT", "STALE", "ISSUE", "ACTION")
    }
    return (
        grid("agenda/items", heads, rows, numeric=(2,)),
        paragraph(speech.word("plan.agenda.total", minutes=str(made.minutes), room=str(made.room))),
        paragraph(speech.word("plan.agenda.rule", **minutes)),
    )
