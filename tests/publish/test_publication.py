"""What is published, and what is refused; the formats are cheap ones, for it is the order of things that is tried."""

import json
import re
from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
import yaml

from tests.publish.small import QuickDisk, tree
from tests.repository import commit, git, make_repository
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.pipeline import check_project, file_moment, lower_draft
from wipo_bc_std.publish import contents
from wipo_bc_std.publish.changes import compare_with, find_changes
from wipo_bc_std.publish.manifest import list_files
from wipo_bc_std.publish.publication import Published, plan_publication, publish
from wipo_bc_std.publish.root_pages import make_root_pages
from wipo_bc_std.publish.store import open_store
from wipo_bc_std.publish.verification import verify
from wipo_bc_std.publish.withdrawal import withdraw
from wipo_bc_std.render.format import Artifact, Edition, Format, FormatError
from wipo_bc_std.render.formats import manuscript as manuscript_format
from wipo_bc_std.render.formats import site as site_format
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.manuscript import read_manuscript
from wipo_bc_std.view.nodes import shown_lines

SESSIONS = (
    "publications: [{id: draft-1, kind: milestone}, {id: draft-2, kind: milestone}, {id: draft-3, kind: milestone}]\n"
)


def render_site(edition: Edition, moment: datetime) -> tuple[Artifact, ...]:  # noqa: ARG001 - a format's form
    manuscript = edition.manuscript
    folder = f"site/{manuscript.language}"
    news = edition.companion.news
    told = "" if news is None else f" {news.summary} {news.redline} {[each.id for each in news.provisions]}"
    page = f"{manuscript.cover.version} {edition.companion.occasion.publication}{told}".encode()
    return (Artifact(f"{folder}/index.html", page), Artifact("site-src/x.md", b"x"), Artifact("site/index.html", b"x"))


FORMATS = {
    "manuscript": manuscript_format.FORMAT,
    "site": Format("site", "a page", render_site),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with two commits: the first knows of no publication."""
    monkeypatch.setattr(contents, "all_formats", lambda: FORMATS)
    folder = make_repository(tmp_path / "ein Entwurf – 草案")
    commit(folder, "First draft", day=1)
    (folder / "standard" / "sessions.yml").write_text(SESSIONS, encoding="utf-8")
    commit(folder, "List publications", day=2)
    return folder


def run(project: Path, name: str, *, record: bool = False, **options: object) -> Published:
    plan = plan_publication(project, name, **options)  # type: ignore[arg-type]
    assert not plan.checked.problems.reach(Severity.WARNING)
    with open_store(project / "public", QuickDisk(), make_root_pages) as store:
        return publish(plan, store, lambda _: nullcontext(), is_recorded=record)


def edit(project: Path, old: str, new: str, name: str = "clauses/scope.md") -> None:
    path = project / "standard" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def change(project: Path, day: int = 3) -> None:
    edit(project, "which draft it follows", "which draft it keeps to")
    commit(project, "Change the scope", day=day)


def refuse(told: str, act: Callable[[], object], project: Path) -> None:
    """Assert that something is refused in these words, and that nothing was changed by it."""
    before = tree(project)
    with pytest.raises(UsageError, match=told):
        act()
    assert tree(project) == before


def test_a_publication_has_each_format_the_schemas_and_what_it_was_made_of(project: Path) -> None:
    done = run(project, "draft-1")
    assert done.is_new
    folder = project / "public" / "draft-1"
    assert sorted(tree(folder)) == [
        "SHA512SUMS",
        "en/files/draft.schema.json",
        "en/files/manuscript-en.json",
        "en/files/manuscript.schema.json",
        "en/index.html",
        "index.html",
        "provenance.json",
        "publication.json",
    ]
    assert (folder / "en" / "index.html").read_bytes() == b"0.1.0 draft-1"
    told = json.loads((folder / "provenance.json").read_bytes())
    assert told["commit"] == git(project, "rev-parse", "HEAD")
    assert {"standard/standard.yml", "standard/sessions.yml"} <= told["inputs"].keys()
    assert str(project.parent) not in (folder / "provenance.json").read_text(encoding="utf-8")
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="en/files/manuscript-en.json"' in page
    assert "not submitted to any session" in page
    assert verify(project / "public").findings == ()


def test_the_review_copy_is_part_of_what_a_publication_is_made_of(project: Path) -> None:
    run(project, "draft-1")
    (project / "pyproject.toml").write_text('[tool.wipo_bc_std]\nreview_copy = "copy.html"\n', encoding="utf-8")
    commit(project, "Name the review copy", day=3)
    run(project, "draft-2")
    made = [
        json.loads((project / "public" / name / "provenance.json").read_bytes())["options"]
        for name in ("draft-1", "draft-2")
    ]
    # Earlier publications know of no such setting, and are still the same.
    assert [each.get("review_copy") for each in made] == [None, "copy.html"]
    assert "review_copy" not in made[0]


def test_the_same_again_changes_nothing_and_other_content_is_refused(project: Path) -> None:
    run(project, "draft-1")
    before = tree(project / "public")
    (project / "note.txt").write_text("no source", encoding="utf-8")
    commit(project, "Something else", day=3)
    assert not run(project, "draft-1").is_new
    assert tree(project / "public") == before
    change(project, day=4)
    refuse("is published .* with other content, of commit", lambda: run(project, "draft-1"), project)
    assert not run(project, "draft-1", revision="HEAD~1").is_new
    assert run(project, "draft-2").imprint.previous == "draft-1"


def test_an_earlier_commit_is_published_under_an_id_that_it_did_not_know(project: Path) -> None:
    first = git(project, "rev-parse", "HEAD~1")
    change(project)
    done = run(project, "draft-1", revision=first)
    assert done.commit == first
    text = (project / "public/draft-1/en/files/manuscript-en.json").read_text(encoding="utf-8")
    assert "which draft it follows" in text
    # What is changed today has no part in it, but for the list of publications.
    edit(project, "## Reach", "## Range")
    assert not run(project, "draft-1", revision=first).is_new
    edit(project, "draft-2", "draft-3", "sessions.yml")
    refuse("sessions.yml: not committed as it is", lambda: run(project, "draft-1", revision=first), project)


def test_what_nobody_named_is_believed_only_if_it_is_the_same(project: Path) -> None:
    run(project, "draft-1")
    before = tree(project / "public")
    # As if it had been stopped between the folder and the files at the root.
    for name in ("SHA512SUMS", "index.html", "versions.js"):
        (project / "public" / name).unlink()
    assert run(project, "draft-1").is_new
    assert tree(project / "public") == before
    # Somebody else's, with a list of its own that fits.
    (project / "public" / "SHA512SUMS").unlink()
    folder = project / "public" / "draft-1"
    (folder / "en" / "index.html").write_bytes(b"another text")
    files = {path: content for path, content in tree(folder).items() if path != "SHA512SUMS"}
    (folder / "SHA512SUMS").write_bytes(list_files(files))
    refuse("not what would be published now; take that folder away", lambda: run(project, "draft-1"), project)


def test_what_nobody_could_find_again_is_refused(project: Path) -> None:
    refuse("lists no publication “draft-9” .*draft-1, draft-2", lambda: run(project, "draft-9"), project)
    refuse("no Git revision “nowhere”", lambda: run(project, "draft-1", revision="nowhere"), project)
    refuse("no Git revision “--all”", lambda: run(project, "draft-1", revision="--all"), project)
    edit(project, "## Reach", "## Range")
    refuse(r"clauses/scope\.md: not committed as it is", lambda: run(project, "draft-1"), project)
    git(project, "checkout", "--quiet", ".")
    (project / "standard" / "clauses" / "new.md").write_text("new", encoding="utf-8")
    (project / "standard" / "clauses" / "newer.md").write_text("new", encoding="utf-8")
    refuse(r"clauses/new\.md and 1 more: not committed", lambda: run(project, "draft-1"), project)


def test_the_page_that_leads_to_the_newest_keeps_its_name(project: Path) -> None:
    edit(project, "draft-1", "latest", "sessions.yml")
    commit(project, "Call it latest", day=3)
    refuse("leads to the newest publication; call this one otherwise", lambda: run(project, "latest"), project)


def test_without_git_nothing_is_published(tmp_path: Path) -> None:
    folder = make_repository(tmp_path / "draft")
    (folder / "standard" / "sessions.yml").write_text(SESSIONS, encoding="utf-8")
    with pytest.raises(UsageError, match="no Git revision “HEAD”"):
        plan_publication(folder, "draft-1")


def test_a_format_that_fails_publishes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> tuple[Artifact, ...]:
        raise FormatError("it holds a sign that no font has")

    monkeypatch.setattr(contents, "all_formats", lambda: {**FORMATS, "pdf": Format("pdf", "", fail)})
    refuse("the pdf .en. cannot be made, so nothing is published: it holds", lambda: run(project, "draft-1"), project)


def test_two_files_that_some_systems_cannot_tell_apart_are_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(*_: object) -> tuple[Artifact, ...]:
        return (Artifact("site/en/id/BD-01.html", b""), Artifact("site/en/id/bd-01.html", b""))

    monkeypatch.setattr(contents, "all_formats", lambda: {**FORMATS, "twice": Format("twice", "", render)})
    refuse("cannot tell them apart; rename one", lambda: run(project, "draft-1"), project)


def test_a_record_keeps_manuscripts_and_numbers_and_refuses_another_text(project: Path) -> None:
    done = run(project, "draft-1", record=True)
    record = project / "standard" / "published" / "draft-1"
    assert done.record == record
    content = (record / "en.json").read_bytes()
    assert content == (project / "public/draft-1/en/files/manuscript-en.json").read_bytes()
    text = (record / "record.yml").read_text(encoding="utf-8")
    assert "publication: draft-1\nversion: 0.1.0\nstage: working-draft\n" in text
    assert read_manuscript(content).sections[0].id in text
    # A record is no source: neither uncommitted nor committed does it keep the same publication from being made again.
    assert run(project, "draft-1", record=True).record is None
    commit(project, "Record", day=3)
    assert not run(project, "draft-1").is_new
    change(project, day=4)
    # Where the publications are not at hand, as on a fresh machine, the record says what was published.
    (project / "public").rename(project / "elsewhere")
    (project / "public").mkdir()
    refuse(
        "is the record of what was published, and the text now is another one", lambda: run(project, "draft-1"), project
    )
    assert run(project, "draft-1", revision="HEAD~1").is_new
    assert (project / "public/draft-1/SHA512SUMS").read_bytes() != b""


def test_the_site_tells_what_changed_since_the_publication_before(project: Path) -> None:
    def told(name: str) -> str:
        return (project / "public" / name / "en" / "index.html").read_text(encoding="utf-8")

    run(project, "draft-1", record=True)
    assert told("draft-1") == "0.1.0 draft-1"
    change(project)
    edit(project, "MUST", "SHOULD")
    edit(project, "{requirement}", "{recommendation}")
    commit(project, "Ask for less", day=4)
    run(project, "draft-2", record=True)
    page = told("draft-2")
    assert page == "0.1.0 draft-2 Changes: 1 (obligation: 1) files/ST.XX-0.1.0-en-redline.html ['GA-01']"
    assert (project / "public/draft-2/en/files/ST.XX-0.1.0-en-redline.html").is_file()
    # Its own record is not what it is compared with.
    (project / "public").rename(project / "elsewhere")
    commit(project, "Record", day=5)
    run(project, "draft-2")
    assert told("draft-2") == page


def test_what_changed_is_one_step_from_the_first_page_of_a_site_and_the_same_when_made_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(project, "draft-1", record=True)
    change(project)
    monkeypatch.setattr(contents, "all_formats", lambda: {**FORMATS, "site": site_format.FORMAT})
    run(project, "draft-2")
    made = tree(project / "public" / "draft-2")
    start = made["en/index.html"].decode()
    (address,) = re.findall(r'<a href="([^"]*)">Changes since draft-1 \(version 0\.1\.0, [^<]*\)</a>', start)
    assert "which draft it keeps to" in re.sub("<[^>]*>", "", made[f"en/{address}"].decode())
    # The redline is there already, and the site does not bring another.
    assert [path for path in made if path.endswith("redline.html")] == [f"en/{address}"]
    # On another machine there is only the record.
    (project / "public").rename(project / "elsewhere")
    run(project, "draft-2")
    assert tree(project / "public" / "draft-2") == made


def test_a_record_alone_is_compared_with(project: Path) -> None:
    run(project, "draft-1", record=True)
    change(project)
    (project / "public").rename(project / "elsewhere")
    imprint = run(project, "draft-2").imprint
    assert imprint.previous == "draft-1"
    assert imprint.summary == "since draft-1: 1 change: 1 technical"


def test_a_correction_stands_beside_and_says_what_it_corrects(project: Path) -> None:
    refuse("there is nothing to correct; publish it first", lambda: run(project, "draft-1", correction=1), project)
    run(project, "draft-1")
    before = tree(project / "public" / "draft-1")
    change(project)
    refuse("corrections are numbered one by one", lambda: run(project, "draft-1", correction=2), project)
    refuse("a number from 1 on", lambda: run(project, "draft-1", correction=0), project)
    imprint = run(project, "draft-1", correction=1).imprint
    assert (imprint.id, imprint.corrects, imprint.previous) == ("draft-1-corr-1", "draft-1", "draft-1")
    assert tree(project / "public" / "draft-1") == before
    page = (project / "public" / "index.html").read_text(encoding="utf-8")
    assert '<strong>corrects <a href="draft-1/index.html">draft-1</a></strong>' in page
    # The next one follows the text as it was corrected.
    assert run(project, "draft-2").imprint.previous == "draft-1-corr-1"


def test_what_was_withdrawn_does_not_come_back_and_can_be_corrected(project: Path) -> None:
    run(project, "draft-1")
    with open_store(project / "public", QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-1", "It was wrong.")
    refuse(r"was withdrawn \(It was wrong\.\) and does not come back", lambda: run(project, "draft-1"), project)
    change(project)
    assert run(project, "draft-1", correction=1).imprint.previous == ""
    assert verify(project / "public").findings == ()


def test_a_withdrawal_needs_a_publication_and_a_reason(project: Path) -> None:
    run(project, "draft-1")

    def act(name: str, reason: str) -> None:
        with open_store(project / "public", QuickDisk(), make_root_pages) as store:
            withdraw(store, name, reason)

    refuse("no publication “draft-2” in .*: draft-1", lambda: act("draft-2", "why"), project)
    for elsewhere in ("../public", "..", ".", "latest"):
        refuse(f"no publication “{elsewhere}”", partial(act, elsewhere, "why"), project)
    refuse("say in words why", lambda: act("draft-1", " \n "), project)


def test_renumbering_is_no_change(project: Path) -> None:
    run(project, "draft-1")
    # The provision refers to a paragraph by its number, which is 2 now.
    edit(project, "{#scope-purpose}", "{#scope-first}\nThis is a draft.\n\n{#scope-purpose}")
    commit(project, "Begin otherwise", day=3)
    assert run(project, "draft-2").imprint.summary == "since draft-1: 1 change: 1 technical"
    made = {path.suffix: path for path in (project / "public/draft-2/en/files").glob("*-redline.*")}
    assert set(made) == {".docx", ".html", ".json", ".pdf", ".xlsx"}
    assert "This is a draft." in made[".html"].read_text(encoding="utf-8")
    old = read_manuscript((project / "public/draft-1/en/files/manuscript-en.json").read_bytes())
    moment = file_moment(old)
    names = ("draft-1", "draft-2")
    same = find_changes(compare_with(old, names, old), names, "files", moment)
    assert same.summary == "since draft-1: no changes"
    assert find_changes(None, ("", "draft-1"), "files", moment).summary == "first publication"


def test_a_record_keeps_how_stale_each_provision_was(project: Path) -> None:
    evidence = project / "standard" / "evidence" / "old.yml"
    evidence.parent.mkdir()
    evidence.write_text(
        "id: old\ntitle: Old\nkind: survey\nclaim: It was so.\nsupports: [{id: GA-01, relation: justifies}]\n"
        "as_of: 2015-01-01\nsources: [{url: 'https://example.org/', kind: official}]\n",
        encoding="utf-8",
    )
    edit(project, "what national law settles", "what <evidence:old> settles")
    commit(project, "Add evidence", day=3)
    record = run(project, "draft-1", record=True).record
    assert record is not None
    text = (record / "record.yml").read_text(encoding="utf-8")
    # Overdue by more than an interval: three points, and half of them as it is a requirement.
    assert text.endswith("bands: |\n  GA-01 watch\n")
    told = yaml.safe_load(text)
    assert PublicationRecord.model_validate(told).bands == {"GA-01": "watch"}
    commit(project, "Record", day=4)
    after = check_project(open_project(project)).draft.standard.published
    assert [item.bands for item in after] == [{"GA-01": "watch"}]


def test_a_record_tells_later_drafts_what_changed_and_why(project: Path) -> None:
    run(project, "draft-1", record=True)
    commit(project, "Record", day=3)
    why = project / "standard" / "changes" / "why.yml"
    why.parent.mkdir()
    why.write_text("id: why\nabout: [GA-01]\nreason: The old word was vague.\n", encoding="utf-8")
    change(project, day=4)
    record = run(project, "draft-2", record=True).record
    assert record is not None
    told = yaml.safe_load((record / "record.yml").read_bytes())
    counts = {"obligation": 0, "technical": 1, "explanation": 0, "editorial": 0}
    assert (told["changes"], told["reasons"]) == ({"since": "draft-1", **counts}, ["why"])
    first = yaml.safe_load((record.parent / "draft-1" / "record.yml").read_bytes())
    # Without evidence nothing is assessed.
    assert first.keys().isdisjoint({"changes", "bands"})
    (table,) = (project / "public/draft-2/en/files").glob("*-redline.json")
    (told_change,) = json.loads(table.read_bytes())["changes"]
    assert told_change["reasons"][-1]["sentence"] == "reason given: The old word was vague"
    # What was published says how it stands to what was before it.
    published = read_manuscript((record / "en.json").read_bytes())
    assert [revision.publication for revision in published.revisions] == ["draft-1"]
    labels = {standing.id: standing.label for standing in published.standings}
    assert labels["GA-01"] == "In publications since draft-1; changed since then."
    commit(project, "Record that too", day=5)
    # And what comes after it knows of both.
    manuscript = lower_draft(plan_publication(project, "draft-3").checked.draft)
    labels = {standing.id: standing.label for standing in manuscript.standings}
    assert labels["GA-01"] == "In publications since draft-1; last changed in draft-2."
    assert labels["scope-purpose"] == "In publications since draft-1."
    history = manuscript.revision_history
    assert history is not None
    since = "Changes since draft-1 by class: technical: 1"
    assert list(shown_lines(history)) == [
        "Publication | Date | Stage | Version | What changed | Reasons",
        "draft-1 | November 22, 2026 | Working draft | 0.1.0 | First publication | ",
        f"draft-2 | November 22, 2026 | Working draft | 0.1.0 | {since} | The old word was vague. About: GA-01.",
    ]


def test_a_record_of_its_own_or_of_a_later_one_alters_no_publication(project: Path) -> None:
    run(project, "draft-1", record=True)
    commit(project, "Record", day=3)
    change(project, day=4)
    run(project, "draft-2", record=True)
    commit(project, "Record that too", day=5)
    before = tree(project / "public")
    assert not run(project, "draft-2").is_new
    assert tree(project / "public") == before
    # On a fresh machine the same commits give the same bytes.
    (project / "public").rename(project / "elsewhere")
    run(project, "draft-1", revision="HEAD~3")
    run(project, "draft-2")
    again = tree(project / "public")
    assert {name for name in before if before[name] != again.get(name)} == {"draft-2/provenance.json"} | {
        name for name in before if name.startswith("draft-2/SHA512SUMS") or name == "SHA512SUMS"
    }
    # A correction of the first is made as if the second were not there.
    corrected = run(project, "draft-1", correction=1, record=True).record
    assert corrected is not None
    manuscript = read_manuscript((corrected / "en.json").read_bytes())
    assert [revision.publication for revision in manuscript.revisions] == ["draft-1"]
