"""Which text of a new state was which of the old one."""

import random

from wipo_bc_std.redline.match import KeyedText, match_texts

WORDS = "ledger node office record hash key mark design patent holder claim transfer renewal fee notice block".split()  # noqa: SIM905 - words are easier to read so


def pairs(old: list[str], new: list[str], parents: tuple[str, str] = ("", "")) -> list[tuple[int, int]]:
    olds = [KeyedText(f"id-{number}", text, parents[0]) for number, text in enumerate(old)]
    return [(each.old, each.new) for each in match_texts(olds, [KeyedText("", text, parents[1]) for text in new])]


def make_texts(count: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    return [
        " ".join(f"{chance.choice(WORDS)}{number if chance.random() < 0.5 else ''}" for _ in range(30))
        for number in range(count)
    ]


def test_ids_come_before_words() -> None:
    old = [KeyedText("a", "one two three"), KeyedText("b", "four five six")]
    new = [KeyedText("b", "one two three"), KeyedText("a", "four five six")]
    assert [(each.old, each.new, each.by) for each in match_texts(old, new)] == [(1, 0, "id"), (0, 1, "id")]


def test_former_ids_lead_to_what_had_them() -> None:
    old = [KeyedText("a", "one"), KeyedText("b", "two", former=("c",))]
    new = [KeyedText("c", "else"), KeyedText("d", "other", former=("a",))]
    assert [(each.old, each.new) for each in match_texts(old, new)] == [(1, 0), (0, 1)]


def test_an_inserted_text_is_matched_with_nothing() -> None:
    old = make_texts(40)
    new = [*old[:10], "wholly different words stand in this new paragraph of the draft", *old[10:]]
    assert pairs(old, new) == [(n, n) for n in range(10)] + [(n, n + 1) for n in range(10, 40)]


def test_moved_and_deleted_texts_are_told_apart() -> None:
    old = make_texts(20)
    new = [*old[:3], *old[5:12], old[4], *old[12:]]
    found = dict(pairs(old, new))
    assert 3 not in found
    assert new[found[4]] == old[4]
    assert len(found) == 19


def test_a_text_alone_between_the_same_neighbours_is_the_same_though_nine_tenths_of_it_changed() -> None:
    old = [
        "The first of three stands here.",
        "The office keeps a record of each transfer it was told of.",
        "The last one.",
    ]
    new = [old[0], "Whoever runs a node answers for every copy that leaves the house, said office.", old[2]]
    assert pairs(old, new) == [(0, 0), (1, 1), (2, 2)]


def test_the_same_words_under_another_parent_are_found_last() -> None:
    text = "A record of the transfer is kept by the office for ten years."
    assert pairs([text], [text], ("scope", "annex")) == [(0, 0)]
    assert pairs(["Yes, it is."], ["Yes, it is."], ("scope", "annex")) == [(0, 0)]
    assert pairs(["Yes."], ["Yes."], ("scope", "annex")) == []


def test_renamed_parents_are_the_same_parent() -> None:
    old = [KeyedText("a", "Alpha beta gamma delta.", "scope")]
    new = [KeyedText("", "Alpha beta gamma.", "reach")]
    assert [(each.old, each.new) for each in match_texts(old, new, {"reach": "scope"})] == [(0, 0)]


def test_each_text_is_matched_once() -> None:
    assert pairs(["Same words here."], ["Same words here.", "Same words here."]) == [(0, 0)]
    assert pairs(["", "x y"], ["x y", ""]) == [(1, 0), (0, 1)]


def test_a_changed_draft_keeps_nearly_all() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    old = make_texts(200, 3)
    new = []
    for text in old:
        words = [chance.choice(WORDS) if chance.random() < 0.25 else word for word in text.split()]
        new.append(" ".join(words))
    found = pairs(old, new)
    assert sum(first == second for first, second in found) >= 195
