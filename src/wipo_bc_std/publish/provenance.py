"""Of what a publication was made: the commit, the program, each source by its digest; nothing of the machine, no clock."""

import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from msgspec import Struct

from wipo_bc_std.load.project import PAPERS, Project
from wipo_bc_std.load.record_source import RECORD_FILE, RECORDS
from wipo_bc_std.publish.manifest import digest

PROVENANCE = "provenance.json"
_SCHEMA = "wipo-bc-std/provenance/1"


class Provenance(Struct, frozen=True):
    """Of what a publication is made; `inputs` are digests of sources by path, `options` all else that its bytes hang on."""

    publication: str
    commit: str
    inputs: Mapping[str, str]
    options: Mapping[str, object]

    def has_same_inputs(self, content: bytes) -> bool:
        """Return whether a file of provenance names the same inputs; a later commit or program may have made it."""
        try:
            told: Any = json.loads(content)
        except ValueError:
            return False
        own = json.loads(write_provenance(self))
        return isinstance(told, dict) and all(told.get(key) == own[key] for key in ("publication", "inputs", "options"))


def digest_sources(project: Project) -> Mapping[str, str]:
    """Return the SHA-512 of each source by its path; raise OSError where one cannot be read.

    Of what was published before, that are the records: manuscripts are only compared with. Papers of sessions make no part
    of a publication.
    """
    records, papers = project.folder + RECORDS, project.folder + PAPERS
    return {
        path: digest(project.read(path))
        for path, kind in sorted(project.listing.items())
        if kind == "file"
        and not path.startswith(papers)
        and (not path.startswith(records) or path.endswith(f"/{RECORD_FILE}"))
    }


def write_provenance(provenance: Provenance) -> bytes:
    """Return the file of provenance."""
    value = {
        "schema": _SCHEMA,
        "publication": provenance.publication,
        "commit": provenance.commit,
        "tool": {"name": "wipo-bc-std", "version": version("wipo-bc-std")},
        "options": dict(provenance.options),
        "inputs": dict(provenance.inputs),
    }
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False).encode() + b"\n"


def read_commit(content: bytes) -> str:
    """Return the commit that a file of provenance names, empty where it names none."""
    try:
        told: Any = json.loads(content)
    except ValueError:
        return ""
    found = told.get("commit") if isinstance(told, dict) else None
    return found if isinstance(found, str) else ""
