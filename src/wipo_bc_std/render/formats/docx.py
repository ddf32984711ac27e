"""The draft as a Word file: real styles, numbers, footnotes and links, to be edited and given back."""

from datetime import datetime

from wipo_bc_std.render.format import Artifact, Edition, Format, file_stem


def render(edition: Edition, moment: datetime) -> tuple[Artifact, ...]:
    """Return the draft as one Word file, dated `moment`, and its document of reasons as another, if it has one.

    Raise FormatError where it cannot be made.
    """
    # What makes Word files are large libraries: other formats do not wait for them.
    from wipo_bc_std.render.word.package import word_file  # noqa: PLC0415

    content = word_file(edition.manuscript, moment, prints_ids=edition.prints_ids, sources=edition.read_sources())
    made = (Artifact(f"{file_stem(edition.manuscript)}.docx", content),)
    if edition.explanation is None:
        return made
    # It carries no sources, for nobody gives it back to be taken apart.
    return (*made, Artifact(f"{file_stem(edition.explanation)}.docx", word_file(edition.explanation, moment)))


FORMAT = Format(name="docx", summary="one Word file, to edit and to give back", render=render)
