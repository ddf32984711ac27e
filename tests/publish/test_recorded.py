"""What this project has published is recorded, readable, and never changed."""

import hashlib
from pathlib import Path

import yaml

from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.redline.changes import tabulate
from wipo_bc_std.redline.compare import compare
from wipo_bc_std.view.manuscript import read_manuscript

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "standard" / "published"
GOLDEN = ROOT / "tests" / "golden" / "published.txt"


def test_no_record_was_ever_changed() -> None:
    found = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(PUBLISHED).as_posix()}"
        for path in sorted(PUBLISHED.rglob("*"))
        if path.is_file()
    ]
    # A new publication adds lines; no line of this file is ever altered.
    assert found == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_each_record_is_of_a_draft_that_was_submitted_to_nobody_and_says_what_its_manuscript_says() -> None:
    declared = load(open_project(ROOT)).standard
    names = [publication.id for publication in declared.publications]
    assert names == sorted(path.name for path in PUBLISHED.iterdir())
    assert {(publication.kind, publication.session) for publication in declared.publications} == {("milestone", None)}
    before = None
    for name in names:
        told = yaml.safe_load((PUBLISHED / name / "record.yml").read_bytes())
        manuscript = read_manuscript((PUBLISHED / name / "en.json").read_bytes())
        cover = manuscript.cover
        assert (told["version"], told["stage"], told["date"]) == (cover.version, cover.stage, cover.date)
        assert "unofficial draft" in cover.running_header
        if before is not None:
            counts = tabulate(compare(before, manuscript)).counts
            assert told["changes"] == {
                "since": names[names.index(name) - 1],
                "obligation": counts.obligation,
                "technical": counts.technical,
                "explanation": counts.explanation,
                "editorial": counts.editorial,
            }
        before = manuscript
