"""How to answer a story: a letter or a form with its title and id filled in, or the sentence that there is no address yet."""

from dataclasses import replace

import pytest

from tests.render.test_goldens import edition
from wipo_bc_std.render.site.advice import answer_words
from wipo_bc_std.render.site.plan import plan_site
from wipo_bc_std.render.site.site import Site

ABOUT = "A%20label%20is%20lost%20%28lost-label%29"


def told(comment_to: str) -> str:
    made = edition()
    companion = replace(made.companion, occasion=replace(made.companion.occasion, comment_to=comment_to))
    site = Site(made.manuscript, companion, plan_site(made.manuscript, companion))
    return answer_words(companion.scenarios[0], site)


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
