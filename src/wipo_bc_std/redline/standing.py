"""What publications say of each text: a digest of what authors wrote under an id, and where it appeared and last changed.

What makes two digests differ is what makes two pieces of a redline differ, numbers, labels and the ids themselves left out.
A field that is empty counts for nothing, so that a later version of the program, with more of them, gives the same digests.
Settled words count where a redline counts them, such as the heads of the tables of a model.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from msgspec import Struct, structs

from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.redline.pieces import Piece, data_of, list_pieces, running_texts
from wipo_bc_std.view import nodes
from wipo_bc_std.view.revisions import say_standing

_LENGTH = 16
_WITH_ID = (nodes.Section, nodes.Paragraph, nodes.Grid, nodes.Picture, nodes.Box, nodes.Entry)


class Past(Struct, frozen=True):
    """Where a text appeared and last changed among publications, by their ids; empty where none has it.

    `latest` is its digest in the newest publication, empty where that has it no more.
    """

    since: str = ""
    changed: str = ""
    latest: str = ""


class _Around(Struct, frozen=True):
    """What a text leads to: the first ids of what has another one now, footnotes by id, and bytes of pictures by name."""

    names: Mapping[str, str]
    footnotes: Mapping[str, nodes.Inlines]
    media: Mapping[str, str]


def digest_texts(manuscript: nodes.Manuscript) -> Mapping[str, str]:
    """Return for each id a digest of what authors wrote under it, 16 hexadecimal digits."""
    pieces = list_pieces(manuscript)
    around = _Around(
        # A link to what has another id now leads where it led.
        {name: former[0] for name, former in _former_ids(manuscript).items() if former},
        {note.id: note.text for note in manuscript.footnotes},
        {medium.name: medium.data for medium in manuscript.media},
    )
    again = _repeats(pieces)
    digests = [""] * len(pieces)
    # What is inside stands after what holds it.
    for piece in reversed(pieces):
        inside = [digests[n] for n in piece.inside if pieces[n].counts and not (n in again and _is_listed(pieces, n))]
        digests[piece.number] = _hash(_kind(piece)) if piece.number in again else _digest(piece, inside, around)
    found: dict[str, str] = {}
    for piece in pieces:
        if isinstance(piece.node, _WITH_ID) and piece.counts and piece.node.id and piece.number not in again:
            found.setdefault(piece.node.id, digests[piece.number])
    return found


def _repeats(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the numbers of the pieces of texts that count elsewhere: where an author placed them, or first."""
    places: defaultdict[tuple[str, str], list[tuple[bool, int]]] = defaultdict(list)
    for piece in pieces:
        if piece.key and isinstance(piece.node, nodes.Box | nodes.Entry):
            places[piece.node.type, piece.key].append((_is_listed(pieces, piece.number), piece.number))
    again = {number for each in places.values() for _, number in sorted(each)[1:]}
    for piece in pieces:
        if piece.parent in again:
            again.add(piece.number)
    return frozenset(again)


def _is_listed(pieces: Sequence[Piece], number: int) -> bool:
    return isinstance(pieces[pieces[number].parent].node, nodes.Index)


def find_past(
    identifier: str, former_ids: Sequence[str], published: Sequence[PublicationRecord], language: str
) -> Past:
    """Return what publications, the oldest first, say of an id and of those that it had before."""
    since = changed = digest = ""
    names = (identifier, *former_ids)
    for record in published:
        texts = record.texts.get(language, {})
        found = next((texts[name] for name in names if name in texts), "")
        if found and not since:
            since = record.publication
        if found and found != digest:
            changed = record.publication
        digest = found
    return Past(since, changed, digest)


def place_standings(manuscript: nodes.Manuscript, published: Sequence[PublicationRecord]) -> nodes.Manuscript:
    """Return a Manuscript that tells of each id what publications, the oldest first, say of it."""
    if not any(manuscript.language in record.texts for record in published):
        return manuscript
    former = _former_ids(manuscript)
    language = manuscript.language
    latest = published[-1].publication
    standings = []
    for name, digest in digest_texts(manuscript).items():
        past = find_past(name, former.get(name, ()), published, language)
        is_same = past.latest == digest
        standings.append(
            nodes.Standing(
                id=name,
                since=past.since,
                changed=past.changed,
                state="same" if is_same else "changed" if past.since else "new",
                label=say_standing(past.since, past.changed, latest, is_same=is_same, language=language),
            )
        )
    return replace(manuscript, standings=tuple(standings))


def _former_ids(manuscript: nodes.Manuscript) -> Mapping[str, tuple[str, ...]]:
    return {block.id: block.former_ids for block in nodes.walk(manuscript.sections) if isinstance(block, _WITH_ID)}


def _digest(piece: Piece, inside: Sequence[str], around: _Around) -> str:
    """Return the digest of a piece, of which those inside have the digests `inside`."""
    said = [f"{name}={_text(value, around)}" for name, value in running_texts(piece) if value]
    said += [f"{name}={value}" for name in piece.layout.words if (value := getattr(piece.node, name))]
    data = [f"{name}={_data(value)}" for name, value in data_of(piece).items() if value]
    if isinstance(piece.node, nodes.Picture):
        said.append(around.media.get(piece.node.source, ""))
    return _hash("\n".join((_kind(piece), *data, *said, *inside)))


def _kind(piece: Piece) -> str:
    return type(piece.node).__name__


def _hash(told: str) -> str:
    return sha256(told.encode("utf-8", errors="surrogatepass")).hexdigest()[:_LENGTH]


def _data(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _text(inlines: nodes.Inlines, around: _Around) -> str:
    """Return running text with its marks, in a form that says the same as long as the text does."""
    parts = []
    for inline in inlines:
        match inline:
            case nodes.Text(text=text):
                parts.append(text)
            case nodes.Keyword(force=force, text=text):
                parts.append(f"<{force}>{text}</>")
            case nodes.Code(text=text):
                parts.append(f"<code>{text}</>")
            # That a term is linked at its first use is the program's doing.
            case nodes.Link(automatic=True, children=children):
                parts.append(_text(children, around))
            case nodes.Link(kind=kind, target=target, children=children):
                parts.append(f"<{kind} {around.names.get(target, target)}>{_text(children, around)}</>")
            case nodes.Footnote(id=name):
                # In a footnote there are no footnotes.
                text = _text(around.footnotes.get(name, ()), structs.replace(around, footnotes={}))
                parts.append(f"<footnote>{text}</>")
            case nodes.Mark(role=role, children=children):
                parts.append(f"<{role}>{_text(children, around)}</>")
            case nodes.Strong(children=children) | nodes.Emphasis(children=children) | nodes.Revised(children=children):
                parts.append(f"<{inline.type}>{_text(children, around)}</>")
    return "".join(parts)
