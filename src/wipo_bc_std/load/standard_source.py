"""The whole: the files of a project become a Standard."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span, whole_file
from wipo_bc_std.load import codes
from wipo_bc_std.load.exemption_source import read_exemptions
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.markdown_source import read_annex, read_clause
from wipo_bc_std.load.picture import read_picture
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import Source, read_source
from wipo_bc_std.load.validate import suggest, validate, validate_each
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import PlacedMapping
from wipo_bc_std.model.reference import Reference, References
from wipo_bc_std.model.standard import Exemption, FigureFile, Particulars, Standard
from wipo_bc_std.model.term import Concept, Terms

# What a draft is called while standard.yml does not say.
_HOLES = {
    "schema": "1",
    "number": "ST.XX",
    "title": "Untitled",
    "stage": "working-draft",
    "version": "0.0",
    "date": "2000-01-01",
}
# Folders whose files later stages read, and names that are no sources.
_KNOWN_FOLDERS = ("models/", "use-cases/", "evidence/", "scenarios/", "changes/", "published/", "released/", "outcomes/", "i18n/")
_KNOWN_FILES = (
    "LICENSE", "standard.yml", "retired-ids.txt", "references.yml", "offices.yml", "sessions.yml", "task.yml",
    "work-plan.yml", "mandate.yml", "implementations.yml", "pen.yml", "catalogue.csv",
)  # fmt: skip
_READ_FOLDERS = {"clauses/": (".md",), "annexes/": (".md",), "terms/": (".yml",), "figures/": (".svg", ".png")}

C = TypeVar("C", bound=Clause)
N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading gives: the standard, its problems, and the lines of each source for showing a finding."""

    standard: Standard
    problems: Problems
    sources: Mapping[str, Source]

    def lines(self, path: str) -> tuple[str, ...]:
        """Return the lines of a source, none where it was not read."""
        return self.sources[path].lines if path in self.sources else ()


def load(project: Project) -> Loaded:
    """Return everything that authors wrote in a project, as far as it can be read."""
    return _Loading(project).run()


@dataclass(slots=True)
class _Loading:
    project: Project
    report: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    exemptions: list[Exemption] = field(default_factory=list)

    def run(self) -> Loaded:
        particulars = self._particulars()
        standard = Standard(
            particulars=particulars,
            clauses=self._divisions("clauses", "body", particulars, particulars.body, read_clause),
            annexes=self._divisions("annexes", "annexes", particulars, particulars.annexes, read_annex),
            concepts=self._concepts(),
            references=self._references(),
            figures=self._figures(),
            retired_ids=self._retired_ids(),
            exemptions=tuple(self.exemptions),
        )
        self.report.extend(self._stray_files())
        return Loaded(standard, Problems.of(self.report), self.sources)

    def _source(self, name: str) -> Source | None:
        source = read_source(self.project, f"{self.project.folder}{name}", self.report)
        if source is not None:
            self.sources[source.path] = source
            self.exemptions.extend(read_exemptions(source, self.report))
        return source

    def _optional_source(self, name: str) -> Source | None:
        return self._source(name) if f"{self.project.folder}{name}" in self.project.listing else None

    def _particulars(self) -> Particulars:
        path = f"{self.project.folder}standard.yml"
        source = self._source("standard.yml")
        value = read_yaml(source, self.report) if source is not None else None
        named = [item.removesuffix(".md").rsplit("/", 1)[-1] for item in self.project.below("clauses", ".md")]
        prose = prose_reader(self.report)
        if value is None:
            # The reason was reported, or the file is empty: everything that lies there is read in order of name.
            quiet: list[Diagnostic] = [] if source is None or self._reported(path) else self.report
            made = validate(Particulars, value, whole_file(path), prose, quiet, _HOLES)
        else:
            made = validate(Particulars, value, whole_file(path), prose, self.report, _HOLES)
        if made is None:
            made = Particulars.model_validate({**_HOLES, "body": named}, context=prose)
        return made

    def _reported(self, path: str) -> bool:
        return any(item.at.file == path for item in self.report)

    def _divisions(
        self,
        folder: str,
        key: str,
        particulars: Particulars,
        listed: tuple[str, ...],
        read: Callable[[Source, str, list[Diagnostic]], C | None],
    ) -> tuple[C, ...]:
        divisions = []
        for number, name in enumerate(listed):
            path = f"{self.project.folder}{folder}/{name}.md"
            if path in self.sources:
                message = f"“{name}” is listed twice"
                at = particulars.at(key, number)
                self.report.append(Diagnostic(codes.WRONG_VALUE, at, message, hint="keep one of the two"))
                continue
            if path not in self.project.listing:
                self.report.append(self._missing(path, name, folder, particulars.at(key, number)))
                continue
            source = self._source(f"{folder}/{name}.md")
            division = read(source, name, self.report) if source is not None else None
            if division is not None:
                divisions.append(division)
        return tuple(divisions)

    def _missing(self, path: str, name: str, folder: str, at: Span) -> Diagnostic:
        there = [item.removesuffix(".md").rsplit("/", 1)[-1] for item in self.project.below(folder, ".md")]
        hint = suggest(name, there) or f"write {path}, or take “{name}” off the list"
        return Diagnostic(codes.MISSING_FILE, at, f"the file {path} is missing", hint=hint)

    def _concepts(self) -> tuple[Concept, ...]:
        names = [path[len(self.project.folder) :] for path in self.project.below("terms", ".yml")]
        return tuple(concept for name in names for concept in self._list(name, Terms, "concepts", Concept))

    def _references(self) -> tuple[Reference, ...]:
        if f"{self.project.folder}references.yml" not in self.project.listing:
            return ()
        return self._list("references.yml", References, "references", Reference)

    def _list(self, name: str, kind: type[Node], key: str, item: type[N]) -> tuple[N, ...]:
        """Return the items of a file that holds one list; the rest of the file is checked, too."""
        source = self._source(name)
        value = read_yaml(source, self.report) if source is not None else None
        if source is None or (value is None and self._reported(source.path)):
            return ()
        prose = prose_reader(self.report)
        if not isinstance(value, PlacedMapping) or key not in value:
            validate(kind, value, source.line(1), prose, self.report)
            return ()
        for extra in value.keys() - {key}:
            hint = suggest(extra, [key]) or f"the only key here is {key}"
            message = f"the key “{extra}” is unknown here"
            self.report.append(Diagnostic(codes.UNKNOWN_KEY, value.keys_at[extra], message, hint=hint))
        return validate_each(item, value, key, prose, self.report)

    def _figures(self) -> Mapping[str, FigureFile]:
        paths = self.project.below("figures", ".svg", ".png")
        pictures = (read_picture(self.project, path, self.report) for path in paths)
        return {picture.name: picture for picture in pictures if picture is not None}

    def _retired_ids(self) -> Mapping[str, Span]:
        source = self._optional_source("retired-ids.txt")
        if source is None:
            return {}
        words = ((number, line.strip()) for number, line in enumerate(source.lines, start=1))
        return {word: source.line(number) for number, word in words if word and not word.startswith("#")}

    def _stray_files(self) -> Iterator[Diagnostic]:
        # Files that could not be read were reported as such.
        mentioned = {item.at.file for item in self.report}
        for path, kind in self.project.listing.items():
            name = path[len(self.project.folder) :]
            if kind == "folder" or path in self.sources or path in mentioned or name in _KNOWN_FILES:
                continue
            if name.startswith(_KNOWN_FOLDERS) or any(part.startswith(".") for part in name.split("/")):
                continue
            if not self.project.folder and "/" not in name:
                continue
            if any(name.startswith(folder) and name.endswith(ends) for folder, ends in _READ_FOLDERS.items()) and not (
                name.endswith(".md")
            ):
                continue
            yield self._stray(path, name)

    def _stray(self, path: str, name: str) -> Diagnostic:
        folder, _, file = name.rpartition("/")
        if folder in {"clauses", "annexes"} and file.endswith(".md"):
            listed = "body" if folder == "clauses" else "annexes"
            message = f"standard.yml does not list “{file.removesuffix('.md')}”"
            return Diagnostic(codes.STRAY_FILE, whole_file(path), message, hint=f"add it to `{listed}`, or delete the file")
        known = [*_KNOWN_FILES, *(item.rstrip("/") for item in (*_READ_FOLDERS, *_KNOWN_FOLDERS))]
        hint = suggest(folder.split("/")[0] or file, known) or "move it out of the sources, or into the folder of its kind"
        return Diagnostic(codes.STRAY_FILE, whole_file(path), "nothing reads this file", hint=hint)
