"""`review enter`: a comment or an answer that came in no form, such as in a meeting or a mail, entered by hand."""

import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from msgspec import Struct

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call
from wipo_bc_std.cli.review_intake import read_office, refuse_broken
from wipo_bc_std.cli.review_rounds import keep_history
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.placement import Passages
    from wipo_bc_std.review.returned import Returned

_KINDS = "general, technical, editorial, translation or evidence"
_WEIGHTS = "blocking, major or minor"
_POSITIONS = "no-comment, support, support-with-comments, discuss, abstain or no-expertise"
_WHOLE = "whole"
# How something comes that is in no form; as `review.comment` has it.
_Spoken = Literal["meeting", "mail", "wiki"]


class _Field(Struct, frozen=True):
    """A field that is asked for where its option was left out: `is_needed` unless something else was said."""

    option: str
    question: str
    is_needed: bool = False


_ASKED = (
    _Field("received", "day on which it came, such as 2026-12-14", is_needed=True),
    _Field("source", "where it was said, such as “meeting of 2026-12-14”", is_needed=True),
    _Field("office", "code of the office, such as KR (empty for an organization)"),
    _Field("organization", "name of the organization"),
    _Field("about", "text that it is about: an id or a printed number, or whole"),
    _Field("kind", f"kind: {_KINDS}"),
    _Field("weight", f"weight: {_WEIGHTS}"),
    _Field("text", "what it says"),
    _Field("proposed", "words that it proposes"),
    _Field("rationale", "why"),
    _Field("would_resolve", "what would lift it, if it is blocking"),
)


def enter(
    *,
    round_id: Annotated[
        str | None, typer.Option("--round", metavar="ID", help="The round [default: the only one].")
    ] = None,
    office: Annotated[str | None, typer.Option("--office", metavar="CODE", help="The office that said it.")] = None,
    organization: Annotated[
        str | None, typer.Option("--organization", metavar="TEXT", help="Who said it, where that is no office.")
    ] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="ID", help="The text that it is about, by id or printed number; or whole."),
    ] = None,
    part: Annotated[str | None, typer.Option("--part", metavar="TEXT", help="Which part of it, such as row 3.")] = None,
    quote: Annotated[str | None, typer.Option("--quote", metavar="TEXT", help="The words that it is about.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=f"{_KINDS}.")] = None,
    weight: Annotated[str | None, typer.Option("--weight", metavar="WEIGHT", help=f"{_WEIGHTS}.")] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="What it says.")] = None,
    proposed: Annotated[
        str | None, typer.Option("--proposed", metavar="TEXT", help="The words that should stand there.")
    ] = None,
    rationale: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")] = None,
    would_resolve: Annotated[
        str | None, typer.Option("--would-resolve", metavar="TEXT", help="What would lift a blocking comment.")
    ] = None,
    supports: Annotated[
        str | None, typer.Option("--supports", metavar="LABEL", help="The comment that it supports, such as KR-007.")
    ] = None,
    position: Annotated[
        str | None, typer.Option("--position", metavar="POSITION", help=f"Instead or besides: {_POSITIONS}.")
    ] = None,
    channel: Annotated[_Spoken, typer.Option("--channel", help="How it came.")] = "meeting",
    source: Annotated[
        str | None, typer.Option("--source", metavar="TEXT", help="Where it was said, such as “meeting of 2026-12-14”.")
    ] = None,
    received: Annotated[
        str | None, typer.Option("--received", metavar="DATE", help="The day on which it came.")
    ] = None,
) -> None:
    """Enter by hand what an office said in a meeting or wrote in a mail: a comment, or its position on the whole draft.

    At a terminal, what is left out is asked for. The same once more changes nothing, and nothing that is entered replaces a
    comment that came in a form.
    """
    told = {
        "office": read_office(office) or None,
        "organization": organization,
        "about": about,
        "part": part,
        "quote": quote,
        "kind": kind,
        "weight": weight,
        "text": text,
        "proposed": proposed,
        "rationale": rationale,
        "would_resolve": would_resolve,
        "supports": supports,
        "position": position,
        "source": source,
        "received": received,
    }
    said = _complete({name: words.strip() for name, words in told.items() if words is not None})
    _write(said, round_id, channel)


def _complete(said: dict[str, str]) -> dict[str, str]:
    """Return what was said with what a person at a terminal adds; raise UsageError where something needed is missing."""
    is_comment = not said.get("position") or any(said.get(name) for name in ("text", "proposed", "about"))
    for each in _ASKED:
        is_needed = each.is_needed or (is_comment and each.option in {"about", "text"})
        if said.get(each.option) or (not is_comment and not each.is_needed and each.option != "office"):
            continue
        if each.option == "organization" and said.get("office"):
            continue
        if sys.stdin.isatty():
            said[each.option] = str(typer.prompt(each.question, default="", show_default=False)).strip()
        if is_needed and not said.get(each.option) and not (each.option == "text" and said.get("proposed")):
            option = each.option.replace("_", "-")
            raise UsageError(f"it is not said: {each.question}; say it with --{option}")
    if not said.get("office") and not said.get("organization"):
        raise UsageError("it is not said who said it; name --office CODE or --organization TEXT")
    return said


def _write(said: dict[str, str], round_id: str | None, channel: _Spoken) -> None:
    import hashlib  # noqa: PLC0415 - help does not wait for the stages

    from wipo_bc_std.cli.reviews import find_round, find_store  # noqa: PLC0415 - the command is registered there
    from wipo_bc_std.review.acceptance import Arrival, judge  # noqa: PLC0415
    from wipo_bc_std.review.placement import index_passages  # noqa: PLC0415
    from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415
    from wipo_bc_std.session.intake import keep_plan  # noqa: PLC0415

    day = read_day("--received", said["received"])
    office = read_office(said.get("office") or None)
    store = find_store(is_written=True)
    matter = find_round(store, round_id)
    refuse_broken(store, matter)
    texts = index_passages(read_round_passages(store, matter.round.id), "")
    returned = _make_returned(said, channel)
    _refuse_unknown(returned, texts)
    kept = json.dumps({"channel": channel, **said}, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    if day is None:
        raise UsageError("it is not said on which day it came; say it with --received")
    arrival = Arrival(said["source"], hashlib.sha256(kept).hexdigest(), day, office)
    plan = judge(matter, texts, returned, arrival)
    for each in (*plan.warnings, *(listed.reason for listed in plan.submission.listed)):
        Call.console.note(f"warning: {each}")
    written = keep_plan(store, matter, plan, kept, ".json")
    labels = ", ".join(plan.submission.comments)
    if not written:
        Call.console.result(f"nothing to write: it is there already{f' as {labels}' if labels else ''}")
        return
    keep_history(store, f"Enter {labels or 'an answer'}")
    for path in written:
        Call.console.result(f"wrote {path}")


def _make_returned(said: dict[str, str], channel: _Spoken) -> "Returned":
    from msgspec.structs import replace  # noqa: PLC0415

    from wipo_bc_std.review.returned import Returned, ReturnedComment, count_fields  # noqa: PLC0415 - see _write
    from wipo_bc_std.review.synonyms import is_whole  # noqa: PLC0415

    names = ("part", "quote", "kind", "weight", "text", "proposed", "rationale", "would_resolve", "supports")
    filled: dict[str, Any] = {name: said[name] for name in names if said.get(name)}
    about = said.get("about", "")
    place = "" if about == _WHOLE or is_whole(about) else about
    comments = (ReturnedComment("", number=place, fields=len(filled), **filled),) if filled else ()
    made = Returned(
        channel,
        organization=said.get("organization", ""),
        position=said.get("position", ""),
        comments=comments,
    )
    return replace(made, filled=count_fields(made))


def _refuse_unknown(returned: "Returned", texts: "Passages") -> None:
    """Raise UsageError for what would be listed: whoever enters it by hand can say it otherwise at once."""
    from wipo_bc_std.review import synonyms  # noqa: PLC0415 - see _write
    from wipo_bc_std.review.placement import place_comment  # noqa: PLC0415

    known: Sequence[tuple[str, Callable[[str], object], str, str]] = (
        *((each.kind, synonyms.find_kind, "kind of comment", _KINDS) for each in returned.comments),
        *((each.weight, synonyms.find_weight, "weight", _WEIGHTS) for each in returned.comments),
        (returned.position, synonyms.find_position, "position", _POSITIONS),
    )
    for words, find, name, choices in known:
        if words and find(words) is None:
            raise UsageError(f"“{words[:40]}” is no {name}; choose {choices}")
    for each in returned.comments:
        placement = place_comment(texts, each)
        if not placement.is_sure:
            raise UsageError(f"{placement.remark}; name its id with --about, or whole")
