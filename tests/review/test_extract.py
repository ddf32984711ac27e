"""The extract: what senders agreed to and nothing else, brought up to the present, readable as a source."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.project import make_project
from tests.review.test_store import make_comment, make_round
from tests.session.paper_round import HARM, make_papers_round, texts
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.released import Released, ReleasedComment
from wipo_bc_std.review.agreement import Agreed, extend_consent
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.review.extract import Edition, make_extract, name_reworded, write_extract
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.settings import UsageError

DAY = date(2027, 3, 1)
MATTER = make_papers_round(closed="2027-01-16")
ALL = Agreed(named=("XA", "XB", "XC", "XD", "XE"))


def release(
    agreed: Agreed, matter: RoundMatter = MATTER, consent: Consent | None = None, before: Released | None = None
) -> Released:
    passages = texts()["en"]
    after, renewed = extend_consent(consent or Consent(), matter, passages, agreed, DAY)
    return make_extract(matter, after, Edition("en", passages, DAY, before, renewed))


def find(released: Released, label: str) -> ReleasedComment:
    return next(each for each in released.comments if each.label == label)


def change(label: str, **update: object) -> RoundMatter:
    comments = tuple(each.model_copy(update=update) if each.label == label else each for each in MATTER.comments)
    return replace(MATTER, comments=comments)


def test_comments_stand_as_the_text_runs_with_the_numbers_of_the_round() -> None:
    released = release(replace(ALL, thanked=("XE",)))
    assert (released.invited, released.answered, released.received, released.decided) == (5, 5, 14, 7)
    assert released.thanked == ("XE",)
    places = {passage.id: number for number, passage in enumerate(texts()["en"])}
    order = [-1 if each.about is None else places[each.about] for each in released.comments]
    assert order == sorted(order)
    assert {each.label for each in released.comments} == {
        each.label for each in MATTER.comments if each.state != "withdrawn" and each.office
    }
    assert find(released, "XC-001").number == "1"


def test_what_is_only_proposed_or_disputed_is_not_told_as_decided() -> None:
    released = release(ALL)
    assert (find(released, "XA-002").state, find(released, "XA-002").disposition) == ("disputed", None)
    assert (find(released, "XD-001").state, find(released, "XD-001").disposition) == ("proposed", None)
    decided = find(released, "XA-003")
    assert decided.disposition is not None
    assert (decided.disposition.verdict, decided.changed) == ("accepted", (decided.about,))


def test_a_duplicate_leads_to_what_it_repeats_or_says_itself_what_became_of_it() -> None:
    together = find(release(ALL), "XB-003")
    assert (together.duplicate_of, together.disposition) == ("XA-003", None)
    alone = find(release(Agreed(unnamed=("XB",))), "N-003")
    assert (alone.state, alone.duplicate_of) == ("duplicate", None)
    assert alone.disposition is not None
    assert alone.disposition.verdict == "accepted"


def test_whoever_has_no_name_is_told_by_nothing() -> None:
    matter = change("XB-001", organization="Office B", supports="XA-001")
    quoted = matter.find_comment("XB-001")
    assert quoted is not None
    anchor = make_comment(anchor={"id": quoted.anchor.id, "language": "fr", "quote": {"exact": "Un office"}}).anchor
    comments = tuple(
        each.model_copy(update={"anchor": anchor})
        if each.label == "XB-001"
        else each.model_copy(update={"supported_by": ("XB", "XC")})
        if each.label == "XA-001"
        else each
        for each in matter.comments
    )
    released = release(Agreed(named=("XA",), unnamed=("XB",)), replace(matter, comments=comments))
    assert "XB" not in write_extract(released).decode()
    shown = find(released, "N-002")
    assert (shown.organization, shown.quote, shown.text) == (None, None, "Accord du participe.")
    # Nor is it where the office is named elsewhere, and only this comment of it is not.
    passages = texts()["en"]
    consent, _ = extend_consent(
        Consent(), replace(matter, comments=comments), passages, Agreed(named=("XA", "XB"), without=("XB-001",)), DAY
    )
    consent, _ = extend_consent(
        consent, replace(matter, comments=comments), passages, Agreed(unnamed=("XB",), only=("XB-001",)), DAY
    )
    made = make_extract(replace(matter, comments=comments), consent, Edition("en", passages, DAY))
    assert find(made, "XA-001").supported_by == ()


def test_an_organization_is_told_where_that_is_no_office() -> None:
    released = release(Agreed(named=("XA", "X"), only=("XA-001", "X-001")), change("XA-001", organization="Division 7"))
    assert [each.organization for each in released.comments] == ["Guild of Test <b>Registrars</b>", None]


def test_support_is_told_of_those_who_agreed_to_be_named() -> None:
    assert find(release(Agreed(named=("XA",))), "XA-002").supported_by == ()
    assert find(release(Agreed(named=("XA", "XC"))), "XA-002").supported_by == ("XC",)
    # It says so in a comment of its own, which is not released.
    both = Agreed(named=("XA", "XB"), without=("XB-003",))
    matter = change("XA-003", supported_by=("XB",))
    assert find(release(both, matter), "XA-003").supported_by == ()
    assert find(release(Agreed(named=("XA", "XB")), matter), "XA-003").supported_by == ("XB",)


def test_words_stay_as_their_sender_agreed_to_them_and_the_rest_is_brought_up_to_date() -> None:
    agreed = Agreed(named=("XA",))
    consent, _ = extend_consent(Consent(), MATTER, texts()["en"], agreed, DAY)
    before = release(agreed)
    settled = MATTER.find_comment("XA-003")
    assert settled is not None
    later = change("XA-001", text="Which date?", events=settled.events, disposition=settled.disposition)
    brought = release(Agreed(), later, consent, before)
    assert (find(brought, "XA-001").text, find(brought, "XA-001").state) == ("Which day is meant?", "implemented")
    assert name_reworded(brought, later, consent) == ("XA-001",)
    again = release(Agreed(named=("XA",)), later, consent, before)
    assert find(again, "XA-001").text == "Which date?"
    assert name_reworded(again, later, consent) == ()


def test_a_comment_that_the_store_lost_is_missed() -> None:
    consent, _ = extend_consent(Consent(), MATTER, (), Agreed(named=("XA",)), DAY)
    lost = replace(MATTER, comments=tuple(each for each in MATTER.comments if each.label != "XA-002"))
    with pytest.raises(UsageError, match="XA-002 was released, and the store has no comment XA-002"):
        make_extract(lost, consent, Edition("en", (), DAY))


def read(released: Released) -> Released:
    """Return an extract as a draft that has it reads it, in which nothing is wrong with it."""
    loaded = load(make_project({f"released/{released.id}.yml": write_extract(released)}))
    assert [str(item) for item in loaded.problems if "released" in item.at.file] == []
    return loaded.standard.released[0]


def test_what_harms_is_read_back_as_a_source_that_shows_it() -> None:
    released = release(ALL)
    assert read(released).comments == released.comments
    text = find(released, "XC-001").text
    assert text == HARM.replace("\u202e", r"\u{202e}").replace("\u202c", r"\u{202c}").replace("😀", r"\u{1f600}")


@settings(max_examples=25, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: bool(text.strip())))
def test_whatever_a_sender_writes_can_be_a_source(text: str) -> None:
    comment: Comment = make_comment("XA-001").model_copy(update={"text": text, "proposed": text})
    matter = RoundMatter(make_round(closed="2027-01-16"), (comment,))
    released = release(Agreed(named=("XA",)), matter)
    assert read(released).comments == released.comments
