"""Review copies of the sample in two languages and of the real second draft: test data, not what any office said."""

from functools import cache
from pathlib import Path

from tests.redline.pair import states
from tests.review.test_store import make_round
from tests.session.form_files import QUESTIONS, read_draft
from wipo_bc_std.session.form_matter import FormMatter, make_matter
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.session.review_copy import make_review_copies
from wipo_bc_std.view.fixed import Language

DIGEST = "b" * 64


@cache
def make_sample_matter(language: Language = "en", office: str = "XA") -> FormMatter:
    """Return what a form on the complete sample is made of."""
    manuscript = states(language)[0]
    made = make_round(
        digests={language: DIGEST}, questions=QUESTIONS, invited=["XA", "XB"], reply_to="leader@example.org"
    )
    return make_matter(made, office, manuscript, list_passages(manuscript))


@cache
def make_draft_matter(office: str = "XA") -> FormMatter:
    """Return what a form on the real second draft is made of."""
    manuscript, passages = read_draft()
    return make_matter(make_round(questions=QUESTIONS, invited=["XA", "XB"]), office, manuscript, passages)


def write_copy(folder: Path, matter: FormMatter, name: str = "copy.html") -> Path:
    """Write a review copy to a folder."""
    (content,) = make_review_copies([matter])
    path = folder / name
    path.write_bytes(content)
    return path
