"""W017: a correction of a publication is left out, or is older than what it corrects."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("W017", basis="house rule: a reader can tell whether a correction is missing")
def gap_in_corrections(draft: Draft) -> Iterator[Finding]:
    """The corrections of a publication are not numbered 1, 2, 3 without a gap, or their days do not go forward.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-20

        file: published/draft-1/en.json
        {"sections": [{"id": "scope", "blocks": [{"id": "scope-purpose", "text": [
          {"type": "text", "text": "This draft conserns IP Offices."}]}]}]}

        file: corrections/draft-1-corr-2.yml
        id: draft-1-corr-2
        kind: erratum
        date: 2026-11-21
        items:
          - {to: scope-purpose, old: This draft conserns, new: This draft concerns, why: A letter was wrong.}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-20

        file: published/draft-1/en.json
        {"sections": [{"id": "scope", "blocks": [{"id": "scope-purpose", "text": [
          {"type": "text", "text": "This draft conserns IP Offices."}]}]}]}

        file: corrections/draft-1-corr-1.yml
        id: draft-1-corr-1
        kind: erratum
        date: 2026-11-21
        items:
          - {to: scope-purpose, old: This draft conserns, new: This draft concerns, why: A letter was wrong.}
    """
    published = {record.publication: record.date for record in draft.standard.published}
    ordered = sorted(draft.standard.corrections, key=lambda each: (each.publication, each.number))
    days = dict(published)
    expected: dict[str, int] = {}
    for correction in ordered:
        name, wanted = correction.publication, expected.get(correction.publication, 1)
        # A file that could not be read may be the one that seems to be missing.
        if correction.number != wanted and not draft.standard.may_miss("corrections/"):
            yield Finding(
                correction.at("id"),
                f"{correction.id} is there, and {name}-corr-{wanted} is not",
                hint="put the missing one back, or give this one its number",
            )
        expected[name] = correction.number + 1
        if name in days and correction.date < days[name]:
            yield Finding(
                correction.at("date"),
                f"it is of {correction.date}, and what comes before it of {days[name]}",
                hint="mend the day",
            )
        days[name] = correction.date
