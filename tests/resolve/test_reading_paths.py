"""Reading paths lead to what is there, and each has an id of its own."""

from tests.project import make_project, read_all, sample_files, shown

STANDARD = sample_files()["standard.yml"].decode()


def found(paths: str) -> list[str]:
    return [shown(item) for item in read_all(make_project({"standard.yml": f"{STANDARD}reading_paths:\n{paths}"}))]


def test_a_stop_can_be_anything_that_has_an_id() -> None:
    assert found("  - {id: newcomer, title: Newcomer, stops: [scope, scope-purpose, GA-01]}\n") == []


def test_a_stop_that_leads_nowhere_is_told_where_it_stands() -> None:
    line = STANDARD.count("\n") + 2
    assert found("  - {id: newcomer, title: Newcomer, stops: [scope, scop]}\n") == [f"R002 standard.yml:{line}:52"]


def test_two_paths_do_not_share_an_id() -> None:
    line = STANDARD.count("\n") + 3
    paths = "  - {id: newcomer, title: A, stops: scope}\n  - {id: newcomer, title: B, stops: scope}\n"
    assert found(paths) == [f"R005 standard.yml:{line}:10"]
