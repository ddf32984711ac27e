"""The whole: the files of a project become a Standard."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span, whole_file
from wipo_bc_std.load import codes
from wipo_bc_std.load.catalogue_source import CATALOGUE_FILE, read_catalogue
from wipo_bc_std.load.exemption_source import read_exemptions
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.link_source import LINKS_FILE, read_links
from wipo_bc_std.load.markdown_source import read_annex, read_clause, read_paper
from wipo_bc_std.load.pen_source import read_digests
from wipo_bc_std.load.picture import read_picture
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.record_source import list_records, read_record
from wipo_bc_std.load.recorded_text import read_recorded_words
from wipo_bc_std.load.source import Source, absent, is_readable, read_source
from wipo_bc_std.load.validate import Holes, suggest, validate, validate_each
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.memory import Memory
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.document import Document, Documents
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.model.fields import IDENTIFIER, PROVISION_IDENTIFIER
from wipo_bc_std.model.implementation import Implementation
from wipo_bc_std.model.link_check import LinkCheck
from wipo_bc_std.model.meeting import Meeting
from wipo_bc_std.model.milestone import Milestones
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.office import Offices
from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.model.paper_source import PaperFigures, PaperSource
from wipo_bc_std.model.pen import Pen
from wipo_bc_std.model.place import PlacedMapping
from wipo_bc_std.model.proposal import Proposal
from wipo_bc_std.model.publication_correction import PublicationCorrection
from wipo_bc_std.model.publication_record import PublicationRecord, split_correction
from wipo_bc_std.model.questionnaire import Questionnaire
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.model.reference import Reference, References
from wipo_bc_std.model.reference_model import ReferenceModel
from wipo_bc_std.model.released import Released
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.session import Publication, Sessions
from wipo_bc_std.model.standard import Exemption, FigureFile, Particulars, Standard
from wipo_bc_std.model.symbol import symbol_of_id
from wipo_bc_std.model.task import Mandate, Task, WorkPlan
from wipo_bc_std.model.term import Concept, Terms, Theme, ThemeMatter
from wipo_bc_std.model.use_case import UseCase

# What a draft is called while standard.yml does not say.
_HOLES = {
    "schema": "1",
    "number": "ST.XX",
    "title": "Untitled",
    "stage": "working-draft",
    "version": "0.0",
    "date": "2000-01-01",
}
_TASK_HOLES: Holes = {"number": "0", "description": ["…"], "source": {"document": "…"}}
# What the name of the file with the figures of a paper ends in, behind the paper's id.
FIGURES_END = ".figures.yml"
# Folders whose files later stages read, and names that are no sources.
_KNOWN_FOLDERS = ("i18n/", "published/")
_KNOWN_FILES = (
    "LICENSE", "standard.yml", "retired-ids.txt", "references.yml", "offices.yml", "sessions.yml", "documents.yml", "task.yml",
    "work-plan.yml", "milestones.yml", "mandate.yml", "pen.yml", CATALOGUE_FILE, LINKS_FILE,
)  # fmt: skip
_READ_FOLDERS = {
    "clauses": (".md",),
    "annexes": (".md",),
    "terms": (".yml",),
    "models": (".yml",),
    "use-cases": (".yml",),
    "evidence": (".yml",),
    "scenarios": (".yml",),
    "outcomes": (".yml",),
    "changes": (".yml",),
    "meetings": (".yml",),
    "released": (".yml",),
    "questionnaires": (".yml",),
    "papers": (".md", FIGURES_END),
    "proposals": (".yml",),
    "corrections": (".yml",),
    "implementations": (".yml",),
    "figures": (".svg", ".png"),
}

# Stand for an address, for a publication and for a document that could not be read.
_NO_ADDRESS = "https://address.invalid/"
_NO_PUBLICATION = "not-read"
_ANY_DAY = "2000-01-01"
_NO_DOCUMENT = "C. NONE 1"

C = TypeVar("C", bound=Clause)
D = TypeVar("D", bound=Clause | PaperSource)
T = TypeVar("T")
N = TypeVar("N", bound=Node)
R = TypeVar(
    "R",
    ReferenceModel,
    UseCase,
    Scenario,
    Evidence,
    Outcome,
    Reason,
    Released,
    Meeting,
    Questionnaire,
    Proposal,
    PublicationCorrection,
    Implementation,
)


class Loaded(Struct, frozen=True):
    """What loading gives: the standard, its problems, and the lines of each source for showing a finding."""

    standard: Standard
    problems: Problems
    sources: Mapping[str, Source]

    def lines(self, path: str) -> tuple[str, ...]:
        """Return the lines of a source, none where it was not read."""
        return self.sources[path].lines if path in self.sources else ()


def _concept_holes(name: str) -> Holes:
    designation = {"term": name, "acceptability": "preferred"}
    return {"designations": {"en": [designation]}, "source": {"relation": "own"}, "definition": {"en": "…"}}


def _reference_holes(name: str) -> Holes:
    return {"designation": name, "title": name, "use": "informative", "status": "unknown"}


def _document_holes(name: str) -> Holes:
    return {"symbol": str(symbol_of_id(name) or _NO_DOCUMENT)}


def _model_holes(name: str) -> Holes:
    return {"title": name, "summary": "…", "actors": [{"id": "nobody", "title": "…"}]}


def _use_case_holes(name: str) -> Holes:
    return {"title": name, "summary": "…", "exercises": [name]}


def _scenario_holes(name: str) -> Holes:
    return {"title": name, "summary": "…", "steps": [{"happens": "…", "needs": "…"}]}


def _reason_holes(name: str) -> Holes:
    return {"about": [name], "reason": "…"}


def _questionnaire_holes(name: str) -> Holes:
    question = {"id": name, "kind": "text", "question": "…", "why": "…"}
    return {"version": "1", "title": name, "purpose": "…", "questions": [question]}


def _evidence_holes(name: str) -> Holes:
    return {
        "title": name,
        "kind": "use-case",
        "claim": "…",
        "as_of": "2000-01-01",
        "sources": [{"kind": "official", "url": _NO_ADDRESS}],
        "supports": [{"id": name, "relation": "illustrates"}],
    }


def _outcome_holes(name: str) -> Holes:  # noqa: ARG001 - the form of holes
    return {"considered": _NO_PUBLICATION, "result": "deferred", "source": {"document": "…", "paragraphs": "…"}}


def _released_holes(name: str) -> Holes:  # noqa: ARG001 - the form of holes
    # No day that was read is before the first, or after the last of them.
    days = {"opens": "2000-01-01", "closes": "9999-12-31", "as_of": "9999-12-31"}
    return {"publication": _NO_PUBLICATION, **days}


def _meeting_holes(name: str) -> Holes:
    return {"title": name, "date": "2000", "kind": "virtual"}


def _proposal_holes(name: str) -> Holes:
    event = {"state": "withdrawn", "date": _ANY_DAY}
    return {"title": name, "about": [name], "reason": "…", "submitted_by": "…", "history": [event]}


def _correction_holes(name: str) -> Holes:  # noqa: ARG001 - the form of holes
    place = {"to": _NO_PUBLICATION, "old": "…", "new": "…", "why": "…"}
    return {"kind": "erratum", "date": _ANY_DAY, "items": [place]}


def _implementation_holes(name: str) -> Holes:  # noqa: ARG001 - the form of holes
    # What an office states is never guessed: without these a statement is not read.
    return {"publication": _NO_PUBLICATION, "date": _ANY_DAY}


def _without_holes(record: R) -> R:
    """Return a record without what only filled its holes and would lead somewhere."""
    empty = _only_filled(record)
    return record.model_copy(update=empty) if empty else record


def _only_filled(record: Node) -> dict[str, object]:
    """Return the fields of a record that hold nothing but what filled their holes, each as it is without that."""
    match record:
        case UseCase(id=name, exercises=(only,)) if only == name:
            return {"exercises": ()}
        case Reason(id=name, about=(only,)) if only == name:
            return {"about": ()}
        case Evidence(id=name, supports=supports, sources=sources):
            kept = tuple(item for item in supports if item.id != name)
            read = tuple(item for item in sources if item.url != _NO_ADDRESS)
            return {} if (kept, read) == (supports, sources) else {"supports": kept, "sources": read}
        case Released(publication=publication) | Implementation(publication=publication) if (
            publication == _NO_PUBLICATION
        ):
            return {"publication": ""}
        case Proposal(id=name, about=(only,)) if only == name:
            return {"about": ()}
        case PublicationCorrection(items=items) if any(item.to == _NO_PUBLICATION for item in items):
            return {"items": ()}
        case Outcome(considered=considered) if considered == _NO_PUBLICATION:
            return {"considered": ""}
    return {}


def load(project: Project, memory: Memory | None = None) -> Loaded:
    """Return everything that authors wrote in a project, as far as it can be read.

    With a `memory` from an earlier time, files with the same bytes are not read again.
    """
    # Each file is opened once, so that what is remembered of some bytes was made of those and no others.
    project = replace(project, read=cache(project.read))
    return _Loading(project, memory or Memory()).run()


class _Loading(Struct):
    """Reads the files of a project one after the other, and keeps what it read and found."""

    project: Project
    memory: Memory
    report: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    exemptions: list[Exemption] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def run(self) -> Loaded:
        particulars = self._particulars()
        figures, refused = self._figures()
        sessions = self._single("sessions.yml", Sessions)
        offices = self._single("offices.yml", Offices)
        pen = self._single("pen.yml", Pen)
        vocabulary = self._vocabulary()
        corrections = self._records("corrections", PublicationCorrection, _correction_holes)
        standard = Standard(
            particulars=particulars,
            clauses=self._divisions("clauses", "body", particulars, particulars.body, read_clause),
            annexes=self._divisions("annexes", "annexes", particulars, particulars.annexes, read_annex),
            concepts=tuple(concept for _, concepts in vocabulary for concept in concepts),
            references=self._references(),
            models=self._records("models", ReferenceModel, _model_holes),
            use_cases=self._records("use-cases", UseCase, _use_case_holes),
            evidence=self._records("evidence", Evidence, _evidence_holes),
            offices=() if offices is None else offices.offices,
            sessions=() if sessions is None else sessions.sessions,
            publications=() if sessions is None else sessions.publications,
            task=self._single("task.yml", Task, _TASK_HOLES),
            work_plan=self._single("work-plan.yml", WorkPlan),
            mandate=self._single("mandate.yml", Mandate),
            figures=figures,
            refused_figures=refused,
            retired_ids=self._retired_ids(),
            exemptions=tuple(self.exemptions),
            # Last, when all is read.
            unread=frozenset(self.unread),
            pen=pen,
            scenarios=self._records("scenarios", Scenario, _scenario_holes),
            themes=tuple(theme for theme, _ in vocabulary),
            outcomes=self._records("outcomes", Outcome, _outcome_holes, key="session"),
            meetings=self._records("meetings", Meeting, _meeting_holes),
            milestones=self._single("milestones.yml", Milestones),
            reasons=self._records("changes", Reason, _reason_holes),
            published=self._published(() if sessions is None else sessions.publications),
            released=self._records("released", Released, _released_holes),
            digests={} if pen is None else read_digests(self.project, pen),
            catalogue=self._recall(CATALOGUE_FILE, _Loading.read_catalogue),
            links=self._recall(LINKS_FILE, _Loading.read_links),
            questionnaires=self._records("questionnaires", Questionnaire, _questionnaire_holes),
            documents=self._documents(),
            papers=self._papers(),
            paper_figures=self._paper_figures(),
            proposals=self._records("proposals", Proposal, _proposal_holes),
            corrections=corrections,
            implementations=self._records("implementations", Implementation, _implementation_holes),
            recorded=self._recorded(corrections, particulars.original_language),
        )
        self.report.extend(self._stray_files(particulars))
        return Loaded(standard, Problems.of(self.report), self.sources)

    def _recall(self, name: str, read: Callable[["_Loading"], T], *around: object) -> T:
        """Return what `read` makes of one file, from memory if its bytes, and what else it depends on, are the same."""
        path = f"{self.project.folder}{name}"
        content = self._content(path)

        def make() -> tuple[T, _Loading]:
            alone = _Loading(self.project, self.memory)
            return read(alone), alone

        made, alone = make() if content is None else self.memory.recall(path, (content, *around), make)
        self.report.extend(alone.report)
        self.sources.update(alone.sources)
        self.exemptions.extend(alone.exemptions)
        self.unread.update(alone.unread)
        return made

    def _content(self, path: str) -> bytes | None:
        try:
            return self.project.read(path) if self.project.listing.get(path) == "file" else None
        except OSError:
            return None

    def _source(self, name: str) -> Source | None:
        source = read_source(self.project, f"{self.project.folder}{name}", self.report)
        if source is None:
            self.unread.add(name)
            return None
        self.sources[source.path] = source
        if not is_readable(source, self.report):
            self.unread.add(name)
            return None
        self.exemptions.extend(read_exemptions(source, self.report))
        return source

    def _optional_source(self, name: str) -> Source | None:
        return self._source(name) if f"{self.project.folder}{name}" in self.project.listing else None

    def _yaml(self, source: Source | None) -> tuple[Any, bool]:
        """Return the value of a YAML source, and whether the reason why there is none was reported."""
        if source is None:
            return None, True
        before = len(self.report)
        value = read_yaml(source, self.report)
        failed = value is None and len(self.report) > before
        if failed:
            self.unread.add(source.path[len(self.project.folder) :])
        return value, failed

    def _particulars(self) -> Particulars:
        names = self._names("clauses"), self._names("annexes")
        return self._recall("standard.yml", lambda alone: alone.read_particulars(*names), *names)

    def read_particulars(self, clauses: list[str], annexes: list[str]) -> Particulars:
        value, unread = self._yaml(self._source("standard.yml"))
        at = whole_file(f"{self.project.folder}standard.yml")
        report = [] if unread else self.report
        # Where a list of divisions cannot be read, all that lies there is, in order of name.
        holes = {**_HOLES, "body": clauses, "annexes": annexes}
        made = validate(Particulars, value, at, prose_reader(report), report, holes=holes)
        if made is None:
            raise AssertionError("the holes fill all that is required")
        return made

    def _names(self, folder: str) -> list[str]:
        """Return the ids that files of a folder could have by their names."""
        names = (path.removesuffix(".md").rsplit("/", 1)[-1] for path in self.project.below(folder, ".md"))
        return [name for name in names if IDENTIFIER.fullmatch(name)]

    def _divisions(
        self,
        folder: str,
        key: str,
        particulars: Particulars,
        listed: tuple[str, ...],
        read: Callable[[Source, str, list[Diagnostic]], C | None],
    ) -> tuple[C, ...]:
        divisions: list[C] = []
        seen: set[str] = set()
        spare = [name for name in self._names(folder) if name not in listed]
        for number, name in enumerate(listed):
            if name in seen:
                at = particulars.at(key, number)
                message = f"“{name}” is listed twice"
                self.report.append(Diagnostic(codes.WRONG_VALUE, at, message, hint="keep one of the two"))
                continue
            found = name if f"{self.project.folder}{folder}/{name}.md" in self.project.listing else None
            if found is None:
                # What a mistyped name stands for is read in its place, so that one slip is one finding.
                found = next(iter(difflib.get_close_matches(name, spare, n=1)), None)
                self.report.append(self._missing(name, found, folder, particulars.at(key, number)))
                spare = [other for other in spare if other != found]
            seen.add(name)
            division = self._division(f"{folder}/{found}.md", found, read) if found is not None else None
            if division is not None:
                divisions.append(division)
        return tuple(divisions)

    def _papers(self) -> tuple[PaperSource, ...]:
        """Return the papers of sessions, in the order of their files' names."""
        paths = [path[len(self.project.folder) :] for path in self.project.below("papers", ".md")]
        found = (self._division(path, path.rsplit("/", 1)[-1].removesuffix(".md"), read_paper) for path in paths)
        return tuple(paper for paper in found if paper is not None)

    def _paper_figures(self) -> Mapping[str, PaperFigures]:
        """Return the figures that were kept of papers, by the papers' ids."""
        paths = [path[len(self.project.folder) :] for path in self.project.below("papers", FIGURES_END)]
        found = {path.rsplit("/", 1)[-1].removesuffix(FIGURES_END): self._single(path, PaperFigures) for path in paths}
        return {name: figures for name, figures in found.items() if figures is not None}

    def _division(self, file: str, name: str, read: Callable[[Source, str, list[Diagnostic]], D | None]) -> D | None:
        return self._recall(file, lambda alone: alone.read_division(file, name, read))

    def read_division(
        self, file: str, name: str, read: Callable[[Source, str, list[Diagnostic]], D | None]
    ) -> D | None:
        source = self._source(file)
        return None if source is None else read(source, name, self.report)

    def _missing(self, name: str, found: str | None, folder: str, at: Span) -> Diagnostic:
        path = f"{self.project.folder}{folder}/{name}.md"
        hint = f"did you mean “{found}”?" if found else f"write {path}, or take “{name}” off the list"
        return Diagnostic(codes.MISSING_FILE, at, f"the file {path} is missing", hint=hint)

    def _vocabulary(self) -> tuple[tuple[Theme, tuple[Concept, ...]], ...]:
        names = [path[len(self.project.folder) :] for path in self.project.below("terms", ".yml")]
        return tuple(self._recall(name, partial(_Loading.read_theme, name=name)) for name in names)

    def read_theme(self, name: str) -> tuple[Theme, tuple[Concept, ...]]:
        stem = name.rsplit("/", 1)[-1].removesuffix(".yml")
        concepts, beside = self.read_list(name, Terms, "concepts", Concept, _concept_holes)
        at = whole_file(f"{self.project.folder}{name}")
        matter = validate(ThemeMatter, beside, at, prose_reader(self.report), self.report, holes={})
        title = None if matter is None else matter.title
        return Theme(stem, title, tuple(concept.id for concept in concepts)), concepts

    def _references(self) -> tuple[Reference, ...]:
        if f"{self.project.folder}references.yml" not in self.project.listing:
            return ()
        items, _ = self._recall(
            "references.yml",
            lambda alone: alone.read_list("references.yml", References, "references", Reference, _reference_holes),
        )
        return items

    def _documents(self) -> tuple[Document, ...]:
        if f"{self.project.folder}documents.yml" not in self.project.listing:
            return ()
        items, _ = self._recall(
            "documents.yml",
            lambda alone: alone.read_list("documents.yml", Documents, "documents", Document, _document_holes),
        )
        return items

    def _single(self, name: str, kind: type[N], holes: Holes | None = None) -> N | None:
        """Return the node that a file is, None where there is no such file or too much of it is wrong."""
        return self._recall(name, lambda alone: alone.read_single(name, kind, holes))

    def read_single(self, name: str, kind: type[N], holes: Holes | None) -> N | None:
        source = self._optional_source(name)
        value, unread = self._yaml(source)
        if source is None or unread:
            return None
        return validate(kind, value, source.line(1), prose_reader(self.report), self.report, holes=holes or {})

    def read_catalogue(self) -> tuple[ExternalDocument, ...]:
        source = self._optional_source(CATALOGUE_FILE)
        return () if source is None else read_catalogue(source, prose_reader(self.report), self.report)

    def read_links(self) -> tuple[LinkCheck, ...]:
        source = self._optional_source(LINKS_FILE)
        return () if source is None else read_links(source, prose_reader(self.report), self.report)

    def _records(self, folder: str, kind: type[R], holes: Callable[[str], Holes], key: str = "id") -> tuple[R, ...]:
        """Return the nodes of a folder in which each file is one, named by its id, which stands under `key`."""
        names = [path[len(self.project.folder) :] for path in self.project.below(folder, ".yml")]
        found = (self._record(name, kind, holes, key) for name in names)
        return tuple(record for record in found if record is not None)

    def _record(self, name: str, kind: type[R], holes: Callable[[str], Holes], key: str) -> R | None:
        return self._recall(name, lambda alone: alone.read_record(name, kind, holes, key))

    def read_record(self, name: str, kind: type[R], holes: Callable[[str], Holes], key: str) -> R | None:
        stem = name.rsplit("/", 1)[-1].removesuffix(".yml")
        source = self._source(name)
        value, unread = self._yaml(source)
        if source is None or unread:
            return None
        # A file whose name is no id has that reported once, at its id or name.
        filled = {key: stem, **holes(stem)} if IDENTIFIER.fullmatch(stem) else None
        record = validate(kind, value, source.line(1), prose_reader(self.report), self.report, holes=filled)
        if record is not None and record.id != stem:
            message = f"the {key} “{record.id}” is not the name of the file, “{stem[:60]}”"
            hint = f"write `{key}: {stem}`, or rename the file to {record.id}.yml"
            self.report.append(Diagnostic(codes.WRONG_NAME, record.at(key), message, hint=hint))
        return None if record is None else _without_holes(record)

    def _published(self, declared: tuple[Publication, ...]) -> tuple[PublicationRecord, ...]:
        """Return the records of what was published, in the order of sessions.yml; what that does not list comes last."""
        paths = list_records(self.project)
        found = (self._recall(path, lambda alone, path=path: alone.read_publication(path)) for path in paths)  # type: ignore[misc]
        order = {publication.id: number for number, publication in enumerate(declared)}

        def place(record: PublicationRecord) -> tuple[int, str, int]:
            corrected, number = split_correction(record.publication)
            unlisted = "" if corrected in order else f"{record.date} {corrected}"
            return order.get(corrected, len(order)), unlisted, number

        return tuple(sorted((record for record in found if record is not None), key=place))

    def _recorded(
        self, corrections: tuple[PublicationCorrection, ...], language: str
    ) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Return the words of each publication that is corrected, as far as its manuscript is kept."""
        names = dict.fromkeys(correction.publication for correction in corrections)
        found = {name: read_recorded_words(self.project, name, language) for name in names}
        return {name: words for name, words in found.items() if words is not None}

    def read_publication(self, name: str) -> PublicationRecord | None:
        source = self._source(name)
        return None if source is None else read_record(source, self.report)

    def read_list(
        self, name: str, kind: type[Node], key: str, item: type[N], holes: Callable[[str], Holes]
    ) -> tuple[tuple[N, ...], PlacedMapping]:
        """Return the items of a file that holds one list, and what else it says as its kind allows."""
        source = self._source(name)
        value, unread = self._yaml(source)
        nothing = PlacedMapping.make({}, whole_file(f"{self.project.folder}{name}"), {})
        if source is None or unread:
            return (), nothing
        prose = prose_reader(self.report)
        if not isinstance(value, PlacedMapping) or key not in value:
            validate(kind, value, source.line(1), prose, self.report)
            return (), nothing
        known = tuple(kind.model_fields)
        for extra in sorted(value.keys() - {*known}):
            listed = f"the only key here is {key}" if len(known) == 1 else f"the keys here are {', '.join(known)}"
            hint = suggest(extra, known) or listed
            message = f"the key “{extra[:60]}” is unknown here"
            self.report.append(Diagnostic(codes.UNKNOWN_KEY, value.keys_at[extra], message, hint=hint))
        beside = {name: value[name] for name in known if name != key and name in value}
        places = {name: value.keys_at[name] for name in beside}
        items = validate_each(item, value, key, prose, self.report, holes=holes)
        return items, PlacedMapping.make(beside, value.at, places)

    def _figures(self) -> tuple[Mapping[str, FigureFile], frozenset[str]]:
        """Return the pictures by name, and the names of those that were refused."""
        paths = self.project.below("figures", ".svg", ".png")
        pictures = {path.rsplit("/", 1)[-1]: self._picture(path) for path in paths}
        read = {name: picture for name, picture in pictures.items() if picture is not None}
        return read, frozenset(pictures.keys() - read.keys())

    def _picture(self, path: str) -> FigureFile | None:
        name = path[len(self.project.folder) :]
        return self._recall(name, lambda alone: read_picture(alone.project, path, alone.report))

    def _retired_ids(self) -> Mapping[str, Span]:
        source = self._optional_source("retired-ids.txt")
        if source is None:
            return {}
        words = [(number, line.strip()) for number, line in enumerate(source.lines, start=1)]
        retired = {word: source.line(number) for number, word in words if word and not word.startswith("#")}
        for word, at in retired.items():
            if not IDENTIFIER.fullmatch(word) and not PROVISION_IDENTIFIER.fullmatch(word):
                hint = "write one id a line; a remark is a line of its own that begins with #"
                self.report.append(Diagnostic(codes.WRONG_VALUE, at, f"“{word[:60]}” is not an id", hint=hint))
        return retired

    def _stray_files(self, particulars: Particulars) -> Iterator[Diagnostic]:
        # Files that could not be read were reported as such.
        done = {item.at.file for item in self.report}
        done.update(self.sources, self.project.below("figures", *_READ_FOLDERS["figures"]))
        for path, kind in self.project.listing.items():
            name = path[len(self.project.folder) :]
            if kind == "folder" or path in done or name in _KNOWN_FILES or name.startswith(_KNOWN_FOLDERS):
                continue
            if any(part.startswith(".") for part in name.split("/")) or not (self.project.folder or "/" in name):
                continue
            yield self._stray(path, name, particulars) if kind == "file" else absent(path, kind)

    def _stray(self, path: str, name: str, particulars: Particulars) -> Diagnostic:
        folder, _, file = name.rpartition("/")
        stem = file.rsplit(".", 1)[0]
        if folder in {"clauses", "annexes"} and file.endswith(".md"):
            listed = "body" if folder == "clauses" else "annexes"
            message = f"standard.yml does not list “{stem}”"
            hint = f"add it to `{listed}`, or delete the file"
            related = (Related(particulars.at(listed), "the list stands here"),)
            return Diagnostic(codes.STRAY_FILE, whole_file(path), message, hint=hint, related=related)
        top = folder.split("/")[0]
        if folder in _READ_FOLDERS:
            hint = f"only {' and '.join(_READ_FOLDERS[folder])} files are read in {folder}/"
        elif top in _READ_FOLDERS:
            hint = f"put it into {top}/ itself"
        else:
            known = [*_KNOWN_FILES, *_READ_FOLDERS, *(item.rstrip("/") for item in _KNOWN_FOLDERS)]
            hint = suggest(top or file, known) or "move it out of the sources, or into the folder of its kind"
        return Diagnostic(codes.STRAY_FILE, whole_file(path), "nothing reads this file", hint=hint)
