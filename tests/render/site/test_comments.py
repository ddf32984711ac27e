"""Pages with released comments: beside each text, by clause and by office, and without any as they were."""

import re
from dataclasses import replace
from functools import cache
from html import unescape

import pytest
from msgspec import structs

from tests.render.site.test_news import words_of
from tests.render.test_goldens import MOMENT, pages_of
from tests.view.released_round import HOSTILE, ROUND, comments, edition
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.render.formats import site
from wipo_bc_std.render.site import plan
from wipo_bc_std.view.comments import CommentGroup


@cache
def pages(language: LanguageCode = "en", text: str = ROUND) -> dict[str, str]:
    return pages_of(site.render(edition(language, text), MOMENT), language)


def beside(page: str, identifier: str) -> str:
    """Return the comments that stand beside a provision on a page, empty where none do."""
    box = page[page.index(f' id="{identifier}"') :].partition("</article>")[0]
    return box.partition('<details class="comments">')[2].partition("</details>")[0]


def test_comments_stand_beside_the_text_that_they_are_about() -> None:
    told = words_of(beside(pages()["keeping.html"], "KE-01"))
    assert told.startswith(
        "Comments: 2 XA-003 Office A technical, blocking Written about first; the text has changed since. "
        "dry, and Dry is not measurable. Give a figure."
    )
    assert "Proposed at most 40 % of humidity, and" in told
    assert "Accepted in principle – done in the text Why A figure is given in the note." in told
    assert "Treated with XA-003, which says the same" in told
    assert "the text has changed since" in words_of(beside(pages()["keeping.html"], "KE-02"))
    assert "the text has changed since" not in pages()["definitions.html"]
    assert "XB-004" in pages()["definitions.html"]
    # A model has a page of its own, and the clause that shows it leads there.
    assert "XB-005" in pages()["lending.html"]
    assert "XB-005" not in pages()["lending-out-samples.html"]
    assert beside(pages()["keeping.html"], "KE-03") == ""


def test_a_clause_says_how_many_comments_there_are_on_all_of_it() -> None:
    for name, count in (("keeping", 4), ("lending-out-samples", 1)):
        assert (
            f'<a href="comments.html#comments_{name}">Comments on this clause or annex: {count}</a>'
            in pages()[f"{name}.html"]
        )
    assert "Comments on this clause" not in pages()["exchange.html"]


def test_every_comment_stands_once_on_the_page_of_all() -> None:
    page = pages()["comments.html"]
    labels = [each.label for each in comments().total.comments]
    assert re.findall(r'<li class="comment" id="comment_round-1_([^"]+)"', page) == labels
    # Beside the text and by office each leads there.
    led = {
        target
        for name, text in pages().items()
        for target in re.findall(r'href="(?:comments\.html)?#comment_([^"]+)"', text)
        if name != "comments.html"
    }
    assert led == {f"round-1_{label}" for label in labels}
    assert page.count("<details") == pages()["index.html"].count("<details")


def test_a_table_counts_the_comments_of_each_clause_and_leads_to_them() -> None:
    page = pages()["comments.html"]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td class="end">(\d+)</td><td>(.*?)</td></tr>', page)
    assert [(words_of(name), int(count), told) for name, count, told in rows] == [
        (each.name, len(each.comments), each.told) for each in (*comments().divisions, comments().total)
    ]
    for name, _, _ in rows[:-1]:
        target = re.search(r'href="#([^"]+)"', name)
        assert target is not None
        assert f'<h2 id="{target[1]}"' in page


def test_each_office_has_a_page_with_its_comments() -> None:
    for code, labels in (("xa", ["XA-001", "XA-002", "XA-003"]), ("xb", [f"XB-00{n}" for n in (4, 1, 5, 2, 3)])):
        page = pages()[f"comments-by-office-{code}.html"]
        assert re.findall(r"<strong>(X[A-Z]-\d+)</strong>", page) == labels, code
        assert f'href="comments-by-office-{code}.html"' in pages()["comments.html"]


def test_many_offices_share_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "MOST_PAGES", 12)
    made = pages_of(site.render(edition(), MOMENT), "en")
    assert "comments-by-office-xa.html" not in made
    page = made["comments-by-office.html"]
    assert re.findall(r'<h2 id="(office_[^"]+)"', page) == ["office_XA", "office_XB"]
    assert 'href="comments-by-office.html#office_XA"' in made["comments.html"]


def test_the_pages_are_in_the_menu_and_on_the_first_page() -> None:
    start = pages()["index.html"]
    section = start.partition('aria-labelledby="comment_"')[2].partition("</section>")[0]
    assert '<a href="comments.html">Comments: 10</a>' in section
    assert 'href="comments-by-office-xa.html"' in start
    assert "comments-by-office" not in start.partition('aria-labelledby="use_"')[2].partition("</section>")[0]


def test_hostile_words_are_text() -> None:
    shown = HOSTILE.replace("\u202e", "\\u{202e}")
    for name in ("definitions.html", "comments.html", "comments-by-office-xb.html"):
        page = pages()[name]
        assert page.count("<script>alert") == 0, name
        assert unescape(page).count(shown) == 3, name
        assert 'onload="y' not in page, name
        assert "\u202e" not in page, name


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_of_others_say_their_language_and_run_their_own_way(language: LanguageCode) -> None:
    page = pages(language)["comments.html"]
    wanted = {"en": '<p class="said" dir="auto" lang="ar">الترجمة', "ar": '<p class="said" dir="auto">الترجمة'}
    assert wanted[language] in page
    assert re.findall(r'class="said"(?! dir="auto")', page) == []


def test_where_nothing_was_released_nothing_of_it_shows() -> None:
    bare = edition()
    made = structs.replace(bare, accompany=lambda: structs.replace(edition().companion, comments=None))
    pages_without = pages_of(site.render(made, MOMENT), "en")
    assert set(pages()) - set(pages_without) == {
        "comments.html",
        "comments-by-office-xa.html",
        "comments-by-office-xb.html",
    }
    for name, page in pages_without.items():
        text = page.partition('class="page"')[2].partition('<aside class="notices"')[0]
        assert 'class="comment' not in text, name
        assert "comments.html" not in page, name


def test_only_who_took_part_is_told_where_all_else_is_kept() -> None:
    made = pages(text=ROUND.partition("comments:")[0])
    assert "Offices that answered: 3 of 5 invited" in words_of(made["comments.html"])
    assert "Comments by clause" not in made["comments.html"]
    assert not any("by-office" in name for name in made)


def test_an_id_that_an_author_gave_a_file_keeps_it() -> None:
    offices = (CommentGroup("XA", "Office A", (), ""),)
    companion = edition().companion
    assert companion.comments is not None
    some = structs.replace(companion, comments=structs.replace(companion.comments, offices=offices))
    manuscript = edition().manuscript
    first = replace(manuscript.sections[0], id="comments")
    made = plan.plan_site(replace(manuscript, sections=(first, *manuscript.sections[1:])), some)
    assert made.file_of("comments") == "comments_.html"
    assert len({page.name for page in made.pages}) == len(made.pages)


def test_the_same_comments_give_the_same_bytes() -> None:
    one, other = (site.render(edition("ar"), MOMENT) for _ in range(2))
    assert one == other
