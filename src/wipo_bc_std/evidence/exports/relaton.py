"""Relaton YAML: bibliographic items as the tools of Metanorma write them, one or several in a file.

Of an item, its identifier (`docidentifier`, or `docid` in older files), `status` (or `docstatus`), `relation`, `source` (or
`link`) and `fetched` are read. What may stand several times may also stand once, without a list; a text may stand under
`content`, `value` or `id`. Source: “Relaton YAML”, relaton.org.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.evidence.catalogue_update import Export, Told, sift_taken
from wipo_bc_std.evidence.exports.designation import read_designation
from wipo_bc_std.evidence.exports.stage import iso_stage, judge_iso_stage, judge_words
from wipo_bc_std.load import codes
from wipo_bc_std.load.project import hold_sources
from wipo_bc_std.load.source import is_readable, read_source
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.external_document import DocumentStatus, is_amendment
from wipo_bc_std.settings import UsageError

FORM = "Relaton YAML"
_REPLACED = frozenset({"obsoletedby", "supersededby", "hassuccessor"})
# Other ways to write the same identifier.
_SECONDARY = frozenset({"urn", "doi", "isbn", "issn", "iso-reference", "iso-with-lang", "rfc-anchor"})
_LONGEST_STAGE = 40
_FATAL = frozenset({codes.BROKEN_YAML, codes.DUPLICATE_KEY, codes.ALIAS, codes.TOO_DEEP})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_relaton(content: bytes, name: str, as_of: datetime.date | None) -> Export:
    """Return what the items of a file say, as of the day on which each was fetched, else as of `as_of`.

    Raise UsageError, with the line, where it is no such file, or where no day is known. Aliases are refused, so that a
    small file cannot become a large one.
    """
    items = tuple(_find_items(_read_value(content, name), name))
    told = [_tell(item, name, as_of) for item in items]
    return Export(
        FORM, len(items), sift_taken(told, "the file has it several times, and says different things"), is_whole=False
    )


def _read_value(content: bytes, name: str) -> Any:
    report: list[Diagnostic] = []
    source = read_source(hold_sources({name: content}, ""), name, report)
    value = read_yaml(source, report) if source is not None and is_readable(source, report) else None
    # What an editor would want to know of our own sources, such as a tab in a title, is no matter here.
    lost = next((item for item in report if value is None or item.defect in _FATAL), None)
    if lost is not None:
        raise UsageError(f"{name}, line {lost.at.line}: {lost.message}; {lost.hint}; nothing was taken")
    return value


def _find_items(value: Any, name: str) -> Iterator[Mapping[str, Any]]:
    """Yield the items of a file: one, a list, or a collection that has them under `items` below `root`, or directly."""
    for key in ("root", "bibdata", "items"):
        if isinstance(value, dict) and not _has_identifier(value) and key in value:
            value = value[key]
    found = value if isinstance(value, list) else [value]
    for item in found:
        if not isinstance(item, dict) or not _has_identifier(item):
            raise UsageError(
                f"{name} is no {FORM}: an item has no `docidentifier` (nor `docid`), so nobody knows which document it is"
            )
        yield item


def _has_identifier(item: Mapping[str, Any]) -> bool:
    return "docidentifier" in item or "docid" in item


def _tell(item: Mapping[str, Any], name: str, as_of: datetime.date | None) -> Told:
    designation = read_designation(_designate(item), name)
    day = _read_day(item.get("fetched")) or as_of
    if day is None:
        raise UsageError(
            f"{name} does not say when {designation} was fetched; say it with --as-of, as in --as-of 2026-12-01"
        )
    stage, status = _judge(item.get("status", item.get("docstatus")))
    successors = tuple(read_designation(each, name) for each in _list_successors(item))
    # It is said to be replaced: where its stage only says that it was published once, it is in force no more.
    if status in {"current", "unknown"} and any(not is_amendment(each) for each in successors):
        status = "superseded"
    return Told(designation, status, day, successors or None, stage, _find_address(item) or "")


def _designate(item: Mapping[str, Any]) -> str:
    """Return the main identifier of an item, empty where it has none."""
    found = _several(item.get("docidentifier", item.get("docid")))
    main = [each for each in found if isinstance(each, dict) and _words(each.get("primary")).casefold() == "true"]
    plain = [
        each for each in found if not isinstance(each, dict) or _words(each.get("type")).casefold() not in _SECONDARY
    ]
    return next((words for each in (*main, *plain) if (words := _words(each))), "")


def _judge(told: Any) -> tuple[str, DocumentStatus]:
    """Return the stage of a document as it is printed, and what that says; both are plain where nothing is known."""
    if not isinstance(told, dict):
        words = _words(told)
        return _shorten(words), judge_words(words)
    stage, substage = _words(told.get("stage")), _words(told.get("substage"))
    code = iso_stage(f"{stage}.{substage}") if substage else iso_stage(stage)
    if code:
        return code, judge_iso_stage(code)
    return _shorten(stage), judge_words(stage)


def _shorten(stage: str) -> str:
    """Return a stage as it may stand in a cell; what is no plain word or code, such as a formula, is left out."""
    return stage if len(stage) <= _LONGEST_STAGE and stage[:1].isalnum() else ""


def _list_successors(item: Mapping[str, Any]) -> Iterator[str]:
    for relation in _several(item.get("relation")):
        if isinstance(relation, dict) and _words(relation.get("type")).casefold() in _REPLACED:
            other = relation.get("bibitem")
            if isinstance(other, dict):
                named = _designate(other) or _words(other.get("formattedref"))
                if named:
                    yield named


def _find_address(item: Mapping[str, Any]) -> str | None:
    """Return the address of the page about a document: the one that is marked as its source, else the first."""
    found = [each for each in _several(item.get("source", item.get("link"))) if _words(each).startswith("http")]
    marked = (each for each in found if isinstance(each, dict) and _words(each.get("type")) in {"src", "citation"})
    chosen = next(marked, found[0] if found else None)
    return None if chosen is None else _words(chosen)


def _several(value: Any) -> Sequence[Any]:
    return () if value is None else value if isinstance(value, list) else (value,)


def _words(value: Any) -> str:
    """Return the words of a value that is text, or that holds text under one of the keys that Relaton has for it."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("content", "value", "id") if key in value), "")
    words = " ".join(value.split()) if isinstance(value, str) else ""
    # What hides, turns or is no text says nothing.
    return words if words.isprintable() else ""


def _read_day(value: Any) -> datetime.date | None:
    text = _words(value)
    try:
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
