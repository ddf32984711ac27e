"""`session status` is one page, and `session slides` are six, of the samples and of the real draft."""

from pathlib import Path

import pikepdf
import pytest

from tests.cli.command import run
from tests.project import SAMPLES
from tests.session.briefing_matter import ROOT

PLACES = ((ROOT, "cws-14"), (SAMPLES / "complete", "sc-2"), (SAMPLES / "session", "cws-12"))


@pytest.mark.parametrize(("command", "pages"), [("status", 1), ("slides", 6)])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(("project", "session"), PLACES, ids=lambda each: str(getattr(each, "name", each)))
def test_so_many_pages(tmp_path: Path, project: Path, session: str, language: str, command: str, pages: int) -> None:
    options = ("--session", session, "--lang", language, "--format", "pdf", "--to", str(tmp_path))
    done = run("session", command, *options, cwd=project)
    assert done.returncode == 0, done.stderr
    (file,) = tmp_path.glob("*.pdf")
    with pikepdf.open(file) as document:
        assert len(document.pages) == pages


def test_what_is_too_much_for_a_page_is_told_with_its_place_and_what_to_do(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    for path in (SAMPLES / "session" / "standard").rglob("*"):
        target = project / "standard" / path.relative_to(SAMPLES / "session" / "standard")
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            target.write_bytes(path.read_bytes())
    text = (
        "---\nid: full\nkind: slides\nsession: cws-12\n---\n\n## What this is\n\n"
        + "Many words stand here. " * 300
        + "\n"
    )
    (project / "standard" / "papers").mkdir(exist_ok=True)
    (project / "standard" / "papers" / "full.md").write_text(text, encoding="utf-8")
    done = run("session", "slides", "--session", "cws-12", "--to", str(tmp_path / "out"), cwd=project)
    assert done.returncode == 2
    assert "standard/papers/full.md:7:1: the page “What this is” holds more than one page can show" in done.stderr
    assert not (tmp_path / "out").exists()
