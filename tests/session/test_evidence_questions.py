"""What rounds hold, told to whoever finds out whom to ask: who is silent, who knows, what was asked and answered."""

from datetime import date

from tests.review.filled import make_round
from tests.review.test_store import PASSAGE, make_comment
from tests.session.asked_files import FACT, READER, make_question
from wipo_bc_std.evidence.asking import Interest
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.evidence_questions import describe_offices

KEY = make_question().key


def make_answer(office: str, **told: object) -> Answer:
    return Answer.model_validate({"office": office, "channel": "xlsx", "received": "2026-12-14", **told})


def round_of(number: int, **told: object) -> Round:
    month = f"2026-{number:02d}"
    days = {"opens": f"{month}-01", "closes": f"{month}-20", "closed": f"{month}-21"}
    return make_round(f"round-{number}", **{**days, **told})


NOW = RoundMatter(round_of(9, closed=None))


def test_silent_is_who_answered_neither_of_the_two_rounds_before() -> None:
    first = RoundMatter(round_of(1), answers=(make_answer("XA"), make_answer("XB"), make_answer("XC")))
    second = RoundMatter(round_of(2), answers=(make_answer("XA"),))
    third = RoundMatter(round_of(3), comments=(make_comment("XB-001"),))
    # The order in which the store lists them says nothing: round-10 comes before round-2.
    assert describe_offices(NOW, (third, NOW, first, second), ()).silent == ("XC",)
    assert describe_offices(NOW, (first, second, NOW), ()).silent == ()
    # After one round nobody has been silent for two, and a later round does not count.
    later = RoundMatter(round_of(11))
    assert describe_offices(NOW, (RoundMatter(round_of(3)), later, NOW), ()).silent == ()


def test_interest_is_what_an_office_said_last_and_where_it_commented() -> None:
    first = RoundMatter(
        round_of(1),
        comments=(make_comment("XB-001"), make_comment("XC-001", events=[
            {"date": "2026-12-01", "to": "submitted"}, {"date": "2026-12-02", "to": "withdrawn"}])),
        answers=(make_answer("XA", offers=["answer"], can_answer_on="cellars"), make_answer("XB", offers=["follow"])),
    )  # fmt: skip
    second = RoundMatter(round_of(2), answers=(make_answer("XA", can_answer_on="shelves"), make_answer("XB")))
    assert describe_offices(NOW, (first, second, NOW), (PASSAGE,)).interests == (
        Interest("XA", offers=True, subject="shelves"),
        Interest("XB", commented=frozenset({"scope"})),
    )


def test_what_was_asked_and_answered_is_known_from_all_rounds() -> None:
    asked = (make_question(), make_question(READER, kind="understanding", key="understanding/KE-02/1"))
    reply = {"question": FACT, "received": "2026-12-14"}

    def describe(made: Round, *answers: Answer) -> tuple[bool, dict[str, tuple[str, ...]]]:
        held = RoundMatter(made, asked=asked, answers=answers)
        found = describe_offices(NOW, (held, NOW), ())
        assert [(each.office, each.key, each.is_reading, each.day) for each in found.past] == [
            ("XA", KEY, False, date(2026, 12, 1)),
            ("XA", "understanding/KE-02/1", True, date(2026, 12, 1)),
        ]
        return KEY in found.settled, dict(found.passed)

    # As long as its round is open, an office may still answer.
    assert describe(round_of(8, closed=None)) == (True, {})
    assert describe(round_of(8)) == (False, {})
    told = {**reply, "answer": "still-true"}
    assert describe(round_of(8), make_answer("XA", replies=[told])) == (True, {})
    # Another office answers no question of this one.
    assert describe(round_of(8), make_answer("XB", replies=[told])) == (False, {})
    passed = {**reply, "answer": "passed-on", "passed_to": "xc"}
    assert describe(round_of(8), make_answer("XA", replies=[passed])) == (False, {KEY: ("XC",)})
    passed["passed_to"] = "the office of the harbour"
    assert describe(round_of(8), make_answer("XA", replies=[passed])) == (False, {})


def test_the_round_itself_knows_what_it_asks() -> None:
    held = RoundMatter(NOW.round, asked=(make_question(),))
    found = describe_offices(held, (held,), ())
    assert (found.here, found.has_reader, found.settled) == (frozenset({KEY}), False, frozenset())
    reader = RoundMatter(NOW.round, asked=(make_question(READER, kind="application"),))
    assert describe_offices(reader, (reader,), ()).has_reader
