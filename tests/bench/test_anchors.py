"""Random edits of the real text: comments are carried as well as is promised."""

import pytest

from tests.bench.anchors import measure_edits, read_published
from wipo_bc_std.session.passages import list_passages

_QUOTES = 300


@pytest.mark.parametrize(("share", "right", "wrong"), [(0.05, 0.99, 0.003), (0.15, 0.94, 0.015)])
def test_comments_are_carried_as_promised(share: float, right: float, wrong: float) -> None:
    passages = [each for each in list_passages(read_published("draft-2")) if each.kind in {"paragraph", "provision"}]
    found = measure_edits(passages, share, 1, _QUOTES, seed=3)
    assert found["right"] >= right * _QUOTES
    assert found["wrong"] <= wrong * _QUOTES
