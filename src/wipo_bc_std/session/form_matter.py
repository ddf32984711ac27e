"""What a form is made of, whatever kind of file it becomes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Final, TypeVar

from wipo_bc_std.review.form import FormManifest, describe_form
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.nodes import Manuscript
from wipo_bc_std.view.wording import word

P = TypeVar("P")

# Stands for the code of an office in what several offices share. No text of a draft is just that; it begins and ends with
# letters, as directions of writing part it from what is beside it.
STAND_IN: Final = "QZOFFICEZQ"


@dataclass(frozen=True, slots=True)
class FormMatter:
    """A form for one office (empty in `manifest` for anybody) in the language of `manuscript`, which is what was published.

    `passages` are the texts that are asked about, in reading order; `moment` is the time that files tell of themselves.
    """

    round: Round
    manifest: FormManifest
    manuscript: Manuscript
    passages: tuple[Passage, ...]
    moment: datetime

    @property
    def language(self) -> Language:
        """Return the language of the form."""
        return self.manuscript.language

    def say(self, key: str, **fields: str) -> str:
        """Return fixed words of forms, `review.` and a key, in the language of the form."""
        return word(f"review.{key}", self.language, **fields)

    @property
    def draft(self) -> str:
        """Return what the draft is called, with its version."""
        cover = self.manuscript.cover
        return f"{cover.number}, {cover.title}, {cover.version_label}"

    @property
    def purpose(self) -> str:
        """Return what the round is for."""
        return self.round.purpose.words(self.language, _ORIGINAL)

    @property
    def closes(self) -> str:
        """Return the last day in words."""
        return say_day(self.round.closes, self.language)

    def ask(self, number: int) -> str:
        """Return a question of the round."""
        return self.round.questions[number].text.words(self.language, _ORIGINAL)


# Of what is not there in a language, readers get the English.
_ORIGINAL = "en"


def make_matter(made: Round, office: str, manuscript: Manuscript, passages: Sequence[Passage]) -> FormMatter:
    """Return what a form of a round is made of; `passages` are all texts of the publication in that language."""
    manifest = describe_form(made, office, manuscript.language)
    moment = datetime.combine(made.opens, time(), UTC)
    return FormMatter(made, manifest, manuscript, choose_passages(passages, made.scope), moment)


def make_for_offices(
    matters: Iterable[FormMatter], make: Callable[[FormMatter], P], name_office: Callable[[P, FormMatter], bytes]
) -> Iterator[bytes]:
    """Yield forms of one round in one language, in the order of `matters`.

    What differs between two offices is their code, so that all but the first are made in no time: `name_office` puts it where
    what `make` made has `STAND_IN`. In a form for anybody there is none.
    """
    made: P | None = None
    for matter in matters:
        if not matter.manifest.office:
            yield name_office(make(matter), matter)
            continue
        if made is None:
            made = make(replace(matter, manifest=replace(matter.manifest, office=STAND_IN)))
        yield name_office(made, matter)


def choose_passages(passages: Sequence[Passage], scope: Sequence[str] | None) -> tuple[Passage, ...]:
    """Return the texts in a scope of ids, each of them with all that stands in it where it is a clause or annex."""
    if scope is None:
        return tuple(passages)
    wanted = frozenset(scope)
    return tuple(each for each in passages if not wanted.isdisjoint({each.id, each.division, *each.former_ids}))


def say_day(day: date, language: Language) -> str:
    """Return a day in words, as WIPO writes it in each language."""
    number = word("date.day-first", language) if day.day == 1 else str(day.day)
    month = word(f"month.{day.month}", language)
    return word("date.full", language, month=month, day=number, year=str(day.year))
