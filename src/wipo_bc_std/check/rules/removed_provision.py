"""P017: a provision of an adopted text is gone."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.given_numbers import join_given


@rule("P017", basis="house rule: an identifier that was adopted is never given again")
def removed_provision(draft: Draft) -> Iterator[Finding]:
    """A provision that an adopted text has stands nowhere any more.

    Offices cite provisions by their identifiers, and go on doing so. What is deleted keeps its identifier and prints as
    [Deleted], so that nobody takes another provision for it.

    Flagged:

        file: published/adopted-1/record.yml
        publication: adopted-1
        version: 1.0.0
        stage: adopted
        date: 2026-01-01
        given: |
          provision GA-07 GA-07

    Accepted:

        file: published/adopted-1/record.yml
        publication: adopted-1
        version: 1.0.0
        stage: adopted
        date: 2026-01-01
        given: |
          provision GA-01 GA-01

    Accepted:

        file: published/adopted-1/record.yml
        publication: adopted-1
        version: 1.0.0
        stage: adopted
        date: 2026-01-01
        given: |
          provision GA-07 GA-07

        file: retired-ids.txt
        GA-07
    """
    standard = draft.standard
    for item in join_given(standard.adopted):
        if item.kind == "provision" and not draft.index.find(item.id) and item.id not in standard.retired_ids:
            yield Finding(
                standard.particulars.at("stage"),
                f"the provision {item.id} was adopted, and stands nowhere now",
                hint="put it back with `:status: deleted`; if its whole clause is gone, list it in retired-ids.txt",
            )
