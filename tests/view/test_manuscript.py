"""The Manuscript is a permanent format: what is written is read again, and anything else is refused."""

import json

import pytest

from tests.render.test_goldens import manuscript
from wipo_bc_std.view.manuscript import (
    UnreadableManuscriptError,
    manuscript_schema,
    read_manuscript,
    write_manuscript,
)


def test_what_is_written_is_read_again() -> None:
    assert read_manuscript(write_manuscript(manuscript())) == manuscript()


@pytest.mark.parametrize(
    "change",
    [
        {"manuscript": 2},
        {"manuscript": "1"},
        {"surprise": 1},
        {"language": "la"},
        {"sections": [{"type": "chapter"}]},
    ],
)
def test_anything_else_is_refused(change: dict[str, object]) -> None:
    data = {**json.loads(write_manuscript(manuscript())), **change}
    with pytest.raises(UnreadableManuscriptError, match="not a manuscript of version 1"):
        read_manuscript(json.dumps(data).encode())


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"{"])
def test_what_is_no_json_object_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableManuscriptError):
        read_manuscript(content)


def test_its_schema_says_its_version() -> None:
    assert '"const": 1' in json.dumps(manuscript_schema()["properties"])
