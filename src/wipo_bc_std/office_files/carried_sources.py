"""The sources that a Word file of ours carries along, so that it can be taken apart again where nothing else is at hand.

They are a custom XML part: Word and LibreOffice keep such parts and show them to nobody. What stands in the text always
counts; the sources say what words cannot: ids of what is data, records, languages, states.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from wipo_bc_std.load.project import LARGEST_FILE, is_of_draft
from wipo_bc_std.load.record_source import RECORD_FILE, RECORDS
from wipo_bc_std.office_files.xml_part import Element

NAMESPACE: Final = "urn:wipo-bc-std:sources:1"
_ROOT: Final = f"{{{NAMESPACE}}}sources"
_MOST_FILES: Final = 5000


def write_carried(sources: Mapping[str, bytes]) -> bytes:
    """Return sources, by their paths below `standard/`, as a custom XML part: the same sources give the same bytes."""
    files = "".join(
        f"<file path={quoteattr(path)}>{base64.b64encode(content).decode()}</file>\n"
        for path, content in sorted(sources.items())
        if is_safe(path)
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sources xmlns="{NAMESPACE}">\n{files}</sources>'.encode()


def read_carried(root: Element | None) -> dict[str, bytes]:
    """Return the sources in a custom XML part, none where it is another part or not as we write it."""
    if root is None or root.tag != _ROOT or len(root) > _MOST_FILES:
        return {}
    found: dict[str, bytes] = {}
    for item in root:
        path = str(item.get("path", ""))
        try:
            content = base64.b64decode((item.text or "").encode("ascii"), validate=True)
        except (binascii.Error, ValueError):
            return {}
        if item.tag != f"{{{NAMESPACE}}}file" or not is_safe(path) or len(content) > LARGEST_FILE:
            return {}
        found[path] = content
    return found


def is_safe(path: str) -> bool:
    """Return whether a path is one of a draft's sources and leads nowhere else."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} or part.endswith((" ", ".")) for part in parts):
        return False
    if any(sign in path for sign in '\\:*?"<>|') or not path.isprintable():
        return False
    if path.startswith(RECORDS):
        # A draft reads what records say; manuscripts are large, and it is only compared with them.
        return parts[-1] == RECORD_FILE
    return is_of_draft(path) or (parts[0] == "i18n" and len(parts) > 1)


def item_properties(content: bytes) -> bytes:
    """Return the part that names a custom XML part: an id of its content (ISO/IEC 29500-1, 22.5)."""
    digest = hashlib.sha256(content).hexdigest().upper()
    name = "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32]))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        f'<ds:datastoreItem ds:itemID="{{{name}}}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
