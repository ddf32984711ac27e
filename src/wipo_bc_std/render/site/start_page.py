"""The first page: what the draft is, whom it binds, what is asked of whom, how to comment, and the ways on."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup, escape

from wipo_bc_std.render.fragments import Fragments
from wipo_bc_std.render.site.parts import Part, title_heading
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.provision_pages import role_id
from wipo_bc_std.render.site.record_pages import path_id
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.view.nodes import Named

_KINDS = (("requirement", "site.requirements"), ("recommendation", "site.recommendations"),
          ("permission", "site.permissions"), ("capability", "site.capabilities"))  # fmt: skip


def make_start(_: SitePage, site: Site, __: Fragments) -> Iterator[Part]:
    """Yield the parts of the first page."""
    cover = site.manuscript.cover
    yield title_heading(cover.title)
    adopted = cover.stage == "adopted"
    my_part = site.plan.file_of("my-part")
    yield site.macro(
        "start",
        cover=cover,
        purpose=site.companion.purpose,
        binding=site.word("site.binding-adopted" if adopted else "site.binding-draft"),
        comment=_comment(site),
        targets=[
            {"name": choice.name, "address": f"{my_part}#{role_id(choice)}", "counts": _counts(choice, site)}
            for choice in (site.manuscript.vocabulary.targets if my_part else ())
        ],
        paths=[
            {
                "title": path.title,
                "address": f"{site.plan.file_of('reading-paths')}#{path_id(path.id)}",
                "time": site.word("site.minutes", count=str(path.minutes)),
            }
            for path in site.companion.paths
        ],
        divisions=[
            {"address": each.file, "label": each.label, "title": each.title}
            for each in site.plan.pages
            if each.group in {"text", "annexes"}
        ],
        pages=[
            {"address": each.file, "title": each.title}
            for each in site.plan.pages
            if each.group == "use" and each.kind != "model"
        ],
    )


def _comment(site: Site) -> Markup:
    example = next((box.id for box in site.provisions), "") or site.manuscript.sections[0].id
    whole = Markup('<span class="nowrap">{}</span>').format(example)
    to = site.companion.occasion.comment_to
    if not to:
        return escape(site.companion.words["site.comment-nowhere"]).replace("{example}", whole)
    is_web = to.startswith(("https://", "http://"))
    shown = to.removeprefix("mailto:")
    link = Markup('<a href="{}">{}</a>').format(to if is_web else f"mailto:{shown}", shown)
    return escape(site.companion.words["site.comment-to"]).replace("{example}", whole).replace("{address}", link)


def _counts(choice: Named, site: Site) -> str:
    counts: Counter[str] = Counter(
        box.role for box in site.in_force if box.provision and choice.key in box.provision.targets
    )
    told = [site.word(key, count=str(counts[kind])) for kind, key in _KINDS if counts[kind]]
    return site.companion.words["words.list-separator"].join(told) or site.companion.words["level.none"]
