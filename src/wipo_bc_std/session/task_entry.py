"""The task as papers tell it: its description word for word, who leads it, what happened to it, and what comes next."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.task import DocumentPlace, Task, TaskAnswer, TaskEvent, WorkItem
from wipo_bc_std.redline.wording import Names, compare_text
from wipo_bc_std.session.authored_text import say_language
from wipo_bc_std.session.draft_state import name_division, place_texts
from wipo_bc_std.session.meeting_matter import say_partial
from wipo_bc_std.session.meeting_matter import say_place as say_part
from wipo_bc_std.session.paper import Speech, grid, isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.work_plan import lies_ahead
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import lower_inlines
from wipo_bc_std.view.records import office_names

_RANGE = re.compile(r"(?P<first>[0-9]+)\s*(?:to|-|–)\s*(?P<last>[0-9]+)")
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*/[0-9]")


def numbered(text: nodes.Inlines, blocks: tuple[nodes.Block, ...] = ()) -> nodes.Paragraph:
    """Return a paragraph that gets its number in the paper, with the lists and tables that belong to it."""
    return nodes.Paragraph(number="#", text=text, blocks=blocks)


def say_place(place: DocumentPlace, speech: Speech) -> str:
    """Return where something is recorded, such as “paragraphs 96 to 99 of document CWS/8/24”."""
    document = isolate(place.document, speech)
    if place.paragraphs is None:
        # What is no document of the committee is named as its author named it.
        is_symbol = _SYMBOL.match(place.document) is not None
        return speech.word("task-entry.place.document", document=document) if is_symbol else document
    if _SYMBOL.match(place.document) is None:
        return say_part(place, speech)
    said = _RANGE.sub(
        lambda found: speech.word("task-entry.range", first=found["first"], last=found["last"]), place.paragraphs
    )
    key = "paragraph" if place.paragraphs.isdigit() else "paragraphs"
    return speech.word(f"task-entry.place.{key}", paragraphs=said, document=document)


def without_links(inlines: nodes.Inlines, speech: Speech) -> nodes.Inlines:
    """Return running text of the draft with words in place of its links, which would lead out of a paper; no footnotes.

    Its signs stay with its words where they run the other way than those of the paper.
    """
    return plain(isolate(nodes.shown_text(nodes.without_footnotes(inlines)), speech))


# --- What happened, and what the draft answers ------------------------------------------------------------------------


def tell_history(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what happened to the task, with the documents that say so, as a numbered paragraph with a table."""
    task, speech = matter.draft.standard.task, matter.speech
    if task is None or not task.history:
        return (numbered(plain(speech.word("new-standard.no-history"))),)
    symbols = {session.id: session.symbol for session in matter.draft.standard.sessions}
    heads = tuple(speech.word(f"fact.{name}") for name in ("date", "session", "event", "source"))
    table = grid("history", heads, tuple(_event_row(event, symbols, matter) for event in task.history))
    said = " ".join(filter(None, (speech.word("new-standard.history", task=str(task.number)), say_language(matter))))
    return (numbered(plain(said), (table,)),)


def _event_row(event: TaskEvent, symbols: Mapping[str, str], matter: PaperMatter) -> tuple[nodes.Inlines, ...]:
    speech = matter.speech
    session = symbols.get(event.session or "", event.session or "")
    source = "" if event.source is None else say_place(event.source, speech)
    told = without_links(lower_inlines(event.text.inlines, matter.world.context), speech)
    return (plain(say_partial(event.date or "", speech)), plain(session), told, plain(source))


def tell_answers(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what the draft contributes to each part of the task: a numbered paragraph each, the part in its own words."""
    task, speech = matter.draft.standard.task, matter.speech
    if task is None or not task.answers:
        return (numbered(plain(speech.word("new-standard.no-answers"))),)
    told = tuple(_tell_answer(answer, task, matter) for answer in task.answers)
    return (numbered(plain(speech.word("new-standard.answers-intro"))), *told)


def _tell_answer(answer: TaskAnswer, task: Task, matter: PaperMatter) -> nodes.Paragraph:
    world, speech = matter.world, matter.speech
    separator = speech.word("words.separator")
    part = dict(enumerate(task.description, start=1)).get(answer.part)
    quoted = speech.word("new-standard.part", number=str(answer.part), words=_quote(part, speech))
    lines = [
        ("contribution", without_links(lower_inlines(answer.text.inlines, world.context), speech)),
        ("where", plain(speech.word("words.list-separator").join(_name(each, matter) for each in answer.by or ()))),
        (
            "missing",
            ()
            if answer.missing is None
            else without_links(lower_inlines(answer.missing.inlines, world.context), speech),
        ),
    ]
    items = tuple(
        nodes.Item(
            id=f"answer-{answer.part}/item-{number}",
            label="",
            blocks=(nodes.Paragraph(text=(*plain(speech.word(f"fact.{name}") + separator), *text)),),
        )
        for number, (name, text) in enumerate(((name, text) for name, text in lines if text), start=1)
    )
    return numbered(plain(quoted), (nodes.Items(ordered=False, items=items),))


def _name(identifier: str, matter: PaperMatter) -> str:
    """Return the number and the title of a clause or annex; a text inside one is called as ever, with the place where it stands."""
    section = place_texts(matter).get(identifier)
    if section is None:
        return matter.world.name(identifier)
    if section.id == identifier:
        return name_division(section, matter)
    return f"{matter.world.name(identifier)} ({section.label.rstrip('.')})"


def _quote(part: Prose | None, speech: Speech) -> str:
    # The signs between the parts of a list are none of its words.
    return "" if part is None else isolate(part.text.strip().removesuffix("and").rstrip(" ;,."), speech)


# --- The description --------------------------------------------------------------------------------------------------


def tell_description(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the number and the description of the task word for word, with its source.

    Where an earlier description is known, words that went are marked as deleted and new ones as inserted.
    """
    task, speech = matter.draft.standard.task, matter.speech
    if task is None:
        return ()
    former = task.former_description
    told = speech.word("task-entry.source", source=say_place(task.source, speech))
    items = nodes.Items(ordered=False, items=tuple(_list_parts(task, speech)))
    marked = () if former is None else (paragraph(_say_marked(former.source, speech)),)
    title = (nodes.Strong(children=plain(speech.word("task-entry.task", task=str(task.number)))),)
    return (numbered(title, (items,)), paragraph(told), *marked)


def _say_marked(source: DocumentPlace, speech: Speech) -> str:
    return speech.word("task-entry.changed", source=say_place(source, speech))


def _list_parts(task: Task, speech: Speech) -> Iterator[nodes.Item]:
    former = task.former_description
    old = () if former is None else former.description
    for number, (was, now) in enumerate(zip_longest(old, task.description) if former else _alone(task), start=1):
        text = _words(now, speech) if former is None else _mark(_words(was, speech), _words(now, speech), speech)
        yield nodes.Item(id=f"description/item-{number}", label="", blocks=(nodes.Paragraph(text=text),))


def _alone(task: Task) -> Iterator[tuple[None, Prose]]:
    yield from ((None, part) for part in task.description)


def _words(part: Prose | None, speech: Speech) -> nodes.Inlines:
    """Return the words of a part as they are written: a description is a quotation."""
    return () if part is None else plain(isolate(part.text, speech))


def _mark(was: nodes.Inlines, now: nodes.Inlines, speech: Speech) -> nodes.Inlines:
    made: list[nodes.Inline] = []
    for run in compare_text(was, now, Names()):
        if run.status == "kept":
            made += run.inlines
        else:
            label = speech.word(f"redline.{run.status}")
            made.append(nodes.Revised(status=run.status, change="", label=label, children=run.inlines))
    return tuple(made)


# --- Leaders and actions ----------------------------------------------------------------------------------------------


def tell_leaders(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return who leads the task, or that nobody here knows."""
    task, speech = matter.draft.standard.task, matter.speech
    if task is None:
        return ()
    names = office_names(task.leaders, matter.world.context)
    told = isolate(names, speech) if names else _say_first_leaders(task, matter)
    label = speech.word("task-entry.leaders") + speech.word("words.separator")
    return (numbered(plain(label + told)),)


def _say_first_leaders(task: Task, matter: PaperMatter) -> str:
    """Return that nobody here knows who leads the task, and who led it first as far as its history says."""
    speech = matter.speech
    unknown = speech.word("task-entry.unknown-leaders")
    first = next((event for event in task.history if event.leaders), None)
    if first is None:
        return unknown
    names = isolate(office_names(first.leaders, matter.world.context), speech)
    date = say_partial((first.date or "")[:4], speech)
    return speech.word("words.list-separator").join(
        (unknown, speech.word("task-entry.leaders-then", date=date, names=names))
    )


def tell_actions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what the work plan says is still to be done, as a numbered paragraph with a table."""
    plan, speech = matter.draft.standard.work_plan, matter.speech
    items = [] if plan is None else [item for item in plan.items if lies_ahead(item, matter)]
    if not items:
        return (numbered(plain(speech.word("task-entry.no-actions"))),)
    heads = tuple(speech.word(f"task-entry.{name}") for name in ("item", "to-do", "time-frame"))
    table = grid("actions", heads, tuple(row for item in items for row in _action_rows(item, speech)))
    told = speech.word("task-entry.actions") + speech.word("words.separator").rstrip()
    return (numbered(plain(told), (table,)),)


def _action_rows(item: WorkItem, speech: Speech) -> Iterator[tuple[nodes.Inlines, ...]]:
    """Yield the row of an item; each further action has a row of its own below it."""
    actions = [action.text for action in item.actions]
    first = (item.title.text, actions[0] if actions else "", item.time_frame)
    yield tuple(plain(isolate(text, speech)) for text in first)
    yield from (((), plain(isolate(action, speech)), ()) for action in actions[1:])
