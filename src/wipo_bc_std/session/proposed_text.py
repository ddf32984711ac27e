"""A text with what a proposal changes in it: what is to go marked as deleted, what is to come as inserted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from wipo_bc_std.model.outcome import Amendment
from wipo_bc_std.session.paper import Speech, plain
from wipo_bc_std.view import nodes
from wipo_bc_std.view.rewriting import rewrite_texts

_KINDS = ("requirement", "recommendation", "permission", "capability", "principle")
_SHOWABLE = (nodes.Paragraph, nodes.Box, nodes.Entry, nodes.Grid)


def show_amendment(amendment: Amendment, manuscript: nodes.Manuscript, speech: Speech) -> tuple[nodes.Block, ...]:
    """Return the text that an amendment is about, marked; nothing where it cannot be shown, as its words are not there."""
    block = _find(amendment, manuscript)
    if block is None:
        return ()
    shown = _bare(block, speech)
    if amendment.delete:
        return rewrite_texts(shown, lambda inlines: _deleted(inlines, speech))
    if amendment.insert is not None:
        return (*shown, nodes.Paragraph(text=_inserted(amendment.insert.text, speech)))
    marking = _Marking(amendment.old or "", amendment.new or "", speech)
    marked = rewrite_texts(shown, marking.mark)
    return marked if marking.is_done else ()


def _find(amendment: Amendment, manuscript: nodes.Manuscript) -> nodes.Block | None:
    """Return the block to show: what the amendment names, or the text in it that has the words."""
    for block in nodes.walk(manuscript.sections):
        if getattr(block, "id", "") != amendment.to:
            continue
        if isinstance(block, _SHOWABLE):
            return block
        inside = [each for each in nodes.walk((block,)) if isinstance(each, _SHOWABLE)]
        holds = partial(_holds, words=amendment.old or "")
        return next((each for each in inside if holds(each)), None) if amendment.old else None
    return None


def _holds(block: nodes.Block, words: str) -> bool:
    pattern = _pattern(words)
    return any(pattern.search(nodes.shown_text(text)) for each in nodes.walk((block,)) for text in nodes.texts(each))


def _bare(block: nodes.Block, speech: Speech) -> tuple[nodes.Block, ...]:
    """Return a text without its number, its id and what leads out of it: in a paper it stands alone."""
    if isinstance(block, nodes.Box):
        kept = rewrite_texts(nodes.statement(block), _without_links)
        # What it is called is said in the language of the paper, also where the draft is not there in that.
        heading = speech.word(f"kind.{block.role}") if block.role in _KINDS else block.heading
        return (
            replace(
                block,
                id="",
                former_ids=(),
                agreement=None,
                heading=heading,
                facts=(),
                provision=None,
                concern=None,
                blocks=kept,
            ),
        )
    (kept_block,) = rewrite_texts((block,), _without_links)
    match kept_block:
        case nodes.Paragraph():
            return (replace(kept_block, id="", former_ids=(), agreement=None, number="", label="", remark=""),)
        case nodes.Entry():
            # A definition is shown as its words alone: what it is called stands above it.
            return kept_block.blocks
        case nodes.Grid():
            return (replace(kept_block, former_ids=(), agreement=None, label="", remark=""),)
        case _:
            return (kept_block,)


def _without_links(inlines: nodes.Inlines) -> nodes.Inlines:
    return tuple(inner for inline in inlines for inner in _without_link(inline))


def _without_link(inline: nodes.Inline) -> nodes.Inlines:
    match inline:
        case nodes.Link(kind="web"):
            return (inline,)
        case nodes.Link():
            return _without_links(inline.children) if inline.children else (nodes.Text(text=inline.label),)
        case nodes.Strong() | nodes.Emphasis() | nodes.Mark() | nodes.Revised():
            return (replace(inline, children=_without_links(inline.children)),)
        case nodes.Footnote():
            return ()
        case _:
            return (inline,)


class _Marking:
    """Marks the first place where words stand, and puts others behind it."""

    def __init__(self, old: str, new: str, speech: Speech) -> None:
        self.pattern = _pattern(old)
        self.new = new
        self.speech = speech
        self.is_done = False

    def mark(self, inlines: nodes.Inlines) -> nodes.Inlines:
        found = None if self.is_done else self.pattern.search(nodes.shown_text(inlines))
        if found is None:
            return inlines
        self.is_done = True
        before, old, after = _cut(inlines, found.start(), found.end())
        new = _inserted(self.new, self.speech) if self.new else ()
        return (*before, *_deleted(old, self.speech), *new, *after)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, words.split())))


def _cut(inlines: nodes.Inlines, start: int, end: int) -> tuple[nodes.Inlines, nodes.Inlines, nodes.Inlines]:
    """Return running text in three: before, within and after a stretch of its words; what cannot be cut is within."""
    parts: tuple[list[nodes.Inline], list[nodes.Inline], list[nodes.Inline]] = ([], [], [])
    position = 0
    for inline in inlines:
        length = len(nodes.shown_text((inline,)))
        low, high = start - position, end - position
        if isinstance(inline, nodes.Text):
            for part, words in zip(parts, _cut_words(inline.text, low, high), strict=True):
                part.extend((nodes.Text(text=words),) if words else ())
        else:
            parts[0 if length <= low else 2 if high <= 0 else 1].append(inline)
        position += length
    return tuple(parts[0]), tuple(parts[1]), tuple(parts[2])


def _cut_words(words: str, low: int, high: int) -> Iterator[str]:
    first, last = max(0, min(low, len(words))), max(0, min(high, len(words)))
    yield from (words[:first], words[first:last], words[last:])


def _deleted(inlines: nodes.Inlines, speech: Speech) -> nodes.Inlines:
    label = speech.word("redline.deleted")
    return (nodes.Revised(status="deleted", change="", label=label, children=inlines),) if inlines else ()


def _inserted(words: str, speech: Speech) -> nodes.Inlines:
    label = speech.word("redline.inserted")
    return (nodes.Revised(status="inserted", change="", label=label, children=plain(words)),)
