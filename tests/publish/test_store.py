"""Whatever stops a publication: nothing published is damaged, the root names what is whole, the same command finishes."""

import errno
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publish.small import (
    FailingDisk,
    KilledError,
    QuickDisk,
    copy,
    files_of,
    imprint_of,
    make_public,
    publish_small,
    tree,
)
from wipo_bc_std.publish.disk import LOCK, WORK, Disk, RealDisk
from wipo_bc_std.publish.imprint import IMPRINT
from wipo_bc_std.publish.manifest import MANIFEST, digest, named_publications, read_manifest
from wipo_bc_std.publish.root_pages import make_root_pages
from wipo_bc_std.publish.store import open_store
from wipo_bc_std.publish.verification import verify, verify_publication
from wipo_bc_std.publish.withdrawal import withdraw
from wipo_bc_std.settings import UsageError

Act = Callable[[Path, Disk], None]


def publish_second(folder: Path, disk: Disk) -> None:
    publish_small(folder, imprint_of("draft-2", 2, "2026-02-01"), disk)


def withdraw_first(folder: Path, disk: Disk) -> None:
    with open_store(folder, disk, make_root_pages) as store:
        withdraw(store, "draft-1", "It was wrong.")


# What is done, and what is published before.
ACTS = {
    "first": (publish_second, ()),
    "second": (publish_second, ("draft-1",)),
    "withdraw": (withdraw_first, ("draft-1", "draft-2")),
    "withdraw-only": (withdraw_first, ("draft-1",)),
}


def assert_whole(folder: Path) -> None:
    """Assert that every publication is whole, and that the root names no other."""
    complete = {path.name for path in folder.iterdir() if (path / IMPRINT).exists()}
    for name in complete:
        assert verify_publication(folder / name, name, None) == ()
    if (folder / MANIFEST).exists():
        named = named_publications(read_manifest((folder / MANIFEST).read_bytes()).digests)
        for name, expected in named.items():
            assert digest((folder / name / MANIFEST).read_bytes()) == expected
    if (folder / "versions.js").exists():
        listed = json.loads((folder / "versions.js").read_text(encoding="utf-8").partition("=")[2].strip("; \n"))
        assert {item["id"] for item in listed} <= complete
    for page in ("index.html", "latest/index.html"):
        if (folder / page).exists():
            text = (folder / page).read_text(encoding="utf-8")
            assert text.endswith("</html>\n")
            assert set(re.findall(r'href="(?:\.\./)?(draft-[^/"]*)/', text)) <= complete


@pytest.mark.parametrize("name", ACTS)
def test_killed_at_any_operation_nothing_is_damaged_and_the_same_command_finishes(tmp_path: Path, name: str) -> None:
    act, before = ACTS[name]
    start = make_public(tmp_path / "start", *before)
    start.mkdir(exist_ok=True)
    whole = copy(start, tmp_path / "whole")
    act(whole, QuickDisk())
    assert verify(whole).findings == ()
    kills = 0
    while True:
        folder = copy(start, tmp_path / "public")
        disk = FailingDisk(kills + 1)
        try:
            act(folder, disk)
        except KilledError:
            kills += 1
        else:
            break
        # A process that is killed leaves the file of its lock, and not the lock.
        (folder / LOCK).touch()
        assert_whole(folder)
        act(folder, QuickDisk())
        assert tree(folder) == tree(whole), disk.done[-1]
        assert verify(folder).findings == ()
    # Each file of the publication is written, and each at the root twice: written and named.
    assert kills > 25


@pytest.mark.parametrize("name", ["second", "withdraw"])
def test_a_full_disk_damages_nothing_at_any_operation(tmp_path: Path, name: str) -> None:
    act, before = ACTS[name]
    start = make_public(tmp_path / "start", *before)
    whole = copy(start, tmp_path / "whole")
    act(whole, QuickDisk())
    number, told = 1, fail(act, copy(start, tmp_path / "public"), FailingDisk(1, errno.ENOSPC))
    while told:
        assert "make room there and run the same command again" in told
        assert_whole(tmp_path / "public")
        assert not (tmp_path / "public" / LOCK).exists()
        act(tmp_path / "public", QuickDisk())
        assert tree(tmp_path / "public") == tree(whole)
        number += 1
        told = fail(act, copy(start, tmp_path / "public"), FailingDisk(number, errno.ENOSPC))
    assert number > 25


@pytest.mark.parametrize("error", [errno.EROFS, errno.EACCES])
def test_where_nothing_may_be_written_the_next_step_is_told(tmp_path: Path, error: int) -> None:
    folder = make_public(tmp_path / "public", "draft-1")
    before = tree(folder)
    for number in (2, 9):
        told = fail(publish_second, folder, FailingDisk(number, error))
        assert "get the right to write there, or name another folder with --to, and run the same command again" in told
        assert tree(folder) == before


def fail(act: Act, folder: Path, disk: Disk) -> str:
    """Return what a command says when it fails, nothing where it does not."""
    try:
        act(folder, disk)
    except UsageError as error:
        return str(error)
    return ""


def test_two_publishers_at_once_do_not_meet(tmp_path: Path) -> None:
    folder = make_public(tmp_path / "public", "draft-1")
    before = tree(folder)
    with open_store(folder, RealDisk(), make_root_pages):
        with pytest.raises(UsageError, match="when that is done, run the same command again"):
            publish_second(folder, QuickDisk())
        assert {path: content for path, content in tree(folder).items() if path != LOCK} == before
    publish_second(folder, QuickDisk())
    assert [item.id for item in verify(folder).publications] == ["draft-1", "draft-2"]


def test_a_publisher_that_is_killed_blocks_nobody(tmp_path: Path) -> None:
    folder = make_public(tmp_path / "public", "draft-1")
    code = (
        "import sys; from pathlib import Path; from wipo_bc_std.publish.disk import LOCK, RealDisk\n"
        "with RealDisk().lock(Path(sys.argv[1]) / LOCK): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(UsageError, match="somebody else is changing"):
            publish_second(folder, QuickDisk())
        other.kill()
        other.wait()
    publish_second(folder, QuickDisk())
    assert verify(folder).findings == ()


def test_what_is_damaged_is_not_named_anew(tmp_path: Path) -> None:
    folder = make_public(tmp_path / "public", "draft-1")
    (folder / "draft-1" / "en" / "scope.html").write_bytes(b"another text")
    before = tree(folder)
    with pytest.raises(UsageError, match=r"draft-1/en/scope\.html.*put back what was published"):
        publish_second(folder, QuickDisk())
    assert tree(folder) == before


def test_a_publication_that_was_interrupted_is_finished_before_another_one(tmp_path: Path) -> None:
    folder = make_public(tmp_path / "public", "draft-1")
    make_public(tmp_path / "other", "draft-3")
    copy(tmp_path / "other" / "draft-3", folder / "draft-3")
    with pytest.raises(UsageError, match="finish it first with wipo-bc-std publish draft-3"):
        publish_second(folder, QuickDisk())


@pytest.mark.parametrize("name", ["index.html", "latest/index.html"])
def test_a_folder_with_pages_of_others_is_left_alone(tmp_path: Path, name: str) -> None:
    page = tmp_path / "public" / name
    page.parent.mkdir(parents=True)
    page.write_bytes(b"somebody's own")
    with pytest.raises(UsageError, match="would be replaced; name a folder for publications alone"):
        publish_second(tmp_path / "public", QuickDisk())
    assert tree(tmp_path / "public") == {name: b"somebody's own"}


@pytest.mark.parametrize("path", ["../out.html", "/out.html", "en/../../out", ".hidden", "en\\x"])
def test_no_file_is_written_outside_of_its_publication(tmp_path: Path, path: str) -> None:
    from wipo_bc_std.publish.store import put  # noqa: PLC0415

    with (
        pytest.raises(UsageError, match="cannot be the name"),
        open_store(tmp_path / "public", QuickDisk(), make_root_pages) as store,
    ):
        put(store, "draft-1", {**files_of(imprint_of("draft-1")), path: b"x"})
    assert list(tree(tmp_path)) == []


def test_the_real_disk_leaves_what_the_quick_one_does(tmp_path: Path) -> None:
    publish_small(tmp_path / "quick", imprint_of("draft-1"), QuickDisk())
    publish_small(tmp_path / "real", imprint_of("draft-1"), RealDisk())
    assert tree(tmp_path / "real") == tree(tmp_path / "quick")
    assert not (tmp_path / "real" / WORK).exists()
