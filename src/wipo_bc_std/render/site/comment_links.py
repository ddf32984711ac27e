"""“Comment on this”: the link beside a text that opens the review copy there, or begins a letter or an issue about it."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from wipo_bc_std.render.fragments import fragment_address, framed
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.view.comment_targets import CommentTarget

# Mail programs and servers cut off longer addresses; some begin at 2,000 signs.
MOST_SIGNS = 1_800
_LINK = '<a class="comment-on" href="{}" aria-label="{}"></a>'


def comment_link(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return the link beside what is no heading, nothing where no comment on it is taken."""
    target = site.companion.comment_targets.get(identifier)
    if target is None or target.is_heading:
        return Markup()
    return _link(identifier, target, page, site)


def heading_comment_link(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return the link of an id that has a heading of the page, to stand right after that; nothing where none is taken.

    In the heading it would be read out wherever that is.
    """
    target = site.companion.comment_targets.get(identifier)
    return Markup() if target is None else _link(identifier, target, page, site)


def copy_address(site: Site, identifier: str = "") -> str:
    """Return where the review copy has a text, or its beginning without an id; empty where there is no copy.

    Which copy one of a publication is, is not known of a draft that is none.
    """
    occasion = site.companion.occasion
    address = occasion.review_copy
    if not address or ("{publication}" in address and not occasion.publication):
        return ""
    filled = {"publication": occasion.publication, "language": site.manuscript.language}
    for name, value in filled.items():
        address = address.replace(f"{{{name}}}", quote(value, safe=""))
    return address + fragment_address(identifier) if identifier else address


def prefilled(to: str, title: str, text: str) -> str:
    """Return the address of a letter or of an issue with its title and text filled in.

    The title comes first, where a reader of letters sees it.
    """
    title, text = quote(title, safe=""), quote(text.replace("\n", "\r\n"), safe="")
    if is_web(to):
        return _with_query(to, f"title={title}&body={text}")
    return _with_query(f"mailto:{to.removeprefix('mailto:')}", f"subject={title}&body={text}")


def is_web(address: str) -> bool:
    """Return whether an address is one of the web; all others are taken for mail addresses."""
    return address.startswith(("https://", "http://"))


def _link(identifier: str, target: CommentTarget, page: SitePage, site: Site) -> Markup:
    # What stands on several pages has its link where it is at home.
    if site.plan.places.get(identifier) != page.name:
        return Markup()
    address = copy_address(site, identifier) or _letter(identifier, target, site)
    return framed(_LINK, address, site.word("review.copy.comment-on", name=target.name)) if address else Markup()


def _letter(identifier: str, target: CommentTarget, site: Site) -> str:
    """Return a letter or issue about a text, with as much of its beginning as fits; empty where there is no address."""
    to = site.companion.occasion.comment_to
    if not to:
        return ""
    title = f"{target.name} ({identifier})" if target.name != identifier else identifier
    found = (prefilled(to, title, text) for text in _shorter(identifier, target, site))
    last = ""
    for last in found:
        if len(last) < MOST_SIGNS:
            break
    return last


def _shorter(identifier: str, target: CommentTarget, site: Site) -> Iterator[str]:
    """Yield the text of a letter with less and less of the text that it is about."""
    words = site.companion.words
    separator = words["words.separator"]
    cover = site.manuscript.cover
    draft = f"{cover.number}, {cover.version_label}"
    publication = site.companion.occasion.publication
    told = [f"{words['comments.mail.version']}{separator}{f'{draft} ({publication})' if publication else draft}"]
    told.append(f"{words['fact.identifier']}{separator}{identifier}")
    asked = f"\n{words['comments.mail.comment']}{separator}\n"
    begins = target.begins
    while begins:
        yield "\n".join((*told, f"{words['comments.mail.begins']}{separator}{begins}", asked))
        begins = f"{begins[: len(begins) * 3 // 4].rstrip('… ')}…" if len(begins) > len("…") * 8 else ""
    yield "\n".join((*told, asked))


def _with_query(address: str, query: str) -> str:
    parts = urlsplit(address)
    return parts._replace(query="&".join(each for each in (parts.query, query) if each)).geturl()
