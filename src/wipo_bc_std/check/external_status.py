"""References against the catalogue of documents of other bodies: which are out of date without the draft knowing."""

from collections.abc import Iterator
from typing import Literal

from wipo_bc_std.check.references import OUTDATED
from wipo_bc_std.check.rule import Finding
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix, Related
from wipo_bc_std.evidence.catalogue import follow_successors, make_catalogue
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.resolve.draft import Draft


def find_outdated(draft: Draft, status: Literal["withdrawn", "superseded"]) -> Iterator[Finding]:
    """Yield a finding for each reference that the catalogue has with a status and references.yml as still in force.

    The last document of the chain that took its place is offered as a fix, which somebody has to look at: its title, date
    and address are others.
    """
    catalogue = make_catalogue(draft.standard.catalogue)
    for reference in draft.standard.references:
        listed = catalogue.find(reference.designation)
        if listed is None or listed.status != status or reference.status in OUTDATED:
            continue
        chain = follow_successors(catalogue, reference.designation)
        steps = f"; it was replaced by {', then by '.join(name[:60] for name in chain)}" if chain else ""
        yield Finding(
            reference.at("designation"),
            f"{reference.designation[:60]} is {status}{steps} ({_tell_age(listed, draft)})",
            hint=_advise(chain, status),
            related=(Related(listed.at("designation"), "the catalogue says so here"),),
            fix=_offer(reference, chain),
        )


def _tell_age(listed: ExternalDocument, draft: Draft) -> str:
    days = (draft.today - listed.as_of).days
    age = f", {days:,} day{'s'[: days != 1]} ago" if days >= 0 else ""
    return f"catalogue as of {listed.as_of}{age}"


def _advise(chain: tuple[str, ...], status: str) -> str:
    keep = f"if it is cited on purpose, write `status: {status}`"
    if not chain:
        return f"look for what took its place; {keep}"
    return f"compare the text with {chain[-1][:60]} and cite that, with its title, date and address; {keep}"


def _offer(reference: Reference, chain: tuple[str, ...]) -> Fix | None:
    # As a quoted text, YAML reads it as it is, whatever signs it has.
    if not chain or any(sign in chain[-1] for sign in '"\\'):
        return None
    return Fix(f"cite {chain[-1][:60]}", (Edit(reference.at("designation"), f'"{chain[-1]}"'),), safe=False)
