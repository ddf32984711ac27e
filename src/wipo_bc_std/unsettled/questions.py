"""The questions that a draft leaves open: alternatives between which nobody has decided, and words in square brackets.

Each has answers. What an answer keeps can refer to what another answer takes out of the text: such a `Need` is what makes
some combinations of answers impossible.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Aside, Blocks, Option, children, texts, walk_blocks
from wipo_bc_std.model.inline import Inlines, Link, Unsettled, plain_text
from wipo_bc_std.resolve.draft import Draft

KEEP = "keep"
DROP = "drop"
_MOST_LETTERS = 70
_JOINING = " ,;\uff0c\uff1b\u060c\u061b"


class Pick(Struct, frozen=True, order=True):
    """One answer to one question, by their ids."""

    question: str
    answer: str


class Answer(Struct, frozen=True):
    """One way to settle a question: `keeps` and `drops` are the ids of alternatives; bracketed words have none."""

    id: str
    words: str
    keeps: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()


class Question(Struct, frozen=True):
    """What is to be decided; `owner` is the id of the block that holds it, and for words `place` is that of the brackets.

    The id of a question between alternatives is the name of their group, else the id of the first; words in brackets are
    counted in the block that holds them, as in `BD-02/words-1`; `words` are then those in brackets.
    """

    id: str
    kind: Literal["alternatives", "words"]
    owner: str
    answers: tuple[Answer, ...]
    at: Span
    words: str = ""


class Need(Struct, frozen=True):
    """What stands in the text while all of `given` are picked refers to `target`, which only the pick `needed` keeps."""

    given: tuple[Pick, ...]
    needed: Pick
    target: str
    at: Span


class OpenQuestions(Struct, frozen=True):
    """All that a draft leaves open, in reading order."""

    questions: tuple[Question, ...]
    needs: tuple[Need, ...]


def find_questions(draft: Draft) -> OpenQuestions:
    """Return the questions that a draft in its original language leaves open, and what their answers need."""
    reading = _Reading()
    for division in draft.standard.divisions:
        reading.enter(division.blocks, (), division.id)
    for passage in draft.passages:
        reading.read(passage.text, passage.owner)
    files = {division.at.file: number for number, division in enumerate(draft.standard.divisions)}
    asked = sorted(reading.asked, key=lambda each: (files.get(each.at.file, len(files)), each.at))
    return OpenQuestions(tuple(asked), tuple(dict.fromkeys(reading.needs())))


class _Reading(Struct):
    """What was found so far: under which picks each block and text stands, and the links of each text."""

    asked: list[Question] = field(default_factory=list)
    standing: dict[str, tuple[Pick, ...]] = field(default_factory=dict)
    around: dict[int, tuple[Pick, ...]] = field(default_factory=dict)
    links: list[tuple[Link, tuple[Pick, ...]]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def enter(self, blocks: Blocks, given: tuple[Pick, ...], owner: str) -> None:
        """Note under which picks blocks stand; alternatives among them become questions."""
        picked = dict(self._ask(blocks, owner))
        for block in blocks:
            here = given
            if isinstance(block, Option) and block.id in picked:
                here = (*given, picked[block.id])
            name = str(getattr(block, "id", "") or "")
            if name:
                self.standing[name] = here
            for text in texts(block):
                self.around[id(text)] = here
            self.enter(children(block), here, name or owner)

    def _ask(self, blocks: Blocks, owner: str) -> Iterator[tuple[str, Pick]]:
        for options in _rows(blocks):
            name = options[0].options.group or options[0].id
            known = next((each for each in self.asked if each.id == name), None)
            if known is None:
                answers = tuple(Answer(each.id, _first_words(each)) for each in options)
                known = Question(name, "alternatives", owner, answers, options[0].at)
                self.asked.append(known)
            # Alternatives of one group that stand in several places are decided together: the first with the first.
            extra = tuple(Answer(each.id, _first_words(each)) for each in options[len(known.answers) :])
            answers = (*known.answers, *extra)
            ids = [each.id for each in options]
            told = tuple(
                Answer(
                    each.id,
                    each.words,
                    (*each.keeps, *ids[number : number + 1]),
                    (*each.drops, *ids[:number], *ids[number + 1 :]),
                )
                for number, each in enumerate(answers)
            )
            asked = Question(name, "alternatives", known.owner, told, known.at)
            self.asked[self.asked.index(known)] = asked
            for answer, each in zip(asked.answers, options, strict=False):
                yield each.id, Pick(name, answer.id)

    def read(self, text: Inlines, owner: str) -> None:
        """Note the words in brackets of a running text, and its links."""
        given = self.around.get(id(text), ())
        self._read(text, given, owner)

    def _read(self, text: Inlines, given: tuple[Pick, ...], owner: str) -> None:
        for inline in text:
            here = given
            if isinstance(inline, Unsettled):
                self.counts[owner] = self.counts.get(owner, 0) + 1
                name = f"{owner}/words-{self.counts[owner]}"
                words = _shorten(plain_text(inline.children))
                told = quote_words(words)
                answers = (Answer(KEEP, f"keep “{told}”"), Answer(DROP, f"leave out “{told}”"))
                self.asked.append(Question(name, "words", owner, answers, inline.place.span, words))
                here = (*given, Pick(name, KEEP))
            elif isinstance(inline, Link) and not inline.automatic:
                self.links.append((inline, given))
            inside = getattr(inline, "children", ())
            if inside:
                self._read(inside, here, owner)

    def needs(self) -> Iterator[Need]:
        """Yield what refers to something that not every combination of answers keeps."""
        for link, given in self.links:
            for pick in self.standing.get(link.target, ()):
                if pick not in given:
                    yield Need(given, pick, link.target, link.place.span)


def _rows(blocks: Blocks) -> Iterator[list[Option]]:
    """Yield the alternatives among some blocks, those that stand side by side and are of one question together.

    What is said beside them, such as a reservation, does not part them.
    """
    row: list[Option] = []
    for block in blocks:
        if isinstance(block, Option):
            if row and row[0].options.group != block.options.group:
                yield row
                row = []
            row.append(block)
        elif row and not isinstance(block, Aside):
            yield row
            row = []
    if row:
        yield row


def quote_words(words: str) -> str:
    """Return words in brackets as they are quoted: without the commas that join them to the sentence."""
    return words.strip(_JOINING) or words


def _first_words(option: Option) -> str:
    found = (plain_text(text) for block in walk_blocks(option.blocks) for text in texts(block))
    return _shorten(next((words for words in found if words.strip()), option.id))


def _shorten(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _MOST_LETTERS else words[: _MOST_LETTERS - 1].rsplit(" ", 1)[0] + " …"
