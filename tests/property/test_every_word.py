"""Whatever is written in a clause is read, or the line that it stands on is told: no word vanishes without a trace.

Set `WIPO_BC_STD_MUTATIONS` to a number to try that many times as many texts.
"""

import os
import random

import pytest

from tests.project import FOLDER, clause, make_project
from wipo_bc_std.load.standard_source import load

FILE = "clauses/scope.md"
TEXTS = 400 * int(os.environ.get("WIPO_BC_STD_MUTATIONS", "1"))
# What a line begins with before its words; `{}` in what follows is a word.
BEGINNINGS = (
    *(
        "",
        "",
        "",
        "",
        "  ",
        "    ",
        "      ",
        "- ",
        "* ",
        "+ ",
        "  - ",
        "1. ",
        "10. ",
        "> ",
        "|",
        "| ",
        "# ",
        "## ",
        "### ",
    ),
    *("####### ", "{#a} ", "{#", "[^a]: ", "[^b]: ", "[a]: ", ":::{note} ", ":::{", "::: ", ":::{figure} a ", ":a: "),
    *(
        "::::{requirement} GA-01 ",
        ":target: ",
        "% allow M010: ",
        "% allow ",
        "``` ",
        "~~~ ",
        "<div>",
        "<!-- ",
        "===",
        "---",
    ),
    *("\\", "&", "**", "[[", "<para:", "![", '"'),
)
CONSTRUCTS = (
    *("{}", "{}", "{} {}", "*{}*", "**{}**", "*{}", "\\*{}\\*", "`{}`", "`{}", "``{}` ``", "&amp;{}", "{}  ", "{}\\"),
    *(
        "[{}](para:{})",
        "[{}](<para:{}>)",
        "[{}](x:{})",
        "[{}](https://{}.org)",
        '[{}](https://x.org "{}")',
        "[{}](a b {})",
    ),
    *(
        "<para:{}>",
        "<x:{}>",
        "<{}@x.org>",
        "[{}]",
        "[{}][{}]",
        "![{}](a.png)",
        "[^{}]",
        "[[{}]]",
        "[[{}",
        "{}]]",
        "[[a]]({})",
    ),
    *("<b>{}</b>", "<!-- {} -->", "| {} | {} |", "{}|{}"),
)
OTHER_LINES = (
    *("", "", "", "", ":::", "::::", "  :::", ":::{note}", "  :::{note}", "- :::{note}", "::::{requirement} GA-01"),
    *(
        ":::{rationale}",
        ":::{table} t",
        ":::{option} o",
        ":::{open-issue} q",
        ":target: office",
        ":caption: C",
        "{#scope-a}",
    ),
    *(
        "{#scope-b}",
        "## T",
        "```",
        "    ```",
        "~~~",
        "---",
        "***",
        "===",
        "|-|-|",
        "|---|",
        "-",
        "- - a",
        ">",
        "</div>",
        "-->",
    ),
    "% allow M010: reason",
)


class Words:
    """Makes words of which none is a part of another."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def next(self) -> str:
        self.made.append(f"w{len(self.made)}w")
        return self.made[-1]


def random_line(chance: random.Random, words: Words) -> str:
    if chance.random() < 0.45:
        return chance.choice(OTHER_LINES)
    constructs = [chance.choice(CONSTRUCTS) for _ in range(chance.randint(1, 3))]
    filled = (construct.format(*(words.next() for _ in range(construct.count("{}")))) for construct in constructs)
    return chance.choice(BEGINNINGS) + " ".join(filled)


def lines_told(text: str) -> tuple[set[int], str]:
    """Return the lines that findings lead to, and all that was read."""
    loaded = load(make_project({FILE: text}))
    places = [at for item in loaded.problems for at in (item.at, *(related.at for related in item.related))]
    told = {line for at in places if at.file == FOLDER + FILE for line in range(at.line, at.end_line + 1)}
    for number, line in enumerate(text.split("\n"), start=1):
        # A directive that is told is told with its options.
        if line.lstrip().startswith(":") and number - 1 in told:
            told.add(number)
    return told, repr(loaded.standard)


@pytest.mark.parametrize("seed", range(5))
def test_every_word_is_read_or_its_line_is_told(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same texts in every run
    for _ in range(TEXTS):
        words = Words()
        text = clause("\n".join(random_line(chance, words) for _ in range(chance.randint(1, 16))))
        told, read = lines_told(text)
        untold = [line for number, line in enumerate(text.split("\n"), start=1) if number not in told]
        assert [word for word in words.made if word not in read and any(word in line for line in untold)] == [], text
