"""What each office is asked about evidence in a round: questions of its own, beside those that every form asks.

They are kept as they were asked, so that an answer is understood for ever and no office is asked the same twice. The file
is private, as are the answers until an office agrees that they become confirmations.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import Field

from wipo_bc_std.model.fields import Day, Identifier, OfficeCode, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node
from wipo_bc_std.review.round import FormatVersion

# As `evidence.asking` has them; neither of both stages imports the other.
AskedKind = Literal["evidence", "provision", "understanding", "application"]
AskedCause = Literal["passed-on", "owner", "witness", "interest", "rotation"]

# The fields of a question about a fact, and of one to a reader; each stands behind the question's id in forms.
FACT_FIELDS = ("answer", "checked", "source", "passed-to")
READER_FIELDS = ("words",)
READING = frozenset({"understanding", "application"})


class AskedQuestion(Node):
    """A question to one office, with all that is needed to answer it."""

    id: Identifier = Field(description="The question's id, given once and in no other round, such as round-1-asked-3.")
    office: OfficeCode = Field(description="The office that is asked.")
    kind: AskedKind = Field(
        description="evidence (whether a claim still holds), provision (whether it fits practice), understanding or application (to a reader)."
    )
    about: Words = Field(description="The id of the evidence or provision.")
    key: Words = Field(description="What tells it from every other question: no office is asked the same one twice.")
    cause: AskedCause = Field(
        description="Why this office: owner, witness, interest (that it declared), passed-on (by another one) or rotation."
    )
    asked: Day = Field(description="The day by which it was found out whom to ask.")
    place: LocalText = Field(
        description="The provision and clause that it is about, as printed; as text or by language."
    )
    text: LocalText | None = Field(None, description="The words of the provision, as text or by language.")
    claim: LocalText | None = Field(None, description="What the evidence claims, as text or by language.")
    check: LocalText | None = Field(None, description="What to look at, as text or by language.")

    @property
    def fields(self) -> Mapping[str, str]:
        """Return the names of its fields by the keys that they have in forms."""
        names = READER_FIELDS if self.kind in READING else FACT_FIELDS
        return {f"{self.id}-{name}": name for name in names}


class AskedQuestions(Node):
    """The file asked.yml of a round; questions are added and never change, as forms with them may have been sent."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    questions: tuple[AskedQuestion, ...] = Field(
        (), description="The questions, in the order in which they were found."
    )


def questions_for(questions: Iterable[AskedQuestion], office: str | None) -> tuple[AskedQuestion, ...]:
    """Return the questions that an office is asked; whoever is none is asked nothing."""
    return tuple(each for each in questions if office and each.office == office)


def index_fields(questions: Iterable[AskedQuestion]) -> Mapping[str, tuple[AskedQuestion, str]]:
    """Return each question and the name of its field, by the key that it has in forms."""
    return {key: (each, name) for each in questions for key, name in each.fields.items()}


def give_ids(round_id: str, questions: Iterable[AskedQuestion]) -> Iterator[str]:
    """Yield ids that none of the questions of a round has, nor any of another round: forms may come back into a later one."""
    given = {each.id for each in questions}
    number = 0
    while True:
        number += 1
        if f"{round_id}-asked-{number}" not in given:
            yield f"{round_id}-asked-{number}"
