"""Small publications, ready-made, and disks that fail: nothing here is rendered."""

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from wipo_bc_std.publish.disk import Disk, RealDisk
from wipo_bc_std.publish.imprint import IMPRINT, Imprint, LanguageImprint, write_imprint
from wipo_bc_std.publish.root_pages import make_root_pages
from wipo_bc_std.publish.store import open_store, put, refuse_damaged, renew

NOTICE = "It was not prepared or published by WIPO."


def imprint_of(name: str, position: int = 0, date: str = "2026-01-01", **more: object) -> Imprint:
    return Imprint.model_validate(
        {
            "id": name,
            "kind": "milestone",
            "position": position,
            "number": "ST.XX",
            "title": "A <draft>",
            "stage": "working-draft",
            "stage_label": "Working draft",
            "version": f"0.{position}.0",
            "date": date,
            "date_label": date,
            "languages": [
                LanguageImprint(code="en", autonym="English", direction="ltr", header="unofficial", notices=(NOTICE,))
            ],
            "summary": "first publication",
            **more,
        }
    )


def files_of(imprint: Imprint) -> dict[str, bytes]:
    """Return ten files."""
    name = imprint.id
    pages = ("index.html", "en/index.html", "en/scope.html", "en/id/BD-01.html", "en/id/scope.html")
    others = ("en/files/draft.pdf", "en/files/draft.json", "en/assets/site.css", "provenance.json")
    made = {path: f"{path} of {name}\n".encode() for path in (*pages, *others)}
    return {**made, IMPRINT: write_imprint(imprint)}


class QuickDisk(RealDisk):
    """A disk that does not wait for itself."""

    def write(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)

    def rename(self, old: Path, new: Path) -> None:
        old.replace(new)


class KilledError(BaseException):
    """The process is gone: nothing of it runs any more."""


class FailingDisk(QuickDisk):
    """A disk on which the operation with a number fails: a file is half written then, and all else not done.

    What stands after an operation is what stands before the next one. After being killed nothing else can be done; an error
    of the system comes once.
    """

    def __init__(self, number: int, error: int | None = None) -> None:
        self.left = number
        self.error = error
        self.done: list[str] = []

    def operate(self, name: str, path: Path, act: Callable[[], None], torn: Callable[[], None] | None = None) -> None:
        self.done.append(f"{name} {path.name}")
        self.left -= 1
        fails = self.left == 0 or (self.left < 0 and self.error is None)
        if not fails:
            act()
        elif torn is not None and self.left == 0:
            torn()
        if fails:
            if self.error is None:
                raise KilledError(name)
            raise OSError(self.error, os.strerror(self.error), str(path))

    def make_folder(self, path: Path) -> None:
        self.operate("make", path, partial(super().make_folder, path))

    def write(self, path: Path, content: bytes) -> None:
        torn = partial(super().write, path, content[: len(content) // 2])
        self.operate("write", path, partial(super().write, path, content), torn)

    def rename(self, old: Path, new: Path) -> None:
        self.operate("rename", new, partial(super().rename, old, new))

    def remove(self, path: Path) -> None:
        self.operate("remove", path, partial(super().remove, path))


def publish_small(folder: Path, imprint: Imprint, disk: Disk | None = None) -> None:
    """Publish a small publication, or finish that."""
    with open_store(folder, disk or QuickDisk(), make_root_pages) as store:
        refuse_damaged(store, imprint.id)
        if store.has(imprint.id):
            renew(store, {*store.named(), imprint.id})
        else:
            put(store, imprint.id, files_of(imprint))


def make_public(folder: Path, *names: str) -> Path:
    for position, name in enumerate(names, start=1):
        publish_small(folder, imprint_of(name, position, f"2026-0{position}-01"))
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def copy(folder: Path, to: Path) -> Path:
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to, symlinks=True)
    return to
