"""The pen: who holds the text of a language at the moment, and may change it alone."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Digest, LanguageCode, ObjectName, SourcePath, Words
from wipo_bc_std.model.node import Node

# What the text of the original language is made of. Evidence, offices, sessions and plans are no part of it: they go on.
HELD_FOLDERS = ("clauses/", "annexes/", "terms/", "models/", "use-cases/", "scenarios/", "figures/")
HELD_FILES = ("standard.yml", "references.yml")
TRANSLATIONS = "i18n/"


def is_of_text(path: str) -> bool:
    """Return whether a path below standard/ is a source of the text itself; what programs hide there is not."""
    is_hidden = any(part.startswith(".") for part in path.split("/"))
    return not is_hidden and (path in HELD_FILES or path.startswith(HELD_FOLDERS))


class HeldFile(Node):
    """A file as it was when the pen was given."""

    path: SourcePath = Field(description="Where it stands below standard/.")
    sha256: Digest = Field(description="The SHA-256 of its text, with line feeds between its lines and no BOM.")


class Hold(Node):
    """The text of one language in the hands of somebody else."""

    language: LanguageCode = Field(description="The language of the text that was given.")
    holder: Words = Field(description="Who holds it: a body or an office, such as the International Bureau.")
    since: Day = Field(description="The day on which it was given.")
    revision: ObjectName | None = Field(None, description="The Git commit that was given, where there is one.")
    manuscript: Digest = Field(description="The SHA-256 of the manuscript that was given.")
    files: tuple[HeldFile, ...] = Field((), description="The files that were given; nobody else changes them.")

    def covers(self, path: str) -> bool:
        """Return whether a file below standard/ is held, also one that was not there when the pen was given."""
        own = {item.path for item in self.files}
        if path in own:
            return True
        is_original = not all(name.startswith(TRANSLATIONS) for name in own)
        return is_original and is_of_text(path)


class Pen(Node):
    """The file pen.yml: who holds the text of which language. Without it nobody but us does."""

    held: tuple[Hold, ...] = Field(description="What is held by somebody else, one entry a language.")

    @model_validator(mode="after")
    def _is_held_once(self) -> Self:
        languages = [hold.language for hold in self.held]
        if len(set(languages)) < len(languages):
            hint = "keep one entry of each language"
            raise PydanticCustomError("author", "a language is held twice", {"hint": hint})
        return self

    def hold_of(self, language: str) -> Hold | None:
        """Return who holds the text of a language, None where that is us."""
        return next((hold for hold in self.held if hold.language == language), None)
