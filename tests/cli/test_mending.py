"""`check --fix`: what is mended, what every other byte is afterwards, and what is never written."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.cli.command import run
from tests.project import SAMPLES, clause, make_project, sample_files
from wipo_bc_std.cli.mending import Rewrite, mend_files, mend_project, write_rewrites
from wipo_bc_std.load.project import open_project
from wipo_bc_std.settings import UsageError

SCOPE = "clauses/scope.md"
TEXT = sample_files()[SCOPE].decode()
# A heading without its id line, and a link that goes by a former id.
TERMS = (
    sample_files()["terms/general.yml"]
    .decode()
    .replace("  - id: ip-office", "  - id: ip-office\n    former_ids: [office-of-ip]")
)
WITHOUT = TEXT.replace("{#scope-reach}\n", "").replace("term:ip-office", "term:office-of-ip")


def mended(content: bytes) -> tuple[bytes, int]:
    """Return what a clause becomes, and how many findings were mended."""
    made = mend_project(make_project({SCOPE: content, "terms/general.yml": TERMS}))
    rewrites = dict(made.rewrites)
    rewrite = rewrites.pop(f"standard/{SCOPE}", Rewrite(content, content))
    assert rewrites == {}
    assert rewrite.before == content
    assert not [item for item in made.checked.problems if item.fix is not None]
    return rewrite.after, made.count


def id_line(text: str) -> str:
    """Return the id line that a fix put above the heading."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[lines.index("## Reach") - 1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_byte_order_mark_and_the_end_of_a_file_stay(end: str, mark: bytes, *, last: bool) -> None:
    before = WITHOUT if last else WITHOUT.rstrip("\n")
    after, count = mended(mark + before.replace("\n", end).encode())
    line = id_line(after.decode("utf-8-sig"))
    wanted = TEXT.replace("{#scope-reach}", line)
    assert line.startswith("{#scope-")
    assert after == mark + (wanted if last else wanted.rstrip("\n")).replace("\n", end).encode()
    assert count == 2


def test_letters_tabs_and_remarks_stay() -> None:
    head = "---\n# a remark\nid: 'scope'\ntitle:   Scope\n---\n"
    text = head + ("\n{#a}\nCaf\u00e9\t\U00020000 [x](term:office-of-ip) <ref:bcp-14>  \n\n\n\n")
    after, count = mended(text.encode())
    assert after.decode() == text.replace("office-of-ip", "ip-office")
    assert count == 1


def test_decomposed_letters_are_composed_where_they_stand() -> None:
    text = clause("{#a}\nCafe\u0301\t[x](term:office-of-ip) <ref:bcp-14>  ")
    after, count = mended(text.encode())
    assert after.decode() == text.replace("office-of-ip", "ip-office").replace("e\u0301", "\u00e9")
    assert count == 2


def test_what_touches_is_mended_in_the_next_round() -> None:
    text = clause("[x](term:office-of-ip) begins a paragraph without an id <ref:bcp-14>.")
    after, count = mended(text.encode())
    assert b"\n[x](term:ip-office) begins" in after
    assert b"\n{#scope-" in after
    assert count == 2


def test_exempted_findings_stay() -> None:
    text = clause("% allow M010: as it came\nText <term:ip-office> <ref:bcp-14>.")
    assert mended(text.encode()) == (text.encode(), 0)


def test_a_file_that_does_not_parse_is_left_or_mended_where_it_can_be() -> None:
    text = "---\nid: [scope\n---\n\nText.\n"
    after, count = mended(text.encode())
    assert (after.decode().replace(id_line_above(after, "Text.") + "\n", ""), count) == (text, 1)


def id_line_above(content: bytes, line: str) -> str:
    lines = content.decode().split("\n")
    return lines[lines.index(line) - 1]


def test_a_second_run_changes_nothing() -> None:
    once, _ = mended(WITHOUT.encode())
    assert mended(once) == (once, 0)


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with something to mend in one file."""
    folder = tmp_path / "ein Entwurf – 草案"
    shutil.copytree(SAMPLES / "minimal", folder)
    write(folder, WITHOUT)
    return folder


def write(project: Path, text: str, end: str = "\n") -> None:
    standard = project / "standard"
    (standard / SCOPE).write_bytes(text.replace("\n", end).encode())
    (standard / "terms" / "general.yml").write_bytes(TERMS.encode())


def contents(project: Path) -> dict[str, bytes]:
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_fix_mends_files_and_says_what(project: Path) -> None:
    before = contents(project)
    done = run("check", "--fix", "--strict", cwd=project)
    assert (done.returncode, done.stdout) == (
        0,
        f"mended standard/{SCOPE}\nmended 2 findings in 1 file\n",
    )
    after = contents(project)
    assert after.keys() == before.keys()
    assert {path for path, content in after.items() if content != before[path]} == {f"standard/{SCOPE}"}
    again = run("check", "--fix", cwd=project)
    assert (again.returncode, again.stdout) == (0, "found nothing that can be mended safely\n")
    assert contents(project) == after


def test_without_fix_nothing_is_written_and_the_way_is_told(project: Path) -> None:
    before = contents(project)
    done = run("check", cwd=project)
    assert "2 of them can be mended by: wipo-bc-std check --fix" in done.stderr
    assert contents(project) == before


def test_the_exit_code_is_about_what_is_left(project: Path) -> None:
    write(project, WITHOUT.replace("<ref:bcp-14>", "<ref:bcp-15>"), "\r\n")
    done = run("check", "--fix", cwd=project)
    assert done.returncode == 1
    assert "error[R002]" in done.stdout
    assert b"{#scope-" in (project / "standard" / SCOPE).read_bytes()


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_fix_keeps_the_output_for_programs_clean(project: Path, form: str) -> None:
    done = run("check", "--fix", "--format", form, cwd=project)
    assert done.returncode == 0
    assert json.loads(done.stdout)
    assert "mended 2 findings in 1 file" in done.stderr


def test_a_file_that_changed_meanwhile_is_not_written(project: Path) -> None:
    made = mend_project(open_project(project))
    (project / "standard" / SCOPE).write_bytes(b"another text")
    before = contents(project)
    with pytest.raises(UsageError, match="was changed while it was checked"):
        list(write_rewrites(project, made.rewrites))
    assert contents(project) == before


def test_a_file_that_is_gone_is_not_written(project: Path) -> None:
    made = mend_project(open_project(project))
    (project / "standard" / SCOPE).unlink()
    with pytest.raises(UsageError, match="cannot be read any more"):
        list(write_rewrites(project, made.rewrites))
    assert not (project / "standard" / SCOPE).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("linked", ["standard", "standard/clauses", f"standard/{SCOPE}"])
def test_a_link_is_never_followed(project: Path, linked: str) -> None:
    made = mend_project(open_project(project))
    elsewhere = project.parent / "elsewhere"
    (project / linked).rename(elsewhere)
    (project / linked).symlink_to(elsewhere)
    before = contents(project.parent)
    with pytest.raises(UsageError, match="by a link"):
        list(write_rewrites(project, made.rewrites))
    assert contents(project.parent) == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_the_permissions_of_a_file_stay(project: Path) -> None:
    path = project / "standard" / SCOPE
    path.chmod(0o640)
    mend_files(project, None, lambda _: None)
    assert path.stat().st_mode & 0o777 == 0o640
    assert b"{#scope-" in path.read_bytes()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is protected from root")
def test_a_protected_file_is_not_written(project: Path) -> None:
    path = project / "standard" / SCOPE
    path.chmod(0o440)
    with pytest.raises(UsageError, match="protected"):
        mend_files(project, None, lambda _: None)
    assert path.read_bytes() == WITHOUT.encode()


def test_only_files_of_the_sources_are_rewritten() -> None:
    known = make_project({SCOPE: WITHOUT, "terms/general.yml": TERMS})
    elsewhere = replace(known, listing={**known.listing, f"standard/{SCOPE}": "link"})
    assert mend_project(elsewhere).rewrites == {}
