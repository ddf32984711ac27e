"""What was adopted and published, as papers tell it: which version, since when, and where a text stood in it."""

import datetime

from msgspec import Struct

from wipo_bc_std.model.adopted_text import NumberedKind
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.session.paper import isolate
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view.outcomes import adoptions


class Version(Struct, frozen=True):
    """A version that was adopted: the outcome that did so, and the record of its publication."""

    outcome: Outcome
    record: PublicationRecord

    @property
    def adopted_on(self) -> datetime.date | None:
        """Return the day of its adoption, where it is known."""
        return self.outcome.date


def adopted_versions(standard: Standard) -> tuple[Version, ...]:
    """Return the versions that were adopted and recorded, in order; each is the text with all amendments, as published."""
    records = {record.publication: record for record in standard.published}
    found = []
    for outcome in adoptions(standard):
        # Without amendments, the text that was considered is the one that was adopted.
        name = outcome.published_as or ("" if outcome.amendments else outcome.considered)
        if name in records:
            found.append(Version(outcome, records[name]))
    return tuple(found)


def say_publication(record: PublicationRecord, matter: PaperMatter) -> str:
    """Return how a publication is called: its id, with its version."""
    version = matter.speech.word("cover.version", version=record.version)
    opening, closing = matter.speech.word("words.open"), matter.speech.word("words.close")
    return f"{isolate(record.publication, matter.speech)}{opening}{version}{closing}"


def say_place(identifier: str, record: PublicationRecord, matter: PaperMatter) -> str:
    """Return where a text stands in a publication, by the number that was printed there, such as “paragraph 12”."""
    word, annex = matter.speech.word, ""
    for kind, name, number in record.given:
        if kind in {"clause", "annex"}:
            annex = number if kind == "annex" else ""
        if name == identifier:
            return _say_number(kind, number, annex, matter)
    # What has no number of its own, such as a term of other days or a text in an old record.
    printed = identifier if PROVISION_IDENTIFIER.fullmatch(identifier) else record.numbers.get(identifier, "")
    return printed or word("correction.place.named", name=matter.world.name(identifier))


def _say_number(kind: NumberedKind, number: str, annex: str, matter: PaperMatter) -> str:
    word = matter.speech.word
    match kind:
        case "paragraph" if annex:
            return word("label.paragraph-of-annex", number=number, annex=annex)
        case "paragraph":
            return word("label.paragraph", number=number)
        case "clause" | "subclause":
            return word("correction.place.section", number=number)
        case "annex":
            return word("correction.place.annex", number=number)
        case "table":
            return word("label.table", number=number)
        case "figure":
            return word("label.figure", number=number)
        case "definition":
            return word("correction.place.definition", number=number)
        case "provision":
            return number
