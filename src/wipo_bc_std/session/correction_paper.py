"""A corrigendum or erratum in words: what is corrected, on whose authority, and what is to be read, place by place."""

from collections.abc import Iterator
from typing import Literal

from wipo_bc_std.model.publication_correction import PublicationCorrection
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.session.adoption import say_place
from wipo_bc_std.session.chosen import choose_correction, say_local, say_source
from wipo_bc_std.session.paper import isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes

CorrectionKind = Literal["corrigendum", "erratum"]


def tell_correction(matter: PaperMatter, kind: CorrectionKind) -> tuple[nodes.Block, ...]:
    """Return what is corrected, who decided it, and how the corrected text is published, as numbered paragraphs."""
    correction = choose_correction(matter, kind)
    if correction is None:
        return (paragraph(matter.speech.word("correction.none")),)
    told = _sentences(correction, matter)
    return tuple(nodes.Paragraph(number="#", text=plain(words)) for words in told)


def list_places(matter: PaperMatter, kind: CorrectionKind) -> tuple[nodes.Block, ...]:
    """Return a numbered paragraph for each place that is corrected, with the reason under it."""
    correction = choose_correction(matter, kind)
    record = None if correction is None else _record(correction, matter)
    if correction is None or record is None:
        return ()
    return tuple(
        nodes.Paragraph(
            number="#",
            text=plain(
                matter.speech.word(
                    "correction.read",
                    place=isolate(say_place(item.to, record, matter), matter.speech),
                    old=isolate(item.old, matter.speech),
                    new=isolate(item.new, matter.speech),
                )
            ),
            blocks=(paragraph(say_local(item.why, matter)),),
        )
        for item in correction.items
    )


def _sentences(correction: PublicationCorrection, matter: PaperMatter) -> Iterator[str]:
    word, particulars, record = matter.speech.word, matter.draft.standard.particulars, _record(correction, matter)

    def apart(text: str) -> str:
        return isolate(text, matter.speech)

    yield word(
        "correction.of",
        kind=word(f"correction.{correction.kind}", number=str(correction.number)),
        number=apart(particulars.number),
        version=apart(particulars.version if record is None else record.version),
        date=matter.speech.day(particulars.date if record is None else record.date),
        publication=apart(correction.publication),
        issued=matter.speech.day(correction.date),
    )
    if correction.source is None:
        yield word("correction.slip")
    else:
        yield word("correction.decided", source=say_source(correction.source, matter))
    yield word("correction.published-as", publication=apart(correction.id))


def _record(correction: PublicationCorrection, matter: PaperMatter) -> PublicationRecord | None:
    found = (each for each in matter.draft.standard.published if each.publication == correction.publication)
    return next(found, None)
