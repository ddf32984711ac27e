"""Calendar, work plan, agenda and summary as a leader meets them: by command, and refused with the next step."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.cli.command import Run, run
from tests.project import SAMPLES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "complete"
    shutil.copytree(SAMPLES / "complete", folder)
    shutil.copytree(SAMPLES / "reviews", tmp_path / "reviews")
    return folder


def session(project: Path, *arguments: str | Path) -> Run:
    return run("session", *arguments, cwd=project)


def starts(path: Path) -> dict[str, str]:
    """Return the first day of each entry of a calendar file by its name."""
    text = path.read_bytes().decode().replace("\r\n ", "")
    return dict(re.findall(r"UID:(\S+)@.*?DTSTART;VALUE=DATE:(\d+)", text, re.DOTALL))


def test_a_calendar_has_its_file_beside_it_and_each_day_moves_with_the_session(project: Path) -> None:
    done = session(project, "calendar", "--session", "sc-2", "--format", "html")
    folder = project / "build" / "papers"
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"wrote 2 files to {folder}: sc-2-calendar-en.html, sc-2-calendar-en.ics\n"
    before = starts(folder / "sc-2-calendar-en.ics")
    path = project / "standard" / "sessions.yml"
    text = path.read_text(encoding="utf-8").replace("2027-05-03", "2027-06-07").replace("2027-05-07", "2027-06-11")
    path.write_text(text, encoding="utf-8")
    session(project, "calendar", "--session", "sc-2", "--format", "html")
    after = starts(folder / "sc-2-calendar-en.ics")
    assert after.keys() == before.keys()
    # The sample gives the day of one milestone itself.
    assert {name for name in before if after[name] == before[name]} == {"sc-2-round-opens"}


def test_what_is_past_on_another_day_is_told(project: Path) -> None:
    session(project, "calendar", "--session", "sc-2", "--format", "html", "--today", "2027-04-20")
    page = (project / "build" / "papers" / "sc-2-calendar-en.html").read_text(encoding="utf-8")
    assert "As of April 20, 2027, milestones past: 7 of 8." in page


def test_a_session_without_dates_is_refused_with_the_next_step_and_can_be_tried(project: Path) -> None:
    done = session(project, "calendar", "--session", "sc-1", "--format", "html")
    assert done.returncode == 2
    assert "write `begins` for sc-1 into sessions.yml" in done.stderr
    assert "--begins DATE" in done.stderr
    assert not (project / "build").exists()
    tried = session(project, "calendar", "--session", "sc-1", "--format", "html", "--begins", "2027-09-06")
    assert tried.returncode == 0, tried.stderr
    page = (project / "build" / "papers" / "sc-1-calendar-en.html").read_text(encoding="utf-8")
    assert "Assumption: the dates of SC/1 are not known. This calendar takes September 6, 2027" in page
    assert (
        date(2027, 9, 6).strftime("%Y%m%d")
        == starts(project / "build" / "papers" / "sc-1-calendar-en.ics")["sc-1-session-begins"]
    )


def test_a_day_beside_the_one_that_is_known_is_told_as_such(project: Path) -> None:
    session(project, "calendar", "--session", "sc-2", "--format", "html", "--begins", "2027-06-07")
    page = (project / "build" / "papers" / "sc-2-calendar-en.html").read_text(encoding="utf-8")
    assert "takes June 7, 2027 for the first day of SC/2, and not May 3, 2027" in page
    # Nobody takes a day that is tried for one that the committee announced.
    assert "Specimen, not a WIPO document" in page
    session(project, "calendar", "--session", "sc-2", "--format", "html")
    official = (project / "build" / "papers" / "sc-2-calendar-en.html").read_text(encoding="utf-8")
    assert "Specimen" not in official


@pytest.mark.parametrize(("kind", "option"), [("report", "--begins=2027-01-01"), ("calendar", "--minutes=60")])
def test_options_that_a_paper_has_no_use_for_are_refused_and_not_shown(project: Path, kind: str, option: str) -> None:
    done = session(project, kind, option)
    assert done.returncode == 2
    assert f"{kind} has no option {option.split('=', maxsplit=1)[0]}" in done.stderr
    assert option.split("=", maxsplit=1)[0] not in session(project, kind, "--help").stdout


def test_an_agenda_tells_comments_and_goes_into_the_review_store_alone(project: Path) -> None:
    done = session(project, "agenda", "--session", "sc-2", "--format", "html", "--minutes", "60")
    folder = project.with_name("reviews") / "papers"
    assert done.stdout == f"wrote 1 file to {folder}: sc-2-agenda-en.html\n"
    page = (folder / "sc-2-agenda-en.html").read_text(encoding="utf-8")
    assert "XB-002" in page
    assert " of 60." in page
    # The sample has a mandate for this session; a meeting of the task force is none of the committee.
    assert "Specimen, not a WIPO document" in page
    refused = session(project, "agenda", "--session", "sc-2", "--to", project / "build" / "papers")
    assert refused.returncode == 2


def test_a_summary_names_its_meeting(project: Path) -> None:
    done = session(project, "summary", "--session", "sc-2")
    assert done.returncode == 2
    assert "say with --meeting which meeting it is about: before-sc-2" in done.stderr
    made = session(project, "summary", "--session", "sc-2", "--meeting", "before-sc-2", "--format", "html")
    assert made.returncode == 0, made.stderr
    page = (project.with_name("reviews") / "papers" / "sc-2-summary-before-sc-2-en.html").read_text(encoding="utf-8")
    assert "D-2026-11-10-01" in page
    assert "Write to the couriers." in page


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["calendar", "work-plan", "agenda", "summary"])
def test_a_template_gives_a_paper_without_a_hole_in_each_language(project: Path, kind: str, language: str) -> None:
    given = ("--session", "sc-2", "--meeting", "before-sc-2", "--lang", language)
    done = session(project, kind, *given, "--format", "html")
    assert done.returncode == 0, done.stderr
    assert session(project, "new", kind, *given).returncode == 0
    assert run("check", "--strict", cwd=project).stdout == ""


def test_a_work_plan_is_the_table_of_the_report_and_what_became_of_each_item(project: Path) -> None:
    session(project, "work-plan", "--session", "sc-2", "--format", "html")
    page = (project / "build" / "papers" / "sc-2-work-plan-en.html").read_text(encoding="utf-8")
    for head in ("Item", "Description", "Time frame", "State"):
        assert re.search(rf"<th[^>]*>{head}</th>", page), head
    assert "carried over from SC/0/5, paragraph 8" in page
    assert "its time ended on December 31, 2025" in page
    assert "paragraph 2 above" in page
