"""What is said in words of a text, for comparing it with its translation: nothing of links, code and keywords."""

import re

from wipo_bc_std.model.inline import Emphasis, Inlines, Link, Pending, Strong, Text, Unsettled

# A full stop ends a sentence before a space or the end; those of Chinese need none.
_SENTENCE_END = re.compile(r"(?<=[.!?؟:;؛])(?=\s|$)|(?<=[。！？：；])")


def spoken(inlines: Inlines) -> str:
    """Return the words of a text; what is no words is a space."""
    parts = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                parts.append(text)
            case Strong() | Emphasis() | Link() | Unsettled() | Pending():
                parts.append(spoken(inline.children))
            case _:
                parts.append(" ")
    return "".join(parts)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, and the parts before a colon or semicolon as such."""
    return [part for part in map(str.strip, _SENTENCE_END.split(text)) if any(map(str.isalpha, part))]


def beside(original: str, translated: str) -> list[tuple[str, str]]:
    """Return the sentences of two texts side by side, both texts whole where they have not as many."""
    ours, theirs = sentences(original), sentences(translated)
    if len(ours) == len(theirs):
        return list(zip(ours, theirs, strict=True))
    return [(original, translated)]
