"""P002: a provision, model or use case uses a target, group or other key that standard.yml does not declare."""

import difflib
from collections.abc import Collection, Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Provision, walk_blocks
from wipo_bc_std.model.directive import ProvisionOptions
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.reference_model import ReferenceModel
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.use_case import UseCase
from wipo_bc_std.resolve.draft import Draft

_Use = tuple[Node, str, tuple[str, ...], tuple[str, ...]]


@rule("P002", basis="house rule: the grammar of the sources")
def undeclared_key(draft: Draft) -> Iterator[Finding]:
    """A provision, model or use case names a group, target, verification, right, set-up or phase that is not declared.

    Whoever filters the provisions that concern them would miss this one.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: ofice

        An [IP Office](term:ip-office) MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    particulars = draft.standard.particulars
    if draft.standard.may_miss("standard.yml"):
        return
    for provision in draft.blocks:
        if isinstance(provision, Provision):
            yield from _group(provision, draft)
    for node, field, route, names in _uses(draft.standard):
        declared: Collection[str] = getattr(particulars, field)
        for position, name in enumerate(names):
            if name not in declared:
                yield Finding(node.at(*route, position), _message(field, name), _hint(field, name, declared))


def _group(provision: Provision, draft: Draft) -> Iterator[Finding]:
    groups = draft.standard.particulars.groups
    group = PROVISION_IDENTIFIER.fullmatch(provision.id)
    if group and group["group"] not in groups:
        at = draft.index.targets[provision.id].at if provision.id in draft.index.targets else provision.at
        yield Finding(at, _message("groups", group["group"]), _hint("groups", group["group"], groups))


def _uses(standard: Standard) -> Iterator[_Use]:
    for division in standard.divisions:
        for block in walk_blocks(division.blocks):
            if isinstance(block, Provision):
                yield block.options, "targets", ("target",), block.options.target
                yield block.options, "verify", ("verify",), block.options.verify or ()
                yield from _applied(block.options)
    for model in standard.models:
        for actor in model.actors:
            yield actor, "targets", ("target",), () if actor.target is None else (actor.target,)
        yield from _applied(model)
    for use_case in standard.use_cases:
        yield use_case, "targets", ("targets",), use_case.targets or ()
        yield use_case, "phases", ("phases",), use_case.phases or ()
        yield from _applied(use_case)
    for scenario in standard.scenarios:
        yield from _applied(scenario)


def _applied(node: ProvisionOptions | ReferenceModel | UseCase | Scenario) -> Iterator[_Use]:
    yield node, "rights", ("applies", "rights"), node.applies.rights or ()
    yield node, "setups", ("applies", "setups"), node.applies.setups or ()


def _message(field: str, name: str) -> str:
    return f"“{name}” is not declared under `{field}` in standard.yml"


def _hint(field: str, name: str, declared: Collection[str]) -> str:
    near = difflib.get_close_matches(name, list(declared), n=1)
    if near:
        return f"did you mean “{near[0]}”?"
    known = f"; declared are {', '.join(declared)}" if declared else ""
    return f"declare it under `{field}`{known}"
