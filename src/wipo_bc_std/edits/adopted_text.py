"""The adopted text, as a Word file, compared with ours: every difference, and the words that were compared.

The file is read as drafts are that come in, over our sources, so that what is alike has our ids. What it says of definitions
and references is put beside ours as well, though an import would leave them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal

from msgspec import structs
from pydantic import TypeAdapter

from wipo_bc_std.edits.amendments import amend_sources
from wipo_bc_std.edits.earlier_state import Earlier
from wipo_bc_std.edits.import_draft import Choice, Imported, import_document, open_word
from wipo_bc_std.edits.import_edits import build_document
from wipo_bc_std.edits.ledger import Entry
from wipo_bc_std.edits.line_balance import LineBalance, compare_numbers, moved_lines, overlap, said, weigh_lines
from wipo_bc_std.edits.matter import Concept as ConceptMatter
from wipo_bc_std.edits.matter import DraftMatter
from wipo_bc_std.edits.matter import Reference as ReferenceMatter
from wipo_bc_std.edits.proof import lay_over
from wipo_bc_std.edits.running_text import Pieces, make_inlines, plain
from wipo_bc_std.edits.source_text import write_text
from wipo_bc_std.edits.word_balance import Balance
from wipo_bc_std.edits.word_lines import Line, read_lines
from wipo_bc_std.load.project import Project, read_sources
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Prose, plain_text
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.standard import Particulars, Standard
from wipo_bc_std.model.term import Concept
from wipo_bc_std.office_files.word_nodes import Document, Spot, walk_paragraphs
from wipo_bc_std.office_files.word_profile import LANGUAGE, MADE_BY, bookmark_of
from wipo_bc_std.pipeline import Checked, lower_draft, read_project
from wipo_bc_std.redline.changes import Change
from wipo_bc_std.render.redline import Comparison, compare_states
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.resolve.index import Index
from wipo_bc_std.view import nodes

OURS = "our text"
# What stands around a text and is made anew for each file.
_COVER = "Generated Cover"
# Words drawn as a picture are a watermark.
_AROUND = ("cover", "header or footer", "comment", "hidden words", "words drawn as a picture")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Words of the file that are in no text of ours: their kind, the paragraph of the file, and what was made of them.

    One that is `around` the text, such as a header, is no difference of the text.
    """

    __pydantic_config__ = nodes.STRICT

    kind: str
    paragraph: int
    words: str
    remark: str
    around: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberChange:
    """A paragraph that both texts have under another number: its id, empty where it has none, its first words, both numbers."""

    __pydantic_config__ = nodes.STRICT

    id: str
    words: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCount:
    """How many words and signs the file has, and what became of them; `lost` is how many are accounted for nowhere."""

    __pydantic_config__ = nodes.STRICT

    in_file: int
    compared: int
    settled: int
    listed: int
    lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionCounts:
    """How many differences there are in words, in numbers, and in what has no place in our text."""

    __pydantic_config__ = nodes.STRICT

    changes: int
    numbers: int
    unplaced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionReport:
    """Every difference between our text and the adopted one.

    `changes` are those of words and order, `numbers` texts that are numbered otherwise, `capitals` how many titles differ in
    capitals only. `amended` are the numbers of the amendments of the session that were made in our text before, `left` of
    those that do not fit it. `alike` is how many differences only came of how a file of another look is read.
    """

    __pydantic_config__ = nodes.STRICT

    schema: Literal["wipo-bc-std/adoption/1"] = "wipo-bc-std/adoption/1"
    language: LanguageCode
    file: str
    session: str
    amended: tuple[int, ...]
    left: tuple[int, ...]
    counts: AdoptionCounts
    changes: tuple[Change, ...]
    numbers: tuple[NumberChange, ...]
    unplaced: tuple[Unplaced, ...]
    capitals: int
    alike: int
    words: WordCount

    @property
    def is_same(self) -> bool:
        """Return whether both texts say the same in the same order under the same numbers."""
        return not (self.counts.changes or self.counts.numbers or self.counts.unplaced or self.words.lost)


@dataclass(frozen=True, slots=True)
class Adoption:
    """The report, and the comparison that formats show."""

    report: AdoptionReport
    comparison: Comparison


def compare_adopted(
    content: bytes, name: str, project: Project, choice: Choice | None = None, session: str | None = None
) -> Adoption:
    """Return how the adopted text, a Word file called `name`, differs from the text of a project; nothing is written.

    With a `session`, the amendments of its outcome are made in our text first. `choice` says what becomes of tracked changes
    in the file. Raise UsageError for a file that cannot be read, or a session without outcome.
    """
    document = open_word(content, name, choice)
    return compare_document(document, name, read_ours(project, session))


# No slots: our text is read back from Word when a file of ours is compared with it.
@dataclass(frozen=True)
class OurText:
    """Our text: its sources as they are read, its Manuscript, and the Word file that `build` makes of it.

    `amended` are the numbers of the amendments of a session that were made in it, `left` of those that do not fit.
    """

    checked: Checked
    earlier: Earlier
    manuscript: nodes.Manuscript
    printed: Document
    session: str = ""
    amended: tuple[int, ...] = ()
    left: tuple[int, ...] = ()

    @property
    def language(self) -> LanguageCode:
        """Return the language of the sources."""
        return self.checked.written.particulars.original_language

    @cached_property
    def as_read(self) -> tuple[nodes.Manuscript, Imported]:
        """Return our text as it comes back from Word: what a file cannot say of it, it cannot say of an adopted one."""
        return self.read(self.printed)

    def read(self, document: Document) -> tuple[nodes.Manuscript, Imported]:
        """Return what a Word file says, read over our sources, as drafts are that come in."""
        imported = import_document(document, self.earlier)
        standard = _with_own_records(imported, self.language, _printed(self.manuscript))
        draft, _ = resolve(standard, today=self.checked.draft.today)
        return lower_draft(draft), imported


def read_ours(project: Project, session: str | None = None) -> OurText:
    """Return the text of a project, with the amendments of a session where one is named; nothing is written.

    Raise UsageError for a session without outcome.
    """
    made = None if session is None else amend_sources(project, session)
    if made is not None:
        project = lay_over(project, made.texts)
    checked = read_project(project)
    return OurText(
        checked,
        Earlier(checked.written, read_sources(project), project.folder),
        lower_draft(checked.draft),
        build_document(project, checked.written.particulars.original_language),
        session or "",
        () if made is None else made.written,
        () if made is None else tuple(each.number for each in made.listed),
    )


def compare_document(document: Document, name: str, ours: OurText) -> Adoption:
    """Return how a Word file without tracked changes differs from our text."""
    document = _known_as_ours(document, ours.checked.draft.index, ours.language)
    is_ours = MADE_BY in document.properties
    theirs, imported = ours.read(document)
    before, known = ours.as_read if is_ours else (ours.manuscript, None)
    after, capitals = _with_titles(theirs, before)
    comparison = compare_states(before, after, (OURS, name))
    shown, given = read_lines(ours.printed), read_lines(document)
    lines = weigh_lines(shown, given)
    changes, alike = _sift(comparison.table.changes, lines, is_ours=is_ours)
    # In a file of ours, the comparison of both texts has all that stands elsewhere.
    moved = () if is_ours else _elsewhere(moved_lines(shown, given), changes)
    unplaced = (*_unplaced(imported, known, lines), *_uncovered(lines, changes, imported), *moved)
    numbers = tuple(
        NumberChange(id=each.id, words=each.words, old=each.old, new=each.new)
        for each in compare_numbers(ours.printed, document)
    )
    found = _Found(name, changes, numbers, unplaced, capitals, alike)
    return Adoption(_report(ours, imported.balance, found), comparison)


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    changes: tuple[Change, ...]
    numbers: tuple[NumberChange, ...]
    unplaced: tuple[Unplaced, ...]
    capitals: int
    alike: int


def _known_as_ours(document: Document, index: Index, language: LanguageCode) -> Document:
    """Return a Word file as one of ours where it has lost that mark, and most of our bookmarks are there."""
    if MADE_BY in document.properties:
        return document
    there = {mark for paragraph in walk_paragraphs(document.blocks) for mark in paragraph.bookmarks}
    ours = {bookmark_of(name) for name, target in index.targets.items() if target.division}
    if len(there & ours) * 2 < len(ours) or not ours:
        return document
    return structs.replace(document, properties={**document.properties, MADE_BY: "1", LANGUAGE: language})


# --- What only the reading of a file makes different ------------------------------------------------------------------


def _sift(changes: Sequence[Change], lines: LineBalance, *, is_ours: bool) -> tuple[tuple[Change, ...], int]:
    """Return the changes that are differences, and how many only come of how a file of another look was read.

    The latter say nothing that does not stand, as often, in a paragraph of both files.
    """
    if is_ours:
        return tuple(changes), 0
    gone, new = [said(line) for line in lines.gone], [said(line) for line in lines.new]
    kept = [
        each
        for each in changes
        if _moves(each)
        or any(overlap(words, gone) for words in each.old.split("\n"))
        or any(overlap(words, new) for words in each.new.split("\n"))
    ]
    return tuple(kept), len(changes) - len(kept)


def _moves(change: Change) -> bool:
    # What became something else in the reading stands elsewhere because of that.
    return change.kinds == ("moved",) and change.before.id == change.now.id != ""


def _uncovered(lines: LineBalance, changes: Sequence[Change], imported: Imported) -> Iterator[Unplaced]:
    """Yield the lines that only one file has and no change tells, such as those of generated lists."""
    told = [words for each in changes for text in (each.old, each.new) for words in text.split("\n")]
    told += [entry.words for entry in imported.entries if not entry.is_kept]
    for line in lines.gone:
        if not overlap(said(line), told):
            remark = "our file prints this, and the adopted text does not"
            yield _line("line that is not there", 0, line, remark)
    for line in lines.new:
        if not overlap(said(line), told):
            remark = "our file does not print this; it may be a list, a label or a fact that follows from other text"
            yield _line("line", line.spot.paragraph, line, remark)


def _elsewhere(lines: Sequence[Line], changes: Sequence[Change]) -> Iterator[Unplaced]:
    """Yield the lines that stand in another order and no change tells."""
    told = [words for each in changes for words in each.new.split("\n")]
    for line in lines:
        if not overlap(said(line), told):
            yield _line(
                "line that stands elsewhere", line.spot.paragraph, line, "our file prints this in another place"
            )


def _line(kind: str, paragraph: int, line: Line, remark: str) -> Unplaced:
    around = line.style.startswith(_COVER)
    kind = f"{kind} of the cover" if around else kind
    return Unplaced(kind=kind, paragraph=paragraph, words=said(line), remark=remark, around=around)


def _report(ours: OurText, balance: Balance, found: _Found) -> AdoptionReport:
    return AdoptionReport(
        language=ours.language,
        file=found.name,
        session=ours.session,
        amended=ours.amended,
        left=ours.left,
        counts=AdoptionCounts(
            changes=len(found.changes),
            numbers=len(found.numbers),
            unplaced=sum(not each.around for each in found.unplaced),
        ),
        changes=found.changes,
        numbers=found.numbers,
        unplaced=found.unplaced,
        capitals=found.capitals,
        alike=found.alike,
        words=WordCount(
            in_file=balance.in_word_file,
            compared=balance.in_word_file - balance.settled - balance.listed - balance.lost.total(),
            settled=balance.settled,
            listed=balance.listed,
            lost=balance.lost.total(),
        ),
    )


def _unplaced(imported: Imported, known: Imported | None, lines: LineBalance) -> Iterator[Unplaced]:
    """Yield what the import left out: not definitions and references, which are compared, nor what it leaves out of our file.

    A cover that says what ours does is no difference either.
    """
    compared: set[tuple[str, Spot]] = {("definition", each.spot) for each in imported.matter.concepts}
    compared |= {("reference", each.spot) for each in imported.matter.references}
    left_out = Counter((each.kind, each.words) for each in (known.entries if known is not None else ()))
    new = [said(line) for line in lines.new]
    for entry in imported.entries:
        name = (entry.kind, entry.words)
        if entry.is_kept or not entry.words.strip() or (entry.kind, entry.spot) in compared:
            continue
        if left_out[name]:
            left_out[name] -= 1
        elif entry.kind != "cover" or overlap(entry.words, new):
            yield _as_unplaced(entry)


def _as_unplaced(entry: Entry) -> Unplaced:
    return Unplaced(
        kind=entry.kind,
        paragraph=entry.spot.paragraph,
        words=entry.words,
        remark=entry.advice,
        around=entry.kind in _AROUND,
    )


# --- What an import leaves as it is -----------------------------------------------------------------------------------


def _printed(manuscript: nodes.Manuscript) -> frozenset[str]:
    """Return the ids of the definitions and references that a text prints."""
    return frozenset(each.id for each in nodes.walk(manuscript.sections) if isinstance(each, nodes.Entry))


def _with_own_records(imported: Imported, language: LanguageCode, printed: frozenset[str]) -> Standard:
    """Return what was read, with title, number, definitions and references as the file has them.

    Of those that our text prints, what the file does not have is gone.
    """
    matter, standard = imported.matter, imported.checked.written
    concepts = {each.id: each for each in matter.concepts}
    references = {each.id: each for each in matter.references}
    return structs.replace(
        standard,
        particulars=_particulars(standard.particulars, matter),
        concepts=tuple(
            _concept(each, concepts[each.id], language) if each.id in concepts else each
            for each in standard.concepts
            if each.id in concepts or each.id not in printed
        ),
        references=tuple(
            _reference(each, references[each.id]) if each.id in references else each
            for each in standard.references
            if each.id in references or each.id not in printed
        ),
    )


def _particulars(ours: Particulars, matter: DraftMatter) -> Particulars:
    changed: dict[str, object] = {}
    title, unknown = matter.particulars.get("title", ("", "not there"))
    original = ours.original_language
    # It is Markdown, as a source would have it.
    if not unknown and not _same(str(title), write_text(plain(ours.title.words(original, original)))):
        changed["title"] = LocalText(plain=Prose.plain(str(title)))
    number, unknown = matter.particulars.get("number", ("", "not there"))
    if not unknown and str(number) != ours.number:
        changed["number"] = str(number)
    return ours.model_copy(update=changed) if changed else ours


def _concept(ours: Concept, theirs: ConceptMatter, language: LanguageCode) -> Concept:
    if ours.source.relation == "cited" and not ours.definition:
        # What is printed for it is made of its source.
        return ours
    changed: dict[str, object] = {}
    definition = _prose(theirs.definition)
    if not _same(definition.text, _text(ours.definition.get(language))):
        changed["definition"] = {**ours.definition, language: definition}
    notes = tuple(_prose(note) for note in theirs.notes)
    if [note.text.split() for note in notes] != [_text(note.get(language)).split() for note in ours.notes]:
        changed["notes"] = tuple({language: note} for note in notes)
    names = ours.designations.get(language, ())
    if theirs.term.casefold() not in {each.term.casefold() for each in names}:
        rest = tuple(each for each in names if each.term != ours.preferred(language))
        first = next((each for each in names if each.term == ours.preferred(language)), None)
        renamed = () if first is None else (first.model_copy(update={"term": theirs.term}),)
        changed["designations"] = {**ours.designations, language: (*renamed, *rest)}
    return ours.model_copy(update=changed) if changed else ours


def _reference(ours: Reference, theirs: ReferenceMatter) -> Reference:
    changed: dict[str, object] = {}
    if ours.designation.split() != theirs.designation.split():
        changed["designation"] = theirs.designation
    title, note = _prose(theirs.title), _prose(theirs.note)
    if not _same(title.text, _text(ours.title)):
        changed["title"] = title
    if not _same(note.text, _text(ours.note)):
        changed["note"] = note if note.text else None
    return ours.model_copy(update=changed) if changed else ours


def _prose(pieces: Pieces) -> Prose:
    inlines = make_inlines(pieces)
    return structs.replace(Prose.plain(plain_text(inlines)), inlines=inlines)


def _text(prose: Prose | None) -> str:
    return "" if prose is None else plain_text(prose.inlines)


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


# --- Capitals ---------------------------------------------------------------------------------------------------------


def _with_titles(theirs: nodes.Manuscript, ours: nodes.Manuscript) -> tuple[nodes.Manuscript, int]:
    """Return a Manuscript with our spelling of each title that stands in capitals there, and how many there are."""
    titles = {each.id: each.title for each in nodes.walk(ours.sections) if isinstance(each, nodes.Section)}
    count = 0

    def spelled(blocks: Sequence[nodes.Block]) -> tuple[nodes.Block, ...]:
        return tuple(section(each) if isinstance(each, nodes.Section) else each for each in blocks)

    def section(each: nodes.Section) -> nodes.Section:
        nonlocal count
        title = titles.get(each.id, ())
        if _in_capitals(nodes.shown_text(each.title), nodes.shown_text(title)):
            count += 1
            each = replace(each, title=title)
        return replace(each, blocks=spelled(each.blocks))

    sections = tuple(section(each) for each in theirs.sections)
    cover, own = theirs.cover, ours.cover
    if _in_capitals(cover.title, own.title):
        count += 1
        cover = replace(cover, title=own.title)
    return replace(theirs, cover=cover, sections=sections), count


def _in_capitals(theirs: str, ours: str) -> bool:
    return theirs != ours and theirs.isupper() and theirs.casefold() == ours.casefold()


# --- As data ----------------------------------------------------------------------------------------------------------


@cache
def _reports() -> TypeAdapter[AdoptionReport]:
    return TypeAdapter(AdoptionReport)


def write_report(report: AdoptionReport) -> bytes:
    """Return a report as JSON text in UTF-8."""
    return _reports().dump_json(report, indent=1) + b"\n"


def adoption_schema() -> Mapping[str, object]:
    """Return the JSON Schema of a report."""
    return _reports().json_schema(mode="serialization")
