"""A paper from its source: figures put in, parts computed, paragraphs numbered, references between them said in words."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import cast

from msgspec import Struct, field, structs

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.model.block import Computed, Table, walk_blocks
from wipo_bc_std.model.inline import FootnoteMark, Link, plain_text
from wipo_bc_std.model.paper_source import PaperSource
from wipo_bc_std.registry import discover
from wipo_bc_std.resolve import codes
from wipo_bc_std.resolve.papers import paper_index, paper_inlines, paper_targets
from wipo_bc_std.session import kinds, parts
from wipo_bc_std.session.calendar_matter import is_assumed
from wipo_bc_std.session.datum import Datum
from wipo_bc_std.session.figures import Figures, explain_absence, say_value
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.paper import Paper, Speech
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import Part
from wipo_bc_std.session.template import list_hints
from wipo_bc_std.session.told import Told, change_texts, forget, mark
from wipo_bc_std.view import nodes
from wipo_bc_std.view.documents import document_label, find_document
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.inlines import Context, lower_inlines
from wipo_bc_std.view.lower import lower_paper
from wipo_bc_std.view.paper_form import OwnLines, closing_of, make_form
from wipo_bc_std.view.sessions import is_held

# The order of letters that counts in Arabic (abjad).
_ARABIC_LETTERS = "أبجدهوزحطي"
# Stands for a number while paragraphs are not counted.
UNCOUNTED = "#"


@cache
def all_kinds() -> Mapping[str, PaperKind]:
    """Return the kinds of papers by their names; raise ValueError where two have the same name or command."""
    found = [kind for each in discover(kinds, PaperKind).values() for kind in each]
    by_name = {kind.name: kind for kind in found}
    if len(by_name) < len(found) or len({kind.command for kind in found}) < len(found):
        raise ValueError("two kinds of papers have the same name or command")
    return by_name


@cache
def all_parts() -> Mapping[str, Part]:
    """Return the computed parts by their names; raise ValueError where two have the same name."""
    found = [part for each in discover(parts, Part).values() for part in each]
    by_name = {part.name: part for part in found}
    if len(by_name) < len(found):
        raise ValueError("two computed parts have the same name")
    return by_name


class Composed(Struct, frozen=True):
    """A paper that was made: as it is printed, and with what each of its words comes from (`told`).

    `figures` are those that it prints, by name, in order; `problems` are its holes. `title_origin`, `day_origin`,
    `symbol_origin` and `foot_origin` say where its title, its day, its symbol and the foot of its pages come from. The last `changes` of its notices say which figures
    changed since they were kept.
    """

    paper: Paper
    told: tuple[nodes.Section, ...]
    told_footnotes: tuple[nodes.FootnoteText, ...]
    figures: Mapping[str, Datum]
    problems: tuple[Diagnostic, ...]
    title_origin: str
    day_origin: str
    symbol_origin: str
    foot_origin: str = ""
    changes: int = 0


class _Data(Struct):
    """What a paper prints of data, and what it asked for in vain."""

    matter: PaperMatter
    context: Context
    figures: Figures
    is_private: bool = False
    used: dict[str, Datum] = field(default_factory=dict)

    def figure(self, name: str) -> nodes.Inline | None:
        datum = self.figures.find(name)
        if datum is None:
            return None
        self.used[name] = datum
        return Told(text=say_value(datum.value, self.matter.speech), name=name, source=datum.source)

    def document(self, target: str) -> nodes.Inline | None:
        label = document_label(target, self.context)
        found, _ = find_document(target, self.matter.draft.standard)
        return None if found is None else Told(text=label, source=f"document {target}, {found.at('symbol')}")

    def part(self, name: str) -> tuple[nodes.Block, ...] | None:
        found = all_parts().get(name)
        return None if found is None or not self.may_show(found) else mark(found.make(self.matter), name)

    def may_show(self, part: Part) -> bool:
        """Return whether a part may stand in the paper: what offices said is for private ones."""
        return self.is_private or not part.private


def compose(source: PaperSource, kind: PaperKind, matter: PaperMatter) -> Composed:
    """Return the paper of a source; what is not known leaves a hole that is seen, and is told as a problem."""
    speech = matter.speech
    context = _make_context(source, matter)
    data = _Data(matter, context, Figures(matter), kind.private)
    context = structs.replace(context, data=data)
    form = _form(source, kind, matter)
    blocks = _dress(lower_paper(source.blocks, context), form, speech)
    sections = _divide(_count(blocks, speech), source)
    footnotes = _lower_footnotes(source, context)
    title = source.matter.title
    told_title = () if title is None else lower_inlines(title.inlines, context)
    places = {name: number for number, name in enumerate(_numbered(sections))}
    told = cast("tuple[nodes.Section, ...]", _say_references(sections, places, speech))
    printed = cast("tuple[nodes.Section, ...]", forget(told))
    particulars = matter.draft.standard.particulars
    paper = Paper(
        # The id of a translation ends with its language already.
        stem=f"{source.id.removesuffix(f'-{speech.language}')}-{speech.language}",
        language=speech.language,
        number=particulars.number,
        state=speech.word("paper.for-session", symbol=matter.session.symbol),
        version=particulars.version,
        title=nodes.shown_text(told_title) or speech.word(kind.title),
        day=source.matter.date or matter.day,
        sections=printed,
        wide=kind.wide,
        slides=kind.slides,
        compact=kind.compact,
        contents=kind.contents,
        closing=closing_of(speech.language, annexes=() if kind.annex is None else ("",)),
        form=form,
        # What is shown as deleted and inserted is tracked in Word, and that by somebody.
        author=particulars.number if _shows_changes(printed) else "",
        footnotes=tuple(_forget_footnote(each) for each in footnotes),
    )
    day = f"date of the paper, {source.matter.at('date')}" if source.matter.date else "the day to judge by"
    symbol = (
        f"symbol of the paper, {source.matter.at('symbol')}"
        if source.matter.symbol
        else f"session {matter.session.id}, {matter.session.at('symbol')}"
    )
    called = "title of the kind" if title is None else f"title of the paper, {source.matter.at('title')}"
    return Composed(
        paper=paper,
        told=told,
        told_footnotes=footnotes,
        figures=data.used,
        problems=tuple(_find_holes(source, data)),
        title_origin=called,
        day_origin=day,
        symbol_origin=symbol,
    )


def _shows_changes(sections: tuple[nodes.Section, ...]) -> bool:
    """Return whether a paper shows words as deleted or inserted."""
    found: list[nodes.Inline] = []

    def look(inline: nodes.Inline) -> nodes.Inline:
        if isinstance(inline, nodes.Revised):
            found.append(inline)
        return inline

    change_texts(sections, look)
    return bool(found)


def tell_changes(made: Composed, told: str) -> Composed:
    """Return a paper that says on its first page which of its figures changed."""
    form = made.paper.form
    if form is None:
        paper = structs.replace(made.paper, notices=(*made.paper.notices, told))
    else:
        paper = structs.replace(made.paper, form=replace(form, notices=(*form.notices, told)))
    return structs.replace(made, paper=paper, changes=made.changes + 1)


def _make_context(source: PaperSource, matter: PaperMatter) -> Context:
    """Return what the blocks of a paper are lowered with: its own ids and numbers come before those of the draft."""
    draft = matter.draft
    own = paper_targets(source)
    tables = [block.id for block in walk_blocks(source.blocks) if isinstance(block, Table) and block.options]
    marks = dict.fromkeys(each.id for each in paper_inlines(source) if isinstance(each, FootnoteMark))
    numbers = structs.replace(
        draft.numbers,
        paragraphs={
            **draft.numbers.paragraphs,
            **{name: UNCOUNTED for name, target in own.items() if target.kind == "para"},
        },
        # What stands in a paper has no division of the draft.
        places={name: place for name, place in draft.numbers.places.items() if name not in own},
        annexes={name: annex for name, annex in draft.numbers.annexes.items() if name not in own},
        tables={**draft.numbers.tables, **{name: str(number) for number, name in enumerate(tables, start=1)}},
        footnotes={f"{source.id}/{name}": str(number) for number, name in enumerate(marks, start=1)},
        deleted={},
    )
    draft = structs.replace(draft, index=paper_index(source, draft.index), numbers=numbers)
    return Context(draft, matter.speech.language, division=source.id)


def _form(source: PaperSource, kind: PaperKind, matter: PaperMatter) -> nodes.PaperForm:
    """Return what the pages of a paper say beside its text: official under a mandate for its session, else as a specimen."""
    front, standard = source.matter, matter.draft.standard
    own = OwnLines(symbol=front.symbol or "", date=front.date, prepared_by=front.prepared_by)
    # What is for a meeting of the task force is no document of the committee, and a day that is only assumed none of a session.
    if kind.about_meeting or matter.session not in standard.sessions:
        standard = structs.replace(standard, mandate=None)
    form = make_form(standard, matter.session, matter.speech.language, own)
    if is_assumed(matter):
        form = _tell_assumed(form, matter.speech)
    return _tell_held(form, matter) if is_held(matter.session, matter.day) and not kind.about_meeting else form


def _tell_assumed(form: nodes.PaperForm, speech: Speech) -> nodes.PaperForm:
    """Return a form that says on each page, and of the session, that its days are nobody's but assumed."""
    mark = speech.word("paper-form.assumed")
    facts = tuple(
        replace(each, value=(*each.value, nodes.Text(text=f" {mark}"))) if each.name == "session" else each
        for each in form.facts
    )
    return replace(form, facts=facts, heading=_also(form.heading, "days-assumed", speech))


def _tell_held(form: nodes.PaperForm, matter: PaperMatter) -> nodes.PaperForm:
    """Return a form that says that the session is over; a document of the committee says it in its first lines alone."""
    speech = matter.speech
    told = speech.word("paper-form.held-told", session=matter.session.symbol)
    if form.front is not None:
        return replace(form, notices=(*form.notices, told))
    return replace(form, notices=(*form.notices, told), heading=_also(form.heading, "held", speech))


def _also(heading: str, key: str, speech: Speech) -> str:
    return f"{heading}{speech.word('words.list-separator')}{speech.word(f'paper-form.{key}')}"


def _dress(blocks: tuple[nodes.Block, ...], form: nodes.PaperForm, speech: Speech) -> tuple[nodes.Block, ...]:
    """Return blocks with a hole where the leader has to write, and a decision paragraph of a specimen that says so.

    A hole says what is to be written where the template does; what the leader noted there is told in the source, and by nobody
    else to be read.
    """
    hints = {speech.word(key) for key in list_hints()}

    def dress(block: nodes.Block) -> nodes.Block:
        if isinstance(block, nodes.Box) and block.role == "editor-note":
            told = nodes.Text(text=speech.word("paper-form.to-be-written"))
            lines = [line for inner in block.blocks for line in nodes.shown_lines(inner)]
            hint = lines[0] if len(lines) == 1 and lines[0] in hints else ""
            gap = "" if speech.language == "zh" else " "
            asked = (nodes.Text(text=f"{gap}{hint}"),) if hint else ()
            return nodes.Paragraph(text=(nodes.Strong(children=(told,)), *asked))
        if isinstance(block, nodes.Box) and block.role == "decision" and form.front is None:
            told = nodes.Text(text=form.heading)
            warned = nodes.Paragraph(text=(nodes.Strong(children=(told,)),))
            return replace(block, blocks=(warned, *map(dress, block.blocks)))
        if isinstance(block, nodes.Items) and block.ordered:
            return replace(block, items=tuple(_letter(item, speech.language, dress) for item in block.items))
        if isinstance(block, nodes.Section | nodes.Paragraph | nodes.Box):
            return replace(block, blocks=tuple(map(dress, block.blocks)))
        return block

    return tuple(map(dress, blocks))


def _letter(item: nodes.Item, language: Language, dress: Callable[[nodes.Block], nodes.Block]) -> nodes.Item:
    """Return an item with the letter that documents of the language have: “a)” in French, “(أ)” in Arabic."""
    label, letter = item.label, item.label.strip("()")
    if len(letter) == 1 and label == f"({letter})":
        place = ord(letter) - ord("a")
        if language == "fr":
            label = f"{letter})"
        elif language == "ar" and 0 <= place < len(_ARABIC_LETTERS):
            label = f"({_ARABIC_LETTERS[place]})"
    return replace(item, label=label, blocks=tuple(map(dress, item.blocks)))


def _divide(blocks: tuple[nodes.Block, ...], source: PaperSource) -> tuple[nodes.Section, ...]:
    """Return the blocks of a paper as its divisions; what stands before the first heading is one without a title."""
    sections: list[nodes.Section] = []
    before: list[nodes.Block] = []
    for block in blocks:
        if isinstance(block, nodes.Section):
            sections.append(replace(block, role="clause"))
        elif sections:
            sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, block))
        else:
            before.append(block)
    if before:
        lead = nodes.Section(
            id=f"{source.id}-lead", role="clause", level=1, number="", label="", title=(), blocks=tuple(before)
        )
        sections.insert(0, lead)
    return tuple(sections)


def _lower_footnotes(source: PaperSource, context: Context) -> tuple[nodes.FootnoteText, ...]:
    texts = {f"{source.id}/{footnote.id}": footnote.text for footnote in reversed(source.footnotes)}
    return tuple(
        nodes.FootnoteText(id=name, number=number, text=lower_inlines(texts[name], context))
        for name, number in context.draft.numbers.footnotes.items()
        if name in texts
    )


def _forget_footnote(footnote: nodes.FootnoteText) -> nodes.FootnoteText:
    (paragraph,) = forget((nodes.Paragraph(text=footnote.text),))
    return replace(footnote, text=paragraph.text) if isinstance(paragraph, nodes.Paragraph) else footnote


# --- Numbers ----------------------------------------------------------------------------------------------------------


def _count(blocks: tuple[nodes.Block, ...], speech: Speech) -> tuple[nodes.Block, ...]:
    """Return blocks with the paragraphs numbered that ask for it, through the whole paper (as in documents of the CWS)."""
    count = 0

    def number(block: nodes.Block) -> nodes.Block:
        nonlocal count
        if isinstance(block, nodes.Paragraph) and block.number == UNCOUNTED:
            count += 1
            label = speech.word("label.paragraph", number=str(count))
            block = replace(block, number=str(count), label=label)
        if isinstance(block, nodes.Items):
            items = tuple(replace(item, blocks=tuple(map(number, item.blocks))) for item in block.items)
            return replace(block, items=items)
        if isinstance(block, nodes.Section | nodes.Paragraph | nodes.Box | nodes.Entry | nodes.Index | nodes.Changed):
            return replace(block, blocks=tuple(map(number, block.blocks)))
        return block

    return tuple(map(number, blocks))


def _numbered(sections: tuple[nodes.Section, ...]) -> Iterator[str]:
    """Yield the ids of the numbered paragraphs of a paper, in order; the name of one without an id is empty."""
    return (block.id for block in nodes.walk(sections) if isinstance(block, nodes.Paragraph) and block.number)


def _say_references(
    blocks: tuple[nodes.Block, ...], places: Mapping[str, int], speech: Speech
) -> tuple[nodes.Block, ...]:
    """Return blocks in which each reference to a paragraph of the paper says its number, and whether it is above or below."""
    referring = _Referring(places, speech)
    return tuple(map(referring.block, blocks))


class _Referring(Struct):
    """Goes through a paper in reading order: `here` is how many numbered paragraphs have begun."""

    places: Mapping[str, int]
    speech: Speech
    here: int = 0

    def block(self, block: nodes.Block) -> nodes.Block:
        if isinstance(block, nodes.Paragraph) and block.number:
            self.here += 1
        match block:
            case nodes.Section():
                return replace(block, title=self._text(block.title), blocks=tuple(map(self.block, block.blocks)))
            case nodes.Paragraph():
                return replace(block, text=self._text(block.text), blocks=tuple(map(self.block, block.blocks)))
            case nodes.Items():
                items = tuple(replace(item, blocks=tuple(map(self.block, item.blocks))) for item in block.items)
                return replace(block, items=items)
            case nodes.Box() | nodes.Entry() | nodes.Index() | nodes.Changed():
                return replace(block, blocks=tuple(map(self.block, block.blocks)))
            case _:
                return change_texts((block,), self._inline)[0]

    def _text(self, text: nodes.Inlines) -> nodes.Inlines:
        (paragraph,) = change_texts((nodes.Paragraph(text=text),), self._inline)
        return paragraph.text if isinstance(paragraph, nodes.Paragraph) else text

    def _inline(self, inline: nodes.Inline) -> nodes.Inline:
        if not isinstance(inline, nodes.Link) or inline.kind != "para" or inline.target not in self.places:
            return inline
        if inline.children:
            return inline
        place = self.places[inline.target] + 1
        label = self.speech.word("label.paragraph", number=str(place))
        if place != self.here:
            label = self.speech.word("paper.above" if place < self.here else "paper.below", paragraph=label)
        return replace(inline, label=label)


# --- Holes ------------------------------------------------------------------------------------------------------------


def _find_holes(source: PaperSource, data: _Data) -> Iterator[Diagnostic]:
    """Yield a finding for each figure, document and part that the paper asks for and that is not known."""
    for inline in paper_inlines(source):
        if not isinstance(inline, Link):
            continue
        if inline.kind == "datum" and data.figures.find(inline.target) is None:
            message, hint = explain_absence(inline.target)
            yield Diagnostic(codes.UNKNOWN_ID, inline.at, message, hint=hint)
        elif inline.kind == "document" and data.document(inline.target) is None:
            hint = "add it to documents.yml, or write its symbol as text"
            message = f"there is no document “{inline.target[:60]}”"
            yield Diagnostic(codes.UNKNOWN_ID, inline.at, message, hint=hint)
    for block in walk_blocks(source.blocks):
        if not isinstance(block, Computed):
            continue
        at = structs.replace(block.at, end_line=block.at.line, end_column=block.at.column + 3)
        part = all_parts().get(block.name)
        if part is None:
            near = difflib.get_close_matches(block.name, list(all_parts()), n=1)
            hint = f"did you mean “{near[0]}”?" if near else f"parts are {', '.join(sorted(all_parts()))}"
            yield Diagnostic(codes.UNKNOWN_ID, at, f"there is no computed part “{block.name[:60]}”", hint=hint)
        elif not data.may_show(part):
            message = f"the part “{part.name}” tells what offices said, and this paper is not private"
            hint = "take it out; what senders released is told by released-comments, and counts by rounds-outcomes"
            yield Diagnostic(codes.UNKNOWN_ID, at, message, hint=hint)


def title_of(source: PaperSource, kind: PaperKind | None, speech: Speech) -> str:
    """Return what a paper is called: its own title, else that of its kind."""
    if source.matter.title is not None:
        return plain_text(source.matter.title.inlines)
    return source.matter.kind if kind is None else speech.word(kind.title)
