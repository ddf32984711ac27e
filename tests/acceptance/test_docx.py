"""Word files open without complaint, and LibreOffice prints the numbers of the Manuscript; controls fail."""

import io
import re
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import validate_path

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import all_formats, check_project, draft_in, file_moment, make_edition
from wipo_bc_std.render.format import Edition
from wipo_bc_std.view import nodes

pytestmark = pytest.mark.acceptance

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "complete"
LANGUAGES: dict[str, LanguageCode] = {"draft": "en", "sample": "en", "sample-ar": "ar", "sample-zh": "zh"}
DRAFTS = {name: ROOT if name == "draft" else SAMPLE for name in LANGUAGES}
OFFICE = shutil.which("soffice")
