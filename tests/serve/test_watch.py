"""What counts as a change of a draft, and what is waited for."""

import threading
from pathlib import Path

import pytest

from tests.serve.tab import copy_sample
from wipo_bc_std.serve import watch
from wipo_bc_std.serve.watch import name_changes, take_stock, wait_for_change


def test_every_file_of_the_draft_is_looked_at_and_no_other(tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    (root / "build").mkdir()
    (root / "build" / "draft.html").write_text("x", encoding="utf-8")
    names = name_changes(root, {}, take_stock(root))
    assert names == (
        "standard/clauses/scope.md",
        "standard/references.yml",
        "standard/standard.yml",
        "standard/terms/general.yml",
    )


def test_a_draft_without_a_folder_of_its_own_is_not_all_that_lies_beside_it(tmp_path: Path) -> None:
    root = copy_sample(tmp_path) / "standard"
    (root / "node_modules").mkdir()
    (root / "node_modules" / "x.yml").write_text("x", encoding="utf-8")
    (root / "notes.md").write_text("x", encoding="utf-8")
    assert name_changes(root, {}, take_stock(root)) == (
        "clauses/scope.md", "references.yml", "standard.yml", "terms/general.yml",
    )  # fmt: skip


def test_a_change_of_any_kind_is_seen(tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    path = root / "standard" / "clauses" / "scope.md"
    for change in (
        lambda: path.write_bytes(path.read_bytes().replace(b"draft", b"daftr")),
        lambda: path.with_name("new.md").write_text("x", encoding="utf-8"),
        lambda: path.rename(path.with_name("other.md")),
    ):
        before = take_stock(root)
        change()
        after = wait_for_change(root, before, threading.Event())
        assert name_changes(root, before, after)


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_sample(tmp_path)
    path = root / "standard" / "clauses" / "scope.md"
    before, text = take_stock(root), path.read_text(encoding="utf-8")
    path.write_text("", encoding="utf-8")
    looks = []

    def look(folder: Path) -> watch.Stock:
        looks.append(folder)
        if len(looks) == 3:
            path.write_text(text + "\nMore.\n", encoding="utf-8")
        return take_stock(folder)

    monkeypatch.setattr(watch, "take_stock", look)
    found = wait_for_change(root, before, threading.Event())
    assert len(looks) == 3
    assert found == take_stock(root)


def test_a_file_that_stays_empty_or_away_is_a_change(tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    path = root / "standard" / "clauses" / "scope.md"
    for change in (lambda: path.write_bytes(b""), path.unlink):
        before = take_stock(root)
        change()
        assert wait_for_change(root, before, threading.Event()) != before


def test_who_is_to_stop_waits_no_longer(tmp_path: Path) -> None:
    root, stop = copy_sample(tmp_path), threading.Event()
    stop.set()
    before = take_stock(root)
    assert wait_for_change(root, before, stop) == before


def test_no_folder_is_no_file(tmp_path: Path) -> None:
    assert take_stock(tmp_path / "nothing") == {}
