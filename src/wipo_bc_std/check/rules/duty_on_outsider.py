"""P013: a provision obliges those who cannot conform."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import find_outsider, is_english, name_pattern, provisions, read_duties, statements
from wipo_bc_std.resolve.draft import Draft

# Parts of the names that `find_outsider` knows: most statements have none, and are not read further.
_NAMES = ("State", "Part", "overnment", "egislat", "arliament", "ourt", "aw", "reat", "WIPO", "CWS", "Bureau", "Task")


@rule("P013", basis="house rule: only targets conform; WIPO Standards are recommendations")
def duty_on_outsider(draft: Draft) -> Iterator[Finding]:
    """The subject of a provision is a State, a court, the law or a body of WIPO.

    A WIPO Standard recommends to those who run registers and systems. It binds no State, and the law prevails over it.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        Each Member State MUST say which draft its [IP Offices](term:ip-office) follow; see <ref:bcp-14>.

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

        An [IP Office](term:ip-office) MUST say which draft it follows, where the law of the State allows it; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    names = draft.standard.particulars.target_names().values()
    named = {provision.id for provision, passage in statements(draft) if any(word in passage.said for word in _NAMES)}
    for provision in provisions(draft) if named and is_english(draft) else ():
        for duty in read_duties(provision) if provision.id in named else ():
            outsider = find_outsider(duty)
            if outsider and not any(name_pattern(name).search(outsider) for name in names):
                yield Finding(
                    duty.keyword.at,
                    f"{provision.id} obliges the {outsider}, which is no target",
                    hint="say what a target does, or move the sentence out of the provision and say it without force",
                )
