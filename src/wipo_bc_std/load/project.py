"""The files of a draft, wherever they come from."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from wipo_bc_std.settings import UsageError

LARGEST_FILE = 2_000_000
# The manuscript of what was published, which no author writes.
LARGEST_MANUSCRIPT = 50_000_000
_FLAT_FOLDERS = (
    "clauses",
    "annexes",
    "terms",
    "figures",
    "models",
    "use-cases",
    "evidence",
    "scenarios",
    "outcomes",
    "changes",
    "meetings",
    "published",
    "released",
    "questionnaires",
    "papers",
    "proposals",
    "corrections",
    "implementations",
)
# Papers of sessions stand among the sources, and make no part of the draft.
PAPERS = "papers/"
EntryKind = Literal["file", "folder", "link", "device"]


class Project(Struct, frozen=True):
    """A project's sources: `listing` maps each path to what is there, `read` gives a file's bytes or raises OSError.

    Of a file that is larger than any source may be, `read` need not give more than shows that it is.
    Paths are relative to the project, with `/` between their parts; the sources stand below `folder`, which is
    `standard/` or empty.
    """

    folder: str
    listing: Mapping[str, EntryKind]
    read: Callable[[str], bytes]

    def below(self, folder: str, *suffixes: str) -> tuple[str, ...]:
        """Return the paths directly in a folder of the sources whose names end in one of `suffixes`, in order."""
        prefix = f"{self.folder}{folder}/"
        found = (path for path in self.listing if path.startswith(prefix) and path.endswith(suffixes))
        return tuple(sorted(path for path in found if "/" not in path[len(prefix) :]))


def find_root(start: Path) -> Path:
    """Return the nearest folder from `start` upward that holds a draft; raise UsageError where there is none."""
    for folder in (start, *start.parents):
        if (folder / "standard" / "standard.yml").exists() or (folder / "standard.yml").exists():
            # Inside `standard/`, the project is the folder above it.
            return folder.parent if folder.name == "standard" and (folder / "standard.yml").exists() else folder
    raise UsageError(
        f"no draft found in {start} or above: a project has standard/standard.yml; "
        "go to its folder, or name it with -C FOLDER"
    )


def open_project(root: Path) -> Project:
    """Return the project in the folder `root`."""
    folder = "standard/" if (root / "standard").is_dir() else ""
    found = _below(root, folder) if folder else _flat(root)
    listing = dict(sorted(found, key=lambda entry: entry[0].split("/")))

    def read(name: str) -> bytes:
        with open(f"{root}/{name}", "rb") as file:  # noqa: PTH123 - of thousands of files, Path takes as long as reading
            # To make room for the largest that a file may be takes longer than to read most.
            return file.read(min(os.fstat(file.fileno()).st_size, largest_of(folder, name)) + 1)

    return Project(folder, listing, read)


def read_sources(project: Project) -> dict[str, bytes]:
    """Return the sources of a project by their paths below its folder; what is too large to be a source is left out."""
    files: dict[str, bytes] = {}
    for path, kind in sorted(project.listing.items()):
        if kind == "file" and path.startswith(project.folder):
            content = project.read(path)
            if len(content) <= LARGEST_FILE:
                files[path.removeprefix(project.folder)] = content
    return files


def read_carried(project: Project) -> dict[str, bytes]:
    """Return the sources that a text carries along: all but the papers of sessions, which are no part of it."""
    return {path: content for path, content in read_sources(project).items() if not path.startswith(PAPERS)}


def hold_sources(files: Mapping[str, bytes], folder: str = "standard/") -> Project:
    """Return sources, by their paths below `folder`, as a project."""
    contents = {folder + path: content for path, content in files.items()}
    folders = {path[:end] for path in contents for end, sign in enumerate(path) if sign == "/"}
    listing: dict[str, EntryKind] = dict.fromkeys(sorted(folders), "folder")
    listing |= dict.fromkeys(sorted(contents), "file")
    return Project(folder, listing, contents.__getitem__)


def _below(root: Path, folder: str) -> Iterator[tuple[str, EntryKind]]:
    """Yield the path of everything below a folder of a project, and what is there; links are not followed."""
    try:
        entries = tuple(os.scandir(root / folder))
    except OSError:
        return
    for entry in entries:
        path, kind = f"{folder}{entry.name}", _kind(entry)
        yield path, kind
        if kind == "folder":
            yield from _below(root, f"{path}/")


def _kind(entry: "os.DirEntry[str]") -> EntryKind:
    if entry.is_symlink():
        return "link"
    # To read a pipe or device would wait for ever.
    return "folder" if entry.is_dir() else "file" if entry.is_file() else "device"


def largest_of(folder: str, path: str) -> int:
    """Return how many bytes a file of a project may have; `folder` is that of its sources."""
    is_manuscript = path.startswith(f"{folder}published/") and path.endswith(".json")
    return LARGEST_MANUSCRIPT if is_manuscript else LARGEST_FILE


def is_of_draft(path: str) -> bool:
    """Return whether a path belongs to a draft in a project that has no folder `standard/`."""
    folder, _, name = path.partition("/")
    return folder in _FLAT_FOLDERS if name else folder.endswith((".yml", ".txt"))


def _flat(root: Path) -> Iterator[tuple[str, EntryKind]]:
    """Yield what belongs to a draft in a project that has no folder `standard/`: its files and known folders."""
    for entry in os.scandir(root):
        if is_of_draft(entry.name):
            yield entry.name, _kind(entry)
    for name in _FLAT_FOLDERS:
        yield from _below(root, f"{name}/")
