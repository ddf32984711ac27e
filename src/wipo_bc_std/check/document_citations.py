"""Citations of documents of the committee in records: where each stands, and what of the list of documents it names."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.document import Document, Range, parse_paragraphs
from wipo_bc_std.model.inline import Link
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.symbol import Symbol, begin_symbol, near_symbol, parse_symbol
from wipo_bc_std.model.task import DocumentPlace
from wipo_bc_std.resolve.papers import paper_inlines


class Citation(Struct, frozen=True):
    """A document that a record names by its symbol, as it is `written` there, and the paragraphs that it names with it."""

    symbol: Symbol
    written: str
    paragraphs: tuple[Range, ...]
    at: Callable[[], Span]
    at_paragraphs: Callable[[], Span]


def find_citations(standard: Standard) -> Iterator[Citation]:
    """Yield what the task, the work plan, outcomes and papers cite, and decisions that reasons of changes name.

    A link of a paper to a document that is not listed is no citation: it leads nowhere.
    What looks like no symbol, such as “slides of the Task Force leaders”, is a source of another kind.
    """
    for place in _places(standard):
        symbol = near_symbol(place.document)
        if symbol is not None and not symbol.is_session:
            cited = parse_paragraphs(place.paragraphs or "")
            key = "paragraphs" if place.paragraphs is not None else "document"
            yield Citation(symbol, place.document, cited, partial(place.at, "document"), partial(place.at, key))
    documents = {document.id: document for document in standard.documents}
    for link in find_links(standard):
        name, _, paragraphs = link.target.partition("/")
        symbol = parse_symbol(documents[name].symbol) if name in documents else None
        if symbol is not None:
            at = partial(_identity, link.at)
            yield Citation(symbol, str(symbol), parse_paragraphs(paragraphs), at, at)
    for reason in standard.reasons:
        for number, decision in enumerate(reason.decisions or ()):
            symbol = begin_symbol(decision)
            if symbol is not None:
                at = partial(reason.at, "decisions", number)
                yield Citation(symbol, str(symbol), _paragraphs_behind(decision, symbol), at, at)


def listed(standard: Standard) -> dict[Symbol, Document]:
    """Return the documents that are listed, by symbol."""
    found = ((parse_symbol(document.symbol), document) for document in standard.documents)
    return {symbol: document for symbol, document in found if symbol is not None}


def _identity(span: Span) -> Span:
    return span


def find_links(standard: Standard) -> Iterator[Link]:
    """Yield the links of papers to documents."""
    for paper in standard.papers:
        for inline in paper_inlines(paper):
            if isinstance(inline, Link) and inline.kind == "document":
                yield inline


def _places(standard: Standard) -> Iterator[DocumentPlace]:
    if standard.task is not None:
        yield standard.task.source
        yield from (event.source for event in standard.task.history if event.source is not None)
    if standard.work_plan is not None and standard.work_plan.source is not None:
        yield standard.work_plan.source
    yield from (outcome.source for outcome in standard.outcomes)


def _paragraphs_behind(decision: str, symbol: Symbol) -> tuple[Range, ...]:
    """Return the paragraphs that a decision such as “CWS/12/28, paragraph 45” names behind its document."""
    told = decision[len(str(symbol)) :].strip(" ,(").removesuffix(")")
    for word in ("paragraphs ", "paragraph ", "paras. ", "para. "):
        if told.startswith(word):
            return parse_paragraphs(told.removeprefix(word))
    return ()
