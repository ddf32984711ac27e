"""`new`: a command for each kind of source that an author adds.

There is none for mandate.yml: it makes the draft look official, and nothing should invite that.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.call import Call, find_call_root

# Help does not wait for the stages.
if TYPE_CHECKING:
    from datetime import date

    from wipo_bc_std.authoring.addition import Addition
    from wipo_bc_std.authoring.new_file import Cause
    from wipo_bc_std.authoring.open_draft import OpenDraft

new = typer.Typer(rich_markup_mode=None)


class Status(StrEnum):
    """Whether an annex binds."""

    NORMATIVE = "normative"
    INFORMATIVE = "informative"


class Kind(StrEnum):
    """The kinds of provisions."""

    REQUIREMENT = "requirement"
    RECOMMENDATION = "recommendation"
    PERMISSION = "permission"
    CAPABILITY = "capability"


class CorrectionKind(StrEnum):
    """The kinds of corrections of what was published."""

    CORRIGENDUM = "corrigendum"
    ERRATUM = "erratum"


_Id = Annotated[str, typer.Argument(metavar="ID", help="Its id: small letters, digits and hyphens; given once.")]
_Title = Annotated[str, typer.Option("--title", metavar="TEXT", help="Its title; can be filled in later.")]
_In = Annotated[
    str | None,
    typer.Option(
        "--in", metavar="CLAUSE", help="Clause or annex to put it at the end of; else it is printed to paste."
    ),
]
_After = Annotated[
    str | None, typer.Option("--after", metavar="ID", help="The one after which it stands [default: the last one].")
]


@new.command(epilog='Example: wipo-bc-std new clause governance --title "Governance" --after scope')
def clause(identifier: _Id, title: _Title = "", after: _After = None) -> None:
    """Add a clause, and list it in standard.yml."""
    from wipo_bc_std.authoring.new_file import new_clause  # noqa: PLC0415 - help does not wait for the stages

    _add(lambda draft: new_clause(draft, identifier, title, after))


@new.command(epilog='Example: wipo-bc-std new annex message-format --title "Message format" --status normative')
def annex(
    identifier: _Id,
    title: _Title = "",
    status: Annotated[Status, typer.Option("--status", help="Whether its provisions bind.")] = Status.INFORMATIVE,
    after: _After = None,
) -> None:
    """Add an annex, and list it in standard.yml."""
    from wipo_bc_std.authoring.new_file import new_annex  # noqa: PLC0415 - see clause

    _add(lambda draft: new_annex(draft, identifier, title, status, after))


@new.command(epilog="Example: wipo-bc-std new provision BD --kind recommendation --in data-placement")
def provision(
    group: Annotated[str, typer.Argument(metavar="GROUP", help="Its group, as declared in standard.yml.")],
    kind: Annotated[Kind, typer.Option("--kind", help="What it does.")] = Kind.REQUIREMENT,
    target: Annotated[
        str, typer.Option("--target", metavar="ID", help="Who conforms, as declared in standard.yml.")
    ] = "",
    clause: _In = None,
) -> None:
    """Add a provision with the next free identifier of its group."""
    from wipo_bc_std.authoring.new_directive import new_provision  # noqa: PLC0415 - see clause

    _add(lambda draft: new_provision(draft, group, kind, target, clause))


@new.command(epilog='Example: wipo-bc-std new principle open-formats --title "Formats are open" --in scope')
def principle(identifier: _Id, title: _Title = "", clause: _In = None) -> None:
    """Add a principle."""
    from wipo_bc_std.authoring.new_directive import new_principle  # noqa: PLC0415 - see clause

    _add(lambda draft: new_principle(draft, identifier, title, clause))


@new.command(epilog='Example: wipo-bc-std new open-issue who-operates --question "Who operates a node?" --in scope')
def open_issue(
    identifier: _Id,
    question: Annotated[
        str, typer.Option("--question", metavar="TEXT", help="The question; can be filled in later.")
    ] = "",
    clause: _In = None,
) -> None:
    """Add a question that is not answered yet."""
    from wipo_bc_std.authoring.new_directive import new_open_issue  # noqa: PLC0415 - see clause

    _add(lambda draft: new_open_issue(draft, identifier, question, clause))


@new.command(epilog='Example: wipo-bc-std new term smart-contract --term "smart contract" --theme ledger')
def term(
    identifier: _Id,
    words: Annotated[
        str, typer.Option("--term", metavar="TEXT", help="The preferred term; can be filled in later.")
    ] = "",
    theme: Annotated[
        str | None, typer.Option("--theme", metavar="NAME", help="Its file in terms/; needed where there are several.")
    ] = None,
) -> None:
    """Add a concept with its term."""
    from wipo_bc_std.authoring.new_item import new_term  # noqa: PLC0415 - see clause

    _add(lambda draft: new_term(draft, identifier, words, theme))


@new.command(epilog='Example: wipo-bc-std new reference iso-22739-2024 --designation "ISO 22739:2024"')
def reference(
    identifier: _Id,
    designation: Annotated[
        str, typer.Option("--designation", metavar="TEXT", help="How it is cited; can be filled in later.")
    ] = "",
    title: _Title = "",
) -> None:
    """Add a document that the text cites."""
    from wipo_bc_std.authoring.new_item import new_reference  # noqa: PLC0415 - see clause

    _add(lambda draft: new_reference(draft, identifier, designation, title))


@new.command(epilog='Example: wipo-bc-std new model federated-register --title "Federated register of IP rights"')
def model(identifier: _Id, title: _Title = "") -> None:
    """Add a reference model."""
    from wipo_bc_std.authoring.new_file import new_model  # noqa: PLC0415 - see clause

    _add(lambda draft: new_model(draft, identifier, title))


@new.command(epilog='Example: wipo-bc-std new use-case priority-document --title "Exchange of priority documents"')
def use_case(identifier: _Id, title: _Title = "") -> None:
    """Add a use case."""
    from wipo_bc_std.authoring.new_file import new_use_case  # noqa: PLC0415 - see clause

    _add(lambda draft: new_use_case(draft, identifier, title))


@new.command(epilog='Example: wipo-bc-std new scenario key-lost --title "A key is lost"')
def scenario(identifier: _Id, title: _Title = "") -> None:
    """Add a scenario, a story that tests the draft."""
    from wipo_bc_std.authoring.new_file import new_scenario  # noqa: PLC0415 - see clause

    _add(lambda draft: new_scenario(draft, identifier, title))


@new.command(epilog='Example: wipo-bc-std new evidence hash-pilot --title "Pilot with hash values"')
def evidence(identifier: _Id, title: _Title = "") -> None:
    """Add a piece of evidence."""
    from wipo_bc_std.authoring.new_file import new_evidence  # noqa: PLC0415 - see clause

    _add(lambda draft: new_evidence(draft, identifier, title))


@new.command(
    epilog='Example: wipo-bc-std new change key-per-hash --about BD-01 --reason "Short values can be guessed."'
)
def change(
    identifier: _Id,
    about: Annotated[
        list[str] | None, typer.Option("--about", metavar="ID", help="What was changed; may be given several times.")
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why, in one sentence; can be filled in later.")
    ] = "",
) -> None:
    """Add a reason of a change, in changes/."""
    from wipo_bc_std.authoring.new_file import new_change  # noqa: PLC0415 - see clause

    _add(lambda draft: new_change(draft, identifier, about or [], reason))


@new.command(epilog='Example: wipo-bc-std new office XA --name "Office A"')
def office(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Its code of WIPO ST.3: two capital letters.")],
    name: Annotated[str, typer.Option("--name", metavar="TEXT", help="Its name; can be filled in later.")] = "",
) -> None:
    """Add an office to offices.yml."""
    from wipo_bc_std.authoring.new_item import new_office  # noqa: PLC0415 - see clause

    _add(lambda draft: new_office(draft, code, name))


@new.command(epilog="Example: wipo-bc-std new session cws-15")
def session(identifier: _Id) -> None:
    """Add a session of the committee to sessions.yml."""
    from wipo_bc_std.authoring.new_item import new_session  # noqa: PLC0415 - see clause

    _add(lambda draft: new_session(draft, identifier))


@new.command(epilog='Example: wipo-bc-std new document cws-8-24 --title "Report"')
def document(
    identifier: _Id,
    symbol: Annotated[
        str, typer.Option("--symbol", metavar="TEXT", help="Its symbol; else it follows from an id such as cws-8-24.")
    ] = "",
    title: _Title = "",
) -> None:
    """Add a document that can be cited to documents.yml."""
    from wipo_bc_std.authoring.new_item import new_document  # noqa: PLC0415 - see clause

    _add(lambda draft: new_document(draft, identifier, symbol, title))


@new.command(epilog="Example: wipo-bc-std new publication draft-2")
def publication(
    identifier: _Id,
    session: Annotated[
        str | None, typer.Option("--session", metavar="ID", help="The session that it is for; else it is a milestone.")
    ] = None,
) -> None:
    """Add a publication of the draft to sessions.yml."""
    from wipo_bc_std.authoring.new_item import new_publication  # noqa: PLC0415 - see clause

    _add(lambda draft: new_publication(draft, identifier, session))


@new.command(epilog='Example: wipo-bc-std new questionnaire use-of-ledgers --title "Use of shared ledgers"')
def questionnaire(identifier: _Id, title: _Title = "") -> None:
    """Add questions that are put to offices."""
    from wipo_bc_std.authoring.new_file import new_questionnaire  # noqa: PLC0415 - see clause

    _add(lambda draft: new_questionnaire(draft, identifier, title))


@new.command(epilog="Example: wipo-bc-std new outcome cws-14")
def outcome(
    session: Annotated[str, typer.Argument(metavar="SESSION", help="The session, as an id of sessions.yml.")],
) -> None:
    """Add what a session of the committee did with the draft."""
    from wipo_bc_std.authoring.new_file import new_outcome  # noqa: PLC0415 - see clause

    _add(lambda draft: new_outcome(draft, session))


@new.command(epilog='Example: wipo-bc-std new proposal --about BD-01 --title "Shorter values" --date 2027-02-01')
def proposal(
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="ID", help="What is to be changed; may be given several times."),
    ] = None,
    title: _Title = "",
    on: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATE", help="The day on which it was submitted [default: the date of the draft]."
        ),
    ] = None,
    *,
    is_reopened: Annotated[
        bool,
        typer.Option(
            "--reopened", help="Keep the assumption of the text that fell, see `evidence reopened`, as its cause."
        ),
    ] = False,
) -> None:
    """Add a proposal for revision to proposals/.

    It gets the next number of its year (PFR).
    """
    from wipo_bc_std.authoring.new_file import new_proposal  # noqa: PLC0415 - see clause
    from wipo_bc_std.cli.arguments import read_day  # noqa: PLC0415

    day = read_day("--date", on)
    names = about or []
    cause = _find_cause(names, day) if is_reopened else None
    _add(lambda draft: new_proposal(draft, names, title, day or draft.standard.particulars.date, cause))


def _find_cause(names: list[str], day: "date | None") -> "Cause":
    """Return the assumption that fell of the one text named; raise UsageError where none did."""
    from wipo_bc_std.authoring.new_file import Cause  # noqa: PLC0415 - see clause
    from wipo_bc_std.evidence.reopening import watch_assumptions  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415
    from wipo_bc_std.session.revision_proposal import say_fall  # noqa: PLC0415
    from wipo_bc_std.session.world_matter import make_world_matter  # noqa: PLC0415
    from wipo_bc_std.settings import UsageError  # noqa: PLC0415

    draft = read_project(open_project(find_call_root()), day).draft
    reopened = {item.id: item for item in watch_assumptions(draft).reopened}
    found = [reopened[name] for name in names if name in reopened]
    if len(names) != 1 or not found:
        listed = ", ".join(reopened) or "none"
        raise UsageError(
            f"--reopened is about one text of which an assumption fell; name it with --about. On {draft.today} these are {listed}"
        )
    matter = make_world_matter(draft, draft.standard.particulars.original_language)
    fallen = found[0].fallen
    reason = " ".join(sentence for each in fallen for sentence in say_fall(each, matter))
    first = fallen[0]
    told = {"kind": first.assumption.kind, "name": first.assumption.name, "state": first.fall.state}
    # The paper says the day of the data, as the reason does.
    return Cause(reason, {**told, "seen_on": (first.fall.day or draft.today).isoformat()})


@new.command(epilog="Example: wipo-bc-std new correction draft-1 --kind erratum")
def correction(
    publication: Annotated[
        str, typer.Argument(metavar="PUBLICATION", help="The publication that is corrected, as an id of sessions.yml.")
    ],
    kind: Annotated[
        CorrectionKind, typer.Option("--kind", help="Of substance, decided by the committee, or a slip.")
    ] = CorrectionKind.ERRATUM,
    on: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help="The day on which it is issued [default: the date of the draft]."),
    ] = None,
) -> None:
    """Add a corrigendum or erratum to corrections/.

    It gets the next number of its publication, and lists what is to be read instead of what; `publish ID --correction N` publishes the corrected text beside.
    """
    from wipo_bc_std.authoring.new_file import new_correction  # noqa: PLC0415 - see clause
    from wipo_bc_std.cli.arguments import read_day  # noqa: PLC0415

    day = read_day("--date", on)
    _add(lambda draft: new_correction(draft, publication, kind, day or draft.standard.particulars.date))


@new.command(epilog='Example: wipo-bc-std new work-item collect-use-cases --title "Collect use cases"')
def work_item(identifier: _Id, title: _Title = "") -> None:
    """Add an item to the work plan, work-plan.yml."""
    from wipo_bc_std.authoring.new_item import new_work_item  # noqa: PLC0415 - see clause

    _add(lambda draft: new_work_item(draft, identifier, title))


@new.command(epilog='Example: wipo-bc-std new meeting before-cws-14 --title "Meeting on the comments of round 1"')
def meeting(identifier: _Id, title: _Title = "") -> None:
    """Add a meeting to meetings/."""
    from wipo_bc_std.authoring.new_file import new_meeting  # noqa: PLC0415 - see clause

    _add(lambda draft: new_meeting(draft, identifier, title))


@new.command(epilog="Example: wipo-bc-std new task")
def task() -> None:
    """Add task.yml, the committee's task in its own words."""
    from wipo_bc_std.authoring.new_file import new_task  # noqa: PLC0415 - see clause

    _add(new_task)


def _add(make: "Callable[[OpenDraft], Addition]") -> None:
    from wipo_bc_std.authoring.addition import write_addition  # noqa: PLC0415 - see clause
    from wipo_bc_std.authoring.open_draft import open_draft  # noqa: PLC0415

    console = Call.console
    draft = open_draft(find_call_root())
    addition = make(draft)
    for change in write_addition(draft, addition):
        console.result(f"{'wrote' if change.is_new else 'added to'} {change.text.path}:{change.line}")
    if addition.by_hand:
        console.complain(addition.by_hand)
    if addition.paste:
        console.data("\n".join(addition.paste) + "\n")
    console.note(f"next: {addition.next_step}")
    raise typer.Exit(2 if addition.by_hand else 0)
