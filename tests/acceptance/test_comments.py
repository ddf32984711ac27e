"""Released comments, and links to write one: the pages pass the gates, whatever the comments hold."""

import pytest

from tests.acceptance.findings import known_of_theme, listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import PageFile
from tests.acceptance.test_news import write_site
from tests.view.released_round import edition
from wipo_bc_std.model.fields import LanguageCode

pytestmark = pytest.mark.acceptance

LANGUAGES: tuple[LanguageCode, ...] = ("en", "ar")
PAGES = ("comments.html", "comments-by-office-xb.html", "keeping.html", "scenarios.html")
OWN = {f"ar/{name}" for name in PAGES}


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found on pages that show comments or take them, in Arabic; the site of the sample has some in English."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    for language in LANGUAGES:
        write_site(folder, edition(language, comment_to="office@example.org"))
    whole = folder / "site"
    samples = [PageFile(whole, whole / "ar" / name) for name in PAGES]
    return inspect(whole, samples, is_own=lambda page: page.name in OWN)


@pytest.mark.parametrize("gate", GATES)
def test_the_pages_pass(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate, known_of_theme())
    assert not left, listed(left)


def test_the_pages_with_comments_were_looked_at(inspection: Inspection) -> None:
    assert {page.name for page in inspection.pages} == OWN
