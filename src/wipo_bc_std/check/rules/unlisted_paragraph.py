"""W004: a paragraph of a document is cited that documents.yml does not know."""

from collections.abc import Iterator

from wipo_bc_std.check.document_citations import find_citations, listed
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.resolve.draft import Draft


@rule("W004", basis="house rule: a paragraph that is cited was read", severity=Severity.WARNING)
def unlisted_paragraph(draft: Draft) -> Iterator[Finding]:
    """A source names a paragraph of a listed document, and documents.yml does not say what that paragraph is about.

    Whoever reads the citation looks for what is said there; a number that was mistyped, or that moved with a revision of the
    document, is found only by what the paragraph is about. List it with a few words of your own when you have read it.

    Flagged:

        file: documents.yml
        documents:
          - id: cws-8-24
            symbol: CWS/8/24
            title: Report
            paragraphs:
              - {numbers: 96 to 99, about: discussion of the task}

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/8/24, paragraphs: 96 to 100}

    Accepted:

        file: documents.yml
        documents:
          - id: cws-8-24
            symbol: CWS/8/24
            title: Report
            paragraphs:
              - {numbers: 96 to 99, about: discussion of the task}

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/8/24, paragraphs: "97"}
    """
    known = listed(draft.standard)
    for citation in find_citations(draft.standard):
        document = known.get(citation.symbol)
        number = None if document is None else next(document.unknown_paragraphs(citation.paragraphs), None)
        if document is not None and number is not None:
            yield Finding(
                citation.at_paragraphs(),
                f"documents.yml does not know paragraph {number} of {document.symbol}",
                hint=f"correct the number, or say under `paragraphs` of {document.id} what it is about",
                related=(Related(document.at("symbol"), "the document is listed here"),),
            )
