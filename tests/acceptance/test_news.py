"""What changed for a reader: the pages pass the gates, and the script keeps what the program would keep."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.acceptance.browser import Visit, look_at, served
from tests.acceptance.findings import known_of_theme, listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import PageFile
from tests.redline.pair import states
from tests.redline.provision_edits import MILD, edited_provisions
from tests.redline.test_news import Profile, news_of, shown
from tests.render.site.test_news import edition_with
from tests.render.site.test_news import news_of as news_of_sample
from tests.render.test_goldens import MOMENT, edition, manuscript
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import with_news
from wipo_bc_std.redline.news import make_news
from wipo_bc_std.render.format import Edition
from wipo_bc_std.render.formats import site
from wipo_bc_std.render.output import write_artifacts
from wipo_bc_std.render.redline import compare_states, redline_artifacts
from wipo_bc_std.view.news import NEWS_KINDS, News

pytestmark = pytest.mark.acceptance

LANGUAGES: tuple[LanguageCode, ...] = ("en", "ar", "zh")
PAGES = ("index.html", "my-part.html", "changes.html")
OWN = {f"{language}/{name}" for language in LANGUAGES for name in PAGES}
CHOOSE = (
    "(chosen => { for (const box of document.querySelectorAll('.profile fieldset input'))"
    " box.checked = chosen.includes(`${box.name}:${box.value}`);"
    " document.querySelector('.profile').dispatchEvent(new Event('change', {bubbles: true})); })"
)
# Under which target, which provision, and what is said to have become of it.
SHOWN = (
    "[...document.querySelectorAll('ul.news > li')].filter((item) => item.offsetParent)"
    ".map((item) => [item.parentElement.dataset.role, item.dataset.item, item.querySelector('.what').textContent])"
)
TOLD = "document.querySelector('.news-told').textContent"
HEADINGS = (
    "[...document.querySelectorAll('.page h2, .page h3')].filter((each) => each.offsetParent).map((each) => each.id)"
)
LISTED = "[...document.querySelectorAll('.md-nav--secondary a')].filter((each) => !each.parentElement.hidden && each.hash.startsWith('#news_')).map((each) => decodeURIComponent(each.hash))"


def write_site(folder: Path, made: Edition) -> None:
    for _ in write_artifacts((each for each in site.render(made, MOMENT) if each.path.startswith("site/")), folder):
        pass


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found on the pages that tell of changes, in Arabic, and in other languages at a glance.

    In English the real draft has such pages, and they are looked at with its others. All other pages, and redlines, have
    their gates elsewhere.
    """
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    for language in LANGUAGES:
        write_site(folder, edition_with(news_of_sample(language), language))
        comparison = compare_states(*states(language), ("draft-1", "draft-2"))
        (redline,) = redline_artifacts(comparison, "html", MOMENT)
        path = folder / "site" / language / "files" / redline.path
        path.parent.mkdir()
        path.write_bytes(redline.content)
    whole = folder / "site"
    samples = [PageFile(whole, whole / "ar" / name) for name in PAGES]
    return inspect(whole, samples, is_own=lambda page: page.name in OWN)


@pytest.mark.parametrize("gate", GATES)
def test_the_pages_pass(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate, known_of_theme())
    assert not left, listed(left)


def test_the_pages_that_tell_of_changes_were_looked_at(inspection: Inspection) -> None:
    assert {page.name for page in inspection.pages} == OWN


# --- The script ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def edited() -> News:
    """Return the news between two states of the sample that were edited at random, with much that changed."""
    chance = Random(10)  # noqa: S311 - not for secrets
    old = edited_provisions(manuscript(), chance, 16, MILD)
    return news_of(old, edited_provisions(old, chance, 16, MILD))


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory, edited: News) -> Path:
    """Return the folder of a site that tells these news."""
    folder = tmp_path_factory.mktemp("mine")
    write_site(folder, with_news(edition(), lambda: edited))
    return folder


@pytest.fixture(scope="module", params=["http", "file"])
def place(request: pytest.FixtureRequest, mine: Path) -> Iterator[tuple[PageFile, str]]:
    with served(mine) as server:
        yield PageFile(mine, mine / "site" / "en" / "my-part.html"), server if request.param == "http" else ""


def do(place: tuple[PageFile, str], *does: str, fragment: str = "") -> list[Any]:
    """Return what expressions give on the page, in which nothing fails."""
    page, server = place
    (seen, *_) = look_at([Visit(page=page, server=server, settle=True, fragment=fragment, does=does)])
    assert seen.data["console"] == []
    assert seen.data["broken"] == []
    found: list[Any] = seen.data["does"]
    return found


def some_of(keys: list[str]) -> list[frozenset[str]]:
    return [frozenset(chosen) for count in range(len(keys) + 1) for chosen in itertools.combinations(keys, count)]


def test_the_script_keeps_what_the_program_keeps(place: tuple[PageFile, str], edited: News) -> None:
    vocabulary = manuscript().vocabulary
    names = edition().companion.words
    keys = [[each.key for each in field] for field in (vocabulary.targets, vocabulary.rights, vocabulary.setups)]
    profiles = [Profile(*chosen) for chosen in itertools.product(*map(some_of, keys))]
    chosen = [
        [
            f"{name}:{key}"
            for name, wanted in (("target", each.targets), ("right", each.rights), ("setup", each.setups))
            for key in sorted(wanted)
        ]
        for each in profiles
    ]
    found = do(place, *(f"{CHOOSE}({json.dumps(each)}), {SHOWN}" for each in chosen))
    wanted = [
        [[target, name, names[f"news.kind.{kind}"]] for target, name, kind in shown(edited, profile)]
        for profile in profiles
    ]
    assert found == wanted
    # The news are such that much is kept, and something left out.
    assert len({json.dumps(each) for each in wanted}) > 20
    assert {kind for each in wanted for *_, kind in each} == {names[f"news.kind.{kind}"] for kind in NEWS_KINDS} - {
        "reworded"
    }


def test_only_what_changed_is_shown_where_that_is_asked_for(place: tuple[PageFile, str], edited: News) -> None:
    headings, listed_there, told, _, whole = do(
        place,
        HEADINGS,
        LISTED,
        TOLD,
        "document.querySelector('.profile [name=only-news]').click()",
        HEADINGS,
        fragment="#news_",
    )
    targets = dict.fromkeys(target for target, _, _ in shown(edited))
    assert headings == ["news_", *(f"news_{target}" for target in targets)]
    # The theme lists the headings of a page twice, once for a narrow screen.
    assert list(dict.fromkeys(listed_there)) == [f"#{heading}" for heading in headings]
    assert "new provisions: " in told
    assert set(whole) > set(headings)


def test_where_nothing_applies_it_says_so(tmp_path: Path) -> None:
    comparison = compare_states(manuscript(), manuscript(), ("draft-1", "draft-2"))
    news = make_news(comparison.redline, comparison.table, "draft-1")
    write_site(tmp_path, with_news(edition(), lambda: news))
    page = PageFile(tmp_path, tmp_path / "site" / "en" / "my-part.html")
    told, headings = do((page, ""), TOLD, HEADINGS, fragment="#news_")
    assert told == "Nothing changed for you."
    assert headings == ["news_"]
