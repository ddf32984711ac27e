"""The draft as data: one JSON file for other programs."""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from msgspec import Struct, field

from wipo_bc_std.render.draft_data import (
    ConceptData,
    ConcernData,
    DesignationData,
    DivisionData,
    DraftData,
    ElementData,
    FigureData,
    FootnoteData,
    ItemData,
    NamedData,
    NoticeData,
    ParagraphData,
    ProvisionData,
    ReferenceData,
    TableData,
    VocabularyData,
    write_draft_data,
)
from wipo_bc_std.render.format import Artifact, Format, from_text
from wipo_bc_std.view import nodes
from wipo_bc_std.view.nodes import shown_lines, shown_text


def render(manuscript: nodes.Manuscript, moment: datetime) -> tuple[Artifact, ...]:  # noqa: ARG001 - it has no metadata
    """Return the draft as one JSON file."""
    return (Artifact(f"draft-{manuscript.language}.json", write_draft_data(collect(manuscript))),)


FORMAT = Format(name="json", summary="the draft as data for other programs", render=from_text(render))


def collect(manuscript: nodes.Manuscript) -> DraftData:
    """Return everything of a Manuscript that has an id, as flat lists."""
    found = _Collection()
    found.visit(manuscript.sections, "")
    cover = manuscript.cover
    waiting = list(_waiting(manuscript.sections, ""))
    waiting += [(role, note.id) for note in manuscript.footnotes for role in _roles(note.text)]
    return DraftData(
        number=cover.number,
        title=cover.title,
        stage=cover.stage,
        version=cover.version,
        date=cover.date,
        language=manuscript.language,
        notices=cover.notices,
        vocabulary=VocabularyData(
            targets=_named(manuscript.vocabulary.targets),
            rights=_named(manuscript.vocabulary.rights),
            setups=_named(manuscript.vocabulary.setups),
            phases=_named(manuscript.vocabulary.phases),
        ),
        untranslated=tuple(dict.fromkeys(name for role, name in waiting if role == "untranslated")),
        stale=tuple(dict.fromkeys(name for role, name in waiting if role == "stale")),
        divisions=tuple(found.divisions),
        paragraphs=tuple(found.paragraphs),
        provisions=tuple(found.provisions),
        concepts=tuple(_concept(entry, manuscript.language) for entry in found.concepts),
        references=tuple(_reference(entry) for entry in found.references),
        tables=tuple(found.tables),
        figures=tuple(found.figures),
        boxes=tuple(found.boxes),
        elements=tuple(found.elements.values()),
        footnotes=tuple(
            FootnoteData(id=item.id, number=item.number, text=shown_text(item.text)) for item in manuscript.footnotes
        ),
    )


def _named(items: tuple[nodes.Named, ...]) -> tuple[NamedData, ...]:
    return tuple(NamedData(key=item.key, name=item.name) for item in items)


class _Collection(Struct):
    """What was met so far, in reading order."""

    divisions: list[DivisionData] = field(default_factory=list)
    paragraphs: list[ParagraphData] = field(default_factory=list)
    provisions: list[ProvisionData] = field(default_factory=list)
    concepts: list[nodes.Entry] = field(default_factory=list)
    references: list[nodes.Entry] = field(default_factory=list)
    tables: list[TableData] = field(default_factory=list)
    figures: list[FigureData] = field(default_factory=list)
    boxes: list[NoticeData] = field(default_factory=list)
    elements: dict[str, ElementData] = field(default_factory=dict)

    def visit(self, blocks: tuple[nodes.Block, ...], division: str) -> None:
        for block in blocks:
            self._visit(block, division)

    def _visit(self, block: nodes.Block, division: str) -> None:
        match block:
            case nodes.Section():
                self.divisions.append(_division(block, division))
                self.visit(block.blocks, block.id)
            case nodes.Paragraph():
                if block.number:
                    self.paragraphs.append(_paragraph(block, division))
                self.visit(block.blocks, division)
            case nodes.Items():
                for item in block.items:
                    self.visit(item.blocks, division)
            case nodes.Grid():
                if block.label:
                    self.tables.append(_table(block, division))
            case nodes.Picture():
                # A model that is shown twice has its pictures once.
                if all(figure.id != block.id for figure in self.figures):
                    self.figures.append(_figure(block, division))
            case nodes.Box():
                self._box(block, division)
            case nodes.Entry():
                (self.concepts if block.role == "concept" else self.references).append(block)
            case nodes.Index() | nodes.Changed():
                self.visit(block.blocks, division)
            case nodes.Listing():
                pass
            case _:
                assert_never(block)

    def _box(self, block: nodes.Box, division: str) -> None:
        if block.provision is not None:
            self.provisions.append(_provision(block, block.provision, division))
        elif block.role == "editor-note" or (block.id and all(box.id != block.id for box in self.boxes)):
            self.boxes.append(
                NoticeData(
                    id=block.id,
                    role=block.role,
                    division=division,
                    label=block.label,
                    agreement=block.agreement,
                    facts=tuple((fact.name, shown_text(fact.value)) for fact in block.facts),
                    concern=_concern(block.concern),
                    text=_text(block.blocks),
                )
            )
        if block.role == "model":
            self.elements |= {element.id: element for inner in block.blocks for element in _elements(inner, block.id)}
        self.visit(block.blocks, division)


def _concern(concern: nodes.Concern | None) -> ConcernData | None:
    if concern is None:
        return None
    return ConcernData(targets=concern.targets, rights=concern.rights, setups=concern.setups, phases=concern.phases)


def _elements(block: nodes.Block, model: str) -> Iterator[ElementData]:
    if isinstance(block, nodes.Paragraph) and block.id:
        yield ElementData(id=block.id, model=model, facts=(), text=_text((block,)))
    if isinstance(block, nodes.Grid):
        names = [shown_text(cell.text) for cell in block.head[0].cells]
        for row in block.rows:
            values = zip(names, (shown_text(cell.text) for cell in row.cells), strict=True)
            yield ElementData(id=row.id, model=model, facts=tuple(values), text="")


def _division(block: nodes.Section, parent: str) -> DivisionData:
    return DivisionData(
        id=block.id,
        former_ids=block.former_ids,
        role=block.role,
        level=block.level,
        number=block.number,
        title=shown_text(block.title),
        remark=block.remark,
        parent=parent,
    )


def _paragraph(block: nodes.Paragraph, division: str) -> ParagraphData:
    return ParagraphData(
        id=block.id,
        former_ids=block.former_ids,
        division=division,
        number=block.number,
        agreement=block.agreement,
        text=shown_text(block.text),
        items=tuple(_items(block.blocks)),
        links=_links((block,)),
    )


def _items(blocks: tuple[nodes.Block, ...]) -> Iterator[ItemData]:
    for block in blocks:
        if isinstance(block, nodes.Items):
            for item in block.items:
                own = tuple(inner for inner in item.blocks if not isinstance(inner, nodes.Items))
                yield ItemData(id=item.id, label=item.label, text=_text(own))
                yield from _items(item.blocks)


def _provision(block: nodes.Box, facts: nodes.ProvisionFacts, division: str) -> ProvisionData:
    def told(role: str) -> tuple[str, ...]:
        return tuple(
            _text(inner.blocks) for inner in block.blocks if isinstance(inner, nodes.Box) and inner.role == role
        )

    return ProvisionData(
        id=block.id,
        former_ids=block.former_ids,
        division=division,
        kind=facts.kind,
        force=facts.force,
        conformance=facts.conformance,
        targets=facts.targets,
        verify=facts.verify,
        rights=facts.rights,
        setups=facts.setups,
        status=facts.status,
        agreement=block.agreement,
        text=_text(nodes.statement(block)),
        rationale=told("rationale"),
        notes=told("note"),
        examples=told("example"),
        links=_links(block.blocks),
    )


def _concept(entry: nodes.Entry, language: str) -> ConceptData:
    facts = entry.concept
    if facts is None:
        raise AssertionError("an entry of a concept has its facts")
    heading = DesignationData(
        language=language, term=shown_text(entry.heading), acceptability="preferred", reviewed=facts.reviewed
    )
    others = (
        DesignationData(
            language=name.language, term=name.text, acceptability=name.acceptability, reviewed=name.reviewed
        )
        for name in entry.names
    )
    return ConceptData(
        id=entry.id,
        former_ids=entry.former_ids,
        label=entry.label,
        designations=(heading, *others),
        definition=_text(tuple(block for block in entry.blocks if not isinstance(block, nodes.Box))),
        notes=_notes(entry),
        relation=facts.relation,
        source=facts.source,
        source_entry=facts.source_entry,
        links=_links(entry.blocks),
    )


def _reference(entry: nodes.Entry) -> ReferenceData:
    facts = entry.reference
    if facts is None:
        raise AssertionError("an entry of a reference has its facts")
    return ReferenceData(
        id=entry.id,
        former_ids=entry.former_ids,
        designation=facts.designation,
        title=facts.title,
        date=facts.date,
        use=facts.use,
        status=facts.status,
        url=facts.url,
        read_at=facts.read_at,
        notes=_notes(entry),
    )


def _notes(entry: nodes.Entry) -> tuple[str, ...]:
    return tuple(_text(block.blocks) for block in entry.blocks if isinstance(block, nodes.Box))


def _table(block: nodes.Grid, division: str) -> TableData:
    def texts(rows: tuple[nodes.Row, ...]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(shown_text(cell.text) for cell in row.cells) for row in rows)

    return TableData(
        id=block.id,
        former_ids=block.former_ids,
        division=division,
        label=block.label,
        caption=shown_text(block.caption),
        head=texts(block.head),
        rows=texts(block.rows),
    )


def _figure(block: nodes.Picture, division: str) -> FigureData:
    return FigureData(
        id=block.id,
        former_ids=block.former_ids,
        division=division,
        label=block.label,
        caption=shown_text(block.caption),
        alternative=block.alternative,
        source=block.source,
    )


def _waiting(blocks: tuple[nodes.Block, ...], around: str) -> Iterator[tuple[nodes.MarkRole, str]]:
    """Yield the marks of texts with the id of what holds them: the block itself, else the nearest around it."""
    for block in blocks:
        here = getattr(block, "id", "") or around
        yield from ((role, here) for text in nodes.texts(block) for role in _roles(text))
        inside = (child for item in block.items for child in item.blocks) if isinstance(block, nodes.Items) else ()
        yield from _waiting((*getattr(block, "blocks", ()), *inside), here)


def _roles(inlines: nodes.Inlines) -> Iterator[nodes.MarkRole]:
    for inline in inlines:
        if isinstance(inline, nodes.Mark):
            yield inline.role
        yield from _roles(getattr(inline, "children", ()))


def _text(blocks: tuple[nodes.Block, ...]) -> str:
    """Return the words of blocks, a line for each paragraph, item or row."""
    return "\n".join(line for block in blocks for line in shown_lines(block))


def _links(blocks: tuple[nodes.Block, ...]) -> tuple[str, ...]:
    """Return the ids that the texts of blocks refer to, each once, in reading order."""
    found = {
        link.target: None for block in nodes.walk(blocks) for text in nodes.texts(block) for link in _links_in(text)
    }
    return tuple(found)


def _links_in(inlines: nodes.Inlines) -> Iterator[nodes.Link]:
    for inline in inlines:
        match inline:
            case nodes.Link():
                if inline.kind != "web":
                    yield inline
            case nodes.Strong() | nodes.Emphasis() | nodes.Mark() | nodes.Revised():
                yield from _links_in(inline.children)
            case nodes.Text() | nodes.Keyword() | nodes.Code() | nodes.Footnote():
                pass
            case _:
                assert_never(inline)
