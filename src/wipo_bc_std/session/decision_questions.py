"""What a session or meeting has to decide: the questions that the draft, the comments and the world leave open, for the Chair.

The Committee on WIPO Standards decides by consensus, so that a sheet tells options and what follows, and counts no votes.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.evidence.reopening import Reopened, watch_assumptions
from wipo_bc_std.model.block import Decision, walk_blocks
from wipo_bc_std.model.paper_source import PaperSource
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.outcome import is_controversial
from wipo_bc_std.session.comment_matter import CommentMatter, say_outcome, say_place
from wipo_bc_std.session.draft_state import find_open
from wipo_bc_std.session.new_standard import join_options, say_answer, say_question
from wipo_bc_std.session.paper import Speech, grid, isolate, plain, quote_line
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.revision_proposal import say_fall
from wipo_bc_std.session.round_matter import tell_comments
from wipo_bc_std.session.task_entry import numbered
from wipo_bc_std.unsettled.questions import Pick, Question
from wipo_bc_std.unsettled.sheet import Sheet, draw_up
from wipo_bc_std.view import nodes

# Room for a tick; and where words are wanted that no data can give.
BOX = "☐"
_DECISION = "decision"
_WANTED = "…"
_LONGEST = 400


class ToDecide(Struct, frozen=True):
    """A question in words: `options` are what can be answered, `follows` what comes of that, `recommended` by whom data say so."""

    question: str
    options: tuple[str, ...]
    follows: tuple[str, ...] = ()
    recommended: str = ""


def list_questions(matter: PaperMatter) -> tuple[ToDecide, ...]:
    """Return what is to be decided: what papers of the session ask, what is open in the draft, comments, reopened texts.

    Raise UsageError where too many questions of the draft hang together.
    """
    return (*_ask_papers(matter), *_ask_draft(matter), *_ask_comments(matter), *_ask_reopened(matter))


def tell_questions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the decision sheet: a numbered paragraph with a table, a row for each question, with room for ticks."""
    speech, asked = matter.speech, list_questions(matter)
    if not asked:
        return (numbered(plain(speech.word("decision-sheet.none"))),)
    fewest = len(draw_up(find_open(matter)).fewest)
    told = speech.word("decision-sheet.counted", count=str(len(asked)), fewest=str(fewest))
    names = ("question", "options", "follows", "recommended")
    heads = ("", *(speech.word(f"decision-sheet.{name}") for name in names))
    rows = tuple(_row(number, each, speech) for number, each in enumerate(asked, start=1))
    return (numbered(plain(told), (grid("decisions", heads, rows),)),)


def _row(number: int, asked: ToDecide, speech: Speech) -> tuple[nodes.Inlines, ...]:
    options = join_options((f"{BOX}\N{NO-BREAK SPACE}{option}" for option in asked.options), speech)
    told = (str(number), asked.question, options, join_options(asked.follows, speech), asked.recommended or _WANTED)
    return tuple(plain(text) for text in told)


# --- Papers of the session ---------------------------------------------------------------------------------------------


def _ask_papers(matter: PaperMatter) -> Iterator[ToDecide]:
    """Yield what the decision paragraphs of the papers of the session invite it to, in the order of the papers."""
    # A composition asks for the parts of a paper, of which this is one.
    from wipo_bc_std.session.composition import all_kinds, compose  # noqa: PLC0415

    options = tuple(matter.speech.word(f"decision-sheet.{name}") for name in ("agree", "disagree"))
    for source in _choose_sources(matter):
        kind = all_kinds().get(source.matter.kind)
        if kind is None or not any(isinstance(block, Decision) for block in walk_blocks(source.blocks)):
            continue
        paper = compose(source, kind, replace(matter, speech=Speech(source.matter.language))).paper
        asked = (block for block in nodes.walk(paper.sections) if getattr(block, "id", "").startswith(_DECISION))
        items = (item for block in asked for inner in nodes.walk((block,)) for item in _items(inner))
        # A list can be found by its paragraph and by what holds that.
        for item in {each.id: each for each in items}.values():
            words = isolate(" ".join(line for block in item.blocks for line in nodes.shown_lines(block)), matter.speech)
            yield ToDecide(f"{isolate(paper.title, matter.speech)} {item.label} {words}", options)


def _items(block: nodes.Block) -> tuple[nodes.Item, ...]:
    return block.items if isinstance(block, nodes.Items) else ()


def _choose_sources(matter: PaperMatter) -> tuple[PaperSource, ...]:
    """Return the papers of the session, of one in several languages that in the language of the sheet."""
    found: dict[tuple[str, str | None, str | None], PaperSource] = {}
    for source in matter.draft.standard.papers:
        front = source.matter
        key = (front.kind, front.meeting, front.round)
        if front.session == matter.session.id and (key not in found or front.language == matter.speech.language):
            found[key] = source
    return tuple(found.values())


# --- The draft --------------------------------------------------------------------------------------------------------


def _ask_draft(matter: PaperMatter) -> Iterator[ToDecide]:
    found = find_open(matter)
    sheet, speech = draw_up(found), matter.speech
    known = {question.id: question for question in found.questions}
    for question in found.questions:
        yield ToDecide(
            speech.word(f"decision-sheet.{question.kind}", place=say_question(question, matter)),
            tuple(say_answer(answer, question, speech) for answer in question.answers),
            tuple(_say_follows(question, known, sheet, matter)),
        )


def _say_follows(question: Question, known: dict[str, Question], sheet: Sheet, matter: PaperMatter) -> Iterator[str]:
    speech = matter.speech
    for answer in question.answers:
        pick, said = Pick(question.id, answer.id), say_answer(answer, question, speech)
        if pick in sheet.impossible:
            yield speech.word("decision-sheet.impossible", answer=said)
        others = [_say_pick(each, known, matter) for each in sheet.implied.get(pick, ())]
        if others:
            joined = speech.word("words.list-separator").join(others)
            yield speech.word("decision-sheet.then", answer=said, others=joined)


def _say_pick(pick: Pick, known: dict[str, Question], matter: PaperMatter) -> str:
    question = known[pick.question]
    answer = next(each for each in question.answers if each.id == pick.answer)
    return say_answer(answer, question, matter.speech)


# --- Comments ---------------------------------------------------------------------------------------------------------


def _ask_comments(matter: PaperMatter) -> Iterator[ToDecide]:
    for found in tell_comments(matter):
        for comment in found.comments:
            if is_controversial(comment):
                yield _ask_comment(comment, found)


def _ask_comment(comment: Comment, matter: CommentMatter) -> ToDecide:
    speech = matter.speech
    place = say_place(comment, matter)
    lead = speech.word("decision-sheet.comment", label=comment.label, place=place)
    question = f"{lead}{speech.word('words.separator')}{quote_line(comment.text, speech, _LONGEST)}"
    options = ("accept", "accept-in-part", "refuse", "later")
    outcome = matter.outcomes[comment.label]
    proposed = speech.say(f"outcome.{comment.recommendation}") if comment.recommendation is not None else ""
    return ToDecide(
        question,
        tuple(speech.word(f"decision-sheet.{name}") for name in options),
        tuple(_say_stakes(comment, matter)),
        proposed if outcome.is_missing else say_outcome(outcome, speech),
    )


def _say_stakes(comment: Comment, matter: CommentMatter) -> Iterator[str]:
    speech = matter.speech
    if comment.proposed:
        label = speech.say("fact.proposed") + speech.word("words.separator")
        yield label + quote_line(comment.proposed, speech, _LONGEST)
    if comment.would_resolve:
        words = quote_line(comment.would_resolve, speech, _LONGEST)
        yield speech.word("decision-sheet.would-resolve", words=words)
    if comment.supported_by:
        offices = speech.word("words.list-separator").join(comment.supported_by)
        yield speech.word("decision-sheet.supported", offices=offices)


# --- The world --------------------------------------------------------------------------------------------------------


def _ask_reopened(matter: PaperMatter) -> Iterator[ToDecide]:
    for reopened in watch_assumptions(matter.draft).reopened:
        yield _ask_text(reopened, matter)


def _ask_text(reopened: Reopened, matter: PaperMatter) -> ToDecide:
    world, speech = matter.world, matter.speech
    others: Sequence[str] = sorted(
        {name for fallen in reopened.fallen for name in fallen.dependants if name != reopened.id}
    )
    told = [" ".join(say_fall(fallen, world)) for fallen in reopened.fallen]
    if others:
        told.append(speech.word("decision-sheet.reopens", texts=world.names(others)))
    return ToDecide(
        speech.word("decision-sheet.reopened", text=world.name(reopened.id)),
        (speech.word("decision-sheet.revise"), speech.word("decision-sheet.keep-text")),
        tuple(told),
    )
