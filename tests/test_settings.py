"""Settings are read with their types, and a mistake in them is told."""

from pathlib import Path

import pytest

from wipo_bc_std.settings import Settings, UsageError, read_settings


def written(folder: Path, line: str) -> Path:
    (folder / "pyproject.toml").write_text(f"[tool.wipo_bc_std]\n{line}\n", encoding="utf-8")
    return folder


def test_what_is_not_set_has_its_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    assert read_settings(written(tmp_path, 'output = "made"')) == Settings(output="made")


def test_a_switch_is_true_or_false(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, "docx_ids = true")).docx_ids
    with pytest.raises(UsageError, match=r"“docx_ids” in .* must be true or false"):
        read_settings(written(tmp_path, 'docx_ids = "yes"'))


@pytest.mark.parametrize("line", ["output = true", "output = 1"])
def test_a_text_stands_in_quotation_marks(tmp_path: Path, line: str) -> None:
    with pytest.raises(UsageError, match="must be text in quotation marks"):
        read_settings(written(tmp_path, line))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "../review/copy.html",
        "copy_{language}.html",
        "https://b.example/{publication}/{language}.html?a=b",
        "https://b.example",
    ],
)
def test_the_review_copy_is_a_path_or_an_address_of_the_web(tmp_path: Path, address: str) -> None:
    assert read_settings(written(tmp_path, f'review_copy = "{address}"')).review_copy == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://b.example/copy.html",
        "//b.example/copy.html",
        "/copy.html",
        "copy.html#part",
        "a copy.html",
        "https:///copy.html",
        "data:text/html,x",
    ],
)
def test_no_page_leads_to_what_is_no_review_copy(tmp_path: Path, address: str) -> None:
    with pytest.raises(UsageError, match=r"“review_copy” in .* must be an https address, or a path"):
        read_settings(written(tmp_path, f'review_copy = "{address}"'))


def test_only_known_fields_are_filled_in(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has \{round\}; only \{publication\} and \{language\} are filled in"):
        read_settings(written(tmp_path, 'review_copy = "copy_{round}.html"'))
