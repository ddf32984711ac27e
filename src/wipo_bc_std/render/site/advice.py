"""What several pages tell readers: whether the draft binds them, and how to comment on it."""

from markupsafe import Markup, escape

from wipo_bc_std.render.fragments import framed, isolated
from wipo_bc_std.render.site.comment_links import copy_address, is_web, prefilled
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.view.nodes import Box


def binding_words(site: Site) -> str:
    """Return in a sentence or two whether the draft binds anybody."""
    adopted = site.manuscript.cover.stage == "adopted"
    return site.word("site.binding-adopted" if adopted else "site.binding-draft")


def comment_words(site: Site, example: str = "") -> Markup:
    """Return how to comment, with an identifier as an example, some one of the draft if none is given."""
    example = example or next((box.id for box in site.provisions), "") or site.manuscript.sections[0].id
    whole = framed('<span class="nowrap">{}</span>', example)
    words, to = site.companion.words, site.companion.occasion.comment_to
    told = []
    if copy := copy_address(site):
        link = framed('<a href="{}">{}</a>', copy, words["comments.copy-name"])
        told.append(escape(words["comments.copy"]).replace("{name}", link))
    if to:
        shown = to.removeprefix("mailto:")
        link = framed('<a href="{}">{}</a>', to if is_web(to) else f"mailto:{shown}", shown)
        told.append(escape(words["site.comment-to"]).replace("{example}", whole).replace("{address}", link))
    return Markup(" ").join(told) or escape(words["site.comment-nowhere"]).replace("{example}", whole)


def answer_words(box: Box, site: Site) -> Markup:
    """Return where to tell what one's own office would do in a story: the review copy there, or its title and id filled in."""
    lead = site.companion.words["site.my-office"]
    to, copy = site.companion.occasion.comment_to, copy_address(site, box.id)
    if not to and not copy:
        return framed("<p><strong>{}</strong> {}</p>", lead, comment_words(site, box.id))
    place = copy or prefilled(to, f"{box.label} ({box.id})", f"{lead}\n")
    return framed('<p><a class="answer" href="{}">{}</a></p>', place, isolated(lead))
