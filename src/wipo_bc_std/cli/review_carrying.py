"""`review carry`: where the comments of a round stand in a newer text."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from msgspec import to_builtins

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_acts import Desk, lay_out, read_working_text
from wipo_bc_std.cli.review_lines import name_place
from wipo_bc_std.review.visible import show_line
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.anchors import Carried
    from wipo_bc_std.review.comment import Comment
    from wipo_bc_std.review.passage import Passage

_SCHEMA = 1
_SOURCES = "working text"


def carry(
    *,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="ROUND", help="The round [default: the only one there is].")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="PUBLICATION", help="A publication by its id [default: the sources as they are]."),
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Lines to read, or one JSON object.")
    ] = "text",
    every: Annotated[bool, typer.Option("--all", help="List also those whose words are as they were.")] = False,
) -> None:
    """Show where comments stand in a newer text.

    Those that wait are shown. Words are followed inside the text with the same id: exact, probable (words of it changed), check (look at it), or orphan
    (the words are gone). Nothing is written: what a comment is about stays as it was sent. Places elsewhere that read alike
    are offered for an orphan; none is taken.
    """
    from wipo_bc_std.review.anchors import FATES, carry_comments  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.listing import order_comments  # noqa: PLC0415
    from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415

    desk = lay_out(round_name, None)
    old = read_round_passages(desk.store, desk.matter.round.id)
    with Call.console.step("reading the newer text"):
        new, original = _read_newer(to, tuple(old))
    with Call.console.step("looking for the words"):
        ordered = order_comments(desk.comments, desk.passages)
        found = list(carry_comments(ordered, old, new, original))
    counts = {fate: sum(carried.fate == fate for _, carried in found) for fate in FATES}
    if form == "json":
        data = {
            "schema": _SCHEMA,
            "round": desk.matter.round.id,
            "from": desk.matter.round.publication,
            "to": to or _SOURCES,
            "counts": counts,
            "comments": [{"label": comment.label, **to_builtins(carried)} for comment, carried in found],
        }
        Call.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    listed = [each for each in found if every or each[1].fate != "exact"]
    if listed:
        Call.console.result("\n".join(_carry_lines(listed, desk)))
    told = ", ".join(f"{number} {fate}" for fate, number in counts.items())
    left = len(desk.comments) - len(found)
    rest = f"; {left} more are done with and not carried" if left else ""
    Call.console.result(
        f"{len(found)} comment{'s'[: len(found) != 1]} carried to {to or f'the {_SOURCES}'}: {told}{rest}"
    )


def _read_newer(to: str | None, languages: tuple[str, ...]) -> "tuple[dict[str, tuple[Passage, ...]], str]":
    """Return the texts of a publication or of the sources by language, and the language of the sources."""
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - see carry
    from wipo_bc_std.pipeline import choose_languages, draft_in, lower_draft, read_project  # noqa: PLC0415
    from wipo_bc_std.session.passages import list_passages  # noqa: PLC0415

    root = find_call_root()
    if to is not None:
        return _read_recorded(to, languages)
    if len(languages) <= 1:
        manuscript = read_working_text(root)
        return {manuscript.language: list_passages(manuscript)}, manuscript.language
    checked = read_project(open_project(root))
    chosen = [each for each in choose_languages(checked) if each in languages or each == checked.draft.language]
    texts: dict[str, tuple[Passage, ...]] = {
        each: list_passages(lower_draft(draft_in(checked, each))) for each in chosen
    }
    return texts, checked.draft.language


def _read_recorded(name: str, languages: tuple[str, ...]) -> "tuple[dict[str, tuple[Passage, ...]], str]":
    from wipo_bc_std.cli.arguments import read_file  # noqa: PLC0415 - see carry
    from wipo_bc_std.model.fields import IDENTIFIER  # noqa: PLC0415
    from wipo_bc_std.session.passages import list_passages  # noqa: PLC0415
    from wipo_bc_std.view.manuscript import UnreadableManuscriptError, read_manuscript  # noqa: PLC0415

    published = find_call_root() / "standard" / "published"
    known = sorted(path.name for path in published.iterdir() if path.is_dir()) if published.is_dir() else []
    if not IDENTIFIER.fullmatch(name) or name not in known:
        raise UsageError(f"there is no publication “{name[:60]}”; recorded are {', '.join(known) or 'none'}")
    texts = {}
    for path in sorted((published / name).glob("*.json")):
        if path.stem in languages or len(languages) <= 1:
            try:
                texts[path.stem] = list_passages(read_manuscript(read_file(path)))
            except UnreadableManuscriptError as error:
                raise UsageError(f"{path} is {error}; restore it from the commit that recorded it") from error
    shared = [each for each in languages if each in texts] or list(texts)
    if not shared:
        raise UsageError(f"{published / name} holds no manuscript; name another publication")
    return texts, "en" if "en" in shared else shared[0]


def _carry_lines(found: "Sequence[tuple[Comment, Carried]]", desk: Desk) -> Iterator[str]:
    by_id = {passage.id: passage for passage in desk.passages}
    width = max((len(comment.label) for comment, _ in found), default=0)
    last: str | None = ""
    for comment, carried in found:
        if comment.anchor.id != last or last == "":
            last = comment.anchor.id
            yield name_place(comment, by_id)
        moved = f" in {carried.number or carried.id}" if carried.id and carried.id != comment.anchor.id else ""
        words = f"“{show_line(carried.words)}”" if carried.words else carried.why
        yield f"  {comment.label:<{width}}  {carried.fate:<8}  {carried.score:.2f}{moved}  {words}"
        if carried.fate in {"check", "orphan"} and carried.words:
            yield f"  {'':<{width}}  {carried.why}"
        for offer in carried.offers:
            told = f"elsewhere, in {offer.number or offer.id} ({offer.score:.2f})"
            yield f"  {'':<{width}}  {told}: “{show_line(offer.words)}”"
