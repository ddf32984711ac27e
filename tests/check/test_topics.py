"""What short texts are about: the two bullets of the report to CWS/12 are one work, and other work is not."""

from itertools import combinations

import pytest

from wipo_bc_std.check.topics import are_alike, read_topic

# As the Task Force report to CWS/12 has them in its work plan (paragraph 9).
TWICE = (
    (
        "Research the experience and the outcome of the WIPO Global Identifier project as part of the effort to incorporate "
        "practical use-cases of blockchain technologies in the recommendations."
    ),
    (
        "Research and analyze the use cases of blockchain technologies in IP community such as WIPO Global Identifier, which "
        "utilize blockchain technologies, and further improve the draft standard"
    ),
)
OTHER_WORK = (
    TWICE[0],
    "Organize Task Force virtual meeting to discuss the outcome of the research.",
    "To draft working documents for the next CWS session",
    "Task Force report at CWS/12",
    "Task Force report at CWS/13",
    "Organize a webinar on WIPO Global Identifier for offices without experience",
    "Prepare a proposal for a new WIPO Standard with use cases of blockchain technology for the next session of the CWS",
    "Prepare the reference models of blockchain technology for the next round of comments by Task Force members",
    "Prepare answers to the comments of the round and the redraft of the WIPO Standard for the Task Force",
    "Invite offices to a webinar on blockchain technologies and their experience",
    "Publish the results of the survey on blockchain technologies",
    "Carry out a survey on the use of blockchain technologies by offices",
    "Update the references to standards of ISO/TC 307",
    "Follow the work of ISO/TC 307 on interoperability and report on it",
)


def test_the_work_that_the_report_plans_twice_is_found() -> None:
    assert are_alike(read_topic(TWICE[0]), read_topic(TWICE[1]))


@pytest.mark.parametrize(("first", "second"), list(combinations(OTHER_WORK, 2)))
def test_other_work_is_not_taken_for_the_same(first: str, second: str) -> None:
    assert not are_alike(read_topic(first), read_topic(second))


def test_what_differs_in_a_figure_is_other_work() -> None:
    first, second = (
        f"Draft the working documents and the report of progress to the session {name}" for name in ("CWS/13", "CWS/14")
    )
    assert not are_alike(read_topic(first), read_topic(second))
    assert are_alike(read_topic(first), read_topic(first.replace("Draft", "Write")))


def test_chinese_text_is_compared_sign_by_sign() -> None:
    first = read_topic("研究产权组织全球标识符项目的经验和成果，并将实际用例纳入建议")
    assert are_alike(first, read_topic("研究产权组织全球标识符项目的经验与成果，将用例纳入建议"))
    assert not are_alike(first, read_topic("组织工作队虚拟会议，讨论下一届会议的文件"))
