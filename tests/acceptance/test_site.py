"""The site passes every gate: the real draft in its one language, and the complete sample in three.

What a page must say of itself for that: `lang` on `<html>`, and `data-page-kind` on one element. What scripts add stands in
an element with `data-by-script`; links to the same page in other languages have `hreflang`; the choice of publications is
in an element with `data-publication-selector`. Pages that only lead on are told by `<meta http-equiv="refresh">`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.acceptance.browser import NARROW, WIDE, Seen, Visit, findings, look_at, search_findings, served
from tests.acceptance.drafts import LANGUAGES, build, manuscript
from tests.acceptance.findings import known_of_theme, listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.links import target_of
from tests.acceptance.pages import PageFile, one_of_each_kind, pages_in, too_large
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import all_formats
from wipo_bc_std.render.fragments import linkable_ids
from wipo_bc_std.view import nodes

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif("site" not in all_formats(), reason="there is no format “site” yet"),
]

KINDS: Final = frozenset(
    {
        "start", "clause", "annex", "definitions", "provisions", "references", "models", "model", "use-cases", "scenarios",
        "evidence", "open-issues", "my-part", "reading-paths", "concept-map", "task", "revisions",
        "comments", "office-comments",
        "freshness", "world-changes",
    }
)  # fmt: skip
CHANGES: Final = "changes"
"""The page of what changed since the last publication, where one is recorded; its gates are in `test_news`."""

DOORS: Final = "languages"
"""The page above the languages of a site, which leads to each."""
_WALKED: Final = {"draft": (WIDE,), "sample": (NARROW,)}

LANGUAGE_FOLDERS: Final = {("draft", "en"): "", **{("sample", language): language for language in LANGUAGES["sample"]}}
"""The folder of each draft's language below its site; a site of one language has none."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the site of each draft, in folders with a space and letters beyond ASCII in their names."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    for name in LANGUAGES:
        build(name, "site", folder / name)
    return {name: folder / name / "site" for name in LANGUAGES}


@pytest.fixture(scope="module", params=list(LANGUAGES))
def inspection(request: pytest.FixtureRequest, sites: dict[str, Path]) -> Inspection:
    """Return what the gates found: every kind in English, of the real draft where it has that kind, and all in Arabic."""
    chosen = {name: one_of_each_kind(pages_in(site)) for name, site in sites.items()}
    in_draft = {page.document.kind for page in chosen["draft"]}
    samples = {
        "draft": chosen["draft"],
        "sample": [
            page
            for page in chosen["sample"]
            if page.document.language == "ar" or (page.document.language == "en" and page.document.kind not in in_draft)
        ],
    }
    # A kind is looked at by axe and walked by keyboard once at each width: wide and light in English, narrow and dark in Arabic.
    made = inspect(
        sites[request.param],
        samples[request.param],
        walked=_WALKED[request.param],
        # Each kind in English was opened with the real draft, or is among the samples.
        is_opened=lambda page: request.param == "draft" or page.document.language != "en",
    )
    kinds = ", ".join(f"{page.document.kind} ({page.document.language})" for page in samples[request.param])
    print(f"\nsite of the {request.param}: {made.summary}; in every setting: {kinds}")  # noqa: T201 - part of the result
    return made


def start_page(site: Path, name: str, language: LanguageCode) -> PageFile:
    """Return the page where a reader begins."""
    return PageFile(site, site / LANGUAGE_FOLDERS[name, language] / "index.html")


def wanted_words(name: str, language: LanguageCode) -> tuple[str, str]:
    """Return a term and an identifier of a draft: what readers search for."""
    blocks = list(nodes.walk(manuscript(name, language).sections))
    term = next(nodes.shown_text(block.heading) for block in blocks if isinstance(block, nodes.Entry) and block.concept)
    label = next(block.label for block in blocks if isinstance(block, nodes.Box) and block.provision)
    return term, label


@pytest.mark.parametrize("gate", GATES)
def test_the_site_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate, known_of_theme(walked=inspection.walked))
    assert not left, listed(left)


def test_no_page_is_too_large(inspection: Inspection) -> None:
    assert too_large(inspection.pages) == []


def test_every_page_says_of_what_kind_it_is(inspection: Inspection) -> None:
    assert {
        page.name
        for page in inspection.pages
        if not page.document.is_redirect and page.document.kind not in {*KINDS, CHANGES, DOORS}
    } == set()


def test_the_sample_has_pages_of_every_kind_in_every_language(sites: dict[str, Path]) -> None:
    pages = pages_in(sites["sample"])
    kinds = {
        (page.document.language, page.document.kind) for page in pages if page.document.kind not in {"", DOORS, CHANGES}
    }
    assert kinds == {(language, kind) for language in LANGUAGES["sample"] for kind in KINDS}


@pytest.mark.parametrize(("name", "language"), LANGUAGE_FOLDERS)
def test_every_id_is_on_a_page_of_its_language(sites: dict[str, Path], name: str, language: LanguageCode) -> None:
    pages = pages_in(sites[name] / LANGUAGE_FOLDERS[name, language])
    found = {each for page in pages if page.document.language == language for each in page.document.ids}
    assert set(linkable_ids(manuscript(name, language).sections)) - found == set()


@pytest.mark.parametrize("way", ["http", "file"])
def test_search_finds_a_term_and_an_identifier(sites: dict[str, Path], way: str) -> None:
    seen = [found for site in sites.items() for found in searched(*site, way)]
    faults = [str(each) for each in (*findings(seen), *search_findings(seen))]
    faults.extend(text for each in seen for text in not_led_to(each))
    assert not faults, listed(faults)


def searched(name: str, site: Path, way: str) -> tuple[Seen, ...]:
    """Return what the search of a site says in each of its languages."""
    with served(site) as server:
        return look_at(
            [
                Visit(
                    page=start_page(site, name, language),
                    server=server if way == "http" else "",
                    searches=wanted_words(name, language),
                )
                for language in LANGUAGES[name]
            ]
        )


def not_led_to(seen: Seen) -> Iterator[str]:
    """Yield what was searched for and is not on the page of the first result."""
    site = seen.visit.page.folder
    for search in seen.data["search"]:
        for result in search["results"][:1]:
            address = result["href"].removeprefix(seen.visit.server or f"{site.resolve().as_uri()}/")
            path, _ = target_of(PageFile(site, site / "index.html"), address.partition("?")[0])
            if search["query"].casefold() not in path.read_text(encoding="utf-8").casefold():
                yield f"{search['query']} is not on {address}"


def test_each_page_leads_to_itself_in_the_other_languages(sites: dict[str, Path]) -> None:
    missing = [
        f"{page.name}: {sorted(others)}"
        for page in pages_in(sites["sample"])
        if not page.document.is_redirect and page.document.language
        for others in [set(LANGUAGES["sample"]) - {page.document.language} - languages_of_links(page)]
        if others
    ]
    # That each of these leads to a page in that language is among what the gate of links checks.
    assert missing == []


def languages_of_links(page: PageFile) -> set[str]:
    return {address.language for address in page.document.addresses if address.tag == "a" and address.language}
