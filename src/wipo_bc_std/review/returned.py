"""What a file that came back holds, in one form for all kinds of files: readers make it, and it is judged afterwards.

A reader takes nothing as true: it says what stands where, and lists what it cannot place. Nothing that is filled in gets
lost: the census counts the fields that are filled in, by looking at the file in another way than the reader does.
"""

from msgspec import Struct, field

from wipo_bc_std.review.comment import Channel
from wipo_bc_std.review.form import FormManifest


class Unplaced(Struct, frozen=True):
    """Something that a reader found and could not make part of a comment or answer."""

    place: str
    words: str
    reason: str


class ReturnedComment(Struct, frozen=True):
    """One comment as its sender wrote it; what is empty was left empty.

    `row` is its place in the file. `id` and `number` are what the form says that it is about, `part` and `quote` what the
    sender says besides. `kind` and `weight` are as written there, in any language. `fields` is how many fields that the
    sender filled in it was made of; what the form itself says is none. `title` and `text_read` are what the form shows of
    the text, by which a row that lost its id is found.
    """

    row: str
    id: str = ""
    number: str = ""
    part: str = ""
    quote: str = ""
    kind: str = ""
    weight: str = ""
    text: str = ""
    proposed: str = ""
    rationale: str = ""
    would_resolve: str = ""
    supports: str = ""
    text_read: str = ""
    fields: int = 1
    title: str = ""


class Returned(Struct, frozen=True):
    """All that a file held: `position` and `offers` are as written there, in any language, or as keys.

    `manifest` is None where the file says nothing of itself. `filled` counts the fields that are filled in: not those that
    the form says itself, and not the office, which says who sent it. `heads` are names and words of a page header. `round` is
    the one that a reply in words, which has no manifest, is about, where that is known.
    """

    channel: Channel
    manifest: FormManifest | None = None
    office: str = ""
    organization: str = ""
    contact: str = ""
    position: str = ""
    would_resolve: str = ""
    offers: tuple[str, ...] = ()
    can_answer_on: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    comments: tuple[ReturnedComment, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    filled: int = 0
    heads: tuple[tuple[str, str], ...] = field(default=())
    round: str = ""


def count_answer(returned: Returned) -> int:
    """Return how many fields the answer was made of, with what stands in a page header."""
    single = (
        returned.organization,
        returned.contact,
        returned.position,
        returned.would_resolve,
        returned.can_answer_on,
    )
    return sum(map(bool, single)) + len(returned.offers) + len(returned.answers) + len(returned.heads)


def count_fields(returned: Returned) -> int:
    """Return how many fields all that a reader found was made of, which is `filled` where nothing got lost."""
    comments = sum(comment.fields for comment in returned.comments)
    return count_answer(returned) + comments + len(returned.unplaced)
