"""What stands before and after the text of a redline: what is compared, the table of changes, and the concordance."""

from collections.abc import Iterator, Sequence

from wipo_bc_std.redline.changes import Change, ChangeTable, ClauseCount, count_classes
from wipo_bc_std.redline.mark import ROW, name_place, say_kinds, say_reasons
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.redline.states import States
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

# Ids of a Manuscript hold no underscore, so these never meet an author's.
CHANGES = "_changes"
CHANGE = "_"
# A longer text is cut in the table of a page, and whole in a workbook.
_LONGEST = 500


def summarize(table: ChangeTable, states: States) -> nodes.Section:
    """Return the division that stands before the text."""
    language = table.language
    blocks: list[nodes.Block] = [
        _paragraph(word("redline.compared", language, old=states.old, new=states.new)),
    ]
    if table.changes:
        blocks += [_paragraph(word("redline.how", language)), _counts(table), _changes(table)]
    else:
        blocks.append(_paragraph(word("redline.none", language)))
    return _division(CHANGES, word("redline.changes", language), blocks)


def list_numbers(table: ChangeTable) -> nodes.Section:
    """Return the division that stands after the text: which number a text had and has now."""
    language = table.language
    rows = [
        (each.old or "–", each.new or "–", each.id or each.old_id) for each in table.concordance if each.old != each.new
    ]
    blocks: list[nodes.Block] = []
    if rows:
        heads = [word(f"redline.{name}", language) for name in ("before", "now", "where")]
        cells = [(_text(old), _text(new), _linked(name)) for old, new, name in rows]
        blocks.append(_grid(word("redline.concordance", language), heads, cells))
    blocks.append(_paragraph(word("redline.concordance-same", language)))
    return _division("_numbers", word("redline.concordance", language), blocks)


def say_where(change: Change) -> str:
    """Return where a change is: its new place, or where it stood."""
    return name_place(change.now) or name_place(change.before)


def name_count(count: ClauseCount, language: Language) -> str:
    """Return what a clause is called for which changes are counted."""
    name = " ".join(each for each in (count.label, count.title) if each)
    return name or count.id or word("redline.elsewhere", language)


def _counts(table: ChangeTable) -> nodes.Grid:
    language = table.language
    heads = [word("redline.clause", language)]
    heads += [word(f"redline.class.{grade}", language) for grade in GRAVITY]
    rows = [_count_row(each, language) for each in table.clauses]
    totals = count_classes(table)
    total = [_text(word("redline.total", language)), *(_text(str(totals[grade])) for grade in GRAVITY)]
    return _grid(word("redline.counts", language), heads, [*rows, tuple(total)], numbers=range(1, 5))


def _count_row(count: ClauseCount, language: Language) -> tuple[nodes.Inlines, ...]:
    first = _text(name_count(count, language))
    if count.id:
        first = (nodes.Link(kind="clause", target=count.id, children=first),)
    return (first, *(_text(str(getattr(count, grade))) for grade in GRAVITY))


def _changes(table: ChangeTable) -> nodes.Grid:
    language = table.language
    names = ("where", "kind", "class", "reason", "old", "new")
    cells = [tuple(_change_row(change, language)) for change in table.changes]
    grid = _grid(word("redline.table", language), [word(f"redline.{name}", language) for name in names], cells)
    rows = (
        nodes.Row(id=ROW + change.id, cells=row.cells) for change, row in zip(table.changes, grid.rows, strict=True)
    )
    return nodes.Grid(id="_table", caption=grid.caption, alignments=grid.alignments, head=grid.head, rows=tuple(rows))


def _change_row(change: Change, language: Language) -> Iterator[nodes.Inlines]:
    number = change.id.removeprefix("c")
    link = nodes.Link(kind="clause", target=CHANGE + change.id, children=_text(number))
    yield (link, *_text(f"{word('words.separator', language)}{say_where(change)}".rstrip()))
    yield _text(say_kinds(change, language))
    yield _text(word(f"redline.class.{change.change_class}", language))
    yield _text(say_reasons(change, language))
    yield _text(_cut(change.old))
    yield _text(_cut(change.new))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _linked(name: str) -> nodes.Inlines:
    return (nodes.Link(kind="clause", target=name, children=_text(name)),)


def _text(words: str) -> nodes.Inlines:
    return (nodes.Text(text=words),) if words else ()


def _paragraph(words: str) -> nodes.Paragraph:
    return nodes.Paragraph(text=_text(words))


def _division(name: str, title: str, blocks: Sequence[nodes.Block]) -> nodes.Section:
    return nodes.Section(id=name, role="clause", level=1, number="", label="", title=_text(title), blocks=tuple(blocks))


def _grid(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[nodes.Inlines]], numbers: Sequence[int] = ()
) -> nodes.Grid:
    def row(cells: Sequence[nodes.Inlines]) -> nodes.Row:
        return nodes.Row(id="", cells=tuple(nodes.Cell(text=cell) for cell in cells))

    return nodes.Grid(
        caption=_text(caption),
        alignments=tuple("end" if place in numbers else "start" for place in range(len(heads))),
        head=(row([_text(head) for head in heads]),),
        rows=tuple(row(cells) for cells in rows),
    )
