"""Draft -> Manuscript: blocks in reading order, with numbers, labels and fixed words settled for one language."""

import base64
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from msgspec import Struct, structs

from wipo_bc_std.model import block as authored
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.directive import Settled
from wipo_bc_std.model.inline import Keyword, plain_text, walk_inlines
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.reference_model import ReferenceModel
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.number_text import letters, roman
from wipo_bc_std.resolve.numbering import ANNEXES, BODY
from wipo_bc_std.view import nodes
from wipo_bc_std.view.deleted import deleted_block
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.inlines import Context, lower_inlines, option_label, words
from wipo_bc_std.view.lists import LEVELS, generated_list
from wipo_bc_std.view.parts import cover, date_label, format_words, vocabulary
from wipo_bc_std.view.records import fact, model_box
from wipo_bc_std.view.reopening import say_reopening
from wipo_bc_std.view.revisions import list_revisions, revision_history, stated_reasons
from wipo_bc_std.view.wording import direction


class _Inside(Struct, frozen=True):
    """Where a block is lowered: in what (`path`), under a heading of which level, in a list how deep."""

    path: str
    level: int
    depth: int = 0


class _Tally(Struct):
    """What was counted among the blocks directly inside one holder."""

    items: int = 0
    rows: int = 0
    notes: int = 0


def lower(
    draft: Draft, *, explains: bool | None = None, touched: Mapping[str, datetime.date] | None = None
) -> nodes.Manuscript:
    """Return the Manuscript of a draft, in the draft's language; its stage decides whether that `explains`: has rationale.

    `touched` says on which day each text was last changed, for lists that tell how current provisions are.
    """
    language: Language = draft.language
    explains = draft.standard.particulars.manner.explains if explains is None else explains
    context = Context(draft, language, explains=explains, touched=touched or {})
    standard = draft.standard
    sections = (
        *_with_deleted([_division(clause, context) for clause in standard.clauses], BODY, _Inside("", 0), context),
        *_with_deleted([_division(annex, context) for annex in standard.annexes], ANNEXES, _Inside("", 0), context),
    )
    used = {block.source for block in nodes.walk(sections) if isinstance(block, nodes.Picture)}
    media = tuple(
        nodes.Medium(name=name, media_type=file.media_type, data=base64.b64encode(file.content).decode("ascii"))
        for name, file in sorted(standard.figures.items())
        if name in used
    )
    reasons = stated_reasons(context)
    return nodes.Manuscript(
        language=language,
        direction=direction(language),
        cover=cover(standard, context),
        words=format_words(context),
        vocabulary=vocabulary(standard, context),
        sections=_close(sections, context),
        footnotes=_footnotes(sections, context),
        media=media,
        # Where the last division is an annex, its own mark ends the document as well.
        closing="" if standard.annexes else context.word("closing.end"),
        reasons=reasons,
        revisions=list_revisions(context),
        revision_history=revision_history(reasons, context),
    )


def _with_deleted(
    sections: list[nodes.Section], holder: str, inside: _Inside, context: Context
) -> Iterator[nodes.Section]:
    """Yield divisions, with those that adopted texts had in their places."""
    for position in range(len(sections) + 1):
        for item in context.draft.numbers.deleted.get((holder, position), ()):
            block = deleted_block(item, inside.level + 1, context)
            if isinstance(block, nodes.Section):
                yield block
        yield from sections[position : position + 1]


def _close(sections: tuple[nodes.Section, ...], context: Context) -> tuple[nodes.Section, ...]:
    """Give the last section before an annex, and each annex, its closing mark."""
    closed = []
    for section, following in zip_longest(sections, sections[1:]):
        if section.role == "annex":
            key = "closing.annex-end" if following is not None else "closing.annex-and-document-end"
            closed.append(replace(section, closing=context.word(key, number=section.number)))
        elif following is not None and following.role == "annex":
            closed.append(replace(section, closing=context.word("closing.annex-follows", number=following.number)))
        else:
            closed.append(section)
    return tuple(closed)


def _footnotes(sections: tuple[nodes.Section, ...], context: Context) -> tuple[nodes.FootnoteText, ...]:
    texts: dict[str, nodes.Inlines] = {}
    for division in context.draft.standard.divisions:
        inside = structs.replace(context, division=division.id)
        for footnote in division.footnotes:
            texts.setdefault(f"{division.id}/{footnote.id}", lower_inlines(footnote.text, inside))
        for block in authored.walk_blocks(division.blocks):
            if isinstance(block, authored.Aside) and block.footnote:
                texts[block.footnote] = _reservation(block, inside)
    hole = (nodes.Mark(role="missing", children=words(context.word("label.missing"))),)
    found = tuple(
        nodes.FootnoteText(id=name, number=number, text=texts.get(name, hole))
        for name, number in context.draft.numbers.footnotes.items()
    )
    if context.explains:
        return found
    # Those of the rationale stand where that does.
    running = (text for block in nodes.walk(sections) for text in nodes.texts(block))
    marked = {name for text in running for name in nodes.footnote_marks(text)}
    return tuple(note for note in found if note.id in marked)


def _reservation(block: authored.Aside, context: Context) -> nodes.Inlines:
    """Return a reservation as the running text of a footnote."""
    label = context.word("label.reservation") + context.word("words.separator")
    # In Chinese the colon brings its own space.
    parts: list[nodes.Inline] = [nodes.Strong(children=words(label.rstrip())), *words(label[len(label.rstrip()) :])]
    for number, text in enumerate(
        text for inner in authored.walk_blocks(block.blocks) for text in authored.texts(inner)
    ):
        parts += (*words(" " if number else ""), *lower_inlines(text, context))
    return tuple(parts)


# --- Divisions --------------------------------------------------------------------------------------------------------


def _division(division: Clause, context: Context) -> nodes.Section:
    inside = structs.replace(context, division=division.id)
    number = context.draft.numbers.divisions[division.id]
    annex = isinstance(division, Annex)
    remarks = []
    if isinstance(division, Annex):
        remarks.append(context.word(f"annex.{division.matter.status}"))
        if division.matter.version:
            remarks.append(context.word("cover.version", version=division.matter.version))
        if division.matter.date:
            remarks.append(date_label(division.matter.date, context))
        if division.matter.approved_on:
            remarks.append(context.word("annex.approved-on", date=date_label(division.matter.approved_on, context)))
        if division.matter.approval:
            remarks.append(context.word(f"annex.approval.{division.matter.approval}"))
    return nodes.Section(
        id=division.id,
        former_ids=division.matter.former_ids,
        role="annex" if annex else "clause",
        level=1,
        number=number,
        label=context.word("label.annex", number=number) if annex else _heading_number(f"{number}.", context),
        remark=context.word("words.list-separator").join(remarks),
        title=lower_inlines(division.matter.title.inlines, inside),
        blocks=_blocks(division.blocks, _Inside(division.id, 1), inside, division.id),
    )


def _subclause(block: authored.Subclause, inside: _Inside, context: Context) -> nodes.Section:
    number = context.draft.numbers.divisions.get(block.id, "")
    # A skipped level was reported; the outline stays whole all the same.
    level = min(block.level, inside.level + 1)
    return nodes.Section(
        id=block.id,
        former_ids=block.former_ids,
        role="subclause",
        level=level,
        number=number,
        label=_heading_number(number, context),
        agreement=block.agreement,
        remark=_agreement_remark(block.agreement, context),
        title=lower_inlines(block.title, context),
        blocks=_blocks(block.blocks, _Inside(block.id, level), context, block.id),
    )


def _heading_number(number: str, context: Context) -> str:
    return number if context.draft.standard.particulars.manner.numbers_headings else ""


# --- Blocks -----------------------------------------------------------------------------------------------------------


def _blocks(blocks: authored.Blocks, inside: _Inside, context: Context, section: str = "") -> tuple[nodes.Block, ...]:
    """Return the blocks directly inside one holder; those of a `section` have what was deleted between them."""
    tally = _Tally()
    several_notes = sum(isinstance(block, authored.Aside) and block.kind == "note" for block in blocks) > 1
    lowered: list[nodes.Block] = []
    deleted = context.draft.numbers.deleted if section else {}
    for position, block in enumerate(blocks):
        lowered += (deleted_block(item, inside.level + 1, context) for item in deleted.get((section, position), ()))
        if isinstance(block, authored.Aside) and block.footnote and lowered:
            mark = nodes.Footnote(id=block.footnote, number=context.draft.numbers.footnotes[block.footnote])
            marked = _with_mark(lowered[-1], mark)
            if marked is not None:
                lowered[-1] = marked
                continue
        if isinstance(block, authored.Aside):
            if block.kind == "rationale" and not context.explains:
                continue
            lowered.append(_aside(block, inside, tally, context, numbered=several_notes))
            continue
        if isinstance(block, authored.Computed):
            lowered += _computed(block, context)
            continue
        made = _block(block, inside, tally, context)
        if made is not None:
            lowered.append(made)
    lowered += (deleted_block(item, inside.level + 1, context) for item in deleted.get((section, len(blocks)), ()))
    return tuple(lowered)


def _with_mark(block: nodes.Block, mark: nodes.Footnote) -> nodes.Block | None:
    """Return a block with a footnote's mark at the end of its words, None where it has no place for one."""
    match block:
        case nodes.Paragraph():
            inner = _last_marked(block.blocks, mark)
            return replace(block, blocks=inner) if inner else replace(block, text=(*block.text, mark))
        case nodes.Items(items=items) if items:
            inner = _last_marked(items[-1].blocks, mark)
            return replace(block, items=(*items[:-1], replace(items[-1], blocks=inner))) if inner else None
        case nodes.Box():
            own = next((i for i, each in enumerate(block.blocks) if isinstance(each, nodes.Box)), len(block.blocks))
            inner = _last_marked(block.blocks[:own], mark)
            return replace(block, blocks=(*inner, *block.blocks[own:])) if inner else None
        case nodes.Grid() if block.caption:
            return replace(block, caption=(*block.caption, mark))
        case nodes.Picture():
            return replace(block, caption=(*block.caption, mark))
        case _:
            return None


def _last_marked(blocks: tuple[nodes.Block, ...], mark: nodes.Footnote) -> tuple[nodes.Block, ...]:
    """Return blocks of which the last has the mark, none where it cannot have it."""
    marked = _with_mark(blocks[-1], mark) if blocks else None
    return () if marked is None else (*blocks[:-1], marked)


def _block(block: authored.Block, inside: _Inside, tally: _Tally, context: Context) -> nodes.Block | None:
    match block:
        case authored.Paragraph():
            return _paragraph(block, inside, context)
        case authored.Items():
            return _items(block, inside, tally, context)
        case authored.Table():
            return _grid(block, inside, tally, context)
        case authored.Figure():
            return _picture(block, context)
        case authored.Listing():
            return nodes.Listing(language=block.language, text=block.text)
        case authored.Aside():
            return _aside(block, inside, tally, context, numbered=False)
        case authored.Provision():
            return _provision(block, inside, context)
        case authored.Principle():
            return _principle(block, inside, context)
        case authored.OpenIssue():
            return _open_issue(block, inside, context)
        case authored.Option():
            return _option(block, inside, context)
        case authored.ModelView():
            return _model(block, context)
        case authored.GeneratedList():
            return generated_list(block.options, f"{inside.path}/{block.options.of}", inside.level, context)
        case authored.Computed() | authored.Decision():
            # Where a part could be made, its blocks took its place.
            return _hole(block.name, context) if isinstance(block, authored.Computed) else _decision(block, context)
        case authored.Subclause():
            return _subclause(block, inside, context)
    return assert_never(block)


def lower_paper(blocks: authored.Blocks, context: Context) -> tuple[nodes.Block, ...]:
    """Return the blocks of a paper; `context` has its numbers, its index and its data, and its id as the division."""
    return _blocks(blocks, _Inside(context.division, 0), context)


def _computed(block: authored.Computed, context: Context) -> tuple[nodes.Block, ...]:
    made = None if context.data is None else context.data.part(block.name)
    return (_hole(block.name, context),) if made is None else made


def _decision(block: authored.Decision, context: Context) -> nodes.Block:
    """Return the decision paragraph of a paper, a numbered one that owns its list (a), (b), in a box that is set in."""
    lead = next((each for each in block.blocks if isinstance(each, authored.Paragraph)), None)
    rest = tuple(each for each in block.blocks if each is not lead)
    number = context.draft.numbers.paragraphs.get(block.id, "")
    paragraph = nodes.Paragraph(
        id=block.id,
        number=number,
        label=context.word("label.paragraph", number=number) if number else "",
        text=() if lead is None else lower_inlines(lead.text, context),
        blocks=_blocks(rest, _Inside(block.id, 1), context),
    )
    return nodes.Box(role="decision", label="", blocks=(paragraph,))


def _model(block: authored.ModelView, context: Context) -> nodes.Box:
    target = context.draft.index.find(block.id)
    shown = target.node if target is not None else None
    if not isinstance(shown, ReferenceModel):
        return _hole(block.id, context)
    return model_box(shown, context, block.options.view)


def _hole(name: str, context: Context) -> nodes.Box:
    paragraph = nodes.Paragraph(text=words(name))
    return nodes.Box(role="missing", label=context.word("label.missing"), blocks=(paragraph,))


def _paragraph(block: authored.Paragraph, inside: _Inside, context: Context) -> nodes.Paragraph:
    number = context.draft.numbers.paragraphs.get(block.id, "") if block.id else ""
    return nodes.Paragraph(
        id=block.id,
        former_ids=block.former_ids,
        agreement=block.agreement,
        number=number,
        label=context.word("label.paragraph", number=number) if number else "",
        remark=_agreement_remark(block.agreement, context),
        text=lower_inlines(block.text, context),
        blocks=_blocks(block.blocks, structs.replace(inside, path=block.id or inside.path), context, block.id),
    )


def _agreement_remark(agreement: authored.Agreement | None, context: Context) -> str:
    if agreement is None:
        return ""
    return context.word("words.separator").join(
        (context.word("fact.agreement"), context.word(f"agreement.{agreement}"))
    )


def _items(block: authored.Items, inside: _Inside, tally: _Tally, context: Context) -> nodes.Items:
    items = []
    for position, item in enumerate(block.items, start=1):
        tally.items += 1
        path = f"{inside.path}/item-{tally.items}"
        below = _Inside(path, inside.level, inside.depth + 1)
        label = _item_label(position, inside.depth) if block.ordered else ""
        items.append(nodes.Item(id=path, label=label, blocks=_blocks(item.blocks, below, context)))
    return nodes.Items(ordered=block.ordered, items=tuple(items))


def _item_label(position: int, depth: int) -> str:
    """Return (a), one level down (i), below that 1), as in WIPO Standards."""
    forms = (f"({letters(position)})", f"({roman(position).lower()})", f"{position})")
    return forms[min(depth, len(forms) - 1)]


def _grid(block: authored.Table, inside: _Inside, tally: _Tally, context: Context) -> nodes.Grid:
    path = block.id or inside.path
    columns = len(block.alignments)

    def row(cells: authored.Row) -> nodes.Row:
        tally.rows += 1
        texts = [lower_inlines(cell.text, context) for cell in cells]
        # Every row has one cell a column, whatever was typed.
        whole = (*texts, *(((),) * (columns - len(texts))))
        return nodes.Row(id=f"{path}/row-{tally.rows}", cells=tuple(nodes.Cell(text=text) for text in whole))

    plain = nodes.Grid(
        alignments=block.alignments,
        head=tuple(row(cells) for cells in block.head),
        rows=tuple(row(cells) for cells in block.rows),
    )
    if block.options is None:
        return plain
    return replace(
        plain,
        id=block.id,
        former_ids=block.options.former_ids,
        agreement=block.options.agreement,
        label=context.word("label.table", number=context.draft.numbers.tables[block.id]),
        remark=_agreement_remark(block.options.agreement, context),
        caption=lower_inlines(block.options.caption.inlines, context),
    )


def _picture(block: authored.Figure, context: Context) -> nodes.Block:
    if block.options.src not in context.draft.standard.figures:
        return _hole(f"figures/{block.options.src}", context)
    return nodes.Picture(
        id=block.id,
        former_ids=block.options.former_ids,
        agreement=block.options.agreement,
        remark=_agreement_remark(block.options.agreement, context),
        label=context.word("label.figure", number=context.draft.numbers.figures[block.id]),
        caption=lower_inlines(block.caption, context),
        alternative=block.options.alt,
        source=block.options.src,
    )


# --- Boxes ------------------------------------------------------------------------------------------------------------


def _aside(block: authored.Aside, inside: _Inside, tally: _Tally, context: Context, *, numbered: bool) -> nodes.Box:
    label = context.word(f"label.{block.kind}")
    if block.kind == "note" and numbered:
        tally.notes += 1
        label = context.word("label.note-numbered", number=str(tally.notes))
    return nodes.Box(role=block.kind, label=label, blocks=_blocks(block.blocks, inside, context))


def _provision(block: authored.Provision, inside: _Inside, context: Context) -> nodes.Box:
    options = block.options
    below = structs.replace(inside, path=block.id)
    deleted = options.status == "deleted"
    hole = (nodes.Paragraph(text=words(f"[{context.word('label.deleted')}]")),)
    return nodes.Box(
        role=block.kind,
        id=block.id,
        former_ids=options.former_ids,
        agreement=options.agreement,
        label=block.id,
        heading=context.word(f"kind.{block.kind}"),
        facts=() if deleted else _provision_facts(block, context),
        provision=nodes.ProvisionFacts(
            kind=block.kind,
            conformance=LEVELS.get(block.kind),
            force=None if deleted else _force(block),
            targets=options.target,
            verify=options.verify or (),
            rights=options.applies.rights or (),
            setups=options.applies.setups or (),
            status=options.status,
        ),
        blocks=hole if deleted else _blocks(block.blocks, below, context),
    )


def _force(block: authored.Provision) -> nodes.Force | None:
    """Return the force of the first keyword in a provision's statement."""
    for part in authored.walk_blocks(block.statement):
        for text in authored.texts(part):
            for inline in walk_inlines(text):
                if isinstance(inline, Keyword):
                    return inline.force
    return None


def _provision_facts(block: authored.Provision, context: Context) -> tuple[nodes.Fact, ...]:
    options = block.options
    particulars = context.draft.standard.particulars
    named: tuple[tuple[str, tuple[str, ...] | None, Mapping[str, LocalText]], ...] = (
        ("target", options.target, particulars.targets),
        ("verify", options.verify, particulars.verify),
        ("rights", options.applies.rights, particulars.rights),
        ("setups", options.applies.setups, particulars.setups),
    )
    facts = [fact(name, words(context.names(items, declared)), context) for name, items, declared in named if items]
    if options.reopen_when is not None:
        facts.append(fact("reopen-when", say_reopening(options.reopen_when, context), context))
    return (*facts, *_agreement_fact(options, context))


def _agreement_fact(options: Settled, context: Context) -> tuple[nodes.Fact, ...]:
    if options.agreement is None:
        return ()
    return (fact("agreement", words(context.word(f"agreement.{options.agreement}")), context),)


def _principle(block: authored.Principle, inside: _Inside, context: Context) -> nodes.Box:
    facts = []
    if block.options.reopen_when is not None:
        facts.append(fact("reopen-when", say_reopening(block.options.reopen_when, context), context))
    return nodes.Box(
        role="principle",
        id=block.id,
        former_ids=block.options.former_ids,
        agreement=block.options.agreement,
        label=plain_text(block.options.title.inlines),
        heading=context.word("kind.principle"),
        facts=(*facts, *_agreement_fact(block.options, context)),
        blocks=_blocks(block.blocks, structs.replace(inside, path=block.id), context),
    )


def _open_issue(block: authored.OpenIssue, inside: _Inside, context: Context) -> nodes.Box:
    options = block.options
    facts = (
        fact("question", lower_inlines(options.question.inlines, context), context),
        fact("owner", words(options.owner), context),
        fact("by", words(date_label(options.by, context)), context),
        *_agreement_fact(options, context),
    )
    return nodes.Box(
        role="open-issue",
        id=block.id,
        former_ids=options.former_ids,
        agreement=options.agreement,
        label=context.word("label.open-issue"),
        facts=facts,
        blocks=_blocks(block.blocks, structs.replace(inside, path=block.id), context),
    )


def _option(block: authored.Option, inside: _Inside, context: Context) -> nodes.Box:
    return nodes.Box(
        role="option",
        id=block.id,
        former_ids=block.options.former_ids,
        agreement=block.options.agreement,
        label=option_label(block.id, context),
        facts=_agreement_fact(block.options, context),
        blocks=_blocks(block.blocks, structs.replace(inside, path=block.id), context),
    )
