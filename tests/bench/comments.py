"""A round with many comments on the recorded text of this draft, in a store of its own."""

from pathlib import Path

from tests.bench.anchors import read_published
from tests.review.test_store import make_comment, make_round
from wipo_bc_std.review.store import Store, make_store, write_comments, write_round
from wipo_bc_std.session.passages import list_passages

# User-assigned codes of ISO 3166: no office says any of this.
_OFFICES = ("XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH")
_QUOTED = 9
_SAID = "The sentence can be read in two ways; say which of them is meant, and for whom. "


def fill_store(folder: Path, count: int) -> None:
    """Write a store with one round and so many comments, spread evenly over the texts of the second draft."""
    store = Store(folder)
    make_store(store)
    passages = tuple(each for each in list_passages(read_published("draft-2")) if "/" not in each.id)
    write_round(store, make_round(), {"en": passages})
    made = []
    for number in range(count):
        passage = passages[number * len(passages) // count]
        quote = {"exact": " ".join(passage.text.split()[:_QUOTED])}
        made.append(
            make_comment(
                f"{_OFFICES[number % len(_OFFICES)]}-{number // len(_OFFICES) + 1:03d}",
                anchor={"id": passage.id, "number": passage.number, "quote": quote},
                text=_SAID * (1 + number % 5),
            )
        )
    write_comments(store, "round-1", tuple(made))
