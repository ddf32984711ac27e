"""What changed since the publication before: the line that says so, and the files that show it.

Here the redline joins a publication: what `find_changes` returns in `files` is published with the rest, below the folder of
the language, and `summary` stands on the pages around the publication.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.view.nodes import (
    Box,
    Emphasis,
    Entry,
    Footnote,
    Inlines,
    Link,
    Manuscript,
    Mark,
    Paragraph,
    Strong,
    texts,
    walk,
)

_FIRST = "first publication"


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, in one line, and files that show it; their paths are relative to the folder of the language."""

    summary: str
    files: tuple[Artifact, ...] = ()


def find_changes(previous: Manuscript | None, name: str, manuscript: Manuscript) -> Changes:
    """Return what changed since the publication called `name`, of which `previous` is the text; None for the first."""
    if previous is None:
        return Changes(_FIRST if not name else f"follows {name}, whose text is not at hand in this language")
    old, new = dict(_texts(previous)), dict(_texts(manuscript))
    former = {known: key for key, (names, _) in new.items() for known in names}
    kept = {former.get(key, key): words for key, (_, words) in old.items()}
    added = sum(key not in kept for key in new)
    gone = sum(key not in new for key in kept)
    otherwise = sum(key in kept and kept[key] != words for key, (_, words) in new.items())
    counts = {"new": added, "gone": gone, "worded otherwise": otherwise}
    told = ", ".join(f"{count} {how}" for how, count in counts.items() if count)
    return Changes(f"since {name}: {told or 'none changed'} (paragraphs, provisions and terms)")


def _texts(manuscript: Manuscript) -> Iterator[tuple[str, tuple[tuple[str, ...], str]]]:
    """Yield each paragraph, provision and term by id, with former ids and words; numbers and labels are no words."""
    for block in walk(manuscript.sections):
        match block:
            case Paragraph() if block.id:
                parts = (text for each in walk((block,)) for text in texts(each))
                yield block.id, (block.former_ids, "\n".join(map(_words, parts)))
            case Box(role="requirement" | "recommendation" | "permission" | "capability") | Entry(role="concept"):
                parts = (text for each in walk(block.blocks) for text in texts(each))
                yield block.id, (block.former_ids, "\n".join(map(_words, parts)))
            case _:
                pass


def _words(inlines: Inlines) -> str:
    parts = []
    for inline in inlines:
        match inline:
            case Link():
                parts.append(_words(inline.children) or inline.target)
            case Strong() | Emphasis() | Mark():
                parts.append(_words(inline.children))
            case Footnote():
                pass
            case _:
                parts.append(inline.text)
    return "".join(parts)
