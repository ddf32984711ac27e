"""What a site tells of the changes since the publication before, and that one without any is as it was."""

import json
import re
from dataclasses import replace
from functools import cache
from html import unescape

from msgspec import structs

from tests.redline.pair import states
from tests.render.test_goldens import MOMENT, edition, pages_of
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import with_news
from wipo_bc_std.publish.changes import compare_with, tell_news
from wipo_bc_std.render.format import Edition
from wipo_bc_std.render.formats import site
from wipo_bc_std.view import nodes
from wipo_bc_std.view.news import News, ProvisionNews, group_news

TAG = re.compile(r"<[^<>]*>")


def news_of(language: LanguageCode = "en", folder: str = "files") -> News:
    old, new = states(language)
    news = tell_news(compare_with(old, ("draft-1", "draft-2"), new), "draft-1", folder)
    assert news is not None
    return news


def edition_with(news: News | None, language: LanguageCode = "en") -> Edition:
    """Return the sample as it is after the changes."""
    changed = Edition(states(language)[1], lambda: edition(language).companion)
    return with_news(changed, lambda: news)


@cache
def pages(language: LanguageCode = "en") -> dict[str, str]:
    return pages_of(site.render(edition_with(news_of(language), language), MOMENT), language)


def words_of(html: str) -> str:
    return " ".join(unescape(TAG.sub(" ", html)).split())


def listed(page: str) -> list[tuple[str, str, str]]:
    """Return each change that a page lists: under which target, which provision, and what became of it in words."""
    found = []
    for part in page.split('<ul class="news"')[1:]:
        role = part[: part.index(">")].partition('data-role="')[2].rstrip('"')
        items = re.findall(r'<li data-item="([^"]*)".*?<span class="what">([^<]*)</span>', part[: part.index("</ul>")])
        found += [(role, name, kind) for name, kind in items]
    return found


def test_the_first_page_leads_to_the_redline_in_one_step_and_counts_the_changes() -> None:
    start = pages()["index.html"]
    section = start[start.index('aria-labelledby="last_"') :].partition("</section>")[0]
    assert 'href="files/ST.XX-0.3.0-en-redline.html"' in section
    assert 'href="my-part.html#news_"' in section
    assert "Changes since draft-1 (version 0.3.0, November 22, 2026)" in words_of(section)
    assert news_of().summary in words_of(section)


def test_a_site_that_stands_alone_leads_to_its_own_page_of_changes() -> None:
    made = pages_of(site.render(edition_with(news_of(folder="")), MOMENT), "en")
    section = made["index.html"].partition('aria-labelledby="last_"')[2].partition("</section>")[0]
    assert 'href="changes.html"' in section
    assert "redline" not in section
    assert "redline.html" not in made["changes.html"]


def test_the_page_of_changes_lists_all_of_them() -> None:
    page = pages()["changes.html"]
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", page)
    news = news_of()
    assert [words_of(row[0]) for row in rows] == [line.where for line in news.lines]
    assert [(row[1], row[2]) for row in rows] == [(line.kinds, line.grade) for line in news.lines]
    # What was deleted leads to the clause that it stood in; what stands in none leads nowhere.
    assert all("href=" in row[0] for row, line in zip(rows, news.lines, strict=True) if line.ids)


def test_without_scripts_all_that_changed_stands_under_each_target() -> None:
    news = news_of()
    names = edition().companion.words
    wanted = [
        (target.key, each.id, names[f"news.kind.{each.kind_for(target.key)}"])
        for target, provisions in group_news(news)
        for each in provisions
    ]
    page = pages()["my-part.html"]
    assert listed(page) == wanted
    assert ("courier", "KE-02", "new") in wanted
    assert 'id="news_courier"' in page
    assert "new provisions: 2, gone: 1, stricter: 1, reworded: 1" in words_of(page)
    item = page[page.index('<li data-item="KE-02" data-kind="stricter"') :].partition("</li>")[0]
    assert re.search(r"<del[^>]*>.*SHOULD.*</del> ?<ins[^>]*>.*MUST", item)
    # The duty that is gone has no place to lead to.
    gone = page[page.index('<li data-item="KE-04"') :].partition("</li>")[0]
    assert "<a " not in gone.partition("</p>")[0]
    assert "data-before" in gone
    assert "data-now" not in gone
    # Under which conditions it holds is said as in the list of all.
    assert (
        "(Industrial designs, Trademarks, Shared store)" in page.partition('<ul class="news"')[2].partition("</li>")[0]
    )


def test_footnotes_stay_in_the_text() -> None:
    # Their texts are not on these pages; in a translation that is out of date they stand inside of its mark.
    for name in ("my-part.html", "provisions.html", "changes.html"):
        assert "_note-" not in pages("ar")[name], name
    assert "_note-" in pages("ar")["keeping.html"]


def test_the_script_is_given_its_words() -> None:
    page = pages("ar")["my-part.html"]
    found = re.search(r'data-words="([^"]*)"', page)
    assert found is not None
    words = json.loads(unescape(found[1]))
    assert set(words["kinds"]) == set(words["counts"])
    assert all("{count}" in text for text in words["counts"].values())
    assert words["none"] == edition("ar").companion.words["news.none"]


def test_where_nothing_was_published_nothing_is_said_of_changes() -> None:
    without = pages_of(site.render(edition_with(None), MOMENT), "en")
    assert "changes.html" not in without
    for name in ("index.html", "my-part.html"):
        assert "news" not in without[name].partition('class="page"')[2].partition("<aside")[0], name


def test_where_nothing_changed_it_says_so() -> None:
    old = states()[0]
    news = tell_news(compare_with(old, ("draft-1", "draft-2"), old), "draft-1", "files")
    made = pages_of(site.render(edition_with(news), MOMENT), "en")
    assert "Nothing changed for you." in words_of(made["my-part.html"])
    assert "Nothing changed between these two states." in words_of(made["index.html"])
    assert listed(made["my-part.html"]) == []


def test_where_the_last_provision_is_gone_the_page_tells_it() -> None:
    told = nodes.Concern(targets=("courier",))
    gone = ProvisionNews("KE-01", "Requirement", told, None, "gone", (), (nodes.Text(text="Words."),))
    made = edition_with(structs.replace(news_of(), provisions=(gone,)))
    bare = replace(made.manuscript, sections=made.manuscript.sections[:1])
    page = pages_of(site.render(structs.replace(made, manuscript=bare), MOMENT), "en")["my-part.html"]
    assert listed(page) == [("courier", "KE-01", "gone")]


def test_hostile_words_of_an_older_text_run_nothing() -> None:
    text = "<script>alert(1)</script>{{ config }}"
    hostile = ProvisionNews(
        text, text, nodes.Concern(targets=(text,), rights=('" onload="x',)), None, "gone", (), (nodes.Text(text=text),)
    )
    news = structs.replace(
        news_of(), since=text, provisions=(hostile,), targets=(nodes.Named(key=f'x" }} # {text}', name=text),)
    )
    news = structs.replace(news, provisions=(structs.replace(hostile, before=nodes.Concern(rights=('" onload="x',))),))
    made = pages_of(site.render(edition_with(news), MOMENT), "en")
    for name in ("index.html", "my-part.html", "changes.html"):
        assert "<script>alert" not in made[name], name
        assert '" onload="' not in made[name], name
        assert text in words_of(made[name]) or text in unescape(made[name]), name


def test_the_same_news_give_the_same_bytes() -> None:
    one, other = (site.render(edition_with(news_of()), MOMENT) for _ in range(2))
    assert one == other
