"""A redline in short, as Markdown: what whoever looks at a pull request reads before opening the redline itself."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from wipo_bc_std.redline.changes import Change, ChangeTable, count_classes
from wipo_bc_std.redline.mark import say_kinds, say_reasons
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.redline.states import States
from wipo_bc_std.redline.summary import name_count, say_where
from wipo_bc_std.view.nodes import Manuscript
from wipo_bc_std.view.wording import word

MOST_CHANGES: Final = 100
_LONGEST: Final = 300
# All signs that Markdown or HTML may read: the texts are whoever's who asks for the change.
_SIGNS: Final = re.compile(r"[!-/:-@\[-`{-~]")


def redline_notes(manuscript: Manuscript, table: ChangeTable, states: States) -> bytes:
    """Return the counts a clause and the gravest `MOST_CHANGES` changes, as tables in Markdown; nothing in it is a link."""
    return ("\n".join(_lines(manuscript, table, states)) + "\n").encode()


def _lines(manuscript: Manuscript, table: ChangeTable, states: States) -> Iterator[str]:
    language = table.language
    cover = manuscript.cover
    yield f"# {_plain(f'{cover.number}, {cover.running_header}')}"
    yield ""
    yield _plain(word("redline.compared", language, old=states.old, new=states.new))
    yield ""
    if not table.changes:
        yield _plain(word("redline.none", language))
        return
    grades = [word(f"redline.class.{grade}", language) for grade in GRAVITY]
    yield from _rows([word("redline.clause", language), *grades])
    for count in table.clauses:
        yield _row([name_count(count, language), *(str(getattr(count, grade)) for grade in GRAVITY)])
    totals = count_classes(table)
    yield _row([word("redline.total", language), *(str(totals[grade]) for grade in GRAVITY)])
    yield ""
    names = ("where", "kind", "class", "reason", "old", "new")
    yield from _rows([word(f"redline.{name}", language) for name in names])
    gravest = sorted(table.changes, key=lambda change: GRAVITY.index(change.change_class))[:MOST_CHANGES]
    for change in gravest:
        yield _row(_cells(change, table))
    if len(gravest) < len(table.changes):
        yield ""
        yield f"{len(gravest)} / {len(table.changes)}"


def _cells(change: Change, table: ChangeTable) -> Sequence[str]:
    return (
        say_where(change),
        say_kinds(change, table.language),
        word(f"redline.class.{change.change_class}", table.language),
        say_reasons(change, table.language),
        _cut(change.old),
        _cut(change.new),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _rows(heads: Sequence[str]) -> Iterator[str]:
    yield _row(heads)
    yield "|" + " --- |" * len(heads)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
