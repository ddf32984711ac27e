"""The milestones on the way to a session as a table: each with its day, how far ahead it is, and whether it is past."""

from wipo_bc_std.session.back_planning import DatedMilestone
from wipo_bc_std.session.calendar_matter import find_milestones, is_missed, name_milestone, say_days, say_state
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("calendar-table", "the milestones on the way to the session, each with its day and whether it is past")
def calendar_table(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table; a sentence where the day of the session is not known."""
    speech, milestones = matter.speech, find_milestones(matter)
    if not milestones or matter.session.begins is None:
        return (paragraph(speech.word("plan.calendar.none", session=matter.session.symbol)),)
    keys = ("milestone", "day", "before", "state")
    heads = tuple(speech.word(f"plan.calendar.{key}") for key in keys)
    rows = tuple(
        (
            plain(name_milestone(each, matter)),
            plain(say_days(each, matter)),
            plain(str((matter.session.begins - each.on).days)),
            _state(each, matter),
        )
        for each in milestones
    )
    return (grid("calendar/table", heads, rows, numeric=(2,)),)


def _state(milestone: DatedMilestone, matter: PaperMatter) -> nodes.Inlines:
    """Return whether a milestone is past, stressed where it is, and how it came to its day."""
    speech = matter.speech
    said = plain(say_state(milestone, matter))
    stressed: nodes.Inlines = (
        (nodes.Strong(children=said),) if milestone.is_past or is_missed(milestone, matter) else said
    )
    told = ""
    if milestone.has_moved:
        told = speech.word("plan.calendar.moved", date=speech.day(milestone.counted))
    elif milestone.is_fixed and milestone.on != matter.session.begins:
        told = speech.word("plan.calendar.fixed")
    return (*stressed, *plain(f"{speech.word('words.list-separator')}{told}")) if told else stressed
