"""Each gate tells of a planted fault, says nothing of a page without one, and fails where there is nothing to look at."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.acceptance.browser import Visit, findings, look_at, lost_without_scripts, search_findings, served
from tests.acceptance.controls import CONTROLS, SOUND, write_controls
from tests.acceptance.findings import Finding, Known, known_of_theme, unexplained
from tests.acceptance.gates import GATES, in_every_setting, inspect
from tests.acceptance.links import links_checked
from tests.acceptance.pages import (
    MOST_BYTES,
    PageFile,
    one_of_each_kind,
    one_redirect_of_each_folder,
    pages_in,
    too_large,
)
from tests.acceptance.tools import chromium
from tests.acceptance.validators import html_validate_findings, nu_findings

pytestmark = pytest.mark.acceptance

THEME_PAGES = {
    "index.md": "# Start\n\nWords of the start.\n",
    "scope.md": "# Scope\n\n## BD-01 Requirement {: #bd-01 }\n\nA node operator writes no ledger entry.\n",
    "arabic.md": "# سجل\n\nسلسلة الكتل\n",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    """Return what the gates say: of a sound page all of them, of a control the one that it is for."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    write_controls(folder)
    pages = pages_in(folder)
    with served(folder) as server:
        seen = look_at([visit for page in pages for visit in in_every_setting(page, server, gates_for(page))])
    _, faults = links_checked(folder)
    of_words = [each for each in seen if "scripts" in gates_for(each.visit.page)]
    return (
        *findings(seen),
        *lost_without_scripts(of_words),
        *faults,
        *nu_findings(pages),
        *html_validate_findings(pages),
    )


def gates_for(page: PageFile) -> Sequence[str]:
    return GATES if page.name in SOUND else (CONTROLS[page.path.stem].gate,)


@pytest.fixture(scope="module")
def theme_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of three pages that nothing is done to but what MkDocs and the theme do."""
    folder = tmp_path_factory.mktemp("theme")
    (folder / "docs").mkdir()
    for name, text in THEME_PAGES.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Trial\nuse_directory_urls: false\ntheme: { name: material, font: false }\nextra: { generator: false }\n"
        "plugins: [{ search: { lang: [en, ar] } }]\nmarkdown_extensions: [attr_list]\n",
        encoding="utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_is_told(found: tuple[Finding, ...], name: str) -> None:
    control = CONTROLS[name]
    of_page = [finding for finding in found if finding.page == f"{name}.html"]
    assert (control.gate, control.rule) in {(finding.gate, finding.rule) for finding in of_page}, of_page


def test_nothing_is_said_of_a_sound_page(found: tuple[Finding, ...]) -> None:
    assert [str(each) for each in found if each.page in SOUND] == []


def test_every_gate_has_a_control() -> None:
    assert {control.gate for control in CONTROLS.values()} == set(GATES)


def test_what_hangs_on_colours_or_width_is_told_of_that_setting_alone(found: tuple[Finding, ...]) -> None:
    def settings(page: str) -> set[str]:
        return {finding.setting for finding in found if finding.page == page and finding.gate == "axe"}

    assert settings("low-contrast-dark.html") == {"390 dark file"}
    assert settings("low-contrast-narrow.html") == {"390 dark file"}


def test_the_search_of_the_theme_is_tried(theme_site: Path) -> None:
    page = PageFile(theme_site, theme_site / "index.html")
    with served(theme_site) as server:
        found = look_at([Visit(page=page, server=server, searches=("ledger", "BD-01", "سلسلة", "nowhere"))])
    assert [(each.rule, each.where) for each in search_findings(found)] == [("nothing", "nowhere")]
    first = [
        search["results"][0]["href"].removeprefix(server).partition("?")[0] for search in found[0].data["search"][:3]
    ]
    assert first == ["scope.html", "scope.html", "arabic.html"]


def test_a_result_that_leads_nowhere_is_told(theme_site: Path) -> None:
    page = PageFile(theme_site, theme_site / "index.html")
    with served(theme_site) as server:
        (seen,) = look_at([Visit(page=page, server=server, searches=("ledger",))])
    (search,) = seen.data["search"]
    search["results"] = [
        {"href": f"{server}gone.html?h=ledger", "text": "Gone"},
        {"href": f"{server}scope.html#gone", "text": "Gone"},
        {"href": "https://elsewhere.invalid/", "text": "Gone"},
    ]
    assert [each.rule for each in search_findings([seen])] == ["result"] * 3


def test_nothing_to_look_at_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        inspect(tmp_path)
    with pytest.raises(LookupError):
        look_at([])
    with pytest.raises(LookupError):
        lost_without_scripts([])
    with pytest.raises(LookupError):
        list(search_findings([]))
    for validate in (nu_findings, html_validate_findings):
        with pytest.raises(LookupError):
            validate([])
    write_controls(tmp_path)
    with pytest.raises(LookupError):
        inspect(tmp_path, [])
    with pytest.raises(LookupError):
        inspect(tmp_path, is_own=lambda _: False)


def test_a_page_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ERR_FILE_NOT_FOUND"):
        look_at([Visit(page=PageFile(tmp_path, tmp_path / "gone.html"))])


def test_a_large_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "large.html").write_bytes(b" " * MOST_BYTES)
    (tmp_path / "small.html").write_bytes(b" " * (MOST_BYTES - 1))
    assert too_large(pages_in(tmp_path)) == [f"large.html: {MOST_BYTES} bytes"]


def test_of_each_kind_the_largest_page_is_taken(tmp_path: Path) -> None:
    for name, kind, language in [("a", "clause", "en"), ("bb", "clause", "en"), ("c", "clause", "ar"), ("d", "", "en")]:
        mark = f' data-page-kind="{kind}"' if kind else ""
        (tmp_path / f"{name}.html").write_text(f'<html lang="{language}"><body{mark}>{name}', encoding="utf-8")
    assert [page.name for page in one_of_each_kind(pages_in(tmp_path))] == ["c.html", "bb.html"]


def test_of_pages_that_only_lead_on_one_in_each_folder_is_taken(tmp_path: Path) -> None:
    for name in ("id/a", "id/b", "ar/c"):
        path = tmp_path / f"{name}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text('<html lang="en"><meta http-equiv="refresh" content="0; url=../d.html">', encoding="utf-8")
    (tmp_path / "d.html").write_text('<html lang="en">d', encoding="utf-8")
    assert {page.name for page in one_redirect_of_each_folder(pages_in(tmp_path))} == {"ar/c.html", "id/a.html"}


def test_what_is_known_of_the_theme_is_left_out_and_what_is_gone_is_told() -> None:
    found = [Finding("axe", "a", "x.html", ".md-search", "no name"), Finding("axe", "a", "x.html", ".ours", "no name")]
    known = Known("axe", "a", "in the theme", where=".md-search")
    stale = Known("axe", "b", "in the theme", where=".md-gone")
    assert unexplained(found, "axe", [known]) == [str(found[1])]
    assert unexplained(found[:1], "axe", [known, stale]) == [f"{stale} matches nothing: take it off the list"]
    assert unexplained(found, "nu", [known]) == []
    twice = [Finding("nu", "error", page, "line 7 <input>", "no") for page in ("x.html", "y.html")]
    assert unexplained(twice, "nu") == [f"{twice[0]} (and more: 2 times on 2 pages)"]


def test_what_is_known_of_one_setting_is_left_out_there_alone(tmp_path: Path) -> None:
    listed_there = tmp_path / "known.yml"
    listed_there.write_text("- { gate: axe, rule: a, where: .md-a, reason: wide, setting: '1280' }\n", encoding="utf-8")
    wide, narrow = (
        Finding("axe", "a", "x.html", ".md-a", "no name", setting) for setting in ("1280 light http", "390 dark file")
    )
    known = known_of_theme(listed_there)
    assert unexplained([wide, narrow], "axe", known) == [str(narrow)]
    assert unexplained([], "axe", known) == [f"{known[0]} matches nothing: take it off the list"]
    assert known_of_theme(listed_there, walked=(wide.setting, narrow.setting)) == known
    assert known_of_theme(listed_there, walked=(narrow.setting,)) == ()


def test_the_list_of_the_theme_is_narrow(tmp_path: Path) -> None:
    wide = tmp_path / "known.yml"
    wide.write_text("- { gate: axe, rule: a, reason: all of it }\n", encoding="utf-8")
    with pytest.raises(ValueError, match="needs a reason, and `where` or `text`"):
        known_of_theme(wide)
    assert all(each.gate in GATES for each in known_of_theme())


def test_a_browser_that_is_missing_fails_in_ci_and_else_skips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-browser"):
        chromium()
    monkeypatch.setenv("CI", "false")
    with pytest.raises(pytest.skip.Exception, match="no-such-browser"):
        chromium()
