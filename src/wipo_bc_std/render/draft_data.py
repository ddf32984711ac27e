"""The draft as data for other programs: the contract that `json` keeps and its schema describes.

Texts are plain words as a reader sees them; `links` names what a text refers to. Every object is closed.
"""

from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from pydantic import ConfigDict, TypeAdapter

from wipo_bc_std.view import nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closed:
    """What every object shares: no unknown keys."""

    __pydantic_config__: ClassVar[ConfigDict] = nodes.STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedData(_Closed):
    """A key and its name in the draft's language."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyData(_Closed):
    """The keys that provisions, models and use cases can have, in the order of the draft."""

    targets: tuple[NamedData, ...]
    rights: tuple[NamedData, ...]
    setups: tuple[NamedData, ...]
    phases: tuple[NamedData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionData(_Closed):
    """A clause, subclause or annex; `parent` is the id of the division around it, or empty.

    `remark` is what is printed under the heading, such as the version and date of an annex.
    """

    id: str
    former_ids: tuple[str, ...]
    role: nodes.SectionRole
    level: int
    number: str
    title: str
    remark: str
    parent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemData(_Closed):
    """One item of a list, with the path that is its id in this draft."""

    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphData(_Closed):
    """A numbered paragraph and the items of its lists, nested ones after the item that holds them."""

    id: str
    former_ids: tuple[str, ...]
    division: str
    number: str
    agreement: nodes.Agreement | None
    text: str
    items: tuple[ItemData, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionData(_Closed):
    """A provision; `conformance` is A for requirements, AA for recommendations, null for the rest."""

    id: str
    former_ids: tuple[str, ...]
    division: str
    kind: Literal["requirement", "recommendation", "permission", "capability"]
    force: nodes.Force | None
    conformance: Literal["A", "AA"] | None
    targets: tuple[str, ...]
    verify: tuple[str, ...]
    rights: tuple[str, ...]
    setups: tuple[str, ...]
    status: Literal["current", "deleted"]
    agreement: nodes.Agreement | None
    text: str
    rationale: tuple[str, ...]
    notes: tuple[str, ...]
    examples: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignationData(_Closed):
    """A term for a concept in one language."""

    language: str
    term: str
    acceptability: Literal["preferred", "admitted", "deprecated"]
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptData(_Closed):
    """A concept; `source` is an id of `references` or empty, `source_entry` empty where nobody has checked it."""

    id: str
    former_ids: tuple[str, ...]
    label: str
    designations: tuple[DesignationData, ...]
    definition: str
    notes: tuple[str, ...]
    relation: Literal["own", "adapted", "cited", "identical"]
    source: str
    source_entry: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceData(_Closed):
    """A document; dates are ISO 8601, empty where not known."""

    id: str
    former_ids: tuple[str, ...]
    designation: str
    title: str
    date: str
    use: Literal["normative", "informative"]
    status: Literal["published", "under-revision", "superseded", "withdrawn", "draft", "unknown"]
    url: str
    read_at: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableData(_Closed):
    """A table with a caption: each row has one text a column."""

    id: str
    former_ids: tuple[str, ...]
    division: str
    label: str
    caption: str
    head: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureData(_Closed):
    """A figure; `alternative` says what it shows. `source` is empty where it is drawn from the draft's own data."""

    id: str
    former_ids: tuple[str, ...]
    division: str
    label: str
    caption: str
    alternative: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernData(_Closed):
    """Whom a model or use case concerns, by the keys that provisions have, too; an empty list stands for all.

    `phases` are those of a right's life that a use case serves; an empty list stands for none in particular.
    """

    targets: tuple[str, ...]
    rights: tuple[str, ...]
    setups: tuple[str, ...]
    phases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeData(_Closed):
    """A principle, open issue, option, editor's note, model, use case or piece of evidence, with its labelled facts.

    `concern` is null but for models and use cases.
    """

    id: str
    role: nodes.BoxRole
    division: str
    label: str
    agreement: nodes.Agreement | None
    facts: tuple[tuple[str, str], ...]
    concern: ConcernData | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementData(_Closed):
    """A part of a model: its path `model/part`, and its facts by the names of their columns, or its steps as text."""

    id: str
    model: str
    facts: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteData(_Closed):
    """A footnote."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftData(_Closed):
    """A draft in one language.

    In a translation, `untranslated` are the ids of what holds text in the original language still, and `stale` those of
    what holds text that is older than the original.
    """

    schema: Literal["wipo-bc-std/draft/1"] = "wipo-bc-std/draft/1"
    official: Literal[False] = False
    number: str
    title: str
    stage: str
    version: str
    date: str
    language: str
    notices: tuple[str, ...]
    vocabulary: VocabularyData
    untranslated: tuple[str, ...]
    stale: tuple[str, ...]
    divisions: tuple[DivisionData, ...]
    paragraphs: tuple[ParagraphData, ...]
    provisions: tuple[ProvisionData, ...]
    concepts: tuple[ConceptData, ...]
    references: tuple[ReferenceData, ...]
    tables: tuple[TableData, ...]
    figures: tuple[FigureData, ...]
    boxes: tuple[NoticeData, ...]
    elements: tuple[ElementData, ...]
    footnotes: tuple[FootnoteData, ...]


def write_draft_data(data: DraftData) -> bytes:
    """Return data of a draft as JSON text in UTF-8."""
    return _adapter().dump_json(data, indent=2) + b"\n"


def draft_schema() -> dict[str, object]:
    """Return the JSON Schema of the `json` format."""
    return _adapter().json_schema(mode="serialization")


@cache
def _adapter() -> TypeAdapter[DraftData]:
    # To make it takes long, and other formats do without it.
    return TypeAdapter(DraftData)
