"""`review table`, `report`, `letters`, `heat` and `stats`: what a round gives to members and to a meeting."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import typer
from msgspec import to_builtins

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_acts import Desk, keep, lay_out
from wipo_bc_std.settings import UsageError, read_settings

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.render.format import Artifact
    from wipo_bc_std.review.comment import Comment
    from wipo_bc_std.review.statistics import Statistics
    from wipo_bc_std.session.comment_matter import CommentMatter
    from wipo_bc_std.session.letters import Letter
    from wipo_bc_std.session.paper import Paper
    from wipo_bc_std.view.fixed import Language

F = TypeVar("F", bound=str)
LetterForm = Literal["docx", "pdf", "txt"]
_LETTER_FORMS: tuple[LetterForm, ...] = ("docx", "pdf", "txt")
_UNSAID = "not said"
_PRIVATE = 0o600
_Round = Annotated[str | None, typer.Option("--round", metavar="ID", help="The round [default: the only one].")]
_Language = Annotated[
    str | None, typer.Option("--lang", metavar="LANG", help="The language of fixed words: en, fr, es, ru, zh or ar.")
]
_Folder = Annotated[
    Path | None,
    typer.Option(
        "--to", metavar="DIR", help="The folder to write to [default: papers, in the store beside the round]."
    ),
]
_Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="DATE", help="The date that it bears [default: that of the last step of a comment]."
    ),
]


def table(
    *,
    round_name: _Round = None,
    forms: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="KIND", help="docx, xlsx, csv or json; again for more [default: all]."),
    ] = None,
    only: Annotated[
        Literal["editorial", "substantive"] | None,
        typer.Option("--only", help="Only editorial comments and those on translations, or only the others."),
    ] = None,
    language: _Language = None,
    to: _Folder = None,
    today: _Today = None,
) -> None:
    """Write the table of comments in the columns of ISO, IEC and CEN: as the text runs, then by office.

    Observations say what became of each, and are empty where nothing is decided. JSON (`schema comments`) has every word;
    what is very long is cut in Word and Excel, and says so.
    """
    from wipo_bc_std.session import comment_table  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.session.paper import render_paper  # noqa: PLC0415 - as above

    desk, matter = _lay_out(round_name, language, today)
    part = only or ""
    make = {
        "docx": lambda: render_paper(comment_table.make_table_paper(matter, part), "docx"),
        "xlsx": lambda: comment_table.make_table_workbook(matter, part),
        "csv": lambda: comment_table.make_table_csv(matter, part),
        "json": lambda: comment_table.make_table_json(matter, part),
    }
    _write(desk, to, [make[form]() for form in _choose_forms(forms, tuple(make))])


def report(
    *,
    round_name: _Round = None,
    forms: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="KIND", help="docx, pdf or html; again for more [default: all]."),
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Write it also where comments have no outcome yet, and mark those.")
    ] = False,
    language: _Language = None,
    to: _Folder = None,
    today: _Today = None,
) -> None:
    """Write the disposition report: every comment once, with what became of it, why, and what was changed.

    Where nothing is decided yet about a comment it lists all of those and writes nothing, unless a draft is wanted.
    """
    from wipo_bc_std.session.disposition_report import make_report  # noqa: PLC0415 - help does not wait for the stages

    desk, matter = _lay_out(round_name, language, today)
    _write(desk, to, _render(make_report(matter, is_draft=draft), forms))


def heat(
    *,
    round_name: _Round = None,
    forms: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="KIND", help="docx, pdf or html; again for more [default: html and docx]."),
    ] = None,
    language: _Language = None,
    to: _Folder = None,
    today: _Today = None,
) -> None:
    """Write the list for a meeting: what is controversial first, then how much is said about each clause."""
    from wipo_bc_std.session.heat_list import make_heat_list  # noqa: PLC0415 - help does not wait for the stages

    desk, matter = _lay_out(round_name, language, today)
    _write(desk, to, _render(make_heat_list(matter), forms or ["html", "docx"]))


def letters(
    *,
    round_name: _Round = None,
    office: Annotated[
        list[str] | None,
        typer.Option("--office", metavar="CODE", help="Only to this office, X for whoever is none; again for more."),
    ] = None,
    forms: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="KIND", help="docx, pdf, or txt for a mail; again for more [default: all]."),
    ] = None,
    sent: Annotated[
        str | None,
        typer.Option(
            "--sent", metavar="DATE", help="Keep with each decided comment that its sender was told on this day."
        ),
    ] = None,
    language: _Language = None,
    to: _Folder = None,
    today: _Today = None,
) -> None:
    """Write to each sender what became of its comments, in the language in which it read the draft.

    Who answered without comments gets a letter of thanks. Nothing is mailed. When you have sent the letters, say so with --sent: the sender has 15 working days to answer from then.
    """
    from wipo_bc_std.session.letters import list_letters  # noqa: PLC0415 - help does not wait for the stages

    told = read_day("--sent", sent)
    desk = lay_out(round_name, None, is_written=told is not None)
    kinds, wanted = _choose_forms(forms, _LETTER_FORMS), _choose_senders(desk, office)
    chosen = [each for each in desk.comments if not wanted or (each.office or "X") in wanted]
    answers = [each for each in desk.matter.answers if not wanted or (each.office or "X") in wanted]
    artifacts: list[Artifact] = []
    for letter in list_letters(chosen, _read_language(language), answers=answers, submissions=desk.matter.submissions):
        matter = _make_matter(desk, letter.language, today if today is not None else sent)
        artifacts += _make_letter(letter, matter, kinds)
    if not artifacts:
        Call.console.result("there is nobody to write to: nothing came in yet")
        return
    _write(desk, to, artifacts)
    if told is None:
        Call.console.note("when they are sent: wipo-bc-std review letters --sent DATE")
        return
    _note_told(desk, chosen, told)


def _note_told(desk: Desk, comments: "Sequence[Comment]", day: date) -> None:
    """Keep with each comment that has an outcome that its sender was told of it, a duplicate by that of the one it repeats."""
    from wipo_bc_std.review.decisions import note_told  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.outcome import find_outcomes  # noqa: PLC0415 - as above

    outcomes = find_outcomes(desk.comments)
    told = [
        note_told(each, day)
        for each in comments
        if each.state in {"agreed", "implemented", "duplicate"}
        and each.notified is None
        and not outcomes[each.label].is_missing
    ]
    keep(desk, told, f"Tell {len(told)} outcome{'s'[: len(told) != 1]}")


def _make_letter(letter: "Letter", matter: "CommentMatter", forms: "Sequence[LetterForm]") -> "list[Artifact]":
    from wipo_bc_std.session.letters import make_letter, make_mail  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.session.paper import render_paper  # noqa: PLC0415 - as above

    paper = make_letter(letter, matter)
    return [make_mail(letter, matter) if form == "txt" else render_paper(paper, form) for form in forms]


def _choose_senders(desk: Desk, offices: "list[str] | None") -> set[str]:
    """Return the codes of the senders that are named, X for whoever is none; raise UsageError for one that sent nothing."""
    wanted = {code.upper() for code in offices or ()}
    known = {each.office or "X" for each in desk.comments} | {each.office or "X" for each in desk.matter.answers}
    strange = sorted(wanted - known)
    if strange:
        raise UsageError(f"{strange[0]} sent nothing; what came is of {', '.join(sorted(known)) or 'nobody'}")
    return wanted


def _lay_out(round_name: str | None, language: str | None, today: str | None) -> "tuple[Desk, CommentMatter]":
    desk = lay_out(round_name, None)
    return desk, _make_matter(desk, _read_language(language) or "en", today)


def _make_matter(desk: Desk, language: "Language", today: str | None) -> "CommentMatter":
    from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.session.comment_matter import make_comment_matter  # noqa: PLC0415 - as above

    texts = read_round_passages(desk.store, desk.matter.round.id)
    return make_comment_matter(desk.matter, texts, language, read_day("--today", today))


def _read_language(language: str | None) -> "Language | None":
    from wipo_bc_std.view.fixed import LANGUAGES  # noqa: PLC0415 - help does not wait for the stages

    found = next((each for each in LANGUAGES if each == language), None)
    if language is not None and found is None:
        raise UsageError(f"“{language[:20]}” is no language of the papers; they are {', '.join(LANGUAGES)}")
    return found


def _render(paper: "Paper", forms: list[str] | None) -> "list[Artifact]":
    from wipo_bc_std.session.paper import PAPER_FORMATS, render_paper  # noqa: PLC0415 - help does not wait for the stages

    return [render_paper(paper, form) for form in _choose_forms(forms, PAPER_FORMATS)]


def _choose_forms(given: list[str] | None, known: "Sequence[F]") -> "tuple[F, ...]":
    """Return the kinds of files that are wanted, all where none is named."""
    strange = [form for form in given or () if form not in known]
    if strange:
        raise UsageError(f"there is no kind “{strange[0][:20]}” of this paper; write {', '.join(known)}")
    return tuple(form for form in known if not given or form in given)


def _write(desk: Desk, to: Path | None, artifacts: "list[Artifact]") -> None:
    """Write files into the folder of the round, or to another one outside of what is public."""
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - help does not wait for the stages

    folder = desk.store.round_folder(desk.matter.round.id) / "papers" if to is None else to
    refuse_public(folder)
    for artifact in artifacts:
        replace_file(folder / artifact.path, artifact.content, _PRIVATE, is_remade=True)
    names = ", ".join(artifact.path for artifact in artifacts)
    Call.console.result(f"wrote {len(artifacts)} file{'s'[: len(artifacts) != 1]} to {folder}: {names}")


def refuse_public(folder: Path) -> None:
    """Raise UsageError for a folder of sources or of what is published: comments are private until they are released."""
    root = find_call_root().resolve()
    found = read_settings(root)
    for name in ("standard", found.output, found.publications):
        if folder.resolve().is_relative_to((root / name).resolve()):
            raise UsageError(
                f"{folder} lies in {name}/, which is public, and comments are private until their senders release them; "
                "choose another folder (wipo-bc-std review release is what publishes)"
            )


def stats(
    *,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="ROUND", help="The round [default: the only one there is].")
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Lines to read, or one JSON object.")
    ] = "text",
    silent: Annotated[
        bool, typer.Option("--silent", help="List who did not answer instead: for the leader alone.")
    ] = False,
) -> None:
    """Count who took part, and what was said.

    By region and language, with what became of it. Who was silent is listed apart, for the leader alone.
    """
    from wipo_bc_std.cli.review_consensus import read_regions  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.statistics import count_round, list_silent  # noqa: PLC0415

    desk = lay_out(round_name, None)
    if silent:
        offices = list_silent(desk.matter)
        if form == "json":
            Call.console.data(json.dumps({"schema": 1, "round": desk.matter.round.id, "silent": offices}) + "\n")
            return
        Call.console.result(", ".join(offices) or "every office that was invited answered")
        Call.console.note("this list is for the leader alone; it belongs into no paper")
        return
    found = count_round(desk.matter, read_regions())
    if form == "json":
        data = {"schema": 1, "round": desk.matter.round.id, **to_builtins(found)}
        Call.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    for line in _lines(desk.matter.round.id, found):
        Call.console.result(line)


def _lines(name: str, found: "Statistics") -> Iterator[str]:
    yield f"{name}: {found.invited} offices were invited, {found.answered} of them answered"
    beside = [f"offices that were not invited: {found.uninvited}"] if found.uninvited else []
    beside += [f"senders that are no office: {found.others}"] if found.others else []
    if beside:
        yield f"  besides, {', '.join(beside)}"
    if found.late:
        yield f"  answers that came late, and count: {found.late}"
    for region, share in found.regions.items():
        yield f"  {region or 'region not known'}: {share.answered} of {share.invited}"
    yield (
        f"{found.comments} comments: {found.accepted} accepted, also in principle; {found.undecided} without a decision"
    )
    rows: tuple[tuple[str, Mapping[str, int]], ...] = (
        ("positions", found.positions),
        ("offers", found.offers),
        ("kinds", found.kinds),
        ("accepted, by kind", found.accepted_by_kind),
        ("weights", found.weights),
        ("states", found.states),
        ("verdicts", found.verdicts),
        ("responses", found.responses),
        ("channels of files", found.channels),
        ("read in", found.languages),
        ("written in", found.written),
    )
    for title, counts in rows:
        if counts:
            told = ", ".join(f"{key or _UNSAID} {number}" for key, number in counts.items())
            yield f"  {title}: {told}"
