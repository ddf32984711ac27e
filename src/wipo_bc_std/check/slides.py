"""The pages of slides: each begins with a heading, and there are six."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding
from wipo_bc_std.model.block import Subclause
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.model.paper_source import PaperSource

PAGES = 6


def list_pages(source: PaperSource) -> tuple[Subclause, ...]:
    """Return the headings that begin a page."""
    return tuple(block for block in source.blocks if isinstance(block, Subclause))


def find_page_faults(source: PaperSource) -> Iterator[Finding]:
    """Yield a finding where slides are more or fewer pages than six, or where something stands on none of them."""
    pages = list_pages(source)
    if source.blocks and not isinstance(source.blocks[0], Subclause):
        at = source.blocks[0].at
        yield Finding(at, "this stands before the first page", hint="write `## ` and a title before it")
    if len(pages) == PAGES:
        return
    at = pages[PAGES].at if len(pages) > PAGES else pages[-1].at if pages else source.at
    name = plain_text(pages[PAGES].title) if len(pages) > PAGES else ""
    message = f"slides are {PAGES} pages, and these are {len(pages)}" + (
        f": “{name[:60]}” is one too many" if name else ""
    )
    yield Finding(at, message, hint="`## ` begins a page: make two of them one, or divide one")
