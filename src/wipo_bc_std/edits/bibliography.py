"""References of a foreign draft: the items of its list of references become references.yml."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from wipo_bc_std.edits.identifiers import Identifiers
from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.matter import Directive, Division, Heading, Items, Matter, Paragraph, Reference, walk_matter
from wipo_bc_std.edits.running_text import Pieces, cut, tidy, words_of

_TITLE = re.compile(r"\s*(?:normative\s+|informative\s+|list of\s+)?references\b|bibliograph", re.IGNORECASE)
_STANDARD = re.compile(
    r"\s*(?P<name>(?:(?:WIPO\s+)?(?:Standard\s+)?ST\.\s?[0-9]+"
    r"|(?:ISO|IEC|ITU|IETF|RFC|W3C|IEEE|NIST|ETSI|OASIS|BCP|FIPS|EN|CWS|BS|DIN|ANSI)[A-Za-z/-]*"
    r"(?:\s(?:TR|TS|IWA|SP|Std|Rec\.|Recommendation|JTC|IS))?\s?(?:[A-Z]\.)?[0-9][\w.:/-]*[\w)]?))"
    r"(?P<sign>\s*(?:[,;:–—]|-(?=\s))?\s+|\s*$)(?P<title>.*)",
    re.DOTALL,
)
_OTHER = re.compile(
    r"\s*(?P<name>[A-Z][^,;:–—“”\"]{1,50}?)(?P<sign>\s*[,;:–—]\s+|\t+|\s+(?=[“\"]))(?P<title>\S.*)", re.DOTALL
)
_ADDRESS = re.compile(
    r"[\s,;(<]*(?:available\s+(?:at|from)|see|at)?:?\s*(?P<url>https?://[^\s<>\"()]*[^\s<>\"().,;])[\s>).]*$",
    re.IGNORECASE,
)
_STOP = re.compile(r"\s*(?:;\s*and|[.;])\s*$")


def take_references(division: Division, given: Identifiers, ledger: Ledger) -> tuple[Division, list[Reference]]:
    """Return a division whose references are generated, and these; another division stays as it is."""
    if division.status or not _TITLE.match(words_of(division.title)):
        return division, []
    found: list[Reference] = []
    blocks: list[Matter] = []
    use = "normative" if words_of(division.title).casefold().startswith("normative") else "informative"
    place = -1
    for block in division.blocks:
        if isinstance(block, Heading):
            use = "normative" if words_of(block.title).casefold().startswith("normative") else "informative"
        if not isinstance(block, Items):
            blocks.append(block)
            continue
        left = []
        for item in block.items:
            reference = _read(item, given, ledger, use)
            if reference is None:
                left.append(item)
                words = " ".join(words_of(each.text) for each in walk_matter(item) if isinstance(each, Paragraph))
                ledger.keep("reference", division.spot, words, "it is not understood as a document, and stays an item")
            else:
                found.append(reference)
        place = place if place >= 0 or len(left) == len(block.items) else len(blocks) + bool(left)
        blocks += [replace(block, items=tuple(left))] if left else []
    if not found:
        return division, []
    place = next((n for n in range(place, len(blocks)) if not isinstance(blocks[n], Items)), len(blocks))
    blocks.insert(place, Directive("list", "", {"of": "references"}))
    advice = f"{len(found)} documents are in references.yml; say there whether each is normative, and what became of it"
    ledger.keep("references", division.spot, "", advice)
    return replace(division, blocks=tuple(blocks)), found


def _read(blocks: Sequence[Matter], given: Identifiers, ledger: Ledger, use: str) -> Reference | None:
    first = blocks[0] if len(blocks) == 1 else None
    if not isinstance(first, Paragraph) or any(piece.note for piece in first.text):
        return None
    words = words_of(first.text)
    found = _STANDARD.fullmatch(words) or _OTHER.fullmatch(words)
    if found is None or not found["title"].strip():
        return None
    title: Pieces = cut(first.text, found.start("title"))
    address = _ADDRESS.search(words_of(title))
    if address is not None and not words_of(title)[: address.start()].strip():
        return None
    ledger.settle(found["sign"])
    url = ""
    if address is not None:
        url = address["url"]
        ledger.settle(address[0])
        title = cut(title, 0, address.start())
    stop = _STOP.search(words_of(title))
    if stop is not None and words_of(title)[: stop.start()].strip():
        ledger.settle(stop[0])
        title = cut(title, 0, stop.start())
    name = " ".join(found["name"].split())
    return Reference(given.give(name, 6), name, tidy(title), first.spot, url=url, use=use)
