"""Running text as pandoc's inlines: each run with the style that tells authored words from computed ones."""

import re
from collections.abc import Collection, Mapping
from html import escape
from typing import Any, TypeAlias, assert_never
from urllib.parse import quote

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.view.nodes import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Keyword,
    Link,
    Mark,
    Revised,
    Strong,
    Text,
)

# A node of pandoc's tree: `{"t": …, "c": …}`.
Node: TypeAlias = dict[str, Any]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAK = re.compile(r"[ \t]*[\n\r\u2028\u2029]+[ \t]*")
_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPENED = re.compile("[\u202a\u202b\u202d\u202e]|[\u2066-\u2068]")
_FOLLOWED = re.compile(r"https?://[^\s/?#]|mailto:[^\s?]", re.IGNORECASE)
_KEPT = ":/?#[]@!$&'()*+,;=%~"
_LIGHTER = "\u2066"
_ENDS = {"embedding": "\u202c", "isolate": "\u2069"}
GAP = "\N{NO-BREAK SPACE} "


class Look(Struct, frozen=True):
    """How a run looks: the name of its style, whether it is strong or stressed, its language and direction if its own."""

    style: str = ""
    strong: bool = False
    emphasis: bool = False
    language: str = ""
    direction: str = ""
    linked: bool = False


PLAIN = Look()


class RunningText(Struct):
    """Makes inlines of running text; it knows where links lead and which footnotes have been set.

    `targets` are the ids that have a bookmark, `notes` the texts of footnotes by id. `is_gone` is set while it makes what a
    redline deletes: its footnotes go with it, and stand once more where their marks stay.
    """

    language: str
    targets: Collection[str]
    notes: Mapping[str, Inlines]
    is_gone: bool = False
    _set: set[tuple[str, bool]] = field(default_factory=set)
    _within_note: bool = False

    def inlines(self, nodes: Inlines, look: Look = PLAIN) -> list[Node]:
        """Return running text with a look as pandoc's inlines."""
        made: list[Node] = []
        for node in nodes:
            made += self._inline(node, look)
        return made

    def computed(self, text: str, kind: str = "Label", look: Look = PLAIN) -> list[Node]:
        """Return words that nobody typed, in a run whose style says so."""
        return self._run(text, replace(look, style=f"{profile.COMPUTED} {kind}")) if text else []

    def words(self, text: str, look: Look = PLAIN) -> list[Node]:
        """Return an author's plain words."""
        return self._run(text, look) if text else []

    def _inline(self, node: Inline, look: Look) -> list[Node]:
        match node:
            case Text():
                return self.words(node.text, look)
            case Keyword():
                return self.words(node.text, replace(look, style=profile.KEYWORD))
            case Strong():
                return self.inlines(node.children, replace(look, strong=True))
            case Emphasis():
                return self.inlines(node.children, replace(look, emphasis=True))
            case Code():
                return self.words(node.text, replace(look, style=profile.CODE))
            case Link():
                return self._link(node, look)
            case Footnote():
                return self._footnote(node, look)
            case Mark():
                return self._mark(node, look)
            case Revised():
                return self._revised(node, look)
            case _:
                assert_never(node)

    def _link(self, node: Link, look: Look) -> list[Node]:
        address = "" if look.linked else self._address(node)
        inner = replace(look, linked=look.linked or bool(address))
        if address and node.automatic:
            inner = replace(inner, style=profile.AUTOMATIC_LINK)
        elif address and node.kind == "term":
            inner = replace(inner, style=profile.TERM_LINK)
        elif address and inner.style == profile.UNSETTLED:
            inner = replace(inner, style="")
        shown = (
            self.inlines(node.children, inner)
            if node.children
            else self.computed(node.label or node.target, "Reference", inner)
        )
        return [{"t": "Link", "c": [["", [], []], shown, [address, ""]]}] if address else shown

    def _address(self, node: Link) -> str:
        if node.kind == "web":
            return quote(node.target, safe=_KEPT, errors="replace") if _FOLLOWED.match(node.target) else ""
        return f"#{profile.bookmark_of(node.target)}" if node.target in self.targets else ""

    def _footnote(self, node: Footnote, look: Look) -> list[Node]:
        if node.id not in self.notes or (node.id, self.is_gone) in self._set or self._within_note:
            return self.computed(node.number, "Footnote Number", replace(look, strong=False, emphasis=False))
        self._set.add((node.id, self.is_gone))
        self._within_note = True
        text = self.inlines(self.notes[node.id])
        self._within_note = False
        # The number that the mark must have follows it, for the finishing to compare with Word's own count.
        return [{"t": "Note", "c": [{"t": "Para", "c": text or [mark()]}]}, mark(note=node.number)]

    def _revised(self, node: Revised, look: Look) -> list[Node]:
        around = self.is_gone
        self.is_gone = around or node.status == "deleted"
        inner = self.inlines(node.children, look)
        self.is_gone = around
        return [mark(revise=node.status, change=node.change), *inner, mark(revised=1)]

    def _mark(self, node: Mark, look: Look) -> list[Node]:
        match node.role:
            case "unsettled":
                inner = self.inlines(node.children, replace(look, style=profile.UNSETTLED))
                return [*self.computed("[", "Bracket", look), *inner, *self.computed("]", "Bracket", look)]
            case "missing":
                inner = self.inlines(node.children, replace(look, style=profile.MISSING))
                return [*self.computed("⟦", "Bracket", look), *inner, *self.computed("⟧", "Bracket", look)]
            case "stale":
                return [*self.computed(f"{node.label} ", "State", look), *self.inlines(node.children, look)]
            case "untranslated":
                told = self.computed(f"{node.label} ", "State", look) if node.label else []
                foreign = replace(look, language=node.language, direction=node.direction or "")
                return [*told, *self.inlines(node.children, foreign)]
            case "accepted" | "partly" | "refused" | "aside" | "undecided":
                return self.inlines(node.children, replace(look, style=f"Computed Outcome {node.role.title()}"))
        return assert_never(node.role)

    def _run(self, text: str, look: Look) -> list[Node]:
        text = self._joined(clean(text))
        run = _styled(text, look)
        if not _OVERRIDE.search(text):
            return [run]
        # What directional signs in a text have begun ends with it, so that they move no words beside it.
        ends = "".join(
            _ENDS["isolate" if sign >= _LIGHTER else "embedding"] for sign in reversed(_OPENED.findall(text))
        )
        direction = replace(look, style=f"{profile.COMPUTED} Direction")
        return [_styled("\u2068", direction), run, _styled(f"{ends}\u2069", direction)]

    def _joined(self, text: str) -> str:
        return _LINE_BREAK.sub("" if self.language == "zh" else " ", text).replace("\t", " ")


def clean(text: str) -> str:
    """Return text in which a mark stands for each character that XML allows in no text (XML 1.0, 2.2)."""
    return _NOT_XML.sub("\ufffd", text)


def mark(**values: str | int) -> Node:
    """Return a note to the finishing of the package, which reads it and takes it away."""
    told = "".join(f' {name}="{escape(str(value))}"' for name, value in values.items())
    return raw(f"<w:told{told}/>")


def raw(xml: str) -> Node:
    """Return a piece of WordprocessingML that pandoc passes on as it is."""
    return {"t": "RawInline", "c": ["openxml", xml]}


def _styled(text: str, look: Look) -> Node:
    node: Node = {"t": "Str", "c": text}
    if look.strong:
        node = {"t": "Strong", "c": [node]}
    if look.emphasis:
        node = {"t": "Emph", "c": [node]}
    told = [["custom-style", look.style]] if look.style else []
    if look.language:
        told.append(["lang", look.language])
    return {"t": "Span", "c": [["", [], told], [node]]} if told else node
