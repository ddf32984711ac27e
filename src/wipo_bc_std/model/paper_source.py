"""Papers of a session: each is a source of its own that a leader writes, and no part of the draft."""

from msgspec import Struct
from pydantic import Field

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Blocks
from wipo_bc_std.model.clause import Footnote
from wipo_bc_std.model.fields import Day, FigureName, Identifier, LanguageCode, ProseField, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.symbol import DocumentSymbol
from wipo_bc_std.model.task import PreparedBy

# Stands for the kind and the session of a paper whose front matter does not name them.
UNKNOWN = "unknown"


class PaperFront(Node):
    """The front matter of a paper."""

    id: Identifier = Field(description="The id, which is also the name of the file without .md.")
    kind: Identifier = Field(description="What kind of paper it is, such as progress-report.")
    session: Identifier = Field(description="The session that it is for, as an id of sessions.yml.")
    language: LanguageCode = Field("en", description="The language that it is written in; English if left out.")
    title: ProseField | None = Field(None, description="The title, as it is printed; that of its kind if left out.")
    symbol: DocumentSymbol | None = Field(None, description="The document's symbol, such as CWS/14/9, once it has one.")
    date: Day | None = Field(None, description="The day that it bears; that of the draft if left out.")
    prepared_by: PreparedBy | None = Field(
        None,
        description="Who prepared it, as the front page says it: international-bureau, secretariat or task-force-leader.",
    )
    round: Identifier | None = Field(None, description="The round of review that it tells of; all if left out.")
    meeting: Identifier | None = Field(None, description="The meeting that it is about.")
    about: Identifier | None = Field(
        None, description="The proposal or correction that it is about, by its id; the last one if left out."
    )


class PaperFigures(Node):
    """The file `<paper>.figures.yml`: the figures of a paper on the day on which it was given away."""

    recorded: Day = Field(description="The day on which they were kept.")
    version: Words = Field(description="The version of the draft that it was made of.")
    figures: dict[FigureName, Words] = Field(description="Each figure by its name, as it was printed.")


class PaperSource(Struct, frozen=True):
    """A paper as its leader wrote it: front matter, blocks and footnotes. `at` is its first line."""

    matter: PaperFront
    blocks: Blocks
    footnotes: tuple[Footnote, ...]
    at: Span

    @property
    def id(self) -> str:
        """Return the paper's id."""
        return self.matter.id
