"""What several pages tell readers: whether the draft binds them, and how to comment on it."""

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
    to = site.companion.occasion.comment_to
    if not to:
        return escape(site.companion.words["site.comment-nowhere"]).replace("{example}", whole)
    is_web = to.startswith(("https://", "http://"))
    shown = to.removeprefix("mailto:")
    link = Markup('<a href="{}">{}</a>').format(to if is_web else f"mailto:{shown}", shown)
    return escape(site.companion.words["site.comment-to"]).replace("{example}", whole).replace("{address}", link)
