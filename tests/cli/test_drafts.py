"""`import-draft` from the command line."""

from pathlib import Path

import pypandoc
import pytest

from tests.cli.command import run

DRAFT = """
# INTRODUCTION

1.  This Standard *recommends* things.^[A footnote with **bold** words.]
2.  It has 3 parts, see paragraph 1 and Annex I.

# RULES

3.  Rules are:

[PP-01] An office MUST do [one or] two things.

# ANNEX I: LIST OF RULES

1.  Here.
"""
CHANGED = DRAFT.replace("It has 3 parts", "It has four parts").replace(
    "1.  Here.", "1.  Here.\n2.  And there, too, stands a rule."
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    pypandoc.convert_text(DRAFT, "docx", format="markdown", outputfile=str(path))
    return path


def test_a_word_file_becomes_a_project(draft: Path, tmp_path: Path) -> None:
    done = run("import-draft", str(draft), "--to", str(tmp_path / "new"), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "made: 2 clauses, 1 annexes, 4 paragraphs, 1 provisions" in done.stdout
    assert "next: wipo-bc-std check" in done.stderr
    text = (tmp_path / "new" / "standard" / "clauses" / "introduction.md").read_text(encoding="utf-8")
    assert "see <para:introduction-standard-recommends> and <annex:list-rules>." in text


def test_nothing_is_written_over_a_draft_unless_asked(draft: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run("import-draft", str(draft), "--to", str(folder), cwd=tmp_path).returncode == 0
    refused = run("import-draft", str(draft), "--to", str(folder), cwd=tmp_path)
    assert refused.returncode == 2
    assert "--over" in refused.stderr
    other = tmp_path / "other"
    (other / "standard" / "clauses").mkdir(parents=True)
    (other / "standard" / "clauses" / "rules.md").write_text("mine", encoding="utf-8")
    assert run("import-draft", str(draft), "--to", str(other), cwd=tmp_path).returncode == 2
    assert (other / "standard" / "clauses" / "rules.md").read_text(encoding="utf-8") == "mine"
    assert not (other / "standard" / "standard.yml").exists()


def test_a_newer_file_over_a_draft_keeps_ids_and_shows_what_changed(draft: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run("import-draft", str(draft), "--to", str(folder), cwd=tmp_path).returncode == 0
    before = (folder / "standard" / "clauses" / "introduction.md").read_text(encoding="utf-8")
    pypandoc.convert_text(CHANGED, "docx", format="markdown", outputfile=str(draft))
    dry = run("import-draft", str(draft), "--to", str(folder), "--over", "--dry-run", cwd=tmp_path)
    assert "nothing was written" in dry.stderr
    assert (folder / "standard" / "clauses" / "introduction.md").read_text(encoding="utf-8") == before
    done = run("import-draft", str(draft), "--to", str(folder), "--over", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "changed   introduction-parts-see:\n            “3” → “four”\n" in done.stdout
    assert "added     list-rules-too-stands: “And there, too, stands a rule.”" in done.stdout
    after = (folder / "standard" / "clauses" / "introduction.md").read_text(encoding="utf-8")
    assert after == before.replace("3 parts", "four parts")


def test_misuse_is_told_in_a_line(tmp_path: Path) -> None:
    for arguments, words in (
        (("nothing.docx",), "nothing.docx cannot be read"),
        ((__file__, "--to", str(tmp_path)), "test_drafts.py"),
    ):
        done = run("import-draft", *arguments, cwd=tmp_path)
        assert done.returncode == 2, done.stdout + done.stderr
        assert words in done.stderr
        assert "Traceback" not in done.stderr
