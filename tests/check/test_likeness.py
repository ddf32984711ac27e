"""Which texts are alike: found exactly where few words differ, whatever their order among the others."""

from random import Random

from wipo_bc_std.check.likeness import find_alike, split_words

WORDS = [f"w{number}" for number in range(3000)]
WEIGHTS = [1 / (number + 2) for number in range(3000)]


def make_texts(random: Random, count: int) -> list[tuple[str, ...]]:
    return [tuple(random.choices(WORDS, WEIGHTS, k=random.randint(20, 60))) for _ in range(count)]


def change(text: tuple[str, ...], random: Random, every: int) -> tuple[str, ...]:
    return tuple(f"new{random.random()}" if place % every == 0 else word for place, word in enumerate(text))


def test_words_are_read_in_small_letters_without_signs() -> None:
    assert split_words("A salt’s value, off-ledger: 5 %") == ("a", "salt’s", "value", "off-ledger", "5")


def test_texts_with_few_other_words_are_found_and_no_others() -> None:
    random = Random(59)  # noqa: S311 - no secret
    texts = make_texts(random, 500)
    copied = [(500 + number, number * 7) for number in range(50)]
    texts += [change(texts[earlier], random, 10) for _, earlier in copied]
    texts += [change(texts[number], random, 3) for number in range(50)]
    assert [pair[:2] for pair in find_alike(texts, above=0.8, shortest=6)] == copied


def test_a_repeated_text_leads_to_its_first() -> None:
    texts = [("one", "two", "three", "four", "five", "six")] * 3
    assert list(find_alike(texts, above=0.8, shortest=9)) == [(1, 0, 1.0), (2, 0, 1.0)]
    assert list(find_alike([("two", "words", "only")] * 2, above=0.8, shortest=1)) == []


def test_the_same_words_in_another_order_are_not_alike() -> None:
    random = Random(59)  # noqa: S311 - no secret
    text = [f"w{number}" for number in range(40)]
    texts = [tuple(random.sample(text, len(text))) for _ in range(50)]
    assert list(find_alike(texts, above=0.8, shortest=6)) == []
