"""What lies in the folder of a draft, looked at often: that works on every system and on drives of a network."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Event

from wipo_bc_std.load.project import is_of_draft

# Between two looks, in seconds; and how many looks a file is given that seems to be written just now.
_PAUSE = 0.03
_PATIENCE = 5
# What tells one state of a file from another: times of content and of inode, size, and which file it is.
State = tuple[int, int, int, int]
Stock = Mapping[str, State]


def take_stock(root: Path) -> Stock:
    """Return the state of each file of the draft in a folder, by its path; what vanishes meanwhile is not there."""
    sources = root / "standard"
    if sources.is_dir():
        return dict(_below(str(sources)))
    return {
        path: state
        for path, state in _below(str(root), flat=True)
        if is_of_draft(Path(path).relative_to(root).as_posix())
    }


def wait_for_change(root: Path, known: Stock, stop: Event) -> Stock:
    """Return what lies there as soon as that is not what is `known`, or as soon as all is to `stop`."""
    hurried = 0
    while not stop.wait(_PAUSE):
        found = take_stock(root)
        if found == known:
            hurried = 0
        elif not _is_half_done(known, found) or hurried == _PATIENCE:
            return found
        else:
            hurried += 1
    return known


def name_changes(root: Path, before: Stock, after: Stock) -> tuple[str, ...]:
    """Return the files that differ, by their path in the project, in order."""
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return tuple(sorted(Path(path).relative_to(root).as_posix() for path in changed))


def _is_half_done(known: Stock, found: Stock) -> bool:
    """Return whether a file is empty or gone: many editors empty it, or put it aside, before they write it anew."""
    _, _, size, _ = range(4)
    emptied = any(not state[size] and known.get(path) != state for path, state in found.items())
    return emptied or not known.keys() <= found.keys()


def _below(folder: str, *, flat: bool = False) -> Iterator[tuple[str, State]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                yield from _look(entry, flat=flat)
    except OSError:
        return


def _look(entry: "os.DirEntry[str]", *, flat: bool) -> Iterator[tuple[str, State]]:
    try:
        if entry.is_dir(follow_symlinks=False):
            # Beside a draft without a folder of its own, anything may lie, however large.
            if not flat or is_of_draft(f"{entry.name}/x"):
                yield from _below(entry.path)
        else:
            # Not what the entry says: some systems keep that from when the folder was listed. No path object, as making
            # one takes longer than to look.
            seen = os.stat(entry.path, follow_symlinks=False)  # noqa: PTH116
            yield entry.path, (seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino)
    except OSError:
        return
