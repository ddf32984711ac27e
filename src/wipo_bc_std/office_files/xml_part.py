"""XML of office files as trees: without document types, entities or the network, and no deeper than a person would nest.

Names are given as in the standard (ISO/IEC 29500), `w:p` for a paragraph; files of its strict kind are read as the usual
ones.
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml import etree

from wipo_bc_std.settings import UsageError

Element: TypeAlias = etree._Element  # noqa: SLF001 - the library has no other name for it

_OFFICE: Final = "http://schemas.openxmlformats.org"
NAMESPACES: Final = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "c": f"{_OFFICE}/drawingml/2006/chart",
    "dgm": f"{_OFFICE}/drawingml/2006/diagram",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "s": f"{_OFFICE}/spreadsheetml/2006/main",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "rel": f"{_OFFICE}/package/2006/relationships",
    "ct": f"{_OFFICE}/package/2006/content-types",
    "cp": f"{_OFFICE}/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "custom": f"{_OFFICE}/officeDocument/2006/custom-properties",
}
_PREFIXES: Final = {address: prefix for prefix, address in NAMESPACES.items()}
_STRICT: Final = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"],
    "http://purl.oclc.org/ooxml/officeDocument/math": NAMESPACES["m"],
    "http://purl.oclc.org/ooxml/officeDocument/customProperties": NAMESPACES["custom"],
    "http://purl.oclc.org/ooxml/drawingml/main": NAMESPACES["a"],
    "http://purl.oclc.org/ooxml/drawingml/chart": NAMESPACES["c"],
    "http://purl.oclc.org/ooxml/drawingml/diagram": NAMESPACES["dgm"],
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": NAMESPACES["wp"],
    "http://purl.oclc.org/ooxml/spreadsheetml/main": NAMESPACES["s"],
}
# Whoever needs one of these gets the words all the same; other makers' kinds have a fallback.
_KNOWN: Final = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")
_TEXTS: Final = frozenset({"w:t", "w:delText", "m:t", "a:t"})


class OfficeFileError(UsageError):
    """A file of Word or Excel that is not read: the message says what, why, and what to do."""


def safe_parser() -> etree.XMLParser:
    """Return a parser for XML of other people: it resolves no entity, reads nothing else and keeps to usual depths."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def parse_xml(content: bytes, name: str, part: str) -> Element:
    """Return the root of a part of the file `name`; raise OfficeFileError for XML that is broken, unsafe or too deep."""
    text = _decode(content, name, part)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise OfficeFileError(
            f"{name}: {part} declares a document type or entities, which no office program writes and which can be used to "
            "read other files; nothing was read. Ask the sender for the file as saved by Word or Excel"
        )
    for strict, usual in _STRICT.items():
        text = text.replace(f'"{strict}"', f'"{usual}"')
    try:
        return etree.fromstring(text.encode(), safe_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error):
            raise OfficeFileError(
                f"{name}: {part} nests tables or other parts hundreds deep, which no document needs; nothing was read. Take "
                "the inner tables out in Word and save it again"
            ) from error
        raise OfficeFileError(
            f"{name}: {part} is damaged ({str(error)[:120]}); nothing was read. Open the file in Word or Excel, let it be "
            "repaired, and save it again"
        ) from error


def _decode(content: bytes, name: str, part: str) -> str:
    """Return the text of a part, without its XML declaration: what that says of the encoding is not trusted."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise OfficeFileError(
            f"{name}: {part} is not UTF-8 text, as the format demands; nothing was read. Open the file in Word or Excel and "
            "save it again"
        ) from error
    if text.startswith("<?xml") and "?>" in text:
        text = text[text.index("?>") + 2 :]
    return text.lstrip()


def full_name(name: str) -> str:
    """Return a name such as `w:p` as the library says it, `{http://…}p`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def short_name(element: Element) -> str:
    """Return the name of an element, such as `w:p`; one of a namespace not known here has its last part alone."""
    tag = str(element.tag)
    if not tag.startswith("{"):
        return tag
    address, _, local = tag[1:].partition("}")
    prefix = _PREFIXES.get(address)
    return f"{prefix}:{local}" if prefix else local


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """Return an attribute such as `w:val` or `name`, or the default where it or the element is not there."""
    if element is None:
        return default
    value = element.get(full_name(name) if ":" in name else name)
    return default if value is None else str(value)


def find(element: Element | None, *path: str) -> Element | None:
    """Return the first element down a path of names such as `w:pPr`, `w:pStyle`, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(full_name(name))
    return element


def children(element: Element | None, name: str = "") -> Iterator[Element]:
    """Yield the elements right inside one, all or those of a name."""
    if element is not None:
        yield from element.iterchildren(full_name(name) if name else "*")


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of the names anywhere inside one, in order, itself among them."""
    yield from element.iter(*(full_name(name) for name in names))


def words_inside(element: Element, separator: str = "") -> str:
    """Return all words inside an element, whatever holds them, without those that stand there a second time."""
    name = short_name(element)
    if name in _TEXTS:
        return own_text(element)
    if name == "mc:AlternateContent":
        _, said, others = _weigh_branches(element, separator)
        parts = [said, *others]
    else:
        parts = [words_inside(child, separator) for child in children(element)]
    return separator.join(part for part in parts if part)


def choose_branch(element: Element) -> tuple[Element | None, tuple[str, ...]]:
    """Return the branch of `mc:AlternateContent` to read, and the words of the others where they are not the same."""
    if len(element) == 1:
        return element[0], ()
    chosen, _, others = _weigh_branches(element, " ")
    return chosen, others


def _weigh_branches(element: Element, separator: str) -> tuple[Element | None, str, tuple[str, ...]]:
    """Return the branch to read, its words, and the words of the others; each is asked once, however deep they nest."""
    branches = list(children(element))
    known = (branch for branch in branches if short_name(branch) == "mc:Choice" and _is_understood(branch))
    fallback = find(element, "mc:Fallback")
    chosen = next(known, fallback if fallback is not None else (branches[0] if branches else None))
    words = [words_inside(branch, separator) for branch in branches]
    said = next((text for branch, text in zip(branches, words, strict=True) if branch is chosen), "")
    same = {"", _letters(said)}
    return chosen, said, tuple(text for text in words if _letters(text) not in same)


def _letters(text: str) -> str:
    return "".join(text.split())


def _is_understood(choice: Element) -> bool:
    addresses = [choice.nsmap.get(prefix) or "" for prefix in attribute(choice, "Requires").split()]
    return all(address.startswith(_KNOWN) for address in addresses)


def own_text(element: Element) -> str:
    """Return the text of an element such as `w:t` on one line: a tab or a line end in it is printed as a space."""
    text = "".join(map(str, element.itertext()))
    return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")


def whole_number(text: str, default: int, most: int = 1_000_000) -> int:
    """Return a whole number from 0 to `most` as written in decimals, or the default for anything else."""
    digits = text.strip()
    if digits.isascii() and digits.isdecimal() and len(digits) <= 9:  # noqa: PLR2004 - below any overflow
        return min(int(digits), most)
    return default
