"""The commands, and what their exit codes mean: 0 fine, 1 problems, 2 misuse, 3 a bug of ours."""

import atexit
import gc
import json
import os
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import ReportFormat, read_day
from wipo_bc_std.cli.call import Call as _Call
from wipo_bc_std.cli.call import find_call_root as _root
from wipo_bc_std.cli.console import Console, make_console
from wipo_bc_std.cli.drafts import import_draft
from wipo_bc_std.cli.exporting import export
from wipo_bc_std.cli.later import later
from wipo_bc_std.cli.outcomes import adopt, amend
from wipo_bc_std.cli.past import history
from wipo_bc_std.cli.preview import serve
from wipo_bc_std.cli.publications import archive, publish, verify, withdraw
from wipo_bc_std.cli.redlines import redline
from wipo_bc_std.cli.word_edits import import_edits
from wipo_bc_std.diagnostics.defect import LETTERS, Severity
from wipo_bc_std.settings import UsageError

if TYPE_CHECKING:
    from wipo_bc_std.model.publication_record import PublicationRecord
    from wipo_bc_std.view.news import News
    from wipo_bc_std.view.nodes import Manuscript

FINE, PROBLEMS, MISUSE, BUG = range(4)

app = typer.Typer(
    name="wipo-bc-std",
    help="Write, check and build a draft standard.",
    epilog="Example: wipo-bc-std build",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(
    later(
        "wipo_bc_std.cli.translations",
        "i18n",
        "Bring translations up to the draft, out and in.",
        "Example: wipo-bc-std i18n update",
    )
)


_Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day to judge by [default: the date of the draft].")
]


@app.callback()
def _options(
    folder: Annotated[
        Path, typer.Option("-C", metavar="DIR", help="Folder of the project; else the nearest one upward with a draft.")
    ] = Path(),
    *,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print results only, no progress.")] = False,
) -> None:
    """Write, check and build a draft standard."""
    _Call.folder = folder
    _Call.console = make_console(quiet=quiet)


@app.command(epilog="Example: wipo-bc-std check --strict --fix")
def check(
    report: Annotated[ReportFormat, typer.Option("--format", help="How findings are told.")] = ReportFormat.TEXT,
    *,
    fix: Annotated[bool, typer.Option("--fix", help="First mend what can be mended safely.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings, too.")] = False,
    today: _Today = None,
) -> None:
    """Say what is wrong with the draft, and where.

    With --fix, the exit code is about what is left.
    """
    from wipo_bc_std.cli.reports import tell_problems  # noqa: PLC0415 - help and misuse do not wait for the stages
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import check_project  # noqa: PLC0415

    day = read_day("--today", today)
    root = _root()
    if fix:
        from wipo_bc_std.cli.mending import mend_files  # noqa: PLC0415

        checked = mend_files(root, day, _Call.console.result if report is ReportFormat.TEXT else _Call.console.note)
    else:
        checked = check_project(open_project(root), day)
    tell_problems(checked, report, root, _Call.console)
    threshold = Severity.WARNING if strict else Severity.ERROR
    raise typer.Exit(PROBLEMS if checked.problems.reach(threshold) else FINE)


@app.command(epilog="Example: wipo-bc-std build --format html --format pdf --to /tmp/draft")
def build(
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="FORMAT", help="docx, html, json, manuscript, pdf, site or xlsx; all if left out."
        ),
    ] = None,
    languages: Annotated[
        list[str] | None,
        typer.Option(
            "--lang", metavar="LANG", help="Language; the original and those with a catalogue in i18n/ if left out."
        ),
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="DIR", help="Folder to write to [default: build].")] = None,
    today: _Today = None,
) -> None:
    """Build the draft in one or more formats and languages.

    With errors, what can be built is built, with holes that can be seen, and the exit code is 1.
    """
    from wipo_bc_std.load.project import open_project, read_carried  # noqa: PLC0415 - see check
    from wipo_bc_std.pipeline import (  # noqa: PLC0415
        check_project,
        choose_languages,
        draft_in,
        file_moment,
        find_format,
        format_names,
        make_edition,
        render_edition,
        with_news,
    )
    from wipo_bc_std.render.output import remove_leftovers, write_artifacts  # noqa: PLC0415
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415
    from wipo_bc_std.view.occasion import Occasion  # noqa: PLC0415

    console = _Call.console
    day = read_day("--today", today)
    root = _root()
    known = format_names()
    unknown = [name for name in formats or () if name not in known]
    if unknown:
        raise UsageError(f"there is no format “{unknown[0]}”; formats are {', '.join(known)}")
    settings = read_settings(root)
    folder = to if to is not None else root / settings.output
    with console.step("checking the draft"):
        project = open_project(root)
        checked = check_project(project, day)
    console.problems(checked.problems, lambda path: checked.lines.get(path, ()))
    failed = checked.problems.reach(Severity.ERROR)
    chosen = choose_languages(checked, languages or ())
    available = choose_languages(checked)
    occasion = Occasion(
        chosen,
        is_only=len({*available, *chosen}) == 1,
        comment_to=settings.comment_to,
        review_copy=settings.review_copy,
    )
    carried = partial(read_carried, project) if settings.docx_sources else dict
    published = checked.written.published
    made: dict[str, list[Path]] = {}
    broken: set[str] = set()
    for language in chosen:
        which = f" ({language})" if len(chosen) > 1 else ""
        edition = make_edition(
            draft_in(checked, language),
            occasion,
            prints_ids=settings.docx_ids,
            carried=carried,
            original=checked.draft,
        )
        edition = with_news(edition, partial(_tell_news, root, project.folder, published, edition.manuscript))
        moment = file_moment(edition.manuscript)
        for name in dict.fromkeys(formats or known):
            with console.step(f"making {name}{which}"):
                (rendered,) = render_edition(edition, [find_format(name)], moment)
            if rendered.failure:
                console.complain(f"the {name}{which} was not written: {rendered.failure}")
                failed = True
                broken.add(name)
            written = list(write_artifacts(rendered.artifacts, folder))
            made.setdefault(name, []).extend(written)
            _tell_written(written, folder, console)
    for name, paths in made.items():
        # What an earlier build made is better than nothing.
        if name not in broken:
            remove_leftovers(paths, [folder / each for each in find_format(name).folders], {*available} - {*chosen})
    if failed:
        console.complain("the draft has errors: what was built shows holes, and must not be published")
    raise typer.Exit(PROBLEMS if failed else FINE)


def _tell_news(
    root: Path, folder: str, published: "Sequence[PublicationRecord]", manuscript: "Manuscript"
) -> "News | None":
    # Only a site waits for what compares, and only where there is something to compare with.
    if not published:
        return None
    from wipo_bc_std.publish.changes import tell_recorded_news  # noqa: PLC0415

    return tell_recorded_news(root, folder, published, manuscript)


@app.command(epilog="Example: wipo-bc-std explain T003")
def explain(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="Code of a check, or `notation`; all checks are listed if left out."),
    ] = None,
    *,
    pages: Annotated[bool, typer.Option("--all", help="Write a page for each check, and an index.")] = False,
    to: Annotated[Path | None, typer.Option("--to", metavar="DIR", help="Folder to write the pages to.")] = None,
) -> None:
    """Explain a check with examples, or the notation."""
    if code == "notation" and not pages:
        from wipo_bc_std.cli.explanations import read_notation, read_paper_notation  # noqa: PLC0415 - see check

        _Call.console.data(f"{read_notation()}\n{read_paper_notation()}")
        return
    from wipo_bc_std.check.catalogue import all_defects  # noqa: PLC0415 - see check

    defects = all_defects()
    if pages or to is not None:
        if code is not None or not pages or to is None:
            raise UsageError("pages are written of all checks and to a folder: wipo-bc-std explain --all --to DIR")
        from wipo_bc_std.cli.explanations import write_pages  # noqa: PLC0415

        count = write_pages(defects.values(), to)
        _Call.console.result(f"wrote {count} pages to {_shown(to)}")
        return
    if code is None:
        for letter, subject in LETTERS.items():
            of_letter = [defect for defect in defects.values() if defect.code.startswith(letter)]
            if of_letter:
                _Call.console.result(f"{letter}  {subject}")
            for defect in of_letter:
                _Call.console.result(f"  {defect.code}  {defect.severity:<7}  {defect.name}: {defect.summary}")
        return
    found = defects.get(code.upper()) or next((item for item in defects.values() if item.name == code.lower()), None)
    if found is None:
        raise UsageError(f"there is no check “{code}”; `wipo-bc-std explain` lists all")
    _Call.console.explanation(found)


@app.command(epilog="Example: wipo-bc-std schema terms > terms.schema.json")
def schema(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", help="Kind of file; all are listed if left out.")
    ] = None,
) -> None:
    """Print the JSON Schema of a kind of file."""
    from wipo_bc_std.cli.schemas import SCHEMAS  # noqa: PLC0415 - see check

    if kind is None:
        for name, item in SCHEMAS.items():
            _Call.console.result(f"{name:<12}  {item.summary}")
        return
    if kind not in SCHEMAS:
        raise UsageError(f"there is no schema “{kind}”; schemas are {', '.join(SCHEMAS)}")
    _Call.console.data(json.dumps(SCHEMAS[kind].make(), ensure_ascii=False, indent=2) + "\n")


app.add_typer(
    later(
        "wipo_bc_std.cli.evidence",
        "evidence",
        "See how current what the draft rests on is.",
        "Example: wipo-bc-std evidence status",
    )
)
app.add_typer(
    later(
        "wipo_bc_std.cli.additions",
        "new",
        "Add a source from a template; nothing is overwritten.",
        'Example: wipo-bc-std new clause governance --title "Governance"',
    )
)
app.add_typer(
    later(
        "wipo_bc_std.cli.unsettled",
        "options",
        "Tell what is not settled; write a decision.",
        "Example: wipo-bc-std options list",
    )
)
app.add_typer(
    later(
        "wipo_bc_std.cli.pens",
        "pen",
        "Say who holds the text; give it, take it back.",
        "Example: wipo-bc-std pen status",
    )
)
app.add_typer(
    later(
        "wipo_bc_std.cli.reviews",
        "review",
        "Ask members, take in answers, decide, and tell.",
        "Example: wipo-bc-std review list",
    )
)
app.add_typer(
    later(
        "wipo_bc_std.cli.sessions",
        "session",
        "Make the papers of a session.",
        "Example: wipo-bc-std session report --session cws-14",
    )
)
app.command(epilog="Example: wipo-bc-std export --all --to /tmp/everything")(export)
app.command("import-draft", epilog="Example: wipo-bc-std import-draft draft.docx --to my-draft --changes accept")(
    import_draft
)
app.command("import-edits", epilog="Example: wipo-bc-std import-edits edited.docx --comments comments.csv")(
    import_edits
)
app.command(epilog="Example: wipo-bc-std amend cws-14 --write")(amend)
app.command(epilog="Example: wipo-bc-std adopt --from adopted.docx --session cws-14 --format html")(adopt)
app.command(epilog="Example: wipo-bc-std history BD-01")(history)
app.command(epilog="Example: wipo-bc-std publish draft-1 --record")(publish)
app.command(epilog='Example: wipo-bc-std withdraw draft-1 --reason "It quotes a text that is not free."')(withdraw)
app.command(epilog="Example: wipo-bc-std verify public --signers allowed_signers")(verify)
app.command(epilog="Example: wipo-bc-std archive public --to drafts.zip")(archive)
app.command(epilog="Example: wipo-bc-std redline v0.1.0 --format pdf --to /tmp/redline")(redline)
app.command(epilog="Example: wipo-bc-std serve --port 0")(serve)


def _tell_written(paths: Sequence[Path], folder: Path, console: Console) -> None:
    """Tell of each file; of many in one folder how many they are, and which to open."""
    inside: dict[str, list[Path]] = {}
    for path in paths:
        inside.setdefault(path.relative_to(folder).parts[0], []).append(path)
    for name, members in inside.items():
        size = sum(path.stat().st_size for path in members) / 1000
        if members == [folder / name]:
            console.result(f"wrote {_shown(folder / name)} ({size:,.0f} kB)")
        else:
            first = next((path for path in members if path.name == "index.html"), None)
            told = f"; open {_shown(first)}" if first is not None else ""
            console.result(f"wrote {_shown(folder / name)} ({len(members)} files, {size:,.0f} kB){told}")


def _shown(path: Path) -> str:
    """Return a path as people like to read it: relative to where they are, if it lies there."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def main() -> None:
    """Run the command line and leave with its exit code."""
    # A command makes no cycles worth collecting, and is over soon: a third of its time would go into looking for them.
    gc.disable()
    atexit.register(gc.freeze)
    # No other package has a say in how sources are read, and none is searched for a plugin of what validates them.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    try:
        with _Call.held:
            app()
    except UsageError as error:
        make_console().complain(str(error))
        sys.exit(MISUSE)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception:  # noqa: BLE001 - whatever is left is a bug of ours, and is told as one
        traceback.print_exc()
        make_console().complain("this is a bug of wipo-bc-std, not of your draft; please report the lines above")
        sys.exit(BUG)
