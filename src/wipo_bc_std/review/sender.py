"""Who sent a file: the office that the person who takes it in names, else what stands in the file, else the file's name."""

import re

from msgspec import Struct

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.form import ANYBODY
from wipo_bc_std.review.returned import Returned
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.submission import Submission
from wipo_bc_std.review.synonyms import normalise_words

# See `form.name_form`; copies get a number or a word behind it.
_FILE = re.compile(r"wipo-bc-std_[a-z0-9-]+_(?P<office>[A-Z]{2}|any)_")


class Sender(Struct, frozen=True):
    """Who sent a file: an office by its code, or an organization by its name, or nobody that is known.

    `name` is what the file says of the organization, whoever sent it.
    """

    office: str | None
    name: str | None

    @property
    def organization(self) -> str | None:
        """Return who it was, where that is no office with a code."""
        return self.name if self.office is None else None

    def is_of(self, comment: Comment, submission: str) -> bool:
        """Return whether a comment is this sender's; one who is not known has none but those of the same file."""
        if self.office is not None:
            return comment.office == self.office
        if comment.office is not None:
            return False
        return self.is_called(comment.organization) or submission in {
            comment.submission,
            *(each.submission for each in comment.earlier),
        }

    def is_called(self, organization: str | None) -> bool:
        """Return whether an organization is this one."""
        return bool(self.name and organization) and normalise_words(self.name or "") == normalise_words(
            organization or ""
        )


def find_sender(
    made: Round, returned: Returned, file: str, said: str, known: Submission | None
) -> tuple[Sender, tuple[str, ...]]:
    """Return who sent a file, and what is doubtful about it; `said` is the office that a person names, empty if none.

    `known` is the record of the same file, which stays as it is.
    """
    name = returned.organization or None
    if known is not None:
        warnings = (
            (f"it was taken in as that of {known.office or known.organization or 'nobody known'} before, and stays so",)
            if said and said != known.office
            else ()
        )
        return Sender(known.office, known.organization or name), warnings
    if said:
        return Sender(said, name), tuple(_doubt_invitation(made, said))
    written, form = _code(returned.office), returned.manifest.office if returned.manifest is not None else ""
    found = _FILE.search(file)
    called = found["office"] if found is not None and found["office"] != ANYBODY else ""
    office = written or form or called
    if not written and returned.office and name is None:
        name = returned.office
    doubts = [*_doubt_office(returned.office, written, form, called), *_doubt_invitation(made, office)]
    if not office and name is None:
        doubts.append("nothing says who sent it; name the office with --office")
    return Sender(office or None, name), tuple(doubts)


def _code(text: str) -> str:
    plain = text.strip().upper()
    return plain if OFFICE_CODE.fullmatch(plain) else ""


def _doubt_office(told: str, written: str, form: str, called: str) -> list[str]:
    found = []
    if written and form and written != form:
        found.append(f"the form was made for {form}, and {written} is written in it; it is taken as that of {written}")
    elif told and not written and form:
        found.append(
            f"“{told[:40]}” is written in it as the office; it is taken as that of {form}, for whom the form was made"
        )
    office = written or form
    if called and office and called != office:
        found.append(f"its name says {called}, and the form {office}; it is taken as that of {office}")
    elif called and not office:
        found.append(f"only its name says that it is from {called}; if that is wrong, name the office with --office")
    return found


def _doubt_invitation(made: Round, office: str) -> list[str]:
    if office and made.invited and office not in made.invited:
        return [f"{office} was not invited to {made.id}"]
    return []
