"""Scenarios in words: a step says what answers it, and visibly where nothing does."""

import pytest

from tests.project import clause, make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context
from wipo_bc_std.view.scenarios import scenario_box

STORY = """\
id: late
title: A letter is late
summary: Nobody knows where it is.
steps:
  - happens: The letter does not come.
    needs: Somebody asks.
"""
UNANSWERED = "Nothing in this draft answers this step."


def told(more: str, status: str = "current") -> list[str]:
    """Return the lines of the only step of a scenario."""
    text = f":::{{permission}} GA-01\n:target: office\n:status: {status}\n\nAn IP Office MAY say which draft it follows.\n:::"
    project = make_project({"scenarios/late.yml": STORY + more, "clauses/scope.md": clause(text)})
    draft, _ = resolve(load(project).standard)
    box = scenario_box(draft.standard.scenarios[0], Context(draft, "en"))
    (steps,) = (block for block in box.blocks if isinstance(block, nodes.Items))
    return [nodes.shown_text(block.text) for block in steps.items[0].blocks if isinstance(block, nodes.Paragraph)]


@pytest.mark.parametrize(
    ("more", "status", "lines"),
    [
        ("    answered_by: [GA-01]\n", "current", ["Answered by: GA-01"]),
        ("    answered_by: [GA-01]\n    left_to: The post.\n", "current", ["Answered by: GA-01", "Left to: The post."]),
        ("    left_to: The post.\n", "current", ["Left to: The post."]),
        ("", "current", [UNANSWERED]),
        ("    answered_by: [GA-01]\n", "deleted", [UNANSWERED]),
        ("    answered_by: [GA-77]\n", "current", [UNANSWERED]),
    ],
)
def test_a_step_says_what_answers_it_or_that_nothing_does(more: str, status: str, lines: list[str]) -> None:
    assert told(more, status) == ["The letter does not come.", "What is needed: Somebody asks.", *lines]
