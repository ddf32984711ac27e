"""Where each thing is used: the links of text and data, the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wipo_bc_std.model.block import ModelView, Principle, Provision, walk_blocks
from wipo_bc_std.model.inline import Link
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.index import Index
from wipo_bc_std.resolve.passages import Passage

Relation = Literal[
    "mentions", "shows", "defines-with", "cites-source", "replaces", "related", "governed-by", "exercises", "follows", "answers",
    "walks-through",
    "justifies", "illustrates", "contradicts", "limits", "rests-on", "assumes",
]  # fmt: skip


class Backlink(Struct, frozen=True):
    """One use of something: `source` is the id of what uses it, and `relation` how."""

    source: str
    relation: Relation


Backlinks = Mapping[str, tuple[Backlink, ...]]


def collect_backlinks(standard: Standard, index: Index, passages: Sequence[Passage]) -> Backlinks:
    """Return for each id what uses it, each once, in reading order; nothing uses itself."""
    found: dict[str, dict[Backlink, None]] = {}
    for name, backlink in (*_of_text(passages), *_of_entries(standard), *_of_records(standard)):
        target = index.find(name)
        if target is not None and backlink.source != target.id:
            found.setdefault(target.id, {})[backlink] = None
    return {name: tuple(backlinks) for name, backlinks in found.items()}


def _of_text(passages: Sequence[Passage]) -> Iterator[tuple[str, Backlink]]:
    for passage in passages:
        relation: Relation = "defines-with" if passage.kind == "definition" else "mentions"
        source = passage.provision.id if passage.provision is not None else passage.owner
        for inline in passage.inlines:
            if isinstance(inline, Link) and inline.kind != "web":
                yield inline.target, Backlink(source or (passage.division.id if passage.division else ""), relation)


def _of_entries(standard: Standard) -> Iterator[tuple[str, Backlink]]:
    for division in standard.divisions:
        for block in walk_blocks(division.blocks):
            if isinstance(block, ModelView):
                yield block.id, Backlink(division.id, "shows")
            elif isinstance(block, Provision | Principle) and block.options.reopen_when is not None:
                for name in block.options.reopen_when.references or ():
                    yield name, Backlink(block.id, "assumes")
    for concept in standard.concepts:
        if concept.source.ref is not None:
            yield concept.source.ref, Backlink(concept.id, "cites-source")
        for related in concept.related:
            yield related.concept, Backlink(concept.id, "related")
    for reference in standard.references:
        if reference.replaces is not None:
            yield reference.replaces, Backlink(reference.id, "replaces")


def _of_records(standard: Standard) -> Iterator[tuple[str, Backlink]]:
    for model in standard.models:
        for part, holder in model.governed:
            for name in holder.governed_by or ():
                yield name, Backlink(f"{model.id}/{part}" if part else model.id, "governed-by")
    for use_case in standard.use_cases:
        for name in use_case.exercises or ():
            yield name, Backlink(use_case.id, "exercises")
        for name in use_case.models or ():
            yield name, Backlink(use_case.id, "follows")
    yield from _of_scenarios(standard)
    for evidence in standard.evidence:
        for supported in evidence.supports:
            yield supported.id, Backlink(evidence.id, supported.relation)
        for source in evidence.all_sources:
            if source.ref is not None:
                yield source.ref, Backlink(evidence.id, "rests-on")


def _of_scenarios(standard: Standard) -> Iterator[tuple[str, Backlink]]:
    for scenario in standard.scenarios:
        for step in scenario.steps:
            for name in step.answered_by or ():
                yield name, Backlink(scenario.id, "answers")
            if step.where is not None:
                yield step.where, Backlink(scenario.id, "walks-through")
        for name in scenario.models or ():
            yield name, Backlink(scenario.id, "walks-through")
