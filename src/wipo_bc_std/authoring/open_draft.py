"""The draft that an author has open: what it says, and its files as they are."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.project import LARGEST_FILE, Project, open_project
from wipo_bc_std.load.source import Source, read_source
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.place import PlacedMapping, PlacedSequence
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.index import Index, build_index
from wipo_bc_std.settings import UsageError

_MARK = "\ufeff"
_ID_LINE = re.compile(r"\s*\{#(?P<id>[a-z0-9-]+)[\s}].*")
_DIRECTIVE = re.compile(r"\s*:{3,}\s*\{[a-z-]+\}\s*(?P<id>[A-Za-z0-9-]+)\s*")


class OpenDraft(Struct, frozen=True):
    """A project in the folder `root`, with what its sources say.

    `written` are the ids that stand in Markdown, also where what they name is not finished or standard.yml does not list
    the file.
    """

    root: Path
    project: Project
    standard: Standard
    index: Index
    written: Mapping[str, Span]

    @property
    def language(self) -> str:
        """Return the language in which the sources are written."""
        return self.standard.particulars.original_language

    def path(self, name: str) -> str:
        """Return the path of a source, below the project, by its name below `standard/`."""
        return f"{self.project.folder}{name}"


class FileText(Struct, frozen=True):
    """The text of a file, line by line; `mark` is its byte order mark or empty, `line_end` what its lines end with."""

    path: str
    lines: tuple[str, ...]
    mark: str = ""
    line_end: str = "\n"

    @property
    def source(self) -> Source:
        """Return the text as the stage that loads reads it."""
        return Source(self.path, "\n".join(self.lines), self.lines)

    @property
    def content(self) -> bytes:
        """Return the file's bytes."""
        return (self.mark + self.line_end.join(self.lines)).encode()


def open_draft(root: Path) -> OpenDraft:
    """Return the draft of the project in the folder `root`, as far as it can be read."""
    project = open_project(root)
    standard = load(project).standard
    written: dict[str, Span] = {}
    for identifier, at in _written(project):
        written.setdefault(identifier, at)
    return OpenDraft(root, project, standard, build_index(standard, []), written)


def _written(project: Project) -> Iterator[tuple[str, Span]]:
    for path in (*project.below("clauses", ".md"), *project.below("annexes", ".md")):
        for source in filter(None, [read_source(project, path, [])]):
            for number, line in enumerate(source.lines, start=1):
                found = _ID_LINE.fullmatch(line) or _DIRECTIVE.fullmatch(line)
                if found:
                    yield found["id"], source.line(number)


def read_text(draft: OpenDraft, path: str) -> FileText | None:
    """Return the text of a source, None where there is none; raise UsageError where it cannot be added to."""
    kind = draft.project.listing.get(path)
    if kind is None:
        return None
    if kind != "file":
        raise UsageError(f"{path} is a {kind} and not a file, so nothing is added to it")
    try:
        content = draft.project.read(path)
        text = content.decode("utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text; run `wipo-bc-std check` and mend that first") from error
    if len(content) > LARGEST_FILE:
        raise UsageError(f"{path} is too large to be read; split it into several files")
    mark = _MARK if text.startswith(_MARK) else ""
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines = tuple(text.removeprefix(_MARK).replace("\r\n", "\n").split("\n"))
    if line_end.join(lines) != text.removeprefix(_MARK) or "\r" in "".join(lines):
        raise UsageError(f"the lines of {path} end in different ways; save it with LF line ends first")
    return FileText(path, lines, mark, line_end)


def refuse_taken(draft: OpenDraft, identifier: str) -> None:
    """Raise UsageError for what is no id, or is the id of something, was it before, or was retired."""
    refuse_wrong_id(identifier)
    place = find_taken(draft, identifier)
    if place is not None:
        raise UsageError(f"the id “{identifier}” {place}; an id is given once, so choose another")


def find_taken(draft: OpenDraft, identifier: str) -> str | None:
    """Return in words where an id is taken, or None."""
    if identifier in draft.index.targets:
        return f"is taken: {_shown(draft.index.targets[identifier].at)}"
    if identifier in draft.written:
        return f"is taken: {_shown(draft.written[identifier])}"
    if identifier in draft.index.former:
        target = draft.index.former[identifier]
        return f"is a former id of “{target.id}”: {_shown(target.at)}"
    if identifier in draft.standard.retired_ids:
        return f"was retired: {_shown(draft.standard.retired_ids[identifier])}"
    return None


def listed_names(draft: OpenDraft, name: str, key: str, of: str = "id") -> Mapping[str, Span]:
    """Return the ids, or codes, of the items of a list in a YAML source, finished or not, with their places."""
    text = read_text(draft, draft.path(name))
    value = None if text is None else read_yaml(text.source, [])
    items = value.get(key) if isinstance(value, PlacedMapping) else None
    found = [item for item in items if isinstance(item, PlacedMapping)] if isinstance(items, PlacedSequence) else []
    return {str(item[of]): item.keys_at[of] for item in found if isinstance(item.get(of), str)}


def refuse_listed(identifier: str, places: Mapping[str, Span]) -> None:
    """Raise UsageError for what stands among `places`."""
    if identifier in places:
        raise UsageError(f"“{identifier}” is taken: {_shown(places[identifier])}")


def refuse_wrong_id(identifier: str) -> None:
    """Raise UsageError for what is no id."""
    if not IDENTIFIER.fullmatch(identifier):
        raise UsageError(
            f"“{identifier}” is not an id; use small letters, digits and single hyphens, starting with a letter, "
            "such as data-placement"
        )


def _shown(at: Span) -> str:
    return f"{at.file}:{at.line}"
