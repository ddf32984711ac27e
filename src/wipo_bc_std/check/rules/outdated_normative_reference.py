"""R013: conforming needs a document that is no longer in force."""

from collections.abc import Iterator

from wipo_bc_std.check.references import OUTDATED, successor
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.resolve.draft import Draft


@rule("R013", basis="house rule: normative references are in force", severity=Severity.WARNING)
def outdated_normative_reference(draft: Draft) -> Iterator[Finding]:
    """A normative reference was withdrawn or superseded.

    Whoever wants to conform has to find a document that its publisher no longer stands by, and perhaps no longer sells.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: superseded

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: informative
            status: superseded
    """
    for reference in draft.standard.references:
        if reference.use == "normative" and reference.status in OUTDATED:
            newer = successor(draft, reference)
            name = newer.designation[:60] if newer else "the document that replaces it"
            yield Finding(
                reference.at("status"),
                f"conforming needs {reference.designation[:60]}, which is {reference.status}",
                hint=f"cite {name}, or make the reference informative",
                related=(Related(newer.at("id"), "it is replaced by this one"),) if newer else (),
            )
