"""`review`: rounds of comments, from the invitation to the last letter; each part of the work has a module of its own."""

from typing import TYPE_CHECKING

import typer

from wipo_bc_std.cli import review_decisions, review_papers, review_rounds
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_carrying import carry
from wipo_bc_std.cli.review_consensus import consensus
from wipo_bc_std.cli.review_entry import enter
from wipo_bc_std.cli.review_intake import import_forms
from wipo_bc_std.cli.review_release import release
from wipo_bc_std.settings import UsageError, read_settings

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.store import RoundMatter, Store

review = typer.Typer(rich_markup_mode=None)


def find_store(*, is_written: bool = False) -> "Store":
    """Return the review store of the project that a command works on; what `is_written` is held until the command ends."""
    from wipo_bc_std.review.store import hold_store, open_store  # noqa: PLC0415 - see TYPE_CHECKING

    root = find_call_root()
    store = open_store(root, read_settings(root).review_store)
    if is_written:
        Call.held.enter_context(hold_store(store))
    return store


def find_round(store: "Store", identifier: str | None) -> "RoundMatter":
    """Return a round of a store, the only one where none is named; raise UsageError where that is not clear."""
    from wipo_bc_std.review.store import list_rounds, read_round  # noqa: PLC0415 - see TYPE_CHECKING

    known = list_rounds(store)
    if identifier is None and len(known) != 1:
        told = (
            f"rounds are {', '.join(known)}" if known else f"{store.folder} has none yet; begin one with `review open`"
        )
        raise UsageError(f"which round is not said: {told}; name it with --round")
    return read_round(store, known[0] if identifier is None else identifier)


review.command(
    "open", epilog="Example: wipo-bc-std review open round-1 --publication draft-2 --closes 2027-01-15 --invite KR"
)(review_rounds.open_round)
review.command("forms", epilog="Example: wipo-bc-std review forms --office KR --lang en --to outgoing")(
    review_rounds.write_forms
)
review.command("close", epilog="Example: wipo-bc-std review close --round round-1 --today 2027-01-16")(
    review_rounds.close_round
)
review.command("import", epilog="Example: wipo-bc-std review import answers/ --received 2026-12-14 --accept all")(
    import_forms
)
review.command(
    epilog='Example: wipo-bc-std review enter --office KR --about BD-02 --text "What is a node?" --channel meeting --source "meeting of 2026-12-14" --received 2026-12-14'
)(enter)
review.command("list", epilog="Example: wipo-bc-std review list --state open --clause BD-02")(
    review_decisions.list_comments
)
review.command(
    epilog='Example: wipo-bc-std review decide KR-007 --verdict accepted --in "meeting of 2027-02-01" --today 2027-02-02'
)(review_decisions.decide)
review.command(epilog="Example: wipo-bc-std review implemented KR-007 --commit 1a2b3c4 --today 2027-02-09")(
    review_decisions.implemented
)
review.command(epilog="Example: wipo-bc-std review carry --to draft-3 --format json")(carry)
review.command(epilog="Example: wipo-bc-std review table --only editorial --format docx")(review_papers.table)
review.command(epilog="Example: wipo-bc-std review report --draft --format html")(review_papers.report)
review.command(epilog="Example: wipo-bc-std review letters --office KR --sent 2027-02-10")(review_papers.letters)
review.command(epilog="Example: wipo-bc-std review heat --lang fr")(review_papers.heat)
review.command(epilog="Example: wipo-bc-std review stats --format json")(review_papers.stats)
review.command(epilog="Example: wipo-bc-std review release --office KR --unnamed BR --thank CN --today 2027-03-01")(
    release
)
review.add_typer(consensus)
