"""R014: a document was published on a day that is still to come."""

from collections.abc import Iterator

from wipo_bc_std.check.references import OUTDATED
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft

_OUT = ("published", *OUTDATED)


@rule("R014", basis="house rule: references are dated as they were found", severity=Severity.WARNING)
def future_publication(draft: Draft) -> Iterator[Finding]:
    """A reference is published, superseded or withdrawn, and its date lies after the day by which the draft is judged.

    Either the date is mistyped or the document is still to come, and nobody has read what the draft cites. A date that gives a year or
    a month alone is compared on that alone.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            date: 2027-05
            use: normative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            date: 2026
            use: normative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            date: 2027-05
            use: normative
            status: draft
    """
    today = draft.today.isoformat()
    for reference in draft.standard.references:
        date = reference.date or ""
        if reference.status in _OUT and date > today[: len(date)]:
            yield Finding(
                reference.at("date"),
                f"{reference.designation[:60]} is {reference.status}, and dated {date}, after {today}",
                hint="correct the date, or give the status draft if the document is still to be published",
            )
