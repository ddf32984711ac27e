"""Questions about evidence that an office is asked in its form: test data, not what any office was asked."""

from wipo_bc_std.model.inline import Prose
from wipo_bc_std.review.asked import AskedQuestion

FACT, PROVISION, READER, OTHER = "evidence-1", "evidence-2", "evidence-3", "evidence-4"


def make_question(identifier: str = FACT, **changes: object) -> AskedQuestion:
    """Return a question to the first office about evidence."""
    told = {
        "id": identifier,
        "office": "XA",
        "kind": "evidence",
        "about": "damp-cellar",
        "key": f"evidence/damp-cellar/{identifier}",
        "cause": "owner",
        "asked": "2026-12-01",
        "place": {"en": "KE-01, 3 Keeping samples"},
        "text": {"en": "A sample MUST be kept\n– dry, and\n– cool."},
        "claim": {"en": "A third of the samples were lost.", "ar": "تلف ثلث العيّنات."},
        "check": {"en": "Whether the cellar is still empty."},
    }
    return AskedQuestion.model_validate({**told, **changes}, context=Prose.plain)


def make_questions() -> tuple[AskedQuestion, ...]:
    """Return a question of each kind to the first office, and one to another."""
    return (
        make_question(),
        make_question(PROVISION, kind="provision", about="KE-01", claim=None, check=None),
        make_question(READER, kind="understanding", about="KE-02", cause="rotation", claim=None, check=None),
        make_question(OTHER, office="XB"),
    )
