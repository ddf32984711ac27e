"""`review open`, `forms` and `close` as a leader meets them."""

import json
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest
import yaml

from tests.cli.command import Run, run
from tests.repository import git
from tests.review.test_store import make_comment
from wipo_bc_std.publish.imprint import IMPRINT, Imprint, Withdrawal, write_imprint
from wipo_bc_std.review.intake.docx_form import read_docx_form
from wipo_bc_std.review.intake.xlsx_form import read_xlsx_form
from wipo_bc_std.review.store import Store, read_round, write_comments
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.manuscript import read_manuscript, write_manuscript
from wipo_bc_std.view.wording import direction, word

ROOT = Path(__file__).parents[2]
OPEN = ("review", "open", "round-1", "--publication", "draft-2", "--closes", "2027-01-15", "--today", "2026-12-01")


@cache
def first_clauses(language: Language) -> bytes:
    """Return a manuscript of which little has to be read; its words are English in any language."""
    manuscript = read_manuscript((ROOT / "standard" / "published" / "draft-2" / "en.json").read_bytes())
    return write_manuscript(
        replace(
            manuscript,
            sections=manuscript.sections[3:5],
            footnotes=(),
            media=(),
            language=language,
            direction=direction(language),
        )
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the first clauses of the second draft on record, which is all that a round needs."""
    folder = tmp_path / "draft"
    published = folder / "standard" / "published" / "draft-2"
    published.mkdir(parents=True)
    shutil.copy(ROOT / "standard" / "standard.yml", folder / "standard")
    languages: tuple[Language, ...] = ("en", "ar")
    for language in languages:
        (published / f"{language}.json").write_bytes(first_clauses(language))
    shutil.copy(ROOT / "standard" / "published" / "draft-2" / "record.yml", published)
    return folder


def open_it(project: Path, *more: str) -> Run:
    return run(*OPEN, "--scope", "scope", "--invite", "xa", "--invite", "XB", *more, cwd=project)


def test_a_round_is_opened_in_a_private_store_beside_the_project_with_a_history(project: Path) -> None:
    done = open_it(project, "--question", "Is it clear?", "--reply-to", "leader@example.org")
    store = project.with_name("draft-reviews")
    path = store / "rounds" / "round-1" / "round.yml"
    assert (done.returncode, done.stdout) == (0, f"wrote {path}\n")
    assert "next: wipo-bc-std review forms" in done.stderr
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert (told["publication"], str(told["opens"]), str(told["closes"])) == ("draft-2", "2026-12-01", "2027-01-15")
    assert told["number"] == "ST.XX"
    assert (told["invited"], told["scope"]) == (["XA", "XB"], ["scope"])
    assert told["questions"] == [{"id": "question-1", "text": "Is it clear?"}]
    # Also in languages in which the draft was not published: forms ask in all of them.
    assert tuple(told["purpose"]) == LANGUAGES
    assert told["purpose"]["en"] == "Your comments on ST.XX, version 0.2.0."
    assert told["purpose"]["fr"] == "Vos observations sur ST.XX, version 0.2.0."
    passages = json.loads((path.parent / "passages-en.json").read_text(encoding="utf-8"))
    assert "scope" in {passage["id"] for passage in passages}
    assert git(store, "log", "--format=%s") == "Open round-1 on draft-2"
    assert store.stat().st_mode & 0o077 == 0
    again = open_it(project)
    assert again.returncode == 2
    assert "there is a round “round-1” already" in again.stderr


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (("--publication", "draft-9"), "“draft-9” is not recorded in the sources, and a round asks about nothing else; recorded: draft-2"),
        (("--publication", "../draft-2"), "is not recorded"),
        (("--closes", "tomorrow"), "is not a date"),
        (("--scope", "scop"), "nothing in draft-2 has the id “scop”: is it scope"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_leaves_no_store(project: Path, changes: tuple[str, ...], told: str) -> None:
    done = run(*OPEN, *changes, cwd=project)
    assert done.returncode == 2
    assert told in done.stderr
    assert not project.with_name("draft-reviews").exists()


def test_forms_ask_in_languages_in_which_the_draft_was_not_published(project: Path) -> None:
    open_it(project)
    folder = project.parent / "outgoing"
    done = run("review", "forms", "--office", "XA", "--lang", "fr", "--to", folder, cwd=project)
    # The Word file and the page are the draft itself, so that they are there where the draft is.
    assert (done.returncode, done.stdout) == (0, f"wrote 3 files for XA in fr to {folder}\n")
    name = "wipo-bc-std_round-1_XA_0.2.0_fr"
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.ics", f"{name}.txt", f"{name}.xlsx"]
    invitation = (folder / f"{name}.txt").read_text(encoding="utf-8")
    assert "Le texte figure ici dans la langue dans laquelle il a été publié\u00a0: anglais." in invitation
    book = openpyxl.load_workbook(folder / f"{name}.xlsx")
    book.worksheets[0]["C8"] = "soutien"
    row = next(row for row in book.worksheets[1].iter_rows(min_row=4) if row[1].value)
    row[[cell.value for cell in book.worksheets[1][1]].index("comment")].value = "Ce mot n’est pas clair."
    book.save(folder / f"{name}.xlsx")
    done = run("review", "import", folder / f"{name}.xlsx", "--received", "2026-12-14", "--accept", "all", cwd=project)
    matter = read_round(Store(project.with_name("draft-reviews")), "round-1")
    (comment,) = matter.comments
    # Read in English, asked and most likely answered in French; so is the receipt.
    assert (comment.anchor.language, comment.language, comment.text) == ("en", "fr", "Ce mot n’est pas clair.")
    (receipt,) = (project.with_name("draft-reviews") / "rounds/round-1/receipts").iterdir()
    assert "Ce mot n’est pas clair." in receipt.read_text(encoding="utf-8")
    assert word("receipt.thanks", "fr") in receipt.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("https://example.org/{publication}/copy_{language}.html", "https://example.org/draft-2/copy_en.html"),
        # As seen from a page of the site, which a mail is not.
        ("../review/copy_{language}.html", "Open the attached wipo-bc-std_"),
    ],
)
def test_an_invitation_says_where_the_page_is_if_a_setting_has_its_address(
    project: Path, setting: str, told: str
) -> None:
    (project / "pyproject.toml").write_text(f'[tool.wipo_bc_std]\nreview_copy = "{setting}"\n', encoding="utf-8")
    open_it(project)
    folder = project.parent / "outgoing"
    run("review", "forms", "--office", "XA", "--lang", "en", "--to", folder, cwd=project)
    invitation = (folder / "wipo-bc-std_round-1_XA_0.2.0_en.txt").read_text(encoding="utf-8")
    assert told in invitation
    assert ("copy_" in invitation) is told.startswith("https:")


def test_a_publication_that_was_withdrawn_is_not_asked_about(project: Path) -> None:
    folder = project / "public" / "draft-2"
    folder.mkdir(parents=True)
    imprint = Imprint(
        id="draft-2",
        kind="milestone",
        number="ST.XX",
        title="A draft",
        stage="working-draft",
        stage_label="Working draft",
        version="0.2.0",
        date="2026-11-26",
        date_label="November 26, 2026",
        languages=(),
        summary="",
        withdrawn=Withdrawal(reason="a wrong annex"),
    )
    (folder / IMPRINT).write_bytes(write_imprint(imprint))
    done = open_it(project)
    assert done.returncode == 2
    assert "draft-2 was withdrawn (a wrong annex)" in done.stderr


def test_forms_are_written_for_each_office_and_anybody_the_same_every_time(project: Path) -> None:
    open_it(project)
    done = run("review", "forms", cwd=project)
    folder = project.with_name("draft-reviews") / "rounds" / "round-1" / "forms"
    assert (done.returncode, done.stdout) == (0, f"wrote 30 files for XA, XB, anybody in en, ar to {folder}\n")
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(files) == sorted(
        f"wipo-bc-std_round-1_{office}_0.2.0_{language}.{kind}"
        for office in ("XA", "XB", "any")
        for kind in ("docx", "html", "ics", "txt", "xlsx")
        for language in ("en", "ar")
    )
    returned = read_xlsx_form(files["wipo-bc-std_round-1_XB_0.2.0_en.xlsx"], "form.xlsx")
    assert (returned.office, returned.filled, returned.unplaced) == ("XB", 0, ())
    returned = read_docx_form(files["wipo-bc-std_round-1_XB_0.2.0_ar.docx"], "form.docx")
    assert (returned.office, returned.filled, returned.unplaced) == ("XB", 0, ())
    assert git(folder, "status", "--short", "--ignored") == "!! ./"
    other = project.parent / "outgoing"
    run("review", "forms", "--to", other, "--office", "XB", cwd=project)
    assert {path.name: path.read_bytes() for path in other.iterdir()} == {
        name: content for name, content in files.items() if "_XB_" in name
    }
    for arguments, told in (
        (("--office", "XC"), "XC is not invited"),
        (("--lang", "de"), "forms do not ask in “de”; languages are en, fr, es, ru, zh, ar"),
        (("--round", "round-2"), "rounds are round-1"),
        (("--to", "public/forms"), "lies in public/, which becomes public"),
    ):
        refused = run("review", "forms", *arguments, cwd=project)
        assert (refused.returncode, told in refused.stderr) == (2, True)


def test_a_scope_that_its_leader_mistyped_is_told(project: Path) -> None:
    open_it(project)
    path = project.with_name("draft-reviews") / "rounds" / "round-1" / "round.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("- scope\n", "- scoop\n"), encoding="utf-8")
    done = run("review", "forms", cwd=project)
    assert (done.returncode, "the id “scoop”: is it scope" in done.stderr) == (2, True)


def test_forms_of_a_text_that_is_no_longer_the_published_one_are_refused(project: Path) -> None:
    open_it(project)
    path = project / "standard" / "published" / "draft-2" / "en.json"
    path.write_bytes(path.read_bytes().replace(b"version 0.2.0", b"version 0.2.1"))
    done = run("review", "forms", cwd=project)
    assert done.returncode == 2
    assert "is not the text that round-1 asks about" in done.stderr


def test_closing_tells_who_answered_and_the_leader_alone_who_did_not(project: Path) -> None:
    open_it(project)
    store = Store(project.with_name("draft-reviews"))
    path = store.round_folder("round-1") / "round.yml"
    path.write_text("# For the autumn meeting.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    write_comments(store, "round-1", (make_comment("XB-001"), make_comment("XC-001"), make_comment("X-001")))
    done = run("review", "close", "--today", "2027-01-16", cwd=project)
    assert done.stdout == (
        f"closed round-1 on 2027-01-16: wrote {path}\nanswered: 1 of 2 invited: XB; thank you to each\n"
        "answered without an invitation: XC\n"
    )
    assert "not answered, for you alone: XA" in done.stderr
    # What the leader wrote is still there.
    assert path.read_text(encoding="utf-8").startswith("# For the autumn meeting.\n")
    assert str(read_round(store, "round-1").round.closed) == "2027-01-16"
    again = run("review", "close", "--today", "2027-02-16", cwd=project)
    assert (again.returncode, "was closed on 2027-01-16, and stays so" in again.stdout) == (0, True)
    assert git(store.folder, "log", "--format=%s") == "Close round-1\nOpen round-1 on draft-2"
    assert "3 of 3 comments have no end yet" in again.stderr
    refused = run("review", "close", "--comments", cwd=project)
    assert (refused.returncode, "add --today DATE" in refused.stderr) == (2, True)
    one = {"disposition": {"verdict": "noted", "rationale": "Thank you.", "decided_in": "editor"}}
    agreed = [{"date": "2026-12-14", "to": "submitted"}, {"date": "2027-01-18", "to": "agreed"}]
    told = make_comment("XB-001", events=agreed, notified="2027-01-19", response="accepts", **one)
    silent = make_comment("XC-001", events=agreed, notified="2027-01-19", **one)
    write_comments(store, "round-1", (told, silent))
    done = run("review", "close", "--comments", "--today", "2027-01-20", cwd=project)
    assert (done.returncode, "closed 1 comment: XB-001\n" in done.stdout) == (0, True)
    assert "not closed: the sender of XC-001 has until 2027-02-09 to answer" in done.stderr
    assert "2 of 3 comments have no end yet" in done.stderr
    end = [{"date": "2026-12-14", "to": "submitted"}, {"date": "2027-01-20", "to": "withdrawn"}]
    write_comments(store, "round-1", tuple(make_comment(label, events=end) for label in ("XB-001", "XC-001", "X-001")))
    done = run("review", "close", cwd=project)
    assert f"round-1 is final since 2027-01-20: each comment has an end; wrote {path}" in done.stdout
    assert path.read_text(encoding="utf-8").startswith("# For the autumn meeting.\n")
    assert str(read_round(store, "round-1").round.final) == "2027-01-20"
    assert "round-1 is final since 2027-01-20\n" in run("review", "close", cwd=project).stdout
    assert git(store.folder, "log", "-1", "--format=%s") == "Make round-1 final"
