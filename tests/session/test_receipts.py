"""Receipts: in each language they say what became of each comment, and the same for the same file."""

import pytest

from tests.review.filled import make_round, real_passages, write_block
from tests.session.asked_files import FACT, PROVISION, make_questions
from wipo_bc_std.review.acceptance import Arrival, judge
from wipo_bc_std.review.intake.kinds import read_form
from wipo_bc_std.review.placement import index_passages
from wipo_bc_std.review.returned import Returned
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.intake import apply_plan
from wipo_bc_std.session.receipts import draw_receipt
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word

_COMMENTS = ({"id": "BD-02", "text": "Words."}, {"number": "12", "text": "Where?", "kind": "odd"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_says_in_its_readers_language_what_became_of_each_comment(language: Language) -> None:
    made = make_round(digests=dict.fromkeys(LANGUAGES, "a" * 64))
    block = write_block(made, "XA", *_COMMENTS, position="discuss", language=language)
    (part,) = read_form(block.encode(), "mail.txt")
    assert isinstance(part.held, Returned)
    texts = index_passages({"en": real_passages()}, language)
    arrival = Arrival("mail.txt", part.digest, made.closes.replace(day=20))
    plan = judge(RoundMatter(made), texts, part.held, arrival)
    matter = apply_plan(RoundMatter(made), plan)
    receipt = draw_receipt(matter, plan)
    for words in ("XA-001", "XA-002", "BD-02", "odd", "leader@example.invalid", "round-1", "mail.txt"):
        assert words in receipt
    for key in ("title", "position.discuss", "labels", "unclear", "refused", "next", "thanks"):
        assert word(f"receipt.{key}", language) in receipt
    # Taken in again, the file has the same receipt.
    again = judge(matter, texts, part.held, arrival)
    assert draw_receipt(apply_plan(matter, again), again) == receipt


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_asks_for_what_an_answer_about_evidence_lacks(language: Language) -> None:
    made = make_round(digests=dict.fromkeys(LANGUAGES, "a" * 64))
    told = {
        f"{FACT}-answer": "Still true",
        f"{PROVISION}-answer": "Changed",
        f"{PROVISION}-checked": "It is another one.",
    }
    (part,) = read_form(write_block(made, "XA", answers=told, language=language).encode(), "mail.txt")
    assert isinstance(part.held, Returned)
    matter = RoundMatter(made, asked=make_questions())
    plan = judge(
        matter, index_passages({"en": real_passages()}, language), part.held, Arrival("m", part.digest, made.opens)
    )
    receipt = draw_receipt(apply_plan(matter, plan), plan)
    assert word("receipt.replies", language, count="2") in receipt
    bare = receipt.split(word("receipt.bare", language))[1].split("\n\n")[0]
    assert bare.splitlines() == ["", "  KE-01, 3 Keeping samples"]
