"""W016: an erratum changes what a provision demands."""

from collections.abc import Iterator

from wipo_bc_std.check.revisions import substance_changed
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("W016", basis="house rule: what binds is changed by those who adopted it, not by editors")
def erratum_of_substance(draft: Draft) -> Iterator[Finding]:
    """An erratum changes the keyword of a provision, who is to conform to it, or a number in it.

    Such a change alters what is demanded, however small the slip was. It is a corrigendum, which the committee decides; an
    erratum mends slips that alter nothing, such as a wrong letter or a broken reference.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-20

        file: published/draft-1/en.json
        {"sections": [{"id": "scope", "blocks": [{"id": "GA-01", "blocks": [{"text": [
          {"type": "text", "text": "An IP Office SHOULD say which draft it follows."}]}]}]}]}

        file: corrections/draft-1-corr-1.yml
        id: draft-1-corr-1
        kind: erratum
        date: 2026-11-21
        items:
          - {to: GA-01, old: Office SHOULD say, new: Office MUST say, why: The wrong word was printed.}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: published/draft-1/record.yml
        publication: draft-1
        version: 0.1.0
        stage: working-draft
        date: 2026-11-20

        file: published/draft-1/en.json
        {"sections": [{"id": "scope", "blocks": [{"id": "GA-01", "blocks": [{"text": [
          {"type": "text", "text": "An IP Office SHOULD say which draft it follows."}]}]}]}]}

        file: corrections/draft-1-corr-1.yml
        id: draft-1-corr-1
        kind: corrigendum
        date: 2026-11-21
        source: {document: CWS/1/9, paragraphs: "12"}
        items:
          - {to: GA-01, old: Office SHOULD say, new: Office MUST say, why: The wrong word was printed.}
    """
    for correction in draft.standard.corrections:
        if correction.kind == "erratum":
            for position, place in enumerate(correction.items):
                changed = tuple(substance_changed(place, draft))
                if changed:
                    yield Finding(
                        correction.at("items", position, "new"),
                        f"the erratum changes {' and '.join(changed)} in {place.to}",
                        hint="write `kind: corrigendum` with the record of the decision, or leave that as it was published",
                    )
