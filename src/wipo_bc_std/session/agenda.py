"""The agenda of a meeting, computed: what is disputed, has fallen, grows old or is open, as far as the time goes.

Each kind of item has minutes by a stated rule, and items are taken in a stated order until the time is full; what does not
fit is left for correspondence. So two leaders with the same data get the same agenda.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from wipo_bc_std.evidence.reopening import watch_assumptions
from wipo_bc_std.model.block import OpenIssue
from wipo_bc_std.model.meeting import Action, MeetingItem
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.outcome import find_outcomes, is_controversial
from wipo_bc_std.session.authored_text import say_authored
from wipo_bc_std.session.calendar_matter import say_too_late
from wipo_bc_std.session.meeting_matter import find_meeting, say_doer
from wipo_bc_std.session.paper import isolate, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import lower_inlines
from wipo_bc_std.view.records import linked

# Minutes; a rule of this house, told on each agenda.
OPENING, CLOSING, OWN = 5, 5, 10
CLAUSE, HOT, OPEN = 4, 6, 2
FALLEN, URGENT, STALE = 5, 5, 3
ISSUE, ACTION = 5, 2


class AgendaItem(Struct, frozen=True):
    """An item: what it is, what it is about, and how many minutes it has."""

    title: nodes.Inlines
    about: nodes.Inlines
    minutes: int


class Agenda(Struct, frozen=True):
    """What a meeting of `room` minutes takes, in order, and what is left."""

    items: tuple[AgendaItem, ...]
    left: tuple[AgendaItem, ...]
    room: int

    @property
    def minutes(self) -> int:
        """Return how many minutes the items take."""
        return sum(item.minutes for item in self.items)


class _Group(Struct, frozen=True):
    """The comments on a clause that need a decision: those that are controversial, and the others."""

    division: str
    hot: tuple[Comment, ...]
    open: tuple[Comment, ...]


def make_agenda(matter: PaperMatter) -> Agenda:
    """Return the agenda of the meeting that a paper is about, or of any meeting at its day."""
    speech = matter.speech
    opening = AgendaItem(plain(speech.word("plan.agenda.opening")), (), OPENING)
    closing = AgendaItem(plain(speech.word("plan.agenda.closing")), (), CLOSING)
    room = max(matter.minutes - OPENING - CLOSING, 0)
    taken: list[AgendaItem] = []
    left: list[AgendaItem] = []
    for item in _candidates(matter):
        if sum(each.minutes for each in taken) + item.minutes <= room:
            taken.append(item)
        else:
            left.append(item)
    return Agenda((opening, *taken, closing), tuple(left), matter.minutes)


def _candidates(matter: PaperMatter) -> Iterator[AgendaItem]:
    """Yield all that could be discussed, what is most pressing first."""
    groups = _group_comments(matter)
    reopened = tuple(each.id for each in watch_assumptions(matter.draft).reopened)
    aged = [name for name in _in_order(matter.bands or {}, matter) if name not in reopened]
    yield from _own_items(matter)
    yield from (_comments(group, matter) for group in groups if group.hot)
    yield from (_text("fallen", [name], matter, FALLEN) for name in reopened)
    yield from (_text("urgent", [name], matter, URGENT) for name in aged if (matter.bands or {})[name] == "urgent")
    yield from (_comments(group, matter) for group in groups if not group.hot)
    yield from _issues(matter)
    yield from _actions(matter)
    yield from _stale([name for name in aged if (matter.bands or {})[name] == "stale"], matter)


# --- The meeting's own ------------------------------------------------------------------------------------------------


def _own_items(matter: PaperMatter) -> Iterator[AgendaItem]:
    meeting = find_meeting(matter)
    for item in () if meeting is None else meeting.items:
        minutes = OWN if item.minutes is None else item.minutes
        yield AgendaItem(say_authored(item.title, matter), _own_about(item, matter), minutes)


def _own_about(item: MeetingItem, matter: PaperMatter) -> nodes.Inlines:
    speech = matter.speech
    about = linked(item.about or (), matter.world.context)
    if item.documents is None:
        return about
    told = speech.word("words.list-separator").join(isolate(each, speech) for each in item.documents)
    documents = plain(speech.word("plan.agenda.documents", documents=told))
    return (*about, *plain("; "), *documents) if about else documents


def _actions(matter: PaperMatter) -> Iterator[AgendaItem]:
    """Yield one item with all actions of other meetings that are open."""
    found: list[Action] = [
        action
        for meeting in matter.draft.standard.meetings
        if meeting.id != matter.meeting
        for action in meeting.actions
        if action.status == "open"
    ]
    if found:
        speech = matter.speech
        told = []
        for action in found:
            due = "" if action.due is None else f", {speech.day(action.due)}"
            told.append((*say_authored(action.text, matter), *plain(f" ({say_doer(action, matter)}{due})")))
        title = plain(speech.word("plan.agenda.actions", count=str(len(found))))
        yield AgendaItem(title, tuple(_sentences(told)), ACTION * len(found))


def _sentences(texts: Iterable[nodes.Inlines]) -> Iterator[nodes.Inline]:
    for number, text in enumerate(texts):
        if number:
            yield nodes.Text(text="; ")
        yield from text


# --- Comments ---------------------------------------------------------------------------------------------------------


def _group_comments(matter: PaperMatter) -> tuple[_Group, ...]:
    """Return the comments that need a decision by clause, those with most controversies first, else as the text runs."""
    found: dict[str, tuple[list[Comment], list[Comment]]] = {}
    for each in matter.rounds:
        outcomes = find_outcomes(each.comments)
        for comment in each.comments:
            if comment.state in {"withdrawn", "duplicate"}:
                continue
            hot = is_controversial(comment)
            if hot or outcomes[comment.label].is_missing:
                groups = found.setdefault(_division(comment, matter), ([], []))
                groups[0 if hot else 1].append(comment)
    order = {division.id: number for number, division in enumerate(matter.draft.standard.divisions)}
    groups_made = [_Group(division, tuple(hot), tuple(rest)) for division, (hot, rest) in found.items()]
    return tuple(sorted(groups_made, key=lambda group: (-len(group.hot), order.get(group.division, len(order)))))


def _division(comment: Comment, matter: PaperMatter) -> str:
    """Return the clause or annex that a comment is on, empty where it is on the whole or on what is no more."""
    target = None if comment.anchor.id is None else matter.draft.index.find(comment.anchor.id)
    return "" if target is None else target.division or ""


def _comments(group: _Group, matter: PaperMatter) -> AgendaItem:
    speech = matter.speech
    place = matter.world.division(group.division) if group.division else speech.say("place.whole")
    counts = speech.word("plan.agenda.counted", hot=str(len(group.hot)), open=str(len(group.open)))
    title = plain(f"{speech.word('plan.agenda.comments', place=place)} ({counts})")
    by_text: dict[str, list[str]] = {}
    for comment in (*group.hot, *group.open):
        by_text.setdefault(comment.anchor.id or "", []).append(comment.label)
    told = [_at_text(name, labels, matter) for name, labels in by_text.items()]
    minutes = CLAUSE + HOT * len(group.hot) + OPEN * len(group.open)
    return AgendaItem(title, tuple(_sentences(told)), minutes)


def _at_text(name: str, labels: Sequence[str], matter: PaperMatter) -> nodes.Inlines:
    """Return a text with the comments on it."""
    told = matter.speech.word("words.list-separator").join(isolate(label, matter.speech) for label in labels)
    if not name:
        return plain(told)
    return (*linked([name], matter.world.context), *plain(f" ({told})"))


# --- Texts and issues -------------------------------------------------------------------------------------------------


def _in_order(names: Iterable[str], matter: PaperMatter) -> Iterator[str]:
    """Yield ids of texts as the draft has them."""
    known = set(names)
    yield from (name for name in matter.draft.index.targets if name in known)


def _text(kind: str, names: Sequence[str], matter: PaperMatter, minutes: int) -> AgendaItem:
    """Return the item of one text, or of several texts of one clause."""
    speech = matter.speech
    target = matter.draft.index.find(names[0])
    place = matter.world.division(target.division) if target is not None and target.division else ""
    if kind == "fallen":
        title = speech.word("plan.agenda.fallen", place=place)
    else:
        title = speech.word("plan.agenda.band", band=speech.word(f"plan.agenda.{kind}"), place=place)
    return AgendaItem(plain(title), linked(names, matter.world.context), minutes)


def _stale(names: Sequence[str], matter: PaperMatter) -> Iterator[AgendaItem]:
    """Yield an item for each clause with stale texts."""
    by_division: dict[str, list[str]] = {}
    for name in names:
        target = matter.draft.index.find(name)
        by_division.setdefault("" if target is None else target.division or "", []).append(name)
    for of_one in by_division.values():
        yield _text("stale", of_one, matter, STALE * len(of_one))


def _issues(matter: PaperMatter) -> Iterator[AgendaItem]:
    """Yield the open issues of the draft, those first that were to be answered first."""
    context, speech = matter.world.context, matter.speech
    issues = [block for block in matter.draft.blocks if isinstance(block, OpenIssue)]
    for issue in sorted(issues, key=lambda each: each.options.by):
        question = lower_inlines(issue.options.question.inlines, context)
        template = speech.word("plan.agenda.issue", question="\0")
        before, _, after = template.partition("\0")
        target = matter.draft.index.find(issue.id)
        place = matter.world.division(target.division) if target is not None and target.division else ""
        due = speech.word("plan.work.by", date=speech.day(issue.options.by))
        told = (place, due, say_too_late(issue.options.by, matter))
        about = speech.word("words.list-separator").join(filter(None, told))
        yield AgendaItem((*plain(before), *question, *plain(after)), plain(about), ISSUE)
