"""What is written of running text reads back as the same."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.project import SAMPLES
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.markup import join_texts, write_inlines
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.inline import Emphasis, Inlines, walk_inlines
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.resolve.passages import passages

PIECES = (
    *("a", "b", " ", " ", "1", "é", "界", "\u00a0", ".", "MUST", "MUST NOT", "SHOULD", "may", "\n", "  \n"),
    *(
        "*",
        "**",
        "_",
        "__",
        "***",
        "`",
        "``",
        "` `",
        "[",
        "]",
        "[[",
        "]]",
        "(",
        ")",
        "<",
        ">",
        "!",
        "&",
        "\\",
        "#",
        ";",
    ),
    *("[a](term:b)", "[](term:b)", "<para:x>", "<https://a.org/?b=1&c=2>", "[a](<term:b c>)", "[^n]", "[[a]]", "`a`"),
    *("&amp;", "&lt;", "&#42;", "\\*", "\\[", "\\\\", "`` ` ``", "(x)", "*a*", "**a**", "_a_", "<a@b.org>", "{", "|"),
    *("[a](https://b.org/(c))", "[*a*](clause:b)", "[[*a* b]]", "**a *b* c**", "*a **b** c*", "snake_case", "2 * 3"),
)


def read(text: str) -> tuple[Inlines, list[Diagnostic]]:
    report: list[Diagnostic] = []
    return join_texts(prose_reader(report)(text).inlines), report


def is_sane(inlines: Inlines) -> bool:
    """Tell whether no stress stands directly inside another: for some of these, there is one way only to write them."""
    return not any(
        isinstance(child, Emphasis)
        for inline in walk_inlines(inlines)
        if isinstance(inline, Emphasis)
        for child in inline.children
    )


@pytest.mark.parametrize(
    "text",
    [
        "An office MUST NOT write [personal data](term:personal-data); see <clause:scope>[^why] and `x ` y`.",
        "*a **b** c* and **a *b* c** and ***a** b*",
        "[[below *25* °C]](x) and [1](2",
        "snake_case, 2 * 3, a \\< b, AT&T, &copy;, C:\\\\*",
        "![a](https://b.org)",
        "[^a](b)",
        "`` ` `` and ` `` ` and `  x  `",
        "[words](<term:a b>) [](term:c) <mailto:a@b.org> <a@b.org>",
        "*&nbsp;a* _b_*c*_d_",
        "_**a *b* c****a *b* c****a *b* c**_**a *b* c**",
    ],
)
def test_examples(text: str) -> None:
    inlines, _ = read(text)
    assert read(write_inlines(inlines))[0] == inlines


@pytest.mark.parametrize(
    "text",
    [
        "An office MUST do [this](para:x); see <clause:scope>.",
        "snake_case and 2 * 3 & so on, a < b, AT&T",
        "**a *b* c** `code_x` [^note] [[open]] (x)",
    ],
)
def test_plain_signs_stay_as_they_are(text: str) -> None:
    assert write_inlines(read(text)[0]).replace("AT\\&T", "AT&T") == text


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_written_reads_as_the_same(text: str) -> None:
    inlines, report = read(text)
    if not report and is_sane(inlines):
        again, complaints = read(write_inlines(inlines))
        assert again == inlines, (text, write_inlines(inlines))
        assert complaints == []


def test_many_texts_by_chance() -> None:
    chance = random.Random(59)  # noqa: S311 - the same texts in every run
    tried = 0
    for _ in range(20_000):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 9)))
        inlines, report = read(text)
        if not report and is_sane(inlines):
            tried += 1
            assert read(write_inlines(inlines))[0] == inlines, (text, write_inlines(inlines))
    assert tried > 3_000


@pytest.mark.parametrize("name", ["minimal", "complete"])
def test_the_texts_of_the_samples(name: str) -> None:
    standard = load(open_project(SAMPLES / name)).standard
    for passage in passages(standard):
        again, report = read(write_inlines(passage.text))
        assert (again, report) == (join_texts(passage.text), [])


def test_links_of_the_program_are_written_as_words() -> None:
    standard = load(open_project(SAMPLES / "complete")).standard
    linked, _ = resolve(standard)
    assert [write_inlines(item.text) for item in linked.passages] == [
        write_inlines(item.text) for item in passages(standard)
    ]
