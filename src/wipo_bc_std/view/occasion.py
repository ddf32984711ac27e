"""For what a site is made: known before any of what it shows, which takes large modules to make."""

from msgspec import Struct

from wipo_bc_std.view.fixed import Language


class Occasion(Struct, frozen=True):
    """For what a site is made: the languages that it is built in, the publication (else empty), where comments go.

    `is_only` says that the draft has no other language, so that its site needs no folder for each. `comment_to` is a mail or
    web address, `review_copy` that of the review copy, as the setting has it.
    """

    languages: tuple[Language, ...] = ()
    is_only: bool = True
    publication: str = ""
    comment_to: str = ""
    review_copy: str = ""
