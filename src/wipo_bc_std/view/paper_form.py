"""The form of a paper: under a mandate that of a document of the committee, without one that of a specimen.

Facts of form: front pages and heads of pages of CWS/8/2, CWS/8/17, CWS/5/9, CWS/2/4 REV. and CWS/9/8, read in copies. A
specimen has none of the signs by which such a document is known: no letter of a language, no symbol, no block at the end
of the line, no title of the committee at the head of the page.
"""

import datetime

from msgspec import Struct

from wipo_bc_std.model.session import Session
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.symbol import Symbol, parse_symbol
from wipo_bc_std.model.task import Mandate, PreparedBy
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.inlines import words
from wipo_bc_std.view.sessions import say_place_and_days, say_session
from wipo_bc_std.view.wording import say_day, word

# Stand for the number, and for the label of the annex, in words that say which page it is.
PAGE, ANNEX = "{page}", "{annex}"


class OwnLines(Struct, frozen=True, kw_only=True):
    """What a paper itself gives for its first lines; what is not known is left out."""

    symbol: str = ""
    date: datetime.date | None = None
    prepared_by: PreparedBy | None = None


def mandate_for(standard: Standard, session: Session) -> Mandate | None:
    """Return what lets papers for a session look official: a mandate for that very session, None where there is none."""
    mandate = standard.mandate
    return mandate if mandate is not None and mandate.session == session.id else None


def is_symbol_of(text: str, session: Session) -> bool:
    """Return whether a document with this symbol is one of the session."""
    symbol, whole = parse_symbol(text), parse_symbol(session.symbol)
    return isinstance(symbol, Symbol) and not symbol.is_session and symbol.of_session == whole


def make_form(standard: Standard, session: Session, language: Language, own: OwnLines | None = None) -> nodes.PaperForm:
    """Return the form of a paper for a session: official under a mandate for it, else that of a specimen."""
    mandate = mandate_for(standard, session)
    if mandate is None:
        return _specimen(standard, session, language)
    return _official(mandate, standard, session, own or OwnLines(), language)


def _official(
    mandate: Mandate, standard: Standard, session: Session, own: OwnLines, language: Language
) -> nodes.PaperForm:
    symbol = own.symbol if is_symbol_of(own.symbol, session) else ""
    prepared = own.prepared_by or mandate.prepared_by
    original = word(f"language.{standard.particulars.original_language}", language)
    front = nodes.OfficialFront(
        language_letter=word("cws.language-letter", language),
        symbol=symbol,
        original=word("cws.original", language, language=original).upper(),
        date="" if own.date is None else word("cws.date", language, date=say_day(own.date, language)).upper(),
        committee=word("cws.committee", language),
        session=say_session(session, language),
        place_and_dates=_place_and_days(standard, session, language),
        prepared_by="" if prepared is None else word(f"cws.prepared-by-{prepared}", language),
    )
    day = say_day(mandate.allowed_on, language)
    notice = word("cws.mandate", language, by=mandate.allowed_by, date=day, record=mandate.recorded_in)
    return nodes.PaperForm(
        front=front,
        notices=(notice,),
        heading=symbol or session.symbol,
        page=word("paper-form.page", language, page=PAGE),
        annex_page=word("paper-form.annex-page", language, page=PAGE, annex=ANNEX),
        annex=word("paper-form.annex", language),
    )


def _specimen(standard: Standard, session: Session, language: Language) -> nodes.PaperForm:
    def fact(name: str, value: str) -> nodes.Fact:
        return nodes.Fact(name=name, label=word(f"paper-form.{name}", language), value=words(value))

    separator = word("words.list-separator", language)
    occasion = (
        word("cws.committee", language),
        say_session(session, language, in_text=True),
        _place_and_days(standard, session, language),
    )
    return nodes.PaperForm(
        front=None,
        specimen=word("paper-form.specimen", language),
        notices=(word("paper-form.not-issued", language), word("paper-form.made", language)),
        facts=(
            fact("session", separator.join(part for part in occasion if part)),
            *(fact(name, word(f"paper-form.{name}-blank", language)) for name in ("symbol", "date", "prepared-by")),
        ),
        heading=word("paper-form.running", language),
        footing=word("paper-form.made-by", language, draft=standard.particulars.number),
        page=word("paper-form.page", language, page=PAGE),
        annex_page=word("paper-form.annex-page", language, page=PAGE, annex=ANNEX),
        annex=word("paper-form.annex", language),
    )


def _place_and_days(standard: Standard, session: Session, language: Language) -> str:
    original = standard.particulars.original_language
    place = "" if session.place is None else session.place.words(language, original)
    return say_place_and_days(place, session, language)


def closing_of(language: Language, *, annexes: tuple[str, ...] = (), after: int = 0) -> str:
    """Return the mark that ends a part of a paper: its main part (`after` 0), or its nth annex.

    `annexes` are the numbers of its annexes, such as I and II; that of a single one is empty. The marks are “[Annex follows]”
    (CWS/9/23), “[End of Annex and of document]” and “[End of document]”.
    """
    if not annexes:
        return word("closing.end", language)
    follows = annexes[after] if after < len(annexes) else None
    if follows is None:
        last = annexes[-1]
        key = "closing.annex-and-document-end" if last else "closing.annex-and-document-end-single"
        return word(key, language, number=last) if last else word(key, language)
    return (
        word("closing.annex-follows", language, number=follows)
        if follows
        else word("closing.annex-follows-single", language)
    )
