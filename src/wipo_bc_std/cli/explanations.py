"""The pages that `explain --all` writes."""

from collections.abc import Iterable
from pathlib import Path

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.defect_pages import defect_pages
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.render.output import write_artifacts
from wipo_bc_std.render.templates import TEMPLATES


def write_pages(defects: Iterable[Defect], folder: Path) -> int:
    """Write the pages of defects and their index to a folder, and return how many files that are."""
    pages = (Artifact(name, text.encode()) for name, text in defect_pages(defects).items())
    return sum(1 for _ in write_artifacts(pages, folder))


def read_notation() -> str:
    """Return a clause that uses the whole notation, on one page."""
    return (TEMPLATES / "notation.md").read_text(encoding="utf-8")


def read_paper_notation() -> str:
    """Return a paper of a session that uses what papers have beside that."""
    return (TEMPLATES / "notation-paper.md").read_text(encoding="utf-8")
