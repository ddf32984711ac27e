"""Planted defects of sources."""

from pathlib import Path

from tests.check.planted import Planted
from wipo_bc_std.edits.pen import write_pen
from wipo_bc_std.load.pen_source import digest_file, text_files
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.pen import HeldFile, Hold

SCOPE = "clauses/scope.md"
PROJECT = open_project(Path(__file__).parents[3])
HOLD = Hold(
    language="en",
    holder="International Bureau",
    since="2026-12-01",
    manuscript="0" * 64,
    files=tuple(
        HeldFile(path=name, sha256=digest_file(PROJECT, name) or "") for name in text_files(PROJECT, "en", "en")
    ),
)
PLANTED = (
    Planted("S030", SCOPE, "title: Scope\n---\n", "title: Scopes\n---\n", {"pen.yml": write_pen([HOLD]).decode()}),
)
