"""The command line as people and CI meet it."""

import json
import os
import shutil
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.cli.command import PROGRAM, run, run_process
from tests.project import SAMPLES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the smallest sample in a folder with a space and letters beyond ASCII in its name."""
    folder = tmp_path / "ein Entwurf – 草案"
    shutil.copytree(SAMPLES / "minimal", folder)
    return folder


def write_mistake(project: Path) -> None:
    path = project / "standard" / "terms" / "general.yml"
    text = path.read_text(encoding="utf-8").replace("authority that", "an authority that")
    path.write_text(text, encoding="utf-8")


def test_check_of_a_clean_draft_says_so_and_exits_0(project: Path) -> None:
    done = run("check", "--strict", cwd=project)
    assert (done.returncode, done.stdout) == (0, "")
    assert "no problems" in done.stderr


def test_as_a_process_it_leaves_with_its_exit_code_and_prints_utf_8_whatever_it_was_told(project: Path) -> None:
    world = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    clean = run_process("check", cwd=project, **world)
    assert (clean.returncode, clean.stdout, clean.stderr) == (0, "", "checked: no problems\n")
    write_mistake(project)
    found = run_process("check", cwd=project, **world)
    assert (found.returncode, "definition of “IP Office” begins with “an”" in found.stdout) == (1, True)
    misuse = run_process("explain", "X999", cwd=project, **world)
    assert (misuse.returncode, misuse.stdout) == (2, "")
    assert misuse.stderr.startswith("error: there is no check “X999”")


def test_check_shows_place_frame_hint_and_exits_1(project: Path) -> None:
    write_mistake(project)
    done = run("check", cwd=project / "standard" / "clauses")
    assert done.returncode == 1
    assert done.stdout == (
        "error[T003]: definition of “IP Office” begins with “an”\n"
        "  --> standard/terms/general.yml:8:11\n"
        "  |\n"
        "8 |       en: an authority that grants or registers IP rights\n"
        "  |           ^^ begins with an article\n"
        "  = hint: begin with the noun: “authority that grants or registers IP rights”\n"
        "  = explain: wipo-bc-std explain T003\n\n"
    )


def test_a_warning_fails_only_when_strict(project: Path) -> None:
    (project / "standard" / "clauses" / "extra.md").write_text("---\nid: extra\ntitle: Extra\n---\n", encoding="utf-8")
    assert run("check", cwd=project).returncode == 0
    assert run("check", "--strict", cwd=project).returncode == 1


def test_check_as_json_keeps_its_schema(project: Path) -> None:
    write_mistake(project)
    report = json.loads(run("check", "--format", "json", cwd=project).stdout)
    schema = json.loads(run("schema", "problems", cwd=project).stdout)
    jsonschema.validate(report, schema)
    assert report["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert report["problems"][0]["at"]["line"] == 8


def test_check_tells_annotations_by_their_path_in_the_repository(project: Path) -> None:
    write_mistake(project)
    place = "standard/terms/general.yml,line=8,endLine=8,col=11,endColumn=13"
    for folder, top, shown in (
        (project, project, ""),
        (project.parent, project.parent, f"{project.name}/"),
        (project / "standard", project.parent, f"{project.name}/"),
        (project, project / "standard", ""),
    ):
        done = run("-C", project, "check", "--format", "github", cwd=folder, GITHUB_WORKSPACE=str(top))
        assert done.returncode == 1
        assert done.stdout.startswith(f"::error file={shown}{place},title=T003 ")
        assert done.stderr == "checked: 1 error\n"


def test_check_as_sarif_is_data(project: Path) -> None:
    write_mistake(project)
    done = run("check", "--format", "sarif", cwd=project)
    assert done.returncode == 1
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 8


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is Unicode")
@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_a_file_name_that_is_no_text_is_told_in_every_form(project: Path, form: str) -> None:
    path = os.fsencode(project / "standard" / "clauses") + b"/\xff\x1b\n::error::.md"
    Path(os.fsdecode(path)).write_text("x", encoding="utf-8")
    done = run("check", "--format", form, cwd=project)
    assert done.returncode == 0, done.stderr
    assert "S023" in done.stdout
    assert "\x1b" not in done.stdout
    assert "\n::error" not in done.stdout


@pytest.mark.parametrize("text", ["tomorrow", "20261201", "2026-W10-1", "2026-02-30", "2026-12-1", "٢٠٢٦-12-01", ""])
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_day_that_is_none_is_misuse(project: Path, command: str, text: str) -> None:
    done = run(command, "--today", text, cwd=project)
    assert done.returncode == 2
    assert "as in --today 2026-12-01" in done.stderr


def test_a_day_is_taken_and_changes_no_file(project: Path) -> None:
    assert run("check", "--today", "2030-01-31", cwd=project).returncode == 0
    made = []
    for day in ((), ("--today", "2030-01-31")):
        assert run("build", "--format", "json", "--format", "html", *day, cwd=project).returncode == 0
        made.append({path.name: path.read_bytes() for path in (project / "build").iterdir()})
    assert made[0] == made[1]


def test_build_writes_every_format_where_it_says(project: Path) -> None:
    done = run("build", cwd=project)
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (project / "build").iterdir()}
    assert made == {
        "ST.XX-0.1.0-en.docx",
        "ST.XX-0.1.0-en.html",
        "ST.XX-0.1.0-en.pdf",
        "ST.XX-0.1.0-en.xlsx",
        "draft-en.json",
        "manuscript-en.json",
        "site",
        "site-src",
    }
    assert all(f"wrote build{os.sep}{name} (" in done.stdout for name in made)


def test_build_with_errors_writes_a_draft_with_visible_holes_and_exits_1(project: Path) -> None:
    clause = project / "standard" / "clauses" / "scope.md"
    clause.write_text(clause.read_text(encoding="utf-8").replace("term:ip-office", "term:ip-ofice"), encoding="utf-8")
    done = run("build", "--format", "html", "--to", "out", cwd=project)
    assert done.returncode == 1
    assert "must not be published" in done.stderr
    page = (project / "out" / "ST.XX-0.1.0-en.html").read_text(encoding="utf-8")
    assert "missing" in page


def test_build_keeps_to_its_folder_whatever_the_number_says(project: Path) -> None:
    path = project / "standard" / "standard.yml"
    text = path.read_text(encoding="utf-8").replace("number: ST.XX", "number: ../../../etc/passwd")
    path.write_text(text, encoding="utf-8")
    assert run("build", "--format", "html", cwd=project).returncode == 0
    assert [item.name for item in (project / "build").iterdir()] == ["etc-passwd-0.1.0-en.html"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-C", "nowhere", "check"), "nowhere is not a folder"),
        (("build", "--format", "docx2"), "there is no format “docx2”; formats are docx, html, json, manuscript, pdf"),
        (("explain", "X999"), "there is no check “X999”"),
        (("schema", "novel"), "there is no schema “novel”"),
        (("frobnicate",), "No such command"),
        (("check", "--format", "xml"), "xml"),
    ],
)
def test_misuse_exits_2_and_names_the_way_out(project: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run(*arguments, cwd=project)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_draft_the_next_step_is_named(tmp_path: Path) -> None:
    done = run("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "-C FOLDER" in done.stderr


def test_an_unknown_setting_is_misuse(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.wipo_bc_std]\noutptu = "x"\n', encoding="utf-8")
    done = run("build", "--format", "json", cwd=project)
    assert done.returncode == 2
    assert "unknown setting “outptu”" in done.stderr


def test_a_wrong_epoch_is_misuse(project: Path) -> None:
    done = run("build", "--format", "json", cwd=project, SOURCE_DATE_EPOCH="yesterday")
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr


def test_a_folder_that_cannot_be_written_is_misuse(project: Path) -> None:
    (project / "taken").write_text("a file", encoding="utf-8")
    done = run("build", "--format", "json", "--to", "taken", cwd=project)
    assert done.returncode == 2
    assert "--to" in done.stderr


def test_a_bug_of_ours_exits_3_and_says_so(project: Path) -> None:
    code = (
        "import wipo_bc_std.pipeline as pipeline\n"
        "def broken(*project): raise ZeroDivisionError\n"
        "pipeline.check_project = broken\n"
        f"{PROGRAM}"
    )
    done = run_process("check", cwd=project, program=code)
    assert done.returncode == 3
    assert "a bug of wipo-bc-std, not of your draft" in done.stderr


def test_quiet_prints_results_only(project: Path) -> None:
    done = run("--quiet", "build", "--format", "json", cwd=project)
    assert done.stderr == ""
    assert done.stdout.startswith("wrote build")


@pytest.mark.parametrize(
    "command", ["", "check", "build", "explain", "schema", "new", "history", "publish", "withdraw"]
)
def test_every_help_has_an_example(project: Path, command: str) -> None:
    done = run(*command.split(), "--help", cwd=project)
    assert done.returncode == 0
    assert "Example: wipo-bc-std " in done.stdout
    assert "..." not in done.stdout.replace("COMMAND [ARGS]...", "")


def test_explain_tells_all_checks_and_each_one(project: Path) -> None:
    assert "T003  error" in run("explain", cwd=project).stdout
    one = run("explain", "t003", cwd=project).stdout
    assert one == run("explain", "definition-begins-with-article", cwd=project).stdout
    assert "Flagged:" in one


def test_colour_is_for_terminals_and_never_where_it_is_refused(project: Path) -> None:
    write_mistake(project)
    red = "\x1b[1;31m"
    assert red in run("check", cwd=project, FORCE_COLOR="1").stdout
    assert red not in run("check", cwd=project).stdout
    assert red not in run("check", cwd=project, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_a_text_that_no_font_prints_is_told_with_its_place_and_spoils_one_format_only(project: Path) -> None:
    clause = project / "standard" / "clauses" / "scope.md"
    clause.write_text(
        clause.read_text(encoding="utf-8").replace("This draft", "This \U0001f511 draft", 1), encoding="utf-8"
    )
    done = run("build", cwd=project)
    assert done.returncode == 1
    assert "standard/clauses/scope.md:7:6" in done.stdout
    assert "the pdf was not written" in done.stderr
    assert {path.suffix for path in (project / "build").iterdir() if path.is_file()} == {
        ".docx",
        ".html",
        ".json",
        ".xlsx",
    }


def test_a_site_that_cannot_be_made_leaves_the_earlier_one(project: Path) -> None:
    assert run("build", "--format", "site", cwd=project).returncode == 0
    before = {path: path.read_bytes() for path in (project / "build" / "site").rglob("*") if path.is_file()}
    program = (
        "from wipo_bc_std.render.format import FormatError\n"
        "from wipo_bc_std.render.formats import site\n"
        "def refuse(*given):\n    raise FormatError('no engine')\n"
        "site.run_engine = refuse\n"
        f"{PROGRAM}"
    )
    done = run_process("build", "--format", "site", cwd=project, program=program)
    assert done.returncode == 1
    assert "the site was not written: no engine" in done.stderr
    after = {path: path.read_bytes() for path in (project / "build" / "site").rglob("*") if path.is_file()}
    assert before == after


def test_a_build_waits_only_for_the_libraries_of_its_formats(project: Path) -> None:
    program = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('imported:', *({'openpyxl', 'typst'} & set(sys.modules))))\n"
        f"{PROGRAM}"
    )
    done = run_process("build", "--format", "html", cwd=project, program=program)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "imported:")
