"""Papers pass the gates of a draft: veraPDF for the PDF, the schemas of Office for Word, axe and keyboard for pages.

They are those of a review, those about the world, and each kind of paper of a session, made by its command. All are printed
by the same code: each stands in the table below in one language or two, the report to a session in all six.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in
from tests.acceptance.test_docx import faults
from tests.acceptance.verapdf import FLAVOURS, validate
from tests.cli.command import run
from tests.project import SAMPLES
from tests.session.form_papers import make_form_paper
from tests.session.paper_round import make_comments, make_paper_matter
from tests.session.world_draft import make_world_draft
from wipo_bc_std.evidence.change_search import find_changes
from wipo_bc_std.evidence.changes import Since
from wipo_bc_std.evidence.reopening import watch_assumptions
from wipo_bc_std.pipeline import lower_draft
from wipo_bc_std.session.comment_table import make_table_paper
from wipo_bc_std.session.composition import all_kinds
from wipo_bc_std.session.disposition_report import make_report
from wipo_bc_std.session.heat_list import make_heat_list
from wipo_bc_std.session.letters import list_letters, make_letter
from wipo_bc_std.session.paper import PAPER_FORMATS, Paper, PaperFormat, render_paper
from wipo_bc_std.session.revision_proposal import make_proposal
from wipo_bc_std.session.world_change import make_world_change
from wipo_bc_std.session.world_matter import make_world_matter
from wipo_bc_std.view.fixed import LANGUAGES, Language

pytestmark = pytest.mark.acceptance

Write = Callable[[Path, PaperFormat], list[Path]]


@dataclass(frozen=True)
class Row:
    """A paper by a name: `write` puts its files of a format into a folder, `forms` are those that it is printed in.

    Not each is opened as a page, or held against the rules of archives as well.
    """

    name: str
    write: Write
    forms: tuple[PaperFormat, ...] = PAPER_FORMATS
    is_opened: bool = False
    is_archived: bool = False


def write_papers(make: Callable[[], tuple[Paper, ...]], folder: Path, form: PaperFormat) -> list[Path]:
    made = []
    for paper in make():
        artifact = render_paper(paper, form)
        made.append(folder / artifact.path)
        made[-1].write_bytes(artifact.content)
    return made


def of_review(language: Language) -> tuple[Paper, ...]:
    matter = make_paper_matter(language)
    letter = list_letters(make_comments(), language)[3]
    return (
        make_report(matter, is_draft=True),
        make_heat_list(matter),
        make_letter(letter, matter),
        make_table_paper(matter),
    )


def of_world(language: Language) -> tuple[Paper, ...]:
    draft = make_world_draft()
    matter = make_world_matter(draft, language)
    report = make_world_change(find_changes(draft, Since("draft-1", date(2026, 6, 1))), matter)
    manuscript = lower_draft(draft, tells_past=False)
    return (report, *(make_proposal(item, manuscript, matter) for item in watch_assumptions(draft).reopened[:1]))


def of_form(language: Language, *, official: bool) -> tuple[Paper, ...]:
    return (make_form_paper(language, official=official),)


def of_session(
    project: Path, session: str, command: str, language: Language, folder: Path, form: PaperFormat
) -> list[Path]:
    """Return the files of a paper, as its command writes them; what goes with it has gates of its own."""
    own = folder / f"{project.name}-{command}-{language}"
    meeting = ("--meeting", "before-sc-2") if command == "summary" else ()
    options = ("--session", session, *meeting, "--lang", language, "--format", form, "--to", str(own))
    done = run("session", command, *options, cwd=project)
    assert (own / "").exists(), done.stderr
    return sorted(path for path in own.glob(f"*.{form}") if "-annex" not in path.name)


REAL: Final = (Path(__file__).parents[2], "cws-14")
COMPLETE: Final = (SAMPLES / "complete", "sc-2")
REPORT: Final = (SAMPLES / "session", "cws-12")
# By its command: where it is made, for which session, and in which language.
SESSION: Final[tuple[tuple[str, Path, str, Language], ...]] = (
    ("report", *REPORT, "en"),
    ("report", *REAL, "fr"),
    ("proposal", *COMPLETE, "en"),
    ("task", *REAL, "en"),
    ("work-plan", *REAL, "fr"),
    ("calendar", *COMPLETE, "ar"),
    ("agenda", *COMPLETE, "en"),
    ("summary", *COMPLETE, "zh"),
    ("invitation", *COMPLETE, "en"),
    ("comments", *COMPLETE, "ar"),
    ("released-comments", *COMPLETE, "en"),
    ("decisions", *COMPLETE, "fr"),
    ("status", *REAL, "en"),
    ("status", *COMPLETE, "ar"),
    ("slides", *REAL, "en"),
    ("slides", *COMPLETE, "ar"),
    ("questionnaire", *REAL, "ar"),
    ("pfr", *COMPLETE, "en"),
    ("revision", *COMPLETE, "en"),
    ("corrigendum", *COMPLETE, "ar"),
    ("erratum", *COMPLETE, "en"),
    ("implementations", *COMPLETE, "en"),
)
OPENED: Final = {
    ("report", "en"),
    ("agenda", "en"),
    ("calendar", "ar"),
    ("decisions", "fr"),
    ("status", "ar"),
    ("pfr", "en"),
}
FORMS: Final = {kind.command: kind.forms for kind in all_kinds().values()}

ROWS: Final = (
    *(
        Row(f"review-{language}", partial(write_papers, partial(of_review, language)), is_opened=language != "zh")
        for language in ("en", "ar", "zh")
    ),
    *(Row(f"world-{language}", partial(write_papers, partial(of_world, language)), is_opened=True) for language in ("en", "ar")),
    *(
        Row(
            f"official-{language}",
            partial(write_papers, partial(of_form, language, official=True)),
            is_opened=language in {"en", "ar"},
            is_archived=True,
        )
        for language in LANGUAGES
    ),
    *(
        Row(f"specimen-{language}", partial(write_papers, partial(of_form, language, official=False)), is_opened=language == "fr")
        for language in ("en", "fr", "ar")
    ),
    *(
        Row(
            f"{command}-{language}",
            partial(of_session, project, session, command, language),
            FORMS[command],
            is_opened=(command, language) in OPENED,
            is_archived=command == "slides",
        )
        for command, project, session, language in SESSION
    ),
)  # fmt: skip


def printed(form: PaperFormat) -> list[Row]:
    return [row for row in ROWS if form in row.forms]


@pytest.mark.parametrize("row", printed("pdf"), ids=lambda row: row.name)
def test_each_pdf_conforms(tmp_path: Path, row: Row) -> None:
    made = row.write(tmp_path, "pdf")
    assert made
    for path in made:
        for flavour in FLAVOURS if row.is_archived else ("ua-1",):
            report = validate(path, flavour)
            assert report.checks > 100
            assert report.failures == (), path.name


@pytest.mark.parametrize("row", printed("docx"), ids=lambda row: row.name)
def test_each_word_file_is_valid(tmp_path: Path, row: Row) -> None:
    made = row.write(tmp_path, "docx")
    assert made
    assert [fault for path in made for fault in faults(path)] == []


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in papers as pages."""
    folder = tmp_path_factory.mktemp("papers")
    for row in printed("html"):
        if row.is_opened:
            row.write(folder, "html")
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)


def test_each_kind_of_paper_is_looked_at() -> None:
    assert {command for command, *_ in SESSION} == set(FORMS)
