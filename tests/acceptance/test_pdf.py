"""The PDF passes PDF/UA-1 and PDF/A-2a under veraPDF; controls with something taken away fail."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.acceptance.drafts import EDITIONS, edition
from tests.acceptance.verapdf import (
    FLAVOURS,
    remove_alternative_text,
    remove_language,
    remove_tags,
    validate,
)
from tests.render.test_stages import artifacts
from wipo_bc_std.pipeline import all_formats, file_moment
from wipo_bc_std.view import nodes

pytestmark = pytest.mark.acceptance

# A page cut short conforms, too: far fewer checks than this would mean that something was not looked at.
LEAST_CHECKS = {"draft": 20_000, "sample": 15_000, "sample-ar": 15_000, "sample-zh": 15_000}


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the PDF of each draft in a folder with a space and letters beyond ASCII in its name."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    made = {}
    for name in EDITIONS:
        (artifact,) = all_formats()["pdf"].render(edition(name), file_moment(edition(name).manuscript))
        made[name] = folder / f"{name}.pdf"
        made[name].write_bytes(artifact.content)
    return made


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("name", EDITIONS)
def test_the_pdf_conforms(pdfs: dict[str, Path], name: str, flavour: str) -> None:
    report = validate(pdfs[name], flavour)
    assert report.failures == ()
    assert report.checks > LEAST_CHECKS[name]


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_settled_text_and_the_document_of_its_reasons_conform(tmp_path: Path, flavour: str) -> None:
    settled = artifacts("final-draft", "pdf")
    assert len(settled) == 2
    for artifact in settled:
        path = tmp_path / artifact.path
        path.write_bytes(artifact.content)
        report = validate(path, flavour)
        assert report.failures == (), artifact.path
        assert report.checks > 1000


@pytest.mark.parametrize("name", EDITIONS)
def test_arabic_and_chinese_are_in_what_was_checked(name: str) -> None:
    entries = [block for block in nodes.walk(edition(name).manuscript.sections) if isinstance(block, nodes.Entry)]
    names = {item.language for entry in entries for item in entry.names}
    # The heading of an entry is in the language of the draft.
    assert {"ar", "zh"} <= {*names, EDITIONS[name][1]}


# The long draft takes minutes to spoil, and is judged by the same program.
@pytest.mark.parametrize("name", ["sample", "sample-ar"])
@pytest.mark.parametrize(
    ("take_away", "flavour", "rule"),
    [
        (remove_language, "ua-1", "7.2-34"),
        (remove_alternative_text, "ua-1", "7.3-1"),
        (remove_tags, "ua-1", "7.1-11"),
        (remove_tags, "a-2a", "6.7.3.3-1"),
    ],
    ids=["language", "alternative-text", "tags", "tags-archive"],
)
def test_a_control_fails(
    pdfs: dict[str, Path],
    tmp_path: Path,
    name: str,
    take_away: Callable[[Path, Path], None],
    flavour: str,
    rule: str,
) -> None:
    control = tmp_path / "control.pdf"
    take_away(pdfs[name], control)
    assert rule in {failure.rule for failure in validate(control, flavour).failures}


def test_rewriting_alone_breaks_nothing(pdfs: dict[str, Path], tmp_path: Path) -> None:
    control = tmp_path / "control.pdf"
    with pikepdf.open(pdfs["sample"]) as pdf:
        pdf.save(control)
    assert all(validate(control, flavour).failures == () for flavour in FLAVOURS)
