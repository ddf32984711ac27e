"""R012: `replaces` names no reference."""

import difflib
from collections.abc import Iterator

from wipo_bc_std.check.references import replaced
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.resolve.draft import Draft


@rule("R012", basis="house rule: the grammar of the sources")
def unknown_replaced_reference(draft: Draft) -> Iterator[Finding]:
    """The value of `replaces` looks like an id, and no reference has that id.

    Printed as it is, it would tell a reader of a document that does not exist.

    The designation of a document that is not in the list is in order.

    Flagged:

        file: references.yml
        references:
          - id: guide-1990
            designation: Guide 1:1990
            title: A guide
            use: informative
            status: superseded
          - id: guide-2020
            designation: Guide 1:2020
            title: A guide
            use: informative
            status: published
            replaces: guide-1909

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown
            replaces: BCP 13
          - id: guide-1990
            designation: Guide 1:1990
            title: A guide
            use: informative
            status: superseded
          - id: guide-2020
            designation: Guide 1:2020
            title: A guide
            use: informative
            status: published
            replaces: guide-1990
    """
    known = replaced(draft)
    for reference in draft.standard.references:
        name = reference.replaces
        if name is None or reference.id in known or not IDENTIFIER.fullmatch(name):
            continue
        others = [other.id for other in draft.standard.references if other is not reference]
        near = difflib.get_close_matches(name[:60], others, n=1)
        yield Finding(
            reference.at("replaces"),
            f"no reference has the id “{name[:60]}”",
            hint=f"did you mean “{near[0]}”?"
            if near
            else "write the designation of a document that is not in the list",
        )
