"""`review open`, `review forms` and `review close`: a round from the invitation to its last day."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError, read_settings

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.round import Round
    from wipo_bc_std.review.store import RoundMatter, Store
    from wipo_bc_std.session.opening import Edition
    from wipo_bc_std.view.fixed import Language

_ANYBODY = "any"
_PRIVATE = 0o600
_Round = Annotated[str | None, typer.Option("--round", metavar="ID", help="The round [default: the only one].")]


def open_round(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="What the round is called, such as round-1.")],
    *,
    publication: Annotated[
        str, typer.Option("--publication", metavar="ID", help="The publication that is asked about.")
    ],
    closes: Annotated[str, typer.Option("--closes", metavar="DATE", help="The last day.")],
    opens: Annotated[
        str | None, typer.Option("--opens", metavar="DATE", help="The first day [default: that of --today].")
    ] = None,
    purpose: Annotated[
        str,
        typer.Option("--purpose", metavar="TEXT", help="What it is for, in a sentence [default: comments are asked]."),
    ] = "",
    invite: Annotated[
        list[str] | None,
        typer.Option("--invite", metavar="CODE", help="An office, by its code in ST.3; again for more."),
    ] = None,
    question: Annotated[
        list[str] | None,
        typer.Option("--question", metavar="TEXT", help="A short question that each form asks; three at most."),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option("--scope", metavar="ID", help="A clause, annex or provision that is asked about [default: all]."),
    ] = None,
    begin_with: Annotated[
        str,
        typer.Option(
            "--begin-with",
            metavar="ID",
            help="The text that the page begins with, which any office can judge [default: that of the first question, else the first provision].",
        ),
    ] = "",
    reply_to: Annotated[
        str, typer.Option("--reply-to", metavar="TEXT", help="Where filled forms are sent, such as a mail address.")
    ] = "",
    visible_to: Annotated[
        Literal["leader", "task-force", "public"],
        typer.Option("--visible-to", help="Who sees the comments once the round is closed, as each form says."),
    ] = "task-force",
    session: Annotated[
        str, typer.Option("--session", metavar="ID", help="The session that it prepares, as an id of sessions.yml.")
    ] = "",
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="Today [default: the date of the publication].")
    ] = None,
) -> None:
    """Open a round of comments on a publication that is recorded in the sources.

    It is written to the review store, a private folder outside the repository (setting review_store; by default beside the
    project, called like it with -reviews), which is made if it is not there and has a Git history of its own. In round.yml
    there you may change all but the publication, and write purpose and questions by language: {en: …, fr: …}.
    """
    from wipo_bc_std.cli.reviews import find_store  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.store import list_rounds, make_store, write_round  # noqa: PLC0415 - as above
    from wipo_bc_std.session.opening import Wish, make_round  # noqa: PLC0415 - as above

    last = read_day("--closes", closes)
    if last is None:
        raise UsageError("say on which day it closes: --closes DATE")
    more = {"begin_with": begin_with, "reply_to": reply_to, "session": session, "visible_to": visible_to}
    wish = Wish(
        identifier,
        last,
        read_day("--opens", opens) or read_day("--today", today),
        purpose,
        question or (),
        invite or (),
        scope or (),
        {key: text for key, text in more.items() if text},
    )
    store = find_store(is_written=True)
    if identifier in list_rounds(store):
        raise UsageError(
            f"there is a round “{identifier}” already: {store.round_folder(identifier)}; choose another id"
        )
    editions = _read_editions(publication)
    made = make_round(publication, editions, wish)
    store.round_folder(made.id)
    if make_store(store):
        Call.console.note(
            f"made the review store {store.folder}; it is private: share it with those who lead the round only"
        )
    path = write_round(store, made, {language: edition.passages for language, edition in editions.items()})
    keep_history(store, f"Open {made.id} on {publication}")
    Call.console.result(f"wrote {path}")
    Call.console.note(
        f"{made.id} asks about {publication} in {', '.join(editions)} until {made.closes}; invited: "
        f"{', '.join(made.invited) or 'nobody yet (add `invited: [KR, …]` to that file)'}"
    )
    Call.console.note("next: wipo-bc-std review forms writes what you send")


def write_forms(
    *,
    round_id: _Round = None,
    office: Annotated[
        list[str] | None,
        typer.Option(
            "--office", metavar="CODE", help="Only for this office, or any for anybody [default: all invited, and any]."
        ),
    ] = None,
    languages: Annotated[
        list[str] | None,
        typer.Option("--lang", metavar="LANG", help="Only in this language [default: all of the publication]."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Folder to write to [default: forms/ of the round].")
    ] = None,
) -> None:
    """Write what is sent to each office: forms (workbook, Word file, page), invitation, calendar.

    A form for anybody is made, too. An office fills in any one of them. Mail all of them with the text of the invitation. The
    page (.html) is the draft with room for comments at each text; where mail servers stop it, offer it as a download and say
    where: with an https address as the setting review_copy the invitation names that. What is written in it stays in the browser and comes back as a text, saved or copied. In a language in which the draft was not published,
    --lang writes the workbook, the invitation and the calendar file: they ask in that language, beside the original. Each form says before anything is typed who will see
    it. The same round gives the same files every time, so that they can be made again whenever one is lost.
    """
    from wipo_bc_std.cli.reviews import find_round, find_store  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - as above
    from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415 - as above
    from wipo_bc_std.session.form_matter import make_matter  # noqa: PLC0415 - as above
    from wipo_bc_std.session.forms import make_forms  # noqa: PLC0415 - as above
    from wipo_bc_std.session.opening import refuse_begin, refuse_strange  # noqa: PLC0415 - as above

    store = find_store()
    matter = find_round(store, round_id)
    made, asked = matter.round, matter.asked
    offices = _choose_offices(made, office)
    chosen = _choose_languages(made, languages)
    editions = _read_editions(made.publication)
    _refuse_other(made, editions, [_find_text(made, language) for language in chosen])
    folder = to if to is not None else store.round_folder(made.id) / "forms"
    _refuse_public(folder)
    # As they were when the round was opened, whatever a later version of this program takes for a text.
    passages = read_round_passages(store, made.id)
    first = passages[_find_text(made, chosen[0])]
    refuse_strange(made.scope or (), first, made.publication)
    refuse_begin(made.begin_with, made.scope, first, made.publication)
    count = 0
    begin = None
    for language in chosen:
        read = _find_text(made, language)
        manuscript, texts = editions[read].manuscript, passages[read]
        address = _find_copy(made.publication, read)
        matters = [
            make_matter(made, code, manuscript, texts, language, asked=asked, copy_address=address) for code in offices
        ]
        begin = matters[0].begin.id if matters[0].begin else None
        with Call.console.step(f"making forms ({language})"):
            for name, content in make_forms(matters):
                replace_file(folder / name, content, _PRIVATE, is_remade=True)
                count += 1
    who = ", ".join(code or "anybody" for code in offices)
    Call.console.result(f"wrote {count} files for {who} in {', '.join(chosen)} to {folder}")
    if begin is not None:
        Call.console.note(f"page and invitation begin with {begin}; another text: `begin_with: ID` in round.yml")
    if made.reply_to is None:
        Call.console.note(
            "forms ask to be sent back to whoever sent them: add `reply_to: …` to round.yml to name an address"
        )
    Call.console.note("next: wipo-bc-std review import FILE takes in what comes back")


def _find_copy(publication: str, language: str) -> str:
    """Return where a mail can say that the review copy of a publication is; empty where no setting has such an address."""
    address = read_settings(find_call_root()).review_copy
    if not address.startswith("https:"):
        return ""
    return address.replace("{publication}", publication).replace("{language}", language)


def close_round(
    *,
    round_id: _Round = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="The day on which it is closed [default: its last day]."),
    ] = None,
    comments: Annotated[
        bool,
        typer.Option(
            "--comments", help="Close each comment, too, whose sender has answered or had its 15 working days."
        ),
    ] = False,
) -> None:
    """Close a round, and tell who has answered and who has not.

    What comes later is taken in all the same, and is marked as late. Who has not answered is told to you alone: it stands in
    no table, letter or page. Once each comment is closed, the same command makes the round final.
    """
    from wipo_bc_std.cli.reviews import find_round, find_store  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review import store as stores  # noqa: PLC0415 - as above

    store = find_store(is_written=True)
    matter = find_round(store, round_id)
    made = matter.round
    if made.closed is None:
        made = made.model_copy(update={"closed": read_day("--today", today) or made.closes})
        path = stores.end_round(store, made, "closed")
        keep_history(store, f"Close {made.id}")
        Call.console.result(f"closed {made.id} on {made.closed}: wrote {path}")
    else:
        Call.console.result(f"{made.id} was closed on {made.closed}, and stays so")
    _tell_answers(matter)
    day = read_day("--today", today)
    if comments:
        matter = _close_comments(store, matter, day)
    # Late answers may still come on the day on which it is closed.
    if matter.round.closed is not None:
        _finish(store, matter, day)


def _close_comments(store: "Store", matter: "RoundMatter", day: date | None) -> "RoundMatter":
    """Close all comments that can be; tell of the others what they wait for."""
    from msgspec.structs import replace  # noqa: PLC0415 - help does not wait for the stages

    from wipo_bc_std.review.decisions import Moment, close  # noqa: PLC0415 - as above
    from wipo_bc_std.review.store import write_comments  # noqa: PLC0415 - as above

    if day is None:
        raise UsageError(
            "nothing says on which day comments are closed, and each step is kept with it; add --today DATE"
        )
    closed = {}
    for comment in matter.comments:
        if comment.state not in {"closed", "withdrawn", "duplicate"}:
            try:
                closed[comment.label] = close(comment, Moment(day))
            except UsageError as refusal:
                Call.console.note(f"not closed: {refusal}")
    write_comments(store, matter.round.id, tuple(closed.values()))
    if closed:
        keep_history(store, f"Close {len(closed)} comment{'s'[: len(closed) != 1]}")
        Call.console.result(f"closed {len(closed)} comment{'s'[: len(closed) != 1]}: {', '.join(closed)}")
    return replace(matter, comments=tuple(closed.get(each.label, each) for each in matter.comments))


def _finish(store: "Store", matter: "RoundMatter", day: date | None) -> None:
    """Make a round final of which each comment has an end; tell how many have none yet."""
    from wipo_bc_std.review.states import has_end  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.store import end_round  # noqa: PLC0415 - as above

    made = matter.round
    for problem in matter.problems:
        # A comment that cannot be read may be one without an end.
        raise UsageError(f"{store.folder / str(problem.at)}: {problem.message}; {problem.hint}")
    known = {comment.label: comment for comment in matter.comments}
    left = [label for label, comment in known.items() if not has_end(comment, known)]
    if left:
        Call.console.note(
            f"{len(left)} of {len(known)} comments have no end yet; when all have: wipo-bc-std review close makes it final"
        )
    elif made.final is None:
        last = max([made.closed or made.closes, *(each.events[-1].date for each in matter.comments)])
        final = made.model_copy(update={"final": day or last})
        path = end_round(store, final, "final")
        keep_history(store, f"Make {made.id} final")
        Call.console.result(f"{made.id} is final since {final.final}: each comment has an end; wrote {path}")
    else:
        Call.console.result(f"{made.id} is final since {made.final}")


def _tell_answers(matter: "RoundMatter") -> None:
    told = {answer.office for answer in matter.answers} | {comment.office for comment in matter.comments}
    invited = matter.round.invited
    answered = [code for code in invited if code in told]
    others = sorted(code for code in told if code is not None and code not in invited)
    Call.console.result(f"answered: {len(answered)} of {len(invited)} invited{_listed(answered)}; thank you to each")
    if others:
        Call.console.result(f"answered without an invitation:{_listed(others).removeprefix(':')}")
    silent = [code for code in invited if code not in told]
    if silent:
        Call.console.note(f"not answered, for you alone{_listed(silent)}")


def _listed(codes: Sequence[str]) -> str:
    return f": {', '.join(codes)}" if codes else ""


def keep_history(store: "Store", message: str) -> None:
    """Keep the state of a store in its history; tell where that cannot be done."""
    from wipo_bc_std.review.store_history import record  # noqa: PLC0415 - help does not wait for the stages

    told = record(store, message)
    if told is not None:
        Call.console.note(told)


def _read_editions(publication: str) -> Mapping[str, "Edition"]:
    """Return a recorded publication by language; raise UsageError where it is not recorded, or was withdrawn."""
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.record_source import list_records  # noqa: PLC0415 - as above
    from wipo_bc_std.model.fields import IDENTIFIER  # noqa: PLC0415 - as above
    from wipo_bc_std.publish.record import find_record, record_folder  # noqa: PLC0415 - as above
    from wipo_bc_std.session.opening import read_editions  # noqa: PLC0415 - as above

    root = find_call_root()
    project = open_project(root)
    found = None
    if IDENTIFIER.fullmatch(publication):
        found = find_record(record_folder(root, project.folder, publication))
    if not found:
        known = ", ".join(path.split("/")[-2] for path in list_records(project))
        raise UsageError(
            f"“{publication[:60]}” is not recorded in the sources, and a round asks about nothing else; "
            + (f"recorded: {known}" if known else f"record it: wipo-bc-std publish {publication[:60]} --record")
        )
    _refuse_withdrawn(root, publication)
    return read_editions(publication, found)


def _refuse_withdrawn(root: Path, publication: str) -> None:
    from wipo_bc_std.publish.imprint import IMPRINT, read_imprint  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415 - as above

    path = root / read_settings(root).publications / publication / IMPRINT
    try:
        withdrawn = read_imprint(path.read_bytes()).withdrawn if path.is_file() else None
    except ValueError as error:
        raise UsageError(f"{path}: {error}; `wipo-bc-std verify` says what is altered there") from error
    if withdrawn is not None:
        raise UsageError(f"{publication} was withdrawn ({withdrawn.reason}): ask about another publication")


def _choose_offices(made: "Round", offices: Sequence[str] | None) -> list[str]:
    """Return the codes of offices, empty for anybody."""
    if not offices:
        return [*made.invited, ""]
    chosen = list(dict.fromkeys("" if code.lower() == _ANYBODY else code.upper() for code in offices))
    strange = [code for code in chosen if code and code not in made.invited]
    if strange:
        raise UsageError(f"{strange[0]} is not invited; add it to `invited` in round.yml, or write --office {_ANYBODY}")
    return chosen


def _choose_languages(made: "Round", languages: Sequence[str] | None) -> "list[Language]":
    from wipo_bc_std.view.fixed import LANGUAGES  # noqa: PLC0415 - help does not wait for the stages

    strange = [language for language in languages or () if language not in LANGUAGES]
    if strange:
        raise UsageError(f"forms do not ask in “{strange[0]}”; languages are {', '.join(LANGUAGES)}")
    known: Mapping[str, Language] = {language: language for language in LANGUAGES}
    return [known[language] for language in dict.fromkeys(languages or made.digests)]


def _find_text(made: "Round", language: "Language") -> "Language":
    """Return the language in which the text stands in a form that asks in another: its own, else English, else the first."""
    published = tuple(made.digests)
    return next((each for each in (language, "en") if each in published), published[0])


def _refuse_public(folder: Path) -> None:
    """Refuse to write what is sent to offices among what everybody can see."""
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415 - help does not wait for the stages

    root = find_call_root()
    settings = read_settings(root)
    for name in ("standard", settings.output, settings.publications):
        if folder.resolve().is_relative_to((root / name).resolve()):
            raise UsageError(f"{folder} lies in {name}/, which becomes public; name another folder with --to")


def _refuse_other(made: "Round", editions: Mapping[str, "Edition"], languages: Sequence[str]) -> None:
    for language, digest in made.digests.items():
        if language in languages and (language not in editions or editions[language].digest != digest):
            raise UsageError(
                f"the record of {made.publication} in {language} is not the text that {made.id} asks about; put back "
                "what `publish --record` wrote"
            )
