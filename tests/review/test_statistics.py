"""Who took part in a round: who has no comment counts like who has many, and silence is told to the leader alone."""

from msgspec import to_builtins

from tests.review.test_store import make_comment, make_round
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.statistics import Share, count_round, list_silent
from wipo_bc_std.review.store import RoundMatter


def make_answer(office: str | None, **more: object) -> Answer:
    """Return an answer that came by mail."""
    told = {"office": office, "channel": "mail", "received": "2026-12-02", **more}
    return Answer.model_validate({key: value for key, value in told.items() if value is not None})


MATTER = RoundMatter(
    make_round(invited=["KR", "FR", "AU", "RU"]),
    comments=(
        make_comment(disposition={"verdict": "accepted"}),
        make_comment("KR-002", kind="editorial", disposition={"verdict": "not-accepted"}, language="ko"),
        make_comment("XA-001", events=[{"date": "2026-12-01", "to": "submitted"}]),
        make_comment("X-001", organization="Registrars' Guild", anchor={"id": "scope", "language": "fr"}),
    ),
    answers=(
        make_answer("FR", position="no-comment"),
        make_answer("AU", position="no-expertise", offers=["follow", "briefing"], late="true"),
        make_answer(None, organization="Registrars' Guild", position="support", submissions=["0123"]),
    ),
)


def test_all_that_is_counted_adds_up() -> None:
    found = count_round(MATTER, {"KR": "Asia", "FR": "Europe", "RU": "Europe"})
    assert (found.invited, found.answered, found.uninvited, found.others, found.late) == (4, 3, 1, 1, 1)
    assert found.positions == {"no-comment": 1, "no-expertise": 1, "support": 1}
    assert found.offers == {"briefing": 1, "follow": 1}
    assert (found.comments, found.accepted, found.undecided) == (4, 1, 2)
    assert (found.kinds, found.accepted_by_kind) == ({"technical": 3, "editorial": 1}, {"technical": 1})
    assert sum(found.kinds.values()) == sum(found.states.values()) == sum(found.languages.values()) == found.comments
    assert (found.languages, found.written) == ({"en": 3, "fr": 1}, {"en": 3, "ko": 1})
    # The last are offices of which offices.yml names no region.
    assert found.regions == {"Asia": Share(1, 1), "Europe": Share(2, 1), "": Share(1, 2)}
    assert sum(share.invited for share in found.regions.values()) == found.invited


def test_who_was_silent_stands_apart_and_in_no_statistics() -> None:
    assert list_silent(MATTER) == ("RU",)
    assert "RU" not in str(to_builtins(count_round(MATTER, {})))
