"""C009: a reason of a change is stated twice."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.resolve.draft import Draft


@rule("C009", basis="house rule: each reason is stated once", severity=Severity.WARNING)
def repeated_reason(draft: Draft) -> Iterator[Finding]:
    """A reason in `changes/` says the same as another one, or names an id twice.

    A reader of the redline would find the sentence twice beside one change, and look for the difference.

    Flagged:

        file: changes/shorter.yml
        id: shorter
        about: [scope-purpose, scope-purpose]
        reason: It said everything twice.

    Flagged:

        file: changes/shorter.yml
        id: shorter
        about: [scope-purpose]
        reason: It said everything twice.

        file: changes/shorter-too.yml
        id: shorter-too
        about: [scope]
        reason: It said everything twice.

    Accepted:

        file: changes/shorter.yml
        id: shorter
        about: [scope-purpose, scope]
        reason: It said everything twice.
    """
    first: dict[tuple[str, str | None], Reason] = {}
    for reason in draft.standard.reasons:
        seen: set[str] = set()
        for position, name in enumerate(reason.about):
            if name in seen:
                yield Finding(reason.at("about", position), f"“{name}” is named twice", hint="keep one of the two")
            seen.add(name)
        key = (" ".join(reason.reason.text.split()), reason.since)
        other = first.setdefault(key, reason)
        if other is not reason:
            yield Finding(
                reason.at("reason"),
                f"the reason “{other.id}” says the same",
                hint=f"name the ids of both in changes/{other.id}.yml, and delete this file",
                related=(Related(other.at("reason"), "it is stated here"),),
            )
