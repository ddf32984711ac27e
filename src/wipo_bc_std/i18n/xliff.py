"""A catalogue as an XLIFF file for programs of translators, and what such a file says when it comes back.

XLIFF Version 2.1, OASIS Standard, core namespace urn:oasis:names:tc:xliff:document:2.0: one unit a text, one segment a unit.
A unit's `name` is the key of the text, and a note of category `source-sha256` says which original was translated.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby

from lxml import etree
from msgspec import Struct

from wipo_bc_std.i18n.catalogue import Catalogue, Entry
from wipo_bc_std.i18n.inline_codes import (
    CodedText,
    CodeError,
    Event,
    code_text,
    code_translation,
    trim_events,
    write_translation,
)
from wipo_bc_std.i18n.markup import write_inlines
from wipo_bc_std.i18n.offers import REVIEW_FLAGS, Offer, UnreadableOfferError
from wipo_bc_std.i18n.units import Unit
from wipo_bc_std.load.source import LONGEST_LINE
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Code, Emphasis, FootnoteMark, Inline, Keyword, Link, Strong, Unsettled
from wipo_bc_std.office_files.xml_part import safe_parser

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
LARGEST_XLIFF = 20_000_000
_STATES = ("initial", "translated", "reviewed", "final")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Characters that no XML file can hold have an element of their own.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OWN_NOTES = frozenset({"place", "source-sha256", "previous-source", "keyword", "limits", "counts"})
_KEYWORD_HINT = "MUST, SHOULD, MAY and the like say what a provision asks: use the fixed form of your language"


class WordCounts(Struct, frozen=True):
    """Words of the original: of texts that are new, changed since their translation, unchanged, and all."""

    new: int
    changed: int
    unchanged: int

    @property
    def total(self) -> int:
        """Return the words of all texts."""
        return self.new + self.changed + self.unchanged

    def __str__(self) -> str:
        return f"{self.new:,} new, {self.changed:,} changed, {self.unchanged:,} unchanged, {self.total:,} words in all"


class Returned(Struct, frozen=True):
    """An XLIFF file that came back: its languages and its units."""

    source_language: str
    language: str
    units: tuple["etree._Element", ...]


def count_words(catalogue: Catalogue, units: Sequence[Unit]) -> WordCounts:
    """Return how many words of the original are to be translated, to be looked at again, and done."""
    entries = catalogue.by_key
    words: Counter[str] = Counter()
    for unit in units:
        entry = entries.get(unit.key)
        words["new" if entry is None or not entry.text else "changed" if entry.fuzzy else "unchanged"] += unit.words
    return WordCounts(words["new"], words["changed"], words["unchanged"])


def write_xliff(catalogue: Catalogue, units: Sequence[Unit], original: LanguageCode, title: str) -> bytes:
    """Return a catalogue that is up to date with `units` as an XLIFF file in UTF-8; the same always gives the same bytes."""
    languages = {"version": "2.1", "srcLang": original, "trgLang": catalogue.language}
    root = etree.Element(_tag("xliff"), languages, {None: NAMESPACE})  # type: ignore[dict-item] # no prefix is allowed
    file = etree.SubElement(root, _tag("file"), {"id": "draft", "original": catalogue.path})
    notes = etree.SubElement(file, _tag("notes"))
    _note(notes, "counts", f"{_clean(title)}: {count_words(catalogue, units)}")
    _note(
        notes,
        "limits",
        f"a text is one paragraph, title or cell of at most {LONGEST_LINE:,} characters, without line breaks",
    )
    _note(notes, "keyword", _KEYWORD_HINT)
    entries = catalogue.by_key
    for number, (holder, group) in enumerate(groupby(units, key=lambda unit: unit.holder), start=1):
        element = etree.SubElement(file, _tag("group"), {"id": f"g{number}", "name": _clean(holder)})
        for unit in group:
            _write_unit(element, unit, entries.get(unit.key) or Entry(unit.key, unit.source, ""), catalogue.language)
    etree.indent(root, "  ")
    _restore_text(root, units, catalogue)
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def _restore_text(root: "etree._Element", units: Sequence[Unit], catalogue: Catalogue) -> None:
    """Fill in the texts, now that the lines around them are set: no space is added inside them."""
    entries = catalogue.by_key
    for unit, segment in zip(units, root.iter(_tag("segment")), strict=True):
        coded = code_text(unit.inlines)
        _write_events(segment[0], coded, coded)
        entry = entries.get(unit.key)
        if entry is not None and entry.text:
            _write_events(segment[1], code_translation(entry.text, catalogue.language, coded), coded)


def _write_unit(parent: "etree._Element", unit: Unit, entry: Entry, language: LanguageCode) -> None:
    element = etree.SubElement(
        parent, _tag("unit"), {"id": _unit_id(unit.key), "name": _clean(unit.key), _XML_SPACE: "preserve"}
    )
    notes = etree.SubElement(element, _tag("notes"))
    _note(notes, "place", _clean(f"{unit.holder}; {unit.at.file}, line {unit.at.line}"))
    _note(notes, "source-sha256", _digest(unit.source))
    if entry.fuzzy and entry.previous:
        _note(notes, "previous-source", _clean(entry.previous))
    for comment in entry.comments:
        _note(notes, "translator", _clean(comment))
    coded = code_text(unit.inlines)
    codes = dict(coded.codes)
    if entry.text:
        codes = {**code_translation(entry.text, language, coded).codes, **codes}
    if codes:
        data = etree.SubElement(element, _tag("originalData"))
        for name, code in codes.items():
            etree.SubElement(data, _tag("data"), {"id": f"d{name}"}).text = _clean(write_inlines((code,)))
    attributes = {"state": _state(entry)}
    if entry.text and entry.fuzzy:
        attributes["subState"] = "wbs:fuzzy"
    segment = etree.SubElement(element, _tag("segment"), {"id": "s", **attributes})
    etree.SubElement(segment, _tag("source"))
    if entry.text:
        etree.SubElement(segment, _tag("target"))


def _state(entry: Entry) -> str:
    if not entry.text or entry.fuzzy:
        return "initial"
    return next((flag for flag in reversed(REVIEW_FLAGS) if flag in entry.flags), "translated")


def _write_events(parent: "etree._Element", text: CodedText, original: CodedText) -> None:
    stack = [parent]
    for event in text.events:
        match event.kind:
            case "text":
                _append(stack[-1], event.value)
            case "close":
                stack.pop()
            case "open" | "mark":
                made = etree.SubElement(
                    stack[-1], _tag("pc" if event.kind == "open" else "ph"), _attributes(event, text, original)
                )
                if event.kind == "open":
                    stack.append(made)


def _attributes(event: Event, text: CodedText, original: CodedText) -> dict[str, str]:
    code = text.codes[event.value]
    kind, sub_kind, is_needed = _describe(code)
    spans = event.kind == "open"
    made = {
        "id": event.value,
        ("dataRefStart" if spans else "dataRef"): f"d{event.value}",
        "type": kind,
        "subType": sub_kind,
    }
    if is_needed and event.value in original.codes:
        made["canDelete"] = "no"
    return {**made, "canCopy": "no", ("dispStart" if spans else "disp"): _clean(write_inlines((code,)))}


def _describe(code: Inline) -> tuple[str, str, bool]:
    """Return the type and subtype of a code in XLIFF, and whether a translation must have it."""
    match code:
        case Strong():
            return "fmt", "xlf:b", False
        case Emphasis():
            return "fmt", "xlf:i", False
        case Link():
            return "link", f"wbs:{code.kind}", True
        case FootnoteMark():
            return "other", "wbs:footnote", True
        case Unsettled():
            return "other", "wbs:unsettled", True
        case Keyword():
            return "other", "wbs:keyword", False
        case Code():
            return "other", "wbs:code", True
        case _:
            raise AssertionError(f"{type(code).__name__} is no code")


def _append(parent: "etree._Element", text: str) -> None:
    last = 0
    for match in _NO_XML.finditer(text):
        _append_plain(parent, text[last : match.start()])
        etree.SubElement(parent, _tag("cp"), {"hex": f"{ord(match[0]):04X}"})
        last = match.end()
    _append_plain(parent, text[last:])


def _append_plain(parent: "etree._Element", text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _note(parent: "etree._Element", category: str, text: str) -> None:
    etree.SubElement(parent, _tag("note"), {"category": category}).text = text


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _digest(source: str) -> str:
    return sha256(source.encode("utf-8", errors="surrogatepass")).hexdigest()


def _unit_id(key: str) -> str:
    """Return a key as a name token of XML: no two keys have the same."""
    return "u" + re.sub(r"[^A-Za-z0-9.-]", lambda match: ":" if match[0] == "/" else f"_{ord(match[0]):X}_", key)


# --- Reading ----------------------------------------------------------------------------------------------------------


def read_xliff(content: bytes, name: str) -> Returned:
    """Return what an XLIFF file holds; raise UnreadableOfferError where it is none of version 2.0 or 2.1.

    Nothing outside the file is read, no entity is resolved, and a file with a document type is refused.
    """
    if len(content) > LARGEST_XLIFF:
        raise UnreadableOfferError(f"{name} has more than {LARGEST_XLIFF:,} bytes; hand it in in parts")
    try:
        root = etree.fromstring(content, safe_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        place = f": it breaks off at line {line}" if line else ""
        raise UnreadableOfferError(
            f"{name} is not XML{place}; export it again from the translators' program"
        ) from error
    if str(getattr(root.getroottree().docinfo, "doctype", "")):
        raise UnreadableOfferError(f"{name} has a document type, which XLIFF has not; nothing of it was read")
    if root.tag != _tag("xliff") or root.get("version") not in {"2.0", "2.1"}:
        version = (
            f"version {root.get('version')}"
            if etree.QName(root).localname == "xliff"
            else f"<{etree.QName(root).localname}>"
        )
        raise UnreadableOfferError(f"{name} is no XLIFF 2.0 or 2.1 but {version[:40]}; save it as XLIFF 2.1")
    return Returned(root.get("srcLang", ""), root.get("trgLang", ""), tuple(root.iter(_tag("unit"))))


def offer_units(returned: Returned, units: Mapping[str, Unit], catalogue: Catalogue) -> Iterator[Offer]:
    """Yield each unit of an XLIFF file that came back as an offer; `units` are the texts of the draft by key."""
    entries = catalogue.by_key
    keys = {_unit_id(key): key for key in units}
    for element in returned.units:
        name = element.get("id") or ""
        key = keys.get(name) or element.get("name") or name
        yield _offer(element, key, units.get(key), entries.get(key), catalogue.language)


def _offer(
    element: "etree._Element", key: str, unit: Unit | None, entry: Entry | None, language: LanguageCode
) -> Offer:
    comments = tuple(
        note.text or ""
        for note in element.iterfind(f"{_tag('notes')}/{_tag('note')}")
        if note.get("category") not in _OWN_NOTES and (note.text or "").strip()
    )
    try:
        targets = _read_parts(element, "target")
    except CodeError as error:
        return Offer(key, comments=comments, trouble=str(error), words=_plain_words(element))
    words = "".join(event.value if event.kind == "text" else f"{{{event.value}}}" for event in targets)
    if unit is None or entry is None:
        return Offer(key, comments=comments, words=words)
    if not _is_of(element, unit):
        return Offer(key, comments=comments, words=words, trouble="the original has changed since the file was made")
    if not words:
        return Offer(key, comments=comments, is_empty=True)
    coded = code_text(unit.inlines)
    own = code_translation(entry.text, language, coded) if entry.text else CodedText(())
    fuzzy, flags = _read_state(element)
    text = entry.text
    if trim_events(own.events) != targets:
        if any(part.find(_tag("target")) is None for part in element.iterfind(_tag("segment"))):
            return Offer(key, comments=comments, words=words, trouble="only a part of it is translated")
        try:
            text = write_translation(targets, coded, own.codes, language)
        except CodeError as error:
            return Offer(key, comments=comments, words=words, trouble=str(error))
    return Offer(key, text, fuzzy, flags, comments, words=words)


def _plain_words(element: "etree._Element") -> str:
    """Return the words of a unit's targets, whatever stands among them."""
    return "".join(str(part) for target in element.iter(_tag("target")) for part in target.itertext()).strip()


def _is_of(element: "etree._Element", unit: Unit) -> bool:
    """Return whether a unit was made of the text as it is."""
    for note in element.iterfind(f"{_tag('notes')}/{_tag('note')}"):
        if note.get("category") == "source-sha256":
            return (note.text or "").strip() == _digest(unit.source)
    try:
        return _read_parts(element, "source") == trim_events(code_text(unit.inlines).events)
    except CodeError:
        return False


def _read_state(element: "etree._Element") -> tuple[bool, tuple[str, ...]]:
    """Return whether a translation is not confirmed, and its flags: the least of its segments counts.

    A program that tells no state has none that could be unconfirmed.
    """
    told = [part.get("state", "translated") for part in element.iterfind(_tag("segment"))]
    least = min((_STATES.index(state) if state in _STATES else 0 for state in told), default=1)
    return least == 0, (_STATES[least],) if _STATES[least] in REVIEW_FLAGS else ()


def _read_parts(element: "etree._Element", name: str) -> tuple[Event, ...]:
    """Return the sources or targets of a unit's segments, one after the other."""
    events: list[Event] = []
    for part in element:
        if part.tag not in {_tag("segment"), _tag("ignorable")}:
            continue
        found = part.find(_tag(name))
        if found is None and part.tag == _tag("ignorable"):
            found = part.find(_tag("source"))
        if found is not None:
            events.extend(_read_events(found))
    return trim_events(events)


def _read_events(element: "etree._Element") -> Iterator[Event]:
    yield Event("text", element.text or "")
    for child in element:
        yield from _read_code(child)
        yield Event("text", child.tail or "")


def _read_code(child: "etree._Element") -> Iterator[Event]:
    # What lxml keeps besides elements has no name.
    kind = str(child.tag).removeprefix(f"{{{NAMESPACE}}}")
    name = child.get("id", "")
    match kind:
        case "pc":
            yield Event("open", name)
            yield from _read_events(child)
            yield Event("close", name)
        case "sc":
            yield Event("open", name)
        case "ec":
            yield Event("close", child.get("startRef") or name)
        case "ph":
            yield Event("mark", name)
        case "mrk":
            yield from _read_events(child)
        case "sm" | "em":
            pass
        case "cp":
            yield Event("text", _read_character(child.get("hex", "")))
        case _:
            raise CodeError("it has an element that is none of XLIFF's inline elements")


def _read_character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError) as error:
        raise CodeError(f"“{code[:10]}” is no character") from error
