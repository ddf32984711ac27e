"""The preview as a tab meets it: each save is shown and told, whatever state the sources are in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.tab import Served, Tab, copy_sample, open_tab, serve
from wipo_bc_std.serve import preview as module


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(copy_sample(tmp_path)) as running:
        yield running


@pytest.fixture
def tab(served: Served) -> Iterator[Tab]:
    with open_tab(served) as opened:
        opened.hear("problems")
        yield opened


@pytest.mark.usefixtures("tab")
def test_who_comes_later_is_told_which_page_there_is_and_that_nothing_is_wrong(served: Served) -> None:
    with open_tab(served) as later:
        assert later.hear("page").keys() == {"version"}
        assert later.hear("problems") == {"counts": {"error": 0, "warning": 0, "note": 0}, "rows": []}
    assert "This draft concerns" in served.page()


def test_an_edited_paragraph_is_shown_and_named(served: Served, tab: Tab) -> None:
    served.change("This draft concerns", "This edited draft concerns")
    told = tab.hear("page")
    assert (told["changed"], told["gone"], told["saved"]) == (["scope-purpose"], 0, "standard/clauses/scope.md")
    page = served.page()
    assert "This edited draft concerns" in page
    assert f'content="{told["version"]}"' in page


def test_a_paragraph_put_in_is_named_and_those_after_it_are_not(served: Served, tab: Tab) -> None:
    served.change("{#scope-purpose}", "{#first}\nThis comes first.\n\n{#scope-purpose}")
    assert tab.hear("page")["changed"] == ["first"]
    served.change("{#first}\nThis comes first.\n\n", "")
    told = tab.hear("page")
    assert (told["changed"], told["gone"]) == ([], 1)


def test_a_save_that_changes_no_word_is_told_and_keeps_the_page(served: Served, tab: Tab) -> None:
    before = served.page()
    served.change("{#scope-limits}", "\n\n{#scope-limits}")
    told = tab.hear("page")
    assert told["changed"] == []
    assert f'content="{told["version"]}"' in before
    assert served.page() == before


def test_problems_come_after_the_page_with_file_and_line(served: Served, tab: Tab) -> None:
    served.change("term:ip-office", "term:ip-ofice")
    tab.hear("page")
    told = tab.hear("problems")
    assert told["counts"]["error"] == 1
    (row,) = told["rows"]
    assert (row["severity"], row["code"]) == ("error", "R002")
    assert row["place"] == "standard/clauses/scope.md:7:21"
    assert "ip-office" in row["hint"]
    served.change("term:ip-ofice", "term:ip-office")
    assert tab.hear("problems")["rows"] == []


def test_problems_of_the_same_words_are_told_at_their_new_line(served: Served, tab: Tab) -> None:
    served.change("term:ip-office", "term:ip-ofice")
    tab.hear("problems")
    served.change("{#scope-purpose}", "\n\n{#scope-purpose}")
    assert tab.hear("problems")["rows"][0]["place"] == "standard/clauses/scope.md:9:21"


@pytest.mark.parametrize(
    "content",
    [b"", b"---\nid: sco", b"---\nid: [\n---\n\n::::{requirement} GA-01\n", b"\xff\xfe\x00\x01", b"no matter\n"],
    ids=["empty", "half", "broken", "bytes", "text"],
)
def test_a_broken_clause_is_told_and_its_mending_is_shown(served: Served, tab: Tab, content: bytes) -> None:
    whole = served.scope.read_bytes()
    served.scope.write_bytes(content)
    rows = tab.hear("problems")["rows"]
    assert any(row["place"].startswith("standard/clauses/scope.md:") for row in rows if row["severity"] == "error")
    assert served.ask().status == 200
    served.scope.write_bytes(whole)
    assert tab.hear("problems")["rows"] == []
    assert "This draft concerns" in served.page()


@pytest.mark.parametrize("content", ["body: [scope", "\t{", None], ids=["open", "tab", "gone"])
def test_without_standard_yml_the_text_is_still_shown(served: Served, tab: Tab, content: str | None) -> None:
    path = served.root / "standard" / "standard.yml"
    whole = path.read_bytes()
    if content is None:
        path.unlink()
    else:
        path.write_text(content, encoding="utf-8")
    rows = tab.hear("problems")["rows"]
    assert "standard/standard.yml:1:1" in {row["place"].rsplit(":", 2)[0] + ":1:1" for row in rows}
    assert "This draft concerns" in served.page()
    path.write_bytes(whole)
    assert tab.hear("problems")["rows"] == []


def test_a_folder_that_is_gone_leaves_the_last_page_and_says_so(served: Served, tab: Tab) -> None:
    aside = served.root / "aside"
    (served.root / "standard").rename(aside)
    first = tab.hear("problems")["rows"][0]
    assert "the last that could be read" in first["message"]
    assert "This draft concerns" in served.page()
    aside.rename(served.root / "standard")
    assert tab.hear("problems")["rows"] == []


def test_the_whole_project_may_go_and_come_back(served: Served, tab: Tab) -> None:
    aside = served.root.with_name("aside")
    served.root.rename(aside)
    assert tab.hear("problems")["rows"][0]["severity"] == "error"
    assert "This draft concerns" in served.page()
    aside.rename(served.root)
    assert tab.hear("problems")["rows"] == []
    served.change("This draft concerns", "This draft again concerns")
    assert tab.hear("page")["changed"] == ["scope-purpose"]


def test_a_bug_of_ours_leaves_the_last_page_and_says_where_to_look(
    served: Served, tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("x")

    lines: list[str] = []
    served.preview.tell = lines.append
    with monkeypatch.context() as patch:
        patch.setattr(module, "lower_draft", fail)
        served.change("This draft concerns", "This draft breaks")
        (row,) = tab.hear("problems")["rows"]
    assert "KeyError" in row["message"]
    assert row["place"] == "standard/clauses/scope.md"
    assert "bug of wipo-bc-std" in row["hint"]
    assert "This draft concerns" in served.page()
    assert any("Traceback" in line for line in lines)
    served.change("This draft breaks", "This draft is mended and concerns")
    assert tab.hear("page")["changed"] == ["scope-purpose"]
    assert tab.hear("problems")["rows"] == []


def test_a_rule_that_fails_takes_no_page_away(served: Served, tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(module, "run_rules", fail)
        served.change("term:ip-office", "term:ip-ofice")
        tab.hear("page")
        rows = tab.hear("problems")["rows"]
    assert "ZeroDivisionError" in rows[0]["message"]
    assert rows[1]["code"] == "R002"
    assert '<span class="missing">IP Offices</span>' in served.page()


def test_two_tabs_hear_the_same(served: Served, tab: Tab) -> None:
    with open_tab(served) as other:
        other.hear("problems")
        served.change("This draft concerns", "This shared draft concerns")
        assert tab.hear("page") == other.hear("page")
        assert tab.hear("problems") == other.hear("problems")


def test_a_draft_that_is_broken_from_the_beginning_is_shown_when_it_is_mended(tmp_path: Path) -> None:
    root = tmp_path / "new"
    (root / "standard").mkdir(parents=True)
    (root / "standard" / "standard.yml").write_text("schema: [\n", encoding="utf-8")
    with serve(root) as served, open_tab(served) as tab:
        rows = tab.hear("problems")["rows"]
        assert rows[0]["place"].startswith("standard/standard.yml:")
        assert served.ask().status == 200
        shutil.rmtree(root / "standard")
        shutil.copytree(copy_sample(tmp_path) / "standard", root / "standard")
        while tab.hear("problems")["rows"]:
            pass
        assert "This draft concerns" in served.page()


def test_where_nothing_can_be_made_the_page_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("x")

    with monkeypatch.context() as patch:
        patch.setattr(module, "lower_draft", fail)
        with serve(copy_sample(tmp_path)) as served, open_tab(served) as tab:
            assert "KeyError" in tab.hear("problems")["rows"][0]["message"]
            assert "The draft cannot be shown yet" in served.page()
            patch.undo()
            served.change("This draft concerns", "This mended draft concerns")
            tab.hear("page")
            assert "This mended draft concerns" in served.page()


def test_a_draft_is_shown_in_another_language_as_soon_as_it_is_declared(tmp_path: Path) -> None:
    root = copy_sample(tmp_path, "translated")
    path = root / "standard" / "standard.yml"
    whole = path.read_text(encoding="utf-8")
    with serve(root, "fr") as served, open_tab(served) as tab:
        tab.hear("problems")
        assert '<html lang="fr"' in served.page()
        path.write_text("schema: [\n", encoding="utf-8")
        tab.hear("problems")
        assert '<html lang="en"' in served.page()
        path.write_text(whole, encoding="utf-8")
        tab.hear("problems")
        assert '<html lang="fr"' in served.page()


def test_hostile_text_of_sources_reaches_the_page_as_text(served: Served, tab: Tab) -> None:
    served.change("This draft leaves out:", '`<script>alert(1)</script>` <para:x"><img>')
    rows = tab.hear("problems")["rows"]
    assert rows
    page = served.page()
    assert "<script>alert" not in page
    assert "<img" not in page
