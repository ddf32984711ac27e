"""E007: the catalogue has a newer edition of a cited document."""

from collections.abc import Iterator

from wipo_bc_std.check.external_status import find_outdated
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("E007", basis="house rule: references are in force", severity=Severity.WARNING)
def superseded_reference(draft: Draft) -> Iterator[Finding]:
    """A document that the draft cites has a newer edition, and the draft takes it to be the newest.

    The newer edition can say something else under another number. Where that was superseded in its turn, the last one is named.
    The catalogue, catalogue.csv, says so as of the day that it gives for the document; that day is told with the finding.
    Whoever cites the older edition on purpose gives its `status` in references.yml. An amendment is no new edition.

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
        Guide 1:1990,superseded,Guide 1:2001,,2026-05-01,https://example.org/1
        Guide 1:2001,superseded,Guide 1:2020,,2026-05-01,https://example.org/2
        Guide 1:2020,current,,,2026-05-01,https://example.org/3

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
            status: superseded
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown

        file: catalogue.csv
        designation,status,successor,stage,as_of,source
        Guide 1:1990,superseded,Guide 1:2001,,2026-05-01,https://example.org/1
        Guide 1:2001,superseded,Guide 1:2020,,2026-05-01,https://example.org/2
        Guide 1:2020,current,,,2026-05-01,https://example.org/3

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
    yield from find_outdated(draft, "superseded")
