"""The documentation as pages: each defect has one, they hold all of it, and they are the same each time."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.cli.command import run, run_process
from wipo_bc_std.check.catalogue import all_defects
from wipo_bc_std.diagnostics.defect import LETTERS, Defect, define
from wipo_bc_std.diagnostics.defect_pages import INDEX, defect_page, defect_pages

DEFECTS = all_defects()


def by_letter(page: str) -> tuple[int, str]:
    return list(LETTERS).index(page[0]), page


def test_every_defect_has_a_page_that_the_index_leads_to() -> None:
    pages = defect_pages(DEFECTS.values())
    assert set(pages) == {INDEX, *(f"{code}.md" for code in DEFECTS)}
    assert re.findall(r"\]\((.*?)\)", pages[INDEX]) == sorted(set(pages) - {INDEX}, key=by_letter)


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=lambda defect: defect.code)
def test_a_page_holds_summary_basis_reasons_and_examples(defect: Defect) -> None:
    tokens = MarkdownIt().parse(defect_page(defect))
    fences = [token.content for token in tokens if token.type == "fence"]
    examples = [*defect.examples("Flagged"), *defect.examples("Accepted")]
    assert fences == [text for files in examples for text in files.values()]
    prose = "\n".join(token.content for token in tokens if token.type == "inline")
    for part in (defect.code, defect.name, defect.summary, defect.basis, *defect.reasons.split("\n\n")):
        assert part in prose
    # What looks like HTML would be lost on a site.
    parts = [child for token in tokens for child in token.children or ()]
    assert not {"html_block", "html_inline"} & {token.type for token in [*tokens, *parts]}
    assert "file: " not in prose


def test_a_fence_is_longer_than_those_that_it_holds() -> None:
    text = "A sample.\n\nFlagged:\n\n    file: clauses/a.md\n    ````\n    x\n    ````\n"
    page = defect_page(define("S001", "sample-defect", basis="a test", documentation=text))
    assert "`````markdown\n````\nx\n````\n`````\n" in page


def test_the_pages_are_written_and_again_the_same(tmp_path: Path) -> None:
    written = []
    for seed in "12":
        done = run_process("explain", "--all", "--to", f"pages – {seed}", cwd=tmp_path, PYTHONHASHSEED=seed)
        assert (done.returncode, done.stdout) == (0, f"wrote {len(DEFECTS) + 1} pages to pages – {seed}\n")
        folder = tmp_path / f"pages – {seed}"
        written.append({path.name: path.read_bytes().decode() for path in folder.iterdir()})
    assert written[0] == written[1] == defect_pages(DEFECTS.values())


@pytest.mark.parametrize("arguments", [("--all",), ("--to", "x"), ("T003", "--all", "--to", "x")])
def test_half_of_the_order_is_misuse(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run("explain", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "wipo-bc-std explain --all --to DIR" in done.stderr
    assert list(tmp_path.iterdir()) == []
