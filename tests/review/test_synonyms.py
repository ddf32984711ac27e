"""Words of filled forms in six languages: understood where they are known, never guessed."""

from collections.abc import Callable
from itertools import combinations

import pytest

from wipo_bc_std.review import synonyms, vocabulary
from wipo_bc_std.review.column_titles import find_column
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


@pytest.mark.parametrize(
    ("find", "key", "words"),
    [
        (synonyms.find_kind, "editorial", "editorial|ED|rédactionnelle|de redacción|редакционное|编辑|تحريري|Editorial (ed)"),
        (synonyms.find_kind, "technical", "te|Technique|técnica|по существу|技术|تقني|te / technical|technical – te"),
        (synonyms.find_kind, "evidence", "Evidence|preuves|hechos|доказательства|证据|أدلة"),
        (synonyms.find_weight, "blocking", "blocking|Bloquante|bloqueante|препятствующее|阻断性|مانع"),
        (synonyms.find_position, "no-comment", "Read, no comment|Lu, sans observation|Leído, sin observaciones|已阅，无意见"),
        (synonyms.find_position, "support-with-comments", "Support, with comments|Appui, avec observations|支持，附意见"),
        (synonyms.find_position, "no-expertise", "no-expertise|Sin conocimientos en la materia|缺乏此方面专长"),
        (synonyms.find_offer, "briefing", "briefing|Nous souhaitons une séance d’information|نود الحصول على إحاطة"),
        (find_column, "text", "Comments|Observation|Замечание|意见|التعليق|Comment (justification for change)"),
        (find_column, "proposed", "Proposed change|Libellé proposé|Texto propuesto|建议措辞"),
    ],
)  # fmt: skip
def test_words_of_all_languages_are_understood(find: Callable[[str], str | None], key: str, words: str) -> None:
    assert {word: find(word) for word in words.split("|")} == dict.fromkeys(words.split("|"), key)


@pytest.mark.parametrize("words", ["", " ", "?", "urgent", "technical or editorial (te, ed)", "support of BD-02"])
def test_what_is_not_known_is_not_guessed(words: str) -> None:
    assert synonyms.find_kind(words) is None
    assert synonyms.find_position(words) is None
    assert synonyms.find_offer(words) is None


def test_no_word_says_two_things() -> None:
    for table in synonyms.TABLES.values():
        told = [{synonyms.normalise_words(word) for word in words.split("|")} for words in table.values()]
        assert [first & second for first, second in combinations(told, 2) if first & second] == []


@pytest.mark.parametrize(
    ("find", "words", "prefix"),
    [
        (synonyms.find_kind, vocabulary.KINDS, ""),
        (synonyms.find_weight, vocabulary.WEIGHTS, ""),
        (synonyms.find_position, vocabulary.POSITIONS, ""),
        (synonyms.find_offer, vocabulary.FIELDS, "offer-"),
        (find_column, vocabulary.COLUMNS, ""),
    ],
    ids=["kinds", "weights", "positions", "offers", "columns"],
)
def test_each_word_that_forms_offer_is_known_here(
    find: Callable[[str], str | None], words: vocabulary.Words, prefix: str
) -> None:
    offered = {key.removeprefix(prefix): said for key, said in words.items() if key.startswith(prefix)}
    assert len(offered) > 2
    for key, said in offered.items():
        # The column of a comment's words is called so in forms alone.
        wanted = "text" if find is find_column and key == "comment" else key
        assert {told: find(told) for told in said.values()} == dict.fromkeys(said.values(), wanted)
    assert all(map(synonyms.is_whole, vocabulary.WHOLE["whole"].values()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_word_form_are_known_here(language: Language) -> None:
    for key, column in (
        ("office", "office"),
        ("number", "number"),
        ("part", "part"),
        ("kind", "kind"),
        ("text", "text"),
    ):
        assert find_column(word(f"review.docx.{key}", language)) == column
