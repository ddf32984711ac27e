"""Where there is too little time between two milestones, and for the answers to open issues."""

from wipo_bc_std.session.back_planning import find_short_times
from wipo_bc_std.session.calendar_matter import (
    count_too_late,
    find_freeze,
    find_milestones,
    is_missed,
    name_milestone,
    say_short_time,
)
from wipo_bc_std.session.paper import paragraph
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part(
    "calendar-times",
    "between which milestones there is too little time, what was lost already, and what is answered too late",
)
def calendar_times(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a list of them, or a sentence that there are none; nothing where the day of the session is not known."""
    milestones = find_milestones(matter)
    if not milestones:
        return ()
    speech = matter.speech
    lost = (
        speech.word(
            "plan.calendar.lost",
            milestone=name_milestone(each, matter),
            date=speech.day(each.on),
            today=speech.day(matter.day),
            days=str((matter.day - each.on).days),
        )
        for each in milestones
        if is_missed(each, matter)
    )
    frozen, late = find_freeze(matter), count_too_late(matter)
    unanswered = (
        (speech.word("plan.calendar.late-issues", date=speech.day(frozen), count=str(late)),) if frozen and late else ()
    )
    told = (*lost, *(say_short_time(each, matter) for each in find_short_times(milestones)), *unanswered)
    if not told:
        return (paragraph(speech.word("plan.calendar.enough")),)
    items = tuple(
        nodes.Item(id=f"calendar/times/item-{number}", label="", blocks=(paragraph(each),))
        for number, each in enumerate(told, start=1)
    )
    return (nodes.Items(ordered=False, items=items),)
