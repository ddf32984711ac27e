"""What each id stands for, and what it stood for before."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Literal

from msgspec import Struct

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import (
    Decision,
    Figure,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Subclause,
    Table,
    walk_blocks,
)
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.reference_model import Part, ReferenceModel
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.term import Concept
from wipo_bc_std.model.use_case import UseCase
from wipo_bc_std.resolve import codes

TargetKind = Literal[
    "clause",
    "annex",
    "para",
    "provision",
    "term",
    "ref",
    "model",
    "use-case",
    "scenario",
    "evidence",
    "figure",
    "table",
    "principle",
    "open-issue",
    "option",
]
TargetNode = (
    Clause
    | Subclause
    | Paragraph
    | Decision
    | Provision
    | Principle
    | OpenIssue
    | Option
    | Table
    | Figure
    | Concept
    | Reference
    | ReferenceModel
    | Part
    | UseCase
    | Scenario
    | Evidence
)


class Target(Struct, frozen=True, eq=False):
    """Something with an id: its kind, its node, and the clause or annex it is in (else empty).

    A part of a model has the kind of the model and the id `model/part`.
    """

    kind: TargetKind
    id: str
    node: TargetNode
    find: Callable[[], Span]
    division: str
    former_ids: tuple[str, ...]

    @property
    def at(self) -> Span:
        """Return where the id stands, which is worked out when somebody asks."""
        return self.find()


class Index(Struct, frozen=True):
    """All targets by id, and by the ids they had before."""

    targets: Mapping[str, Target]
    former: Mapping[str, Target]

    def find(self, identifier: str) -> Target | None:
        """Return what an id stands for, or stood for before."""
        return self.targets.get(identifier) or self.former.get(identifier)


def build_index(standard: Standard, report: list[Diagnostic]) -> Index:
    """Return the index of a standard; ids given twice or given again after retirement are added to `report`."""
    targets: dict[str, Target] = {}
    former: dict[str, Target] = {}
    for target in _targets(standard):
        first = targets.get(target.id)
        if first is not None:
            related = (Related(first.at, "it is given here first"),)
            hint = "give one of them another id"
            message = f"the id “{target.id}” is given twice"
            report.append(Diagnostic(codes.DUPLICATE_ID, target.at, message, hint=hint, related=related))
            continue
        targets[target.id] = target
        if target.id in standard.retired_ids:
            related = (Related(standard.retired_ids[target.id], "it is retired here"),)
            message = f"the id “{target.id}” was retired"
            hint = "give a new id; a retired one never comes back"
            report.append(Diagnostic(codes.RETIRED_ID, target.at, message, hint=hint, related=related))
    for target in targets.values():
        for name in target.former_ids:
            if name in targets:
                related = (Related(targets[name].at, "it is in use here"),)
                message = f"the former id “{name}” is in use"
                hint = "take it off the former ids, or give the other thing a new id"
                report.append(Diagnostic(codes.DUPLICATE_ID, target.at, message, hint=hint, related=related))
            # The same former id on two targets is a split: the first in reading order answers for it.
            former.setdefault(name, target)
    return Index(targets, former)


def _targets(standard: Standard) -> Iterator[Target]:
    for division in standard.divisions:
        kind: TargetKind = "annex" if isinstance(division, Annex) else "clause"
        yield Target(
            kind, division.id, division, partial(division.matter.at, "id"), division.id, division.matter.former_ids
        )
        for block in walk_blocks(division.blocks):
            target = block_target(block, division.id)
            if target is not None:
                yield target
    for concept in standard.concepts:
        yield Target("term", concept.id, concept, partial(concept.at, "id"), "", concept.former_ids)
    for reference in standard.references:
        yield Target("ref", reference.id, reference, partial(reference.at, "id"), "", reference.former_ids)
    for model in standard.models:
        yield Target("model", model.id, model, partial(model.at, "id"), "", model.former_ids)
        for part in model.parts:
            yield Target("model", f"{model.id}/{part.id}", part, partial(part.at, "id"), "", ())
    for use_case in standard.use_cases:
        yield Target("use-case", use_case.id, use_case, partial(use_case.at, "id"), "", use_case.former_ids)
    for scenario in standard.scenarios:
        yield Target("scenario", scenario.id, scenario, partial(scenario.at, "id"), "", scenario.former_ids)
    for evidence in standard.evidence:
        yield Target("evidence", evidence.id, evidence, partial(evidence.at, "id"), "", evidence.former_ids)


def block_target(block: object, division: str) -> Target | None:
    """Return what the id of a block stands for, None where it has none."""
    match block:
        case Subclause():
            return Target(
                "clause", block.id, block, partial(_as_it_is, block.id_at or block.at), division, block.former_ids
            )
        case Paragraph() if block.id:
            return Target(
                "para", block.id, block, partial(_as_it_is, block.id_at or block.at), division, block.former_ids
            )
        case Decision():
            return Target("para", block.id, block, partial(_first_line, block.at), division, ())
        case Provision():
            return Target(
                "provision", block.id, block, partial(_first_line, block.at), division, block.options.former_ids
            )
        case Principle():
            return Target(
                "principle", block.id, block, partial(_first_line, block.at), division, block.options.former_ids
            )
        case OpenIssue():
            return Target(
                "open-issue", block.id, block, partial(_first_line, block.at), division, block.options.former_ids
            )
        case Option():
            return Target("option", block.id, block, partial(_first_line, block.at), division, block.options.former_ids)
        case Figure():
            return Target("figure", block.id, block, partial(_first_line, block.at), division, block.options.former_ids)
        case Table() if block.options is not None:
            return Target("table", block.id, block, partial(_first_line, block.at), division, block.options.former_ids)
        case _:
            return None


def _first_line(at: Span) -> Span:
    """Return the place of a directive's fence."""
    return Span(at.file, at.line, at.column, at.line, at.column + 3)


def _as_it_is(at: Span) -> Span:
    return at
