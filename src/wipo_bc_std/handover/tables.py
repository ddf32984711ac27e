"""Tables that any spreadsheet opens: CSV after RFC 4180 in UTF-8 with a byte order mark, and no cell that is a formula.

A table is made of data as it is: whatever field there is has its column, so that nothing is left out that was thought of
later. What nests becomes a table of its own, in which `of` names the row that holds it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node
from wipo_bc_std.render.csv_file import csv_file


class Table(Struct):
    """A table: its name, what it holds, and its rows, each a cell by column."""

    name: str
    holds: str
    rows: list[Mapping[str, str]] = field(default_factory=list)
    columns: dict[str, None] = field(default_factory=dict)

    def add(self, row: Mapping[str, str]) -> None:
        """Add a row; a column that is new stands behind the others."""
        self.rows.append(row)
        self.columns.update(dict.fromkeys(row))


def write_table(table: Table) -> bytes:
    """Return a table as CSV; a cell that a spreadsheet would calculate has an apostrophe before it."""
    columns = tuple(table.columns)
    return csv_file([columns, *([row.get(name, "") for name in columns] for row in table.rows)])


def tabulate_nodes(name: str, holds: str, nodes: Iterable[Node]) -> Iterator[Table]:
    """Yield the table of nodes of one kind, and one for each list of nodes in them; empty ones are left out."""
    tables: dict[str, Table] = {name: Table(name, holds)}
    for node in nodes:
        _add_node(tables, name, "", node, "")
    yield from (table for table in tables.values() if table.rows)


def _add_node(tables: dict[str, Table], name: str, of: str, node: Node, key: str) -> None:
    row: dict[str, str] = ({"of": of} if of else {}) | ({"key": key} if key else {})
    nested: list[tuple[str, str, Sequence[Node]]] = []
    for title in type(node).model_fields:
        value = getattr(node, title)
        if _is_list_of_nodes(value):
            nested.append((title, "", value))
        elif isinstance(value, dict) and value and all(map(_is_list_of_nodes, value.values())):
            nested.extend((title, str(each), members) for each, members in value.items())
        else:
            row[title] = cell_text(value)
    tables[name].add(row)
    own = row.get("id") or str(len(tables[name].rows))
    path = f"{of}/{own}" if of else own
    for title, each, members in nested:
        child = f"{name}-{title.replace('_', '-')}"
        tables.setdefault(child, Table(child, f"{title.replace('_', ' ')} of {name.replace('-', ' ')}"))
        for member in members:
            _add_node(tables, child, path, member, each)


def _is_list_of_nodes(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, Node) for item in value)


def tabulate_data(name: str, holds: str, rows: Iterable[Mapping[str, Any]]) -> Table:
    """Return the table of JSON objects of one kind."""
    table = Table(name, holds)
    for row in rows:
        table.add({key: cell_text(value) for key, value in row.items()})
    return table


def cell_text(value: Any) -> str:
    """Return a value as the text of a cell: a list has a line an item, what nests deeper is JSON."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case Prose():
            return value.text
        case LocalText():
            texts = [*((f"{language}: {prose.text}") for language, prose in value.by_language.items())]
            return "\n".join((*(() if value.plain is None else (value.plain.text,)), *texts))
        case Node() | Mapping():
            return json.dumps(_plain(value), ensure_ascii=False)
        case list() | tuple():
            return "\n".join(
                cell_text(item) if _is_flat(item) else json.dumps(_plain(item), ensure_ascii=False) for item in value
            )
        case _:
            return str(value)


def _is_flat(value: object) -> bool:
    return not isinstance(value, Node | Mapping | list | tuple)


def _plain(value: Any) -> Any:
    match value:
        case Node():
            return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return cell_text(value)
