"""R016: a text leads to itself."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Subclause, texts, walk_blocks
from wipo_bc_std.model.inline import Link
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.index import Target
from wipo_bc_std.resolve.passages import Passage


@rule("R016", basis="ISO/IEC Directives, Part 2, references", severity=Severity.WARNING)
def self_link(draft: Draft) -> Iterator[Finding]:
    """A clause, paragraph, provision or entry has a link to itself in its own text.

    A reader who follows it arrives where they were; most often another id was meant.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <para:scope-purpose>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <para:scope-reach>.

        {#scope-reach}
        Its reach does not go beyond <para:scope-purpose>.
    """
    for passage in draft.passages:
        # The definition that links to its own term has a rule of its own.
        if passage.kind == "definition":
            continue
        for inline in passage.inlines:
            if not isinstance(inline, Link) or inline.kind == "web":
                continue
            target = draft.index.find(inline.target)
            if target is not None and _is_inside(passage, target):
                yield Finding(
                    inline.at,
                    f"the link to the {_NAMES.get(target.kind, target.kind)} “{target.id}” stands inside it",
                    hint="lead to what is meant, or write “here” without a link",
                    label="leads to itself",
                )


_NAMES = {"para": "paragraph", "term": "entry", "ref": "reference", "open-issue": "open issue"}


def _is_inside(passage: Passage, target: Target) -> bool:
    if target.id == passage.owner or (passage.provision is not None and target.id == passage.provision.id):
        return True
    if passage.division is None or target.division != passage.division.id:
        return False
    if target.id == passage.division.id:
        return True
    # A text does not know all that is around it; few links lead to a division of their own clause.
    node = target.node
    return isinstance(node, Subclause) and any(
        text is passage.text for block in walk_blocks((node,)) for text in texts(block)
    )
