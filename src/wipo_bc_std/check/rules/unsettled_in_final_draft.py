"""D003: something unsettled stands in a draft that is called final or adopted."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import (
    Aside,
    Block,
    Figure,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Subclause,
    Table,
)
from wipo_bc_std.model.directive import TableOptions
from wipo_bc_std.model.inline import Unsettled
from wipo_bc_std.resolve.draft import Draft

_HINT = "settle it, or set the stage back to working-draft"


@rule("D003", basis="house rule: a final draft is settled")
def unsettled_in_final_draft(draft: Draft) -> Iterator[Finding]:
    """A draft whose stage is final-draft or adopted holds what is not settled.

    What is put to a decision, or has passed it, has one reading; a bracket or an open question would be adopted with it.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [[national]] [IP Offices](term:ip-office); it cites <ref:bcp-14>.


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: final-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); it cites <ref:bcp-14>.


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: final-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [[national]] [IP Offices](term:ip-office); it cites <ref:bcp-14>.
    """
    stage = draft.standard.particulars.stage
    if not draft.standard.particulars.manner.settled:
        return
    for passage in draft.passages:
        for inline in passage.inlines:
            if isinstance(inline, Unsettled):
                yield Finding(inline.at, f"words in brackets stand in a draft of the stage {stage}", hint=_HINT)
    for block in draft.blocks:
        what = _unsettled(block)
        if what:
            yield Finding(_opening(block), f"{what} stands in a draft of the stage {stage}", hint=_HINT)


def _unsettled(block: Block) -> str:
    match block:
        case Option():
            return "an alternative"
        case OpenIssue():
            return "an open issue"
        case Aside(kind="editor-note"):
            return "a note by the editors"
        case Paragraph(agreement=agreement) | Subclause(agreement=agreement):
            return _not_agreed(agreement)
        case Provision() | Principle() | Table(options=TableOptions()) | Figure():
            return "" if block.options is None else _not_agreed(block.options.agreement)
        case _:
            return ""


def _not_agreed(agreement: str | None) -> str:
    return f"matter marked {agreement}" if agreement not in {None, "agreed"} else ""


def _opening(block: Block) -> Span:
    return Span(block.at.file, block.at.line, block.at.column, block.at.line, block.at.column + 1)
