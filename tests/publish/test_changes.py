"""What a site that is built alone tells of the last publication, as it is recorded among the sources."""

from datetime import date
from pathlib import Path

import pytest

from tests.redline.pair import states
from tests.render.test_goldens import manuscript
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.publish.changes import tell_recorded_news
from wipo_bc_std.render.format import FormatError
from wipo_bc_std.view.manuscript import write_manuscript


def published(*names: str) -> tuple[PublicationRecord, ...]:
    day = date(2026, 11, 22)
    return tuple(
        PublicationRecord(publication=name, version="0.1.0", stage="working-draft", date=day) for name in names
    )


def record(root: Path, name: str, content: bytes, language: str = "en") -> Path:
    path = root / "standard" / "published" / name / f"{language}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_site_tells_what_changed_since_the_newest_record(tmp_path: Path) -> None:
    old, new = states()
    record(tmp_path, "draft-1", write_manuscript(new))
    record(tmp_path, "draft-2", write_manuscript(old))
    news = tell_recorded_news(tmp_path, "standard/", published("draft-1", "draft-2"), new)
    assert news is not None
    assert (news.name, news.redline) == ("draft-2", "")
    assert [each.id for each in news.provisions] == ["KE-01", "KE-02", "KE-04", "KE-06"]
    assert news == tell_recorded_news(tmp_path, "standard/", published("draft-1", "draft-2"), new)


def test_what_was_not_published_in_a_language_is_not_compared(tmp_path: Path) -> None:
    assert tell_recorded_news(tmp_path, "standard/", (), manuscript()) is None
    record(tmp_path, "draft-1", write_manuscript(manuscript()))
    assert tell_recorded_news(tmp_path, "standard/", published("draft-1"), manuscript("ar")) is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{}", b'{"manuscript": 2}', b"[" * 100_000])
def test_a_record_that_is_damaged_is_named(tmp_path: Path, content: bytes) -> None:
    record(tmp_path, "draft-1", content)
    with pytest.raises(FormatError, match=r"draft-1.en\.json, the record of what was published, is not a manuscript"):
        tell_recorded_news(tmp_path, "standard/", published("draft-1"), manuscript())
