"""Paragraphs of two Word files weighed: what one alone has is told once, and what only counts or looks otherwise is not."""

from tests.edits.word_files import Maker, document
from wipo_bc_std.edits.line_balance import compare_numbers, moved_lines, overlap, said, weigh_lines
from wipo_bc_std.edits.word_lines import Line, read_lines
from wipo_bc_std.office_files.word_nodes import Run


def lines(*texts: str | tuple[Run, ...]) -> tuple[Line, ...]:
    maker = Maker()
    return read_lines(document(*(maker.text(*((text,) if isinstance(text, str) else text)) for text in texts)))


def weighed(old: tuple[Line, ...], new: tuple[Line, ...]) -> tuple[list[str], list[str]]:
    found = weigh_lines(old, new)
    return [said(line) for line in found.gone], [said(line) for line in found.new]


def test_a_line_that_stands_there_more_often_is_told_as_often_as_that() -> None:
    assert weighed(lines("One.", "Two.", "Two."), lines("Two.", "Three.")) == (["One.", "Two."], ["Three."])


def test_what_counts_a_line_and_capitals_of_titles_do_not_matter() -> None:
    assert weighed(lines("Scope", "An office signs."), lines("SCOPE", "12. An office signs.")) == ([], [])
    # In running text, capitals are words.
    assert weighed(lines("It must sign."), lines("It MUST sign.")) == (["It must sign."], ["It MUST sign."])


def test_contents_are_passed_over() -> None:
    assert weighed(lines("Scope"), lines("Table of Contents", "Scope\t7", "Scope")) == ([], [])


def test_a_number_that_nobody_typed_does_not_matter_and_a_typed_one_does() -> None:
    computed = (Run("See paragraph "), Run("12", "Computed Label"), Run(" within 3 days."))
    assert weighed(lines(computed), lines("See paragraph 14 within 3 days.")) == ([], [])
    gone, new = weighed(lines(computed), lines("See paragraph 14 within 4 days."))
    assert (len(gone), len(new)) == (1, 1)


def test_short_words_say_nothing_of_longer_ones() -> None:
    assert overlap("Label", ["label"])
    assert not overlap("Label", ["A label is of paper or of tin."])
    assert overlap("A label is of paper or of tin", ["A label is of  paper or of tin."])


def test_lines_in_another_order_are_told_as_few_as_there_are() -> None:
    old = lines("The first of all paragraphs.", "The second of all paragraphs.", "The third of all paragraphs.")
    moved = moved_lines(old, (old[2], old[0], old[1]))
    assert [said(line) for line in moved] == ["The third of all paragraphs."]
    assert moved_lines(old, old) == ()


def test_numbers_are_those_of_the_file_counted_or_typed() -> None:
    maker = Maker()
    old = document(maker.numbered(1, "One."), maker.numbered(2, "Two."), maker.numbered(3, "Three."))
    new = document(maker.numbered(1, "One."), maker.text("3. Two."), maker.numbered(4, "Three."))
    assert [(each.words, each.old, each.new) for each in compare_numbers(old, new)] == [
        ("Two.", "2", "3"),
        ("Three.", "3", "4"),
    ]
