"""`session` as a leader meets it: papers of sources or of templates, figures that changed, and sources that nobody overwrites."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.command import Run, run
from tests.project import SAMPLES
from wipo_bc_std.session.composition import all_kinds

WORDS = "{#mine}\nMy own words,  with two spaces ; and <datum:task.number>.\r\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "session"
    shutil.copytree(SAMPLES / "session", folder)
    shutil.copytree(SAMPLES / "reviews", tmp_path / "reviews")
    return folder


def session(project: Path, *arguments: str | Path) -> Run:
    return run("session", *arguments, cwd=project)


def sources(project: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (project / "standard").rglob("*") if path.is_file()}


def test_a_report_is_written_in_three_formats_and_again_with_the_same_bytes(project: Path) -> None:
    done = session(project, "report", "--session", "cws-12")
    assert (done.returncode, done.stderr) == (0, "")
    names = [f"cws-12-report-en.{form}" for form in ("docx", "pdf", "html")]
    folder = project / "build" / "papers"
    assert done.stdout == f"wrote 3 files to {folder}: {', '.join(names)}\n"
    before = {name: (folder / name).read_bytes() for name in names}
    session(project, "report", "--session", "cws-12", "--to", project / "again")
    assert {name: (project / "again" / name).read_bytes() for name in names} == before


def test_without_a_source_the_template_of_the_kind_shows_what_the_data_give(project: Path) -> None:
    (project / "standard" / "papers" / "cws-13-report.md").unlink()
    before = sources(project)
    done = session(project, "report", "--session", "cws-13", "--format", "html")
    assert done.returncode == 0
    assert "is not there yet: this is what the data give" in done.stderr
    assert "4 places in it wait for the leader's words" in done.stderr
    page = (project / "build" / "papers" / "cws-13-report-en.html").read_text(encoding="utf-8")
    assert "Comments received: 17" in page
    assert sources(project) == before


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_a_template_gives_a_paper_without_a_hole_in_each_language(project: Path, language: str) -> None:
    for path in (project / "standard" / "papers").iterdir():
        path.unlink()
    done = session(project, "report", "--lang", language, "--format", "html")
    assert done.returncode == 0, done.stdout
    assert session(project, "new", "report", "--lang", language).returncode == 0
    # The work that the plan has twice, as the report to CWS/12 does, is all that there is to find.
    assert set(re.findall(r"\[([A-Z]\d{3})\]", run("check", "--strict", cwd=project).stdout)) == {"W006"}


def test_new_writes_a_source_once_and_never_again(project: Path) -> None:
    (project / "standard" / "papers" / "cws-13-report.md").unlink()
    done = session(project, "new", "report", "--session", "cws-13")
    path = project / "standard" / "papers" / "cws-13-report.md"
    assert done.stdout.startswith(f"wrote {path}")
    path.write_bytes(WORDS.encode())
    again = session(project, "new", "report", "--session", "cws-13")
    assert again.returncode == 2
    assert "is there already, and no command writes into it" in again.stderr
    assert path.read_bytes() == WORDS.encode()


def test_a_source_with_the_leaders_words_stays_as_it_is_through_every_command(project: Path) -> None:
    path = project / "standard" / "papers" / "cws-12-report.md"
    path.write_bytes(path.read_bytes() + b"\n" + WORDS.encode())
    before = sources(project)
    for kind in all_kinds().values():
        session(project, kind.command, "--session", "cws-12", "--format", kind.forms[0])
        session(project, kind.command, "--session", "cws-12", "--explain")
        session(project, "new", kind.command, "--session", "cws-12")
    session(project, "report", "--session", "cws-12", "--record")
    session(project, "list")
    session(project, "figures")
    run("check", "--fix", cwd=project)
    run("i18n", "update", cwd=project)
    after = sources(project)
    assert {name: after[name] for name in before} == before


def test_a_figure_that_changed_is_told_by_the_list_the_command_and_the_paper(project: Path) -> None:
    done = session(project, "report", "--session", "cws-12", "--record", "--format", "html")
    kept = project / "standard" / "papers" / "cws-12-report.figures.yml"
    assert f"kept 2 figures in {kept}" in done.stdout
    assert run("check", cwd=project).returncode == 0
    assert session(project, "list").stdout.count("since") == 0
    particulars = project / "standard" / "standard.yml"
    particulars.write_text(particulars.read_text("utf-8").replace("version: 0.1.0", "version: 0.2.0"), "utf-8")
    told = "draft.version from 0.1.0 to 0.2.0"
    assert f"  since 2024-07-15: {told}" in session(project, "list").stdout
    done = session(project, "report", "--session", "cws-12", "--format", "html")
    assert done.returncode == 0
    assert told in done.stderr
    page = (project / "build" / "papers" / "cws-12-report-en.html").read_text(encoding="utf-8")
    assert f"Since July 15, 2024, when its figures were kept, 1 of them changed: {told}." in page


def test_the_list_says_what_waits_for_the_leader(project: Path) -> None:
    assert session(project, "list").stdout.splitlines() == [
        "cws-12-report: progress-report, cws-12, en, 0 places wait for the leader",
        "cws-13-report: progress-report, cws-13, en, 1 place waits for the leader",
    ]


def test_a_hole_is_told_with_its_place_and_the_paper_written_all_the_same(project: Path) -> None:
    path = project / "standard" / "papers" / "cws-12-report.md"
    lines = path.read_text("utf-8").replace("<datum:draft.version>", "<datum:draft.versoin>").split("\n")
    path.write_text("\n".join(lines), "utf-8")
    line = next(number for number, text in enumerate(lines, start=1) if "draft.versoin" in text)
    done = session(project, "report", "--session", "cws-12", "--format", "html")
    assert done.returncode == 1
    assert "error[R002]: there is no figure “draft.versoin”" in done.stdout
    assert f"--> standard/papers/cws-12-report.md:{line}:1" in done.stdout
    assert "did you mean “draft.version”?" in done.stdout
    page = (project / "build" / "papers" / "cws-12-report-en.html").read_text(encoding="utf-8")
    assert "datum:draft.versoin" in page


def test_explain_writes_nothing_and_tells_each_number(project: Path) -> None:
    done = session(project, "report", "--session", "cws-12", "--explain")
    assert done.returncode == 0
    assert not (project / "build").exists()
    assert "paragraph 10: 9  “…Force, as indicated in paragraph 9 above.”  reference to work-plan" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("report", "--session", "cws-99"), "sessions are cws-7, cws-8, cws-12, cws-13"),
        (("report", "--format", "xls"), "there is no kind “xls” of this paper; write docx, pdf, html"),
        (("report", "--source", "nothing"), "there is cws-12-report, cws-13-report"),
        (("report", "--session", "cws-12", "--round", "round-9"), "rounds are round-1"),
        (("report", "--session", "cws-7", "--lang", "de"), "they are en, fr, es, ru, zh, ar"),
        (("new", "nonsense"), "kinds are"),
        (("new", "report", "--meeting", "../../out"), "name what it is about by its id"),
        (("report", "--today", "tomorrow"), "write year, month and day"),
    ],
)
def test_what_is_typed_wrong_gives_a_next_step(project: Path, arguments: tuple[str, ...], told: str) -> None:
    done = session(project, *arguments)
    assert done.returncode == 2
    assert told in done.stderr


def test_two_sources_of_a_kind_have_to_be_named(project: Path) -> None:
    folder = project / "standard" / "papers"
    other = (folder / "cws-12-report.md").read_text("utf-8").replace("id: cws-12-report", "id: another")
    (folder / "another.md").write_text(other, "utf-8")
    done = session(project, "report", "--session", "cws-12")
    assert done.returncode == 2
    assert "there is another, cws-12-report; name one with --source" in done.stderr
    assert session(project, "report", "--source", "another", "--format", "html").returncode == 0


def test_help_has_an_example_for_each_command(project: Path) -> None:
    for kind in all_kinds().values():
        told = session(project, kind.command, "--help").stdout
        assert f"Example: wipo-bc-std session {kind.command}" in told, kind.name
        assert kind.summary.split()[0] in told
