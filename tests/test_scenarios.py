"""Scenarios test the text: taking out what a story needs shows, and so does putting in what none needs."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from tests.project import SAMPLES, make_project
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.check.rules.needless_provision import needless_provision
from wipo_bc_std.check.rules.unanswered_step import unanswered_step
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.translations import OnDemand, read_translations
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.memory import Memory
from wipo_bc_std.model.block import Block, Blocks, Provision, Subclause, walk_blocks
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.draft import resolve

ROOT = Path(__file__).parents[1]
# Clauses that nothing was taken from are read once for all.
MEMORY = Memory()
FOLDERS = {"draft": ROOT, "complete": SAMPLES / "complete"}

D = TypeVar("D", bound=Clause)


@cache
def standard(name: str) -> Standard:
    return load(open_project(FOLDERS[name])).standard


def provisions(of: Standard) -> Iterator[Provision]:
    for division in of.divisions:
        for block in walk_blocks(division.blocks):
            if isinstance(block, Provision) and block.options.status != "deleted":
                yield block


def edited(blocks: Blocks, name: str, put: Blocks) -> Blocks:
    """Return blocks with `put` in the place of the provision of a name."""
    done: list[Block] = []
    for block in blocks:
        if isinstance(block, Provision) and block.id == name:
            done += put
        elif isinstance(block, Subclause):
            done.append(replace(block, blocks=edited(block.blocks, name, put)))
        else:
            done.append(block)
    return tuple(done)


def with_instead(of: Standard, name: str, put: Blocks) -> Standard:
    """Return a standard with `put` in the place of the provision of a name; other clauses and annexes are the same objects."""

    def changed(division: D) -> D:
        held = {block.id for block in walk_blocks(division.blocks) if isinstance(block, Provision)}
        return replace(division, blocks=edited(division.blocks, name, put)) if name in held else division

    return replace(of, clauses=tuple(map(changed, of.clauses)), annexes=tuple(map(changed, of.annexes)))


def findings(of: Standard, rule: Rule) -> list[Diagnostic]:
    project = make_project({})
    draft, _ = resolve(of, memory=MEMORY)
    return list(rule.run(draft, OnDemand(partial(read_translations, project, of))))


@pytest.mark.parametrize("name", FOLDERS)
def test_each_provision_that_is_taken_out_leaves_a_story_wanting(name: str) -> None:
    whole = standard(name)
    if name == "draft" and not whole.scenarios:
        pytest.skip("the draft has no scenarios yet; the sample has")
    titles = {f"“{scenario.title.text}”" for scenario in whole.scenarios}
    assert findings(whole, unanswered_step) == []
    unmissed = []
    for provision in provisions(whole):
        found = findings(with_instead(whole, provision.id, ()), unanswered_step)
        if not any(provision.id in each.message and title in each.message for each in found for title in titles):
            unmissed.append(provision.id)
    assert unmissed == []


@pytest.mark.parametrize("name", FOLDERS)
def test_a_provision_that_no_story_needs_is_found(name: str) -> None:
    whole = standard(name)
    if name == "draft" and not whole.scenarios:
        pytest.skip("the draft has no scenarios yet; the sample has")
    first = next(provisions(whole))
    planted = with_instead(whole, first.id, (first, replace(first, id="ZZ-99")))
    assert findings(whole, needless_provision) == []
    (finding,) = findings(planted, needless_provision)
    assert finding.message == "no scenario, model or use case needs ZZ-99"


def test_a_deleted_answer_is_lost_as_well() -> None:
    whole = standard("complete")
    (provision,) = (each for each in provisions(whole) if each.id == "LA-01")
    deleted = replace(provision, options=provision.options.model_copy(update={"status": "deleted"}))
    (finding,) = findings(with_instead(whole, "LA-01", (deleted,)), unanswered_step)
    assert finding.message == "step 1 of “A label is lost” has lost one of its answers, LA-01"
    assert finding.at.file == "standard/scenarios/lost-label.yml"
