"""`publish`, `withdraw`, `verify` and `archive`: publications, and whether they are what was published."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError, read_settings

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.publish.publication import Published
    from wipo_bc_std.publish.verification import Verification


class VerificationFormat(StrEnum):
    """How findings are told."""

    TEXT = "text"
    JSON = "json"


_Identifier = Annotated[
    str, typer.Argument(metavar="ID", help="Id of the publication in sessions.yml, such as draft-1.")
]
_Folder = Annotated[
    Path | None, typer.Option("--to", metavar="DIR", help="Folder of the publications [default: public].")
]
_Signers = Annotated[
    Path | None,
    typer.Option("--signers", metavar="FILE", help="Allowed signers, as ssh-keygen reads them: one must have signed."),
]


def publish(
    identifier: _Identifier,
    revision: Annotated[
        str | None,
        typer.Option("--from", metavar="REVISION", help="Git revision to publish [default: the last commit]."),
    ] = None,
    to: _Folder = None,
    correction: Annotated[
        int | None,
        typer.Option(
            "--correction", metavar="N", help="Publish a correction beside it, as ID-corr-N; it stays as it is."
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="The day to judge by [default: the date of the draft]."),
    ] = None,
    *,
    record: Annotated[
        bool,
        typer.Option(
            "--record",
            help="Also keep manuscripts and a record in standard/published/, by which later drafts tell what changed.",
        ),
    ] = False,
) -> None:
    """Publish a commit of the draft, never to be changed.

    It is there in every format and language. The command refuses a draft with problems, warnings among them, sources that are not committed, and other content under an id
    that is published. If it is interrupted, the same command finishes it; if all is there, it changes nothing.

    What a correction corrects stands in corrections/ID-corr-N.yml, which `new correction ID` lays out: `check` holds its old words against the record of ID and its new ones against the sources.
    """
    from wipo_bc_std.diagnostics.defect import Severity  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.publish.disk import RealDisk  # noqa: PLC0415
    from wipo_bc_std.publish.publication import plan_publication  # noqa: PLC0415
    from wipo_bc_std.publish.publication import publish as carry_out  # noqa: PLC0415
    from wipo_bc_std.publish.root_pages import make_root_pages  # noqa: PLC0415
    from wipo_bc_std.publish.store import open_store  # noqa: PLC0415

    console = Call.console
    day = read_day("--today", today)
    root = find_call_root()
    folder = _folder(to)
    with console.step("checking the draft"):
        plan = plan_publication(root, identifier, revision=revision, correction=correction, today=day)
    console.problems(plan.checked.problems, lambda path: plan.checked.lines.get(path, ()))
    if plan.checked.problems.reach(Severity.WARNING):
        console.complain(
            f"{plan.id} is not published: the draft at commit {plan.commit[:10]} has problems; mend and commit them first"
        )
        raise typer.Exit(1)
    if plan.checked.written.particulars.stage == "discontinued":
        # Readers are to learn that the work has ended, so this is said and not refused.
        console.note(f"{plan.id} says on its cover that the work has ended (stage discontinued)")
    if correction is not None and plan.id not in {each.id for each in plan.checked.written.corrections}:
        console.note(
            f"no corrections/{plan.id}.yml says what is corrected; `new correction {identifier}` lays it out for a reader"
        )
    with open_store(folder, RealDisk(), make_root_pages) as store:
        done = carry_out(plan, store, console.step, is_recorded=record)
    for line in _told(done):
        console.result(line)


def withdraw(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="Id of the publication, such as draft-1.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it stands on the page that is left.")],
    to: _Folder = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day that the page names; none if left out.")
    ] = None,
) -> None:
    """Replace a publication by a page that says why.

    Its text goes, and its old addresses lead to that page. The list of digests of what it was stays, in the new list. What was published of it elsewhere is not touched.
    """
    from wipo_bc_std.publish.disk import RealDisk  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.publish.root_pages import make_root_pages  # noqa: PLC0415
    from wipo_bc_std.publish.store import open_store  # noqa: PLC0415
    from wipo_bc_std.publish.withdrawal import withdraw as carry_out  # noqa: PLC0415

    day = read_day("--today", today)
    folder = _folder(to)
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder; name that of the publications with --to")
    with open_store(folder, RealDisk(), make_root_pages) as store:
        done = carry_out(store, identifier, reason, day)
    if done.is_new:
        Call.console.result(f"wrote {done.folder / 'index.html'} with the reason; {done.stubs} pages lead there")
    else:
        Call.console.result(f"{identifier} was withdrawn already, for this reason; nothing to do")
    Call.console.result(f"the list of what it was has the SHA-512 {done.before}")
    Call.console.note("Git, and standard/published/ if it was recorded, hold its text as before")


def verify(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of the publications, or one publication.")],
    form: Annotated[VerificationFormat, typer.Option("--format", help="How it is told.")] = VerificationFormat.TEXT,
    signers: _Signers = None,
) -> None:
    """Say whether publications are what was published.

    Each file that was altered, added, renamed or is missing is named. The exit code is 1 where anything is. Without this program, the page verify.html beside the publications says how.
    """
    found = _verify(folder, signers)
    if form is VerificationFormat.JSON:
        from wipo_bc_std.publish.verification_data import verification_data  # noqa: PLC0415

        Call.console.data(verification_data(found).model_dump_json(by_alias=True, indent=2) + "\n")
    else:
        for line in _findings(found):
            Call.console.result(line)
        for note in found.notes:
            Call.console.note(note)
    raise typer.Exit(1 if found.findings else 0)


def archive(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of the publications, or one publication.")],
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="File to write [default: the folder's name with .zip].")
    ] = None,
) -> None:
    """Pack publications into one zip, to keep or to send.

    It is a bag (BagIt 1.0, RFC 8493), and opens from a disk. The command refuses what is not as it was published. The same publications give the same bytes.
    """
    from wipo_bc_std.files import fill_file  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.publish.bag import make_bag, write_bag  # noqa: PLC0415
    from wipo_bc_std.publish.manifest import digest_file  # noqa: PLC0415

    found = _verify(folder, None)
    if found.findings:
        for line in _findings(found):
            Call.console.result(line)
        Call.console.complain(f"{folder} is not packed: it is not what was published")
        raise typer.Exit(1)
    name = folder.resolve().name or "publications"
    target = to if to is not None else Path(f"{name}.zip")
    if target.resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"{target} lies in the folder that is packed; name another file with --to")
    if target.is_dir():
        raise UsageError(f"{target} is a folder; name the file to write with --to, such as {target / f'{name}.zip'}")
    if target.exists():
        raise UsageError(f"{target} is there already, and is not replaced; remove it, or name another file with --to")
    try:
        bag = make_bag(folder, name)
        fill_file(target, lambda file: write_bag(bag, file))
    except OSError as error:
        raise UsageError(
            f"{error.filename or target}: {error.strerror or error}; nothing was packed; make room or name another file "
            "with --to"
        ) from error
    size = target.stat().st_size / 1000
    Call.console.result(f"wrote {target} ({len(bag.payload)} files, {size:,.0f} kB); SHA-512 {digest_file(target)}")


def _folder(to: Path | None) -> Path:
    if to is not None:
        if to.exists() and not to.is_dir():
            raise UsageError(f"{to} is a file; name the folder of the publications with --to")
        return to
    root = find_call_root()
    return root / read_settings(root).publications


def _verify(folder: Path, signers: Path | None) -> "Verification":
    from wipo_bc_std.publish.verification import verify as look_at  # noqa: PLC0415 - see publish

    try:
        return look_at(folder, signers)
    except OSError as error:
        raise UsageError(f"{error.filename or folder} cannot be read: {error.strerror or error}") from error


def _told(done: "Published") -> Iterator[str]:
    imprint = done.imprint
    what = f"{imprint.id}: {imprint.stage_label}, version {imprint.version}, {imprint.date}"
    if done.is_new:
        yield f"published {what}; {imprint.summary}"
        yield f"wrote {done.folder} ({done.files} files); open {done.folder / 'index.html'}"
    else:
        yield f"{what} is published already with this content, of commit {done.commit[:10]}; nothing to do"
    if done.record is not None:
        yield f"wrote {done.record}; commit it, so that it can be compared with later"


def _findings(found: "Verification") -> Iterator[str]:
    for finding in found.findings:
        yield f"{finding.kind:<10}  {finding.path}: {finding.message}"
    for item in found.publications:
        if item.withdrawn:
            yield f"{item.id}: withdrawn ({item.withdrawn}); the list of what it was has the SHA-512 {item.before}"
        yield f"{item.id}: {item.files} files listed; {item.signed.told}"
    unsigned = sum(finding.kind == "signature" for finding in found.findings)
    if unsigned and unsigned == len(found.findings):
        # The files may be what was published all the same: nobody answers for them.
        told = "1 publication is" if unsigned == 1 else f"{unsigned} publications are"
        yield f"all is as it was published, but {told} not signed by an allowed signer"
        return
    count = len(found.findings)
    yield (
        f"{count} {'file is' if count == 1 else 'files are'} not what was published"
        if count
        else "all is as it was published"
    )
