"""What a format is: a name and a function from a Manuscript to files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from wipo_bc_std.view.nodes import Manuscript, PaperForm, with_history

# What readers online get beside the text is made by large modules: a redline does not wait for them.
if TYPE_CHECKING:
    from wipo_bc_std.view.companion import Companion


# No slots: the companion is made when a format first asks for it.
class Edition(Struct, frozen=True, dict=True):
    """What is rendered: the text, and what makes all that readers online get beside it.

    `prints_ids` asks formats that are edited to show the id of each paragraph. `read_sources` gives the sources, by path,
    that a file can carry along for whoever takes it apart again; there may be none. `explanation` is the document of reasons
    where those do not stand in the text.
    """

    manuscript: Manuscript
    accompany: Callable[[], Companion]
    prints_ids: bool = False
    read_sources: Callable[[], Mapping[str, bytes]] = dict
    explanation: Manuscript | None = None

    @cached_property
    def companion(self) -> Companion:
        """Return what readers online get beside the text."""
        return self.accompany()


class Layout(Struct, frozen=True):
    """How the pages of a paper are: `wide` ones lie on their side, and a short paper has no `contents`.

    `form` is what the pages of a paper for a session say beside its text; other papers, and drafts, have none.
    With `names_signs` a sign that no font has is told by its name in place of it, as words of others may hold any sign.
    As `slides` each section is one page, to be shown on a screen. A `compact` paper is meant for one page in all.
    """

    wide: bool = False
    contents: bool = True
    names_signs: bool = False
    slides: bool = False
    compact: bool = False
    form: PaperForm | None = None


DRAFT_LAYOUT = Layout()


class Artifact(Struct, frozen=True):
    """A file to be written: `path` is relative to the output folder, with `/` between its parts."""

    path: str
    content: bytes


class Format(Struct, frozen=True):
    """A format: `render` takes an Edition and the time for file metadata (aware, UTC) and gives files.

    The same Edition and time give the same bytes on every machine. It raises FormatError where a text cannot be shown.
    In its `folders` nothing but what it made is left.
    """

    name: str
    summary: str
    render: Callable[[Edition, datetime], tuple[Artifact, ...]]
    folders: tuple[str, ...] = ()


def from_text(
    render: Callable[[Manuscript, datetime], tuple[Artifact, ...]],
) -> Callable[[Edition, datetime], tuple[Artifact, ...]]:
    """Return the `render` of a format that shows the text alone."""
    return lambda edition, moment: render(edition.manuscript, moment)


def with_explanation(
    render: Callable[[Manuscript, datetime], tuple[Artifact, ...]], *, tells_history: bool = False
) -> Callable[[Edition, datetime], tuple[Artifact, ...]]:
    """Return the `render` of a format that shows the text, and in a file of its own the document of reasons, if any.

    If it `tells_history`, the text begins with that of its revisions.
    """

    def render_both(edition: Edition, moment: datetime) -> tuple[Artifact, ...]:
        explanation = () if edition.explanation is None else render(edition.explanation, moment)
        text = with_history(edition.manuscript) if tells_history else edition.manuscript
        return (*render(text, moment), *explanation)

    return render_both


class FormatError(RuntimeError):
    """A format cannot show a Manuscript; the message says what it cannot show."""


def file_stem(manuscript: Manuscript) -> str:
    """Return the name that the files of a draft share: number, version and language, such as `ST.XX-0.1.0-en`.

    That of its document of reasons is `ST.XX-0.1.0-explanatory-en`.
    """
    # The number is typed by an author: only what every file system takes goes into a name.
    number = re.sub(r"[^\w.]+", "-", manuscript.cover.number, flags=re.ASCII).strip(".-") or "draft"
    which = "-explanatory" if manuscript.cover.kind == "explanation" else ""
    return f"{number}-{manuscript.cover.version}{which}-{manuscript.language}"
