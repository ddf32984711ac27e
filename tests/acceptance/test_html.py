"""The single page passes every gate: the complete sample in three languages; the real draft those that a long page can be given.

So do a text that prints its reasons no longer, and the document that has them.

In a page of some two hundred printed ones, the look for contrast and each step by keyboard would take many minutes. The site
has the same parts on pages of its own, and those are looked at in full.
"""

from collections import Counter

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.drafts import LANGUAGES, build
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in, too_large
from tests.render.test_stages import artifacts
from wipo_bc_std.render.output import write_artifacts

pytestmark = pytest.mark.acceptance


SETTLED = 2
"""How many pages a settled text has: itself, and the document of its reasons."""


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in all pages, which lie in a folder with a space and letters beyond ASCII in its name."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    for name in LANGUAGES:
        build(name, "html", folder / name)
    assert len(list(write_artifacts(artifacts("final-draft", "html"), folder / "settled"))) == SETTLED
    samples = [page for page in pages_in(folder) if page.name.startswith(("sample", "settled"))]
    made = inspect(folder, samples, walked=(NARROW,))
    print(f"\nsingle page: {made.summary}")  # noqa: T201 - how much was looked at is part of the result
    return made


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)


def test_every_page_was_looked_at(inspection: Inspection) -> None:
    built = Counter({"en": SETTLED}) + Counter(language for languages in LANGUAGES.values() for language in languages)
    assert Counter(page.document.language for page in inspection.pages) == built
    assert {seen.visit.page for seen in inspection.seen} == set(inspection.pages)
    whole = [seen.data for seen in inspection.seen if not seen.visit.page.name.startswith("settled")]
    assert min(data["keyboard"]["reached"] for data in whole if "keyboard" in data) > 100
    assert min(len(data["words"]["text"]) for data in whole if "words" in data) > 5000


def test_no_page_is_too_large(inspection: Inspection) -> None:
    assert too_large([page for page in inspection.pages if page.name.startswith("sample")]) == []
