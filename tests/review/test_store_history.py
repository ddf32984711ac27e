"""The history of a store: a commit for each step, whatever the user's own Git does; without Git, a word and no harm."""

import os
from pathlib import Path

import pytest

from tests.repository import git
from wipo_bc_std.review.store import Store, make_store
from wipo_bc_std.review.store_history import record


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store of somebody who never told Git anything."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.delenv(name, raising=False)
    store = Store(tmp_path / "store")
    make_store(store)
    return store


def test_each_step_is_a_commit_and_nothing_new_is_none(store: Store) -> None:
    assert record(store, "Open round-1") is None
    assert record(store, "Nothing new") is None
    (store.folder / "rounds" / "a.yml").write_text("a: 1\n")
    assert record(store, "Import\n\nfrom “XA”") is None
    assert git(store.folder, "log", "--format=%s|%an|%ae").split("\n") == [
        "Import|wipo-bc-std|review@localhost",
        "Open round-1|wipo-bc-std|review@localhost",
    ]
    assert git(store.folder, "status", "--short") == ""


def test_forms_are_left_out(store: Store) -> None:
    for name in ("forms/a.xlsx", "received/a.xlsx"):
        path = store.folder / "rounds" / "round-1" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"PK")
    record(store, "Open round-1")
    assert "received/a.xlsx" in git(store.folder, "ls-files")
    assert "forms/a.xlsx" not in git(store.folder, "ls-files")


def test_the_store_has_a_history_of_its_own_inside_another_repository(store: Store) -> None:
    git(store.folder.parent, "init", "--quiet")
    record(store, "Open round-1")
    assert git(store.folder, "rev-list", "--count", "HEAD") == "1"
    assert git(store.folder.parent, "rev-list", "--all", "--count") == "0"


def test_no_hook_signature_filter_or_ignored_name_of_the_user_has_a_say(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("pre-commit", "commit-msg", "post-commit"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {ran}\nexit 1\n")
        (hooks / name).chmod(0o755)
    (tmp_path / "ignored").write_text("*.yml\n")
    (tmp_path / "attributes").write_text("* filter=spy\n")
    (tmp_path / "config").write_text(
        f"[user]\nname = Leader\nemail = leader@example.org\n[commit]\ngpgSign = true\n[gpg]\nprogram = {hooks}/pre-commit\n"
        f"[core]\nhooksPath = {hooks}\nexcludesFile = {tmp_path}/ignored\nattributesFile = {tmp_path}/attributes\n"
        f'[filter "spy"]\nclean = touch {ran}\n'
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "config"))
    (store.folder / "rounds" / "a.yml").write_bytes(b"a: 1\r\n")
    assert record(store, "Open round-1") is None
    assert not ran.exists()
    assert git(store.folder, "log", "--format=%an") == "Leader"
    assert "rounds/a.yml" in git(store.folder, "ls-files")
    assert git(store.folder, "cat-file", "-s", "HEAD:rounds/a.yml") == "6"


def test_without_git_the_step_is_made_all_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    told = record(store, "Open round-1")
    assert told is not None
    assert "keeps no history of this step: Git is not installed" in told
    assert "past" not in told
