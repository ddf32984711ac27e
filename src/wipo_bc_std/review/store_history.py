"""The history of a review store: each command that writes to it leaves a commit there, where Git is installed.

The store has a repository of its own, also where it lies inside another one. Nothing that the user or a machine has set is
run: no hook, no signature, no program that watches files. Forms are left out, as they can be made again at any time.
"""

import os

from wipo_bc_std.files import replace_file
from wipo_bc_std.load.git import run_git
from wipo_bc_std.review.store import LOCK, Store
from wipo_bc_std.settings import UsageError

_IGNORED = ".gitignore"
_LEFT_OUT = f"/rounds/*/forms/\n/{LOCK}\n"
_PRIVATE = 0o600
_SETTINGS = (
    "commit.gpgSign=false",
    # Bytes stay as they are, and no file is left out that some user never keeps elsewhere.
    f"core.attributesFile={os.devnull}",
    f"core.excludesFile={os.devnull}",
    "core.autocrlf=false",
    "core.safecrlf=false",
    "maintenance.auto=false",
    "gc.auto=0",
)
# Of users who never told Git who they are.
_AUTHOR = (("user.name", "wipo-bc-std"), ("user.email", "review@localhost"))


def record(store: Store, message: str) -> str | None:
    """Keep the state of a store in its history; return why that could not be done, None where it was.

    A state that is kept already is not kept twice. What was written stays in any case.
    """
    try:
        _keep(store, message)
    except UsageError as error:
        reason = str(error).removesuffix("; install it to look into the past")
        return f"{store.folder} keeps no history of this step: {reason}"
    return None


def _keep(store: Store, message: str) -> None:
    settings = [part for item in _SETTINGS for part in ("-c", item)]
    if not (store.folder / ".git").exists():
        run_git(store.folder, *settings, "init", "--quiet", "--template=")
    if not (store.folder / _IGNORED).exists():
        replace_file(store.folder / _IGNORED, _LEFT_OUT.encode(), _PRIVATE)
    run_git(store.folder, *settings, "add", "--all")
    if not run_git(store.folder, *settings, "status", "--porcelain", "--untracked-files=no"):
        return
    known = run_git(store.folder, "config", "--list").decode("utf-8", "replace").lower()
    author = [part for key, value in _AUTHOR if f"{key}=" not in known for part in ("-c", f"{key}={value}")]
    run_git(
        store.folder,
        *settings,
        *author,
        "commit",
        "--quiet",
        "--no-verify",
        "--no-gpg-sign",
        "--cleanup=verbatim",
        "--file=-",
        given=f"{message}\n".encode(),
    )
