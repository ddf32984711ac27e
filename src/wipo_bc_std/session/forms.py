"""All that is made for each office in one language; a further kind of form joins by a line of `FORM_KINDS`."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from wipo_bc_std.review.form import name_form
from wipo_bc_std.session.form_docx import make_documents
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.session.invitation import make_calendar, make_invitation
from wipo_bc_std.session.review_copy import make_review_copies
from wipo_bc_std.session.workbook_form import make_workbooks

Maker = Callable[[Iterable[FormMatter]], Iterator[bytes]]
"""Makes the files for several offices, all of one round and one language, so that what they share is made once."""


def one_by_one(make: Callable[[FormMatter], bytes]) -> Maker:
    """Return a maker of files that share nothing."""

    def make_each(matters: Iterable[FormMatter]) -> Iterator[bytes]:
        return (make(matter) for matter in matters)

    return make_each


class FormKind(Struct, frozen=True):
    """A kind of file: how its name ends, and what makes its bytes, the same ones of the same matter every time.

    One that `is_text` is the draft itself with room for comments, so that it is there only in the language of the text.
    """

    suffix: str
    make: Maker
    is_text: bool = False


FORM_KINDS = (
    FormKind(".xlsx", make_workbooks),
    FormKind(".html", make_review_copies, is_text=True),
    FormKind(".docx", make_documents, is_text=True),
    FormKind(".txt", one_by_one(make_invitation)),
    FormKind(".ics", one_by_one(make_calendar)),
)


def make_forms(matters: Sequence[FormMatter]) -> Iterator[tuple[str, bytes]]:
    """Yield the files for several offices in one language, each with its name."""
    for kind in FORM_KINDS:
        if kind.is_text and any(matter.text_language for matter in matters):
            continue
        for matter, content in zip(matters, kind.make(matters), strict=True):
            yield name_form(matter.manifest, kind.suffix), content
