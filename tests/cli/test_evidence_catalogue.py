"""`evidence catalogue` as people meet it: exports are shown, and written where that is asked for."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import Run, run
from tests.project import SAMPLES

HEAD = "designation,status,successor,stage,as_of,source\n"
ROWS = """\
ISO 22739:2020,current,,60.60,2025-06-02,https://www.iso.org/standard/73771.html
ISO/DIS 5909,draft,,40.99,2025-06-02,https://www.iso.org/standard/84288.html
ITU-T X.1400 (10/2020),current,,,2026-08-22,https://example.org/x
"""
ISO: list[dict[str, object]] = [
    {"id": 73771, "reference": "ISO 22739:2020", "currentStage": 9599, "replacedBy": [82208, 90000]},
    {"id": 90000, "reference": "ISO 22739:2020/Amd 1:2022", "currentStage": 9599, "supplementType": "Amd"},
    {"id": 82208, "reference": "ISO 22739:2024", "currentStage": 6060},
    {"id": 1, "reference": "ISO 1:2022", "currentStage": 6060},
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", folder)
    (folder / "standard" / "catalogue.csv").write_text(HEAD + ROWS, encoding="utf-8", newline="")
    (tmp_path / "iso.jsonl").write_text(
        "".join(f"{json.dumps(each)}\n" for each in ISO), encoding="utf-8", newline="\n"
    )
    return folder


def catalogue(project: Path, *arguments: str) -> Run:
    return run("evidence", "catalogue", *arguments, cwd=project)


def text(project: Path) -> str:
    return (project / "standard" / "catalogue.csv").read_bytes().decode("utf-8")


def test_without_a_file_it_says_what_is_known_and_how_old_that_is(project: Path) -> None:
    done = catalogue(project, "--today", "2026-11-26")
    assert done.returncode == 0
    assert done.stdout.startswith(
        "3 documents of other bodies, as of 2025-06-02 to 2026-08-22\nthe oldest data are 542 days old on 2026-11-26\n"
    )
    assert "  ITU-T" in done.stdout
    assert "1 cited document not in it" in done.stdout
    (project / "standard" / "catalogue.csv").unlink()
    assert "there is no catalogue" in catalogue(project).stdout


def test_an_export_is_shown_and_nothing_is_written(project: Path) -> None:
    done = catalogue(project, "../iso.jsonl", "--as-of", "2026-11-20")
    assert (done.returncode, text(project)) == (0, HEAD + ROWS)
    *told, last = done.stdout.splitlines()
    assert last.endswith("catalogue.csv was not touched: add --write to change 2 rows")
    assert told == [
        "iso.jsonl: ISO Open Data, 4 documents, of which 2 concern the catalogue",
        "new:",
        "  ISO 22739:2024: current, stage 60.60",
        "changed:",
        "  ISO 22739:2020: status current → withdrawn, successor (none) → ISO 22739:2024, stage 60.60 → 95.99",
        "not in the export, so they keep their own day:",
        "  ISO/DIS 5909, draft as of 2025-06-02",
    ]


def test_an_export_is_written_line_by_line_and_once(project: Path) -> None:
    wished = ("../iso.jsonl", "--as-of", "2026-11-20", "--write")
    assert catalogue(project, *wished).returncode == 0
    rows = ROWS.splitlines(keepends=True)
    assert text(project).splitlines(keepends=True) == [
        HEAD,
        "ISO 22739:2020,withdrawn,ISO 22739:2024,95.99,2026-11-20,https://www.iso.org/standard/73771.html\n",
        rows[1],
        "ISO 22739:2024,current,,60.60,2026-11-20,https://www.iso.org/standard/82208.html\n",
        rows[2],
    ]
    before = text(project)
    assert "nothing to write" in catalogue(project, *wished).stdout
    assert text(project) == before
    assert [line for line in run("check", cwd=project).stdout.splitlines() if "catalogue" in line] == []


def test_line_ends_and_quotation_marks_of_other_rows_stay(project: Path) -> None:
    other = 'Guide 1,current,,,2026-01-01,"a ""list"", on paper"\r\n'
    path = project / "standard" / "catalogue.csv"
    path.write_bytes((HEAD + ROWS).replace("\n", "\r\n").encode() + other.encode())
    (project.parent / "one.yml").write_text(
        'docid: {id: "Guide 2, part 1"}\nfetched: "2026-11-20"\n', encoding="utf-8", newline="\n"
    )
    # CR LF is a finding of its own in sources, and nothing is written over a file that has any.
    done = catalogue(project, "../one.yml", "--write")
    assert (done.returncode, "mend it first" in done.stderr) == (2, True)
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n"))
    assert catalogue(project, "../one.yml", "--write").returncode == 0
    assert (
        text(project)
        == HEAD + ROWS + other.replace("\r\n", "\n") + '"Guide 2, part 1",unknown,,,2026-11-20,"Guide 2, part 1"\n'
    )


def test_several_files_are_taken_one_after_the_other(project: Path) -> None:
    own = f"{HEAD}ISO 22739:2024,being-revised,,90.92,2026-11-22,a list\n"
    (project.parent / "own.csv").write_text(own, encoding="utf-8", newline="\n")
    done = catalogue(project, "../iso.jsonl", "../own.csv", "--as-of", "2026-11-20", "--write")
    assert done.returncode == 0
    assert "ISO 22739:2024,being-revised,,90.92,2026-11-22,a list\n" in text(project)


def test_a_catalogue_begins_with_the_first_export(project: Path) -> None:
    (project / "standard" / "catalogue.csv").unlink()
    (project.parent / "own.csv").write_text(HEAD + ROWS, encoding="utf-8", newline="\n")
    assert catalogue(project, "../own.csv", "--write").returncode == 0
    assert text(project) == HEAD + ROWS


def test_a_withdrawn_reference_is_a_finding_with_its_age_once_an_export_says_so(project: Path) -> None:
    references = project / "standard" / "references.yml"
    extra = (
        '  - {id: iso-22739, designation: "ISO 22739:2020", title: Vocabulary, use: informative, status: published}\n'
    )
    references.write_text(references.read_text(encoding="utf-8") + extra, encoding="utf-8", newline="\n")
    assert "E006" not in run("check", cwd=project).stdout
    assert catalogue(project, "../iso.jsonl", "--as-of", "2026-11-20", "--write").returncode == 0
    found = run("check", "--today", "2026-11-30", cwd=project).stdout
    assert "E006" in found
    assert "it was replaced by ISO 22739:2024 (catalogue as of 2026-11-20, 10 days ago)" in found


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["../iso.jsonl"], "--as-of"),
        (["../iso.jsonl", "--as-of", "tomorrow"], "is not a date"),
        (["../none.jsonl", "--as-of", "2026-11-20"], "is no file"),
        (["..", "--as-of", "2026-11-20"], "is no file"),
        (["--write"], "name the export"),
        (["--as-of", "2026-11-20"], "name the export"),
    ],
)
def test_misuse_is_told_and_touches_nothing(project: Path, arguments: list[str], told: str) -> None:
    done = catalogue(project, *arguments)
    assert (done.returncode, done.stdout, text(project)) == (2, "", HEAD + ROWS)
    assert told in done.stderr


def test_a_damaged_file_after_a_good_one_takes_nothing(project: Path) -> None:
    (project.parent / "cut.jsonl").write_text('{"id": 1, "refer', encoding="utf-8", newline="\n")
    done = catalogue(project, "../iso.jsonl", "../cut.jsonl", "--as-of", "2026-11-20", "--write")
    assert (done.returncode, text(project)) == (2, HEAD + ROWS)
    assert "cut.jsonl, line 1" in done.stderr


def test_a_broken_catalogue_is_mended_first(project: Path) -> None:
    path = project / "standard" / "catalogue.csv"
    path.write_text(HEAD + ROWS + "ISO 22739:2024,gone,,,2026-01-01,a list\n", encoding="utf-8", newline="\n")
    before = text(project)
    done = catalogue(project, "../iso.jsonl", "--as-of", "2026-11-20", "--write")
    assert (done.returncode, text(project)) == (2, before)
    assert "catalogue.csv:5" in done.stderr


def test_help_has_an_example(project: Path) -> None:
    assert "Example: wipo-bc-std evidence catalogue" in catalogue(project, "--help").stdout
