"""Comments that offices released: beside each text, on a page of all, and on one for each office."""

from collections.abc import Iterator

from markupsafe import Markup

from wipo_bc_std.render.fragments import Fragments, framed
from wipo_bc_std.render.site.parts import Part, own_heading, title_heading
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.site import Site, address, link
from wipo_bc_std.view.comments import CommentGroup, ShownComment


def tell_comments(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return the comments on a text, to stand beside it on its page; nothing where there are none.

    At a clause or annex it is also said how many there are on it and all in it.
    """
    comments = site.companion.comments
    if comments is None or site.plan.places.get(identifier) != page.name:
        return Markup()
    listed = site.plan.file_of("comments")
    told = Markup()
    group = next((each for each in comments.divisions if each.key == identifier), None)
    if group is not None:
        count = site.word("comments.of-division", count=str(len(group.comments)))
        told += framed('<p class="remark"><a href="{}#{}">{}</a></p>\n', listed, _group_id(group), count)
    found = comments.by_text.get(identifier)
    if found:
        count = site.word("comments.count", count=str(len(found)))
        told += site.macro(
            "text_comments", count=count, comments=[_item(each, page, site) for each in found], all=listed
        )
    return told


def tell_start_comments(site: Site) -> dict[str, str] | None:
    """Return what the first page says of released comments and where it leads, None where nothing was released."""
    comments = site.companion.comments
    if comments is None:
        return None
    count = site.word("comments.count", count=str(len(comments.total.comments)))
    return {"count": count, "address": site.plan.file_of("comments")}


def make_comments(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of all comments: who took part, how many by clause, and each of them."""
    comments = site.companion.comments
    words = site.companion.words
    yield title_heading(page.title)
    if comments is None:
        return
    yield site.macro("comments_intro", offices=_office_links(site))
    yield own_heading(2, "part_", words["comments.part"])
    yield site.macro("comment_rounds", rounds=comments.rounds)
    if not comments.divisions:
        return
    yield own_heading(2, "by-clause_", words["comments.by-clause"])
    rows = [(f"#{_group_id(group)}", group) for group in comments.divisions]
    yield site.macro("comment_counts", rows=rows, total=comments.total)
    for group in comments.divisions:
        yield own_heading(2, _group_id(group), group.name)
        yield _list(group, page, site, with_ids=True, text=address(group.key, page, site))


def make_office_comments(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of one office, or of all offices."""
    yield title_heading(page.title)
    for office in page.offices:
        if len(page.offices) > 1:
            yield own_heading(2, _office_id(office), office.name)
        yield _list(office, page, site)


def _list(group: CommentGroup, page: SitePage, site: Site, *, with_ids: bool = False, text: str = "") -> Markup:
    return site.macro(
        "comment_list",
        comments=[_item(each, page, site, with_id=with_ids, with_place=True) for each in group.comments],
        text=text,
    )


def _item(
    comment: ShownComment, page: SitePage, site: Site, *, with_id: bool = False, with_place: bool = False
) -> dict[str, object]:
    """Return a comment for a template; one without an id leads to the place where it has one."""
    listed = site.plan.file_of("comments")
    place = "" if with_id else listed
    return {
        "comment": comment,
        "id": comment.id if with_id else "",
        "address": f"{place}#{comment.id}",
        "same_as": f"{place}#{comment.same_as}" if comment.same_as else "",
        "place": link(comment.about, page, site) if with_place and comment.about is not None else Markup(),
    }


def _office_links(site: Site) -> list[tuple[str, str]]:
    """Return for each office that released comments its name and where they stand."""
    return [
        (office.name, page.file if len(page.offices) == 1 else f"{page.file}#{_office_id(office)}")
        for page in site.plan.pages
        for office in page.offices
    ]


def _group_id(group: CommentGroup) -> str:
    return f"comments_{group.key}"


def _office_id(office: CommentGroup) -> str:
    return f"office_{office.key}"
