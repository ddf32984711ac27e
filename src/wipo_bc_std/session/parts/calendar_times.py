"""Where there is too little time between two milestones."""

from wipo_bc_std.session.back_planning import find_short_times
from wipo_bc_std.session.calendar_matter import find_milestones, say_short_time
from wipo_bc_std.session.paper import paragraph
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("calendar-times", "between which milestones there is too little time")
def calendar_times(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a list of them, or a sentence that there are none; nothing where the day of the session is not known."""
    milestones = find_milestones(matter)
    if not milestones:
        return ()
    short = find_short_times(milestones)
    if not short:
        return (paragraph(matter.speech.word("plan.calendar.enough")),)
    items = tuple(
        nodes.Item(id=f"calendar/times/item-{number}", label="", blocks=(paragraph(say_short_time(each, matter)),))
        for number, each in enumerate(short, start=1)
    )
    return (nodes.Items(ordered=False, items=items),)
