"""Reasons that authors state, at the changes that they are about."""

from collections.abc import Iterator, Sequence

from wipo_bc_std.redline.compare import Part, Redline, walk_parts
from wipo_bc_std.redline.units import Unit
from wipo_bc_std.view import nodes


def find_stated(redline: Redline) -> tuple[nodes.StatedReason, ...]:
    """Return the reasons of what changed between both states of a redline: those that the new one states and the old not.

    A reason that names the publication since which it holds is none where the old state has that publication behind it.
    """
    new, old = redline.whole.node, redline.whole.before or redline.whole.node
    if not isinstance(new, nodes.Manuscript) or not isinstance(old, nodes.Manuscript):
        return ()
    known = {reason.id for reason in old.reasons}
    behind = {revision.publication for revision in old.revisions} | {_publication(old, new)}
    return tuple(
        reason for reason in new.reasons if reason.id not in known and not (reason.since and reason.since in behind)
    )


def reasons_of(unit: Unit, stated: Sequence[nodes.StatedReason]) -> tuple[nodes.StatedReason, ...]:
    """Return the reasons of a change: those about it or a part of it, else those about the nearest that it stands in."""
    if not stated:
        return ()
    is_whole = unit.owner.place in {"added", "deleted"}
    parts = (*unit.parts, *(walk_parts(unit.owner) if is_whole else (unit.owner,)))
    own = {name for part in parts for name in _names(part)}
    found = tuple(reason for reason in stated if own.intersection(reason.about))
    for part in (*reversed(unit.around), *reversed(unit.came_from)):
        if found:
            break
        around = set(_names(part))
        found = tuple(reason for reason in stated if around.intersection(reason.about))
    return found


def _names(part: Part) -> Iterator[str]:
    """Yield the ids of a part in both states."""
    for node in (part.node, part.before):
        name = getattr(node, "id", "")
        if name:
            yield name


def _publication(old: nodes.Manuscript, new: nodes.Manuscript) -> str:
    """Return which publication before the new state the old one is, empty where it is none."""
    earlier = {revision.publication for revision in old.revisions}
    cover = old.cover
    for revision in new.revisions:
        told = (revision.version, revision.date, revision.stage)
        if revision.publication not in earlier and told == (cover.version, cover.date, cover.stage):
            return revision.publication
    return ""
