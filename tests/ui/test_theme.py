"""The tokens can be read by everybody, and the style sheet is whole."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from returndesk.settings import ThemeChoice
from returndesk.ui.theme import (
    DARK,
    LIGHT,
    Theme,
    apply_theme,
    contrast,
    current_theme,
    px,
    style_sheet,
    text_scale,
)
from returndesk.ui.tones import Tone

THEMES = [pytest.param(theme, id=theme.name) for theme in (LIGHT, DARK)]


def test_contrast_of_black_on_white_is_the_largest_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_all_words_have_enough_contrast(theme: Theme) -> None:
    grounds = (theme.background, theme.rail, theme.panel)
    pairs = list(product((theme.text, theme.soft, theme.faint), grounds))
    pairs += product((theme.accent,), grounds)
    pairs += [(theme.on_accent, theme.accent), (theme.accent, theme.accent_tint)]
    pairs += [(theme.text, theme.accent_tint), (theme.soft, theme.accent_tint)]
    for tone in Tone:
        ground = theme.tint(tone)
        pairs += [(theme.tone(tone), ground), (theme.text, ground), (theme.soft, ground)]
        # the sign of a verdict stands in its circle with the colours changed over
        pairs.append((ground, theme.tone(tone)))
    too_faint = {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5}
    assert not too_faint


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_takes_its_colours_from_the_tokens_only(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet
    tokens = {getattr(theme, name) for name in theme.__slots__}
    assert set(re.findall("#[0-9A-Fa-f]{6}", sheet)) <= tokens


def test_lengths_grow_with_the_text_and_hairlines_do_not() -> None:
    sheet = style_sheet(LIGHT, 1.5)
    assert "font-size: 90px" in sheet
    assert "border: 1px solid" in sheet


def test_the_systems_larger_text_is_followed(app: QApplication) -> None:
    usual, large = QFont(), QFont()
    usual.setPixelSize(11)
    large.setPixelSize(30)
    assert text_scale(usual) == 1.0
    assert text_scale(large) > 1.9
    apply_theme(app, ThemeChoice.LIGHT, scale=1.5)
    try:
        assert px(44) == 66
        assert QFontInfo(QLabel().font()).pixelSize() == 21
    finally:
        apply_theme(app, ThemeChoice.LIGHT, scale=1.0)


def test_a_theme_can_be_changed_at_any_time(app: QApplication) -> None:
    apply_theme(app, ThemeChoice.DARK)
    assert current_theme() is DARK
    assert app.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    apply_theme(app, ThemeChoice.LIGHT)
    assert current_theme() is LIGHT


def test_the_bundled_font_is_used(app: QApplication) -> None:
    assert QFontInfo(app.font()).family() == "Inter"
