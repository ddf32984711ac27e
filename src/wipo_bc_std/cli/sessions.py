"""`session`: the papers of a session, one command for each kind, and the sources that they are made of."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from wipo_bc_std.cli.call import Call
from wipo_bc_std.cli.session_papers import (
    Wanted,
    begin_source,
    list_papers,
    make_paper,
    open_workplace,
)
from wipo_bc_std.session.composition import all_kinds, all_parts
from wipo_bc_std.session.figures import all_groups
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.settings import UsageError

session = typer.Typer(
    name="session",
    help="Make the papers of a session.",
    epilog="Example: wipo-bc-std session report --session cws-14",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_Session = Annotated[
    str | None,
    typer.Option("--session", metavar="ID", help="The session [default: that of the mandate, else the next]."),
]
_Round = Annotated[
    str | None, typer.Option("--round", metavar="ID", help="The round of review that it tells of [default: all].")
]
_Meeting = Annotated[str | None, typer.Option("--meeting", metavar="ID", help="The meeting that it is about.")]
_Language = Annotated[
    str | None, typer.Option("--lang", metavar="LANG", help="The language: en, fr, es, ru, zh or ar [default: en].")
]
_Source = Annotated[
    str | None, typer.Option("--source", metavar="ID", help="The source, where there are several of this kind.")
]
_Forms = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="KIND", help="docx, pdf or html; again for more [default: all]."),
]
_Folder = Annotated[
    Path | None,
    typer.Option(
        "--to", metavar="DIR", help="The folder to write to [default: build/papers; the review store if it is private]."
    ),
]
_Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day to judge by [default: the date of the draft].")
]


@session.callback()
def _group() -> None:
    """Make the papers of a session."""


def _command(kind: PaperKind) -> Callable[..., None]:
    def command(
        *,
        session_name: _Session = None,
        round_name: _Round = None,
        meeting: _Meeting = None,
        language: _Language = None,
        source: _Source = None,
        forms: _Forms = None,
        to: _Folder = None,
        today: _Today = None,
        explain: Annotated[
            bool, typer.Option("--explain", help="Write nothing; say of each number where it comes from.")
        ] = False,
        record: Annotated[
            bool, typer.Option("--record", help="Keep its figures, so that it is told when one of them changes.")
        ] = False,
        # Hidden, and refused, where a kind has no use for them.
        begins: Annotated[
            str | None,
            typer.Option(
                "--begins",
                metavar="DATE",
                help="A first day of the session to try; the paper tells it as an assumption.",
                hidden=not kind.assumes_day,
            ),
        ] = None,
        minutes: Annotated[
            int | None,
            typer.Option(
                "--minutes",
                metavar="N",
                min=1,
                help="How many minutes the meeting has [default: 120].",
                hidden=not kind.takes_minutes,
            ),
        ] = None,
    ) -> None:
        if begins is not None and not kind.assumes_day:
            raise UsageError(f"{kind.command} has no option --begins")
        if minutes is not None and not kind.takes_minutes:
            raise UsageError(f"{kind.command} has no option --minutes")
        wanted = Wanted(
            session=session_name,
            round=round_name,
            meeting=meeting,
            language=language,
            source=source,
            today=today,
            begins=begins,
            minutes=minutes,
        )
        make_paper(kind, wanted, forms, to, explains=explain, records=record)

    return command


for _kind in all_kinds().values():
    session.command(
        _kind.command,
        help=f"{_kind.summary}\n\nIt is made of its source in standard/papers/, else of the template of its kind.",
        epilog=f"Example: wipo-bc-std session {_kind.command} --session cws-14 --format pdf --to /tmp/papers",
    )(_command(_kind))


@session.command(epilog="Example: wipo-bc-std session new report --session cws-14")
def new(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="The kind of paper, such as report.")],
    *,
    session_name: _Session = None,
    round_name: _Round = None,
    meeting: _Meeting = None,
    language: _Language = None,
) -> None:
    """Write the source of a paper from the template of its kind, to go on from; nothing is overwritten."""
    found = next((each for each in all_kinds().values() if kind in {each.command, each.name}), None)
    if found is None:
        known = ", ".join(sorted(each.command for each in all_kinds().values()))
        raise UsageError(f"there is no kind of paper “{kind[:60]}”; kinds are {known}")
    place = open_workplace(None)
    wanted = Wanted(session=session_name, round=round_name, meeting=meeting, language=language)
    name, text = begin_source(found, wanted, place)
    path = place.papers_folder() / f"{name}.md"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(
            f"{path} is there already, and no command writes into it; to print it: "
            f"wipo-bc-std session {found.command} --source {name}"
        ) from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    Call.console.result(f"wrote {path}; write where an editor's note asks for words, and delete the note")


@session.command("list", epilog="Example: wipo-bc-std session list")
def list_sources(*, today: _Today = None) -> None:
    """List the sources of papers: what each is for, how many places wait for the leader, and which figures changed."""
    for line in list_papers(today):
        Call.console.result(line)


@session.command(epilog="Example: wipo-bc-std session figures")
def figures() -> None:
    """List the figures and the computed parts that the source of a paper can name."""
    for group in all_groups().values():
        for name, told in group.names.items():
            Call.console.result(f"<datum:{name}>  {told}")
    for part in all_parts().values():
        Call.console.result(f"{{computed}} {part.name}  {part.summary}")
