"""P006: a provision holds more than one duty."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import statements
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.model.inline import Keyword
from wipo_bc_std.resolve.draft import Draft


@rule("P006", basis="house rule: one provision, one duty", severity=Severity.WARNING)
def several_duties(draft: Draft) -> Iterator[Finding]:
    """The statement of a provision has more than one keyword.

    Each duty is cited, verified and claimed by its identifier. Whoever keeps one half of a provision can claim neither.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows, and it MUST NOT follow two; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

        ::::{requirement} GA-02
        :target: office

        An IP Office MUST NOT follow two drafts.

        :::{rationale}
        Nobody could tell which of the two holds.
        :::
        ::::
    """
    for name, by_option in _keywords(draft).items():
        outside = by_option.pop("", [])
        for keywords in [outside + inside for inside in by_option.values()] or [outside]:
            if len(keywords) > 1:
                first, second = keywords[0], keywords[1]
                yield Finding(
                    second.at,
                    f"{name} has a second duty: {first.text} and {second.text}",
                    hint="give each duty a provision of its own, or say both with one keyword",
                    related=(Related(first.at, "the first duty stands here"),),
                )


def _keywords(draft: Draft) -> dict[str, dict[str, list[Keyword]]]:
    """Return the keywords of each provision by the alternative around them, which excludes its neighbours."""
    found: dict[str, dict[str, list[Keyword]]] = {}
    for provision, passage in statements(draft):
        for inline in passage.inlines:
            if isinstance(inline, Keyword):
                owner = draft.index.targets.get(passage.owner)
                option = passage.owner if owner is not None and owner.kind == "option" else ""
                found.setdefault(provision.id, {}).setdefault(option, []).append(inline)
    return found
