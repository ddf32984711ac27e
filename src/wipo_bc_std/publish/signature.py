"""A detached signature beside the list of files, made and checked by ssh-keygen; keys are nothing of ours."""

import shutil
import subprocess
from pathlib import Path
from typing import Literal

from msgspec import Struct

from wipo_bc_std.publish.manifest import MANIFEST, SIGNATURE
from wipo_bc_std.settings import UsageError

# The purpose that ssh-keygen(1) suggests for signatures of files.
NAMESPACE = "file"
_LONGEST = 30


class Signed(Struct, frozen=True):
    """Whether a publication is signed: `signer` where it was checked, `told` in words."""

    state: Literal["none", "unchecked", "good", "bad"]
    told: str
    signer: str = ""

    @property
    def is_wrong(self) -> bool:
        """Return whether the signature is not what was asked for."""
        return self.state == "bad"


def check_signature(folder: Path, signers: Path | None) -> Signed:
    """Return whether the list of files in a folder is signed, by whom if allowed signers are given.

    Raise UsageError where these cannot be read, or ssh-keygen is not there or does not answer.
    """
    if signers is not None and not signers.is_file():
        raise UsageError(f"{signers} is no file of allowed signers; ssh-keygen(1) says how it is written")
    signature = folder / SIGNATURE
    if signature.is_symlink() or not signature.is_file():
        return Signed("none" if signers is None else "bad", "it is not signed")
    if signers is None:
        return Signed("unchecked", "there is a signature; name the allowed signers with --signers to check it")
    content = (folder / MANIFEST).read_bytes()
    found = _ask("find-principals", signature, signers)
    names = found.stdout.decode("utf-8", errors="replace").splitlines() if found.returncode == 0 else []
    for name in names:
        done = _ask("verify", signature, signers, "-I", name, "-n", NAMESPACE, given=content)
        if done.returncode == 0:
            return Signed("good", f"it is signed by {name}", name)
    told = "the signature does not fit the list of files" if names else "no allowed signer has made the signature"
    return Signed("bad", told)


def _ask(
    task: str, signature: Path, signers: Path, *more: str, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("ssh-keygen")
    if program is None:
        raise UsageError(
            "ssh-keygen is not installed, so signatures cannot be checked; leave out --signers, or install it"
        )
    command = [program, "-Y", task, "-s", str(signature.resolve()), "-f", str(signers.resolve()), *more]
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, no shell
            command, input=given, capture_output=True, timeout=_LONGEST, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(f"ssh-keygen has not answered in {_LONGEST} seconds") from error
    except OSError as error:
        raise UsageError(f"ssh-keygen cannot be run: {error.strerror or error}") from error
