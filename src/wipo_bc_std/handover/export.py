"""Everything of a draft in files that need no tool of ours: what is exported, and the list of it."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.handover.tables import Table, cell_text, tabulate_data, tabulate_nodes, write_table
from wipo_bc_std.i18n.markup import write_inlines
from wipo_bc_std.i18n.translations import state_of
from wipo_bc_std.i18n.units import Unit, needs_translation, rewrite_standard
from wipo_bc_std.load.project import Project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Inlines
from wipo_bc_std.model.place import NOWHERE
from wipo_bc_std.model.rewrite import Change, Role
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.pipeline import (
    Checked,
    all_formats,
    choose_languages,
    draft_in,
    file_moment,
    make_edition,
    render_edition,
)
from wipo_bc_std.render.format import Artifact, Edition
from wipo_bc_std.view.manuscript import write_manuscript

DOCUMENTS = ("docx", "json", "manuscript")
INDEX = "index.csv"
# What the lists of the draft as data are called, and hold.
_DATA_TABLES = {
    "divisions": "clauses, subclauses and annexes, with number and title",
    "paragraphs": "numbered paragraphs, with number, text and list items",
    "provisions": "requirements, recommendations, permissions and capabilities",
    "concepts": "concepts, with designations and definition",
    "references": "documents that the text cites",
    "tables": "tables of the text, with all cells",
    "figures": "figures, with caption and what they show",
    "boxes": "principles, open issues, options, models, use cases, scenarios, evidence, as printed",
    "elements": "parts of reference models, as printed",
    "footnotes": "footnotes",
}


class Piece(Struct, frozen=True):
    """A file of the export, what it holds, and how many rows it has if it is a table."""

    artifact: Artifact
    holds: str
    rows: int | None = None


class Export(Struct, frozen=True):
    """All files of an export in order of path; `lacking` says what could not be exported, and why."""

    artifacts: tuple[Artifact, ...]
    counts: Mapping[str, int]
    lacking: tuple[str, ...]


def export_all(root: Path, project: Project, checked: Checked) -> Export:
    """Return everything of a draft as files; the same sources give the same bytes. Raise OSError for an unreadable source."""
    lacking: list[str] = []
    pieces: list[Piece] = []
    if checked.problems.reach(Severity.ERROR):
        lacking.append("what the errors that check reports keep from being read")
    languages = choose_languages(checked)
    for language in languages:
        pieces += _documents(checked, language, lacking)
    pieces += [_piece(table) for table in _tables(checked, languages)]
    pieces += _figures(checked.written)
    pieces += _sources(root, project, lacking)
    counts = {piece.artifact.path: piece.rows for piece in pieces if piece.rows is not None}
    return _listed(pieces, counts, lacking, checked)


def _piece(table: Table) -> Piece:
    return Piece(Artifact(f"tables/{table.name}.csv", write_table(table)), table.holds, len(table.rows))


def _documents(checked: Checked, language: LanguageCode, lacking: list[str]) -> Iterator[Piece]:
    known = all_formats()
    edition = make_edition(draft_in(checked, language), original=checked.draft)
    moment = file_moment(edition.manuscript)
    for name in DOCUMENTS:
        if name not in known:
            lacking.append(f"{name} ({language}): this installation has no such format")
            continue
        (rendered,) = render_edition(edition, [known[name]], moment)
        if rendered.failure:
            lacking.append(f"{name} ({language}): {rendered.failure}")
        for artifact in rendered.artifacts:
            yield Piece(Artifact(f"documents/{artifact.path}", artifact.content), f"{known[name].summary} ({language})")
            if name == "json":
                yield from _data_tables(json.loads(artifact.content), language)
    yield from _drawings(edition, language)


def _data_tables(data: Mapping[str, Any], language: str) -> Iterator[Piece]:
    for key, holds in _DATA_TABLES.items():
        rows = data.get(key, [])
        if rows:
            yield _piece(tabulate_data(f"{key}-{language}", f"{holds} ({language})", rows))


def _drawings(edition: Edition, language: str) -> Iterator[Piece]:
    """Yield the pictures that the program draws from the draft's data."""
    for picture in _walk(json.loads(write_manuscript(edition.manuscript))):
        if picture.get("type") == "picture" and picture.get("drawing"):
            name = picture["id"].replace("/", "-")
            holds = f"{picture['label']} {picture.get('caption_text', '')}".strip() or "a drawing"
            yield Piece(
                Artifact(f"pictures/drawn/{name}-{language}.svg", picture["drawing"].encode()), f"{holds} ({language})"
            )


def _walk(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _walk(item)
    elif isinstance(value, list):
        for item in value:
            yield from _walk(item)


def _tables(checked: Checked, languages: tuple[LanguageCode, ...]) -> Iterator[Table]:
    standard = checked.written
    yield from _text_tables(checked, languages)
    yield from tabulate_nodes("terms", "concepts as authors wrote them, in all languages", standard.concepts)
    yield from tabulate_nodes("cited-documents", "references as authors wrote them", standard.references)
    yield from tabulate_nodes("models", "reference models", standard.models)
    yield from tabulate_nodes("use-cases", "use cases", standard.use_cases)
    yield from tabulate_nodes("scenarios", "scenarios", standard.scenarios)
    yield from tabulate_nodes("evidence", "pieces of evidence", standard.evidence)
    yield from tabulate_nodes("catalogue", "documents of other bodies, and what became of each", standard.catalogue)
    yield from tabulate_nodes("links", "web addresses, and which could be opened on which day", standard.links)
    yield from tabulate_nodes("offices", "offices", standard.offices)
    yield from tabulate_nodes("sessions", "sessions of the committee", standard.sessions)
    yield from tabulate_nodes("documents", "documents of the committee that are cited", standard.documents)
    yield from tabulate_nodes("publications", "publications of the draft", standard.publications)
    yield from tabulate_nodes("outcomes", "what sessions did with the draft", standard.outcomes)
    yield from tabulate_nodes("changes", "reasons of changes", standard.reasons)
    yield from tabulate_nodes("rounds", "what offices released of rounds of review", standard.released)
    yield from tabulate_nodes("proposals", "proposals for revision", standard.proposals)
    yield from tabulate_nodes("corrections", "corrections of publications", standard.corrections)
    yield from tabulate_nodes(
        "implementations", "what offices released about their implementation", standard.implementations
    )
    yield from tabulate_nodes("task", "the committee's task", [standard.task] if standard.task else [])
    yield from tabulate_nodes("work-plan", "the work plan", [standard.work_plan] if standard.work_plan else [])
    yield from tabulate_nodes(
        "milestones", "days on the way to a session", [standard.milestones] if standard.milestones else []
    )
    yield from tabulate_nodes("meetings", "meetings of the task force", standard.meetings)
    yield from tabulate_nodes("mandate", "the mandate", [standard.mandate] if standard.mandate else [])
    yield from tabulate_nodes("pen", "who else holds the text", [standard.pen] if standard.pen else [])
    particulars = Table("particulars", "standard.yml: what the draft is called and of what it is made")
    for name in type(standard.particulars).model_fields:
        particulars.add({"field": name, "value": cell_text(getattr(standard.particulars, name))})
    yield particulars


def _text_tables(checked: Checked, languages: tuple[LanguageCode, ...]) -> Iterator[Table]:
    """Yield the table of every text with its translations, and that of how far these are."""
    standard = checked.written
    units = _collect_texts(standard)
    texts = Table("texts", "every text, by key, as authors wrote it, with its translations")
    status = Table("translations", "how far each language is, in texts and in words of the original")
    original = standard.particulars.original_language
    found = {language: checked.translations().of(language) for language in languages if language != original}
    entries = {language: item.catalogue.by_key if item else {} for language, item in found.items()}
    tally: dict[tuple[str, str], list[int]] = {}
    for unit in units:
        row = {
            "key": unit.key,
            "holder": unit.holder,
            "file": unit.at.file,
            "line": str(unit.at.line),
            original: unit.source,
        }
        for language, known in entries.items():
            entry = known.get(unit.key)
            # Numbers, dashes and code are the same in every language.
            state = state_of(unit, entry) if needs_translation(unit.inlines) else "translated"
            row |= {language: entry.text if entry else "", f"{language} state": state}
            count = tally.setdefault((language, state), [0, 0])
            count[0] += 1
            count[1] += unit.words
        texts.add(row)
    yield texts
    for (name, reached), (number, words) in sorted(tally.items()):
        status.add({"language": name, "state": reached, "texts": str(number), "words": str(words)})
    if status.rows:
        yield status


def _collect_texts(standard: Standard) -> tuple[Unit, ...]:
    """Return every text of the clauses, annexes and records, also what needs no translation."""
    found: list[Unit] = []

    def collect_in(holder: str, around: Span) -> Change:
        def collect(key: str, role: Role, text: Inlines) -> Inlines:  # noqa: ARG001 - the form of a change
            at = text[0].at if text else around
            found.append(Unit(key, holder, write_inlines(text), text, around if at == NOWHERE else at))
            return text

        return collect

    rewrite_standard(standard, collect_in)
    return tuple(found)


def _figures(standard: Standard) -> Iterator[Piece]:
    for name, figure in standard.figures.items():
        yield Piece(Artifact(f"pictures/{name}", figure.content), "a picture of the sources")


def _sources(root: Path, project: Project, lacking: list[str]) -> Iterator[Piece]:
    """Yield the sources as they are, byte by byte, also what is too large to be read as a source."""
    for path, kind in sorted(project.listing.items()):
        if kind == "file":
            name = path.removeprefix(project.folder)
            yield Piece(Artifact(f"standard/{name}", (root / path).read_bytes()), "a source, as it is")
        elif kind != "folder":
            lacking.append(f"{path}: a {kind}, not a file")


def _listed(pieces: list[Piece], counts: Mapping[str, int], lacking: list[str], checked: Checked) -> Export:
    particulars = checked.written.particulars
    original = particulars.original_language
    told = [
        f"{particulars.title.words(original, original)} ({particulars.number})",
        f"Version {particulars.version}, {particulars.date}: an unofficial draft, not a document of WIPO.",
        "",
        "All of the draft, in files that need no program of its authors:",
        "documents/  the text as a Word file, as data (JSON) and as a manuscript (JSON), in each language",
        "tables/     the same as tables (CSV, UTF-8); texts.csv has every text with its translations",
        "pictures/   every picture",
        "standard/   the sources, as they are: YAML and Markdown",
        f"{INDEX}   every file, what it holds, its size and its SHA-256",
        "",
        "In the tables, a cell that a spreadsheet would take for a formula begins with an apostrophe.",
        *(("", "Lacking:", *lacking) if lacking else ()),
        "",
        "Rows:",
        *(f"{count:>6}  {name}" for name, count in counts.items()),
    ]
    whole = [*pieces, Piece(Artifact("README.txt", ("\n".join(told) + "\n").encode()), "what is here, in words")]
    by_path = {piece.artifact.path: piece for piece in whole}
    index = Table("index", "every file")
    for path, piece in sorted(by_path.items()):
        content = piece.artifact.content
        index.add(
            {"path": path, "holds": piece.holds, "bytes": str(len(content)), "sha256": sha256(content).hexdigest()}
        )
    artifacts = (*(by_path[path].artifact for path in sorted(by_path)), Artifact(INDEX, write_table(index)))
    return Export(artifacts, counts, tuple(lacking))
