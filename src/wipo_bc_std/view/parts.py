"""The parts of a Manuscript that nobody types: cover, definitions, references, lists."""

import datetime
from typing import Literal

from wipo_bc_std.model.block import Provision, texts, walk_blocks
from wipo_bc_std.model.directive import ListOptions
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.term import Concept, Designation
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, link_to, lower_inlines, words
from wipo_bc_std.view.wording import AUTONYMS, LANGUAGES, direction


def cover(standard: Standard, context: Context) -> nodes.Cover:
    """Return what the front page says, and that the draft is unofficial."""
    particulars = standard.particulars
    task = "" if particulars.task is None else context.word("cover.task", task=str(particulars.task))
    notices = [context.word(f"notice.{name}") for name in ("unofficial", "not-adopted", "no-endorsement")]
    original = particulars.original_language
    if context.language != original and particulars.languages.get(context.language) != "authentic":
        notices.append(context.word("notice.translation", language=context.word(f"language.{original}")))
    return nodes.Cover(
        number=particulars.number,
        title=context.local(particulars.title),
        stage=particulars.stage,
        stage_label=context.word(f"stage.{particulars.stage}"),
        version=particulars.version,
        version_label=context.word("cover.version", version=particulars.version),
        date=particulars.date.isoformat(),
        date_label=date_label(particulars.date, context),
        task_label=task,
        notices=tuple(notices),
        running_header=context.word("cover.running-header"),
    )


def date_label(day: datetime.date, context: Context) -> str:
    """Return a day in words, as WIPO writes it in each language."""
    number = context.word("date.day-first") if day.day == 1 else str(day.day)
    return context.word("date.full", month=context.word(f"month.{day.month}"), day=number, year=str(day.year))


def format_words(context: Context) -> nodes.Words:
    """Return the fixed words that formats need beside the text."""
    return nodes.Words(
        contents=context.word("words.contents"),
        skip_to_text=context.word("words.skip-to-text"),
        footnotes=context.word("words.footnotes"),
        back_to_text=context.word("words.back-to-text"),
        permalink=context.word("words.permalink"),
        figure_description=context.word("words.figure-description"),
        other_languages=context.word("words.other-languages"),
        page=context.word("words.page"),
    )


def generated_list(options: ListOptions, path: str, level: int, context: Context) -> nodes.Block | None:
    """Return a generated list, None for a kind whose sources are not read yet; `level` is that of its division."""
    match options.of:
        case "concepts":
            return nodes.Index(of="concepts", blocks=_concepts(context))
        case "references":
            return nodes.Index(of="references", blocks=_references(path, level, context))
        case "provisions":
            return nodes.Index(of="provisions", blocks=(_provisions(path, context),))
        case _:
            return None


# --- Definitions ------------------------------------------------------------------------------------------------------


def _concepts(context: Context) -> tuple[nodes.Block, ...]:
    letters = context.draft.numbers.definitions
    concepts = {concept.id: concept for concept in context.draft.standard.concepts}
    return tuple(_concept(concepts[name], letter, context) for name, letter in letters.items())


def _concept(concept: Concept, letter: str, context: Context) -> nodes.Entry:
    notes = [note[context.language] for note in concept.notes if context.language in note]
    numbered = len(notes) > 1
    blocks: list[nodes.Block] = [nodes.Paragraph(text=_definition(concept, context))]
    for position, note in enumerate(notes, start=1):
        label = context.word("label.note-numbered", number=str(position)) if numbered else context.word("label.note")
        text = lower_inlines(note.inlines, context)
        blocks.append(nodes.Box(role="note", label=label, blocks=(nodes.Paragraph(text=text),)))
    return nodes.Entry(
        role="concept",
        id=concept.id,
        former_ids=concept.former_ids,
        label=f"({letter})",
        heading=words(concept.preferred(context.language)),
        blocks=tuple(blocks),
        names=_names(concept, context),
        facts=_concept_facts(concept, context),
        concept=nodes.ConceptFacts(
            reviewed=_heading_reviewed(concept, context),
            relation=concept.source.relation,
            source=concept.source.ref or "",
            source_entry=concept.source.entry or "",
        ),
    )


def _heading_reviewed(concept: Concept, context: Context) -> bool:
    heading = concept.preferred(context.language)
    return any(item.reviewed for item in concept.designations.get(context.language, ()) if item.term == heading)


def _definition(concept: Concept, context: Context) -> nodes.Inlines:
    """Return the definition, or where it is to be read."""
    definition = concept.definition.get(context.language)
    if definition is not None:
        return lower_inlines(definition.inlines, context)
    return _source(concept, context)


def _source(concept: Concept, context: Context) -> nodes.Inlines:
    target = context.draft.index.find(concept.source.ref or "")
    document: nodes.Inlines = (link_to(target, context),) if target else words(concept.source.ref or "")
    entry = concept.source.entry
    told = context.word("source.entry", entry=entry) if entry else context.word("source.entry-unknown")
    template = context.word(f"source.{concept.source.relation}", designation="{designation}")
    return (*fill(template, "designation", document), *words(f"{context.word('words.list-separator')}{told}"))


def _concept_facts(concept: Concept, context: Context) -> tuple[nodes.Fact, ...]:
    facts = []
    if concept.source.relation in {"adapted", "identical"}:
        facts.append(nodes.Fact(name="source", label=context.word("fact.source"), value=_source(concept, context)))
    related = [(item, context.draft.index.find(item.concept)) for item in concept.related]
    value: list[nodes.Inline] = []
    for item, target in related:
        if target is None:
            continue
        value += words(context.word("words.list-separator")) if value else ()
        value += (link_to(target, context), *words(f" ({context.word(f'relation.{item.relation}')})"))
    if value:
        facts.append(nodes.Fact(name="related", label=context.word("fact.related"), value=tuple(value)))
    return tuple(facts)


def _names(concept: Concept, context: Context) -> tuple[nodes.Name, ...]:
    """Return all designations but the heading, in the language of the Manuscript first."""
    heading = concept.preferred(context.language)
    languages = sorted(LANGUAGES, key=lambda language: language != context.language)
    return tuple(
        nodes.Name(
            language=language,
            direction=direction(language),
            language_label=AUTONYMS[language],
            text=designation.term,
            acceptability=designation.acceptability,
            reviewed=designation.reviewed,
            remark=_remark(designation, context),
        )
        for language in languages
        for designation in concept.designations.get(language, ())
        if (language, designation.term) != (context.language, heading)
    )


def _remark(designation: Designation, context: Context) -> str:
    remarks = [] if designation.acceptability == "preferred" else [context.word(f"name.{designation.acceptability}")]
    remarks += [] if designation.reviewed else [context.word("name.not-reviewed")]
    return context.word("words.list-separator").join(remarks)


# --- References -------------------------------------------------------------------------------------------------------


def _references(path: str, level: int, context: Context) -> tuple[nodes.Block, ...]:
    """Return the references, the normative ones first, under headings where there are both."""
    uses: tuple[Literal["normative", "informative"], ...] = ("normative", "informative")
    groups = {use: [item for item in context.draft.standard.references if item.use == use] for use in uses}
    used = [use for use in uses if groups[use]]
    if len(used) < len(uses):
        return tuple(_reference(item, context) for use in used for item in groups[use])
    return tuple(
        nodes.Section(
            id=f"{path}/{use}",
            role="subclause",
            level=level + 1,
            number="",
            label="",
            title=words(context.word(f"use.{use}")),
            blocks=tuple(_reference(item, context) for item in groups[use]),
        )
        for use in used
    )


def _reference(reference: Reference, context: Context) -> nodes.Entry:
    blocks: list[nodes.Block] = [nodes.Paragraph(text=lower_inlines(reference.title.inlines, context))]
    if reference.note is not None:
        note = nodes.Paragraph(text=lower_inlines(reference.note.inlines, context))
        blocks.append(nodes.Box(role="note", label=context.word("label.note"), blocks=(note,)))
    return nodes.Entry(
        role="reference",
        id=reference.id,
        former_ids=reference.former_ids,
        label="",
        heading=words(reference.designation),
        blocks=tuple(blocks),
        facts=_reference_facts(reference, context),
        reference=nodes.ReferenceFacts(
            use=reference.use,
            status=reference.status,
            designation=reference.designation,
            title=reference.title.text,
            date=reference.date or "",
            url=reference.url or "",
            read_at="" if reference.read_at is None else reference.read_at.isoformat(),
        ),
    )


def _reference_facts(reference: Reference, context: Context) -> tuple[nodes.Fact, ...]:
    target = context.draft.index.find(reference.replaces or "")
    replaces = (link_to(target, context),) if target else words(reference.replaces or "")
    url: nodes.Inlines = ()
    if reference.url:
        url = (nodes.Link(kind="web", target=reference.url, label=reference.url),)
    values: tuple[tuple[str, nodes.Inlines], ...] = (
        ("date", words(reference.date or "")),
        ("status", words(context.word(f"reference.{reference.status}"))),
        ("read-at", words("" if reference.read_at is None else date_label(reference.read_at, context))),
        ("replaces", replaces),
        ("source", url),
    )
    return tuple(
        nodes.Fact(name=name, label=context.word(f"fact.{name}"), value=value) for name, value in values if value
    )


# --- Provisions -------------------------------------------------------------------------------------------------------


def _provisions(path: str, context: Context) -> nodes.Grid:
    columns = ("identifier", "kind", "statement", "target")
    alignments: tuple[nodes.Alignment, ...] = tuple("start" for _ in columns)
    head = nodes.Row(
        id=f"{path}/row-0", cells=tuple(nodes.Cell(text=words(context.word(f"fact.{name}"))) for name in columns)
    )
    provisions = [
        block
        for division in context.draft.standard.divisions
        for block in walk_blocks(division.blocks)
        if isinstance(block, Provision)
    ]
    ordered = sorted(provisions, key=lambda provision: provision.id)
    rows = tuple(
        _provision_row(item, f"{path}/row-{position}", context) for position, item in enumerate(ordered, start=1)
    )
    return nodes.Grid(alignments=alignments, head=(head,), rows=rows)


def _provision_row(provision: Provision, path: str, context: Context) -> nodes.Row:
    target = context.draft.index.targets[provision.id]
    # In its own clause: the footnotes of a statement are counted there.
    home = Context(context.draft, context.language, target.division)
    cells: tuple[nodes.Inlines, ...] = (
        (link_to(target, context),),
        words(context.word(f"kind.{provision.kind}")),
        _statement(provision, home),
        words(target_names(provision, context)),
    )
    return nodes.Row(id=path, cells=tuple(nodes.Cell(text=cell) for cell in cells))


def _statement(provision: Provision, context: Context) -> nodes.Inlines:
    """Return the statement of a provision as one running text."""
    if provision.options.status == "deleted":
        return words(f"[{context.word('label.deleted')}]")
    parts: list[nodes.Inline] = []
    for block in walk_blocks(provision.statement):
        for text in texts(block):
            lowered = lower_inlines(text, context)
            parts += (*(words(" ") if parts and lowered else ()), *lowered)
    return tuple(part for part in parts if not isinstance(part, nodes.Footnote))


def target_names(provision: Provision, context: Context) -> str:
    """Return the names of those who conform to a provision."""
    return context.names(provision.options.target, context.draft.standard.particulars.targets)
