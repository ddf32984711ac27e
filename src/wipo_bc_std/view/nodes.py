"""The closed vocabulary between meaning and formats: the nodes of a Manuscript.

A format knows these nodes and nothing else. Each word here is decided once:

- Blocks: `Section` (a division with a title), `Paragraph` (numbered or not), `Items` (a list), `Grid` (a table),
  `Picture`, `Listing` (text kept as typed), `Box` (a block with a role: provision, note, rationale, …), `Entry` (a
  terminological or bibliographic entry), `Index` (generated matter around other blocks).
- Inlines: `Text`, `Keyword` (a verbal form with its force), `Strong`, `Emphasis`, `Code`, `Link`, `Footnote`, `Mark`.
- In a redline only, which shows two states as one text: `Changed` around blocks, `Revised` around words.

There is no page break (a format breaks before an annex), no formula (the source grammar has none) and no anchor (every
block carries its own id).

Authored words stand in `text`, `title`, `caption`, `heading`, `children`. What is computed stands apart, in `number` and
`label`, so that a comparison of two Manuscripts can leave it out: renumbering is never a change.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal, assert_never

from pydantic import ConfigDict, Field

STRICT = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    """What every node shares: a JSON object of a Manuscript has no unknown keys."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT


# --- Inlines ----------------------------------------------------------------------------------------------------------

Force = Literal["must", "must-not", "should", "should-not", "may", "can", "cannot"]
LinkKind = Literal[
    "clause",
    "annex",
    "para",
    "provision",
    "term",
    "ref",
    "model",
    "use-case",
    "evidence",
    "scenario",
    "figure",
    "table",
    "principle",
    "open-issue",
    "web",
]
OutcomeRole = Literal["accepted", "partly", "refused", "aside", "undecided"]
MarkRole = Literal["unsettled", "missing", "untranslated", "stale"] | OutcomeRole
Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(_Node):
    """Plain words."""

    type: Literal["text"] = "text"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword(_Node):
    """A verbal form that carries force, in the words of the Manuscript's language (BCP 14; ISO/IEC Directives 2, 7)."""

    type: Literal["keyword"] = "keyword"
    force: Force
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong(_Node):
    """Words of strong importance."""

    type: Literal["strong"] = "strong"
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis(_Node):
    """Stressed words."""

    type: Literal["emphasis"] = "emphasis"
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(_Node):
    """Words as typed into or read from a machine; always left to right."""

    type: Literal["code"] = "code"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(_Node):
    """A reference to what has an id, or to the web.

    Shown is `children` where the author wrote words, else `label`, which is computed. `target` is an id of this
    Manuscript; for kind `web` it is an address whose scheme is allowed. An `automatic` link was set by the program at the
    first use of a term.
    """

    type: Literal["link"] = "link"
    kind: LinkKind
    target: str
    automatic: bool = False
    label: str = ""
    children: "tuple[Inline, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote(_Node):
    """The mark of a footnote; its text is in `Manuscript.footnotes` under the same id."""

    type: Literal["footnote"] = "footnote"
    id: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(_Node):
    """Words with a state.

    `unsettled` prints in square brackets, `missing` is a hole that an error left, `untranslated` is a text in the original
    language, with that `language` and its `direction`, and `stale` a translation older than its original. The brackets are
    the format's: `children` holds the words alone. `label` says the state of a translation in settled wording. The others are
    what became of a comment, whose words are `children`: formats add a colour. Only papers of a review have them.
    """

    type: Literal["mark"] = "mark"
    role: MarkRole
    label: str = ""
    language: str = ""
    direction: Direction | None = None
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised(_Node):
    """Words that only one state of a redline has; there are none but in a redline and in what a site tells of one.

    `label` says it in settled wording, for those who see no colour; `change` is the id of the change that they are part of,
    empty where none is told.
    """

    type: Literal["revised"] = "revised"
    status: Literal["inserted", "deleted"]
    change: str
    label: str
    children: "tuple[Inline, ...]"


Inline = Annotated[
    Text | Keyword | Strong | Emphasis | Code | Link | Footnote | Mark | Revised, Field(discriminator="type")
]
Inlines = tuple[Inline, ...]


# --- Blocks -----------------------------------------------------------------------------------------------------------

SectionRole = Literal["clause", "subclause", "annex"]
BoxRole = Literal[
    "requirement",
    "recommendation",
    "permission",
    "capability",
    "principle",
    "rationale",
    "note",
    "example",
    "editor-note",
    "open-issue",
    "option",
    "reservation",
    "model",
    "use-case",
    "scenario",
    "evidence",
    "comment",
    "decision",
    "missing",
]
Agreement = Literal["not-discussed", "open", "agreed"]
Alignment = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(_Node):
    """One labelled property that is shown with a node, such as the target of a provision."""

    name: str
    label: str
    value: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionFacts(_Node):
    """A provision as data: keys where its `Fact`s show words; `Manuscript.vocabulary` has their names.

    `conformance` is the level for which it counts: A, or AA, which is A with the recommendations; None where it does not.
    """

    kind: Literal["requirement", "recommendation", "permission", "capability"]
    conformance: Literal["A", "AA"] | None
    force: Force | None
    targets: tuple[str, ...]
    verify: tuple[str, ...]
    rights: tuple[str, ...]
    setups: tuple[str, ...]
    status: Literal["current", "deleted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern(_Node):
    """Whom a model or use case concerns, as data, so that a reader's profile selects what concerns them.

    `targets`, `rights` and `setups` are keys, as in `ProvisionFacts`; where there are none, all are concerned. `phases` are
    those of a right's life that a use case serves.
    """

    targets: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    setups: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptFacts(_Node):
    """A terminological entry as data; `reviewed` is about the designation that is the heading."""

    reviewed: bool
    relation: Literal["own", "adapted", "cited", "identical"]
    source: str
    source_entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceFacts(_Node):
    """A bibliographic entry as data."""

    use: Literal["normative", "informative"]
    status: Literal["published", "under-revision", "superseded", "withdrawn", "draft", "unknown"]
    designation: str
    title: str
    date: str
    url: str
    read_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(_Node):
    """A clause, subclause or annex; `level` is 1 for clauses and annexes, and never skips.

    `number` is "3", "3.1", "I" or empty; `label` is what stands before the title: "3.", "3.1", "Annex I" or empty.
    `remark` is settled wording about its state, such as "normative, version 1.1".
    """

    type: Literal["section"] = "section"
    id: str
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None
    role: SectionRole
    level: int
    number: str
    label: str
    remark: str = ""
    title: Inlines
    blocks: "tuple[Block, ...]"
    closing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(_Node):
    """Running text, with the lists and tables it owns as `blocks`.

    `number` is "12" and `label` "paragraph 12"; both are empty inside boxes, items and notes. `remark` is settled wording
    about its state, such as "Agreement: open".
    """

    type: Literal["paragraph"] = "paragraph"
    id: str = ""
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None
    number: str = ""
    label: str = ""
    remark: str = ""
    text: Inlines
    blocks: "tuple[Block, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(_Node):
    """One item of a list; `id` is a path such as `x/item-2`, valid in one draft; `label` is "(a)" or empty."""

    id: str
    label: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Items(_Node):
    """A list; ordered items carry their label."""

    type: Literal["items"] = "items"
    ordered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(_Node):
    """One cell of a table."""

    text: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(_Node):
    """One row of a table; `id` is a path such as `x/row-2`."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid(_Node):
    """A table: every row has one cell a column; `head` rows are column headers.

    `label` is "Table 1", "Table I-1" or empty where the table has no caption.
    """

    type: Literal["grid"] = "grid"
    id: str = ""
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None
    label: str = ""
    remark: str = ""
    caption: Inlines = ()
    alignments: tuple[Alignment, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(_Node):
    """A figure; `alternative` says in full what the picture shows, in one or more lines.

    `source` names a `Medium`. A picture that the program drew from the draft's data has the text of its SVG in `drawing`
    instead: computed, as its caption and its alternative are, so a comparison passes over it.
    """

    type: Literal["picture"] = "picture"
    id: str
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None
    label: str
    remark: str = ""
    caption: Inlines
    alternative: str
    source: str
    drawing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(_Node):
    """Text kept line by line; always left to right."""

    type: Literal["listing"] = "listing"
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(_Node):
    """A block whose role says what it is: a provision, a note, a rationale, an open issue and so on.

    `label` is settled wording: "BD-01" for a provision, "Note", "Note 2", "[Alt. 1]"; for a principle, model, use case or
    piece of evidence it is its title. `heading` names the kind ("Requirement", "Reference model") or is empty.
    Provisions have their data in `provision`; models and use cases say in `concern` whom they are for. A `decision` is what
    a paper invites the committee to do: its paragraph and the list below; only papers have one.
    """

    type: Literal["box"] = "box"
    role: BoxRole
    id: str = ""
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None
    label: str
    heading: str = ""
    facts: tuple[Fact, ...] = ()
    provision: ProvisionFacts | None = None
    concern: Concern | None = None
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(_Node):
    """One designation of a concept in one language; `remark` is settled wording such as “admitted, not reviewed”."""

    language: str
    direction: Literal["ltr", "rtl"]
    language_label: str
    text: str
    acceptability: Literal["preferred", "admitted", "deprecated"]
    reviewed: bool
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(_Node):
    """An entry of the definitions or of the references.

    `label` is "(a)" for a definition and empty for a reference; `heading` is the preferred term, or the designation of
    the document; `blocks` are definition and notes, or title and notes; `names` are a concept's other designations.
    """

    type: Literal["entry"] = "entry"
    role: Literal["concept", "reference"]
    id: str
    former_ids: tuple[str, ...] = ()
    label: str
    heading: Inlines
    blocks: "tuple[Block, ...]"
    names: tuple[Name, ...] = ()
    facts: tuple[Fact, ...] = ()
    concept: ConceptFacts | None = None
    reference: ReferenceFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index(_Node):
    """Matter generated from the rest of the draft: not authored, so a comparison passes over what only repeats."""

    type: Literal["index"] = "index"
    of: Literal[
        "concepts",
        "references",
        "provisions",
        "models",
        "use-cases",
        "scenarios",
        "evidence",
        "traceability",
        "checklist",
        "claims",
        "facts",
        "task",
        "concept-map",
        "phase-map",
        "revisions",
        "freshness",
    ]
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(_Node):
    """Blocks that are one change of a redline, or part of one; there are none but in a redline, and no section is inside.

    `change` is the id of the change. `label` is settled wording such as “Change 3: deleted”, `remark` its class and why,
    `ending` what those hear who do not see where it ends. Of a move, `other` is the id of the other place. Without
    `blocks` it only tells of a change that shows in what follows, or of what stands elsewhere now.
    """

    type: Literal["changed"] = "changed"
    status: Literal["added", "deleted", "moved-here", "moved-away", "changed"]
    change: str
    label: str
    remark: str
    ending: str
    other: str = ""
    blocks: "tuple[Block, ...]"


Block = Annotated[
    Section | Paragraph | Items | Grid | Picture | Listing | Box | Entry | Index | Changed, Field(discriminator="type")
]


# --- The whole --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFront(_Node):
    """The block that a document of the committee begins with; there is one only under a mandate. All is settled wording."""

    language_letter: str
    symbol: str
    original: str
    date: str
    committee: str
    session: str
    place_and_dates: str
    prepared_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm(_Node):
    """What the pages of a paper for a session say beside its text. No draft has one, so that it is no part of a Manuscript.

    Under a mandate there is a `front`, and `heading`, a symbol, stands at the head of each page from the second on. Without
    one, `specimen` is the word over the `notices` with which the first page begins, `facts` say below the title what is left
    blank, and `heading` and `footing` stand on every page. `page` and `annex_page` say which page it is: `{page}` stands for
    its number, `{annex}` for the label of the annex; `annex` is that of one that is alone. All is settled wording.
    """

    front: OfficialFront | None
    specimen: str = ""
    notices: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    heading: str
    footing: str = ""
    page: str
    annex_page: str
    annex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover(_Node):
    """What the front page says; every `…_label` is settled wording.

    `date` is ISO 8601 and printed as `date_label`. `notices` are whole sentences, most important first.
    `running_header` stands on each page. `front` is there only under a mandate. `capitals`, `line_numbers` and `watermark`
    (words behind each page, empty where there are none) are what the stage asks of formats. A `kind` of `explanation` is
    the document of reasons that goes with a text. `footing` stands at the foot of each page after what is told there anyway.
    """

    number: str
    title: str
    stage: Literal["working-draft", "public-comment", "final-draft", "adopted", "revision", "held", "discontinued"]
    stage_label: str
    version: str
    version_label: str
    date: str
    date_label: str
    task_label: str
    notices: tuple[str, ...]
    running_header: str
    front: OfficialFront | None = None
    kind: Literal["text", "explanation"] = "text"
    capitals: bool = False
    line_numbers: bool = False
    watermark: str = ""
    footing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(_Node):
    """A key that a draft declares, and its name in words."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary(_Node):
    """What provisions, models and use cases can be for: each key that the draft declares, in its order."""

    targets: tuple[Named, ...]
    rights: tuple[Named, ...]
    setups: tuple[Named, ...]
    phases: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistWords(_Node):
    """Fixed words of a form in which an organization states how it follows each provision, and declares conformance.

    The parts of the form are `declaration`, `checklist` and `summary`. `steps` are whole sentences that say how it is
    filled in. `answers` are those to choose from: completely, partly, not implemented, not applicable.
    """

    title: str
    declaration: str
    checklist: str
    summary: str
    notice: str
    how_to: str
    steps: tuple[str, ...]
    organization: str
    contact: str
    declared_on: str
    identifier: str
    kind: str
    target: str
    level: str
    statement: str
    rights: str
    setups: str
    applies: str
    verification: str
    implementation: str
    remark: str
    answers: tuple[str, str, str, str]
    no_level: str
    provisions: str
    unanswered: str
    claim: str
    claim_yes: str
    claim_no: str
    all_targets: str
    choose: str
    enter_date: str
    cut: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(_Node):
    """Fixed words that a format needs beside the text, in the Manuscript's language."""

    contents: str
    skip_to_text: str
    footnotes: str
    back_to_text: str
    permalink: str
    figure_description: str
    other_languages: str
    page: str
    separator: str
    checklist: ChecklistWords


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteText(_Node):
    """The text of a footnote, numbered through the draft."""

    id: str
    number: str
    text: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium(_Node):
    """A picture's file: `data` is its bytes in base64."""

    name: str
    media_type: Literal["image/svg+xml", "image/png"]
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(_Node):
    """What a reason of a change rests on: an id of the draft, or a comment or decision as it is told elsewhere.

    `label` is what stands for it in words, without its kind.
    """

    kind: Literal["evidence", "reference", "open-issue", "comment", "decision"]
    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedReason(_Node):
    """Why something was changed, as authors state it; `about` are the ids of what was changed.

    `since` is the publication that was the first to have the change, empty while there is none.
    """

    id: str
    about: tuple[str, ...]
    text: Inlines
    grounds: tuple[Ground, ...]
    since: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision(_Node):
    """A publication that came before this text; `date` is ISO 8601."""

    publication: str
    version: str
    stage: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(_Node):
    """What publications say of the text under an id.

    It appeared in `since` and was last changed in `changed`; both are empty for what is new. `state` compares it with the
    newest publication, and `label` says all that in settled wording.
    """

    id: str
    since: str
    changed: str
    state: Literal["same", "changed", "new"]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript(_Node):
    """A draft in one language, ready for any format; a permanent format, told by `manuscript`.

    `closing` is the mark that ends the document, empty where that of the last annex does. `reasons` are those of changes,
    `revisions` the publications before, the oldest first, and `standings` what they say of each id. `revision_history` is
    a division that stands before the others, None while nothing is published.
    """

    manuscript: Literal[1] = 1
    language: Literal["en", "fr", "es", "ru", "zh", "ar"]
    direction: Literal["ltr", "rtl"]
    cover: Cover
    words: Words
    vocabulary: Vocabulary
    sections: tuple[Section, ...]
    footnotes: tuple[FootnoteText, ...]
    media: tuple[Medium, ...]
    closing: str
    reasons: tuple[StatedReason, ...] = ()
    revisions: tuple[Revision, ...] = ()
    standings: tuple[Standing, ...] = ()
    revision_history: Section | None = None


def with_history(manuscript: Manuscript) -> Manuscript:
    """Return a Manuscript whose first division is the revision history; itself where there is none."""
    if manuscript.revision_history is None:
        return manuscript
    return replace(manuscript, sections=(manuscript.revision_history, *manuscript.sections), revision_history=None)


# Of what publications say of it, readers are told beside the text.
_TOLD_OF: tuple[BoxRole, ...] = ("requirement", "recommendation", "permission", "capability")


def told_standings(manuscript: Manuscript) -> dict[str, str]:
    """Return what publications say of each clause, annex and provision, in settled wording by id."""
    told = {
        block.id
        for block in walk(manuscript.sections if manuscript.standings else ())
        if (isinstance(block, Section) and block.level == 1) or (isinstance(block, Box) and block.role in _TOLD_OF)
    }
    return {standing.id: standing.label for standing in manuscript.standings if standing.id in told}


# What holds blocks. A union would be made anew each time that a block is looked at.
_HOLDERS = (Section, Paragraph, Box, Entry, Index, Changed)


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, each before what it holds."""
    for block in blocks:
        yield block
        if isinstance(block, Items):
            for item in block.items:
                yield from walk(item.blocks)
        elif isinstance(block, _HOLDERS) and block.blocks:
            yield from walk(block.blocks)


def texts(block: Block) -> tuple[Inlines, ...]:
    """Return the running texts that stand directly in a block, without those of the blocks inside it."""
    match block:
        case Section(title=text) | Paragraph(text=text) | Picture(caption=text):
            return (text,)
        case Grid():
            return (block.caption, *(cell.text for row in (*block.head, *block.rows) for cell in row.cells))
        case Box(facts=facts):
            return tuple(fact.value for fact in facts)
        case Entry():
            return (block.heading, *(fact.value for fact in block.facts))
        case Items() | Listing() | Index() | Changed():
            return ()
        case _:
            return assert_never(block)


def footnote_marks(inlines: Inlines) -> Iterator[str]:
    """Yield the ids of the footnotes that are marked in running text, in order."""
    for inline in inlines:
        if isinstance(inline, Footnote):
            yield inline.id
        elif isinstance(inline, Link | Strong | Emphasis | Mark | Revised):
            yield from footnote_marks(inline.children)


# What the id of something ends with that stands for deleted matter; ids of authors hold no point.
DELETED = ".deleted"
# What explains a provision and obliges nobody.
ASIDES: tuple[BoxRole, ...] = ("rationale", "note", "example", "editor-note", "open-issue", "reservation")


def is_deleted(name: str) -> bool:
    """Return whether an id is that of something that stands for matter deleted from an adopted text."""
    return name.endswith(DELETED)


def is_boxed(block: Block) -> bool:
    """Return whether a block is a box, or a change of a redline that one is in."""
    return isinstance(block, Box) or (isinstance(block, Changed) and any(is_boxed(inner) for inner in block.blocks))


def statement(box: Box) -> tuple[Block, ...]:
    """Return the blocks of a provision that say what is required, recommended or allowed, alternatives among them."""
    return tuple(block for block in box.blocks if not (isinstance(block, Box) and block.role in ASIDES))


def shown_lines(block: Block) -> Iterator[str]:
    """Yield the words of a block as a reader sees them, a line for each paragraph, item or row."""
    match block:
        case Paragraph():
            yield shown_text(block.text)
            yield from _lines_of(block.blocks)
        case Items():
            for item in block.items:
                yield from _labelled(item.label or "–", item.blocks)
        case Grid():
            for row in (*block.head, *block.rows):
                yield " | ".join(shown_text(cell.text) for cell in row.cells)
        case Listing():
            yield from block.text.split("\n")
        case Picture():
            # What is drawn from data repeats what stands around it.
            if not block.drawing:
                yield block.alternative
        case Box(role="option"):
            yield from _labelled(block.label, block.blocks)
        case Changed() if block.status in {"added", "deleted"} and block.blocks:
            yield from _labelled(f"[{block.label}]", block.blocks)
        case Box() | Entry() | Section() | Index() | Changed():
            yield from _lines_of(block.blocks)
        case _:
            assert_never(block)


def _lines_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from shown_lines(block)


def _labelled(label: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    first, *rest = list(_lines_of(blocks)) or [""]
    yield f"{label} {first}"
    yield from rest


def without_footnotes(inlines: Inlines) -> Inlines:
    """Return running text without the marks of footnotes, wherever in it they stand."""
    return tuple(
        each if isinstance(each, Text | Keyword | Code) else replace(each, children=without_footnotes(each.children))
        for each in inlines
        if not isinstance(each, Footnote)
    )


def shown_text(inlines: Inlines) -> str:
    """Return running text as plain words, as a reader sees it: with the words of references, without footnotes."""
    parts = []
    for inline in inlines:
        match inline:
            case Text() | Keyword() | Code():
                parts.append(inline.text)
            case Link():
                parts.append(shown_text(inline.children) if inline.children else inline.label)
            case Mark(role="unsettled"):
                parts.append(f"[{shown_text(inline.children)}]")
            case Revised():
                words = shown_text(inline.children)
                lead = " " if words[:1].isspace() else ""
                parts.append(f"{lead}[{inline.label} {words.strip()}] ")
            case Strong() | Emphasis() | Mark():
                parts.append(shown_text(inline.children))
            case Footnote():
                pass
            case _:
                assert_never(inline)
    return "".join(parts)
