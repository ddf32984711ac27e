"""The texts that can be commented on: those of the real second draft, and each kind of the complete sample."""

from collections import Counter
from pathlib import Path

from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.view.manuscript import read_manuscript

ROOT = Path(__file__).parents[2]


def test_each_paragraph_and_provision_of_the_recorded_draft_is_there_once_in_reading_order() -> None:
    manuscript = read_manuscript((ROOT / "standard/published/draft-2/en.json").read_bytes())
    passages = list_passages(manuscript)
    names = [passage.id for passage in passages]
    counts = Counter(passage.kind for passage in passages)
    assert len(names) == len(set(names))
    assert counts["provision"] == 73
    assert counts["division"] == 33
    numbers = [
        int(passage.number) for passage in passages if passage.kind == "paragraph" and passage.number.isdecimal()
    ]
    first = numbers[: numbers.index(max(numbers)) + 1]
    assert first == sorted(first)
    assert all(passage.text.strip() and passage.digest for passage in passages)


def test_a_provision_is_what_it_says_without_its_reasons() -> None:
    manuscript = read_manuscript((ROOT / "standard/published/draft-2/en.json").read_bytes())
    passage = next(each for each in list_passages(manuscript) if each.id == "BD-02")
    assert passage.number == "BD-02"
    assert "MUST NOT" in passage.text
    assert "Rationale" not in passage.text
    assert passage.title
