"""Private papers, and what the commands take for the session that is meant."""

from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path
from unittest import mock

import pytest
from msgspec.structs import replace

from tests.project import make_project
from tests.repository import commit, git, make_repository
from wipo_bc_std.cli.call import Call
from wipo_bc_std.cli.session_papers import Wanted, choose_session, make_paper
from wipo_bc_std.pipeline import Checked, read_project
from wipo_bc_std.session.composition import all_kinds
from wipo_bc_std.settings import UsageError

REPORT = all_kinds()["progress-report"]
SESSIONS = (
    "sessions:\n  - {id: cws-1, symbol: CWS/1, ordinal: 1, begins: 2025-05-05}\n"
    "  - {id: cws-2, symbol: CWS/2, ordinal: 2, begins: 2026-12-07}\n  - {id: cws-3, symbol: CWS/3, ordinal: 3}\n"
)
TASK = "number: 7\ndescription: [One.]\nsource: {document: CWS/1/3}\n"
MANDATE = "allowed_by: X\nallowed_on: 2026-11-20\nrecorded_in: Y\nsymbol: CWS/1/9\nsession: cws-1\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    folder = make_repository(tmp_path / "draft")
    (folder / "standard" / "sessions.yml").write_text(SESSIONS, encoding="utf-8")
    (folder / "standard" / "task.yml").write_text(TASK, encoding="utf-8")
    with chdir(folder), mock.patch.multiple(Call, folder=folder, console=Call.console):
        yield folder


def checked(today: date | None = None, **files: str) -> Checked:
    overlay = {f"{name}.yml": text for name, text in files.items()}
    return read_project(make_project({"sessions.yml": SESSIONS, **overlay}), today)


def test_a_private_paper_is_written_into_the_review_store_for_its_owner_alone(project: Path) -> None:
    make_paper(replace(REPORT, private=True), Wanted(), ["html"], None, records=True)
    folder = project.with_name("draft-reviews") / "papers"
    names = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert names["cws-2-report-en.html"] == 0o600
    assert names["cws-2-report.figures.yml"] == 0o600
    assert not (project / "build").exists()
    assert not (project / "standard" / "papers").exists()


@pytest.mark.parametrize("name", ["build/papers", "standard/papers", "public"])
def test_a_private_paper_goes_into_no_public_folder(project: Path, name: str) -> None:
    with pytest.raises(UsageError, match="which is public"):
        make_paper(replace(REPORT, private=True), Wanted(), ["html"], project / name)


def test_the_session_is_that_of_the_mandate_else_the_next_else_the_last() -> None:
    assert choose_session(None, checked(mandate=MANDATE)).id == "cws-1"
    assert choose_session(None, checked()).id == "cws-2"
    assert choose_session(None, checked(date(2027, 1, 1))).id == "cws-3"
    assert choose_session("cws-1", checked()).id == "cws-1"
    with pytest.raises(UsageError, match="sessions are cws-1, cws-2, cws-3"):
        choose_session("cws-4", checked())
    with pytest.raises(UsageError, match=r"write them into sessions\.yml"):
        choose_session(None, read_project(make_project({})))


def test_each_page_of_a_paper_has_at_its_foot_the_commit_of_its_data_where_that_is_known(project: Path) -> None:
    def page() -> str:
        make_paper(REPORT, Wanted(), ["html"], project / "out")
        return (project / "out" / "cws-2-report-en.html").read_text(encoding="utf-8")

    assert "its Task Force, made from version 0.1.0 of November 22, 2026</span>" in page()
    name = commit(project, "First", 1)
    assert f"data as of commit {name[:12]}</span>" in page()
    (project / "standard" / "sessions.yml").write_text(SESSIONS + "# later\n", encoding="utf-8")
    assert "data as of commit" not in page()
    assert git(project, "status", "--porcelain") != ""
