"""What changed since the publication before: all of it on a page of its own, and for one reader on that of their part."""

import json
import re
from collections.abc import Iterator

from wipo_bc_std.render.fragments import Fragments
from wipo_bc_std.render.site.parts import Part, own_heading, title_heading
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.site import Site, address, conditions
from wipo_bc_std.view import nodes
from wipo_bc_std.view.news import NEWS_KINDS, News, NewsKind, ProvisionNews, group_news

_KEY = re.compile(r"[a-z][a-z0-9-]*")
MINE = "news_"
"""The id of what changed for one reader, on the page of their part."""


def make_changes(page: SitePage, site: Site, __: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of all changes."""
    news = site.companion.news
    yield title_heading(page.title)
    if news is None:
        return
    rows = [{"address": _first_address(line.ids, page, site), "line": line} for line in news.lines]
    yield site.macro(
        "changes",
        intro=site.word("news.changes-intro", name=news.since),
        summary=news.summary,
        redline=news.redline,
        mine=_mine(site),
        rows=rows,
    )


def tell_my_news(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield what changed for each target; a script keeps what is for the rights and setups of a reader."""
    news = site.companion.news
    if news is None:
        return
    words = site.companion.words
    yield own_heading(2, MINE, words["news.mine"])
    yield site.macro(
        "news_told",
        intro=site.word("news.mine-intro", name=news.since),
        told=_count(news, site),
        words=_script_words(site),
        changes=site.plan.file_of("changes"),
        redline=news.redline,
    )
    for number, (target, provisions) in enumerate(group_news(news)):
        if target.key:
            # A key that no draft declares comes from an old file, whatever that holds.
            yield own_heading(3, f"{MINE}{target.key if _KEY.fullmatch(target.key) else number}", target.name)
        yield site.macro(
            "news", role=target.key, items=[_item(each, target.key, page, site, fragments) for each in provisions]
        )


def tell_start_news(site: Site) -> dict[str, str] | None:
    """Return what the first page says of the last changes and where it leads, None where nothing was published."""
    news = site.companion.news
    if news is None:
        return None
    return {
        "since": site.word("news.since", name=news.since),
        "address": news.redline or site.plan.file_of("changes"),
        "summary": news.summary,
        "mine": _mine(site),
    }


def _first_address(ids: tuple[str, ...], page: SitePage, site: Site) -> str:
    """Return the address of the first of some ids that has a place on the site, empty where none has."""
    return next((found for each in ids if (found := address(each, page, site))), "")


def _mine(site: Site) -> str:
    page = site.plan.file_of("my-part")
    return f"{page}#{MINE}" if page else ""


def _count(news: News, site: Site) -> str:
    """Return how many provisions are new, gone and so on for somebody, each counted once a kind."""
    found: dict[NewsKind, set[str]] = {kind: set() for kind in NEWS_KINDS}
    for target, provisions in group_news(news):
        for each in provisions:
            kind = each.kind_for(target.key)
            if kind is not None:
                found[kind].add(each.id)
    told = (site.word(f"news.count.{kind}", count=str(len(ids))) for kind, ids in found.items() if ids)
    return site.companion.words["words.list-separator"].join(told) or site.companion.words["news.none"]


def _script_words(site: Site) -> str:
    """Return as JSON what the script says of a reader's own choice."""
    words = site.companion.words
    told = {
        "kinds": {kind: words[f"news.kind.{kind}"] for kind in NEWS_KINDS},
        "counts": {kind: words[f"news.count.{kind}"] for kind in NEWS_KINDS},
        "separator": words["words.list-separator"],
        "none": words["news.none"],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _item(news: ProvisionNews, target: str, page: SitePage, site: Site, fragments: Fragments) -> dict[str, object]:
    kind = news.kind_for(target)
    if kind is None:
        raise ValueError(f"{news.id} is no news for {target}")
    # Of what is gone the reader is told for what it was.
    shown = news.now if kind != "gone" and news.now is not None else news.before or nodes.Concern()
    return {
        "id": news.id,
        "address": address(news.id, page, site),
        "heading": news.heading,
        "kind": news.kind,
        "conditions": conditions(shown.rights, shown.setups, site),
        "kind_name": site.companion.words[f"news.kind.{kind}"],
        "states": [
            (name, " ".join(state.rights), " ".join(state.setups))
            for name, state in (("before", news.before), ("now", news.now))
            if state is not None and _is_for(state, target)
        ],
        "facts": [(fact, fragments.inlines(fact.value)) for fact in news.facts],
        "statement": fragments.inlines(news.text),
    }


def _is_for(state: nodes.Concern, target: str) -> bool:
    return not target or not state.targets or target in state.targets
