"""Print how comments are carried to a newer text: `python -m tests.bench.anchors [--quotes 4000] [--seed 8]`.

Random edits of the real text: of its words, one in twenty or one in seven is replaced, deleted, or has a word put before it,
by words of the real text, one by one or five in a row, and the fate of each is known. A quote of 6 to 18 words is

- right, if it is carried to the words that it became, give or take one at either end, or if a person is asked although
  fewer than half of its words are left;
- wrong, if it is carried without asking to a place that shares less than half of its words with the true one, or to
  another text;
- asked, if a person is asked although half of its words or more are left; loose, if it is carried to the true place with
  ends that are off by more than a word.

Real revisions: what became of words is known where they stand once under the same id, or only elsewhere, and unknown where
they stand nowhere. Right is what is carried to the former and what is left to a person of the latter; wrong is what is carried
to any other place.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wipo_bc_std.load.revision import open_revision
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.review.anchors import Carried, NewTexts, carry_anchor
from wipo_bc_std.review.comment import Anchor, Quote
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.view.manuscript import read_manuscript
from wipo_bc_std.view.nodes import Manuscript
from wipo_bc_std.words import split_words

ROOT = Path(__file__).parents[2]
SHORTEST, LONGEST = 6, 18
_CONTEXT = 6
# Which share of the words, how many in a row, and what is to be reached.
_EDITS = ((0.05, 1, "≥ 99 %, ≤ 0.3 %"), (0.15, 1, "≥ 94 %, ≤ 1.5 %"), (0.15, 5, ""))
# Commits of the sources of this draft between which much was written anew.
_HISTORY = (("edb88fe", "7817764"), ("7817764", "HEAD"))


@dataclass(frozen=True)
class Quoted:
    """A quote and what is known of it: the text it was taken from, and the numbers of its words there."""

    passage: Passage
    low: int
    high: int

    @property
    def anchor(self) -> Anchor:
        """Return the quote as a comment has it."""
        words = read_words(self.passage.text)
        exact = self.passage.text[words[self.low][1] : words[self.high - 1][2]]
        start, end = words[self.low][1], words[self.high - 1][2]
        before, after = self.passage.text[:start].split()[-_CONTEXT:], self.passage.text[end:].split()[:_CONTEXT]
        return Anchor(id=self.passage.id, quote=Quote(exact=exact, prefix=" ".join(before), suffix=" ".join(after)))


def read_words(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, each with the characters that it begins and ends at; signs belong to no word."""
    found, place = [], 0
    for word in split_words(text):
        if word[0].isalnum():
            found.append((word, place, place + len(word)))
        place += len(word)
    return found


def draw_quotes(passages: Sequence[Passage], count: int, rng: random.Random) -> list[Quoted]:
    """Return quotes from texts that are long enough, the more the longer these are."""
    sizes = [(passage, len(read_words(passage.text))) for passage in passages]
    fit = [(passage, size) for passage, size in sizes if size >= SHORTEST]
    drawn = rng.choices(fit, weights=[size for _, size in fit], k=count)
    made = []
    for passage, size in drawn:
        length = min(rng.randint(SHORTEST, LONGEST), size)
        low = rng.randint(0, size - length)
        made.append(Quoted(passage, low, low + length))
    return made


@dataclass(frozen=True)
class Edited:
    """A text after random edits; `fates` tells for each old word its number now, None if it is gone, and if it is kept."""

    passage: Passage
    fates: tuple[tuple[int | None, bool], ...]


def edit_words(passage: Passage, share: float, run: int, vocabulary: Sequence[str], rng: random.Random) -> Edited:
    """Return a text of which so many words were replaced, deleted or given a word before them, `run` words in a row."""
    parts: list[str] = []
    fates: list[tuple[int | None, bool]] = []
    done = count = left = 0
    for word, start, end in read_words(passage.text):
        parts.append(passage.text[done:start])
        done = end
        left = left - 1 if left > 1 else run if rng.random() < share / run else 0
        edit = rng.choice(("replace", "delete", "insert")) if left else ""
        if edit == "insert":
            parts.append(f"{rng.choice(vocabulary)} ")
            count += 1
        if edit == "delete":
            fates.append((None, False))
            continue
        parts.append(rng.choice(vocabulary) if edit == "replace" else word)
        fates.append((count, edit != "replace"))
        count += 1
    parts.append(passage.text[done:])
    text = "".join(parts)
    if len(read_words(text)) != count:
        # Where signs beside a word join it to the next, words cannot be counted; the text stays as it is.
        size = len(read_words(passage.text))
        return Edited(passage, tuple((number, True) for number in range(size)))
    return Edited(replace(passage, text=text, digest=passage.digest[::-1]), tuple(fates))


def judge(quoted: Quoted, edited: Edited, carried: Carried) -> str:
    """Return whether a quote was carried right, wrong or loose, or a person was asked."""
    fates = edited.fates[quoted.low : quoted.high]
    there = [number for number, _ in fates if number is not None]
    kept = sum(is_kept for _, is_kept in fates)
    if carried.fate in {"check", "orphan"}:
        return "right" if kept * 2 < len(fates) else "asked"
    words = read_words(edited.passage.text)
    found = [number for number, (_, start, end) in enumerate(words) if start < carried.end and end > carried.start]
    if carried.id != quoted.passage.id or not there or not found:
        return "wrong"
    true = (there[0], there[-1])
    if abs(found[0] - true[0]) <= 1 and abs(found[-1] - true[1]) <= 1:
        return "right"
    shared = len(set(found) & set(range(true[0], true[1] + 1)))
    return "wrong" if shared * 2 < true[1] - true[0] + 1 else "loose"


def measure_edits(passages: Sequence[Passage], share: float, run: int, count: int, seed: int) -> Counter[str]:
    """Return how many quotes came out how after random edits of the texts, of `run` words in a row."""
    rng = random.Random(seed)  # noqa: S311 - the same words each time
    vocabulary = [word for passage in passages for word, _, _ in read_words(passage.text)]
    edited = {passage.id: edit_words(passage, share, run, vocabulary, rng) for passage in passages}
    old = {passage.id: passage for passage in passages}
    new = NewTexts([each.passage for each in edited.values()])
    found: Counter[str] = Counter()
    for quoted in draw_quotes(passages, count, rng):
        carried = carry_anchor(quoted.anchor, old, new, "en")
        found[judge(quoted, edited[quoted.passage.id], carried)] += 1
        found[f"fate {carried.fate}"] += 1
    return found


def measure_revision(before: Manuscript, after: Manuscript, count: int, seed: int) -> Counter[str]:
    """Return how many quotes came out how between two states of a text."""
    rng = random.Random(seed)  # noqa: S311 - the same words each time
    old, now = list_passages(before), list_passages(after)
    words = {passage.id: [word for word, _, _ in read_words(passage.text)] for passage in now}
    new = NewTexts(now)
    found: Counter[str] = Counter()
    for quoted in draw_quotes([each for each in old if "/" not in each.id], count, rng):
        wanted = [word for word, _, _ in read_words(quoted.passage.text)[quoted.low : quoted.high]]
        places = list(_find(wanted, words))
        carried = carry_anchor(quoted.anchor, {each.id: each for each in old}, new, "en")
        found[_judge_revision(quoted, wanted, places, carried, new)] += 1
        found[f"fate {carried.fate}"] += 1
    return found


def _find(wanted: Sequence[str], words: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for name, held in words.items():
        for start in range(len(held) - len(wanted) + 1):
            if held[start] == wanted[0] and list(held[start : start + len(wanted)]) == wanted:
                yield name


def _judge_revision(
    quoted: Quoted, wanted: Sequence[str], places: Sequence[str], carried: Carried, new: NewTexts
) -> str:
    own = {passage.id for passage in new.follow(quoted.passage.id)}
    if carried.id and carried.id not in own:
        return "wrong"
    is_asked = carried.fate in {"check", "orphan"}
    here = [place for place in places if place in own]
    if len(here) == 1:
        is_there = carried.id == here[0] and [word for word, _, _ in read_words(carried.words)] == wanted
        return "asked" if is_asked else "right" if is_there else "wrong"
    return "right" if places and not here and is_asked else "unknown"


def tell(name: str, found: Counter[str], goal: str = "") -> str:
    """Return a row of the table."""
    kinds = ("right", "wrong", "loose", "asked", "unknown")
    fates = ("exact", "probable", "check", "orphan")
    total = sum(found[kind] for kind in kinds)
    shares = " | ".join(f"{found[kind] / total:.2%}" for kind in kinds)
    told = " / ".join(f"{found[f'fate {fate}'] / total:.1%}" for fate in fates)
    return f"| {name} | {total:,} | {shares} | {told} | {goal} |"


def read_published(name: str) -> Manuscript:
    """Return the recorded text of a publication of this draft."""
    return read_manuscript((ROOT / "standard" / "published" / name / "en.json").read_bytes())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Print how comments are carried to a newer text.")
    parser.add_argument("--quotes", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=8)
    given = parser.parse_args()
    print("| what | quotes | right | wrong | loose | asked | unknown | exact / probable / check / orphan | goal |")
    print("|---|---|---|---|---|---|---|---|---|")
    passages = list_passages(read_published("draft-2"))
    texts = [passage for passage in passages if "/" not in passage.id]
    for share, run, goal in _EDITS:
        found = measure_edits(texts, share, run, given.quotes, given.seed)
        together = f", {run} in a row" if run > 1 else ""
        print(tell(f"random edits of {share:.0%} of the words{together}", found, goal), flush=True)
    first, second = read_published("draft-1"), read_published("draft-2")
    print(tell("draft-1 → draft-2", measure_revision(first, second, given.quotes // 4, given.seed)), flush=True)
    for before, after in _HISTORY:
        states = [lower_draft(read_project(open_revision(ROOT, name)).draft) for name in (before, after)]
        found = measure_revision(states[0], states[1], given.quotes // 4, given.seed)
        print(tell(f"{before} → {after}", found), flush=True)


if __name__ == "__main__":
    main()
