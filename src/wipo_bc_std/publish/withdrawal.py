"""To withdraw a publication: a tombstone takes the place of its text, and the list of what it was stays."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.publish.imprint import IMPRINT, Withdrawal, write_imprint
from wipo_bc_std.publish.manifest import EARLIER_MANIFEST, EARLIER_SIGNATURE, MANIFEST, SIGNATURE, digest, read_manifest
from wipo_bc_std.publish.root_pages import make_tombstone
from wipo_bc_std.publish.store import Store, refuse_damaged, renew, replace
from wipo_bc_std.settings import UsageError


class Withdrawn(Struct, frozen=True):
    """What became of a publication: where its tombstone is, how many pages lead there, the digest of its former list."""

    folder: Path
    stubs: int
    before: str
    is_new: bool


def withdraw(store: Store, identifier: str, reason: str, day: date | None = None) -> Withdrawn:
    """Replace the text of a publication by a tombstone with the reason; the same again does nothing, or finishes it.

    Raise UsageError where there is no such publication, the reason is none, or another one was given before; raise OSError
    where a file cannot be written: then the publication is as it was, or withdrawn.
    """
    words = " ".join(reason.split())
    if not words or not words.isprintable():
        raise UsageError("say in words why it is withdrawn: --reason TEXT; it stands on the page that takes its place")
    if not store.has(identifier):
        named = ", ".join(store.named()) or "none"
        raise UsageError(f"there is no publication “{identifier}” in {store.folder}; published there: {named}")
    refuse_damaged(store, identifier)
    imprint = store.imprint(identifier)
    folder = store.folder / identifier
    told = Withdrawal(reason=words, date="" if day is None else day.isoformat())
    content = (folder / MANIFEST).read_bytes()
    if imprint.withdrawn is not None:
        return _finish(store, identifier, imprint.withdrawn, told)
    imprint = imprint.model_copy(update={"withdrawn": told})
    pages = [path for path in read_manifest(content).digests if path.endswith(".html")]
    files = dict(make_tombstone(imprint, pages))
    files |= {IMPRINT: write_imprint(imprint), EARLIER_MANIFEST: content}
    if (folder / SIGNATURE).is_file():
        files[EARLIER_SIGNATURE] = (folder / SIGNATURE).read_bytes()
    replace(store, identifier, files)
    return Withdrawn(folder, len(pages), digest(content), is_new=True)


def _finish(store: Store, identifier: str, before: Withdrawal, told: Withdrawal) -> Withdrawn:
    if before.reason != told.reason:
        raise UsageError(f"{identifier} was withdrawn before, for another reason ({before.reason}), and that stays")
    renew(store, {*store.named(), identifier})
    folder = store.folder / identifier
    digests = read_manifest((folder / MANIFEST).read_bytes()).digests
    stubs = sum(path.endswith(".html") for path in digests)
    return Withdrawn(folder, stubs, digests.get(EARLIER_MANIFEST, ""), is_new=False)
