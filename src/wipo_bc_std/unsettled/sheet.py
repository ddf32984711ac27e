"""The decision sheet: which combinations of answers are possible, what follows from each, the fewest questions to put.

Questions that nothing ties together are looked at apart, so that ten pairs of alternatives are ten small matters and not a
thousand combinations. Inside one such knot all combinations are tried.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from math import prod

from msgspec import Struct

from wipo_bc_std.settings import UsageError
from wipo_bc_std.unsettled.questions import Need, OpenQuestions, Pick, Question

# So many combinations of questions that hang together are tried one by one.
MOST_COMBINATIONS = 65_536
# For so many questions of a knot all subsets are tried; the fewest among more are looked for one at a time.
_MOST_QUESTIONS = 12

Combination = tuple[str, ...]
"""An answer to each question of a knot, in their order."""


class Contradiction(Struct, frozen=True):
    """Answers that cannot stand together, and the need that says why; one pick alone is an answer nobody can give."""

    picks: tuple[Pick, ...]
    need: Need


class Knot(Struct, frozen=True):
    """Questions that hang together: the combinations of answers that are possible, and the fewest questions to put."""

    questions: tuple[Question, ...]
    permitted: tuple[Combination, ...]
    fewest: tuple[str, ...]


class Sheet(Struct, frozen=True):
    """What a meeting has to decide.

    `implied` says for each answer which others follow from it; `impossible` are answers that no combination holds.
    """

    knots: tuple[Knot, ...]
    contradictions: tuple[Contradiction, ...]
    implied: Mapping[Pick, tuple[Pick, ...]]
    impossible: tuple[Pick, ...]
    combinations: int
    permitted: int

    @property
    def fewest(self) -> tuple[str, ...]:
        """Return the fewest questions whose answers close the text, whatever these answers are."""
        return tuple(name for knot in self.knots for name in knot.fewest)


def draw_up(found: OpenQuestions) -> Sheet:
    """Return the decision sheet of what a draft leaves open; raise UsageError where too much hangs together."""
    knots = tuple(_knot(questions, found.needs) for questions in _tied(found))
    implied: dict[Pick, tuple[Pick, ...]] = {}
    impossible: list[Pick] = []
    for knot in knots:
        for number, question in enumerate(knot.questions):
            for answer in question.answers:
                pick = Pick(question.id, answer.id)
                left = [each for each in knot.permitted if each[number] == answer.id]
                if not left:
                    impossible.append(pick)
                else:
                    implied[pick] = tuple(_settled(knot.questions, left, number))
    return Sheet(
        knots,
        tuple(_contradictions(found)),
        implied,
        tuple(impossible),
        prod(len(question.answers) for question in found.questions),
        prod(len(knot.permitted) for knot in knots),
    )


def _tied(found: OpenQuestions) -> Iterator[tuple[Question, ...]]:
    """Yield the questions that needs tie together, each set in reading order."""
    leader = {question.id: question.id for question in found.questions}

    def lead(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    for need in found.needs:
        for pick in need.given:
            leader[lead(pick.question)] = lead(need.needed.question)
    sets: dict[str, list[Question]] = {}
    for question in found.questions:
        sets.setdefault(lead(question.id), []).append(question)
    yield from (tuple(each) for each in sets.values())


def _knot(questions: Sequence[Question], needs: Sequence[Need]) -> Knot:
    count = prod(len(question.answers) for question in questions)
    if count > MOST_COMBINATIONS:
        names = ", ".join(question.id for question in questions[:5])
        raise UsageError(
            f"{len(questions)} questions hang together and have {count} combinations of answers ({names}, …): decide one "
            "of them first with wipo-bc-std options decide"
        )
    places = {question.id: number for number, question in enumerate(questions)}
    rules = [
        (
            tuple((places[pick.question], pick.answer) for pick in need.given),
            places[need.needed.question],
            need.needed.answer,
        )
        for need in needs
        if need.needed.question in places
    ]
    permitted = tuple(
        each
        for each in product(*([answer.id for answer in question.answers] for question in questions))
        if not any(each[at] != answer and all(each[n] == picked for n, picked in given) for given, at, answer in rules)
    )
    chosen = _fewest(permitted, len(questions))
    return Knot(tuple(questions), permitted, tuple(questions[number].id for number in chosen))


def _fewest(permitted: Sequence[Combination], count: int) -> tuple[int, ...]:
    """Return the fewest places of a combination from which all others follow."""

    def closes(places: tuple[int, ...]) -> bool:
        return len({tuple(each[place] for place in places) for each in permitted}) == len(permitted)

    if count <= _MOST_QUESTIONS:
        sizes = range(count + 1)
        return next(places for size in sizes for places in combinations(range(count), size) if closes(places))
    places = tuple(range(count))
    for place in reversed(range(count)):
        without = tuple(each for each in places if each != place)
        places = without if closes(without) else places
    return places


def _settled(questions: Sequence[Question], left: Sequence[Combination], number: int) -> Iterator[Pick]:
    for other, question in enumerate(questions):
        found = {each[other] for each in left}
        if other != number and len(found) == 1 and len(question.answers) > 1:
            yield Pick(question.id, found.pop())


def _contradictions(found: OpenQuestions) -> Iterator[Contradiction]:
    answers = {question.id: question.answers for question in found.questions}
    told: set[tuple[Pick, ...]] = set()
    for need in found.needs:
        for answer in answers[need.needed.question]:
            pick = Pick(need.needed.question, answer.id)
            # An answer that the need is about cannot be in question itself: what refers is then not in the text.
            if pick == need.needed or any(each.question == pick.question and each != pick for each in need.given):
                continue
            picks = tuple(dict.fromkeys((*need.given, pick)))
            if picks not in told:
                told.add(picks)
                yield Contradiction(picks, need)
