"""Every change that publishing makes to files goes through here, one operation at a time."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from wipo_bc_std.files import hold_lock, sync_folder, write_through

# Beside the publications, while one is in the making.
WORK = ".publishing"
LOCK = ".publishing.lock"


class Disk(Protocol):
    """What publishing does to files; each operation is done whole when it returns, and raises OSError where it fails.

    Only a `write` that is cut short leaves half of a file behind: it is for files that nothing names yet.
    """

    def make_folder(self, path: Path) -> None:
        """Make a folder, and those above it, unless they are there."""

    def write(self, path: Path, content: bytes) -> None:
        """Write a file in a folder that is there."""

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name at once; a file takes the place of one that is there, a folder must not."""

    def remove(self, path: Path) -> None:
        """Remove a file or an empty folder."""

    def lock(self, path: Path) -> AbstractContextManager[None]:
        """Hold the lock that a file stands for; raise BlockingIOError where another process holds it."""


class RealDisk:
    """The disk of this machine."""

    def make_folder(self, path: Path) -> None:
        """Make a folder, and those above it, unless they are there."""
        path.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, content: bytes) -> None:
        """Write a file in a folder that is there, and wait until it is on the disk."""
        write_through(path, content)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name at once, and wait until that is on the disk."""
        # What the folder holds comes first: else its new name could outlive a power cut, and its files not.
        if old.is_dir():
            for folder, _, _ in os.walk(old):
                sync_folder(Path(folder))
        old.replace(new)
        sync_folder(new.parent)
        if old.parent != new.parent:
            sync_folder(old.parent)

    def remove(self, path: Path) -> None:
        """Remove a file or an empty folder."""
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink()

    @contextmanager
    def lock(self, path: Path) -> Iterator[None]:
        """Hold the lock that a file stands for; raise BlockingIOError where another process holds it.

        The system keeps the lock, not the file: it is free as soon as the process that held it is gone, however it ended.
        """
        with hold_lock(path):
            yield


def remove_tree(disk: Disk, path: Path) -> None:
    """Remove a file, or a folder with all that is in it; nothing where there is neither. Links are not followed."""
    if path.is_dir() and not path.is_symlink():
        for each in sorted(path.iterdir()):
            remove_tree(disk, each)
    if path.is_symlink() or path.exists():
        disk.remove(path)
