"""Whether publications are what was published: each file against the lists, the lists against the root."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from wipo_bc_std.publish.disk import LOCK, WORK
from wipo_bc_std.publish.imprint import IMPRINT, Imprint, read_imprint
from wipo_bc_std.publish.manifest import (
    EARLIER_MANIFEST,
    MANIFEST,
    SIGNATURE,
    Manifest,
    digest,
    digest_file,
    named_publications,
    read_manifest,
    walk_files,
)
from wipo_bc_std.publish.signature import Signed, check_signature
from wipo_bc_std.settings import UsageError

FindingKind = Literal["altered", "added", "missing", "renamed", "no-file", "unreadable", "unlisted", "signature"]
# What others put at the root: repositories of pages on the web, and their names.
_NEIGHBOURS = (".git", ".nojekyll", "CNAME")
_INTERRUPTED = "its publication was interrupted and the same command finishes it, or somebody put it there"


class Finding(Struct, frozen=True):
    """A file that is not what was published: its path below the folder that was looked at, and what is wrong with it."""

    path: str
    kind: FindingKind
    message: str


class VerifiedPublication(Struct, frozen=True):
    """A publication that was looked at: how many files it lists, whether it is signed, and what it was before.

    Of one that was withdrawn, `withdrawn` says why, and `before` is the digest of the list of what it was.
    """

    id: str
    files: int
    digest: str
    signed: Signed
    withdrawn: str = ""
    before: str = ""


class Verification(Struct, frozen=True):
    """What was looked at, and all that is not what was published; `notes` are about the folder as a whole."""

    publications: tuple[VerifiedPublication, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


def verify(folder: Path, signers: Path | None = None) -> Verification:
    """Return what is wrong with a folder of publications, or with one publication.

    With `signers`, a file of allowed signers as ssh-keygen reads it, each publication must be signed by one of them.
    Raise UsageError where there is no publication, or the signatures cannot be checked.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder; name the folder of the publications, or one of them")
    listed = _read_list(folder)
    if (folder / IMPRINT).exists() or (listed is not None and IMPRINT in listed.digests):
        findings = [*verify_publication(folder, "", None)]
        publication = _describe(folder, folder.resolve().name, signers, findings, "")
        return Verification((publication,), tuple(findings))
    within = [path for path in sorted(folder.iterdir()) if (path / IMPRINT).exists() or (path / MANIFEST).exists()]
    if listed is None and not within:
        raise UsageError(f"there is no publication in {folder}; name the folder that wipo-bc-std publish writes to")
    return _verify_root(folder, listed, signers)


def verify_publication(folder: Path, name: str, expected: str | None) -> tuple[Finding, ...]:
    """Return what is wrong with a publication; findings are placed below `name`, or bare where that is empty.

    `expected` is the digest that its list of files must have, None where nobody says.
    """
    prefix = f"{name}/" if name else ""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return (Finding(f"{prefix}{MANIFEST}", "missing", "the list of files is gone: nothing can be compared"),)
    content = path.read_bytes()
    found: list[Finding] = []
    if expected is not None and digest(content) != expected:
        found.append(
            Finding(
                f"{prefix}{MANIFEST}", "altered", "the list of files is not the one that the root names as published"
            )
        )
    listed = read_manifest(content)
    found += (Finding(f"{prefix}{MANIFEST}", "altered", fault) for fault in listed.faults)
    there = {path: each for path, each in walk_files(folder) if path not in {MANIFEST, SIGNATURE}}
    found += _compare(listed.digests, there, prefix)
    if name:
        found += _misnamed(folder, name)
    return tuple(found)


def _verify_root(folder: Path, listed: Manifest | None, signers: Path | None) -> Verification:
    digests = listed.digests if listed is not None else {}
    findings = [Finding(MANIFEST, "altered", fault) for fault in (listed.faults if listed is not None else ())]
    if listed is None:
        findings.append(Finding(MANIFEST, "missing", "the list at the root is gone: nobody says what was published"))
    named = named_publications(digests)
    there = {path.name: path for path in sorted(folder.iterdir())}
    publications: list[VerifiedPublication] = []
    for name in sorted({*named, *(name for name, path in there.items() if (path / MANIFEST).exists())}):
        if not (folder / name).is_dir() or (folder / name).is_symlink():
            findings.append(Finding(name, "missing", "the publication is gone"))
            continue
        findings += verify_publication(folder / name, name, named.get(name))
        if name not in named:
            findings.append(Finding(name, "unlisted", f"it is not named in {MANIFEST} at the root: {_INTERRUPTED}"))
        publications.append(_describe(folder / name, name, signers, findings, f"{name}/"))
    findings += _verify_pages(folder, digests, {publication.id for publication in publications} | set(named))
    is_in_the_making = WORK in there or LOCK in there
    notes = ("publishing was interrupted here, or goes on: run the same command again",) if is_in_the_making else ()
    return Verification(tuple(publications), tuple(findings), notes)


def _verify_pages(folder: Path, digests: Mapping[str, str], publications: set[str]) -> Iterator[Finding]:
    """Yield what is wrong with the files at the root."""
    pages = {path: value for path, value in digests.items() if path.split("/")[0] not in publications}
    there = {
        path: each
        for top in sorted(folder.iterdir())
        if top.name not in {MANIFEST, *publications, *_NEIGHBOURS, WORK, LOCK}
        for path, each in (walk_files(top, f"{top.name}/") if _is_folder(top) else [(top.name, top)])
    }
    yield from _compare(pages, there, "")


def _compare(digests: Mapping[str, str], there: Mapping[str, Path], prefix: str) -> Iterator[Finding]:
    """Yield the differences between what is listed and what is there."""
    found: dict[str, str] = {}
    for name, path in there.items():
        if path.is_symlink() or not path.is_file():
            yield Finding(f"{prefix}{name}", "no-file", "it is a link or a device, and no file of a publication")
            continue
        try:
            found[name] = digest_file(path)
        except OSError as error:
            yield Finding(f"{prefix}{name}", "unreadable", f"it cannot be read: {error.strerror or error}")
    elsewhere = {value: name for name, value in found.items() if name not in digests}
    renamed: set[str] = set()
    for name in sorted(digests.keys() - (there.keys() - found.keys())):
        if name in found:
            if found[name] != digests[name]:
                told = "its content is not what was published" if there[name].stat().st_size else "it is empty"
                yield Finding(f"{prefix}{name}", "altered", told)
        elif digests[name] in elsewhere:
            other = elsewhere.pop(digests[name])
            renamed.add(other)
            yield Finding(f"{prefix}{name}", "renamed", f"it is called {other} now")
        else:
            yield Finding(f"{prefix}{name}", "missing", "it is gone")
    for name in sorted(found.keys() - digests.keys() - renamed):
        yield Finding(f"{prefix}{name}", "added", "it was not published")


def _misnamed(folder: Path, name: str) -> Iterator[Finding]:
    """Yield a finding where a publication says that it is another one."""
    imprint = _read_imprint(folder)
    if imprint is not None and imprint.id != name:
        yield Finding(f"{name}/{IMPRINT}", "altered", f"it says that it is the publication {imprint.id}")


def _describe(
    folder: Path, name: str, signers: Path | None, findings: list[Finding], prefix: str
) -> VerifiedPublication:
    listed = _read_list(folder)
    signed = check_signature(folder, signers)
    if signed.is_wrong:
        findings.append(Finding(f"{prefix}{SIGNATURE}", "signature", signed.told))
    imprint = _read_imprint(folder)
    withdrawn = imprint.withdrawn.reason if imprint is not None and imprint.withdrawn is not None else ""
    digests = listed.digests if listed is not None else {}
    own = digest((folder / MANIFEST).read_bytes()) if listed is not None else ""
    return VerifiedPublication(
        name if imprint is None else imprint.id,
        len(digests),
        own,
        signed,
        withdrawn,
        digests.get(EARLIER_MANIFEST, "") if withdrawn else "",
    )


def _read_list(folder: Path) -> Manifest | None:
    path = folder / MANIFEST
    return read_manifest(path.read_bytes()) if path.is_file() and not path.is_symlink() else None


def _read_imprint(folder: Path) -> Imprint | None:
    """Return what a publication says that it is, None where it does not; that is found by its digest."""
    path = folder / IMPRINT
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return read_imprint(path.read_bytes())
    except (ValueError, OSError):
        return None


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
