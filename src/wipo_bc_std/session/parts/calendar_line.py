"""The milestones on the way to a session as a picture, with all that it shows in words."""

from wipo_bc_std.diagram.drawing import draw
from wipo_bc_std.diagram.time_line import Day, arrange_days
from wipo_bc_std.session.back_planning import DatedMilestone
from wipo_bc_std.session.calendar_matter import find_milestones, name_milestone, say_days, say_state
from wipo_bc_std.session.paper import plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes
from wipo_bc_std.view.wording import direction

# How far outside of the line the day is that the calendar is looked at, where it is long before or after it.
_OUTSIDE = 12


@part("calendar-line", "the way to the session as a time line, with the day of the calendar on it")
def calendar_line(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the picture; nothing where the day of the session is not known."""
    milestones, speech = find_milestones(matter), matter.speech
    if not milestones:
        return ()
    title = speech.word("plan.calendar.line", session=matter.session.symbol)
    told = "\n".join(
        (
            *(
                speech.word(
                    "plan.calendar.told",
                    milestone=name_milestone(each, matter),
                    date=say_days(each, matter),
                    state=say_state(each, matter),
                )
                for each in milestones
            ),
            speech.word("plan.calendar.looked-at", date=speech.day(matter.day)),
        )
    )
    (scene,) = arrange_days(_days(milestones, matter))
    drawing = draw(scene, title=title, description=told, direction=direction(speech.language))
    return (
        nodes.Picture(id="calendar/line", label="", caption=plain(title), alternative=told, source="", drawing=drawing),
    )


def _days(milestones: tuple[DatedMilestone, ...], matter: PaperMatter) -> tuple[Day, ...]:
    speech = matter.speech
    first, last = milestones[0].on, milestones[-1].on
    length = max((last - first).days, 1)
    days = [
        Day(
            offset=(each.on - first).days,
            title=name_milestone(each, matter),
            told=speech.word("words.list-separator").join((say_days(each, matter), say_state(each, matter))),
            done=each.is_past,
        )
        for each in milestones
    ]
    offset = min(max((matter.day - first).days, -_OUTSIDE), length + _OUTSIDE)
    looked_at = Day(
        offset=offset, title=speech.word("plan.calendar.looked-at", date=speech.day(matter.day)), told="", now=True
    )
    # It stands behind what is past and before what is to come.
    place = sum(1 for each in milestones if each.is_past)
    return (*days[:place], looked_at, *days[place:])
