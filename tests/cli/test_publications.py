"""`publish`, `withdraw`, `verify` and `archive` as people and CI meet them: in a real repository, in all formats."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import jsonschema
import pytest

from tests.cli.command import run
from tests.repository import commit, make_repository

SESSIONS = "publications: [{id: draft-1, kind: milestone}]\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that was published once, in all formats; tests work on copies."""
    folder = make_repository(tmp_path_factory.mktemp("publications") / "ein Entwurf – 草案")
    (folder / "standard" / "sessions.yml").write_text(SESSIONS, encoding="utf-8")
    path = folder / "standard" / "clauses" / "scope.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{#scope-limits}", '{#scope-limits former="limits"}'), encoding="utf-8")
    (folder / ".gitignore").write_text("/public/\n", encoding="utf-8")
    commit(folder, "First draft", day=1)
    done = run("publish", "draft-1", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("published draft-1: Working draft, version 0.1.0, 2026-11-22; first publication\n")
    assert f"open {folder / 'public' / 'draft-1' / 'index.html'}" in done.stdout
    return folder


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "draft")


def test_it_is_all_there_and_each_page_leads_on_and_says_what_it_is(published: Path) -> None:
    folder = published / "public" / "draft-1"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    stem = "en/files/ST.XX-0.1.0-en"
    assert {f"{stem}.{kind}" for kind in ("html", "pdf", "docx", "xlsx")} <= files
    assert {f"en/files/{name}" for name in ("draft-en.json", "manuscript-en.json", "draft.schema.json")} <= files
    assert {"en/id/GA-01.html", "en/id/scope-limits.html", "en/id/limits.html"} <= files
    draft = json.loads((folder / "en/files/draft-en.json").read_bytes())
    jsonschema.validate(draft, json.loads((folder / "en/files/draft.schema.json").read_bytes()))
    pages = sorted((published / "public").rglob("*.html"))
    assert len(pages) >= 15
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert re.search("unofficial draft", text, re.IGNORECASE), page
        # From a page to the list, to the formats and to the publications, whatever the folder is called.
        for address in re.findall(r'<(?:a|script)\b[^>]*(?:href|src)="((?:\.\./)[^"#?]*)', text):
            assert (page.parent / address).exists(), (page, address)
    start = (folder / "en" / "index.html").read_text(encoding="utf-8")
    assert '<script src="../../versions.js">' in start
    assert "This publication in other formats" in start
    assert '"id": "draft-1"' in (published / "public" / "versions.js").read_text(encoding="utf-8")


def test_a_site_that_is_built_alone_tells_of_the_last_publication(project: Path) -> None:
    assert run("publish", "draft-1", "--record", cwd=project).returncode == 0
    path = project / "standard" / "clauses" / "scope.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("which draft it follows", "which draft it keeps to"), encoding="utf-8")
    done = run("build", "--format", "site", cwd=project)
    assert done.returncode == 0, done.stderr
    start = (project / "build" / "site" / "index.html").read_text(encoding="utf-8")
    assert '<a href="changes.html">Changes since draft-1 (version 0.1.0, November 22, 2026)</a>' in start
    # A record that is damaged keeps the site from being made, and nothing else.
    record = project / "standard" / "published" / "draft-1" / "en.json"
    record.write_bytes(b"{")
    done = run("build", "--format", "site", "--format", "html", cwd=project)
    assert done.returncode == 1
    assert f"the site was not written: {record}, the record of what was published, is not a manuscript" in done.stderr
    assert (project / "build" / "ST.XX-0.1.0-en.html").is_file()
    assert (project / "build" / "site" / "index.html").read_text(encoding="utf-8") == start
    assert run("check", "--strict", cwd=project).returncode == 0


def test_the_same_again_is_nothing_to_do(project: Path) -> None:
    done = run("publish", "draft-1", "--record", cwd=project)
    assert (done.returncode, "is published already with this content" in done.stdout) == (0, True)
    assert (project / "standard/published/draft-1/en.json").is_file()
    assert "commit it" in done.stdout
    # The formats were not made again.
    assert "making pdf" not in done.stderr


def test_an_adopted_text_keeps_its_numbers_and_the_end_of_the_work_is_told(project: Path) -> None:
    sources = project / "standard"
    (sources / "sessions.yml").write_text(
        SESSIONS.replace("}]", "}, {id: v1, kind: milestone}, {id: end, kind: milestone}]"), encoding="utf-8"
    )
    standard = sources / "standard.yml"
    text = standard.read_text(encoding="utf-8")
    standard.write_text(text.replace("working-draft", "adopted"), encoding="utf-8")
    commit(project, "Settle the text", day=2)
    done = run("publish", "v1", "--record", cwd=project)
    assert done.stdout.startswith("published v1: Settled text"), done.stderr
    files = project / "public" / "v1" / "en" / "files"
    assert {path.suffix for path in files.glob("*-explanatory-en.*")} == {".html", ".pdf", ".docx"}
    assert "paragraph scope-limits 2" in (sources / "published/v1/record.yml").read_text(encoding="utf-8")
    scope = sources / "clauses" / "scope.md"
    before = "{#scope-limits "
    scope.write_text(
        scope.read_text(encoding="utf-8").replace(before, "{#scope-new}\nA new one.\n\n" + before), encoding="utf-8"
    )
    standard.write_text(text.replace("working-draft", "discontinued\nstage_reason: nobody needs it"), encoding="utf-8")
    commit(project, "End the work", day=3)
    assert run("build", "--format", "html", cwd=project).returncode == 0
    draft = (project / "build" / "ST.XX-0.1.0-en.html").read_text(encoding="utf-8")
    assert "Work on it ended on November 22, 2026." in draft
    assert "Reason: nobody needs it" in draft
    assert '<span class="number">1bis. </span>A new one' in draft
    # It can be published; here it stops before it is made, as that takes long.
    done = run("publish", "end", "--to", "README.md", cwd=project)
    assert "end says on its cover that the work has ended" in done.stderr


def test_a_draft_with_a_warning_is_not_published(project: Path) -> None:
    (project / "standard" / "clauses" / "extra.md").write_text("---\nid: extra\ntitle: Extra\n---\n", encoding="utf-8")
    commit(project, "A clause that is not listed", day=2)
    done = run("publish", "draft-1", "--correction", "1", cwd=project)
    assert done.returncode == 1
    assert "warning[" in done.stdout
    assert "draft-1-corr-1 is not published: the draft at commit" in done.stderr
    assert not (project / "public" / "draft-1-corr-1").exists()


def test_a_correction_is_published_beside_with_what_it_corrects(project: Path) -> None:
    assert run("publish", "draft-1", "--record", cwd=project).returncode == 0
    commit(project, "Record the first draft", day=2)
    done = run("new", "correction", "draft-1", cwd=project)
    assert done.stdout == "wrote standard/corrections/draft-1-corr-1.yml:1\n"
    assert "wipo-bc-std publish draft-1 --correction 1 --record" in done.stderr
    file = project / "standard" / "corrections" / "draft-1-corr-1.yml"
    head = file.read_text(encoding="utf-8").split("items:", maxsplit=1)[0]
    place = "{to: scope-purpose, old: This draft concerns, new: This text concerns, why: The wrong word was printed.}"
    file.write_text(f"{head}items:\n  - {place}\n", encoding="utf-8")
    # The sources still have the old words.
    assert "W015" in run("check", cwd=project).stdout
    scope = project / "standard" / "clauses" / "scope.md"
    text = scope.read_text(encoding="utf-8")
    scope.write_text(text.replace("This draft concerns", "This text concerns"), encoding="utf-8")
    done = run("check", "--strict", cwd=project)
    assert done.returncode == 0, done.stdout
    commit(project, "Correct the first draft", day=3)
    before = (project / "public" / "draft-1" / "en" / "scope.html").read_bytes()
    done = run("publish", "draft-1", "--correction", "1", "--record", cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "corrections/" not in done.stderr
    assert (project / "public" / "draft-1" / "en" / "scope.html").read_bytes() == before
    assert b"This text concerns" in (project / "public" / "draft-1-corr-1" / "en" / "scope.html").read_bytes()
    # With the record of the corrected text, the list still holds, and the next correction has the next number.
    commit(project, "Record the correction", day=4)
    done = run("check", "--strict", cwd=project)
    assert done.returncode == 0, done.stdout
    assert "draft-1-corr-2.yml" in run("new", "correction", "draft-1", "--kind", "corrigendum", cwd=project).stdout


def test_what_cannot_work_is_misuse(project: Path) -> None:
    done = run("publish", "draft-9", cwd=project)
    assert (done.returncode, "new publication draft-9" in done.stderr) == (2, True)
    (project / "file").touch()
    done = run("publish", "draft-1", "--to", "file", cwd=project)
    assert (done.returncode, "file is a file; name the folder of the publications" in done.stderr) == (2, True)
    # What was meant is named, and no id is offered that could not be one.
    for name, told in (("Draft 1", "draft-1 may be meant"), ("draft/9", "small letters, digits and hyphens")):
        done = run("publish", name, cwd=project)
        assert (done.returncode, told in done.stderr, "new publication" in done.stderr) == (2, True, False)
    done = run("withdraw", "draft-1", "--reason", "x", "--to", "nowhere", cwd=project)
    assert (done.returncode, "is not a folder" in done.stderr) == (2, True)
    assert not (project / "nowhere").exists()


def test_a_publication_is_withdrawn_and_verify_says_what_it_was(project: Path) -> None:
    done = run("withdraw", "draft-1", "--reason", "It quotes a text that is not free.", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "with the reason" in done.stdout
    before = done.stdout.split()[-1]
    again = run("withdraw", "draft-1", "--reason", "It quotes a text that is not free.", cwd=project)
    assert (again.returncode, "nothing to do" in again.stdout) == (0, True)
    assert not list((project / "public").rglob("*.pdf"))
    stub = project / "public/draft-1/en/id/limits.html"
    assert "../../index.html" in stub.read_text(encoding="utf-8")
    done = run("verify", "public", cwd=project)
    assert (done.returncode, before in done.stdout) == (0, True)
    assert "withdrawn (It quotes a text that is not free.)" in done.stdout


def test_what_nobody_signed_is_not_said_to_be_altered(project: Path) -> None:
    (project / "signers").touch()
    done = run("verify", "public", "--signers", "signers", cwd=project)
    assert done.returncode == 1
    assert done.stdout.endswith("all is as it was published, but 1 publication is not signed by an allowed signer\n")


def test_verify_tells_findings_for_people_and_for_programs(project: Path) -> None:
    path = project / "public/draft-1/en/id/GA-01.html"
    path.write_bytes(path.read_bytes() + b" ")
    (project / "public/draft-1/en/more.html").write_bytes(b"")
    done = run("verify", "public", cwd=project)
    assert done.returncode == 1
    assert "altered     draft-1/en/id/GA-01.html: its content is not what was published\n" in done.stdout
    assert "added       draft-1/en/more.html: it was not published\n" in done.stdout
    assert done.stdout.endswith("2 files are not what was published\n")
    done = run("verify", "public/draft-1", "--format", "json", cwd=project)
    report = json.loads(done.stdout)
    assert (done.returncode, report["counts"]) == (1, {"publications": 1, "findings": 2})
    jsonschema.validate(report, json.loads(run("schema", "verification", cwd=project).stdout))
    refused = run("publish", "draft-1", cwd=project)
    assert (refused.returncode, "put back what was published" in refused.stderr) == (2, True)


def test_an_archive_is_made_of_what_is_whole_and_replaces_nothing(project: Path) -> None:
    done = run("archive", "public", cwd=project)
    assert (done.returncode, done.stdout.startswith("wrote public.zip (")) == (0, True)
    with zipfile.ZipFile(project / "public.zip") as archive:
        assert "public/data/draft-1/en/index.html" in archive.namelist()
    before = (project / "public.zip").read_bytes()
    again = run("archive", "public", cwd=project)
    assert (again.returncode, "is not replaced" in again.stderr) == (2, True)
    assert (project / "public.zip").read_bytes() == before
    folder = run("archive", "public", "--to", ".", cwd=project)
    assert (folder.returncode, "such as public.zip" in folder.stderr, "remove it" in folder.stderr) == (2, True, False)
    inside = run("archive", "public", "--to", "public/all.zip", cwd=project)
    assert (inside.returncode, "lies in the folder that is packed" in inside.stderr) == (2, True)
    (project / "public/draft-1/en/index.html").unlink()
    damaged = run("archive", "public", "--to", "damaged.zip", cwd=project)
    assert (damaged.returncode, "missing     draft-1/en/index.html" in damaged.stdout) == (1, True)
    assert not (project / "damaged.zip").exists()


@pytest.mark.parametrize("command", ["publish", "withdraw", "verify", "archive"])
def test_help_shows_an_example(project: Path, command: str) -> None:
    assert f"Example: wipo-bc-std {command} " in run(command, "--help", cwd=project).stdout
