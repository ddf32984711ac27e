"""A place in a source file."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of a file: lines and columns count from 1, columns in code points, the end column is the first beyond.

    `file` is the path below the project's folder, with `/` between its parts.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def whole_file(file: str) -> Span:
    """Return the place that stands for a file as a whole: its first line."""
    return Span(file, 1, 1, 1, 1)
