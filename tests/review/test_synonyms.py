"""Words of filled forms in six languages: understood where they are known, never guessed."""

from collections.abc import Callable
from itertools import combinations

import pytest

from wipo_bc_std.review import synonyms
from wipo_bc_std.review.column_titles import find_column


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
