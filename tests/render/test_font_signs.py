"""Signs that no font of the PDF has are told by name; all others stay."""

import pytest

from wipo_bc_std.render.font_signs import name_signs


@pytest.mark.parametrize("text", ["Plain words.", "Ünïcode – “x” 你好 한국어 привет مرحبا √", "a\nb", "", "a\u200db"])
def test_what_has_a_glyph_stays(text: str) -> None:
    assert name_signs(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("so \U0001f600!", "so [GRINNING FACE]!"),
        ("\U0001f600\U0001f600", "[GRINNING FACE][GRINNING FACE]"),
        ("\ue123", "[U+E123]"),
        ("\u1000\u1001\u1002\u1003 x", "[4 signs: MYANMAR] x"),
    ],
)
def test_what_has_none_is_named(text: str, told: str) -> None:
    assert name_signs(text) == told
