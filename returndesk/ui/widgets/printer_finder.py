"""The wizard's first step: which printer. It searches by itself; an address can be typed."""

from threading import Event

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.printing import PrinterLanguage, TransportKind
from returndesk.services.printer_setup import FoundPrinter, Source
from returndesk.ui import texts
from returndesk.ui.context import Context
from returndesk.ui.print_words import language_name, source_text, way_name
from returndesk.ui.settings_rules import file_problem, network_problem
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

# The ways for which an address is typed; the others are found.
_TYPED = (TransportKind.TCP, TransportKind.NODE, TransportKind.SERIAL, TransportKind.FILE)
_EXAMPLES = {
    TransportKind.TCP: "192.168.1.50",
    TransportKind.NODE: "/dev/usb/lp0",
    TransportKind.SERIAL: "/dev/ttyUSB0@19200",
    TransportKind.FILE: "/tmp/labels.bin",  # noqa: S108 - an example to read
}


class _Row(QPushButton):
    """A printer that was found."""

    def __init__(self, found: FoundPrinter) -> None:
        super().__init__()
        self.found = found
        self.setObjectName("card")
        language = language_name(found.language) if found.language else ""
        detail = texts.joined(way_name(found.transport), found.address, language)
        name, place = ElidedLabel(found.name, "strong"), ElidedLabel(detail, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(2))
        for label in (name, place):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setFixedHeight(px(60))
        self.setAccessibleName(f"{found.name}. {detail}")


class PrinterFinder(QWidget):
    """Lists printers while it finds them.

    Signals:
        chosen(FoundPrinter): one was pressed, or its address typed.
        screen_asked(): papers shall come out on the screen.
    """

    chosen = Signal(object)
    screen_asked = Signal()
    _found = Signal(object)
    _begun = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stop = Event()
        self._searching = False
        self._source: Source | None = None
        self.rows: list[_Row] = []
        self._progress = QProgressBar()
        self._progress.setRange(0, len(Source))
        self._progress.setTextVisible(False)
        self._words = TextLabel("", "soft")
        self.again_button = KeyButton("", "Ctrl+R", bind=True)
        self._list = QVBoxLayout()
        self.way = Segments(_TYPED, wraps=True)
        self.address = QLineEdit()
        self.take_button = KeyButton("")
        self.address_row = FormRow(self.address, self.take_button)
        self._way_row = FormRow(self.way)
        self.screen_button = KeyButton("")
        self._screen_words = TextLabel("", "small")
        self._lay_out()
        self._found.connect(self._show_found, Qt.ConnectionType.QueuedConnection)
        self._begun.connect(self._show_source, Qt.ConnectionType.QueuedConnection)
        self.again_button.clicked.connect(self.search)
        self.way.chosen.connect(self._way_chosen)
        self.take_button.clicked.connect(self._take)
        self.address.returnPressed.connect(self._take)
        self.screen_button.clicked.connect(self.screen_asked)

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self._words, 1)
        state.addWidget(self.again_button)
        self._list.setSpacing(px(8))
        self._list.addStretch()
        inside = QWidget()
        inside.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        screen = QHBoxLayout()
        screen.setSpacing(px(12))
        screen.addWidget(self.screen_button)
        screen.addWidget(self._screen_words, 1)
        self._screen_words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(state)
        column.addWidget(self._progress)
        column.addWidget(scroll, 1)
        column.addWidget(self._way_row)
        column.addWidget(self.address_row)
        column.addLayout(screen)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.again_button.set_caption(translate("printers", "Search again"))
        name = translate("printers", "Or type where it is")
        self._way_row.set_name(name)
        names = {
            TransportKind.TCP: way_name(TransportKind.TCP),
            TransportKind.NODE: translate("printers", "Device"),
            TransportKind.SERIAL: way_name(TransportKind.SERIAL),
            TransportKind.FILE: way_name(TransportKind.FILE),
        }
        self.way.set_words(name, (names[kind] for kind in _TYPED))
        self.take_button.set_caption(translate("printers", "Next"))
        self.screen_button.set_caption(translate("printers", "On the screen"))
        self._screen_words.setText(
            translate("printers", "No printer yet? Its papers come out in a window.")
        )
        self._show_way()
        self._say()

    # ------------------------------------------------------------------------------------- search

    @Slot()
    def search(self) -> None:
        """Search everywhere, in the background; what was found before goes."""
        if self._searching:
            return
        self._clear()
        self._stop = Event()
        self._searching = True
        stop, discover = self._stop, self._context.tools.printers.discover
        tell, begun = self._found.emit, self._begun.emit
        self._context.print_worker.run(lambda: discover(tell, begun, stop), self._searched)
        self._say()

    def stop(self) -> None:
        """Search no further: one was chosen, or nobody looks any more."""
        self._stop.set()

    @property
    def words(self) -> str:
        """What is said of the search."""
        return self._words.text()

    def _clear(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()

    @Slot(object)
    def _show_found(self, found: FoundPrinter) -> None:
        row = _Row(found)
        row.clicked.connect(self._row_clicked)
        self._list.insertWidget(len(self.rows), row)
        self.rows.append(row)
        self._say()

    @Slot(object)
    def _show_source(self, source: Source) -> None:
        self._source = source
        self._say()

    @Slot(object)
    def _searched(self, _count: int) -> None:
        self._searching = False
        self._source = None
        self._say()

    def _say(self) -> None:
        done = list(Source).index(self._source) if self._source else 0
        self._progress.setValue(done + 1 if self._searching else 0)
        self._progress.setVisible(self._searching)
        self.again_button.setVisible(not self._searching)
        self.again_button.setEnabled(not self._searching)
        if self._searching:
            source = source_text(self._source) if self._source else ""
            self._words.setText(texts.joined(source, self._count()))
        else:
            self._words.setText(
                self._count() or translate("printers", "No printer found. Is it on?")
            )

    def _count(self) -> str:
        return self.tr("%n found", "", len(self.rows)) if self.rows else ""

    # -------------------------------------------------------------------------------------- choice

    @Slot()
    def _row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _Row):
            self.stop()
            self.chosen.emit(row.found)

    @Slot()
    def _way_chosen(self) -> None:
        self._show_way()
        self.address.setFocus()

    def _kind(self) -> TransportKind:
        return TransportKind(str(self.way.value))

    def _show_way(self) -> None:
        self.address.setPlaceholderText(_EXAMPLES[self._kind()])
        self.address_row.set_name(translate("printers", "Address"))
        self.address_row.say("")

    @Slot()
    def _take(self) -> None:
        kind, address = self._kind(), self.address.text().strip()
        problem = self._problem(kind, address)
        self.address_row.say(problem, Tone.WRONG)
        if not problem:
            self.stop()
            self.chosen.emit(FoundPrinter(address, kind, address, _language_of(kind, address)))

    def _problem(self, kind: TransportKind, address: str) -> str:
        if kind is TransportKind.TCP:
            return network_problem(address)
        if kind is TransportKind.SERIAL:
            return "" if address else translate("printers", "Type the name of the port.")
        return file_problem(address)


def _language_of(kind: TransportKind, address: str) -> PrinterLanguage | None:
    """A file named as a PDF is one."""
    pdf = kind is TransportKind.FILE and address.casefold().endswith(".pdf")
    return PrinterLanguage.SYSTEM if pdf else None
