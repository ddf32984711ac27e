"""R015: a document is listed twice."""

import re
from collections.abc import Hashable, Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.model.external_document import designation_key
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.resolve.draft import Draft

# The address of a list, such as that of all WIPO Standards, serves several documents; one that holds a number serves one.
_NUMBER = re.compile(r"[0-9]{3}")


@rule("R015", basis="house rule: a document is listed once")
def repeated_reference(draft: Draft) -> Iterator[Finding]:
    """Two references have the same designation, or the same address.

    The text cites one document under two numbers, and its status is kept in two places; or an address was copied from the
    reference above and leads to the wrong document.

    Spaces, capitals and punctuation make no difference. An address counts if a number in it stands for one document; the
    page of a series can be given for each document on it.

    Flagged:

        file: references.yml
        references:
          - id: guide
            designation: Guide 1:2020
            title: A guide
            use: informative
            status: published
          - id: guide-2020
            designation: GUIDE 1 (2020)
            title: A guide
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown
            url: https://example.org/guides
          - id: guide-2020
            designation: Guide 1:2020
            title: A guide
            use: informative
            status: published
            url: https://example.org/guides
    """
    first: dict[Hashable, Reference] = {}
    for reference in draft.standard.references:
        designation = designation_key(reference.designation)
        keys: list[tuple[str, Hashable]] = [("designation", designation)] if designation else []
        if reference.url is not None and _NUMBER.search(reference.url.split("//", 1)[-1].partition("/")[2]):
            keys.append(("url", reference.url.removesuffix("/")))
        for field, key in keys:
            other = first.setdefault(key, reference)
            if other is not reference:
                what = "designation" if field == "designation" else "address"
                yield Finding(
                    reference.at(field),
                    f"{reference.id} has the {what} of {other.id}",
                    hint=f"cite {other.id} and delete this one, or correct the {what}",
                    related=(Related(other.at(field), "it is given here first"),),
                )
                break
