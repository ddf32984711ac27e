"""Documents of the committee as they are cited: “paragraphs 96 to 99 of document CWS/8/24”."""

from wipo_bc_std.model.document import Document, Range, parse_paragraphs
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.symbol import Symbol, near_symbol
from wipo_bc_std.view.inlines import Context, Speaker


def find_document(target: str, standard: Standard) -> tuple[Document | None, tuple[Range, ...]]:
    """Return the document and the paragraphs that the target of a link, such as `cws-8-24/96-99`, names.

    The document is None where none of that id is listed; there are no paragraphs where the whole of it is meant.
    """
    name, _, paragraphs = target.partition("/")
    document = next((each for each in standard.documents if each.id == name), None)
    return document, parse_paragraphs(paragraphs)


def document_label(target: str, context: Context) -> str:
    """Return what stands for the target of a link of the kind `document`, empty where no such document is listed.

    `cws-8-15` is “document CWS/8/15”, `cws-8-24/96-99` “paragraphs 96 to 99 of document CWS/8/24”, `cws-7-29/67`
    “paragraph 67 of document CWS/7/29” (forms of the Blockchain Task Force's report to CWS/12).
    """
    document, _ = find_document(target, context.draft.standard)
    return "" if document is None else cite(document.symbol, target.partition("/")[2], context)


def cite(symbol: str, paragraphs: str, speaker: Speaker) -> str:
    """Return a document, or paragraphs of it such as “67” or “96 to 99”, as they are cited in a language.

    What is no symbol, such as “slides of the Task Force leaders”, is named as it is.
    """
    parsed = near_symbol(symbol)
    return symbol if parsed is None else _cite(parsed, parse_paragraphs(paragraphs), speaker)


def _cite(parsed: Symbol, paragraphs: tuple[Range, ...], speaker: Speaker) -> str:
    symbol = str(parsed)
    kind = "circular" if parsed.session == 0 else "whole"
    if not paragraphs:
        return speaker.word(f"document.{kind}", symbol=symbol)
    first, last = paragraphs[0]
    key = "document.paragraph" if len(paragraphs) == 1 and first == last else "document.paragraphs"
    document = speaker.word(f"document.of-{kind}", symbol=symbol)
    return speaker.word(key, numbers=_say_numbers(paragraphs, speaker), document=document)


def _say_numbers(paragraphs: tuple[Range, ...], speaker: Speaker) -> str:
    said = [part for each in paragraphs for part in _say_range(each, speaker)]
    *before, last = said
    if not before:
        return last
    return speaker.word("document.and", before=speaker.word("words.list-separator").join(before), last=last)


def _say_range(numbers: Range, speaker: Speaker) -> tuple[str, ...]:
    first, last = numbers
    if first == last:
        return (str(first),)
    # Of two nobody says “to”.
    if last == first + 1:
        return str(first), str(last)
    return (speaker.word("document.range", first=str(first), last=str(last)),)
