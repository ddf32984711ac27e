"""The invitation to a round as a page for members, in the sentences of the mail."""

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.invitation import make_calendar, name_calendar, say_invitation
from wipo_bc_std.session.paper import Paper, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.round_matter import make_form_matter
from wipo_bc_std.view import nodes


def tell_invitation(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the invitation to the round that was opened last: what is asked, three steps, the last day, whom to answer."""
    if not matter.rounds:
        return (paragraph(matter.speech.word("circular.no-round")),)
    made = matter.rounds[-1].round
    said = say_invitation(make_form_matter(made, matter))
    steps = tuple(
        nodes.Item(id=f"steps/item-{number}", label=f"{number}.", blocks=(paragraph(step),))
        for number, step in enumerate(said.steps, start=1)
    )
    return (
        nodes.Paragraph(text=(nodes.Strong(children=plain(said.subject)),)),
        *(paragraph(text) for text in (said.greeting, said.asked, said.time)),
        nodes.Items(ordered=True, items=steps),
        *(paragraph(text) for text in (said.visible, said.calendar)),
    )


def attach_calendar(_paper: Paper, matter: PaperMatter) -> tuple[Artifact, ...]:
    """Return the last day of the round as a calendar file, by the name that the invitation gives it."""
    if not matter.rounds:
        return ()
    form = make_form_matter(matter.rounds[-1].round, matter)
    return (Artifact(name_calendar(form), make_calendar(form)),)
