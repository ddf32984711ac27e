"""The words of a publication that is corrected, out of the manuscript in its record."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from wipo_bc_std.load.project import Project
from wipo_bc_std.load.record_source import RECORDS

# The keys of a manuscript that hold words, and those that hold blocks or running text.
_INSIDE = ("title", "text", "caption", "heading", "blocks", "items", "head", "rows", "cells", "children", "value")
Texts = Mapping[str, tuple[str, ...]]


def read_recorded_words(project: Project, publication: str, language: str) -> Texts | None:
    """Return the running texts of a publication by the id of what each stands in, None where no manuscript of it is kept.

    A text stands under each id around it, so that words are found by that of a clause as by that of a paragraph.
    """
    path = f"{project.folder}{RECORDS}{publication}/{language}.json"
    if project.listing.get(path) != "file":
        return None
    try:
        made = json.loads(project.read(path))
    except (OSError, ValueError):
        # Whoever compares with it says what is wrong with it.
        return None
    sections = made.get("sections") if isinstance(made, dict) else None
    found: dict[str, list[str]] = {}
    for holders, words in _texts(sections, ()):
        for holder in holders:
            found.setdefault(holder, []).append(words)
    return {holder: tuple(texts) for holder, texts in found.items()}


def _texts(node: Any, holders: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, list):
        if node and all(_is_inline(each) for each in node):
            yield holders, " ".join("".join(map(_words, node)).split())
            return
        for each in node:
            yield from _texts(each, holders)
    elif isinstance(node, dict):
        name = node.get("id")
        own = (*holders, name) if isinstance(name, str) and name and name not in holders else holders
        for key in _INSIDE:
            value = node.get(key)
            if isinstance(value, str) and key in {"heading", "text"}:
                yield own, " ".join(value.split())
            else:
                yield from _texts(value, own)


def _is_inline(node: Any) -> bool:
    return isinstance(node, dict) and node.get("type") in {
        "text", "keyword", "strong", "emphasis", "code", "link", "footnote", "mark", "revised",
    }  # fmt: skip


def _words(node: Any) -> str:
    """Return what an inline of a manuscript shows; the sign of a footnote is no word."""
    if not isinstance(node, dict):
        return ""
    match node.get("type"):
        case "text" | "keyword" | "code":
            return str(node.get("text", ""))
        case "footnote":
            return ""
        case _:
            inner = "".join(map(_words, node.get("children") or ()))
            return inner or str(node.get("label", ""))
