from pathlib import Path

from tests.bench.census import take_census
from tests.bench.generate import ROOT, generate


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_large_draft_has_the_size_asked_for_and_next_to_no_problems(tmp_path: Path) -> None:
    generate(ROOT, tmp_path, 90)
    census = take_census(tmp_path)
    # A sentence that is left out can be the one in which an abbreviation is written out.
    assert census.provisions == 90
    assert census.problems <= 2
    assert 0.95 * 9000 <= census.words <= 1.05 * 9000


def test_same_seed_gives_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("first", 59), ("again", 59), ("other", 60)):
        generate(ROOT, tmp_path / name, 30, seed)
    first, again, other = (_contents(tmp_path / name) for name in ("first", "again", "other"))
    assert first == again
    assert first.keys() == other.keys()
    assert first != other
