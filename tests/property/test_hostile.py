"""Sources made to exhaust the reader: none crashes it, and none keeps it busy for long.

Set `WIPO_BC_STD_MUTATIONS` for files as large as the limits allow; each then takes some seconds.
"""

import os
import random
from collections.abc import Callable

import pytest

from tests.project import FOLDER, Overlay, check_all, clause, make_project, sample_files
from wipo_bc_std.load.project import LARGEST_FILE
from wipo_bc_std.load.source import LONGEST_LINE, MOST_LINES, MOST_MARKS

WHOLE = "WIPO_BC_STD_MUTATIONS" in os.environ
# What is quadratic in the length of a file takes minutes at these sizes, and what is not well under a second.
SIZE = LARGEST_FILE - 100_000 if WHOLE else 30_000
LINE = LONGEST_LINE - 1_000
MARKS = "[*_|`<&\\"


def within_limits(text: str) -> str:
    """Return the beginning of a text that is still read."""
    lines = "\n".join(text[:SIZE].split("\n")[: MOST_LINES - 100])
    seen = 0
    for position, character in enumerate(lines):
        seen += character in MARKS
        if seen >= MOST_MARKS - 100:
            return lines[:position]
    return lines


def repeated(text: str) -> str:
    return text * (SIZE // len(text) + 1)


def wrapped(text: str, width: int = LINE) -> str:
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


MARKDOWN = {
    "brackets": wrapped(repeated("[")),
    "brackets in short lines": wrapped(repeated("["), 80),
    "brackets that close": wrapped("[" * (SIZE // 2) + "]" * (SIZE // 2), 80),
    "brackets for unsettled words": wrapped(repeated("[[")),
    "unsettled words": wrapped(repeated("[[a]] ")),
    "unsettled words in each other": wrapped("[[" * (SIZE // 4) + "a" + "]]" * (SIZE // 4), 80),
    "halves of links": wrapped(repeated("[a](")),
    "halves of titles": wrapped(repeated('[a](b "')),
    "pictures in pictures": wrapped(repeated("![")),
    "unknown links": wrapped(" ".join(f"<para:x{number}>" for number in range(SIZE // 10))),
    "ids and unknown links": "\n\n".join(f"{{#x{number}}}\n<para:y{number}>" for number in range(SIZE // 25)),
    "halves of footnotes": wrapped(repeated("[^a")),
    "footnotes in footnotes": wrapped(repeated("[^a]: ")),
    "footnotes": "\n".join(f"[^a{number}]: b\n" for number in range(SIZE // 12)),
    "asterisks": wrapped(repeated("*")),
    "asterisks and letters": wrapped(repeated("*a")),
    "asterisks and underscores": wrapped(repeated("*a_ ")),
    "emphasis in emphasis": wrapped("*" * 5_000 + "a" + "*" * 5_000, 200),
    "backticks of all lengths": wrapped("".join("`" * length + " " for length in range(1, 300))),
    "angle brackets": wrapped(repeated("<a ")),
    "comments": wrapped(repeated("<!-- ")),
    "ampersands": wrapped(repeated("&")),
    "parentheses": wrapped("[a](" + repeated("(")),
    "directives that never close": repeated(":::{a}\n"),
    "indented directives that never close": repeated(" :::{a}\n"),
    "directives of all lengths": "\n".join(":" * (3 + number % 50) + "{note}" for number in range(SIZE // 36)),
    "fences that close nothing": repeated(":::\n"),
    "fences of another length": repeated(":::{a}\n")[: SIZE // 2] + "\n" + repeated("::::\n")[: SIZE // 2],
    "a fence with spaces": repeated(":::{" + " " * LINE + "\n"),
    "a fence with spaces and an argument": repeated(":::{a}" + " " * LINE + "b\n"),
    "an option with spaces": repeated(":::{note}\n:a: " + "b " * (LINE // 2 - 10) + "\n:::\n"),
    "options": ":::{note}\n" + "\n".join(f":a{number}: b" for number in range(SIZE // 10)),
    "options in the text": repeated(":a: b\n"),
    "code that never closes": repeated("```a\n:::{b}\n"),
    "code in lists": repeated("- ```\n"),
    "bars": repeated("|" * LINE + "\n"),
    "a wide table": "|a" * 900 + "|\n" + "|-" * 900 + "|\n" + repeated("|a" * 900 + "|\n"),
    "a long table": "a|b\n-|-\n" + repeated("c|d\n"),
    "a table with missing cells": "|a" * 9_000 + "|\n" + "|-" * 9_000 + "|\n" + repeated("|a\n"),
    "tables": repeated("a|b\n-|-\nc|d\n\n"),
    "lists in a line": repeated("- " * (LINE // 2) + "a\n"),
    "lists in lists": "\n".join("  " * depth + "- a" for depth in range(240)),
    "lists that change": repeated("- a\n* b\n"),
    "quotations in a line": repeated(">" * 500 + "a\n"),
    "equal paragraphs": repeated("a\n\n"),
    "one paragraph": repeated("a\n"),
    "headings": repeated("## a\n"),
    "number signs": repeated("#" * LINE + "\n"),
    "id lines": repeated("{#a}\n"),
    "a long id line": repeated("{#" + "a" * LINE + "\n"),
    "an id line with spaces": repeated("{#a" + " " * LINE + "x}\n"),
    "an id line with attributes": repeated("{#a " + 'former="" ' * (LINE // 11) + "}\n"),
    "exemptions": repeated("% allow M010: a\n"),
    "exemptions in a paragraph": repeated("a\n% allow M010: a\n"),
    "an exemption with spaces": repeated("% allow M010: a" + " " * LINE + "b\n"),
    "spaces": repeated(" " * LINE + "\n"),
    "keywords and spaces": wrapped(repeated("MUST" + " " * 1_000)),
    "underlines": repeated("a\n=\n"),
    "carriage returns": repeated("\r"),
}
ITEM = (
    "concepts:\n- id: a\n  designations: {{en: [{{term: a, acceptability: preferred}}]}}\n  source: {{relation: own}}\n"
    "  definition:\n    en: {}\n"
)
YAML = {
    "keys": "\n".join(f"x{number}: a" for number in range(SIZE // 10)),
    "one key": repeated("a: b\n"),
    "unknown keys": "concepts:\n- id: a\n" + "\n".join(f"  x{number}: a" for number in range(SIZE // 12)),
    "items that are text": "concepts:\n" + repeated("- a\n"),
    "items with little": "concepts:\n" + repeated("- {id: a}\n"),
    "brackets": wrapped(repeated("["), 80),
    "braces": wrapped(repeated("{"), 80),
    "hyphens": wrapped(repeated("- ")),
    "mappings in mappings": "\n".join(" " * depth + "a:" for depth in range(300)),
    "lists in lists": "\n".join(" " * depth + "-" for depth in range(300)),
    "aliases": "a: &a b\n" + repeated("c: *a\n"),
    "anchors": "\n".join(f"a{number}: &a{number} b" for number in range(SIZE // 14)),
    "an open quotation": wrapped('"' + repeated("a"), 80),
    "escapes": ITEM.format('"' + wrapped("\\x41" * (SIZE // 4), LINE // 4 * 4).replace("\n", "\n      ") + '"'),
    "literal text": ITEM.format("|") + repeated("      a *b* [[c MUST\n"),
    "folded links": ITEM.format(">") + repeated("      a <term:x>\n"),
    "documents": repeated("---\n"),
    "questions": repeated("? a\n"),
    "comments": repeated("#\n"),
    "exemptions": repeated("# allow T003: a\n"),
}
RETIRED = {"ids": "\n".join(f"a{number}" for number in range(SIZE // 7)), "no ids": repeated("a b\n")}
CASES: dict[str, Overlay] = {
    **{f"Markdown: {name}": {"clauses/scope.md": clause(within_limits(text))} for name, text in MARKDOWN.items()},
    **{f"YAML: {name}": {"terms/general.yml": within_limits(text)} for name, text in YAML.items()},
    **{f"retired: {name}": {"retired-ids.txt": within_limits(text)} for name, text in RETIRED.items()},
    "body": {
        "standard.yml": sample_files()["standard.yml"]
        .decode()
        .replace(
            "[scope]", "[" + ",\n  ".join(f"x{number}" for number in range(min(SIZE // 10, MOST_LINES - 100))) + "]"
        )
    },
}


@pytest.mark.parametrize("name", CASES)
def test_hostile_sources_are_read_to_the_end(name: str) -> None:
    # That it ends soon shows in the time of the whole run: what is quadratic would take minutes.
    assert check_all(make_project(CASES[name])).items is not None


def random_bytes(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(0, 400))


def random_text(chance: random.Random) -> str:
    """Return text of any characters: a third of it below U+0080, a third in the basic plane."""
    limits = (0x80, 0xD800, 0x11_0000)
    return "".join(
        chr(code)
        for _ in range(chance.randint(0, 300))
        if not 0xD800 <= (code := chance.randrange(chance.choice(limits))) < 0xE000
    )


def random_pieces(chance: random.Random) -> str:
    """Return text in which every second word means something to a reader."""
    pieces = (
        *(
            "---",
            "id: scope",
            "{#a}",
            "{#",
            "## A",
            ":::{note}",
            "::::{requirement} GA-01",
            ":::",
            "::::",
            ":target: office",
        ),
        *(
            "- ",
            "1. ",
            "> ",
            "  ",
            "    ",
            "|a|b|",
            "|-|-|",
            "```",
            "~~~",
            "[^a]",
            "[^a]: b",
            "[[",
            "]]",
            "[a](para:a)",
        ),
        *(
            "<term:ip-office>",
            "**",
            "*",
            "_",
            "`",
            "MUST",
            "NOT",
            "<b>",
            "<!--",
            "-->",
            "&amp;",
            "\\",
            "![a](b)",
            "% allow M010: a",
        ),
        *(
            "concepts:",
            "- id: a",
            "en: ",
            "[",
            "]",
            "{",
            "}",
            ": ",
            "&a",
            "*a",
            "!a",
            "|",
            ">-",
            '"',
            "'",
            "#",
            "? ",
            "é",
            "\t",
        ),
    )
    return "".join(chance.choice(pieces) + chance.choice(("", " ", "\n", "\n\n")) for _ in range(chance.randint(0, 60)))


@pytest.mark.parametrize("make", [random_bytes, random_text, random_pieces])
@pytest.mark.parametrize(
    "file",
    [*sample_files(), "annexes/extra.md", "retired-ids.txt", "figures/map.svg", "figures/map.png", "clauses/extra.md"],
)
def test_noise_crashes_nothing(file: str, make: Callable[[random.Random], str | bytes]) -> None:
    chance = random.Random(f"{make.__name__} {file}")  # noqa: S311 - the same noise in every run
    listed = sample_files()["standard.yml"].replace(b"body: [scope]", b"body: [scope]\nannexes: [extra]")
    for _ in range(1_000 if WHOLE else 40):
        noise = make(chance)
        begin = (
            "---\nid: scope\ntitle: A\nstatus: normative\n---\n\n"
            if file.endswith(".md") and isinstance(noise, str)
            else ""
        )
        for content in {noise, begin + noise} if isinstance(noise, str) else {noise}:
            problems = check_all(make_project({"standard.yml": listed, file: content}))
            assert all(item.at.file.startswith(FOLDER) for item in problems)
