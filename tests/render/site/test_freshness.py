"""How current provisions are, on the pages of the site: complete without scripts, in words, with links that lead somewhere."""

import re
from functools import cache
from html import unescape

from tests.render.test_goldens import MOMENT, checked, edition, pages_of
from wipo_bc_std.evidence.grounds import assess
from wipo_bc_std.evidence.staleness import BANDS
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.render.formats import site

TAG = re.compile(r"<[^<>]*>")


@cache
def pages(language: LanguageCode = "en") -> dict[str, str]:
    return pages_of(site.render(edition(language), MOMENT), language)


def words_of(html: str) -> str:
    return " ".join(unescape(TAG.sub(" ", html)).split())


def test_each_provision_has_a_badge_with_its_reasons_once() -> None:
    items = assess(checked().draft)
    found = {}
    for page in pages().values():
        for article in re.findall(
            r'<article class="box (?:requirement|recommendation|permission|capability)" id="([^"]+)".*?</article>',
            page,
            re.DOTALL,
        ):
            body = page.partition(f'id="{article}"')[2].partition("</article>")[0]
            badges = re.findall(r'<details class="fresh">.*?</details>', body, re.DOTALL)
            # What is deleted asks nothing of anybody, however old its reasons are.
            assert len(badges) == (article in {item.id for item in items}), article
            if badges:
                found[article] = badges[0]
    assert found.keys() == {item.id for item in items}
    for item in items:
        summary, _, reasons = found[item.id].partition("</summary>")
        assert words_of(summary) == f"What it rests on: {item.band} points: {item.points}"
        points = [int(number) for number in re.findall(r'class="points"><bdi dir="ltr">\+(\d+)<', reasons)]
        assert points == [reason.points for reason in item.reasons]
        assert 'href="freshness.html"' in reasons


def test_the_page_tells_the_worst_first_and_leads_to_each_provision() -> None:
    page = pages()["freshness.html"]
    items = {item.id: item for item in assess(checked().draft)}
    listed = re.findall(r'<li><p><a href="([^"#]+)#([^"]+)"><strong>', page)
    assert [name for _, name in listed] == sorted(
        (name for name, item in items.items() if item.band != "current"), key=lambda name: -items[name].points
    )
    for file, name in listed:
        assert f'id="{name}"' in pages()[file]
    # The sign of a band is drawn by the style; its name stands in words.
    for band, name in re.findall(r'data-band="([^"]*)">([^<]*)<', page):
        assert band in BANDS
        assert name == band


def test_every_chart_has_a_table_and_its_words() -> None:
    for name in ("freshness.html", "use-cases.html"):
        drawings = re.findall(r'<svg xmlns[^>]*role="img".*?</svg>', pages()[name], re.DOTALL)
        assert drawings
        assert all(re.search(r"<title>.+?</title>\n<desc>.+?</desc>", each, re.DOTALL) for each in drawings)
    for part in ("clauses", "publications"):
        page = pages()["freshness.html"]
        assert f'id="freshness/{part}/picture"' in page
        assert f'id="freshness/{part}/row-1"' in page
    assert 'id="use-case-radar/picture"' in pages()["use-cases.html"]
    assert 'id="use-case-radar/row-1"' in pages()["use-cases.html"]


def test_all_stands_there_in_a_translation_too() -> None:
    page = pages("ar")["freshness.html"]
    assert "مدى حداثة الأحكام" in page
    assert page.count('class="points"') == pages()["freshness.html"].count('class="points"')
    # Drawings that have room on a telephone are mirrored like all others.
    assert re.search(r'<svg xmlns[^>]*width="340"', page)
