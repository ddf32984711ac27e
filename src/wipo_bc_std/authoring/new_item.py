"""New items of the sources that are lists: terms, references, offices, sessions, documents, publications, the work plan."""

import re

from wipo_bc_std.authoring.addition import Addition, Change
from wipo_bc_std.authoring.listing import add_item
from wipo_bc_std.authoring.new_file import CHECK
from wipo_bc_std.authoring.open_draft import (
    FileText,
    OpenDraft,
    listed_names,
    read_text,
    refuse_listed,
    refuse_taken,
    refuse_wrong_id,
)
from wipo_bc_std.authoring.template import fill_template, quote
from wipo_bc_std.model.fields import IDENTIFIER, OFFICE_CODE
from wipo_bc_std.model.symbol import near_symbol, symbol_of_id
from wipo_bc_std.settings import UsageError

_FILL_IN = f"fill it in; {CHECK}"
_CWS_SESSION = re.compile(r"cws-(?P<ordinal>[1-9][0-9]*)")


def new_term(draft: OpenDraft, identifier: str, term: str, theme: str | None) -> Addition:
    """Return a new concept with its preferred term, in the file of a theme; where there is one theme, it is that one."""
    refuse_taken(draft, identifier)
    path = draft.path(f"terms/{_theme(draft, theme)}.yml")
    form = fill_template("term.yml", id=identifier, term=quote(term), language=draft.language)
    return _item(draft, path, form)


def _theme(draft: OpenDraft, theme: str | None) -> str:
    themes = [path.rsplit("/", 1)[-1].removesuffix(".yml") for path in draft.project.below("terms", ".yml")]
    if theme is not None:
        if not IDENTIFIER.fullmatch(theme):
            raise UsageError(f"“{theme}” cannot name a theme; use small letters, digits and hyphens, such as ledger")
        return theme
    if len(themes) > 1:
        raise UsageError(f"say with --theme which file of terms it goes to: {', '.join(themes)}, or a new one")
    return themes[0] if themes else "general"


def new_reference(draft: OpenDraft, identifier: str, designation: str, title: str) -> Addition:
    """Return a new document that the text cites."""
    refuse_taken(draft, identifier)
    form = fill_template("reference.yml", id=identifier, designation=quote(designation), title=quote(title))
    return _item(draft, draft.path("references.yml"), form)


def new_office(draft: OpenDraft, code: str, name: str) -> Addition:
    """Return a new office by its code of WIPO ST.3."""
    if not OFFICE_CODE.fullmatch(code):
        raise UsageError(
            f"“{code}” is not the code of an office; write two capital letters as in WIPO ST.3, such as KR"
        )
    refuse_listed(code, listed_names(draft, "offices.yml", "offices", "code"))
    return _item(draft, draft.path("offices.yml"), fill_template("office.yml", id=code, name=quote(name)))


def new_session(draft: OpenDraft, identifier: str) -> Addition:
    """Return a new session of the committee."""
    refuse_wrong_id(identifier)
    refuse_listed(identifier, listed_names(draft, "sessions.yml", "sessions"))
    known = _CWS_SESSION.fullmatch(identifier)
    ordinal = known["ordinal"] if known else ""
    symbol = f"CWS/{ordinal}" if known else ""
    form = fill_template("session.yml", id=identifier, symbol=symbol, ordinal=ordinal)
    return _item(draft, draft.path("sessions.yml"), form)


def new_document(draft: OpenDraft, identifier: str, symbol: str, title: str) -> Addition:
    """Return a new document of the committee; its symbol follows from an id such as cws-8-24 or cws-6-4-rev."""
    refuse_wrong_id(identifier)
    refuse_listed(identifier, listed_names(draft, "documents.yml", "documents"))
    known = near_symbol(symbol) if symbol else symbol_of_id(identifier)
    shown = quote(symbol) if known is None else str(known)
    form = fill_template("document.yml", id=identifier, symbol=shown, title=quote(title))
    return _item(draft, draft.path("documents.yml"), form)


def new_publication(draft: OpenDraft, identifier: str, session: str | None) -> Addition:
    """Return a new publication, for a session or else as a milestone."""
    refuse_wrong_id(identifier)
    refuse_listed(identifier, listed_names(draft, "sessions.yml", "publications"))
    known = listed_names(draft, "sessions.yml", "sessions")
    if session is None:
        return _item(draft, draft.path("sessions.yml"), fill_template("milestone.yml", id=identifier))
    if session not in known:
        raise UsageError(f"there is no session “{session}”; sessions.yml has {', '.join(known) or 'none'}")
    form = fill_template("session-publication.yml", id=identifier, session=session)
    return _item(draft, draft.path("sessions.yml"), form)


def new_work_item(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return a new item of the work plan."""
    refuse_wrong_id(identifier)
    refuse_listed(identifier, listed_names(draft, "work-plan.yml", "items"))
    form = fill_template("work-item.yml", id=identifier, title=quote(title))
    return _item(draft, draft.path("work-plan.yml"), form)


def _item(draft: OpenDraft, path: str, form: tuple[str, ...]) -> Addition:
    text = read_text(draft, path)
    added = add_item(text, form, path)
    if added is None:
        by_hand = f"{path} has a form that is not understood, or mistakes; add these lines to it by hand"
        return Addition(_FILL_IN, paste=form, by_hand=by_hand)
    made = FileText(path, added.lines) if text is None else FileText(path, added.lines, text.mark, text.line_end)
    return Addition(_FILL_IN, (Change(made, added.line, is_new=text is None),))
