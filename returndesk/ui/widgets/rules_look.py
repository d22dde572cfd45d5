"""Portal rules: logo, background picture and colour, with the portal as it will look."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.portal import Brand, Picture, PortalRules
from returndesk.ui.context import Context
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.rules_desk import take_picture
from returndesk.ui.rules_values import field_name, picture_text
from returndesk.ui.theme import current_theme, px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.portal_preview import PortalPreview, shown_colour
from returndesk.ui.widgets.rules_section import RulesSection
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

_SWATCHES = (
    "#2457D6", "#0F5C63", "#0E7A46", "#7A3E2B", "#B3261E", "#8A2A6B", "#5B3FA8", "#14181F",
)  # fmt: skip
_THUMBNAIL = (120, 64)
_SHOWN_WIDTH = 1600


class PictureField(QWidget):
    """A picture with what it is, a button to choose one and one to take it away.

    Signals:
        file_chosen(Path): the person wants the picture of a file.
        removed(): the person wants none.
    """

    file_chosen = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picture: Picture | None = None
        self.pixmap = QPixmap()
        self._thumbnail = QLabel()
        self._thumbnail.setFixedSize(px(_THUMBNAIL[0]), px(_THUMBNAIL[1]))
        self._thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._what = TextLabel("", "soft")
        self.choose_button, self.remove_button = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._thumbnail)
        row.addWidget(self._what, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        self.setFocusProxy(self.choose_button)
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self.removed)

    def show_picture(self, picture: Picture | None, data: bytes | None) -> None:
        """Show a picture; its bytes may not have come to this desk yet."""
        self.picture = picture
        pixmap = QPixmap()
        if data:
            pixmap.loadFromData(data)
        if pixmap.width() > _SHOWN_WIDTH:
            mode = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaledToWidth(_SHOWN_WIDTH, mode)
        self.pixmap = pixmap
        self._show()

    def retranslate(self) -> None:
        """Put all words in again."""
        self.choose_button.setText(translate("rules", "Choose…"))
        self.remove_button.setText(translate("rules", "Remove"))
        self._show()

    def _show(self) -> None:
        self.remove_button.setVisible(self.picture is not None)
        words = picture_text(self.picture) if self.picture else translate("rules", "No picture")
        self._what.setText(words)
        self._thumbnail.setVisible(not self.pixmap.isNull())
        if not self.pixmap.isNull():
            small = self.pixmap.scaled(
                self._thumbnail.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._thumbnail.setPixmap(small)

    @Slot()
    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        pictures = translate("rules", "Pictures") + " (*.png *.jpg *.jpeg)"
        name, _ = QFileDialog.getOpenFileName(self, self.choose_button.text(), "", pictures)
        if name:
            self.file_chosen.emit(Path(name))


class LookSection(RulesSection):
    """How the portal and the papers look.

    Signals:
        picture_wanted(str, Path): the file of a picture for "logo" or "background".
    """

    picture_wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Brand, PortalRules] | None = None
        self.language = "fr"
        self.colour = QLineEdit()
        self.colour.setMaxLength(9)
        self.colour.setFixedWidth(px(140))
        self.swatches = tuple(QPushButton() for _ in _SWATCHES)
        self.pictures = {"logo": PictureField(), "background": PictureField()}
        self.header = Segments((True, False))
        self.footer = Segments((True, False))
        self._preview_label = TextLabel("", "label")
        self.preview = PortalPreview()
        colours = QWidget()
        line = QHBoxLayout(colours)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(4))
        line.addWidget(self.colour)
        line.addSpacing(px(8))
        for swatch, colour in zip(self.swatches, _SWATCHES, strict=True):
            swatch.setFixedWidth(px(44))
            swatch.setProperty("colour", colour)
            swatch.setAccessibleName(colour)
            swatch.clicked.connect(self._swatch_pressed)
            line.addWidget(swatch)
        colours.setFocusProxy(self.colour)
        self.add_panel(
            self.add_row("look.colour", colours),
            self.add_row("look.logo", self.pictures["logo"]),
            self.add_row("look.background", self.pictures["background"]),
        )
        both = QWidget()
        pair = QHBoxLayout(both)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.addWidget(self.add_row("look.header", self.header))
        pair.addWidget(self.add_row("look.footer", self.footer))
        self.add_panel(both)
        self.add_panel(self._preview_label, self.preview)
        self.colour.textEdited.connect(self._changed)
        self.header.chosen.connect(self._changed)
        self.footer.chosen.connect(self._changed)
        for name, field in self.pictures.items():
            field.file_chosen.connect(lambda path, name=name: self.picture_wanted.emit(name, path))
            field.removed.connect(lambda name=name: self.put_picture(name, None, None))

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Look")

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields; the pictures' bytes come by `show_bytes`."""
        look = rules.look
        if self.colour.text().strip() != look.colour:
            self.colour.setText(look.colour)
        for name, picture in (("logo", look.logo), ("background", look.background)):
            if picture != self.pictures[name].picture:
                self.pictures[name].show_picture(picture, None)
        self.header.select(look.header)
        self.footer.select(look.footer)
        self.follow(brand, rules)

    def follow(self, brand: Brand, rules: PortalRules) -> None:
        """Show the portal with all that may have changed."""
        self._shown = (brand, rules)
        self._dress()

    @property
    def pixmaps(self) -> tuple[QPixmap, QPixmap]:
        """The logo and the background, null ones for none."""
        return self.pictures["logo"].pixmap, self.pictures["background"].pixmap

    def show_bytes(self, picture: Picture, data: bytes | None) -> None:
        """The bytes of a picture have been read."""
        for field in self.pictures.values():
            if field.picture == picture:
                field.show_picture(picture, data)
        self._dress()

    def put_picture(self, name: str, picture: Picture | None, data: bytes | None) -> None:
        """Put a picture in a place as the person wants it."""
        self.rows[f"look.{name}"].say("")
        self.pictures[name].show_picture(picture, data)
        self._changed()

    def refuse_picture(self, name: str, words: str) -> None:
        """Say why a picture was not taken."""
        self.rows[f"look.{name}"].say(words, Tone.WRONG)

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say."""
        look = replace(
            rules.look,
            colour=self.colour.text().strip(),
            logo=self.pictures["logo"].picture,
            background=self.pictures["background"].picture,
            header=bool(self.header.value),
            footer=bool(self.footer.value),
        )
        return replace(rules, look=look)

    @Slot()
    def _swatch_pressed(self) -> None:
        self.colour.setText(str(self.sender().property("colour")))
        self._changed()

    @Slot()
    def _changed(self) -> None:
        self._dress()
        self.edited.emit()

    def _dress(self) -> None:
        theme = current_theme()
        for swatch, colour in zip(self.swatches, _SWATCHES, strict=True):
            ring = theme.text if colour == shown_colour(self.colour.text().strip()) else colour
            swatch.setStyleSheet(f"background: {colour}; border: 3px solid {ring};")
        if self._shown is not None:
            brand, rules = self._shown
            self.preview.set_pictures(*self.pixmaps)
            self.preview.show_rules(brand, self.applied(rules), self.language)

    def retranslate(self) -> None:
        """Put all words in again."""
        for place, row in self.rows.items():
            row.set_name(field_name(place))
        self.colour.setAccessibleName(field_name("look.colour"))
        self.colour.setPlaceholderText("#2457D6")
        on_off = (translate("rules", "On"), translate("rules", "Off"))
        self.header.set_words(field_name("look.header"), on_off)
        self.footer.set_words(field_name("look.footer"), on_off)
        for field in self.pictures.values():
            field.retranslate()
        self._preview_label.setText(translate("rules", "As shoppers see it"))
        self._dress()


class PictureHandover(QObject):
    """Hands the files that a person chooses over to the central service, off the GUI thread."""

    def __init__(self, context: Context, look: LookSection) -> None:
        super().__init__(look)
        self._context = context
        self._look = look
        look.picture_wanted.connect(self._wanted)

    @Slot(str, object)
    def _wanted(self, name: str, path: Path) -> None:
        work = partial(take_picture, self._context.desk, path)
        self._context.picture_worker.run(
            work, partial(self._taken, name), partial(self._refused, name)
        )

    def _taken(self, name: str, taken: tuple[Picture, bytes]) -> None:
        self._look.put_picture(name, *taken)

    def _refused(self, name: str, error: KnownError) -> None:
        self._look.refuse_picture(name, f"{sentence(error)} {remedy(error)}")
