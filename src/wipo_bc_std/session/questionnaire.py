"""Questionnaires as readers see them: which go with a session, and each question in words with all that is said of it."""

from collections.abc import Iterator

from msgspec import Struct

from wipo_bc_std.model.questionnaire import AnswerOption, Question, Questionnaire
from wipo_bc_std.session.paper import fact, isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.world_matter import WorldMatter
from wipo_bc_std.view import nodes

OFFICE_KEY = "office"


class AnswerField(Struct, frozen=True):
    """What is filled in for a question; of several options each has a field of its own, `option`."""

    key: str
    question: Question
    option: AnswerOption | None = None


def list_questionnaires(matter: PaperMatter) -> tuple[Questionnaire, ...]:
    """Return the questionnaires that go with the session of a paper."""
    session = matter.session.id
    return tuple(each for each in matter.draft.standard.questionnaires if each.session in {None, session})


def list_fields(question: Question) -> tuple[AnswerField, ...]:
    """Return the fields of a question; their keys are those in forms."""
    if question.kind == "several":
        return tuple(AnswerField(f"{question.id}/{option.id}", question, option) for option in question.options)
    return (AnswerField(question.id, question),)


def tell_reasons(question: Question, matter: WorldMatter) -> Iterator[tuple[str, str, str]]:
    """Yield why a question is asked, what its answer serves and who can give it: a key, a label, and the words."""
    context = matter.context
    yield "why", matter.speech.word("questionnaire.why"), context.local(question.why)
    if question.about:
        yield "about", matter.speech.word("questionnaire.about"), matter.names(question.about)
    if question.who is not None:
        yield "who", matter.speech.word("questionnaire.who"), context.local(question.who)


def say_how(question: Question, matter: WorldMatter) -> str:
    """Return how a question is answered."""
    say = matter.speech.word
    match question.kind:
        case "several":
            return say("questionnaire.pick-several", yes=say("questionnaire.yes"))
        case "choice":
            return say("questionnaire.pick")
        case "yes-no":
            return say("questionnaire.pick-yes-no", yes=say("questionnaire.yes"), no=say("questionnaire.no"))
        case _:
            return say(f"questionnaire.write-{question.kind}")


def list_choices(question: Question, matter: WorldMatter) -> tuple[str, ...]:
    """Return the words to choose from in a field of a question; none where it is free."""
    match question.kind:
        case "choice":
            return tuple(matter.context.local(option.title) for option in question.options)
        case "several":
            return (matter.speech.word("questionnaire.yes"),)
        case "yes-no":
            return (matter.speech.word("questionnaire.yes"), matter.speech.word("questionnaire.no"))
        case _:
            return ()


def tell_questions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the questions of all questionnaires of a session as blocks, each with all that is said of it."""
    found = list_questionnaires(matter)
    if not found:
        return (paragraph(matter.speech.word("questionnaire.none")),)
    return tuple(block for each in found for block in _tell(each, matter))


def _tell(questionnaire: Questionnaire, matter: PaperMatter) -> Iterator[nodes.Block]:
    world, say = matter.world, matter.speech.word
    context = world.context
    title = (nodes.Strong(children=plain(context.local(questionnaire.title))),)
    yield nodes.Paragraph(text=title)
    yield paragraph(context.local(questionnaire.purpose))
    closes = "" if questionnaire.closes is None else matter.speech.day(questionnaire.closes)
    yield _tell_or_ask("closes", closes, matter)
    yield _tell_or_ask("send", isolate(questionnaire.reply_to or "", matter.speech), matter)
    for number, question in enumerate(questionnaire.questions, start=1):
        path = f"{questionnaire.id}/{question.id}"
        yield nodes.Box(
            role="comment",
            id=path,
            label=say("questionnaire.question", number=str(number)),
            facts=tuple(fact(key, label, plain(words)) for key, label, words in tell_reasons(question, world)),
            blocks=(paragraph(context.local(question.question)), *_offer(question, path, world)),
        )


def _tell_or_ask(key: str, known: str, matter: PaperMatter) -> nodes.Paragraph:
    """Return a fact that nobody can answer without; a hole for the leader where it is not known."""
    say = matter.speech.word
    label = f"{say(f'questionnaire.{key}')}{say('words.separator')}"
    if known:
        return paragraph(f"{label}{known}")
    hole = nodes.Strong(children=plain(say("paper-form.to-be-written")))
    return nodes.Paragraph(text=(*plain(label), hole))


def _offer(question: Question, path: str, matter: WorldMatter) -> Iterator[nodes.Block]:
    if question.options:
        yield nodes.Items(
            ordered=False,
            items=tuple(
                nodes.Item(id=f"{path}/{option.id}", label="", blocks=(paragraph(matter.context.local(option.title)),))
                for option in question.options
            ),
        )
    yield nodes.Paragraph(text=(nodes.Emphasis(children=plain(say_how(question, matter))),))
