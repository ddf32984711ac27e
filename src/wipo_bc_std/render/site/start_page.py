"""The first page: what the draft is, whom it binds, what is asked of whom, how to comment, and the ways on."""

from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.render.fragments import Fragments
from wipo_bc_std.render.site.advice import binding_words, comment_words
from wipo_bc_std.render.site.comment_pages import tell_start_comments
from wipo_bc_std.render.site.news_pages import tell_start_news
from wipo_bc_std.render.site.parts import Part, title_heading
from wipo_bc_std.render.site.plan import INNER_KINDS, SitePage
from wipo_bc_std.render.site.provision_pages import role_id
from wipo_bc_std.render.site.record_pages import path_id
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.view.nodes import Named

_KINDS = (("requirement", "site.requirements"), ("recommendation", "site.recommendations"),
          ("permission", "site.permissions"), ("capability", "site.capabilities"))  # fmt: skip


def make_start(page: SitePage, site: Site, __: Fragments) -> Iterator[Part]:
    """Yield the parts of the first page."""
    cover = site.manuscript.cover
    yield title_heading(cover.title)
    my_part = site.plan.file_of("my-part")
    yield site.macro(
        "start",
        cover=cover,
        purpose=site.companion.purpose,
        binding=binding_words(site),
        comment=comment_words(site),
        comments=tell_start_comments(site),
        news=tell_start_news(site),
        stories=[
            {"title": box.label, "address": site.plan.address(box.id, page.name)} for box in site.companion.scenarios
        ],
        targets=[
            {"name": choice.name, "address": f"{my_part}#{role_id(choice)}", "counts": counts}
            for choice in (site.manuscript.vocabulary.targets if my_part else ())
            if (counts := _counts(choice, site))
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
            if each.group == "use" and each.kind not in INNER_KINDS
        ],
    )


def _counts(choice: Named, site: Site) -> str:
    counts: Counter[str] = Counter(
        box.role for box in site.in_force if box.provision and choice.key in box.provision.targets
    )
    told = (site.word(key, count=str(counts[kind])) for kind, key in _KINDS if counts[kind])
    return site.companion.words["words.list-separator"].join(told)
