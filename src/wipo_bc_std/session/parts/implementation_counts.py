"""How many offices stated what about their implementation, by version."""

from wipo_bc_std.session.implementation_paper import OVERALL, released_statements, say_version
from wipo_bc_std.session.paper import grid, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("implementation-counts", "how many offices stated what about their implementation, by version")
def implementation_counts(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a table with a row for each version of which there is a statement; it counts nobody who made none."""
    word, statements = matter.speech.word, released_statements(matter)
    if not statements:
        return (nodes.Paragraph(number="#", text=plain(word("implementation.none"))),)
    rows = tuple(
        (
            plain(say_version(publication, matter)),
            *(
                plain(str(sum(each.publication == publication and each.overall == answer for each in statements)))
                for answer in OVERALL
            ),
            plain(str(sum(each.publication == publication for each in statements))),
        )
        for publication in dict.fromkeys(each.publication for each in statements)
    )
    heads = (
        word("implementation.field.version"),
        *(word(f"checklist.answer.{answer}") for answer in OVERALL),
        word("implementation.field.total"),
    )
    return (grid("implementation-counts", heads, rows, numeric=(1, 2, 3, 4)),)
