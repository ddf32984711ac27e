"""W002: an amendment that a session made is not in the text yet."""

from collections.abc import Iterator

from wipo_bc_std.check.amendments import judge_open_outcomes
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.resolve.draft import Draft


@rule("W002", basis="house rule: what a session decided is in the text, word for word", severity=Severity.WARNING)
def amendment_not_in_text(draft: Draft) -> Iterator[Finding]:
    """An amendment that a session made is not written into the sources.

    What is published next would not be what was adopted. `wipo-bc-std amend SESSION` shows the amendments as changes of the
    sources, and writes them with `--write`.

    Flagged:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
        publications:
          - {id: draft-1, kind: milestone}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: adopted-with-amendments
        source: {document: CWS/1/9, paragraphs: "12"}
        amendments:
          - {to: scope-purpose, old: This draft concerns, new: This draft covers}

    Accepted:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
        publications:
          - {id: draft-1, kind: milestone}
          - {id: final, kind: milestone}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: adopted-with-amendments
        source: {document: CWS/1/9, paragraphs: "12"}
        amendments:
          - {to: scope-purpose, old: This draft concerns, new: This draft covers}
        published_as: final
    """
    for standing in judge_open_outcomes(draft):
        if standing.state == "open":
            where = standing.target
            yield Finding(
                standing.at,
                f"amendment {standing.number} of {standing.outcome.session} is not in the text yet",
                hint=f"write it into the sources with: wipo-bc-std amend {standing.outcome.session} --write",
                related=() if where is None else (Related(where.at, "this was amended"),),
            )
