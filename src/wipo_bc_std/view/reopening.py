"""What would reopen a provision or principle, in words."""

from collections.abc import Iterator

from wipo_bc_std.model.reopening import Reopening
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, link_to, lower_inlines, words
from wipo_bc_std.view.parts import date_label


def say_reopening(reopening: Reopening, context: Context) -> nodes.Inlines:
    """Return all that would reopen it, as a list in words: the event first, then what is watched."""
    told: list[nodes.Inline] = []
    for part in _parts(reopening, context):
        told += (*words(context.word("reopening.separator") if told else ""), *part)
    return tuple(told)


def _parts(reopening: Reopening, context: Context) -> Iterator[nodes.Inlines]:
    if reopening.event is not None:
        yield lower_inlines(reopening.event.inlines, context)
    for name in reopening.references or ():
        target = context.draft.index.find(name)
        shown: nodes.Inlines = words(name) if target is None else (link_to(target, context),)
        yield fill(context.word("reopening.reference", reference="{reference}"), "reference", shown)
    for name in reopening.algorithms or ():
        yield words(context.word("reopening.algorithm", algorithm=name))
    if reopening.production is not None:
        yield words(context.word("reopening.production", count=str(reopening.production)))
    if reopening.date is not None:
        yield words(context.word("reopening.date", date=date_label(reopening.date, context)))
