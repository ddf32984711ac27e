"""What was recorded is read in one way, whoever asks."""

from pathlib import Path

import pytest

from tests.render.test_goldens import manuscript
from wipo_bc_std.publish.record import read_recorded
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.manuscript import write_manuscript


def test_a_recorded_manuscript_is_given_back_in_the_language_asked_for(tmp_path: Path) -> None:
    (tmp_path / "en.json").write_bytes(write_manuscript(manuscript()))
    assert read_recorded(tmp_path, "en") == manuscript()
    assert read_recorded(tmp_path, "fr") is None
    assert read_recorded(tmp_path / "nowhere", "en") is None


def test_a_record_that_is_not_what_was_published_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "en.json"
    path.write_bytes(write_manuscript(manuscript("ar")))
    with pytest.raises(UsageError, match=r"en\.json, .* is in “ar”; restore it from the commit that recorded"):
        read_recorded(tmp_path, "en")
    for content in (b"", b"{}", b"\xff\xfe", b"[" * 100_000):
        path.write_bytes(content)
        with pytest.raises(UsageError, match=r"is not a manuscript of version 1: .*; restore it from the commit"):
            read_recorded(tmp_path, "en")
