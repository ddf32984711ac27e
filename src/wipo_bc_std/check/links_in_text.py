"""Where the links of a running text stand among its words, and where words stand that can become one."""

from collections.abc import Iterator

from wipo_bc_std.model.inline import BLOT, Emphasis, Inlines, Link, Strong, Unsettled, said_text


def find_links(text: Inlines) -> Iterator[tuple[int, int, Link]]:
    """Yield where each link that an author wrote begins and ends in what `said_text` gives, and the link."""
    offset = 0
    for inline in text:
        length = len(said_text((inline,)))
        if isinstance(inline, Link) and not inline.automatic:
            yield offset, offset + length, inline
        elif isinstance(inline, Strong | Emphasis | Unsettled):
            yield from ((offset + start, offset + end, link) for start, end, link in find_links(inline.children))
        offset += length


def blot_links(said: str, text: Inlines) -> str:
    """Return what a text says with the words of links that an author wrote blotted out."""
    for start, end, _ in find_links(text):
        said = said[:start] + BLOT * (end - start) + said[end:]
    return said
