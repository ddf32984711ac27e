"""A redline after adoption: what is deleted is deleted, and what stands for it, with its number, is no text of its own."""

import pytest

from tests.project import Overlay, clause, make_project, sample_files
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.publish.record import make_record
from wipo_bc_std.redline.changes import tabulate
from wipo_bc_std.redline.compare import accept, compare, reject
from wipo_bc_std.redline.pieces import authored
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.view import nodes
from wipo_bc_std.view.lower import lower
from wipo_bc_std.view.manuscript import write_manuscript

STANDARD = sample_files()["standard.yml"].decode()
FIRST = "{#one}\nThe first paragraph.\n\n{#two}\nThe second paragraph.\n\n{#three}\nThe third paragraph.\n"
SECOND = FIRST.replace("{#two}\nThe second paragraph.\n\n", "{#new}\nSomething else altogether.\n\n")


def manuscript(body: str, stage: str, record: Overlay | None = None) -> nodes.Manuscript:
    standard = STANDARD.replace("working-draft", stage)
    files: Overlay = {"standard.yml": standard, "clauses/scope.md": clause(body), **(record or {})}
    return lower(resolve(load(make_project(files)).standard)[0])


@pytest.fixture(scope="module")
def states() -> tuple[nodes.Manuscript, nodes.Manuscript, nodes.Manuscript]:
    """Return an adopted text, its revision without a paragraph, and the same again."""
    old = manuscript(FIRST, "adopted")
    record = {"published/adopted-1/record.yml": make_record({"en": write_manuscript(old)}, "adopted-1")["record.yml"]}
    return old, manuscript(SECOND, "revision", record), manuscript(SECOND, "revision", record)


def test_a_deletion_is_one_change(states: tuple[nodes.Manuscript, ...]) -> None:
    old, new, _ = states
    assert "two.deleted" in {getattr(block, "id", "") for block in nodes.walk(new.sections)}
    told = [
        (change.type, *change.kinds, change.before.id or change.now.id)
        for change in tabulate(compare(old, new)).changes
    ]
    assert told == [("cover", "changed", ""), ("paragraph", "deleted", "two"), ("paragraph", "added", "new")]


def test_what_stands_for_it_is_no_change_later(states: tuple[nodes.Manuscript, ...]) -> None:
    _, new, again = states
    assert tabulate(compare(new, again)).changes == ()


def test_both_states_come_back(states: tuple[nodes.Manuscript, ...]) -> None:
    old, new, _ = states
    comparison = compare(old, new)
    assert authored(accept(comparison)) == authored(new)
    assert authored(reject(comparison)) == authored(old)
