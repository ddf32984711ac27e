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
