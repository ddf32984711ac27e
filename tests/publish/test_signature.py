"""Signatures as ssh-keygen makes them; without it, nothing here can be tried."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.publish.small import make_public
from wipo_bc_std.publish.manifest import MANIFEST, SIGNATURE
from wipo_bc_std.publish.verification import verify
from wipo_bc_std.settings import UsageError

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not there")


def make_key(folder: Path, name: str) -> Path:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name)]
    subprocess.run(command, check=True)
    return folder / name


def sign(key: Path, folder: Path, namespace: str = "file") -> None:
    (folder / SIGNATURE).unlink(missing_ok=True)
    command = ["ssh-keygen", "-Y", "sign", "-f", str(key), "-n", namespace, str(folder / MANIFEST)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_key(tmp_path_factory.mktemp("keys"), "editor")


@pytest.fixture
def signers(tmp_path: Path, key: Path) -> Path:
    path = tmp_path / "allowed signers"
    path.write_text(f"editor@example.org {key.with_suffix('.pub').read_text()}", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_public(tmp_path / "public", "draft-1")


def state(folder: Path, signers: Path | None) -> tuple[str, str, list[str]]:
    found = verify(folder, signers)
    (publication,) = found.publications
    return publication.signed.state, publication.signed.signer, [finding.path for finding in found.findings]


def test_a_signature_is_told_and_checked_if_signers_are_given(folder: Path, signers: Path, key: Path) -> None:
    assert state(folder, None) == ("none", "", [])
    # Whoever takes a signature away must not go unseen.
    assert state(folder, signers) == ("bad", "", [f"draft-1/{SIGNATURE}"])
    sign(key, folder / "draft-1")
    assert state(folder, None) == ("unchecked", "", [])
    assert state(folder, signers) == ("good", "editor@example.org", [])


def test_a_signature_of_somebody_else_of_another_list_or_for_another_purpose_is_a_finding(
    tmp_path: Path, folder: Path, signers: Path, key: Path
) -> None:
    wrong = ("bad", "", [f"draft-1/{SIGNATURE}"])
    sign(make_key(tmp_path, "stranger"), folder / "draft-1")
    assert state(folder, signers) == wrong
    sign(key, folder / "draft-1", "mail")
    assert state(folder, signers) == wrong
    sign(key, folder / "draft-1")
    other = make_public(tmp_path / "other", "draft-2")
    shutil.copy(folder / "draft-1" / SIGNATURE, other / "draft-2" / SIGNATURE)
    assert state(other, signers) == ("bad", "", [f"draft-2/{SIGNATURE}"])
    (folder / "draft-1" / SIGNATURE).write_bytes(b"no signature")
    assert state(folder, signers) == wrong


def test_signers_that_cannot_be_read_and_a_missing_program_are_misuse(
    folder: Path, signers: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It was taken for a publication that is not signed, as long as none was.
    with pytest.raises(UsageError, match="is no file of allowed signers"):
        verify(folder, folder / "nowhere")
    sign(key, folder / "draft-1")
    with pytest.raises(UsageError, match="is no file of allowed signers"):
        verify(folder, folder / "nowhere")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(UsageError, match="ssh-keygen is not installed"):
        verify(folder, signers)
