"""What readers can comment on is what the forms of a round ask about."""

from tests.render.test_goldens import manuscript
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.view.comment_targets import list_comment_targets
from wipo_bc_std.view.nodes import Section, walk


def test_the_site_takes_comments_on_all_that_forms_ask_about() -> None:
    text = manuscript()
    targets = list_comment_targets(text.sections)
    assert {passage.id for passage in list_passages(text)} == set(targets)


def test_a_target_is_called_as_it_is_printed_and_tells_how_it_begins() -> None:
    targets = list_comment_targets(manuscript().sections)
    assert targets["KE-01"].name == "KE-01"
    assert targets["KE-01"].begins.startswith("Whoever has custody")
    assert targets["keeping-place"].name == "paragraph 6"
    assert targets["sample"].name == "sample"
    assert targets["keeping"].name == "3. Keeping samples"
    assert max(len(target.begins) for target in targets.values()) <= 160
    headings = {block.id for block in walk(manuscript().sections) if isinstance(block, Section)}
    assert {name for name, target in targets.items() if target.is_heading} == headings
