"""What each office stated about its implementation, as far as it agreed to publish that."""

from wipo_bc_std.session.chosen import say_local
from wipo_bc_std.session.implementation_paper import released_statements, say_answer, say_version
from wipo_bc_std.session.paper import grid, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("implementation-statements", "what each office stated about its implementation and agreed to publish")
def implementation_statements(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a table with a row for each statement, by version, then by office."""
    word = matter.speech.word
    rows = tuple(
        (
            plain(matter.world.offices([each.office])),
            plain(say_version(each.publication, matter)),
            plain(matter.speech.day(each.date)),
            say_answer(each.overall, matter),
            plain(say_local(each.explanation, matter)),
            plain(say_local(each.plan, matter)),
        )
        for each in released_statements(matter)
    )
    names = ("office", "version", "date", "overall", "explanation", "plan")
    heads = tuple(word(f"implementation.field.{name}") for name in names)
    return (grid("implementation-statements", heads, rows),) if rows else ()
