"""What several pages tell readers: whether the draft binds them, and how to comment on it."""

from urllib.parse import quote

from markupsafe import Markup, escape

from wipo_bc_std.render.site.site import Site


def binding_words(site: Site) -> str:
    """Return in a sentence or two whether the draft binds anybody."""
    adopted = site.manuscript.cover.stage == "adopted"
    return site.word("site.binding-adopted" if adopted else "site.binding-draft")


def comment_words(site: Site) -> Markup:
    """Return how to comment, with an identifier of the draft as an example."""
    example = next((box.id for box in site.provisions), "") or site.manuscript.sections[0].id
    whole = Markup('<span class="nowrap">{}</span>').format(example)
    return _advice(whole, "", site)


def answer_words(subject: str, site: Site) -> Markup:
    """Return how to say what one's own office would do; a mail begins with `subject`, which names what it is about."""
    return _advice(Markup('<span class="nowrap">{}</span>').format(subject), subject, site)


def _advice(whole: Markup, subject: str, site: Site) -> Markup:
    to = site.companion.occasion.comment_to
    if not to:
        return escape(site.companion.words["site.comment-nowhere"]).replace("{example}", whole)
    is_web = to.startswith(("https://", "http://"))
    shown = to.removeprefix("mailto:")
    query = f"?subject={quote(subject)}" if subject else ""
    link = Markup('<a href="{}">{}</a>').format(to if is_web else f"mailto:{shown}{query}", shown)
    return escape(site.companion.words["site.comment-to"]).replace("{example}", whole).replace("{address}", link)
