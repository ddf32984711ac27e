"""`check --fix`: to check, mend what can be mended safely, and check again, until nothing of that is left.

All rounds run in memory. Files are written once, at the end: here, as no stage of the build may write to the sources.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagnostics.correction import correct
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.files import replace_file
from wipo_bc_std.load.pen_source import find_hold, read_pen
from wipo_bc_std.load.project import LARGEST_FILE, Project, open_project
from wipo_bc_std.load.source import split_mark
from wipo_bc_std.pipeline import Checked, check_project
from wipo_bc_std.settings import UsageError

# What one round leaves is what touches something else; two fixes that undo each other must not go on for ever.
_MOST_ROUNDS = 10


class Rewrite(Struct, frozen=True):
    """What a file held when it was read, and what it is to hold."""

    before: bytes
    after: bytes


class Mended(Struct, frozen=True):
    """A draft after mending: what is left, how many findings were mended, and the files to rewrite by path."""

    checked: Checked
    count: int
    rewrites: Mapping[str, Rewrite]


def mend_files(root: Path, today: date | None, tell: Callable[[str], None]) -> Checked:
    """Mend the project at `root`, `tell` which files were written, and return the draft with what is left."""
    mended = mend_project(open_project(root), today)
    for path in write_rewrites(root, mended.rewrites):
        tell(f"mended {path}")
    count, files = mended.count, len(mended.rewrites)
    told = f"mended {count} finding{'s'[: count > 1]} in {files} file{'s'[: files > 1]}"
    tell(told if files else "found nothing that can be mended safely")
    return mended.checked


def mend_project(project: Project, today: date | None = None) -> Mended:
    """Return what is left of the problems of a project when their safe fixes are applied; nothing is written."""
    contents: dict[str, bytes] = {}
    originals: dict[str, bytes] = {}

    def read(path: str) -> bytes:
        # Each file is read once, so that all rounds see the same, and what is compared before writing is what was judged.
        if path not in contents:
            contents[path] = project.read(path)
        return contents[path]

    known = replace(project, read=read)
    checked = check_project(known, today)
    count = 0
    for _ in range(_MOST_ROUNDS):
        mended, corrected = _correct(known, checked.problems)
        if not mended:
            break
        count += mended
        for path, content in corrected.items():
            originals.setdefault(path, contents[path])
            contents[path] = content
        checked = check_project(known, today)
    rewrites = {path: Rewrite(before, contents[path]) for path, before in sorted(originals.items())}
    return Mended(checked, count, {path: item for path, item in rewrites.items() if item.before != item.after})


def _correct(project: Project, problems: Problems) -> tuple[int, dict[str, bytes]]:
    """Return how many findings one round mends, and the new contents of the files that it changes."""
    pen = read_pen(project)

    def text(path: str) -> str | None:
        if project.listing.get(path) != "file" or not path.startswith(project.folder):
            return None
        # Somebody else's pen: what is wrong there is told, and not mended here.
        if find_hold(project, path, pen) is not None:
            return None
        content = project.read(path)
        try:
            return None if len(content) > LARGEST_FILE else split_mark(content)[1].decode("utf-8")
        except UnicodeDecodeError:
            return None

    correction = correct(problems, text)
    contents = {path: split_mark(project.read(path))[0] + new.encode() for path, new in correction.texts.items()}
    return len(correction.mended), contents


def write_rewrites(root: Path, rewrites: Mapping[str, Rewrite]) -> Iterator[str]:
    """Write each file of the project at `root`, whole or not at all, and yield its path.

    Raise UsageError, before anything is written, where a file is not what was read any more, or must not be written.
    """
    for path, item in rewrites.items():
        _refuse(root, path, item.before)
    for path, item in rewrites.items():
        _refuse(root, path, item.before)
        target = root / path
        try:
            replace_file(target, item.after, stat.S_IMODE(target.stat().st_mode))
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror or error}; check its folder") from error
        yield path


def _refuse(root: Path, path: str, before: bytes) -> None:
    target = root / path
    steps = [target, *target.parents[: len(Path(path).parts) - 1]]
    if any(step.is_symlink() for step in steps):
        raise UsageError(f"{path} is reached by a link, so it is not written; mend it where it is")
    try:
        unchanged = target.read_bytes() == before
    except OSError as error:
        raise UsageError(f"{path} cannot be read any more: {error.strerror or error}; run the command again") from error
    if not unchanged:
        raise UsageError(f"{path} was changed while it was checked, so it is not written; run the command again")
    if not os.access(target, os.W_OK):
        raise UsageError(f"{path} is protected from writing; allow it, or mend the file by hand")
