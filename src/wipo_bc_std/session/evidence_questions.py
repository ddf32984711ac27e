"""A review store and a draft -> who is asked what about evidence in a round, and the questions in words.

What is found out in `evidence.asking` knows nothing of rounds; here what rounds hold is told to it, and what it assigns gets
the words that a form needs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from wipo_bc_std.evidence.asking import Asked, Assignment, Interest, Offices
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.model.inline import Prose, plain_text
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.review.asked import READING, AskedQuestion, give_ids
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.reply_consent import list_replies
from wipo_bc_std.review.statistics import list_silent
from wipo_bc_std.review.store import RoundMatter

_ROUNDS_BACK = 2
_ANSWERED = frozenset({"still-true", "changed", "discontinued"})


class Words(Struct, frozen=True):
    """What questions are put in words with: texts of the round and drafts, each by language."""

    passages: Mapping[str, Sequence[Passage]]
    drafts: Mapping[str, Draft]


def describe_offices(matter: RoundMatter, rounds: Iterable[RoundMatter], passages: Iterable[Passage]) -> Offices:
    """Return who can be asked in a round and what was before; `rounds` are all of the store, this one among them.

    `passages` are texts of the rounds: they tell in which clause a text stands that an office commented on.
    """
    made = matter.round
    others = [each for each in rounds if each.round.id != made.id]
    before = sorted(
        (each for each in others if each.round.opens <= made.opens), key=lambda each: (each.round.opens, each.round.id)
    )
    divisions = {passage.id: passage.division for passage in passages}
    recent = before[-_ROUNDS_BACK:]
    silent = set.intersection(*(set(list_silent(each)) for each in recent)) if len(recent) == _ROUNDS_BACK else set()
    known = [*before, *(each for each in others if each not in before), matter]
    return Offices(
        made.invited,
        tuple(_list_interests(known, divisions)),
        tuple(code for code in made.invited if code in silent),
        tuple(Asked(each.office, each.key, each.asked, each.kind in READING) for held in known for each in held.asked),
        frozenset(each.key for each in matter.asked),
        has_reader=any(each.kind in READING for each in matter.asked),
        settled=frozenset(_list_settled(others)),
        passed=_list_passed(known),
    )


def _list_interests(rounds: Iterable[RoundMatter], divisions: Mapping[str, str]) -> Iterator[Interest]:
    """Yield what each office said that it knows, in its newest answer that says anything of it, and what it commented on."""
    offers: dict[str, bool] = {}
    subjects: dict[str, str] = {}
    commented: dict[str, set[str]] = {}
    for held in rounds:
        for answer in held.answers:
            if answer.office is None:
                continue
            if "answer" in answer.offers or answer.can_answer_on:
                offers[answer.office] = True
                subjects[answer.office] = answer.can_answer_on or ""
        for comment in held.comments:
            name = comment.anchor.id
            if comment.office is not None and name is not None and comment.state != "withdrawn":
                commented.setdefault(comment.office, set()).update({name, divisions.get(name, name)})
    for office in sorted({*offers, *commented}):
        yield Interest(
            office, offers.get(office, False), subjects.get(office, ""), frozenset(commented.get(office, ()))
        )


def _list_settled(rounds: Iterable[RoundMatter]) -> Iterator[str]:
    """Yield the keys of questions that others have answered, or may still answer as their round is open."""
    for held in rounds:
        replies = {question.key: reply for question, reply in list_replies(held)}
        for question in held.asked:
            reply = replies.get(question.key)
            if reply.answer in _ANSWERED if reply is not None else held.round.closed is None:
                yield question.key


def _list_passed(rounds: Iterable[RoundMatter]) -> Mapping[str, tuple[str, ...]]:
    """Return the offices that others named as knowing better, by the key of the question."""
    found: dict[str, list[str]] = {}
    for held in rounds:
        for question, reply in list_replies(held):
            code = (reply.passed_to or "").strip().upper()
            if OFFICE_CODE.fullmatch(code):
                found.setdefault(question.key, []).append(code)
    return {key: tuple(dict.fromkeys(codes)) for key, codes in found.items()}


def word_questions(
    matter: RoundMatter, assigned: Iterable[Assignment], words: Words, day: date
) -> tuple[AskedQuestion, ...]:
    """Return assignments as questions of a round, each with all that is needed to answer it, in each language of the texts."""
    ids = give_ids(matter.round.id, matter.asked)
    return tuple(_word(next(ids), each, words, day) for each in assigned)


def _word(identifier: str, assignment: Assignment, words: Words, day: date) -> AskedQuestion:
    question = assignment.question
    told: dict[str, object] = {
        "id": identifier,
        "office": assignment.office,
        "kind": question.kind,
        "about": question.about,
        "key": question.key,
        "cause": assignment.cause,
        "asked": day.isoformat(),
    }
    shown = question.provisions[0] if question.provisions else question.about
    told["place"] = {language: _say_place(language, shown, words) or shown for language in words.passages}
    texts = {language: _say_text(language, shown, words) for language in words.passages}
    if question.provisions:
        told["text"] = {language: text for language, text in texts.items() if text}
    if question.kind == "evidence":
        held = {language: _find(draft, question.about) for language, draft in words.drafts.items()}
        told["claim"] = {language: _plain(each.claim) for language, each in held.items() if each is not None}
        told["check"] = {
            language: _plain(each.check)
            for language, each in held.items()
            if each is not None and each.check is not None
        }
    return AskedQuestion.model_validate(
        {key: value for key, value in told.items() if value not in ({}, None)}, context=Prose.plain
    )


def _find(draft: Draft, identifier: str) -> Evidence | None:
    return next((each for each in draft.standard.evidence if each.id == identifier), None)


def _plain(prose: Prose) -> str:
    return plain_text(prose.inlines)


def _find_passage(language: str, identifier: str, words: Words) -> Passage | None:
    return next(
        (each for each in words.passages[language] if identifier in {each.id, *each.former_ids}),
        None,
    )


def _say_place(language: str, identifier: str, words: Words) -> str:
    """Return what a text is called in print: its number, and the clause that it stands in with its title."""
    passage = _find_passage(language, identifier, words)
    if passage is None:
        return ""
    division = next((each for each in words.passages[language] if each.id == passage.division), None)
    clause = f"{division.number} {division.text}".strip() if division is not None and division is not passage else ""
    return ", ".join(filter(None, (passage.number or passage.id, clause)))


def _say_text(language: str, identifier: str, words: Words) -> str:
    passage = _find_passage(language, identifier, words)
    return passage.text if passage is not None else ""
