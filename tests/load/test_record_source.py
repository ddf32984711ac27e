"""Records of publications: in which order they are read, and what is told of one that is not as it was written."""

from pathlib import Path

import pytest

from tests.project import FOLDER, make_project
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.load.record_source import list_records
from wipo_bc_std.load.standard_source import Loaded, load
from wipo_bc_std.model.publication_record import ChangeCounts, split_correction

RECORD = "publication: {}\nversion: 0.1.0\nstage: working-draft\ndate: {}\n"
MORE = """\
changes: {since: draft-0, obligation: 1, technical: 0, explanation: 2, editorial: 0}
reasons: [why]
numbers: {scope: '1', GA-01: GA-01}
a-field-of-a-later-version: of no interest
texts:
  en: |
    GA-01 0123456789abcdef
    scope fedcba9876543210
"""
SESSIONS = "publications: [{id: late, kind: milestone}, {id: draft-1, kind: milestone}]\n"


def loaded(*records: tuple[str, str], sessions: str = SESSIONS) -> Loaded:
    files = {f"published/{name}/record.yml": RECORD.format(name, day) for name, day in records}
    return load(make_project({"sessions.yml": sessions, **files}))


def test_a_record_says_what_was_published() -> None:
    project = make_project({"published/draft-1/record.yml": RECORD.format("draft-1", "2026-11-01") + MORE})
    (record,) = load(project).standard.published
    assert record.changes == ChangeCounts(since="draft-0", obligation=1, technical=0, explanation=2, editorial=0)
    assert record.texts == {"en": {"GA-01": "0123456789abcdef", "scope": "fedcba9876543210"}}
    assert (record.has("scope"), record.has("GA-01"), record.has("GA-02")) == (True, True, False)
    # It is older than the evidence: that nobody assessed it is not that all was current.
    assert record.bands is None


def test_a_record_says_how_stale_each_provision_was() -> None:
    bands = "bands: |\n  GA-01 stale\n  GA-02 current\n"
    project = make_project({"published/draft-1/record.yml": RECORD.format("draft-1", "2026-11-01") + bands})
    (record,) = load(project).standard.published
    assert record.bands == {"GA-01": "stale", "GA-02": "current"}
    project = make_project({"published/draft-1/record.yml": RECORD.format("draft-1", "2026-11-01") + "bands: |\n"})
    (record,) = load(project).standard.published
    assert record.bands == {}


def test_records_stand_in_the_order_of_sessions_and_corrections_after_what_they_correct() -> None:
    records = (
        ("draft-1-corr-10", "2026-01-04"),
        ("draft-1-corr-2", "2026-01-03"),
        ("draft-1", "2026-01-02"),
        ("late", "2026-01-09"),
        ("forgotten", "2025-01-02"),
        ("an-older-one", "2025-01-01"),
    )
    found = loaded(*records)
    assert [record.publication for record in found.standard.published] == [
        "late", "draft-1", "draft-1-corr-2", "draft-1-corr-10", "an-older-one", "forgotten",
    ]  # fmt: skip
    assert len(found.problems) == 0
    assert split_correction("draft-1-corr-10") == ("draft-1", 10)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RECORD.format("draft-1", "soon"), "S022 the record of a publication is not understood: date: "),
        (RECORD.format("draft-2", "2026-11-01"), "S024 the record of “draft-2” stands in the folder “draft-1”"),
        ("[a, list]\n", "S022 the record of a publication is not understood: "),
        ("publication: [\n", "S010 "),
        (RECORD.format("draft-1", "2026-11-01") + "texts: {en: [a]}\n", "S022 the record of a publication is not"),
    ],
)
def test_a_record_that_is_not_as_it_was_written_is_told_and_left_out(text: str, told: str) -> None:
    found = load(make_project({"published/draft-1/record.yml": text}))
    assert found.standard.published == ()
    (item,) = found.problems
    assert f"{item.code} {item.message}".startswith(told)
    assert item.at.file == "standard/published/draft-1/record.yml"


def test_manuscripts_are_not_read_and_other_depths_are_no_records() -> None:
    files = {"published/draft-1/en.json": "{", "published/record.yml": "x", "published/a/b/record.yml": "x"}
    project = make_project({**files, "published/draft-1/record.yml": RECORD.format("draft-1", "2026-11-01")})
    asked: list[str] = []

    def read(path: str) -> bytes:
        asked.append(path)
        return project.read(path)

    found = load(Project(project.folder, project.listing, read))
    assert list_records(project) == ("published/draft-1/record.yml",)
    assert [path for path in asked if path.startswith(f"{FOLDER}published/")] == [
        f"{FOLDER}published/draft-1/record.yml"
    ]
    assert len(found.problems) == 0


def test_records_and_reasons_are_found_beside_standard_yml(tmp_path: Path) -> None:
    root = tmp_path / "draft"
    for name, text in {
        "standard.yml": make_project({}).read(f"{FOLDER}standard.yml").decode(),
        "clauses/scope.md": make_project({}).read(f"{FOLDER}clauses/scope.md").decode(),
        "published/draft-1/record.yml": RECORD.format("draft-1", "2026-11-01"),
        "changes/why.yml": "id: why\nabout: GA-01\nreason: It was vague.\n",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    standard = load(open_project(root)).standard
    assert [record.publication for record in standard.published] == ["draft-1"]
    assert [reason.about for reason in standard.reasons] == [("GA-01",)]


def test_a_record_of_an_adopted_text_says_what_is_numbered() -> None:
    told = (
        "publication: {}\nversion: 1.0.0\nstage: {}\ndate: 2026-01-01\ngiven: |\n  clause scope 1\n  paragraph aim 1\n"
    )
    files = {
        "published/adopted-1/record.yml": told.format("adopted-1", "adopted"),
        "published/draft-1/record.yml": told.format("draft-1", "working-draft"),
    }
    (record,) = load(make_project(files)).standard.adopted
    assert record.given == (("clause", "scope", "1"), ("paragraph", "aim", "1"))
