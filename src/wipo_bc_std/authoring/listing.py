"""To add to a list of a YAML source and leave every other character of it as it is.

What is added is read again before anything is written: a form that is not understood shows, and nothing is guessed.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from wipo_bc_std.authoring.open_draft import FileText
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.place import PlacedMapping, PlacedSequence


class Added(Struct, frozen=True):
    """A text with something added: its lines, and the line (from 1) where that stands."""

    lines: tuple[str, ...]
    line: int


def add_name(text: FileText, key: str, name: str, after: str | None = None) -> Added | None:
    """Return `text` with `name` added to its list of names `key`, after another or last; None where that cannot be done.

    The list can stand in brackets, on one line or several, or have an item on each line.
    """
    before = _mapping(text.lines, text.path)
    if before is None:
        return None
    names = before.get(key)
    position = len(names) if isinstance(names, PlacedSequence) else 0
    if after is not None and isinstance(names, PlacedSequence) and after in names:
        position = names.index(after) + 1
    added = _with_name(text.lines, before, key, name, position)
    if added is None:
        return None
    listed = list(names) if isinstance(names, PlacedSequence) else []
    return _read_again(added, text.path, {**before, key: [*listed[:position], name, *listed[position:]]})


def _with_name(lines: Sequence[str], before: PlacedMapping, key: str, name: str, position: int) -> Added | None:
    names = before.get(key)
    if key not in before:
        return Added((*_without_end(lines), f"{key}: [{name}]", ""), len(_without_end(lines)) + 1)
    if names == "":
        at = before.keys_at[key]
        return _insert(lines, at.line, at.end_column, f" [{name}]")
    if not isinstance(names, PlacedSequence):
        return None
    if lines[names.at.line - 1][names.at.column - 1] == "[":
        return _in_brackets(lines, names, name, position)
    at = names[position - 1].at
    indent = lines[names.at.line - 1][: names.at.column - 1]
    return Added((*lines[: at.end_line], f"{indent}- {name}", *lines[at.end_line :]), at.end_line + 1)


def _in_brackets(lines: Sequence[str], names: PlacedSequence, name: str, position: int) -> Added:
    if position == 0:
        return _insert(lines, names.at.line, names.at.column, name + (", " if names else ""))
    at = names[position - 1].at
    line = lines[at.end_line - 1]
    head, rest = line[: at.column - 1], line[at.end_column - 1 :]
    if head.strip() or at.line != at.end_line or rest.lstrip().startswith("]"):
        return _insert(lines, at.end_line, at.end_column - 1, f", {name}")
    # An item on a line of its own: so has the new one, and a remark stays beside the old one.
    comma = "," if rest.lstrip().startswith(",") else ""
    if rest.lstrip().removeprefix(",").lstrip()[:1] not in {"", "#"}:
        return _insert(lines, at.end_line, at.end_column - 1, f", {name}")
    above = line if comma else f"{line[: at.end_column - 1]},{rest}"
    new = f"{head}{name}{comma}"
    return Added((*lines[: at.end_line - 1], above, new, *lines[at.end_line :]), at.end_line + 1)


def _insert(lines: Sequence[str], number: int, offset: int, words: str) -> Added:
    """Return the lines with `words` put into line `number` (from 1) at an offset."""
    line = lines[number - 1]
    changed = line[:offset] + words + line[offset:]
    return Added((*lines[: number - 1], changed, *lines[number:]), number)


def add_entry(text: FileText, key: str, entry: str) -> Added | None:
    """Return `text` with an item at the end of its list `key`, which is made at the end of the text where it is not there.

    `entry` is the item as one line of YAML. The list can stand in brackets, or have an item on each line. Nothing of what
    was there goes. None where that cannot be done.
    """
    before = _mapping(text.lines, text.path)
    new = _mapping((f"{key}:", f"  - {entry}"), text.path)
    if before is None or new is None:
        return None
    items = before.get(key)
    if key not in before:
        is_ended = text.lines[-1] == ""
        kept = text.lines[:-1] if is_ended else text.lines
        added: Added | None = Added((*kept, f"{key}:", f"  - {entry}", *([""] if is_ended else [])), len(kept) + 2)
    elif isinstance(items, PlacedSequence) and text.lines[items.at.line - 1][items.at.column - 1] == "[":
        added = _in_brackets(text.lines, items, entry, len(items))
    elif items in (None, "") or isinstance(items, PlacedSequence):
        added = _with_item(text.lines, before, key, (f"  - {entry}",))
    else:
        return None
    listed = list(items) if isinstance(items, PlacedSequence) else []
    return None if added is None else _read_again(added, text.path, {**before, key: [*listed, *new[key]]})


def add_item(text: FileText | None, form: Sequence[str], path: str) -> Added | None:
    """Return a file with an item added to the end of a list; None where the list has a form that is not understood.

    `form` is what the file would be with this item alone: remarks, the line of the list's key, and the item.
    """
    if text is None:
        start = next(number for number, line in enumerate(form) if not line.startswith("#"))
        return Added((*form, ""), start + 2)
    start = next(number for number, line in enumerate(form) if not line.startswith("#"))
    key, item = form[start].removesuffix(":"), form[start + 1 :]
    before = _mapping(text.lines, text.path)
    new = _mapping(form, path)
    if new is None or (before is None and any(line.split("#")[0].strip() for line in text.lines)):
        return None
    before = before or PlacedMapping.make({}, new.at, {})
    items = before.get(key)
    if items not in (None, "") and not isinstance(items, PlacedSequence):
        return None
    added = _with_item(text.lines, before, key, item)
    return None if added is None else _read_again(added, text.path, {**before, key: [*(items or []), *new[key]]})


def _with_item(lines: Sequence[str], before: PlacedMapping, key: str, item: Sequence[str]) -> Added | None:
    items = before.get(key)
    if key not in before:
        kept = _without_end(lines)
        return Added((*kept, f"{key}:", *item, ""), len(kept) + 2)
    if not items:
        line = before.keys_at[key].line
        opened = lines[line - 1].replace("[]", "", 1).rstrip() if isinstance(items, PlacedSequence) else lines[line - 1]
        return Added((*lines[: line - 1], opened, *item, *lines[line:]), line + 1)
    if lines[items.at.line - 1][items.at.column - 1] != "-":
        return None
    indent = " " * (items.at.column - 1)
    last = items.at.end_line
    # A remark that is deeper than the items belongs to the last of them.
    while last < len(lines) and lines[last].strip().startswith("#") and lines[last].startswith(f"{indent} "):
        last += 1
    moved = [f"{indent}{line[2:]}" if line else line for line in item]
    return Added((*lines[:last], *moved, *lines[last:]), last + 1)


def _without_end(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines without the empty ones at the end."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return tuple(lines[:end])


def _mapping(lines: Sequence[str], path: str) -> PlacedMapping | None:
    report: list[Diagnostic] = []
    value = read_yaml(FileText(path, tuple(lines)).source, report)
    return value if isinstance(value, PlacedMapping) and not report else None


def _read_again(added: Added, path: str, expected: dict[str, Any]) -> Added | None:
    """Return what was added if the whole now says what is `expected`."""
    return added if _mapping(added.lines, path) == expected else None
