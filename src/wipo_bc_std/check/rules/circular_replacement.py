"""R010: references that replace each other."""

from collections.abc import Iterator

from wipo_bc_std.check.cycles import chain, cycles
from wipo_bc_std.check.references import replaced
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.resolve.draft import Draft


@rule("R010", basis="house rule: `replaces` leads from the newer document to the older one")
def circular_replacement(draft: Draft) -> Iterator[Finding]:
    """A document replaces itself, or documents replace each other in a circle.

    A reader who looks for the document in force is sent round.

    Flagged:

        file: references.yml
        references:
          - id: guide-1990
            designation: Guide 1:1990
            title: A guide
            use: informative
            status: superseded
            replaces: guide-2020
          - id: guide-2020
            designation: Guide 1:2020
            title: A guide
            use: informative
            status: published
            replaces: Guide 1:1990

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown
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
            replaces: Guide 1:1990
    """
    by_id = {reference.id: reference for reference in draft.standard.references}
    older = {name: target.id for name, target in replaced(draft).items()}
    for way in cycles({name: [target] for name, target in older.items()}):
        first, *others = (by_id[name] for name in way)
        names = chain([by_id[name].designation[:60] for name in way])
        yield Finding(
            first.at("replaces"),
            f"the document replaces itself: {names}" if not others else f"the documents replace each other: {names}",
            hint="keep `replaces` in the newer document only",
            related=tuple(Related(other.at("replaces"), "it leads on here") for other in others),
        )
