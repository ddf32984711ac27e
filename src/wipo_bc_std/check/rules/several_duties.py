"""P006: a provision holds more than one duty."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import Duty, provisions, read_duties
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
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
    for provision in provisions(draft):
        # Alternatives exclude each other: each may state the duty in its own words.
        by_option: dict[str, list[Duty]] = {}
        for duty in read_duties(provision):
            by_option.setdefault(duty.option, []).append(duty)
        outside = by_option.pop("", [])
        for duties in [outside + inside for inside in by_option.values()] or [outside]:
            if len(duties) > 1:
                first, second = duties[0].keyword, duties[1].keyword
                yield Finding(
                    second.at,
                    f"{provision.id} has a second duty: {first.text} and {second.text}",
                    hint="give each duty a provision of its own, or say both with one keyword",
                    related=(Related(first.at, "the first duty stands here"),),
                )
