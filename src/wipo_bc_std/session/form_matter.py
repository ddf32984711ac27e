"""What a form is made of, whatever kind of file it becomes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from itertools import chain
from typing import Final, TypeVar

from msgspec import Struct, structs

from wipo_bc_std.review.asked import AskedQuestion, questions_for
from wipo_bc_std.review.form import FormManifest, describe_form
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.nodes import Cover, Manuscript
from wipo_bc_std.view.wording import say_day, word

P = TypeVar("P")

# Stands for the code of an office in what several offices share. No text of a draft is just that; it begins and ends with
# letters, as directions of writing part it from what is beside it.
STAND_IN: Final = "QZOFFICEZQ"


class FormMatter(Struct, frozen=True):
    """A form for one office (empty in `manifest` for anybody), which asks in `language` about what was published, `manuscript`.

    `passages` are the texts that are asked about, in reading order; `moment` is the time that files tell of themselves.
    `asked` are the questions about evidence that this office alone is asked. `copy_address` is where the review copy can be
    opened, empty where it is not known.
    """

    round: Round
    manifest: FormManifest
    manuscript: Manuscript
    passages: tuple[Passage, ...]
    moment: datetime
    language: Language
    asked: tuple[AskedQuestion, ...] = ()
    copy_address: str = ""

    @property
    def cover(self) -> Cover:
        """Return what the draft says of itself, its fixed words in the language of the form."""
        cover = self.manuscript.cover
        return cover if self.language == self.manuscript.language else _say_cover(cover, self.language)

    def say(self, key: str, **fields: str) -> str:
        """Return fixed words of forms, `review.` and a key, in the language of the form."""
        return word(f"review.{key}", self.language, **fields)

    @property
    def draft(self) -> str:
        """Return what the draft is called, with its version."""
        cover = self.cover
        return f"{cover.number}, {cover.title}, {cover.version_label}"

    @property
    def text_language(self) -> str:
        """Return in which language the text stands, as a sentence; empty where it is that of the form."""
        if self.language == self.manuscript.language:
            return ""
        return self.say("form.text-language", language=word(f"language.{self.manuscript.language}", self.language))

    @property
    def purpose(self) -> str:
        """Return what the round is for."""
        return self.round.purpose.words(self.language, _ORIGINAL)

    @property
    def own_purpose(self) -> str:
        """Return what the round is for where its leader said it; that one is asked for comments is no news."""
        cover = self.manuscript.cover
        said = say_purpose(cover.number, cover.version, self.language)
        return "" if self.purpose == said else self.purpose

    @property
    def begin(self) -> Passage | None:
        """Return the text that a member is asked to begin with; None where nothing is asked about.

        It is the one that the round names, else that of its first question, else the first provision: one sentence that can
        be judged without the rest; else the first text of all.
        """
        questions = self.round.questions
        wanted = (self.round.begin_with, questions[0].about if questions else None)
        named = (find_passage(self.passages, name) for name in wanted if name)
        provisions = (each for each in self.passages if each.kind == "provision")
        return next(chain(filter(None, named), provisions, self.passages), None)

    @property
    def leader_question(self) -> str:
        """Return what the leader asks about that text; empty where there is no such question."""
        begin = self.begin
        names = set[str]() if begin is None else {begin.id, *begin.former_ids}
        asked = (each.text.words(self.language, _ORIGINAL) for each in self.round.questions if each.about in names)
        return next(asked, "")

    @property
    def begin_question(self) -> str:
        """Return what a member is asked about that text: what the leader asks, else what anybody can answer.

        Whether a provision would work is known in each office; of other texts, whether they are clear. Empty without a text.
        """
        begin = self.begin
        if begin is None:
            return ""
        return self.leader_question or self.say("form.would-work" if begin.kind == "provision" else "form.is-clear")

    def name(self, passage: Passage) -> str:
        """Return what a text is called where somebody comments on it: its number, else how it begins."""
        if passage.kind == "paragraph" and passage.number:
            return word("label.paragraph", self.language, number=passage.number)
        if passage.number:
            return passage.number
        lines = passage.text.splitlines()
        begins = lines[0] if lines else passage.id
        return begins if len(begins) <= _LONGEST_NAME else f"{begins[: _LONGEST_NAME - 1]}…"

    @property
    def closes(self) -> str:
        """Return the last day in words."""
        return say_day(self.round.closes, self.language)

    def ask(self, number: int) -> str:
        """Return a question of the round."""
        return self.round.questions[number].text.words(self.language, _ORIGINAL)


# Of what is not there in a language, readers get the English.
_ORIGINAL = "en"
_LONGEST_NAME = 60


def make_matter(
    made: Round,
    office: str,
    manuscript: Manuscript,
    passages: Sequence[Passage],
    language: Language | None = None,
    *,
    asked: Sequence[AskedQuestion] = (),
    copy_address: str = "",
) -> FormMatter:
    """Return what a form of a round is made of; `passages` are all texts of the publication, as `manuscript` has them.

    It asks in `language`, in that of the text if None. `asked` are the questions about evidence of all offices;
    `copy_address` is where the review copy can be opened, if that is known.
    """
    language = language or manuscript.language
    manifest = describe_form(made, office, manuscript.language, language)
    moment = datetime.combine(made.opens, time(), UTC)
    return FormMatter(
        made,
        manifest,
        manuscript,
        choose_passages(passages, made.scope),
        moment,
        language,
        questions_for(asked, office),
        copy_address,
    )


def _say_cover(cover: Cover, language: Language) -> Cover:
    """Return what a draft says of itself with its fixed words in another language; what is a mandate's own stays as it is."""
    if cover.front is not None:
        return cover
    names = ("unofficial", "adoption-unconfirmed" if cover.stage == "adopted" else "not-adopted", "no-endorsement")
    return replace(
        cover,
        stage_label=word(f"stage.{'adopted-unconfirmed' if cover.stage == 'adopted' else cover.stage}", language),
        version_label=word("cover.version", language, version=cover.version),
        running_header=word("cover.running-header", language),
        notices=tuple(word(f"notice.{name}", language) for name in names),
    )


def make_for_offices(
    matters: Iterable[FormMatter], make: Callable[[FormMatter], P], name_office: Callable[[P, FormMatter], bytes]
) -> Iterator[bytes]:
    """Yield forms of one round in one language, in the order of `matters`.

    What differs between two offices that are asked nothing of their own is their code, so that all but the first are made in
    no time: `name_office` puts it where
    what `make` made has `STAND_IN`. In a form for anybody there is none.
    """
    made: P | None = None
    for matter in matters:
        if not matter.manifest.office or matter.asked:
            yield name_office(make(matter), matter)
            continue
        if made is None:
            made = make(structs.replace(matter, manifest=structs.replace(matter.manifest, office=STAND_IN)))
        yield name_office(made, matter)


def find_passage(passages: Iterable[Passage], name: str) -> Passage | None:
    """Return the text that has an id, now or earlier; None where there is none."""
    return next((each for each in passages if name in {each.id, *each.former_ids}), None)


def choose_passages(passages: Sequence[Passage], scope: Sequence[str] | None) -> tuple[Passage, ...]:
    """Return the texts in a scope of ids, each of them with all that stands in it where it is a clause or annex."""
    if scope is None:
        return tuple(passages)
    wanted = frozenset(scope)
    return tuple(each for each in passages if not wanted.isdisjoint({each.id, each.division, *each.former_ids}))


def say_purpose(number: str, version: str, language: Language) -> str:
    """Return what a round is for where nobody said it."""
    draft = f"{number}, {word('cover.version', language, version=version)}"
    return word("review.form.asked", language, draft=draft)
