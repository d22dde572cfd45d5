"""Colours, type and the style sheet: the tokens of DESIGN.md for light and dark, in one place.

Widgets are styled by the one template `resources/style.qss.template`; what paints itself takes
its colours from `current_theme()`. Lengths in the template are pixels at the usual text size and
grow with the system's (`text_scale`).
"""

import re
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from returndesk.settings import ThemeChoice
from returndesk.ui.tones import Tone

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

FAMILIES = ("Inter", "Segoe UI", ".AppleSystemUIFont", "SF Pro Text", "Noto Sans", "DejaVu Sans")

BASE_PX = 14

# The pixels of each system's untouched interface font; what is above them the person asked for.
_USUAL_PX = {"win32": 12.0, "darwin": 13.0}
_USUAL_PX_ELSEWHERE = 15.0
_LARGEST_SCALE = 2.0

_THEME_PROPERTY = "returndesk_theme"
_SCALE_PROPERTY = "returndesk_scale"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colour tokens of one theme, as "#RRGGBB". `*_tint` are the grounds that tones lie on."""

    name: str
    background: str
    rail: str
    panel: str
    text: str
    soft: str
    faint: str
    hairline: str
    accent: str
    accent_tint: str
    on_accent: str
    good: str
    good_tint: str
    caution: str
    caution_tint: str
    wrong: str
    wrong_tint: str

    def tone(self, tone: Tone) -> str:
        """The colour of a tone's words and icon."""
        return {
            Tone.GOOD: self.good,
            Tone.CAUTION: self.caution,
            Tone.WRONG: self.wrong,
            Tone.NEUTRAL: self.soft,
        }[tone]

    def tint(self, tone: Tone) -> str:
        """The ground of a tone."""
        return {
            Tone.GOOD: self.good_tint,
            Tone.CAUTION: self.caution_tint,
            Tone.WRONG: self.wrong_tint,
            Tone.NEUTRAL: self.rail,
        }[tone]


LIGHT = Theme(
    name="light",
    background="#F6F7F9",
    rail="#EEF1F5",
    panel="#FFFFFF",
    text="#14181F",
    soft="#5B6573",
    faint="#636D7C",
    hairline="#E3E7ED",
    accent="#2457D6",
    accent_tint="#E9EFFD",
    on_accent="#FFFFFF",
    good="#0E7A46",
    good_tint="#DDF5E7",
    caution="#9A5B00",
    caution_tint="#FFF0D6",
    wrong="#B3261E",
    wrong_tint="#FDE7E5",
)

DARK = Theme(
    name="dark",
    background="#12151A",
    rail="#161A21",
    panel="#1A1F27",
    text="#EEF2F7",
    soft="#A3AEBD",
    faint="#8592A2",
    hairline="#2A313C",
    accent="#7EA2FF",
    accent_tint="#1E2A47",
    on_accent="#12151A",
    good="#5BD697",
    good_tint="#11301F",
    caution="#F2B95B",
    caution_tint="#33260F",
    wrong="#FF8A80",
    wrong_tint="#3A1917",
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def theme_for(choice: ThemeChoice, app: QApplication) -> Theme:
    """The theme that a choice means on this desktop now."""
    if choice is ThemeChoice.SYSTEM:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def apply_theme(app: QApplication, choice: ThemeChoice, *, scale: float | None = None) -> Theme:
    """Give the whole application a theme: style, palette, font and style sheet; the one applied.

    `scale` overrides the system's text size (1.0 is usual); without it the scale of the first
    call is kept, since by then the application's font is our own. Nothing is done for the theme
    that is applied already: it would style every widget anew.
    """
    theme = theme_for(choice, app)
    if scale is None:
        scale = app.property(_SCALE_PROPERTY) or text_scale(app.font())
    if (app.property(_THEME_PROPERTY), app.property(_SCALE_PROPERTY)) == (theme, scale):
        return theme
    if app.property(_SCALE_PROPERTY) is None:
        _load_fonts()
        app.setStyle("Fusion")
    app.setProperty(_SCALE_PROPERTY, scale)
    app.setProperty(_THEME_PROPERTY, theme)
    app.setPalette(palette_of(theme))
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(round(BASE_PX * scale))
    app.setFont(font)
    app.setStyleSheet(style_sheet(theme, scale))
    return theme


def current_theme() -> Theme:
    """The theme last applied; light before any was."""
    app = QApplication.instance()
    theme = app.property(_THEME_PROPERTY) if app else None
    return theme if isinstance(theme, Theme) else LIGHT


def px(length: float) -> int:
    """A length at the usual text size in pixels at the present one."""
    app = QApplication.instance()
    scale = app.property(_SCALE_PROPERTY) if app else None
    return round(length * (scale or 1.0))


def font_of(
    size: int, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
) -> QFont:
    """The interface font at a size of DESIGN.md; `tabular` figures all have one width."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(px(size))
    font.setWeight(weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def text_scale(system_font: QFont) -> float:
    """How much larger than usual the person has set the system's text, 1.0 to 2.0."""
    usual = _USUAL_PX.get(sys.platform, _USUAL_PX_ELSEWHERE)
    return min(_LARGEST_SCALE, max(1.0, QFontInfo(system_font).pixelSize() / usual))


def palette_of(theme: Theme) -> QPalette:
    """The palette for the Fusion style, so that what the style sheet leaves out fits as well."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.background,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.faint,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.wrong,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Light: theme.panel,
        QPalette.ColorRole.Midlight: theme.hairline,
        QPalette.ColorRole.Mid: theme.hairline,
        QPalette.ColorRole.Dark: theme.hairline,
        QPalette.ColorRole.Shadow: theme.hairline,
        QPalette.ColorRole.Accent: theme.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return palette


def style_sheet(theme: Theme, scale: float = 1.0) -> str:
    """The template with a theme's tokens filled in and its pixels scaled.

    Hairlines stay one pixel wide at any scale, which keeps them hairlines.
    """
    source = (RESOURCES / "style.qss.template").read_text("utf-8")
    tokens = {field.name: getattr(theme, field.name) for field in fields(theme)}
    filled = Template(source).substitute(tokens, icons=(RESOURCES / "icons").as_posix())
    return re.sub(
        r"\b(\d+)px",
        lambda found: f"{_scaled(int(found[1]), scale)}px",
        filled,
    )


def _scaled(length: int, scale: float) -> int:
    return length if length <= 1 else round(length * scale)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose dynamic properties have changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _load_fonts() -> None:
    """Make the bundled fonts known; where there are none, the system's families serve."""
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
