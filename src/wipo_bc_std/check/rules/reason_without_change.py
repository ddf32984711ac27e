"""C010: a reason of a change that never happened."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.resolve.draft import Draft


@rule("C010", basis="house rule: a reason explains a change that readers can see", severity=Severity.WARNING)
def reason_without_change(draft: Draft) -> Iterator[Finding]:
    """A reason in `changes/` is about texts that a publication has as the one before it had them.

    It was written for a change that was taken back, or names the wrong ids, and explains nothing in any redline. Only
    publications with a record in `published/` are looked at: what is not published yet may still change.

    Flagged:

        file: sessions.yml
        publications:
          - {id: draft-1, kind: milestone}
          - {id: draft-2, kind: milestone}

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-22
        numbers: {}
        texts:
          en: |
            scope-purpose 0123456789abcdef

        file: published/draft-2/record.yml
        publication: draft-2
        version: 0.2.0
        stage: working-draft
        date: 2026-11-23
        numbers: {}
        texts:
          en: |
            scope-purpose 0123456789abcdef

        file: changes/shorter.yml
        id: shorter
        about: [scope-purpose]
        reason: It said everything twice.
        since: draft-2

    Accepted:

        file: sessions.yml
        publications:
          - {id: draft-1, kind: milestone}
          - {id: draft-2, kind: milestone}

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-22
        numbers: {}
        texts:
          en: |
            scope-purpose 0123456789abcdef

        file: published/draft-2/record.yml
        publication: draft-2
        version: 0.2.0
        stage: working-draft
        date: 2026-11-23
        numbers: {}
        texts:
          en: |
            scope-purpose fedcba9876543210

        file: changes/shorter.yml
        id: shorter
        about: [scope-purpose]
        reason: It said everything twice.
        since: draft-2
    """
    standard = draft.standard
    language = standard.particulars.original_language
    for reason in standard.reasons:
        before, after = _around(reason, standard.published)
        if before is None or after is None:
            continue
        old, new = before.texts.get(language, {}), after.texts.get(language, {})
        if old and new and all(name in new and old.get(name) == new[name] for name in reason.about):
            yield Finding(
                reason.at("about"),
                f"nothing of this changed from {before.publication} to {after.publication}",
                hint="name what was changed, or delete the reason",
            )


def _around(
    reason: Reason, published: Sequence[PublicationRecord]
) -> tuple[PublicationRecord | None, PublicationRecord | None]:
    """Return the publication before a change, and the first that has it, None for what is not recorded."""
    for before, after in pairwise(published):
        named = reason.since == after.publication
        found = reason.id in after.reasons and reason.id not in before.reasons
        if named if reason.since is not None else found:
            return before, after
    return None, None
