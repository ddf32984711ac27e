"""P002: a provision uses a target, group or other key that standard.yml does not declare."""

import difflib
from collections.abc import Iterator, Mapping

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Provision, walk_blocks
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.resolve.draft import Draft


@rule("P002", basis="house rule: the grammar of the sources")
def undeclared_key(draft: Draft) -> Iterator[Finding]:
    """A provision names a group, target, verification, right or set-up that standard.yml does not declare.

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
    for division in draft.standard.divisions:
        for provision in walk_blocks(division.blocks):
            if not isinstance(provision, Provision):
                continue
            options = provision.options
            group = PROVISION_IDENTIFIER.fullmatch(provision.id)
            if group and group["group"] not in particulars.groups:
                at = draft.index.targets[provision.id].at if provision.id in draft.index.targets else provision.at
                yield Finding(
                    at, _message("groups", group["group"]), _hint("groups", group["group"], particulars.groups)
                )
            for field, route, names, declared in (
                ("targets", ("target",), options.target, particulars.targets),
                ("verify", ("verify",), options.verify or (), particulars.verify),
                ("rights", ("applies", "rights"), options.applies.rights or (), particulars.rights),
                ("setups", ("applies", "setups"), options.applies.setups or (), particulars.setups),
            ):
                for position, name in enumerate(names):
                    if name not in declared:
                        yield Finding(options.at(*route, position), _message(field, name), _hint(field, name, declared))


def _message(field: str, name: str) -> str:
    return f"“{name}” is not declared under `{field}` in standard.yml"


def _hint(field: str, name: str, declared: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(name, list(declared), n=1)
    if near:
        return f"did you mean “{near[0]}”?"
    known = f"; declared are {', '.join(declared)}" if declared else ""
    return f"declare it under `{field}`{known}"
