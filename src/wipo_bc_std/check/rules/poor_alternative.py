"""G006: the words for a picture do not tell what it shows."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Figure
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.resolve.draft import Draft

_SHORTEST = 20
_FILE = re.compile(r"\S+\.(?:svg|png|jpe?g|gif|webp|pdf)", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:this|the|an?)\s+)?(?:image|picture|photo(?:graph)?|figure|graphic|illustration|screenshot)\s+(?:of|shows|showing)\b",
    re.IGNORECASE,
)


@rule("G006", basis="WCAG 2.2, 1.1.1")
def poor_alternative(draft: Draft) -> Iterator[Finding]:
    """The `alt` of a figure is too short, repeats the caption, is the name of a file, or says that it is a picture.

    Whoever listens to the draft has these words instead of the picture; the caption and the kind of thing are read out anyway.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <figure:way-figure>.

        :::{figure} way-figure
        :src: way.svg
        :alt: A line.

        The way of an application
        :::

        file: figures/way.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <figure:way-figure>.

        :::{figure} way-figure
        :src: way.svg
        :alt: Image of one line from the applicant to the office.

        The way of an application
        :::

        file: figures/way.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <figure:way-figure>.

        :::{figure} way-figure
        :src: way.svg
        :alt: One line from the applicant on the left to the office on the right.

        The way of an application
        :::

        file: figures/way.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
    """
    for block in draft.blocks:
        # Where the words are missing altogether, loading has said so and put one sign in their place.
        if isinstance(block, Figure) and block.options.alt != "…":
            reason = _poor(block)
            if reason:
                hint = "say in words all that the picture tells"
                yield Finding(block.options.at("alt"), f"the words for the picture {reason}", hint=hint)


def _poor(figure: Figure) -> str:
    alternative = " ".join(figure.options.alt.split())
    if _FILE.fullmatch(alternative):
        return "are the name of a file"
    if alternative.casefold().strip(".") == plain_text(figure.caption).casefold().strip(" ."):
        return "repeat the caption"
    opening = _OPENING.match(alternative)
    if opening:
        return f"begin with “{opening[0]}”"
    return f"are too short: {len(alternative)} characters" if len(alternative) < _SHORTEST else ""
