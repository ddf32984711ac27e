"""What scripts add to the site works, over http and from a disk: choices, cards of terms, links that copy themselves."""

import base64
import io
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.acceptance.browser import Visit, look_at, served
from tests.acceptance.drafts import PROJECTS
from tests.acceptance.pages import PageFile
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import all_formats, check_project, draft_in, file_moment, make_edition
from wipo_bc_std.render.output import write_artifacts
from wipo_bc_std.view.occasion import Occasion

pytestmark = pytest.mark.acceptance

PUBLICATIONS = ("first", "for-sc-2")
# The choice reads this file, which is written where publications are kept.
VERSIONS = [{"id": name, "title": f"Draft {name}", "languages": ["en", "ar"]} for name in PUBLICATIONS]
SHOWN = "[...document.querySelectorAll('.checklist > li')].filter((item) => item.offsetParent).map((item) => item.dataset.item)"
CHOOSE = "(boxes => { for (const box of document.querySelectorAll('.profile input')) { box.checked = boxes.includes(box.value); } document.querySelector('.profile').dispatchEvent(new Event('change', {bubbles: true})); })"
PAUSE = "new Promise((done) => setTimeout(done, 400))"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of two publications of the sample, in two languages each, with the file that lists them."""
    folder = tmp_path_factory.mktemp("public – 公開")
    checked = check_project(open_project(PROJECTS["sample"]))
    for name, language in itertools.product(PUBLICATIONS, ("en", "ar")):
        edition = make_edition(draft_in(checked, language), Occasion(("en", "ar"), is_only=False, publication=name))  # type: ignore[arg-type]
        made = all_formats()["site"].render(edition, file_moment(edition.manuscript))
        site = [artifact for artifact in made if artifact.path.startswith(f"site/{language}/")]
        for _ in write_artifacts(site, folder / "made"):
            pass
        (folder / name).mkdir(exist_ok=True)
        (folder / "made" / "site" / language).rename(folder / name / language)
    (folder / "versions.js").write_text(f"window.draftVersions = {json.dumps(VERSIONS)};\n", encoding="utf-8")
    (folder / "index.html").write_text(
        "<!doctype html><html lang='en'><title>All</title><p>All publications</p></html>", encoding="utf-8"
    )
    return folder


@pytest.fixture(params=["http", "file"])
def server(request: pytest.FixtureRequest, public: Path) -> Iterator[str]:
    """Return the address of a server of that folder, or nothing for a look from a disk."""
    with served(public) as address:
        yield address if request.param == "http" else ""


def do(public: Path, server: str, name: str, *does: str, fragment: str = "") -> list[Any]:
    """Return what expressions give in a page of the second publication, in which nothing fails."""
    page = PageFile(public, public / PUBLICATIONS[1] / "en" / name)
    (seen, *_) = look_at([Visit(page=page, server=server, settle=True, fragment=fragment, does=does)])
    assert seen.data["console"] == []
    assert seen.data["broken"] == []
    found: list[Any] = seen.data["does"]
    return found


def test_a_reader_chooses_another_publication(public: Path, server: str) -> None:
    options, here, _, there = do(
        public,
        server,
        "keeping.html",
        "[...document.querySelectorAll('[data-publication-selector] option')].map((each) => [each.textContent, each.selected])",
        "location.pathname",
        "(() => { const field = document.querySelector('[data-publication-selector] select'); field.selectedIndex = 0;"
        " window.gone = new Promise((done) => addEventListener('beforeunload', done));"
        " navigation.addEventListener('navigate', (event) => { window.there = event.destination.url; event.preventDefault(); });"
        " field.dispatchEvent(new Event('change', {bubbles: true})); })()",
        "window.there",
    )
    assert options == [["first – Draft first", False], ["for-sc-2 – Draft for-sc-2", True]]
    assert here.endswith("/for-sc-2/en/keeping.html")
    assert there.endswith("/first/en/index.html")


def test_another_language_leads_to_the_same_place(public: Path, server: str) -> None:
    (address,) = do(
        public, server, "keeping.html", "document.querySelector('a[data-language]').href", fragment="#KE-01"
    )
    assert address.endswith("/for-sc-2/ar/keeping.html#KE-01")


def test_each_profile_sees_its_part_and_all_together_the_whole(public: Path, server: str) -> None:
    names = ("sample-office", "courier"), ("designs", "marks"), ("single", "shared")
    profiles = [list(profile) for profile in itertools.product(*names)]
    whole, *parts = do(
        public, server, "my-part.html", SHOWN, *(f"({CHOOSE})({json.dumps(profile)}), {SHOWN}" for profile in profiles)
    )
    assert set().union(*map(set, parts)) == set(whole)
    assert all(len(set(part)) < len(set(whole)) for part in parts)
    by_profile = dict(zip(map(tuple, profiles), map(set, parts), strict=True))
    assert by_profile["courier", "marks", "single"] == {"LA-02", "LA-03"}
    assert "KE-01" in by_profile["courier", "marks", "shared"]
    assert "lending" not in by_profile["courier", "marks", "shared"]


def test_the_address_of_a_role_chooses_it(public: Path, server: str) -> None:
    (shown,) = do(public, server, "my-part.html", SHOWN, fragment="#role_courier")
    assert set(shown) == {"KE-01", "LA-02", "LA-03", "lending", "borrow-a-sample", "lost-label"}


def test_ones_own_part_is_saved_as_a_workbook(public: Path, server: str) -> None:
    _, _, _, saved = do(
        public,
        server,
        "my-part.html",
        f"({CHOOSE})(['courier'])",
        "(() => { window.kept = new Promise((done) => { URL.createObjectURL = (blob) => { done(blob); return 'blob:x'; }; });"
        " HTMLAnchorElement.prototype.click = function () { window.called = this.download; }; })()",
        "document.querySelector('[data-action=save]').click()",
        "window.kept.then(async (blob) => [window.called, btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))])",
    )
    name, content = saved
    assert name == "ST.XX-0.3.0-en.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(content)))
    rows = [row[0] for row in book["Checklist"].iter_rows(min_row=2, max_col=1, values_only=True) if row[0]]
    assert rows == ["KE-01", "LA-02", "LA-03"]


def test_provisions_are_filtered_and_counted(public: Path, server: str) -> None:
    visible = "[...document.querySelectorAll('#provisions_ tbody tr')].filter((row) => !row.hidden).map((row) => row.cells[0].textContent)"
    choose = "((name, value) => { const field = document.querySelector(`.filter [name=${name}]`); field.value = value; field.dispatchEvent(new Event('change', {bubbles: true})); })"
    told = "document.querySelector('.filter output').textContent"
    whole, _, couriers, count, _, none, nothing = do(
        public, server, "provisions.html", visible, f"{choose}('target', 'courier')", visible, told,
        f"{choose}('level', 'AA'), {choose}('kind', 'requirement')", visible, "!document.querySelector('.nothing').hidden",
    )  # fmt: skip
    assert len(whole) == 8
    assert couriers == ["KE-01", "LA-02", "LA-03"]
    assert count == "shown: 3 of 8"
    assert (none, nothing) == ([], True)


def test_use_cases_are_chosen_by_phase(public: Path, server: str) -> None:
    visible = "[...document.querySelectorAll('#cases_ > [data-phase]')].filter((row) => !row.hidden).length"
    options = "[...document.querySelectorAll('.filter [name=phase] option')].map((option) => option.value)"
    choose = "((value) => { const field = document.querySelector('.filter [name=phase]'); field.value = value; field.dispatchEvent(new Event('change', {bubbles: true})); })"
    offered, whole, _, examined = do(
        public, server, "use-cases.html", options, visible, f"{choose}('examination')", visible
    )  # fmt: skip
    assert offered == ["", "examination"]
    assert (whole, examined) == (1, 1)


@pytest.mark.parametrize("way", ["focus", "hover"])
def test_a_term_shows_its_card(public: Path, server: str, way: str) -> None:
    show = {
        "focus": "document.querySelector('.page a[data-kind=term]').focus()",
        "hover": "document.querySelector('.page a[data-kind=term]').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
    }[way]
    card = "[document.getElementById('term-card_').hidden, document.getElementById('term-card_').textContent, document.querySelector('.page a[data-kind=term]').getAttribute('aria-describedby')]"
    escape = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))"
    before, _, _, shown, _, after = do(public, server, "keeping.html", card, show, PAUSE, card, escape, card)
    assert before[0]
    assert shown[0] is False
    assert shown[1].startswith("sample")
    assert len(shown[1]) > len("sample")
    assert shown[2] == "term-card_"
    assert after[0]
    assert after[2] is None


def test_a_permalink_copies_itself_and_says_so(public: Path, server: str) -> None:
    copied, told = do(
        public,
        server,
        "keeping.html",
        "(() => { Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text; }}});"
        " document.querySelector('#KE-01 .permalink').click(); return new Promise((done) => setTimeout(() => done(window.copied), 100)); })()",
        "[document.querySelector('.copied').hidden, document.querySelector('.copied').textContent]",
    )
    assert copied.endswith("/keeping.html#KE-01")
    assert told == [False, "Link copied"]
