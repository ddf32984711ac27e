"""The work plan as papers tell it: what became of each item, whether its time is past, and from which plan it comes."""

from datetime import date

from wipo_bc_std.model.task import OPEN_WORK, WorkItem
from wipo_bc_std.model.time_frame import find_end
from wipo_bc_std.session.authored_text import say_authored
from wipo_bc_std.session.meeting_matter import say_place
from wipo_bc_std.session.paper import isolate, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes


def list_work(matter: PaperMatter) -> tuple[WorkItem, ...]:
    """Return the items of the work plan; none where there is no plan."""
    plan = matter.draft.standard.work_plan
    return () if plan is None else plan.items


def end_of(item: WorkItem, matter: PaperMatter) -> date | None:
    """Return the day on which the time of an item ends, None where none is known."""
    sessions = {each.id: each for each in matter.draft.standard.sessions}
    return find_end(item, sessions.get(item.session or ""))[1]


def is_past(item: WorkItem, matter: PaperMatter) -> bool:
    """Return whether the time of an item has ended on the day of the paper, and nobody says that it is done or dropped."""
    end = end_of(item, matter)
    return item.status in (*OPEN_WORK, "unknown") and end is not None and end < matter.day


def lies_ahead(item: WorkItem, matter: PaperMatter) -> bool:
    """Return whether an item is still to be done, as far as anybody says, and its time has not ended."""
    return item.status in OPEN_WORK and not is_past(item, matter)


def describe_item(item: WorkItem, matter: PaperMatter) -> nodes.Inlines:
    """Return the title of an item, with where it was carried over from; the table tells its language."""
    title = say_authored(item.title, matter, is_told=True)
    if item.carried_from is None:
        return title
    speech = matter.speech
    told = speech.word("plan.work.carried", document=say_place(item.carried_from, speech))
    return (*title, *plain(f" [{told}]"))


def say_time(item: WorkItem, matter: PaperMatter) -> str:
    """Return the time frame of an item as the plan has it, with the day by which it is done where one is set."""
    speech = matter.speech
    frame = isolate(item.time_frame, speech)
    if item.by is None:
        return frame
    by = speech.word("plan.work.by", date=speech.day(item.by))
    return speech.word("words.list-separator").join((frame, by))


def say_state(item: WorkItem, matter: PaperMatter) -> str:
    """Return in words how far an item is, and that its time is past where it is and nobody says what became of it."""
    speech = matter.speech
    end = end_of(item, matter)
    if item.status == "done" and item.done_on is not None:
        return speech.word("plan.status.done-on", date=speech.day(item.done_on))
    told = [speech.word(f"plan.status.{item.status}")]
    if end is not None and is_past(item, matter):
        told.append(speech.word("plan.work.past", date=speech.day(end)))
    return speech.word("words.list-separator").join(told)
