"""What records name: parts that are there."""

import pytest

from tests.project import make_project, read_all, shown

TASK = """\
number: 1
description: [Find out., Prepare a draft.]
source: {{document: CWS/1/1}}
answers: [{{part: {part}, text: It is in the draft.}}]
"""


@pytest.mark.parametrize(("part", "found"), [("1", []), ("2", []), ("3", ["R020 task.yml:4:18"])])
def test_an_answer_names_a_part_that_the_task_has(part: str, found: list[str]) -> None:
    problems = read_all(make_project({"task.yml": TASK.format(part=part)}))
    assert [shown(item) for item in problems] == found
    assert all(item.hint == "its parts count from 1 to 2" for item in problems)
