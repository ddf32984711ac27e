"""The rounds that a paper of a session tells of, as the papers of a round have them."""

from dataclasses import replace
from datetime import UTC, datetime, time

from wipo_bc_std.review.form import describe_form
from wipo_bc_std.review.round import Round
from wipo_bc_std.session.comment_matter import CommentMatter, make_comment_matter
from wipo_bc_std.session.draft_state import read_text
from wipo_bc_std.session.form_matter import FormMatter, choose_passages
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.wording import word


def tell_comments(matter: PaperMatter) -> tuple[CommentMatter, ...]:
    """Return each round with its comments as the text runs, what became of each, and where it stands."""
    return tuple(
        make_comment_matter(each, matter.read_texts(each.round.id), matter.speech.language, matter.day)
        for each in matter.rounds
    )


def make_form_matter(made: Round, matter: PaperMatter) -> FormMatter:
    """Return what the invitation to a round is made of: it asks in the language of the paper.

    Of a publication that is not on record, the draft as it is tells what it is called.
    """
    language = matter.speech.language
    published = next(
        (each for name in (language, *made.digests) if (each := matter.read_published(made.publication, name))), None
    )
    manuscript = published or _stand_in(made, read_text(matter))
    return FormMatter(
        made,
        describe_form(made, "", manuscript.language, language),
        manuscript,
        choose_passages(matter.read_texts(made.id).get(manuscript.language, ()), made.scope),
        datetime.combine(made.opens, time(), UTC),
        language,
    )


def _stand_in(made: Round, text: nodes.Manuscript) -> nodes.Manuscript:
    spoken = text.language if text.language in made.digests else next(iter(made.digests))
    label = word("cover.version", text.language, version=made.version)
    cover = replace(text.cover, number=made.draft, version=made.version, version_label=label)
    return replace(text, language=spoken, cover=cover)
