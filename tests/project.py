"""Projects in memory: the smallest sample with other files laid over it, and what the stages say of them."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from wipo_bc_std.check.catalogue import all_rules
from wipo_bc_std.check.engine import check
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.i18n.translations import OnDemand, read_translations
from wipo_bc_std.load.project import EntryKind, Project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.memory import Memory
from wipo_bc_std.resolve.draft import resolve

SAMPLES = Path(__file__).parent / "samples"
FOLDER = "standard/"
# Where a test's file has this mark, a finding is expected; it is taken out before the file is read.
MARK = "‸"

Overlay = Mapping[str, str | bytes | None]


@cache
def sample_files() -> Mapping[str, bytes]:
    """Return the files of the smallest sample by their paths below `standard/`."""
    root = SAMPLES / "minimal" / "standard"
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def make_project(overlay: Overlay, kinds: Mapping[str, EntryKind] | None = None) -> Project:
    """Return the smallest sample with other files: None takes one away, `kinds` says what is no plain file."""
    files = {**sample_files(), **overlay}
    contents = {
        FOLDER + path: content.encode() if isinstance(content, str) else content
        for path, content in files.items()
        if content is not None
    }
    folders = {FOLDER + path[:end] for path in files for end, sign in enumerate(path) if sign == "/"}
    listing: dict[str, EntryKind] = dict.fromkeys(sorted(folders), "folder")
    listing |= dict.fromkeys(contents, "file")
    listing |= {FOLDER + path: kind for path, kind in (kinds or {}).items()}

    def read(path: str) -> bytes:
        if path not in contents:
            raise PermissionError(13, "Permission denied", path)
        return contents[path]

    return Project(FOLDER, listing, read)


def read_all(project: Project) -> Problems:
    """Return what loading and resolving say of a project."""
    loaded = load(project)
    _, problems = resolve(loaded.standard)
    return Problems.of(loaded.problems, problems)


def check_all(project: Project, *, codes: str = "", memory: Memory | None = None) -> Problems:
    """Return what loading, resolving and all rules say of a project, or those rules whose codes begin with `codes`.

    With a `memory` from an earlier time, what did not change since is not read again.
    """
    loaded = load(project, memory)
    draft, problems = resolve(loaded.standard, memory=memory)
    translations = OnDemand(partial(read_translations, project, loaded.standard))
    rules = [rule for rule in all_rules() if rule.defect.code.startswith(codes)]
    return check(draft, rules, Problems.of(loaded.problems, problems), translations)


def clause(body: str, name: str = "scope") -> str:
    """Return the source of a clause."""
    return f"---\nid: {name}\ntitle: Scope\n---\n\n{body}\n"


def shown(item: Diagnostic) -> str:
    """Return a finding's code and place, such as `M002 clauses/scope.md:6:1`."""
    return f"{item.code} {str(item.at).removeprefix(FOLDER)}"
