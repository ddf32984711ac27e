"""How the days of a calendar came about: what is assumed, by which rule they are counted, and what is next."""

from collections.abc import Iterator

from wipo_bc_std.session.back_planning import find_next
from wipo_bc_std.session.calendar_matter import find_milestones, name_milestone, say_assumption, say_days
from wipo_bc_std.session.paper import plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("calendar-notes", "what the calendar assumes, how its days are counted, how many are past, and what is next")
def calendar_notes(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a numbered paragraph for each; nothing where the day of the session is not known."""
    return tuple(nodes.Paragraph(number="#", text=text) for text in _texts(matter))


def _texts(matter: PaperMatter) -> Iterator[nodes.Inlines]:
    speech, milestones = matter.speech, find_milestones(matter)
    if not milestones or matter.session.begins is None:
        return
    assumption = say_assumption(matter)
    if assumption:
        yield (nodes.Strong(children=plain(assumption)),)
    past = sum(each.is_past for each in milestones)
    as_of = speech.word("plan.calendar.as-of", date=speech.day(matter.day), past=str(past), all=str(len(milestones)))
    coming = find_next(milestones)
    if coming is None:
        following = speech.word("plan.calendar.over")
    else:
        name = name_milestone(coming, matter)
        following = speech.word("plan.calendar.next", milestone=name, date=say_days(coming, matter))
    yield plain(f"{as_of} {following}")
    yield plain(speech.word("plan.calendar.rule", date=speech.day(matter.session.begins)))
