"""Fragments of HTML: what each node of a Manuscript becomes, on whatever page it stands."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, assert_never
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from msgspec import Struct, field

from wipo_bc_std.memory import Memory
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.view.nodes import (
    Block,
    Box,
    Changed,
    Code,
    Emphasis,
    Entry,
    Fact,
    Footnote,
    FootnoteText,
    Grid,
    Index,
    Inline,
    Inlines,
    Item,
    Items,
    Keyword,
    Link,
    Listing,
    Mark,
    Paragraph,
    Picture,
    Revised,
    Row,
    Section,
    Strong,
    Text,
    Words,
    is_boxed,
    shown_text,
    walk,
)

# Ids of a Manuscript hold no underscore, so an id with one is the page's own and never meets an author's.
NOTE = "_note-"
NOTE_MARK = "_mark-"
CHANGE = "_"

# A longer alternative is shown as a text of its own: a screen reader cannot pause or go back inside an `alt`.
_LONGEST_ALT = 200
_DEEPEST_HEADING = 6

_OPEN_ISOLATES = "\u2066\u2067\u2068"
_CLOSE_ISOLATE = "\u2069"
_CONTROLS_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FOLLOWED_ADDRESS = re.compile(r"https?://[^\s/?#]|mailto:[^\s?]", re.IGNORECASE)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

# What HTML allows in no text: most controls, halves of characters, and code points that are none. Written as what is
# left, since the pattern stops at the first range that fits, and that is nearly always the first of all.
_ALLOWED = "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(1, 17))
_FORBIDDEN = re.compile(rf"[^ -~\t\n\f\r\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd{_ALLOWED}]")
# A drawing stands in the page as it is, and a Manuscript may come from a file: shapes and words, nothing that runs or loads.
_HARMLESS_DRAWING = re.compile(
    r"(?:[^<>]|</?(?:svg|title|desc|path|text)(?: (?:xmlns|width|height|viewBox|role|direction|font-(?:family|size|weight)"
    r"|fill(?:-opacity)?|stroke(?:-(?:width|linejoin|dasharray|opacity))?|d|x|y|text-anchor)=\"[^\"<>]*\")*/?>)+"
)

_NOTHING = Markup()
# Frames: each is plain text until `framed` puts escaped values into it.
_STANDING = '<p class="remark">{}</p>\n'
_ISOLATED = "<bdi>{}</bdi>"
_KEYWORD = '<strong class="keyword" data-force="{}">{}</strong>'
_STRONG = "<strong>{}</strong>"
_EMPHASIS = "<em>{}</em>"
_CODE = '<code dir="ltr">{}</code>'
_LINK = '<a href="{}" data-kind="{}">{}</a>'
_REFERENCE = '<a class="reference" href="{}" data-kind="{}">{}</a>'
_WEB_LINK = '<a href="{}" rel="noreferrer external">{}</a>'
_FOOTNOTE_NUMBER = "<sup>{}</sup>"
_FOOTNOTE_MARK = '<sup><a role="doc-noteref" id="{2}" href="{0}">{1}</a></sup>'
_FOOTNOTE_MARK_AGAIN = '<sup><a role="doc-noteref" href="{}">{}</a></sup>'
_UNSETTLED = '<span class="unsettled">[{}]</span>'
_MISSING = '<span class="missing">{}</span>'
_OUTCOME = '<strong class="outcome" data-outcome="{}">{}</strong>'
_STALE = '<span class="stale"><span class="waits">{}</span> {}</span>'
_UNTRANSLATED = '<span class="untranslated"><span class="waits">{}</span> <span lang="{}" dir="{}">{}</span></span>'
_FOREIGN = '<span lang="{}" dir="{}">{}</span>'
_INSERTED = '<ins data-change="{}"{}><span class="told">[{} </span>{}<span class="told">] </span></ins>'
_DELETED = '<del data-change="{}"{}><span class="told">[{} </span>{}<span class="told">] </span></del>'
_ID = ' id="{}"'
_ITEM_LABEL = '<span class="item-label">{} </span>'
_LEAD_ALONE = '<p class="lead">{}</p>\n'
_ENTRIES = '<ul class="entries" role="list">\n{}</ul>\n'


def say_standing(label: str) -> Markup:
    """Return what publications say of a text, to stand beside it; nothing where they say nothing."""
    return framed(_STANDING, isolated(label)) if label else _NOTHING


class Page(Struct, frozen=True, kw_only=True):
    """What fragments need to know of the page they stand on.

    `addresses` gives an address for each id that may be linked to, and `pictures` one for each medium; `footnotes` are
    the ids whose texts stand on this page. `beside` is what follows the node of an id, such as where it is used.
    """

    words: Words
    language: str
    addresses: Mapping[str, str]
    pictures: Mapping[str, str]
    footnotes: frozenset[str]
    beside: Callable[[str], Markup] = lambda _: Markup()


class Anchor(NamedTuple):
    """Where a node can be reached on its page: its id (empty if the page has it already), address and former ids.

    `beside` follows the node.
    """

    id: str
    address: str
    former_ids: tuple[str, ...]
    beside: Markup


@cache
def environment() -> Environment:
    """Return the one environment of all templates that make HTML: it escapes, and fails on what it does not know."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["isolated"] = isolated
    return made


# Each page of a site asks for them, and there are a few sets of words at most.
@lru_cache(maxsize=8)
def _macros(words: Words) -> object:
    """Return the macros for nodes, as they are in these words."""
    return environment().get_template("html/nodes.html.j2").make_module({"words": words})


def _mark(node: Mark, words: Markup) -> Markup:
    match node.role:
        case "unsettled":
            return framed(_UNSETTLED, words)
        case "missing":
            return framed(_MISSING, words)
        case "stale":
            return framed(_STALE, node.label, words)
        case "untranslated":
            if not node.label:
                return framed(_FOREIGN, node.language, node.direction or "auto", words)
            return framed(_UNTRANSLATED, node.label, node.language, node.direction or "auto", words)
        case "accepted" | "partly" | "refused" | "aside" | "undecided":
            return framed(_OUTCOME, node.role, words)
    return assert_never(node.role)


def linkable_ids(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every id that can be linked to: of blocks, of items and of rows."""
    for block in walk(tuple(blocks)):
        match block:
            case Items():
                yield from (item.id for item in block.items if item.id)
            case Grid():
                yield from (row.id for row in (*block.head, *block.rows) if row.id)
                yield from filter(None, (block.id,))
            case Section() | Paragraph() | Picture() | Box() | Entry():
                yield from filter(None, (block.id,))
            case Listing() | Index() | Changed():
                pass
            case _:
                assert_never(block)


def fragment_address(identifier: str) -> str:
    """Return the address of an id on its own page."""
    return "#" + quote(identifier, safe="/:@!$&'()*+,;=?")


def clean(page: str) -> str:
    """Return a page in which a mark stands for each character that HTML allows in no text."""
    return _FORBIDDEN.sub("\ufffd", page)


def isolated(text: str) -> Markup:
    """Return text as HTML in which a control of the writing direction reaches no further than the text itself."""
    if not _CONTROLS_DIRECTION.search(text):
        return escape(text)
    # The end of a `bdi` is one more closing isolate: an unpaired one in it would make it end early, or not at all.
    kept, depth = [], 0
    for character in text:
        if character in _OPEN_ISOLATES:
            depth += 1
        elif character == _CLOSE_ISOLATE:
            if not depth:
                continue
            depth -= 1
        kept.append(character)
    return framed(_ISOLATED, "".join(kept) + _CLOSE_ISOLATE * depth)


def framed(frame: str, *values: object) -> Markup:
    """Return a frame of HTML with values in it, escaped where they are no HTML: `Markup.format`, in a sixth of its time."""
    return Markup(frame.format(*map(escape, values)))  # noqa: S704 - every value is escaped


def _joined(parts: Iterable[Markup]) -> Markup:
    """Return pieces of HTML as one: `Markup.join` would look at each once more whether it is HTML."""
    return Markup("".join(parts))  # noqa: S704 - every part is HTML


def _label(item: Item) -> Markup:
    return framed(_ITEM_LABEL, item.label) if item.label else _NOTHING


def _web_address(target: str) -> str | None:
    """Return an address that is safe to follow, or nothing."""
    if not _FOLLOWED_ADDRESS.match(target):
        return None
    return quote(_STRAY_PERCENT.sub("%25", target), safe=":/?#[]@!$&'()*+,;=%~", errors="replace")


class _Asked(Struct):
    """What a node asked of its page: for which ids and whether each was free, and what it knows, with the answers."""

    ids: list[tuple[str, bool]] = field(default_factory=list)
    known: list[tuple[str, str, object]] = field(default_factory=list)


class Fragments:
    """The fragments of one page: it remembers the ids given, since a page holds each id once.

    With a `memory` from an earlier time, a node that is the same on a page that answers the same is not made again.
    """

    def __init__(self, page: Page, memory: Memory | None = None) -> None:
        self._page = page
        self._memory = memory
        # To work out such a number for all the words takes long.
        self._kind = (page.language, hash(page.words))
        self._asked = _Asked()
        self._given: set[str] = set()
        self._macros = _macros(page.words)

    # --- What is remembered -------------------------------------------------------------------------------------------

    def _recall(self, key: tuple[object, ...], node: object, make: Callable[[], Markup]) -> Markup:
        """Return what `make` gives, from memory if it was of an equal node and the page would answer it the same."""
        if self._memory is None:
            return make()
        outer, own = self._asked, _Asked()

        def make_and_listen() -> tuple[Markup, _Asked]:
            self._asked = own
            return make(), own

        key = (*self._kind, *key)
        html, asked = self._memory.recall(key, (node, own), make_and_listen, self._is_same)
        self._asked = outer
        self._given.update(name for name, _ in asked.ids)
        outer.ids += asked.ids
        outer.known += asked.known
        return html

    def _is_same(self, before: tuple[object, _Asked], now: tuple[object, _Asked]) -> bool:
        asked = before[1]
        return (
            all((name not in self._given) is free for name, free in asked.ids)
            and all(self._answer(about, name) == answer for about, name, answer in asked.known)
            and before[0] == now[0]
        )

    def _answer(self, about: str, name: str) -> str | None:
        match about:
            case "address":
                return self._page.addresses.get(name)
            case "picture":
                return self._page.pictures.get(name)
            case "beside":
                return self._page.beside(name) if name else _NOTHING
            case _:
                return name if name in self._page.footnotes else None

    def _ask(self, about: str, name: str) -> str | None:
        answer = self._answer(about, name)
        self._asked.known.append((about, name, answer))
        return answer

    # --- Inlines ------------------------------------------------------------------------------------------------------

    def inlines(self, nodes: Inlines) -> Markup:
        """Return running text."""
        return self._inlines(nodes, within_link=False)

    def _inlines(self, nodes: Inlines, *, within_link: bool) -> Markup:
        return _joined(self._inline(node, within_link=within_link) for node in nodes)

    def _inline(self, node: Inline, *, within_link: bool) -> Markup:
        # Written here and not as macros: a draft of 300 provisions holds some 15,000 of these.
        match node:
            case Text():
                return isolated(node.text)
            case Keyword():
                return framed(_KEYWORD, node.force, isolated(node.text))
            case Strong():
                return framed(_STRONG, self._inlines(node.children, within_link=within_link))
            case Emphasis():
                return framed(_EMPHASIS, self._inlines(node.children, within_link=within_link))
            case Code():
                return framed(_CODE, isolated(node.text))
            case Link():
                return self._link(node, within_link=within_link)
            case Footnote():
                return self._footnote_mark(node, within_link=within_link)
            case Mark():
                return _mark(node, self._inlines(node.children, within_link=within_link))
            case Revised():
                return self._revised(node, self._inlines(node.children, within_link=within_link))
            case _:
                assert_never(node)

    def _revised(self, node: Revised, words: Markup) -> Markup:
        # Outside of a redline words are marked that lead nowhere.
        anchor = self._anchor(CHANGE + node.change if node.change else "")
        known = framed(_ID, anchor.id) if anchor.id else _NOTHING
        return framed(_INSERTED if node.status == "inserted" else _DELETED, node.change, known, node.label, words)

    def _link(self, node: Link, *, within_link: bool) -> Markup:
        is_web = node.kind == "web"
        address = _web_address(node.target) if is_web else self._ask("address", node.target)
        linked = address is not None and not within_link
        words = self._inlines(node.children, within_link=within_link or linked)
        words = words or isolated(node.label or node.target)
        if not linked:
            return words
        if is_web:
            return framed(_WEB_LINK, address, words)
        return framed(_LINK if node.children else _REFERENCE, address, node.kind, words)

    def _footnote_mark(self, node: Footnote, *, within_link: bool) -> Markup:
        if within_link or not self._ask("footnote", node.id):
            return framed(_FOOTNOTE_NUMBER, node.number)
        anchor = self._anchor(NOTE_MARK + node.id)
        mark = _FOOTNOTE_MARK if anchor.id else _FOOTNOTE_MARK_AGAIN
        return framed(mark, fragment_address(NOTE + node.id), node.number, anchor.id)

    # --- Blocks -------------------------------------------------------------------------------------------------------

    def blocks(self, nodes: tuple[Block, ...], level: int) -> Markup:
        """Return blocks that stand under a heading of this level; 1 is the title of the page."""
        rendered = [(isinstance(node, Entry), self._recalled_block(node, level)) for node in nodes]
        html = Markup()
        for are_entries, run in groupby(rendered, itemgetter(0)):
            joined = _joined(part for _, part in run)
            html += framed(_ENTRIES, joined) if are_entries else joined
        return html

    def footnotes(self, texts: Iterable[FootnoteText]) -> Markup:
        """Return the texts of footnotes as items of a list, each with a way back to its first mark rendered so far."""
        return _joined(
            self._macro(
                "footnote",
                anchor=self._anchor(NOTE + note.id),
                number=note.number,
                text=self.inlines(note.text),
                back=fragment_address(NOTE_MARK + note.id) if NOTE_MARK + note.id in self._given else "",
            )
            for note in texts
        )

    def _recalled_block(self, node: Block, level: int) -> Markup:
        # What has an id is found again by it, wherever it stands now.
        name = getattr(node, "id", "")
        return (
            self._recall((node.type, name, level), node, lambda: self._block(node, level))
            if name
            else self._block(node, level)
        )

    def _block(self, node: Block, level: int) -> Markup:
        match node:
            case Section():
                return self._section(node, level)
            case Paragraph():
                return self._paragraph(node, level)
            case Items():
                return self._items(node, level)
            case Grid():
                return self._grid(node)
            case Picture():
                return self._picture(node)
            case Listing():
                return self._macro("listing", node=node)
            case Box():
                return self._box(node, level)
            case Entry():
                return self._entry(node, level)
            case Changed():
                return self._changed(node, level)
            case Index():
                return self._macro("index", node=node, blocks=self.blocks(node.blocks, level))
            case _:
                assert_never(node)

    def _changed(self, node: Changed, level: int) -> Markup:
        # The first place where a change shows is the one that leads lead to.
        anchor = self._anchor(CHANGE + node.change)
        return self._macro(
            "changed",
            node=node,
            anchor=anchor,
            row=self._ask("address", f"{CHANGE}row-{node.change}"),
            other=self._ask("address", node.other) if node.other else None,
            blocks=self.blocks(node.blocks, level),
        )

    def _section(self, node: Section, level: int) -> Markup:
        return self._macro(
            "section",
            node=node,
            anchor=self._anchor(node.id, node.former_ids),
            name=f"{node.label} {shown_text(node.title)}".strip(),
            title=self.inlines(node.title),
            level=min(level + 1, _DEEPEST_HEADING),
            blocks=self.blocks(node.blocks, level + 1),
        )

    def _paragraph(self, node: Paragraph, level: int, lead: Markup = _NOTHING) -> Markup:
        return self._macro(
            "paragraph",
            node=node,
            anchor=self._anchor(node.id, node.former_ids),
            lead=lead,
            text=self._paragraph_text(node),
            blocks=self.blocks(node.blocks, level),
        )

    def _paragraph_text(self, node: Paragraph) -> Markup:
        # A paragraph inserted gives all that follow another number, and no other words.
        return (
            self._recall(("text", node.id), node.text, lambda: self.inlines(node.text))
            if node.id
            else self.inlines(node.text)
        )

    def _led(self, lead: Markup, nodes: tuple[Block, ...], level: int) -> Markup:
        """Return blocks of which the first begins with a label, so that copied text keeps both on one line."""
        if not lead:
            return self.blocks(nodes, level)
        if nodes and isinstance(nodes[0], Paragraph) and not nodes[0].number:
            return self._paragraph(nodes[0], level, lead) + self.blocks(nodes[1:], level)
        return framed(_LEAD_ALONE, lead) + self.blocks(nodes, level)

    def _items(self, node: Items, level: int) -> Markup:
        return self._macro(
            "items",
            ordered=node.ordered,
            labelled=any(item.label for item in node.items),
            items=[(self._anchor(item.id), self._led(_label(item), item.blocks, level)) for item in node.items],
        )

    def _grid(self, node: Grid) -> Markup:
        # A table that scrolls needs a name for those who do not see it: its caption, else its column headers.
        headers = " · ".join(filter(None, (shown_text(cell.text) for row in node.head[:1] for cell in row.cells)))
        return self._macro(
            "grid",
            node=node,
            anchor=self._anchor(node.id, node.former_ids),
            caption=self.inlines(node.caption),
            headers=headers,
            head=[self._row(row) for row in node.head],
            body=[self._row(row) for row in node.rows],
        )

    def _row(self, row: Row) -> tuple[Anchor, list[Markup]]:
        return self._anchor(row.id), [self.inlines(cell.text) for cell in row.cells]

    def _picture(self, node: Picture) -> Markup:
        title = f"{node.label} {shown_text(node.caption)}".strip()
        drawing = node.drawing if _HARMLESS_DRAWING.fullmatch(node.drawing) else ""
        is_described = len(node.alternative) > _LONGEST_ALT or bool(drawing)
        return self._macro(
            "picture",
            anchor=self._anchor(node.id, node.former_ids),
            label=node.label,
            remark=node.remark,
            caption=self.inlines(node.caption),
            source=self._ask("picture", node.source) or "",
            drawing=Markup(drawing),  # noqa: S704 - it was looked at
            alternative=[isolated(line) for line in node.alternative.split("\n")],
            is_described=is_described,
            alt=title if is_described and title else node.alternative,
        )

    def box_body(self, node: Box, level: int) -> Markup:
        """Return what a box holds, without its frame and heading, under a heading of this level."""
        return self.blocks(node.blocks, level) + self._facts(node.facts)

    def anchor(self, identifier: str, former_ids: tuple[str, ...] = ()) -> Anchor:
        """Claim the ids of a node whose heading the page writes itself."""
        return self._anchor(identifier, former_ids)

    def _box(self, node: Box, level: int) -> Markup:
        anchor = self._anchor(node.id, node.former_ids)
        # What qualifies a statement stands before what explains it.
        own = next((i for i, block in enumerate(node.blocks) if is_boxed(block)), len(node.blocks))
        statement, explanation = node.blocks[:own], node.blocks[own:]
        facts = self._facts(node.facts)
        match node.role:
            case (
                "requirement"
                | "recommendation"
                | "permission"
                | "capability"
                | "principle"
                | "model"
                | "use-case"
                | "scenario"
                | "evidence"
                | "comment"
            ):
                inner = level + 1
                return self._macro(
                    "headed_box",
                    node=node,
                    anchor=anchor,
                    level=min(inner, _DEEPEST_HEADING),
                    blocks=self.blocks(statement, inner) + facts + self.blocks(explanation, inner),
                )
            case "decision":
                return self._macro("box", node=node, anchor=anchor, blocks=self.blocks(node.blocks, level))
            case "rationale" | "note" | "example" | "editor-note" | "open-issue" | "option" | "reservation" | "missing":
                lead: Markup = self._macro("box_lead", node=node)
                body = self._led(lead, statement, level) + facts + self.blocks(explanation, level)
                return self._macro("box", node=node, anchor=anchor, blocks=body)
            case _:
                assert_never(node.role)

    def _entry(self, node: Entry, level: int) -> Markup:
        own = [name for name in node.names if name.language == self._page.language]
        others = [name for name in node.names if name.language != self._page.language]
        return self._macro(
            "entry",
            node=node,
            anchor=self._anchor(node.id, node.former_ids),
            name=f"{node.label} {shown_text(node.heading)}".strip(),
            heading=self.inlines(node.heading),
            own_names=own,
            other_names=others,
            blocks=self.blocks(node.blocks, level),
            facts=self._facts(node.facts),
        )

    def _facts(self, facts: tuple[Fact, ...]) -> Markup:
        if not facts:
            return _NOTHING
        return self._macro("facts", facts=[(fact, self.inlines(fact.value)) for fact in facts])

    def _macro(self, name: str, /, **values: object) -> Markup:
        return Markup(getattr(self._macros, name)(**values))  # noqa: S704 - the environment escapes

    def _anchor(self, identifier: str, former_ids: tuple[str, ...] = ()) -> Anchor:
        """Claim the ids of a node: what repeats on a page has none the second time."""
        wanted = [each for each in (identifier, *former_ids) if each]
        self._asked.ids += [(each, each not in self._given) for each in wanted]
        claimed = [each for each in wanted if each not in self._given]
        self._given.update(claimed)
        own = identifier if identifier in claimed else ""
        beside = self._page.beside(own) if own else _NOTHING
        self._asked.known.append(("beside", own, beside))
        return Anchor(own, fragment_address(own), tuple(each for each in claimed if each != own), beside)
