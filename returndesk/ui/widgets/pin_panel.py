"""A supervisor's PIN, asked for in place; where nobody has one yet, the first is made."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.staff import MAX_NAME, MAX_PIN, Staff
from returndesk.ui.context import Context
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel

translate = QCoreApplication.translate

_LONGEST_REASON = 2000
_TALL_PX = 460
# The fields of a flat panel; its words have the rest of the line.
_FLAT_FIELDS_PX = 448


class PinPanel(Panel):
    """A field for the PIN, looked at off the GUI thread; what is wrong is said below it.

    With `asks_why` no PIN is tried without a `reason`, which stays in its field until `begin`. A
    `flat` panel is as wide as its place, its fields beside its words, so that what is asked about
    stays in view below it.

    Signals:
        passed(Staff): this supervisor has said yes.
        supervisor_made(): the site's first supervisor was stored, and is to be sent.
        dropped(): closed without a PIN; only where `ask_for` said what it is for.
    """

    passed = Signal(object)
    supervisor_made = Signal()
    dropped = Signal()

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        asks_why: bool = False,
        flat: bool = False,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._asks_why = asks_why
        self._first = False
        self._busy = False
        self._asked = ("", "", "")
        self._heading = TextLabel("", "section")
        self._why = TextLabel("", "soft")
        self._why.setWordWrap(True)
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.pin = QLineEdit()
        self.pin.setMaxLength(MAX_PIN)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.button = KeyButton("", "Return")
        self.close_button = KeyButton("", "Esc")
        self.reason_row = FormRow(self.reason)
        if not asks_why:
            self.reason_row.hide()
        self.name_row = FormRow(self.name)
        beside = (self.button, self.close_button) if flat else (self.button,)
        self.pin_row = FormRow(self.pin, *beside)
        if flat:
            self._lay_out_flat()
        else:
            self._lay_out_tall()
        self.button.clicked.connect(self.submit)
        self.close_button.clicked.connect(self.dropped)
        self.name.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.submit)
        self.reason.returnPressed.connect(self._to_pin)
        self.retranslate()

    def _lay_out_tall(self) -> None:
        self.setFixedWidth(px(_TALL_PX))
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(self._why)
        for row in (self.reason_row, self.name_row, self.pin_row):
            column.addWidget(row)

    def _lay_out_flat(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addStretch()
        words.addWidget(self._heading)
        words.addWidget(self._why)
        words.addStretch()
        self._heading.setWordWrap(True)
        fields = QWidget()
        fields.setFixedWidth(px(_FLAT_FIELDS_PX))
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for row in (self.reason_row, self.name_row, self.pin_row):
            column.addWidget(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(20), px(14), px(20), px(16))
        whole.setSpacing(px(20))
        whole.addLayout(words, 1)
        whole.addWidget(fields)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def ask_for(self, title: str, detail: str, act: str) -> None:
        """Say what the PIN is for, and what the button does then; ask, until it is closed."""
        self._asked = (title, detail, act)
        self.retranslate()
        self.show()
        self.begin()

    @property
    def title(self) -> str:
        """What is asked."""
        return self._heading.text()

    def begin(self) -> None:
        """Ask anew."""
        self.pin.clear()
        self.reason.clear()
        for row in (self.pin_row, self.reason_row):
            row.say("")
        self._first_field().setFocus()
        access = self._context.desk.access
        self._context.desk_worker.run(access.supervisors, self._known, self._refused)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.name_row.set_name(translate("pin", "Name of the supervisor"))
        self.pin_row.set_name(translate("pin", "PIN"))
        self.reason_row.set_name(translate("pin", "Reason"))
        title, detail, act = self._asked
        if self._first:
            heading = translate("pin", "The first supervisor of this site")
            why = translate("pin", "Nobody here has a PIN yet. Choose one of 4 to 12 digits.")
            act = translate("pin", "Set the PIN")
        else:
            heading = title or translate("pin", "For supervisors")
            why = detail or translate("pin", "Type your PIN.")
            act = act or translate("pin", "Open")
        self._heading.setText(heading)
        self._why.setText(why)
        self.button.set_caption(act)
        self.close_button.set_caption(translate("pin", "Close"))
        self.close_button.setVisible(bool(title))
        self.name_row.setVisible(self._first)

    @Slot(object)
    def _known(self, supervisors: tuple[Staff, ...]) -> None:
        self._first = not supervisors
        self.retranslate()
        if self._first and self.pin.hasFocus():
            self.name.setFocus()

    def _first_field(self) -> QLineEdit:
        if self._asks_why:
            return self.reason
        return self.name if self._first else self.pin

    @Slot()
    def _to_pin(self) -> None:
        (self.name if self._first else self.pin).setFocus()

    @Slot()
    def submit(self) -> None:
        """Look at the PIN, off this thread."""
        pin = self.pin.text().strip()
        if self._busy or not pin:
            return
        if self._asks_why and not self.reason.text().strip():
            missing = KnownError("reason_missing")
            self.reason_row.say(f"{sentence(missing)} {remedy(missing)}", Tone.WRONG)
            self.reason.setFocus()
            return
        self.reason_row.say("")
        self._busy = True
        self.pin_row.say("")
        access = self._context.desk.access
        if self._first:
            work = partial(access.set_first_pin, self.name.text(), pin, clerk=self._context.clerk)
        else:
            work = partial(access.supervisor, pin)
        self._context.desk_worker.run(work, self._passed, self._refused)

    @Slot(object)
    def _passed(self, supervisor: Staff) -> None:
        self._busy = False
        self.pin.clear()
        if self._first:
            self._first = False
            self.retranslate()
            self.supervisor_made.emit()
        self.passed.emit(supervisor)

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self._busy = False
        self.pin_row.say(f"{sentence(error)} {remedy(error)}", Tone.WRONG)
        self.pin.selectAll()
        self.pin.setFocus()


def centred(panel: PinPanel) -> QWidget:
    """A ground with the panel in its middle, below a little room."""
    ground = QWidget()
    middle = QHBoxLayout()
    middle.addStretch()
    middle.addWidget(panel)
    middle.addStretch()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, px(48), 0, 0)
    column.addLayout(middle)
    column.addStretch()
    return ground
