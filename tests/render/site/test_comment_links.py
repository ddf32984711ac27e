"""“Comment on this” opens the review copy at the text, or begins a letter or issue that names it, or is not there."""

import re
from functools import cache
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from msgspec.structs import replace

from tests.session.copy_files import make_sample_matter
from tests.view.released_round import edition
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.render.site.comment_links import MOST_SIGNS, copy_address
from wipo_bc_std.render.site.pages import make_page
from wipo_bc_std.render.site.parts import write_html
from wipo_bc_std.render.site.plan import plan_site
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.session.review_copy import make_review_copy

LINK = re.compile(r'<a class="comment-on" href="([^"]*)" aria-label="([^"]*)"></a>')
PAGES = ("keeping.html", "definitions.html", "lending.html", "scenarios.html", "use-cases.html", "provisions.html")


def site_of(language: LanguageCode = "en", comment_to: str = "", review_copy: str = "", publication: str = "") -> Site:
    made = edition(language, comment_to=comment_to, review_copy=review_copy)
    occasion = replace(made.companion.occasion, publication=publication)
    companion = replace(made.companion, occasion=occasion)
    return Site(made.manuscript, companion, plan_site(made.manuscript, companion))


@cache
def pages(language: LanguageCode, comment_to: str, review_copy: str) -> dict[str, str]:
    """Return what stands on each page, without the frame around it."""
    site = site_of(language, comment_to, review_copy)
    return {page.file: write_html(make_page(page, site)) for page in site.plan.pages}


def links(page: str, language: LanguageCode = "en", comment_to: str = "", review_copy: str = "") -> dict[str, str]:
    """Return the addresses of the links of a page by what they are called."""
    found = [
        (unescape(name), unescape(address))
        for address, name in LINK.findall(pages(language, comment_to, review_copy)[page])
    ]
    assert len(found) == len(dict(found))
    return dict(found)


def test_a_letter_names_the_text_and_how_it_begins() -> None:
    address = links("keeping.html", comment_to="office@example.org")["Comment on KE-02"]
    parts = urlsplit(address)
    assert (parts.scheme, parts.path) == ("mailto", "office@example.org")
    told = parse_qs(parts.query)
    assert told["subject"] == ["KE-02"]
    assert told["body"][0].splitlines() == [
        "Draft: ST.XX, version 0.3.0",
        "Identifier: KE-02",
        "It begins: A sample office SHOULD look at each sample once a year.",
        "",
        "My comment: ",
    ]


def test_a_number_goes_with_the_id_that_stays() -> None:
    address = links("keeping.html", comment_to="office@example.org")["Comment on paragraph 6"]
    assert parse_qs(urlsplit(address).query)["subject"] == ["paragraph 6 (keeping-place)"]


def test_an_issue_is_begun_where_comments_go_to_the_web() -> None:
    address = links("keeping.html", comment_to="https://b.example/new?labels=draft")["Comment on KE-02"]
    assert address.startswith("https://b.example/new?labels=draft&title=KE-02&body=Draft%3A%20")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_letter_is_short_enough_for_mail_programs(language: LanguageCode) -> None:
    for page in PAGES[:-1]:
        found = links(page, language, comment_to=f"{'long' * 60}@example.org?cc=more@example.org")
        assert found
        assert max(map(len, found.values())) < MOST_SIGNS
        # What is cut off is cut between letters: all of it can be read.
        assert "\ufffd" not in unquote("".join(found.values()))


def test_the_review_copy_is_opened_at_the_text() -> None:
    found = links("keeping.html", "ar", "office@example.org", "../review/copy_{language}.html")
    assert "../review/copy_ar.html#KE-02" in found.values()
    assert not any(address.startswith("mailto:") for address in found.values())


def test_a_copy_of_a_publication_is_none_of_a_draft_on_its_way() -> None:
    assert links("keeping.html", review_copy="https://b.example/{publication}.html") == {}
    found = links("keeping.html", "en", "office@example.org", "https://b.example/{publication}.html")
    assert found["Comment on KE-02"].startswith("mailto:")


def test_the_copy_of_a_publication_is_found_by_its_id_and_language() -> None:
    site = site_of("ar", review_copy="https://b.example/{publication}/{language}.html", publication="draft-2")
    assert copy_address(site, "KE-02") == "https://b.example/draft-2/ar.html#KE-02"
    assert copy_address(site) == "https://b.example/draft-2/ar.html"


def test_without_an_address_there_is_no_link() -> None:
    for page in PAGES:
        assert links(page) == {}, page


def test_each_text_has_its_link_where_it_is_at_home() -> None:
    assert "Comment on Lending a sample" in links("lending.html", comment_to="office@example.org")
    assert "Comment on Lending a sample" not in links("lending-out-samples.html", comment_to="office@example.org")
    assert "Comment on A label is lost" in links("scenarios.html", comment_to="office@example.org")
    assert links("provisions.html", comment_to="office@example.org") == {}


def test_every_link_leads_to_room_for_comments_in_the_review_copy() -> None:
    copy = make_review_copy(make_sample_matter()).decode()
    rooms = {unescape(name) for name in re.findall(r'class="notes" data-about="([^"]*)"', copy)}
    led = {
        unquote(urlsplit(address).fragment)
        for page in pages("en", "", "copy.html")
        for address in links(page, review_copy="copy.html").values()
    }
    assert len(led) > 40
    assert led <= rooms
