"""W015: a correction is about words that were not published, or its new words are not in the sources."""

from collections.abc import Iterator

from wipo_bc_std.check.revisions import count_words, texts_of
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.publication_correction import CorrectedPlace, PublicationCorrection
from wipo_bc_std.resolve.draft import Draft


@rule("W015", basis="house rule: “read … instead of …” can be followed by whoever holds the published text")
def correction_does_not_fit(draft: Draft) -> Iterator[Finding]:
    """A corrigendum or erratum replaces words that do not stand in what was published, or that the sources do not have instead.

    The old words are looked for in the manuscript that `publish --record` kept of the publication, and stand once in the
    place named. The new ones are looked for in the sources as long as no later publication is recorded: after that, the text
    may have gone on.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-20

        file: published/draft-1/en.json
        {"sections": [{"id": "scope", "blocks": [{"id": "scope-purpose", "text": [
          {"type": "text", "text": "This draft conserns IP Offices."}]}]}]}

        file: corrections/draft-1-corr-1.yml
        id: draft-1-corr-1
        kind: erratum
        date: 2026-11-21
        items:
          - {to: scope-purpose, old: This text conserns, new: This draft concerns, why: A letter was wrong.}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-20

        file: published/draft-1/en.json
        {"sections": [{"id": "scope", "blocks": [{"id": "scope-purpose", "text": [
          {"type": "text", "text": "This draft conserns IP Offices."}]}]}]}

        file: corrections/draft-1-corr-1.yml
        id: draft-1-corr-1
        kind: erratum
        date: 2026-11-21
        items:
          - {to: scope-purpose, old: This draft conserns, new: This draft concerns, why: A letter was wrong.}
    """
    known = {publication.id for publication in draft.standard.publications}
    known |= {record.publication for record in draft.standard.published}
    for correction in draft.standard.corrections:
        # One of a publication that nobody knows is reported as such.
        if correction.publication in known:
            yield from _check_published(correction, draft)
            yield from _check_sources(correction, draft)


def _check_published(correction: PublicationCorrection, draft: Draft) -> Iterator[Finding]:
    recorded = draft.standard.recorded.get(correction.publication)
    if recorded is None:
        yield Finding(
            correction.at("id"),
            f"no manuscript of {correction.publication} is kept, so that nobody can tell what was published",
            hint=f"record it from the commit that was published: wipo-bc-std publish {correction.publication} --from … --record",
        )
        return
    for position, place in enumerate(correction.items):
        if place.to not in recorded:
            message = f"{correction.publication} has no “{place.to}”"
            yield Finding(correction.at("items", position, "to"), message, hint="write the id that it had there")
            continue
        count = count_words(place.old, recorded[place.to])
        if count != 1:
            told = "does not stand" if count == 0 else f"stands {count} times"
            yield Finding(
                correction.at("items", position, "old"),
                f"“{place.old[:60]}” {told} in {place.to} as {correction.publication} has it",
                hint="write the words as they were published, and as many as tell the place",
            )


def _check_sources(correction: PublicationCorrection, draft: Draft) -> Iterator[Finding]:
    if draft.standard.may_miss("clauses/", "annexes/", "terms/", "references.yml") or _went_on(correction, draft):
        return
    for position, place in enumerate(correction.items):
        texts = texts_of(draft, place.to)
        if not texts or count_words(place.new, texts) == 0:
            yield Finding(
                correction.at("items", position, "new"),
                f"“{place.new[:60]}” does not stand in {place.to} of the sources",
                hint="write the new words into the sources, then publish them with --correction",
            )
        elif _is_left(place, texts):
            yield Finding(
                correction.at("items", position, "old"),
                f"“{place.old[:60]}” still stands in {place.to} of the sources",
                hint="replace it there by the new words, then publish with --correction",
            )


def _is_left(place: CorrectedPlace, texts: tuple[str, ...]) -> bool:
    """Return whether old words are left in texts beside those that are a part of the new ones."""
    inside = count_words(place.old, (place.new,))
    return count_words(place.old, texts) > inside * count_words(place.new, texts)


def _went_on(correction: PublicationCorrection, draft: Draft) -> bool:
    """Return whether a later publication, or a later correction of the same, is recorded."""
    names = [record.publication for record in draft.standard.published]
    own = correction.id if correction.id in names else correction.publication
    return own in names and names.index(own) < len(names) - 1
