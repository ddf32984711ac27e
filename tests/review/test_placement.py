"""Where a comment belongs: found by all that a form says, and left to be confirmed where that does not agree."""

from dataclasses import replace

import pytest
from msgspec import structs

from tests.review.filled import real_passages
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.placement import Means, index_passages, place_comment
from wipo_bc_std.review.returned import ReturnedComment

PASSAGES = real_passages()
TEXTS = index_passages({"en": PASSAGES}, "en")
BY_ID = {passage.id: passage for passage in PASSAGES}


def shown(name: str, **other: str) -> ReturnedComment:
    """Return a row as a form shows it of a text, with some cells as they are now."""
    passage = BY_ID[name]
    row = ReturnedComment(
        "1", passage.id, passage.number, title=passage.title, text_read=passage.text, text="A comment."
    )
    return structs.replace(row, **other)


def found(comment: ReturnedComment) -> tuple[str | None, Means]:
    placement = place_comment(TEXTS, comment)
    return placement.passage.id if placement.passage is not None else None, placement.means


def test_each_row_of_the_real_draft_is_found_by_all_that_a_form_shows_and_by_less_never_elsewhere() -> None:
    lost = dict.fromkeys(("id", "id number", "text_read", "id text_read"), 0)
    for passage in PASSAGES:
        assert found(shown(passage.id)) == (passage.id, "id")
        for names in lost:
            name, _ = found(shown(passage.id, **dict.fromkeys(names.split(), "")))
            assert name in {passage.id, None}, (names, passage.id)
            lost[names] += name is None
    # Without id and words there is only the number, which several texts have.
    assert {**lost, "id text_read": 0} == dict.fromkeys(lost, 0)


def test_a_place_that_begins_with_its_clause_tells_the_text_or_leaves_it_open() -> None:
    told = 0
    for passage in PASSAGES:
        clause = BY_ID[passage.division]
        above = passage.title if passage.title != clause.text else ""
        place = " – ".join(filter(None, (f"{clause.number} {clause.text}", above)))
        comment = shown(passage.id, id="", text_read="", title=f"{place}\n(Long text)")
        name, _ = found(comment)
        assert name in {passage.id, None}, passage.id
        told += name is not None and len(TEXTS.by_number.get(passage.number.casefold(), ())) > 1
    assert told > 80


def test_words_of_the_form_that_somebody_changed_a_little_still_tell_the_place() -> None:
    passage = BY_ID["BD-02"]
    text = passage.text.replace("MUST NOT", "SHOULD NOT") + " And some."
    assert found(shown("BD-02", id="", number="", title="", text_read=text)) == ("BD-02", "words")
    assert found(shown("BD-02", text_read=text)) == ("BD-02", "id")


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("BD‑02", "BD-02"),
        (" bd-02. ", "BD-02"),
        ("table 3", "targets-table"),
        ("Clause 7.1", None),
        ("paragraph 12", "definitions-own"),
        ("para. 12", "definitions-own"),
        ("§ 7.2", None),
        ("clause 12", "confidentiality"),
        ("Пункт 12", "definitions-own"),
        ("الفقرة ١٢", "definitions-own"),
        ("data-placement", "data-placement"),
    ],
)
def test_a_number_that_was_typed_is_understood(number: str, name: str | None) -> None:
    placement = place_comment(TEXTS, ReturnedComment("1", number=number, text="A comment."))
    assert placement.passage is not None
    assert name is None or placement.passage.id == name


@pytest.mark.parametrize("number", ["12", "1", "page 40", "see above", "BD-99", "7.2 and 7.3"])
def test_a_place_that_is_not_sure_is_asked_for(number: str) -> None:
    placement = place_comment(TEXTS, ReturnedComment("1", number=number, text="A comment."))
    assert (placement.passage, placement.is_sure) == (None, False)
    assert "place to be confirmed" in placement.remark


@pytest.mark.parametrize("number", ["", "General", "l’ensemble du projet", "全文", "The draft as a whole", "в целом"])
def test_a_comment_on_the_whole_draft_has_no_doubtful_place(number: str) -> None:
    assert found(ReturnedComment("1", number=number, text="A comment.")) == (None, "whole draft")


def test_columns_that_were_sorted_apart_put_no_comment_under_a_wrong_text() -> None:
    other = BY_ID["BD-03"]
    # The hidden ids alone were sorted: number and words agree against them.
    placement = place_comment(TEXTS, shown("BD-02", id="BD-03"))
    assert placement.passage is not None
    assert (placement.passage.id, placement.remark != "") == ("BD-02", True)
    # The numbers alone: id and words agree.
    assert found(shown("BD-02", number="BD-03")) == ("BD-02", "id")
    # Nobody agrees with anybody.
    assert found(shown("BD-02", number="BD-01", text_read=other.text)) == (None, "unsure")
    assert found(shown("BD-02", number="BD-01", text_read="")) == (None, "unsure")


def test_former_ids_are_followed_unless_the_text_was_split() -> None:
    one = Passage("new-name", "paragraph", "scope", "", "1", "Some words of a text.", "0", ("old-name", "both"))
    two = Passage("other-name", "paragraph", "scope", "", "2", "Other words of another text.", "0", ("both",))
    texts = index_passages({"en": (one, two)}, "en")
    assert place_comment(texts, ReturnedComment("1", "old-name", text="x")).passage == one
    placement = place_comment(texts, ReturnedComment("1", "both", text="x"))
    assert (placement.passage, placement.is_sure) == (None, False)


def test_a_quotation_that_stands_in_one_text_only_tells_the_place() -> None:
    quote = " ".join(BY_ID["BD-02"].text.split()[3:11])
    assert found(ReturnedComment("1", quote=quote, text="x")) == ("BD-02", "words")
    assert found(ReturnedComment("1", quote="the text", text="x")) == (None, "unsure")


def test_a_form_in_another_language_is_read_by_its_words_and_numbers() -> None:
    french = tuple(replace(each, text=f"Texte {each.id} en français, avec assez de mots.") for each in PASSAGES[:20])
    texts = index_passages({"en": PASSAGES, "fr": french}, "fr")
    placement = place_comment(texts, ReturnedComment("1", text_read=french[7].text, text="x"))
    assert placement.passage is not None
    assert (placement.passage.id, texts.language) == (french[7].id, "fr")


def test_who_does_not_say_what_it_read_is_shown_places_in_english() -> None:
    arabic = tuple(replace(each, title="…") for each in PASSAGES)
    assert index_passages({"ar": arabic, "en": PASSAGES}, "").language == "en"
    assert index_passages({"ar": arabic, "en": PASSAGES}, "ar").texts == arabic
    assert index_passages({"zh": arabic}, "").language == "zh"
