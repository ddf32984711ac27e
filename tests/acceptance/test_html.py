"""The single page passes every gate: the real draft, and the complete sample in three languages."""

from collections import Counter

import pytest

from tests.acceptance.drafts import LANGUAGES, build
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import too_large

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in all pages, which lie in a folder with a space and letters beyond ASCII in its name."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    for name in LANGUAGES:
        build(name, "html", folder / name)
    made = inspect(folder)
    print(f"\nsingle page: {made.summary}")  # noqa: T201 - how much was looked at is part of the result
    return made


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)


def test_every_page_was_looked_at(inspection: Inspection) -> None:
    built = Counter(language for languages in LANGUAGES.values() for language in languages)
    assert Counter(page.document.language for page in inspection.pages) == built
    assert {seen.visit.page for seen in inspection.seen} == set(inspection.pages)
    reached = [seen.data["keyboard"]["reached"] for seen in inspection.seen if "keyboard" in seen.data]
    assert min(reached) > 100
    letters = [len(seen.data["words"]["text"]) for seen in inspection.seen if "words" in seen.data]
    assert min(letters) > 5000


def test_no_page_is_too_large(inspection: Inspection) -> None:
    assert too_large(inspection.pages) == []
