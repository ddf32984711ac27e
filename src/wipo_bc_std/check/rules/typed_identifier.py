"""R019: the identifier of a provision is typed."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.links_in_text import blot_links
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import place_exactly, place_words
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.passages import Passage


@rule("R019", basis="house rule: what can be linked is linked", severity=Severity.WARNING)
def typed_identifier(draft: Draft) -> Iterator[Finding]:
    """The identifier of a provision stands in running text as plain words.

    A reader cannot follow it, no list of what cites the provision has it, and nobody is told when the provision goes. Code, quotations,
    the words of links, identifiers that were retired and what other documents say are left alone.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and GA-01.

        ::::{requirement} GA-01
        :target: office

        An IP Office MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and GA-77.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and `GA-77`, but not XGA-01 or GA-01-B.
    """
    groups = draft.standard.particulars.groups
    if not groups:
        return
    pattern = re.compile(rf"(?<![\w/.\-\[])(?:{'|'.join(map(re.escape, groups))})-[0-9]{{2,}}(?![\w/\]]|-\w|\.\w)")
    openings = [f"{group}-" for group in groups]
    for passage in draft.passages:
        said = passage.said
        if not any(opening in said for opening in openings) or not pattern.search(said) or not _is_own(passage, draft):
            continue
        for match in pattern.finditer(blot_links(said, passage.text)):
            if match[0] not in draft.standard.retired_ids:
                yield _judge(draft, passage, match)


def _is_own(passage: Passage, draft: Draft) -> bool:
    """Return whether a text has words of its editors about the draft, and not those of another document."""
    if passage.kind == "record":
        target = draft.index.find(passage.owner)
        return target is not None and target.kind in {"use-case", "model"}
    return passage.kind not in {"title", "reference"}


def _judge(draft: Draft, passage: Passage, match: re.Match[str]) -> Finding:
    identifier = match[0]
    exact = place_exactly(passage.text, *match.span())
    at = exact or place_words(passage.text, *match.span())
    target = draft.index.find(identifier)
    if target is None or target.kind != "provision":
        return Finding(at, f"there is no provision {identifier}", hint="write which provision is meant, as a link")
    message = f"{identifier} is typed and leads nowhere"
    if passage.provision is not None and passage.provision.id == target.id:
        return Finding(at, message, hint="write “this provision”, as it stands in the provision itself")
    link = f"<provision:{target.id}>"
    fix = Fix(f"write {link}", (Edit(exact, link),), safe=target.id == identifier) if exact else None
    return Finding(at, message, hint=f"write {link}", fix=fix)
