"""Word files read as data: `read_word` is the only way in."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from msgspec.structs import replace

from wipo_bc_std.office_files.carried_sources import read_carried
from wipo_bc_std.office_files.package import Package, open_package
from wipo_bc_std.office_files.word_nodes import (
    Block,
    Comment,
    Document,
    Note,
    Paragraph,
    StoryName,
    walk_paragraphs,
)  # fmt: skip
from wipo_bc_std.office_files.word_numbers import NumberedList, read_lists
from wipo_bc_std.office_files.word_story import GONE, Anchor, Story, begin_story, read_date, read_story
from wipo_bc_std.office_files.word_styles import Styles, read_styles
from wipo_bc_std.office_files.xml_part import (
    Element,
    OfficeFileError,
    attribute,
    children,
    descendants,
    find,
    words_inside,
)

_NO_NOTES: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_word(content: bytes, name: str) -> Document:
    """Return what the Word file `name` holds; raise OfficeFileError for what is no Word file, broken or unsafe.

    Nothing of it runs, nothing is fetched, and what has no node is among the leftovers with its words.
    """
    package = open_package(content, name, "word")
    root = package.tree(package.main)
    body = find(root, "w:body")
    if body is None:
        raise OfficeFileError(f"{name} has no text in it (no w:body); open it in Word and save it again")
    styles = read_styles(_tree(package, "styles"))
    lists = read_lists(_tree(package, "numbering"), styles)
    text = begin_story(package, package.main, "text", styles, lists)
    blocks = read_story(text, body)
    stories = [text]
    notes: dict[str, Note] = {}
    for kind in ("footnote", "endnote"):
        notes |= _read_notes(package, kind, styles, lists, stories)
    headers = _read_edges(package, "header", styles, lists, stories)
    footers = _read_edges(package, "footer", styles, lists, stories)
    comments = _read_comments(package, styles, lists, stories)
    leftovers = tuple(leftover for story in stories for leftover in story.found())
    core = package.tree("docProps/core.xml")
    return Document(
        blocks=blocks,
        notes=notes,
        comments=comments,
        headers=headers,
        footers=footers,
        pictures={key: picture for story in stories for key, picture in story.pictures.items()},
        properties=_read_properties(package),
        title=_text(find(core, "dc:title")),
        language=_text(find(core, "dc:language")) or styles.language,
        leftovers=leftovers,
        sources=_read_sources(package),
    )


def _read_sources(package: Package) -> dict[str, bytes]:
    parts = (read_carried(package.tree(part)) for part in package.related(package.main, "customXml"))
    return next((sources for sources in parts if sources), {})


def _tree(package: Package, kind: str) -> Element | None:
    part = next(iter(package.related(package.main, kind)), "")
    return package.tree(part)


def _text(element: Element | None) -> str:
    return "" if element is None else "".join(map(str, element.itertext())).strip()


def _read_properties(package: Package) -> dict[str, str]:
    part = next(iter(package.related("", "custom-properties")), "docProps/custom.xml")
    return {attribute(item, "name"): _text(item) for item in children(package.tree(part), "custom:property")}


def _read_notes(
    package: Package,
    kind: Literal["footnote", "endnote"],
    styles: Styles,
    lists: Mapping[str, NumberedList],
    stories: list[Story],
) -> Iterator[tuple[str, Note]]:
    name: StoryName = "footnotes" if kind == "footnote" else "endnotes"
    for part in package.related(package.main, name):
        story = begin_story(package, part, name, styles, lists)
        stories.append(story)
        for item in children(package.tree(part)):
            if attribute(item, "w:type") in _NO_NOTES and not words_inside(item):
                continue
            key = f"{kind}-{attribute(item, 'w:id')}"
            yield key, Note(key, kind, read_story(story, item))


def _read_edges(
    package: Package,
    kind: Literal["header", "footer"],
    styles: Styles,
    lists: Mapping[str, NumberedList],
    stories: list[Story],
) -> tuple[Block, ...]:
    blocks: list[Block] = []
    paragraphs = 0
    for part in package.related(package.main, kind):
        story = begin_story(package, part, "headers" if kind == "header" else "footers", styles, lists)
        story.paragraphs = paragraphs
        stories.append(story)
        root = package.tree(part)
        if root is not None:
            blocks += read_story(story, root)
        paragraphs = story.paragraphs
    return tuple(blocks)


def _read_comments(
    package: Package, styles: Styles, lists: Mapping[str, NumberedList], stories: list[Story]
) -> dict[str, Comment]:
    comments: dict[str, Comment] = {}
    by_paragraph: dict[str, str] = {}
    anchored = tuple(stories)
    for part in package.related(package.main, "comments"):
        story = begin_story(package, part, "comments", styles, lists)
        stories.append(story)
        for item in children(package.tree(part), "w:comment"):
            key = attribute(item, "w:id")
            first = story.paragraphs + 1
            blocks = read_story(story, item)
            by_paragraph |= {attribute(paragraph, "w14:paraId"): key for paragraph in descendants(item, "w:p")}
            comments[key] = _make_comment(item, key, blocks, (*anchored, story), first)
    return _thread(package, comments, by_paragraph)


def _make_comment(
    item: Element, key: str, blocks: tuple[Block, ...], anchored: tuple[Story, ...], first: int
) -> Comment:
    *anchored_in, story = anchored
    places = ((found.anchors[key], found) for found in anchored_in if key in found.anchors)
    anchor, where = next(places, (Anchor(first, ""), story))
    return Comment(
        key=key,
        author=attribute(item, "w:author"),
        initials=attribute(item, "w:initials"),
        date=read_date(attribute(item, "w:date")),
        text="\n".join(_said(paragraph, story) for paragraph in walk_paragraphs(blocks)),
        quote="".join(anchor.words),
        spot=where.spot(anchor.paragraph),
        bookmark=anchor.bookmark,
    )


def _said(paragraph: Paragraph, story: Story) -> str:
    """Return the words of a paragraph of a comment as they stand now; what was deleted from it is left over."""
    gone = "".join(run.text for run in paragraph.runs if run.change is not None and run.change.kind in GONE)
    if gone:
        story.leave("words deleted from a comment", gone)
    return "".join(run.text for run in paragraph.runs if run.change is None or run.change.kind not in GONE)


def _thread(package: Package, comments: dict[str, Comment], by_paragraph: Mapping[str, str]) -> dict[str, Comment]:
    """Say of each comment which it answers and whether it is done, from the part that Word added for that in 2012."""
    for part in package.related(package.main, "commentsExtended"):
        for item in children(package.tree(part), "w15:commentEx"):
            key = by_paragraph.get(attribute(item, "w15:paraId"), "")
            parent = by_paragraph.get(attribute(item, "w15:paraIdParent"), "")
            if key in comments:
                done = attribute(item, "w15:done").lower() in {"1", "true", "on"}
                comments[key] = replace(comments[key], parent="" if parent == key else parent, done=done)
    return comments
