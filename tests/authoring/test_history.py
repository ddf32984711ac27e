"""The history of an id in real repositories: changes, moves, former ids, merges, files that cannot be read."""

from pathlib import Path

import pytest

from tests.repository import commit, git, make_repository
from wipo_bc_std.authoring import history as history_module
from wipo_bc_std.authoring.history import Appearance, History, Why, find_history
from wipo_bc_std.authoring.history_data import history_data
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.publish.record import make_record
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.manuscript import write_manuscript

FRONT = "---\nid: {}\ntitle: Title\n---\n\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = make_repository(tmp_path / "ein Entwurf – 草案")
    commit(folder, "Begin", 1)
    return folder


def change(project: Path, name: str, old: str, new: str) -> None:
    path = project / "standard" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def write(project: Path, name: str, text: str) -> None:
    path = project / "standard" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def rows(history: History) -> list[tuple[str, str, str]]:
    return [(event.date[-2:], event.touch, event.subject) for event in history.events]


def test_only_commits_that_touched_it_are_told_newest_first(project: Path) -> None:
    change(project, "terms/general.yml", "grants or registers", "registers")
    name = commit(project, "Say it shorter", 2)
    change(project, "terms/general.yml", "concepts:", "# Remark.\nconcepts:")
    commit(project, "Remark", 3)
    found = find_history(project, "ip-office")
    assert rows(found) == [("02", "changed", "Say it shorter"), ("01", "added", "Begin")]
    assert (found.events[0].commit, found.events[0].date) == (name, "2026-01-02")
    (standing,) = found.today
    assert (standing.file, standing.line) == ("standard/terms/general.yml", 3)
    assert not found.is_uncommitted
    assert not found.is_cut


def test_a_provision_is_followed_into_another_file_with_a_space_in_its_name(project: Path) -> None:
    block = ":::{requirement} GA-02\n:target: office\n\nAn office MUST read.\n:::\n"
    write(project, "clauses/mit Leerzeichen – 節.md", FRONT.format("x") + "{#one}\nOne.\n\n" + block)
    commit(project, "Add", 2)
    write(project, "clauses/mit Leerzeichen – 節.md", FRONT.format("x") + "{#one}\nOne.\n")
    write(project, "clauses/other.md", FRONT.format("other") + block)
    commit(project, "Move", 3)
    change(project, "clauses/other.md", "MUST read", "MUST write")
    commit(project, "Change", 4)
    (project / "standard" / "clauses" / "other.md").rename(project / "standard" / "clauses" / "third.md")
    change(project, "clauses/third.md", "id: other", "id: third")
    commit(project, "Rename the file", 5)
    found = find_history(project, "GA-02")
    assert rows(found) == [
        ("05", "moved", "Rename the file"),
        ("04", "changed", "Change"),
        ("03", "moved", "Move"),
        ("02", "added", "Add"),
    ]
    assert found.events[3].files == ("standard/clauses/mit Leerzeichen – 節.md",)
    assert rows(find_history(project, "one")) == [("02", "added", "Add")]


def test_former_ids_are_followed_from_either_end(project: Path) -> None:
    write(project, "clauses/x.md", FRONT.format("x") + "{#oldest}\nWords.\n")
    commit(project, "Add", 2)
    write(project, "clauses/x.md", FRONT.format("x") + '{#older former="oldest"}\nWords.\n')
    commit(project, "Rename", 3)
    write(project, "clauses/x.md", FRONT.format("x") + '{#present former="older"}\nWords.\n\nMore.\n')
    commit(project, "Rename again", 4)
    expected = [("04", "changed", "Rename again"), ("03", "changed", "Rename"), ("02", "added", "Add")]
    assert rows(find_history(project, "present")) == expected
    found = find_history(project, "older")
    assert rows(found) == expected
    assert [item.id for item in found.today] == ["present"]
    assert found.events[-1].ids == ("oldest",)


def test_what_is_gone_still_has_a_past(project: Path) -> None:
    write(project, "models/pair.yml", "id: pair\ntitle: Pair\nactors:\n  - {id: office, title: Office}\n")
    commit(project, "Add", 2)
    change(project, "models/pair.yml", "title: Office", "title: IP Office")
    commit(project, "Change", 3)
    (project / "standard" / "models" / "pair.yml").unlink()
    commit(project, "Remove", 4)
    found = find_history(project, "pair/office")
    assert found.today == ()
    assert rows(found) == [("04", "removed", "Remove"), ("03", "changed", "Change"), ("02", "added", "Add")]


def test_what_is_not_committed_is_told(project: Path) -> None:
    change(project, "terms/general.yml", "grants or registers", "registers")
    assert find_history(project, "ip-office").is_uncommitted
    assert not find_history(project, "scope").is_uncommitted
    write(project, "offices.yml", "offices:\n  - code: XA\n    name: Office A\n")
    found = find_history(project, "XA")
    assert (found.is_uncommitted, found.events) == (True, ())


def test_a_merge_is_told_only_where_it_is_like_neither_side(project: Path) -> None:
    git(project, "checkout", "--quiet", "-b", "side")
    change(project, "terms/general.yml", "grants or registers", "grants")
    commit(project, "Side", 2)
    git(project, "checkout", "--quiet", "main")
    change(project, "clauses/scope.md", "This draft", "The draft")
    commit(project, "Main", 3)
    git(project, "merge", "--quiet", "--no-ff", "--message", "Merge", "side", day=4)
    assert rows(find_history(project, "ip-office")) == [("02", "changed", "Side"), ("01", "added", "Begin")]
    git(project, "checkout", "--quiet", "-b", "other", "HEAD~1")
    change(project, "terms/general.yml", "grants or registers", "registers")
    commit(project, "Other", 5)
    git(project, "checkout", "--quiet", "main")
    git(project, "merge", "--quiet", "--no-ff", "--strategy-option=ours", "--no-commit", "other", day=6)
    change(project, "terms/general.yml", "grants", "registers and grants")
    commit(project, "Settle", 6)
    assert rows(find_history(project, "ip-office"))[:3] == [
        ("06", "changed", "Settle"),
        ("05", "changed", "Other"),
        ("02", "changed", "Side"),
    ]


def test_subjects_cannot_play_with_the_terminal(project: Path) -> None:
    change(project, "terms/general.yml", "grants or registers", "grants")
    commit(project, "A \x1b[31mred\u202e word", 2)
    change(project, "terms/general.yml", "authority that grants", "body that grants")
    commit(project, "", 3)
    subjects = [event.subject for event in find_history(project, "ip-office").events]
    assert subjects == ["", "A \ufffd[31mred\ufffd word", "Begin"]


def test_only_so_many_commits_are_looked_at(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(2, 6):
        change(project, "terms/general.yml", "authority that", "authority that surely")
        commit(project, f"Change {day}", day)
    monkeypatch.setattr(history_module, "MOST_COMMITS", 3)
    found = find_history(project, "ip-office")
    assert [event.subject for event in found.events] == ["Change 5", "Change 4", "Change 3"]
    assert found.is_cut
    assert not history_data(found).complete


def test_an_id_that_never_was_is_misuse(project: Path) -> None:
    with pytest.raises(UsageError, match="nothing has the id “nobody”"):
        find_history(project, "nobody")


def test_a_commit_tells_why_for_what_it_names(project: Path) -> None:
    change(project, "terms/general.yml", "grants or registers", "grants")
    change(project, "clauses/scope.md", "This draft concerns", "The draft concerns")
    why = "Reason: readers asked\n for it\nDecision: CWS/12/28, paragraph 45\nChanges: ip-office, GA-01\n"
    message = f"Say it shorter\n\nReason: this is no last paragraph.\n\n{why}"
    commit(project, message, 2)
    change(project, "terms/general.yml", "authority that", "authority which")
    commit(project, "Again\n\nEvidence: pilot\x1b[31m\nReviewed-by: Nobody\n", 3)
    grounds = [(event.date[-2:], event.grounds) for event in find_history(project, "ip-office").events]
    assert grounds == [
        ("03", (("evidence", "pilot\ufffd[31m"),)),
        ("02", (("reason", "readers asked for it"), ("decision", "CWS/12/28, paragraph 45"))),
        ("01", ()),
    ]
    # Of what a commit does not name, it says nothing.
    assert [event.grounds for event in find_history(project, "scope-purpose").events] == [(), ()]
    first, second = history_data(find_history(project, "ip-office")).items[1].grounds
    assert (first.kind, first.text, second.kind) == ("reason", "readers asked for it", "decision")


def test_publications_tell_where_it_appeared_and_last_changed(project: Path) -> None:
    assert find_history(project, "GA-01").appearance is None
    write(project, "sessions.yml", "publications: [{id: draft-1, kind: milestone}, {id: draft-2, kind: milestone}]\n")
    record(project, "draft-1", 1)
    change(project, "clauses/scope.md", "which draft it follows", "which draft it keeps to")
    record(project, "draft-2", 2)
    write(project, "changes/why.yml", "id: why\nabout: [GA-01]\nreason: The old word was vague.\ncomments: R1-7\n")
    commit(project, "Record", 2)
    found = find_history(project, "GA-01")
    assert found.appearance == Appearance(
        "draft-1", "draft-2", "same", "In publications since draft-1; last changed in draft-2."
    )
    assert found.reasons == (Why("why", "The old word was vague. Rests on: comment: R1-7.", ""),)
    data = history_data(found)
    assert data.publications is not None
    assert (data.publications.since, data.publications.changed, data.publications.state) == (
        "draft-1",
        "draft-2",
        "same",
    )
    assert [(why.id, why.since) for why in data.reasons] == [("why", "")]
    # What is gone is known all the same; what was never published is new.
    change(project, "clauses/scope.md", "{#scope-limits}", "{#scope-borders}")
    commit(project, "Give another id", 3)
    assert find_history(project, "scope-limits").appearance == Appearance(
        "draft-1", "draft-1", "gone", "In publications from draft-1 to draft-2, last changed in draft-1; gone since."
    )
    new = find_history(project, "scope-borders").appearance
    assert new is not None
    assert (new.state, new.label) == ("new", "New since draft-2.")
    # An office, a session and the like stand in no publication.
    write(project, "offices.yml", "offices:\n  - code: XA\n    name: Office A\n")
    assert find_history(project, "XA").appearance is None


def record(project: Path, name: str, day: int) -> None:
    manuscript = write_manuscript(lower_draft(read_project(open_project(project)).draft))
    for file, content in make_record({"en": manuscript}, name).items():
        path = project / "standard" / "published" / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    commit(project, f"Record {name}", day)
