"""Documents of the committee as they are cited: “paragraphs 96 to 99 of document CWS/8/24”."""

from wipo_bc_std.view.inlines import Context, Speaker


def document_label(target: str, context: Context) -> str:
    """Return what stands for the target of a link of the kind `document`, empty where no such document is known."""
    name, _, paragraphs = target.partition("/")
    symbol = name.upper().replace("-", "/")
    return cite(symbol, paragraphs, context)


def cite(symbol: str, paragraphs: str, speaker: Speaker) -> str:
    """Return a document, or paragraphs of it such as “67” or “96 to 99”, as they are cited in a language."""
    document = speaker.word("paper.document", symbol=symbol)
    if not paragraphs:
        return document
    first, _, last = paragraphs.replace("–", "-").replace(" to ", "-").partition("-")
    if not last:
        return speaker.word("paper.document-paragraph", document=document, number=first.strip())
    return speaker.word("paper.document-paragraphs", document=document, first=first.strip(), last=last.strip())
