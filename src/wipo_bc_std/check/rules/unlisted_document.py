"""W003: a document of the committee is cited that documents.yml does not list."""

import difflib
from collections.abc import Iterator

from wipo_bc_std.check.document_citations import find_citations, find_links, listed
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.document import parse_paragraphs
from wipo_bc_std.resolve.draft import Draft


@rule("W003", basis="house rule: a document that is cited is known, with its title and the place where it was read")
def unlisted_document(draft: Draft) -> Iterator[Finding]:
    """A source names a document of the committee by a symbol that documents.yml does not have.

    Nobody can tell whether the number is a slip, and no paper can cite the document. A symbol counts in `source` of task.yml,
    work-plan.yml and outcomes, and at the beginning of a decision that a reason names; sources that have no symbol are named
    in words. So do links of papers, such as <document:cws-8-24/96-99>. Records of a draft that has no documents.yml are not
    looked at. A listed symbol that is spelled otherwise, such as
    “CWS/6/4 Rev.”, is written by `check --fix` as the list has it.

    Flagged:

        file: documents.yml
        documents:
          - {id: cws-7-29, symbol: CWS/7/29, title: Report}

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/7/92}

    Flagged:

        file: documents.yml
        documents:
          - {id: cws-6-4-rev, symbol: CWS/6/4 REV., title: Creation of a task}

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/6/4 Rev.}

    Flagged:

        file: papers/report.md
        ---
        id: report
        kind: progress-report
        session: cws-1
        ---

        See <document:cws-7-92/67>.

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}

    Accepted:

        file: documents.yml
        documents:
          - {id: cws-7-29, symbol: CWS/7/29, title: Report}

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/7/29}
        history:
          - {text: It was proposed., source: {document: "slides of 2019, read in a copy"}}
    """
    yield from _unknown_links(draft)
    known = listed(draft.standard)
    if not known:
        return
    for citation in find_citations(draft.standard):
        at = citation.at()
        if citation.symbol not in known:
            near = difflib.get_close_matches(str(citation.symbol), map(str, known), n=1, cutoff=0.85)
            told = f"did you mean {near[0]}? Else list" if near else "list"
            hint = f"{told} the document: `wipo-bc-std new document`"
            yield Finding(at, f"documents.yml does not list {citation.symbol}", hint=hint)
        elif citation.written != str(citation.symbol):
            written = str(citation.symbol)
            yield Finding(
                at,
                f"the symbol {written} is spelled “{citation.written}”",
                hint=f"write {written}, as documents.yml does",
                fix=_write(at, citation.written, written),
            )


def _unknown_links(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for each link of a paper to a document that is not listed."""
    ids = [document.id for document in draft.standard.documents]
    for link in find_links(draft.standard):
        name, _, paragraphs = link.target.partition("/")
        if name not in ids:
            near = difflib.get_close_matches(name, ids, n=1)
            hint = f"did you mean “{near[0]}”?" if near else "list the document: `wipo-bc-std new document`"
            yield Finding(link.at, f"there is no document “{name[:60]}” in documents.yml", hint=hint)
        elif paragraphs and not parse_paragraphs(paragraphs):
            hint = f"write <document:{name}/67>, or <document:{name}/96-99>"
            yield Finding(link.at, f"“{paragraphs[:60]}” names no paragraphs", hint=hint)


def _write(at: Span, old: str, new: str) -> Fix | None:
    """Return the fix that spells a symbol as it is listed, where nothing but the symbol stands at its place."""
    is_alone = at.line == at.end_line and at.end_column - at.column == len(old)
    return Fix(f"write {new}", (Edit(at, new),), safe=True) if is_alone else None
