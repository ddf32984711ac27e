"""Automatic numbers as Word prints them: levels, formats, restarts, lists of styles; deleted paragraphs do not count."""

import pytest

from tests.office_files.word_file import mark, p, paragraphs, read, root, style, styles
from wipo_bc_std.office_files.word_numbers import write_number


def level(number: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def pattern(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def numbered(key: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(key: int, depth: int = 0, properties: str = "") -> str:
    return p("x", properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>{properties}')


def numbers(body: str, numbering: str, sheet: str = "") -> list[str]:
    document = read(body, {"word/numbering.xml": root("numbering", numbering), "word/styles.xml": sheet or styles()})
    return [paragraph.number for paragraph in paragraphs(document)]


LEGAL = pattern(
    0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "%1.%2.%3", "<w:isLgl/>")
)


def test_levels_count_inside_each_other() -> None:
    body = item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1)
    assert numbers(body, LEGAL + numbered(1, 0)) == ["1.", "(a)", "(b)", "1.2.1", "2.", "(a)"]


def test_lists_of_one_pattern_count_on_unless_one_begins_anew() -> None:
    anew = numbered(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    body = item(1) + item(2) + item(3) + item(3) + item(1)
    assert numbers(body, LEGAL + numbered(1, 0) + numbered(2, 0) + anew) == ["1.", "2.", "1.", "2.", "3."]


@pytest.mark.parametrize(("restart", "expected"), [("0", "c"), ("1", "a")])
def test_a_level_begins_again_only_where_it_says(restart: str, expected: str) -> None:
    levels = level(0, "decimal", "%1"), level(1, "lowerLetter", "%2", f'<w:lvlRestart w:val="{restart}"/>')
    body = item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1)
    assert numbers(body, pattern(0, *levels) + numbered(1, 0))[-1] == expected


def test_styles_bring_their_list_and_level() -> None:
    linked = pattern(
        0,
        level(0, "upperRoman", "Annex %1", '<w:pStyle w:val="h1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="h2"/>'),
    )
    list_of = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    sheet = styles(
        style("h1", "heading 1", list_of), style("h2", "heading 2", list_of), style("h3", "child", based_on="h1")
    )
    body = p("a", style="h1") + p("b", style="h2") + p("c", style="h3")
    assert numbers(body, linked + numbered(1, 0), sheet) == ["Annex I", "I.1", "Annex II"]
    off = p("a", style="h1", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(off, linked + numbered(1, 0), sheet) == [""]


def test_deleted_paragraphs_do_not_count() -> None:
    body = item(1) + item(1, properties=mark("del")) + item(1, properties=mark("ins"))
    assert numbers(body, LEGAL + numbered(1, 0)) == ["1.", "", "2."]


def test_bullets_of_words_own_fonts_are_signs() -> None:
    assert numbers(item(1), pattern(0, level(0, "bullet", "\uf0b7")) + numbered(1, 0)) == ["•"]


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (7, "decimalZero", "07"),
        (7, "none", ""),
        (0, "lowerLetter", "0"),
        (999_999, "upperRoman", "999999"),
        (3, "chineseCounting", "3"),
    ],
)
def test_numbers_are_written_as_word_writes_them(value: int, form: str, expected: str) -> None:
    assert write_number(value, form) == expected
