"""M013: a footnote stands in the text."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import place_words
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("M013", basis="house rule: the grammar of the sources", severity=Severity.WARNING)
def inline_footnote(draft: Draft) -> Iterator[Finding]:
    """A footnote is written in the text, where it prints as it is.

    The sources have footnotes with an id and a text of its own, so that two marks can lead to one text.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office).^[Other bodies follow later.] It cites <ref:bcp-14>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office).[^others] It cites <ref:bcp-14>.

        [^others]: Other bodies follow later.
    """
    for passage in draft.passages:
        start = passage.said.find("^[")
        while start >= 0:
            yield Finding(
                place_words(passage.text, start, start + 2),
                "a footnote in the text is printed as it is",
                hint="write [^id] here, and [^id]: with its text at the end of the file",
            )
            start = passage.said.find("^[", start + 2)
