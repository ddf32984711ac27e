"""How many offices stated what about each provision."""

from collections import Counter

from wipo_bc_std.session.implementation_paper import released_statements, say_version
from wipo_bc_std.session.paper import grid, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes

_ANSWERS = ("completely", "partly", "not-implemented", "not-applicable")


@part("implementation-provisions", "how many offices stated what about each provision")
def implementation_provisions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a table with a row for each provision and version of which there is a statement; nothing where there is none."""
    word = matter.speech.word
    counts: dict[tuple[str, str], Counter[str]] = {}
    for each in released_statements(matter):
        for item in each.provisions:
            counts.setdefault((each.publication, item.id), Counter())[item.answer] += 1
    order = {name: number for number, name in enumerate(dict.fromkeys(publication for publication, _ in counts))}
    rows = tuple(
        (
            plain(name),
            plain(say_version(publication, matter)),
            *(plain(str(counts[publication, name][answer])) for answer in _ANSWERS),
        )
        for publication, name in sorted(counts, key=lambda each: (order[each[0]], each[1]))
    )
    heads = (
        word("implementation.field.provision"),
        word("implementation.field.version"),
        *(word(f"checklist.answer.{answer}") for answer in _ANSWERS),
    )
    return (grid("implementation-provisions", heads, rows, numeric=(2, 3, 4, 5)),) if rows else ()
