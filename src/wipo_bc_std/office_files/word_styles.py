"""Styles of a Word file: names, and what they say of bold, italics, numbers and levels, along what they are based on."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from wipo_bc_std.office_files.xml_part import Element, attribute, children, find, short_name, whole_number

# Properties that a style switches, so that two styles with the same one switch it back (ISO/IEC 29500-1, 17.7.3).
_TOGGLES: Final = ("w:b", "w:i", "w:bCs", "w:iCs", "w:vanish")
_OFF: Final = frozenset({"0", "false", "off"})
_BODY_TEXT: Final = 9
_MOST_ANCESTORS: Final = 50


class Style(Struct, frozen=True):
    """A style with all that it takes from those it is based on; `outline` counts from 1, None is body text."""

    name: str = ""
    toggles: Mapping[str, bool] = field(default_factory=dict)
    raised: bool | None = None
    language: str = ""
    list: str = ""
    level: int | None = None
    outline: int | None = None


class Styles(Struct, frozen=True):
    """The styles of a file by their ids; `paragraph` is the id of the one that paragraphs have which name none."""

    by_id: Mapping[str, Style]
    paragraph: str
    toggles: Mapping[str, bool]
    language: str

    def get(self, identifier: str) -> Style:
        """Return the style of an id; one that is not declared has its id for a name."""
        return self.by_id.get(identifier) or Style(identifier)


def read_styles(root: Element | None) -> Styles:
    """Return the styles of a file from the root of its part of styles, or none of it where that is None."""
    elements = {attribute(item, "w:styleId"): item for item in children(root, "w:style")}
    default = next(
        (
            identifier
            for identifier, item in elements.items()
            if attribute(item, "w:type") == "paragraph" and attribute(item, "w:default") not in {"", *_OFF}
        ),
        "",
    )
    known: dict[str, Style] = {}
    for identifier in elements:
        _resolve(identifier, elements, known)
    properties = find(root, "w:docDefaults", "w:rPrDefault", "w:rPr")
    return Styles(known, default, read_toggles(properties), attribute(find(properties, "w:lang"), "w:val"))


def _resolve(identifier: str, elements: Mapping[str, Element], known: dict[str, Style]) -> None:
    chain: list[str] = []
    while (
        identifier in elements and identifier not in known and identifier not in chain and len(chain) < _MOST_ANCESTORS
    ):
        chain.append(identifier)
        identifier = attribute(find(elements[identifier], "w:basedOn"), "w:val")
    parent = known.get(identifier, Style())
    for name in reversed(chain):
        parent = known[name] = _read_style(elements[name], name, parent)


def _read_style(element: Element, identifier: str, parent: Style) -> Style:
    run, paragraph = find(element, "w:rPr"), find(element, "w:pPr")
    numbers = find(paragraph, "w:numPr")
    level = attribute(find(numbers, "w:ilvl"), "w:val")
    raised = read_raised(run)
    outline = find(paragraph, "w:outlineLvl")
    return Style(
        name=attribute(find(element, "w:name"), "w:val", identifier),
        toggles={**parent.toggles, **read_toggles(run)},
        raised=parent.raised if raised is None else raised,
        language=attribute(find(run, "w:lang"), "w:val", parent.language),
        list=attribute(find(numbers, "w:numId"), "w:val", parent.list),
        level=whole_number(level, 0, 8) if level else parent.level,
        outline=parent.outline if outline is None else read_outline(outline),
    )


def read_toggles(properties: Element | None) -> dict[str, bool]:
    """Return which of bold, italics (and those of complex scripts) and hiding run properties switch on or off."""
    found = (short_name(child) for child in children(properties))
    return {
        name: attribute(find(properties, name), "w:val", "1").lower() not in _OFF for name in found if name in _TOGGLES
    }


def is_set(element: Element | None) -> bool:
    """Return whether an element that switches something is there and switches it on."""
    return element is not None and attribute(element, "w:val", "1").lower() not in _OFF


def read_raised(properties: Element | None) -> bool | None:
    """Return whether run properties raise words above the line, or None where they do not say."""
    position = find(properties, "w:vertAlign")
    return None if position is None else attribute(position, "w:val") == "superscript"


def read_outline(element: Element) -> int | None:
    """Return the level of a heading from 1, or None for body text."""
    level = whole_number(attribute(element, "w:val"), _BODY_TEXT, _BODY_TEXT)
    return None if level >= _BODY_TEXT else level + 1


def is_on(toggle: str, run: Mapping[str, bool], character: Style, paragraph: Style, styles: Styles) -> bool:
    """Return whether a toggle such as `w:b` holds for a run: what the run says, else what its styles say together."""
    if toggle in run:
        return run[toggle]
    by_styles = character.toggles.get(toggle, False) != paragraph.toggles.get(toggle, False)
    return styles.toggles.get(toggle, False) or by_styles
