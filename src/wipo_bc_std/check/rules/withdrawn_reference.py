"""E006: the catalogue has a cited document as withdrawn."""

from collections.abc import Iterator

from wipo_bc_std.check.external_status import find_outdated
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("E006", basis="house rule: references are in force")
def withdrawn_reference(draft: Draft) -> Iterator[Finding]:
    """A document that the draft cites was withdrawn, and the draft takes it to be in force.

    Its publisher no longer stands by it. The catalogue of documents of other bodies, catalogue.csv, says so as of the day that it
    gives for the document; that day is told with the finding. Whoever cites a withdrawn document on purpose gives its `status`
    in references.yml. A document that the catalogue does not have is unknown to it, and is not reported.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <ref:guide-1990>.

        file: references.yml
        references:
          - id: guide-1990
            designation: "Guide 1:1990"
            title: A guide
            use: informative
            status: published
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown

        file: catalogue.csv
        designation,status,successor,stage,as_of,source
        Guide 1:1990,withdrawn,Guide 1:2020,95.99,2026-05-01,https://example.org/1
        Guide 1:2020,current,,60.60,2026-05-01,https://example.org/2

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <ref:guide-1990>.

        file: references.yml
        references:
          - id: guide-1990
            designation: "Guide 1:1990"
            title: A guide
            use: informative
            status: withdrawn
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown

        file: catalogue.csv
        designation,status,successor,stage,as_of,source
        Guide 1:1990,withdrawn,Guide 1:2020,95.99,2026-05-01,https://example.org/1
        Guide 1:2020,current,,60.60,2026-05-01,https://example.org/2

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <ref:guide-1990>.

        file: references.yml
        references:
          - id: guide-1990
            designation: "Guide 1:1990"
            title: A guide
            use: informative
            status: published
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown

        file: catalogue.csv
        designation,status,successor,stage,as_of,source
        Guide 1:1990,current,,60.60,2026-05-01,https://example.org/1
    """
    yield from find_outdated(draft, "withdrawn")
