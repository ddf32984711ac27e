"""Filled forms of a round about the real draft, as many comments as asked for; no office said any of it."""

import random
from pathlib import Path

from tests.review.filled import make_project, make_round, open_rounds, real_passages, write_block

_IN_EACH = 25
_FEWEST, _MOST = 10, 60


def fill_forms(folder: Path, comments: int) -> tuple[Path, Path]:
    """Return a project in a folder with a round that is open, and the folder of what came back, 25 comments a file."""
    made = make_round(invited=[])
    root = make_project(folder)
    open_rounds(root.with_name(f"{root.name}-reviews"), made)
    answers = folder / "answers"
    answers.mkdir()
    chance = random.Random(comments)  # noqa: S311 - a sample, no secret
    for number in range(comments // _IN_EACH):
        office = f"{chr(ord('A') + number // 26 % 26)}{chr(ord('A') + number % 26)}"
        rows = (
            {
                "id": passage.id,
                "number": passage.number,
                "title": passage.title,
                "text_read": passage.text,
                "kind": "technical",
                "weight": "major",
                "text": " ".join(chance.choices(passage.text.split(), k=chance.randint(_FEWEST, _MOST))),
                "proposed": passage.text[:200],
            }
            for passage in chance.sample(real_passages(), _IN_EACH)
        )
        (answers / f"{office}.txt").write_text(write_block(made, office, *rows, position="support"), encoding="utf-8")
    return root, answers
