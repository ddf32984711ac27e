"""Running text as sentences: where each begins, where its words stand, and what stands before the keyword of a provision."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Block, Blocks, Items, Option, Paragraph, Provision, Table, texts
from wipo_bc_std.model.inline import Code, Inline, Inlines, Keyword, Link, Text, leaves, said_text
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.passages import Passage

# A full stop ends a sentence where a capital, a bracket or what is not said follows; these short forms end none.
_END = re.compile(
    r"[.!?](?<!\bNo\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bcf\.)(?<!\bvs\.)(?<!\bca\.)[)”’\]]*\s+(?=[A-Z“(\[\uFFFC])"
)


def is_english(draft: Draft) -> bool:
    """Return whether the words of the sources are those that the rules on words know."""
    return draft.standard.particulars.original_language == "en"


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def place_words(text: Inlines, start: int, end: int) -> Span:
    """Return the place of a part of what `said_text` gives."""
    starts, parts = _index(_Same(text))
    first = max(0, bisect_right(starts, start) - 1)
    last = max(first, bisect_left(starts, end) - 1)
    if not parts:
        return text[0].at
    begin = _part(parts[first], start - starts[first], end - starts[first])
    finish = _part(parts[last], max(0, start - starts[last]), end - starts[last])
    return Span(begin.file, begin.line, begin.column, finish.end_line, finish.end_column)


def place_exactly(text: Inlines, start: int, end: int) -> Span | None:
    """Return the place of a part of what `said_text` gives where the source has just these characters, else None."""
    starts, parts = _index(_Same(text))
    first = max(0, bisect_right(starts, start) - 1)
    if not parts:
        return None
    leaf = parts[first]
    length = len(said_text((leaf,)))
    if end > starts[first] + length:
        return None
    # An escaped sign is longer in the source, and the places of the words behind it are not known exactly.
    exact = isinstance(leaf, Text) and leaf.place.end - leaf.place.start == length
    return leaf.place.part(start - starts[first], end - starts[first]) if exact else None


class _Same(Struct, frozen=True, eq=False):
    """A text that is equal to itself alone: to compare what it holds would take longer than to read it."""

    text: Inlines

    def __hash__(self) -> int:
        return id(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.text is other.text


# Many findings in one text follow each other, and would each read all of it.
@lru_cache(maxsize=1)
def _index(same: _Same) -> tuple[list[int], list[Inline]]:
    """Return where the parts of a text begin that say something, and the parts."""
    starts: list[int] = []
    parts: list[Inline] = []
    offset = 0
    for leaf in leaves(same.text):
        length = _length(leaf)
        if length:
            starts.append(offset)
            parts.append(leaf)
        offset += length
    return starts, parts


def _length(leaf: Inline) -> int:
    match leaf:
        case Text(text=words) | Keyword(text=words) | Code(text=words) | Link(target=words):
            return len(words)
        case _:
            return 0


def _part(leaf: Inline, start: int, end: int) -> Span:
    return leaf.place.part(start, min(end, _length(leaf))) if isinstance(leaf, Text) else leaf.at


class Duty(Struct, frozen=True):
    """A keyword in the statement of a provision.

    `before` are the words of its sentence before it and `after` all those behind it; where it stands in a list, `before` begins
    with the words that open the list. `option` is the id of the alternative around it, else empty.
    """

    keyword: Keyword
    before: str
    after: str
    option: str


class _Part(Struct, frozen=True):
    """A text of a statement: its inlines, what it says, the words that open its list and the alternative around it."""

    text: Inlines
    said: str
    lead: str
    option: str


def provisions(draft: Draft) -> Iterator[Provision]:
    """Yield the provisions that are not deleted, in reading order."""
    for block in draft.blocks:
        if isinstance(block, Provision) and block.options.status != "deleted":
            yield block


def statements(draft: Draft) -> Iterator[tuple[Provision, Passage]]:
    """Yield each text of the statements of provisions that are not deleted, with its provision, in reading order."""
    for passage in draft.passages:
        provision = passage.provision
        if provision is not None and states(passage) and provision.options.status != "deleted":
            yield provision, passage


def states(passage: Passage) -> bool:
    """Return whether a text stands in the statement of a provision."""
    provision = passage.provision
    if provision is None or passage.informs:
        return False
    event = provision.options.event
    return event is None or passage.text is not event.inlines


def _parts(blocks: Blocks, lead: str, option: str) -> Iterator[_Part]:
    opening = lead
    for block in blocks:
        match block:
            case Paragraph():
                said = said_text(block.text)
                yield _Part(block.text, said, lead, option)
                opening = _open_end(said) or lead
                yield from _parts(block.blocks, opening, option)
            case Items():
                for item in block.items:
                    yield from _parts(item.blocks, opening, option)
            case Option():
                yield from _parts(block.blocks, opening, block.id)
            case _:
                yield from _others(block, lead, option)


def _others(block: Block, lead: str, option: str) -> Iterator[_Part]:
    if isinstance(block, Table):
        for text in texts(block):
            yield _Part(text, said_text(text), lead, option)


def _open_end(said: str) -> str:
    """Return the last sentence of a text where it goes on below, else nothing."""
    *_, (start, end) = [(0, 0), *split_sentences(said)]
    last = said[start:end].strip()
    return "" if last.endswith((".", "!", "?")) else last


def read_duties(provision: Provision) -> tuple[Duty, ...]:
    """Return the keywords of a provision's statement, each with the words around it."""
    return tuple(duty for part in _parts(provision.statement, "", "") for duty in _duties(part))


def _duties(part: _Part) -> Iterator[Duty]:
    offset = 0
    ends = [0, *(match.end() for match in _END.finditer(part.said))]
    for leaf in leaves(part.text):
        if isinstance(leaf, Keyword):
            start = ends[bisect_right(ends, offset) - 1]
            before = part.said[start:offset].strip()
            if start == 0 and part.lead:
                before = f"{part.lead} {before}".strip()
            yield Duty(leaf, before, part.said[offset + len(leaf.text) :].strip(), part.option)
        offset += _length(leaf)


_BRACKETS = re.compile(r"\([^()]*\)")


@cache
def name_pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name in running text, in singular and plural, in any case."""
    # What stands in brackets explains a name and is not repeated with it.
    said = _BRACKETS.sub("", name).split() or name.split()
    *first, last = [re.escape(word) for word in said]
    stem = last[:-1] + "(?:y|ies)" if last.endswith("y") else last + "(?:e?s)?"
    return re.compile(r"(?<![\w-])" + r"\s+".join((*first, stem)) + r"(?![\w-])", re.IGNORECASE)


# How many characters before a name are looked at; the words that matter are shorter.
_NEAR = 60
_PREPOSITION = re.compile(
    r"\b(?:of|by|from|to|for|with|at|on|in|between|than|against|through|without|about|under)\s+"
    r"(?:(?:a|an|the|each|every|any|its|their|another|other|all)\s+)*\Z",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r"\b(?:each|every|one|any|all|both|either|neither|none|some)\s+of\s+(?:the\s+)?\Z", re.IGNORECASE
)


def names_as_subject(words: str, name: str) -> bool:
    """Return whether `words` name somebody other than behind a preposition (“data of an office”)."""
    for match in name_pattern(name).finditer(words):
        before = words[max(0, match.start() - _NEAR) : match.start()]
        if _PARTITIVE.search(before) or not _PREPOSITION.search(before):
            return True
    return False


_OUTSIDER = re.compile(
    r"(?:\A|,\s+)(?:(?:[Aa]n?|[Tt]he|[Ee]ach|[Ee]very|[Aa]ll|[Aa]ny|[Nn]o)\s+)?"
    r"(?:(?:[Cc]ompetent|[Nn]ational|[Rr]egional|[Aa]pplicable|[Ii]nternational|[Cc]ontracting|[Dd]omestic)\s+)?"
    r"(?P<name>Member States?|States?|Contracting (?:Party|Parties)|[Gg]overnments?|[Ll]egislat(?:ors?|ures?)"
    r"|[Pp]arliaments?|[Cc]ourts?|[Ll]aws?|[Tt]reat(?:y|ies)|WIPO|CWS|Committee on WIPO Standards|International Bureau"
    r"|(?:\w+ )?Task Forces?)"
    r"(?=\s*\Z|,|\s+(?:that|which|who|whose|where|of|in|with)\b)"
)


def find_outsider(duty: Duty) -> str:
    """Return the State, law or body of WIPO that is the subject of a duty, or nothing."""
    match = _OUTSIDER.search(duty.before)
    return match["name"] if match else ""
