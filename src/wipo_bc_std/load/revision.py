"""A Git revision as a project: the sources as they were, without touching a file of today."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.load.git import run_git
from wipo_bc_std.load.project import LARGEST_FILE, EntryKind, Project, is_of_draft, largest_of
from wipo_bc_std.settings import UsageError

_KINDS: Mapping[bytes, EntryKind] = {b"120000": "link", b"040000": "folder", b"160000": "folder"}


class _Entry(Struct, frozen=True):
    kind: EntryKind
    object_name: str
    size: int


def open_revision(root: Path, revision: str) -> Project:
    """Return the project in the folder `root` as it was at a revision; raise UsageError where there is none."""
    commit = find_commit(root, revision)
    listed = run_git(root, "ls-tree", "-r", "-t", "-l", "-z", commit)
    entries = dict(_entry(line) for line in listed.split(b"\0") if line)
    folder = "standard/" if "standard" in entries and entries["standard"].kind == "folder" else ""
    entries = {
        path: entry
        for path, entry in sorted(entries.items())
        if (path.startswith(folder) if folder else is_of_draft(path))
    }

    @cache
    def contents() -> Mapping[str, bytes]:
        wanted = {
            entry.object_name for entry in entries.values() if entry.kind == "file" and entry.size <= LARGEST_FILE
        }
        return read_objects(root, wanted)

    def read(path: str) -> bytes:
        entry = entries.get(path)
        if entry is None or entry.kind != "file":
            raise FileNotFoundError(2, "No such file at this revision", path)
        if LARGEST_FILE < entry.size <= largest_of(folder, path):
            # Few ask for the manuscript of what was published, and it is large.
            return read_objects(root, [entry.object_name], largest=entry.size)[entry.object_name]
        # One byte too many shows that it is too large.
        return contents()[entry.object_name] if entry.size <= LARGEST_FILE else b" " * (LARGEST_FILE + 1)

    return Project(folder, {path: entry.kind for path, entry in entries.items()}, read)


def find_commit(root: Path, revision: str) -> str:
    """Return the full name of the commit that a revision means; raise UsageError where there is none."""
    try:
        found = run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except UsageError as error:
        if "no reason given" not in str(error):
            raise
        raise UsageError(f"there is no Git revision “{revision}”; `git log` lists what there is") from error
    # Older versions of Git repeat the option.
    return found.decode("ascii", errors="replace").split()[-1]


def is_shallow(root: Path) -> bool:
    """Return whether the repository holds only the newest commits of its past."""
    return run_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def read_objects(root: Path, names: Iterable[str], *, largest: int = LARGEST_FILE) -> Mapping[str, bytes]:
    """Return the contents of files in Git by their object names, without those that are missing or have more bytes than `largest`."""
    wanted = sorted(set(names))
    asked = "".join(f"{name}\n" for name in wanted).encode("ascii")
    sizes = run_git(root, "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", given=asked)
    fit = [line.split()[0] for line in sizes.splitlines() if _is_fit(line, largest)]
    answer = run_git(
        root, "cat-file", "--batch=%(objectname) %(objectsize)", given=b"".join(name + b"\n" for name in fit)
    )
    found: dict[str, bytes] = {}
    position = 0
    for _ in fit:
        head = answer.index(b"\n", position)
        name, size = answer[position:head].split()
        position = head + 1 + int(size) + 1
        found[name.decode("ascii")] = answer[head + 1 : position - 1]
    return found


def _is_fit(line: bytes, largest: int) -> bool:
    """Return whether a line of answer tells of a file that is small enough."""
    words = line.split()
    return len(words) == len(("name", "type", "size")) and words[1] == b"blob" and int(words[2]) <= largest


def _entry(line: bytes) -> tuple[str, _Entry]:
    head, _, path = line.partition(b"\t")
    mode, _, name, size = head.split()
    kind = _KINDS.get(mode, "file")
    length = int(size) if size.isdigit() else 0
    return path.decode("utf-8", errors="surrogateescape"), _Entry(kind, name.decode("ascii"), length)
