"""Forms as Word files on their way: made for an office, filled in, and taken in by `review import`."""

from pathlib import Path

from lxml import etree

from tests.cli.command import run
from tests.review.filled import make_project, make_round, open_rounds, real_passages
from tests.session.form_files import read_draft
from tests.session.word_forms import changed, write_comment, write_field
from wipo_bc_std.review.store import Store, read_round
from wipo_bc_std.session.form_docx import make_documents
from wipo_bc_std.session.form_matter import make_matter

ROUND = make_round()


def fill(root: etree._Element) -> None:
    write_field(root, "Your position", "Support, with comments")
    write_comment(root, "BD-02", kind="technical (te), major", text="Say which.", proposed="Each office.")
    write_comment(root, "*", kind="ge", text="A good start.")
    write_comment(root, "+", number="99.9", text="Where is this?")


def test_a_filled_form_is_taken_in_and_each_comment_stands_under_its_text(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    open_rounds(tmp_path / "draft-reviews", ROUND)
    matter = make_matter(ROUND, "XA", read_draft()[0], real_passages())
    (content,) = make_documents([matter])
    path = tmp_path / "wipo-bc-std_round-1_XA_0.2.0_en.docx"
    path.write_bytes(changed(content, fill))
    done = run("review", "import", path, "--received", "2026-12-14", "--accept", "all", cwd=project)
    # One place is to be confirmed.
    assert done.returncode == 1
    held = read_round(Store(tmp_path / "draft-reviews"), "round-1")
    told = {each.text: (each.anchor.id, each.kind, each.weight, each.office) for each in held.comments}
    assert told["Say which."] == ("BD-02", "technical", "major", "XA")
    assert told["A good start."][:2] == (None, "general")
    assert held.answers[0].position == "support-with-comments"
    (record,) = held.submissions
    assert [each.words for each in record.listed if "99.9" in each.reason or "99.9" in each.words]
    again = run("review", "import", path, "--received", "2026-12-15", "--accept", "all", cwd=project)
    assert "nothing to write" in again.stdout
