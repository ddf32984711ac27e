"""A proposal for a new standard: the parts that are made of data, and the draft as its annex.

That such a document tells the history of the task, the structure of the draft and what each annex holds, and ends in a decision
paragraph, is the practice of the CWS (documents CWS/8/2 and CWS/6/6 CORR.).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import structs

from wipo_bc_std.redline.changes import ChangeTable, count_classes
from wipo_bc_std.review.outcome import FATES, find_outcomes
from wipo_bc_std.review.statistics import count_round
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.calendar_matter import say_too_late
from wipo_bc_std.session.comment_matter import tone_of
from wipo_bc_std.session.draft_state import (
    DivisionCount,
    compare_with_earlier,
    count_divisions,
    count_provisions,
    find_open,
    list_open_issues,
    name_division,
    place_texts,
    read_text,
)
from wipo_bc_std.session.paper import Speech, grid, isolate, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.task_entry import numbered, without_links
from wipo_bc_std.unsettled.questions import KEEP, Answer, Question, quote_words
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import lower_inlines

_SENTENCE_END = re.compile(r"(?<=[.?!。？！؟])\s+")
_KINDS = ("requirements", "recommendations", "permissions", "capabilities")


# --- Structure --------------------------------------------------------------------------------------------------------


def tell_structure(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what each clause and annex holds, as a numbered paragraph with a table."""
    speech, divisions = matter.speech, count_divisions(matter)
    annexes = sum(each.section.role == "annex" for each in divisions)
    told = speech.word(
        "new-standard.counted",
        clauses=str(len(divisions) - annexes),
        annexes=str(annexes),
        paragraphs=str(sum(each.paragraphs for each in divisions)),
        kinds=_say_counts(
            speech,
            ((f"paper.count.{name}", sum(each.provisions.get(name, 0) for each in divisions)) for name in _KINDS),
        ),
    )
    heads = tuple(speech.word(f"new-standard.{name}") for name in ("division", "paragraphs", "provisions"))
    rows = tuple(_structure_row(each, matter) for each in divisions)
    return (numbered(plain(told), (grid("structure", heads, rows, numeric=(1, 2)),)),)


def _say_counts(speech: Speech, counts: Iterable[tuple[str, int]]) -> str:
    """Return how many there are of each, by the keys of the words; what there is none of is left out."""
    return speech.word("words.list-separator").join(
        speech.word(key, count=str(count)) for key, count in counts if count
    )


def _structure_row(count: DivisionCount, matter: PaperMatter) -> tuple[nodes.Inlines, ...]:
    told = (
        name_division(count.section, matter),
        str(count.paragraphs),
        str(sum(count.provisions.values())),
    )
    return tuple(plain(text) for text in told)


# --- Changes ----------------------------------------------------------------------------------------------------------


def tell_changes(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what changed since members saw the draft last: counts by class, and what became of provisions."""
    speech, comparison = matter.speech, compare_with_earlier(matter)
    if comparison is None:
        return (numbered(plain(speech.word("new-standard.not-compared"))),)
    provisions = count_provisions(comparison)
    compared = speech.word(
        "new-standard.compared",
        state=isolate(comparison.states.old, speech),
        count=str(len(comparison.table.changes)),
    )
    counts = structs.asdict(provisions)
    # A sentence each: what became of provisions is read by those who read nothing else.
    became = [
        speech.word(f"new-standard.provisions-{name}", count=str(count)) for name, count in counts.items() if count
    ] or [speech.word("new-standard.provisions-unchanged")]
    told = _say_sentences((compared, *became, speech.word("new-standard.marked")), speech)
    return (numbered(plain(told), (_count_changes(comparison.table, speech),)),)


def _say_sentences(sentences: Iterable[str], speech: Speech) -> str:
    return ("" if speech.language == "zh" else " ").join(sentences)


def _count_changes(table: ChangeTable, speech: Speech) -> nodes.Grid:
    heads = (speech.word("redline.class"), speech.word("new-standard.number"))
    rows = tuple(
        (plain(speech.word(f"redline.class.{grade}")), plain(str(count)))
        for grade, count in count_classes(table).items()
        if count
    )
    return grid("changes", heads, rows, numeric=(1,))


# --- What is open -----------------------------------------------------------------------------------------------------


def tell_open(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the open issues, and the alternatives and words in brackets: a numbered paragraph each, with a table."""
    speech = matter.speech
    issues, questions = tuple(_issue_rows(matter)), tuple(_question_rows(matter))
    heads = tuple(speech.word(f"fact.{name}") for name in ("where", "question", "owner", "by"))
    tables = (grid("open-issues", heads, issues),) if issues else ()
    asked = (speech.word("fact.where"), speech.word("fact.statement"), speech.word("new-standard.options"))
    sheets = (grid("questions", asked, questions),) if questions else ()
    return (
        numbered(plain(speech.word("new-standard.open-issues", count=str(len(issues)))), tables),
        numbered(plain(speech.word("new-standard.questions", count=str(len(questions)))), sheets),
    )


def _issue_rows(matter: PaperMatter) -> Iterator[tuple[nodes.Inlines, ...]]:
    world, speech = matter.world, matter.speech
    for division, issue in list_open_issues(matter):
        asked = without_links(lower_inlines(issue.options.question.inlines, world.context), speech)
        yield (plain(division), asked, plain(isolate(issue.options.owner, speech)), _say_due(issue.options.by, matter))


def _say_due(due: date, matter: PaperMatter) -> nodes.Inlines:
    """Return the day of an answer; stressed behind it that the text is frozen by then, where it is."""
    late = say_too_late(due, matter)
    day = plain(matter.speech.day(due))
    return (*day, nodes.Text(text=" "), nodes.Strong(children=plain(f"[{late}]"))) if late else day


def _question_rows(matter: PaperMatter) -> Iterator[tuple[nodes.Inlines, ...]]:
    for question in find_open(matter).questions:
        options = join_options(
            (say_answer(answer, question, matter.speech) for answer in question.answers), matter.speech
        )
        yield (plain(say_question(question, matter)), plain(_say_sentence(question, matter)), plain(options))


def say_question(question: Question, matter: PaperMatter) -> str:
    """Return where a question stands, in words."""
    section = place_texts(matter).get(question.owner)
    names = [] if section is None else [name_division(section, matter)]
    if section is None or section.id != question.owner:
        names.append(matter.world.name(question.owner))
    return matter.speech.word("words.list-separator").join(names)


def _say_sentence(question: Question, matter: PaperMatter) -> str:
    """Return the sentence in which a question stands, with what is open in it as it stands there."""
    found = next(
        (each for each in nodes.walk(read_text(matter).sections) if getattr(each, "id", "") == question.owner), None
    )
    if isinstance(found, nodes.Box):
        found = next((each for each in found.blocks if isinstance(each, nodes.Paragraph)), None)
    text = found.text if isinstance(found, nodes.Paragraph) else ()
    whole = nodes.shown_text(nodes.without_footnotes(text))
    said = next((each for each in _SENTENCE_END.split(whole) if question.words and question.words in each), whole)
    return isolate(said, matter.speech)


def say_answer(answer: Answer, question: Question, speech: Speech) -> str:
    """Return one way to settle a question, in words."""
    if question.kind == "alternatives":
        return isolate(answer.words, speech)
    key = "keep" if answer.id == KEEP else "drop"
    return speech.word(f"new-standard.{key}", words=isolate(quote_words(question.words), speech))


def join_options(options: Iterable[str], speech: Speech) -> str:
    """Return options one behind the other, parted by the sign that parts items of a list in the language."""
    return f"{speech.word('new-standard.more')} ".join(options)


# --- Comments ---------------------------------------------------------------------------------------------------------


def tell_rounds(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the rounds in figures: who took part and what became of comments, and no word of what anybody said."""
    if not matter.rounds:
        return (numbered(plain(matter.speech.word("new-standard.no-comments"))),)
    return tuple(_tell_round(each, matter.speech) for each in matter.rounds)


def _tell_round(found: RoundMatter, speech: Speech) -> nodes.Paragraph:
    made, statistics = found.round, count_round(found, {})
    told = speech.word(
        "new-standard.round",
        round=made.id,
        publication=made.publication,
        opens=speech.day(made.opens),
        closes=speech.day(made.closes),
        answered=str(statistics.answered),
        invited=str(statistics.invited),
        count=str(statistics.comments),
    )
    counts = Counter(outcome.fate for outcome in find_outcomes(found.comments).values())
    rows = tuple(
        (
            (
                nodes.Mark(
                    role=tone_of(fate),
                    children=plain(speech.say(f"outcome.{'shared' if fate == 'duplicate' else fate}")),
                ),
            ),
            plain(str(counts[fate])),
        )
        for fate in FATES
        if counts[fate]
    )
    heads = (speech.say("fact.outcome"), speech.word("new-standard.number"))
    tables = (grid(f"outcomes-{made.id}", heads, rows, numeric=(1,)),) if rows else ()
    return numbered(plain(told), tables)
