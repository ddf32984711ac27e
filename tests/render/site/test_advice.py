"""How to answer a story: a letter or a form with its title and id filled in, or the sentence that there is no address yet."""

import pytest
from msgspec.structs import replace

from tests.render.test_goldens import edition
from wipo_bc_std.render.site.advice import answer_words, comment_words
from wipo_bc_std.render.site.plan import plan_site
from wipo_bc_std.render.site.site import Site

ABOUT = "A%20label%20is%20lost%20%28lost-label%29"


def site_with(comment_to: str, review_copy: str = "") -> Site:
    made = edition()
    occasion = replace(made.companion.occasion, comment_to=comment_to, review_copy=review_copy)
    companion = replace(made.companion, occasion=occasion)
    return Site(made.manuscript, companion, plan_site(made.manuscript, companion))


def told(comment_to: str, review_copy: str = "") -> str:
    site = site_with(comment_to, review_copy)
    return answer_words(site.companion.scenarios[0], site)


@pytest.mark.parametrize(
    ("comment_to", "start"),
    [
        ("a@b.example", f"mailto:a@b.example?subject={ABOUT}&amp;body="),
        ("mailto:a@b.example?cc=c@b.example", f"mailto:a@b.example?cc=c@b.example&amp;subject={ABOUT}&amp;body="),
        ("https://b.example/new", f"https://b.example/new?title={ABOUT}&amp;body="),
        ("https://b.example/new?to=a#form", f"https://b.example/new?to=a&amp;title={ABOUT}&amp;body="),
    ],
)
def test_an_answer_says_which_story_it_is_about(comment_to: str, start: str) -> None:
    assert f'href="{start}' in told(comment_to)


def test_without_an_address_the_story_is_named() -> None:
    said = told("")
    assert "href" not in said
    assert "The editors have not named an address yet" in said
    assert "lost-label" in said


def test_a_review_copy_takes_the_answer_at_the_story() -> None:
    assert 'href="../review.html#lost-label"' in told("a@b.example", "../review.html")


def test_how_to_comment_names_the_review_copy_and_the_address() -> None:
    both = comment_words(site_with("a@b.example", "../review.html"))
    assert both.startswith('Open the <a href="../review.html">review copy</a>: it takes comments')
    assert "Write to " in both
    only = comment_words(site_with("", "../review.html"))
    assert "no round of comments is open" not in only
