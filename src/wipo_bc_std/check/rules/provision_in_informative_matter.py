"""P016: a provision stands where the text only informs."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Provision, walk_blocks
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.resolve.draft import Draft


@rule("P016", basis="ISO/IEC Directives, Part 2, annexes and introduction")
def provision_in_informative_matter(draft: Draft) -> Iterator[Finding]:
    """A provision stands in an informative annex or in the introduction.

    Readers of an informative annex take nothing in it to be required, and a claim of conformance would miss it.

    Flagged:

        file: annexes/habits.md
        ---
        id: habits
        title: Habits of offices
        status: informative
        ---

        ::::{requirement} GA-02
        :target: office

        An IP Office MUST say which habits it has.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        annexes: [habits]
        targets: {office: IP Office}
        groups: {GA: General}

    Accepted:

        file: annexes/habits.md
        ---
        id: habits
        title: Habits of offices
        status: normative
        ---

        ::::{requirement} GA-02
        :target: office

        An IP Office MUST say which habits it has.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        annexes: [habits]
        targets: {office: IP Office}
        groups: {GA: General}
    """
    for division in draft.standard.divisions:
        where = _informs(division)
        for block in walk_blocks(division.blocks) if where else ():
            if isinstance(block, Provision) and block.options.status != "deleted":
                yield Finding(
                    draft.index.targets[block.id].at,
                    f"the {block.kind} {block.id} stands in {where}",
                    hint="move it to a clause, or make the annex normative"
                    if isinstance(division, Annex)
                    else "move it to a clause that holds provisions",
                )


def _informs(division: Clause) -> str:
    if isinstance(division, Annex):
        return "an informative annex" if division.matter.status == "informative" else ""
    return f"the {division.id}" if division.id in {"introduction", "foreword"} else ""
