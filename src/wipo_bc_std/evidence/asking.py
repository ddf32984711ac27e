"""Whom to ask what about evidence that is due and provisions that are stale: few questions, to whoever knows best.

A question goes to the owner of the evidence, else to a witness, else to an office that declared interest; beside that, one
office that was silent is asked as a reader. The same input gives the same assignment: nothing is drawn by lot.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from wipo_bc_std.evidence.due import Cycle, Timeliness, due_day, judge_timeliness
from wipo_bc_std.evidence.grounds import assess, collect_bearings, make_world
from wipo_bc_std.evidence.staleness import Bearing, Staleness, World
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.words import split_words

QuestionKind = Literal["evidence", "provision", "understanding", "application"]
Cause = Literal["passed-on", "owner", "witness", "interest", "rotation"]
Obstacle = Literal["not-invited", "asked-before", "full"]

# What an office is asked between two sessions, and how long it needs: many short rounds are not answered.
MOST_QUESTIONS = 3
MOST_MINUTES = 15
MINUTES = 5
# Of a reader who was silent: whether it can be understood, and what would be needed.
READING: tuple[QuestionKind, ...] = ("understanding", "application")
_ASKED_ABOUT = frozenset({"stale", "urgent"})
# What evidence that is asked about itself, and the half for a requirement, add to a provision.
_OF_EVIDENCE = frozenset({"due", "overdue", "long-overdue", "requirement"})
_TWICE = 2
# Shorter words tell no subject.
_LEAST_LETTERS = 5
# Words that stand in each text of such a draft.
_EVERYWHERE = frozenset(
    {"blockchain", "blockchains", "ledger", "ledgers", "office", "offices", "standard", "technology"}
)


class Question(Struct, frozen=True):
    """A question: about the evidence or provision with an id, and the provisions that wait for its answer, the worst first.

    `since`, the day on which evidence is due, and `wording`, a digest of the words of a provision, tell one time of asking
    from the next. `repeater` is the office that confirmed it twice running, which is asked last: whoever has answered twice
    expects the answer. `points` are those of the worst provision. `topics` are all ids that it is about, `words` those that tell its subject.
    """

    kind: QuestionKind
    about: str
    provisions: tuple[str, ...]
    points: int
    since: datetime.date | None = None
    timeliness: Timeliness | None = None
    wording: str = ""
    repeater: str = ""
    owners: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """Return what tells it from every other question; the same one is never put to an office twice."""
        return f"{self.kind}/{self.about}/{self.since or self.wording}"


class Interest(Struct, frozen=True):
    """What an office said that it knows: what it can answer questions on, in its words, and the ids that it commented on."""

    office: str
    offers: bool = False
    subject: str = ""
    commented: frozenset[str] = frozenset()


class Asked(Struct, frozen=True):
    """A question that an office was asked, by its key, and on which day; `is_reading` where that was as a reader."""

    office: str
    key: str
    day: datetime.date
    is_reading: bool = False


class Offices(Struct, frozen=True):
    """Who can be asked in a round, and what was before.

    `silent` are the offices that answered neither of the two rounds before. `here` are the keys that this round asks
    already, and whether it has a reader; `settled` those that wait for an answer elsewhere or have one; `passed` are offices
    that others named as knowing better, by key.
    """

    invited: tuple[str, ...]
    interests: tuple[Interest, ...] = ()
    silent: tuple[str, ...] = ()
    past: tuple[Asked, ...] = ()
    here: frozenset[str] = frozenset()
    has_reader: bool = False
    settled: frozenset[str] = frozenset()
    passed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Assignment(Struct, frozen=True):
    """Who is asked what, and why this office."""

    office: str
    question: Question
    cause: Cause


class Unasked(Struct, frozen=True):
    """A question for which there is nobody: each office that would have been the one, and what stands against it."""

    question: Question
    obstacles: tuple[tuple[str, Obstacle], ...]


class Assignments(Struct, frozen=True):
    """All that is asked, in the order of the queue, and what is not."""

    assigned: tuple[Assignment, ...]
    unasked: tuple[Unasked, ...]


# --- What is to be asked ----------------------------------------------------------------------------------------------


def list_questions(
    draft: Draft, wordings: Mapping[str, str], touched: Mapping[str, datetime.date] | None = None
) -> tuple[Question, ...]:
    """Return what is to be asked on the day by which a draft is judged, the most pressing first.

    That is evidence that is due or overdue, and provisions that are stale or worse and not only by such evidence.
    `wordings` are digests of the texts that can be asked about, by id: no other provision is. `touched` says on which day
    each provision was last changed.
    """
    world, items, bearings = make_world(draft), assess(draft, touched), collect_bearings(draft)
    found = [*_ask_evidence(draft, items, bearings, world), *_ask_provisions(draft, items, bearings, wordings)]
    return tuple(sorted(found, key=_urgency))


def list_readings(
    draft: Draft, wordings: Mapping[str, str], touched: Mapping[str, datetime.date] | None = None
) -> tuple[Question, ...]:
    """Return what readers can be asked of each provision, the stalest first: nobody needs to know of blockchain for that."""
    items = sorted(assess(draft, touched), key=lambda item: -item.points)
    return tuple(
        Question(kind, item.id, (item.id,), item.points, wording=wordings[item.id])
        for item in items
        if item.id in wordings
        for kind in READING
    )


def _urgency(question: Question) -> tuple[int, bool, datetime.date, str]:
    return -question.points, question.kind == "provision", question.since or datetime.date.max, question.about


def _ask_evidence(
    draft: Draft, items: Sequence[Staleness], bearings: Mapping[str, tuple[Bearing, ...]], world: World
) -> Iterator[Question]:
    waiting: dict[str, list[Staleness]] = {}
    for item in items:
        for bearing in bearings.get(item.id, ()):
            waiting.setdefault(bearing.evidence.id, []).append(item)
    for evidence in draft.standard.evidence:
        timeliness = judge_timeliness(evidence, world.today, world.cycle)
        if timeliness == "in-time":
            continue
        worst = sorted(waiting.get(evidence.id, ()), key=lambda item: -item.points)
        topics = {target.id for each in evidence.supports if (target := draft.index.find(each.id)) is not None}
        yield Question(
            "evidence",
            evidence.id,
            tuple(item.id for item in worst),
            worst[0].points if worst else 0,
            due_day(evidence, world.today),
            timeliness,
            repeater=_find_repeater(evidence),
            owners=() if evidence.owner is None else (evidence.owner,),
            witnesses=evidence.witnesses,
            topics=frozenset({evidence.id, *topics, *(item.division for item in worst)}),
            words=_find_subject(draft, [evidence], [item.division for item in worst]),
        )


def _find_repeater(evidence: Evidence) -> str:
    """Return the office that gave the last two confirmations, empty where these are of two offices or fewer."""
    last = sorted(evidence.confirmations, key=lambda item: item.date)[-_TWICE:]
    offices = {item.office for item in last}
    return offices.pop() if len(last) == _TWICE and len(offices) == 1 else ""


def _ask_provisions(
    draft: Draft,
    items: Iterable[Staleness],
    bearings: Mapping[str, tuple[Bearing, ...]],
    wordings: Mapping[str, str],
) -> Iterator[Question]:
    for item in items:
        # Where all of it comes from evidence that is due, the questions about that are those about the provision.
        if (
            item.id not in wordings
            or item.band not in _ASKED_ABOUT
            or _OF_EVIDENCE.issuperset(reason.kind for reason in item.reasons)
        ):
            continue
        records = [bearing.evidence for bearing in bearings.get(item.id, ())]
        owners = dict.fromkeys(each.owner for each in records if each.owner is not None)
        yield Question(
            "provision",
            item.id,
            (item.id,),
            item.points,
            wording=wordings[item.id],
            owners=tuple(owners),
            witnesses=tuple(dict.fromkeys(code for each in records for code in each.witnesses)),
            topics=frozenset({item.id, item.division, *(each.id for each in records)}),
            words=_find_subject(draft, records, [item.division]),
        )


def _find_subject(draft: Draft, records: Iterable[Evidence], divisions: Iterable[str]) -> frozenset[str]:
    texts = [plain_text(prose.inlines) for each in records for prose in (each.title, each.claim)]
    wanted = set(divisions)
    texts += [plain_text(each.matter.title.inlines) for each in draft.standard.divisions if each.id in wanted]
    return frozenset(word for text in texts for word in _telling_words(text))


def _telling_words(text: str) -> Iterator[str]:
    for word in split_words(text.casefold()):
        if len(word) >= _LEAST_LETTERS and word not in _EVERYWHERE:
            yield word


# --- Who is asked -----------------------------------------------------------------------------------------------------


def assign(questions: Iterable[Question], readings: Sequence[Question], offices: Offices, cycle: Cycle) -> Assignments:
    """Return who is asked what in a round, within what an office is asked in a cycle of sessions."""
    work = _Work(offices, cycle)
    unasked = []
    for question in questions:
        if question.key in offices.here | offices.settled:
            continue
        obstacles: list[tuple[str, Obstacle]] = []
        if not work.place(question, obstacles):
            unasked.append(Unasked(question, tuple(obstacles)))
    work.place_reader(readings)
    return Assignments(tuple(work.assigned), tuple(unasked))


class _Work:
    """An assignment that is being made."""

    def __init__(self, offices: Offices, cycle: Cycle) -> None:
        self.offices = offices
        self.before = {(asked.office, asked.key) for asked in offices.past}
        # A cycle that nobody knows the beginning of has always been.
        self.count = Counter(asked.office for asked in offices.past if cycle.last is None or asked.day >= cycle.last)
        self.assigned: list[Assignment] = []

    def place(self, question: Question, obstacles: list[tuple[str, Obstacle]]) -> bool:
        """Give a question to the first office that can take it; note what stands against those before."""
        candidates: dict[str, Cause] = {}
        for office, cause in self.list_candidates(question):
            candidates.setdefault(office, cause)
        for office in sorted(candidates, key=lambda each: each == question.repeater):
            obstacle = self.find_obstacle(office, question)
            if obstacle is None:
                self.give(office, question, candidates[office])
                return True
            obstacles.append((office, obstacle))
        return False

    def list_candidates(self, question: Question) -> Iterator[tuple[str, Cause]]:
        """Yield the offices that may know, the one that knows best first."""
        yield from ((office, "passed-on") for office in self.offices.passed.get(question.key, ()))
        yield from ((office, "owner") for office in question.owners)
        yield from ((office, "witness") for office in question.witnesses)
        ranked = [
            (rank, each) for each in self.offices.interests if (rank := rank_interest(question, each)) is not None
        ]
        ranked.sort(key=lambda pair: (pair[0], self.count[pair[1].office], pair[1].office))
        yield from ((each.office, "interest") for _, each in ranked)

    def find_obstacle(self, office: str, question: Question) -> Obstacle | None:
        """Return why an office cannot be asked, None where it can."""
        if office not in self.offices.invited:
            return "not-invited"
        if (office, question.key) in self.before:
            return "asked-before"
        count = self.count[office]
        return "full" if count >= MOST_QUESTIONS or (count + 1) * MINUTES > MOST_MINUTES else None

    def give(self, office: str, question: Question, cause: Cause) -> None:
        self.count[office] += 1
        self.assigned.append(Assignment(office, question, cause))

    def place_reader(self, readings: Sequence[Question]) -> None:
        """Ask one office that was silent about the stalest provision that it was not asked about yet.

        It is one that is asked nothing else in the round if there is any, and of these the one that was asked so the fewest
        times, then the longest ago, so that each has its turn, then the one with the fewest questions in the cycle.
        """
        if self.offices.has_reader:
            return
        for office in sorted(set(self.offices.silent), key=self.turn):
            left = [each for each in readings if self.find_obstacle(office, each) is None]
            for question in [each for each in left if each.about == left[0].about]:
                if self.find_obstacle(office, question) is None:
                    self.give(office, question, "rotation")
            if left:
                return

    def turn(self, office: str) -> tuple[bool, int, datetime.date, int, str]:
        """Return by what offices take turns."""
        is_asked = any(each.office == office for each in self.assigned)
        days = sorted({asked.day for asked in self.offices.past if asked.office == office and asked.is_reading})
        return is_asked, len(days), days[-1] if days else datetime.date.min, self.count[office], office


def rank_interest(question: Question, interest: Interest) -> int | None:
    """Return how near what an office knows is to a question, 0 the nearest; None where it said nothing of the kind.

    It is nearest where it can answer on that subject, then where it can answer on anything, then where it commented on the
    clause, and last where it can answer on something that reads otherwise, be it in another language.
    """
    subject = set(_telling_words(interest.subject))
    named = {name.casefold() for name in question.topics} & set(interest.subject.casefold().replace(",", " ").split())
    if subject & question.words or named:
        return 0
    if interest.offers and not interest.subject:
        return 1
    if interest.commented & question.topics:
        return 2
    return 3 if interest.offers or interest.subject else None
