"""W001: an amendment of an outcome is about words or a text that are not there."""

from collections.abc import Iterator

from wipo_bc_std.check.amendments import judge_open_outcomes
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("W001", basis="house rule: what a session decided is in the text, word for word")
def amendment_does_not_fit(draft: Draft) -> Iterator[Finding]:
    """An amendment that a session made is about something that is not in the text, or about words that are not there.

    It was written down otherwise than it was read out, or the text went on meanwhile. Once `published_as` of the outcome
    names the publication that holds the amended text, nothing is looked for any more.

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
          - {to: scope-purpose, old: This draft is about, new: This draft covers}

    Accepted:

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
          - {to: scope-purpose, old: This draft is about, new: This draft concerns}
    """
    for standing in judge_open_outcomes(draft):
        if standing.state == "misfit":
            yield Finding(standing.at, standing.message, standing.hint)
