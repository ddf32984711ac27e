"""The words of a publication that is corrected: what a manuscript shows, by the ids around it."""

import json
from pathlib import Path

from tests.project import make_project
from wipo_bc_std.load.project import LARGEST_FILE, open_project
from wipo_bc_std.load.recorded_text import read_recorded_words
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.view import nodes
from wipo_bc_std.view.manuscript import read_manuscript

DRAFT = Path(__file__).parents[2]


def test_words_stand_under_each_id_around_them() -> None:
    text = [
        {"type": "text", "text": "An office "},
        {"type": "keyword", "text": "MUST"},
        {"type": "strong", "children": [{"type": "text", "text": " say"}]},
        {"type": "footnote", "id": "x", "number": "1"},
        {"type": "link", "label": " so", "children": []},
        {"type": "text", "text": "."},
    ]
    made = {"sections": [{"id": "scope", "blocks": [{"id": "GA-01", "blocks": [{"text": text}]}]}]}
    project = make_project({"published/one/en.json": json.dumps(made)})
    said = ("An office MUST say so.",)
    assert read_recorded_words(project, "one", "en") == {"scope": said, "GA-01": said}
    assert read_recorded_words(project, "one", "fr") is None
    assert read_recorded_words(make_project({"published/one/en.json": "{"}), "one", "en") is None


def test_all_running_texts_of_a_real_record_are_found_however_large_it_is() -> None:
    project = open_project(DRAFT)
    path = "standard/published/draft-2/en.json"
    content = project.read(path)
    assert len(content) > LARGEST_FILE
    found = read_recorded_words(project, "draft-2", "en")
    assert found is not None
    manuscript = read_manuscript(content)
    for block in nodes.walk(manuscript.sections):
        if (
            isinstance(block, nodes.Paragraph)
            and block.id
            and not any(isinstance(each, nodes.Mark) for each in block.text)
        ):
            assert " ".join(nodes.shown_text(block.text).split()) in found[block.id]


def test_nothing_is_read_of_what_is_not_corrected() -> None:
    assert read_project(open_project(DRAFT)).written.recorded == {}
