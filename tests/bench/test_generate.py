from pathlib import Path

from tests.bench.census import take_census
from tests.bench.generate import ROOT, generate


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_large_draft_has_the_size_asked_for_and_no_problems(tmp_path: Path) -> None:
    generate(ROOT, tmp_path, 30)
    census = take_census(tmp_path)
    assert (census.provisions, census.problems) == (30, 0)
    assert 0.94 * 3000 <= census.words <= 1.06 * 3000


def test_same_seed_gives_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("first", 59), ("again", 59), ("other", 60)):
        generate(ROOT, tmp_path / name, 30, seed)
    first, again, other = (_contents(tmp_path / name) for name in ("first", "again", "other"))
    assert first == again
    assert first.keys() == other.keys()
    assert first != other
