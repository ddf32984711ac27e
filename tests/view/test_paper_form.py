"""The form of a paper: what a document of the committee has, and what a specimen must not have."""

from datetime import date

import pytest

from tests.project import make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.paper_form import OwnLines, closing_of, is_symbol_of, make_form

SESSIONS = """\
sessions:
  - id: sc-7
    symbol: SC/7
    ordinal: 7
    place: {en: Sampleton, fr: Echantillonville}
    begins: 2027-07-01
    ends: 2027-07-05
  - {id: sc-8, symbol: SC/8, ordinal: 8}
"""
MANDATE = """\
allowed_by: the made-up Sample Committee
allowed_on: 2026-11-20
recorded_in: SC/6/9, paragraph 8
symbol: SC/7/4
session: sc-7
prepared_by: task-force-leader
"""
OWN = OwnLines(symbol="SC/7/2", date=date(2027, 5, 1))


def standard(*, mandated: bool) -> Standard:
    files: dict[str, str | bytes | None] = {"sessions.yml": SESSIONS}
    return load(make_project(files | ({"mandate.yml": MANDATE} if mandated else {}))).standard


def form(session: str = "sc-7", language: Language = "en", *, mandated: bool = True) -> nodes.PaperForm:
    made = standard(mandated=mandated)
    return make_form(made, next(each for each in made.sessions if each.id == session), language, OWN)


def test_a_mandate_gives_a_paper_the_front_of_a_document_of_the_committee() -> None:
    made = form()
    assert made.front == nodes.OfficialFront(
        language_letter="E",
        symbol="SC/7/2",
        original="ORIGINAL: ENGLISH",
        date="DATE: MAY 1, 2027",
        committee="Committee on WIPO Standards (CWS)",
        session="Seventh Session",
        place_and_dates="Sampleton, July 1 to 5, 2027",
        prepared_by="Document prepared by the Blockchain Task Force Leader",
    )
    assert (made.heading, made.page, made.annex_page) == ("SC/7/2", "page {page}", "{annex}, page {page}")
    (notice,) = made.notices
    assert notice == (
        "Shown as a document of the Committee with the permission of the made-up Sample Committee, given on "
        "November 20, 2026 and recorded in SC/6/9, paragraph 8."
    )


def test_the_front_speaks_the_language_of_the_paper() -> None:
    front = form(language="fr").front
    assert front is not None
    assert (front.language_letter, front.session, front.place_and_dates) == (
        "F", "Septième session", "Echantillonville, 1er – 5 juillet 2027",
    )  # fmt: skip
    assert front.date == "DATE\u00a0: 1ER MAI 2027"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("session", "mandated"), [("sc-7", False), ("sc-8", True)])
def test_without_a_mandate_for_its_session_a_paper_has_no_sign_of_the_committee(
    session: str, language: Language, *, mandated: bool
) -> None:
    made = form(session, language, mandated=mandated)
    assert made.front is None
    assert made.specimen
    assert made.heading
    assert made.footing
    said = " ".join([made.heading, *made.notices, *(nodes.shown_text(fact.value) for fact in made.facts)])
    # Neither the symbol nor the date nor the role that the paper gives itself.
    assert "SC/7/2" not in said
    assert "2027-05" not in said
    assert [fact.name for fact in made.facts] == ["session", "symbol", "date", "prepared-by"]
    # Each says why it is blank: a day stands at the foot of the same page.
    reasons = {nodes.shown_text(fact.value).split(":")[-1].split("：")[-1] for fact in made.facts[1:]}
    assert len(reasons) == 3


def test_a_symbol_of_another_session_is_not_printed() -> None:
    made = standard(mandated=True)
    session = made.sessions[0]
    assert is_symbol_of("SC/7/2 REV.", session)
    assert not is_symbol_of("SC/8/2", session)
    assert not is_symbol_of("SC/7", session)
    front = make_form(made, session, "en", OwnLines(symbol="SC/8/2")).front
    assert front is not None
    assert front.symbol == ""


def test_parts_of_a_paper_end_as_documents_of_the_committee_do() -> None:
    assert closing_of("en") == "[End of document]"
    assert [closing_of("en", annexes=("",), after=after) for after in (0, 1)] == [
        "[Annex follows]", "[End of Annex and of document]",
    ]  # fmt: skip
    assert [closing_of("fr", annexes=("I", "II"), after=after) for after in (0, 1, 2)] == [
        "[L’annexe I suit]", "[L’annexe II suit]", "[Fin de l’annexe II et du document]",
    ]  # fmt: skip
