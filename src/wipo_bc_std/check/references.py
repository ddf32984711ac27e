"""How references stand to each other: which are the same, and which replaces which."""

from wipo_bc_std.model.external_document import designation_key
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.resolve.draft import Draft

OUTDATED = ("withdrawn", "superseded")


def replaced(draft: Draft) -> dict[str, Reference]:
    """Return by the id of each reference that replaces another one of the list, which one that is."""
    named = {designation_key(reference.designation): reference for reference in reversed(draft.standard.references)}
    found = {}
    for reference in draft.standard.references:
        if reference.replaces is None:
            continue
        target = draft.index.find(reference.replaces)
        node = target.node if target is not None else named.get(designation_key(reference.replaces))
        if isinstance(node, Reference):
            found[reference.id] = node
    return found


def successor(draft: Draft, outdated: Reference) -> Reference | None:
    """Return the reference of the list that replaces one, where there is one."""
    by_id = {reference.id: reference for reference in draft.standard.references}
    found = [by_id[name] for name, old in replaced(draft).items() if old.id == outdated.id and name != old.id]
    return found[0] if found else None
