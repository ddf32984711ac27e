"""`import-edits`: what it shows, what it writes, and when it leaves everything as it is."""

import csv
import shutil
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.cli.command import Run
from tests.cli.command import run as run_in
from tests.project import SAMPLES
from wipo_bc_std.cli.word_edits import comments_table
from wipo_bc_std.edits.import_edits import Remark
from wipo_bc_std.office_files.word_nodes import Comment, Spot


def run(root: Path, *arguments: str) -> Run:
    return run_in(*arguments, cwd=root)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "a project"
    shutil.copytree(SAMPLES / "minimal", root)
    assert run(root, "build", "--format", "docx", "--to", str(tmp_path)).returncode == 0
    return root


def edited(root: Path, before: str, after: str) -> Path:
    (made,) = root.parent.glob("*.docx")
    packed = BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                assert before.encode() in content
                content = content.replace(before.encode(), after.encode(), 1)
            new.writestr(name, content)
    target = root.parent / "edited.docx"
    target.write_bytes(packed.getvalue())
    return target


def sources(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_edits_are_shown_first_and_written_when_told(folder: Path) -> None:
    before = sources(folder)
    file = edited(folder, "which draft it follows", "which draft it keeps to")
    told = run(folder, "import-edits", str(file))
    assert sources(folder) == before
    assert "+An IP Office MUST say which draft it keeps to; see" in told.stdout
    assert "keeps" in told.stdout
    told = run(folder, "import-edits", str(file), "--write")
    assert told.returncode == 0
    changed = {path for path, content in sources(folder).items() if before[path] != content}
    assert changed == {"standard/clauses/scope.md"}
    assert "patched standard/clauses/scope.md" in told.stdout


def test_edits_that_are_in_the_sources_already_are_not_made_twice(folder: Path) -> None:
    file = edited(folder, "which draft it follows", "which draft it keeps to")
    run(folder, "import-edits", str(file), "--write")
    before = sources(folder)
    told = run(folder, "import-edits", str(file), "--write")
    assert (told.returncode, "0 patched, 1 listed" in told.stdout) == (1, True)
    assert sources(folder) == before


def test_a_file_of_an_older_state_without_its_sources_is_refused_with_the_way_out(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.wipo_bc_std]\ndocx_sources = false\n", encoding="utf-8")
    assert run(folder, "build", "--format", "docx", "--to", str(folder.parent)).returncode == 0
    file = edited(folder, "which draft it follows", "which draft it keeps to")
    run(folder, "import-edits", str(file), "--write")
    told = run(folder, "import-edits", str(file))
    assert told.returncode == 2
    assert "--base" in told.stderr


def test_what_is_no_word_file_is_refused(folder: Path) -> None:
    told = run(folder, "import-edits", "standard/standard.yml")
    assert told.returncode == 2
    assert "not a file of Word" in told.stderr
    assert run(folder, "import-edits", "none.docx").returncode == 2


def test_comments_are_a_table_without_formulas() -> None:
    comment = Comment("0", "=Ada", "A", None, "@SUM(1)\nnext", "-1", Spot("text", 1), "scope")
    other = replace(comment, key="1", text="fine", parent="0", done=True)
    rows = list(csv.reader(StringIO(comments_table((Remark(comment, "scope"), Remark(other, "scope"))))))
    assert rows[0] == ["number", "answers", "id", "quote", "author", "date", "text", "done"]
    assert rows[1] == ["0", "", "scope", "'-1", "'=Ada", "", "'@SUM(1)\nnext", ""]
    assert rows[2][:2] + rows[2][-2:] == ["1", "0", "fine", "yes"]
