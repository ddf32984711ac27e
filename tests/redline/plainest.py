"""A Manuscript with each running text in its plainest form: written apart from the engine, to judge it by."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from wipo_bc_std.view.nodes import Emphasis, Link, Manuscript, Mark, Strong, Text

_WRAPPERS = (Strong, Emphasis, Link, Mark)


def plainest(manuscript: Manuscript) -> Manuscript:
    made: Manuscript = _plain(manuscript)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return _join(tuple(_plain(each) for each in value))
    if is_dataclass(value) and not isinstance(value, type):
        old = {each.name: getattr(value, each.name) for each in fields(value)}
        new = {name: _plain(each) for name, each in old.items() if isinstance(each, tuple) or is_dataclass(each)}
        return replace(value, **new)
    return value


def _join(values: tuple[Any, ...]) -> tuple[Any, ...]:
    made: list[Any] = []
    for value in values:
        last = made[-1] if made else None
        if isinstance(value, Text) and not value.text:
            continue
        if isinstance(value, Strong | Emphasis | Mark) and not value.children:
            continue
        if isinstance(value, Text) and isinstance(last, Text):
            made[-1] = Text(text=last.text + value.text)
        elif (
            isinstance(value, _WRAPPERS)
            and isinstance(last, type(value))
            and value.children
            and replace(value, children=()) == replace(last, children=())
        ):
            made[-1] = replace(value, children=_join((*last.children, *value.children)))
        else:
            made.append(value)
    return tuple(made)
