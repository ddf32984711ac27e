"""R023: a reason of a change names what the draft does not have and never had."""

import difflib
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.model.publication_record import split_correction
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.resolve.draft import Draft

_SOURCES_OF = {
    "evidence": ("evidence/",),
    "ref": ("references.yml",),
    "open-issue": ("clauses/", "annexes/", "standard.yml"),
}


class _Use(NamedTuple):
    """An id that a reason names, what it has to be (empty for anything), and where it stands."""

    name: str
    kind: str
    at: Callable[[], Span]


@rule("R023", basis="house rule: a reason leads to what was changed and to what it rests on")
def unknown_in_reason(draft: Draft) -> Iterator[Finding]:
    """A reason in `changes/` names an id that nothing has, or had when something was published.

    It would stand beside no change of a redline, or rest on nothing that a reader can look up. What was published and is
    gone, or stands in retired-ids.txt, may be named; so may an open issue that was settled.

    Flagged:

        file: changes/shorter-scope.yml
        id: shorter-scope
        about: [scope-purpos]
        reason: The first paragraph said everything twice.

    Flagged:

        file: changes/shorter-scope.yml
        id: shorter-scope
        about: scope-purpose
        reason: The first paragraph said everything twice.
        since: draft-7

    Accepted:

        file: changes/shorter-scope.yml
        id: shorter-scope
        about: [scope-purpose]
        reason: The first paragraph said everything twice.
        references: bcp-14
        decisions: Meeting of the editors, 2026-11-02

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) and follows <ref:bcp-14>.
    """
    standard = draft.standard
    publications = {publication.id for publication in standard.publications}
    for reason in standard.reasons:
        for use in _uses(reason):
            # What could not be read may have any id.
            if not (standard.may_miss(*_SOURCES_OF[use.kind]) if use.kind else standard.unread):
                yield from _check(use, draft)
        is_known = reason.since is None or split_correction(reason.since)[0] in publications
        if not is_known and not standard.may_miss("sessions.yml"):
            listed = ", ".join(sorted(publications)) or "none"
            yield Finding(
                reason.at("since"),
                f"there is no publication “{reason.since}”",
                hint=f"sessions.yml lists {listed}; leave `since` out for a change that comes with the next one",
            )


def _uses(reason: Reason) -> Iterator[_Use]:
    for kind, key, names in (
        ("", "about", reason.about),
        ("evidence", "evidence", reason.evidence),
        ("ref", "references", reason.references),
        ("open-issue", "open_issues", reason.open_issues),
    ):
        for position, name in enumerate(names or ()):
            yield _Use(name, kind, partial(reason.at, key, position))


def _check(use: _Use, draft: Draft) -> Iterator[Finding]:
    target = draft.index.find(use.name)
    if target is not None:
        if use.kind not in {"", target.kind}:
            message = f"“{use.name}” is of the kind {target.kind}, not {use.kind}"
            yield Finding(use.at(), message, hint=f"name something of the kind {use.kind}, or what it is under `about`")
        return
    is_past = use.name in draft.standard.retired_ids or any(record.has(use.name) for record in draft.standard.published)
    if is_past and use.kind in {"", "open-issue"}:
        return
    known = [item.id for item in draft.index.targets.values() if use.kind in {"", item.kind}]
    # Another number is another provision and no slip.
    is_number = PROVISION_IDENTIFIER.fullmatch(use.name)
    near = [] if is_number else difflib.get_close_matches(use.name, known, n=1, cutoff=0.7)
    hint = f"did you mean “{near[0]}”?" if near else "name what was changed by an id that it has or had"
    if use.kind == "open-issue":
        hint += "; of an issue that was settled, write the id into retired-ids.txt"
    yield Finding(use.at(), f"there is no {use.kind or 'text'} “{use.name[:60]}”", hint=hint)
