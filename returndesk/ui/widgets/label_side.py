"""What stands beside a label: whose it is, what became of it, and the buttons."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.codes import readable
from returndesk.domain.labels import Paper, ReturnLabel
from returndesk.domain.returns import Return
from returndesk.ui import texts
from returndesk.ui.label_jobs import Job, JobState, JobWords, job_words
from returndesk.ui.paper_printing import PaperJob
from returndesk.ui.paper_words import paper_words
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import NO_KEY, YES_KEY, AtOnceButton, KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, LabelledValue, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel

translate = QCoreApplication.translate

MILLIMETRES_PER_INCH = 25.4


class LabelSide(Panel):
    """The panel at the right of the Labels page; Print is its main act."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ElidedLabel("", "title")
        self._whose = ElidedLabel("", "soft")
        self._recipient = LabelledValue()
        self._tracking = LabelledValue()
        self._paper = LabelledValue()
        self._banner = Panel()
        self._job_title = TextLabel("", "strong")
        self._job_detail = TextLabel("", "small")
        self.yes_button = KeyButton("", YES_KEY, bind=True)
        self.no_button = KeyButton("", NO_KEY, bind=True)
        self.print_button = AtOnceButton("", "Ctrl+P", primary=True, bind=True)
        self.pdf_button = KeyButton("", "Ctrl+S", bind=True)
        self.png_button = KeyButton("", "Ctrl+Shift+S", bind=True)
        self.zpl_button = KeyButton("")
        self.qr_button = KeyButton("", "Ctrl+R", bind=True)
        self.allow_button = KeyButton("", "Ctrl+O", bind=True)
        self.mail_button = KeyButton("", "Ctrl+M", bind=True)
        self._mail_title = TextLabel("", "small")
        self._mail_detail = TextLabel("", "small")
        self._verdict = Panel()
        self._verdict_title = TextLabel("", "strong")
        self._verdict_detail = TextLabel("", "small")
        self._customs = Panel()
        self._customs_title = TextLabel("", "strong")
        self._customs_detail = TextLabel("", "small")
        self._refused = False
        self._lay_out()

    def _lay_out(self) -> None:
        self.setFixedWidth(px(344))
        banner = QVBoxLayout(self._banner)
        banner.setContentsMargins(px(16), px(12), px(16), px(12))
        banner.setSpacing(px(6))
        for label in (self._job_title, self._job_detail):
            label.setWordWrap(True)
            banner.addWidget(label)
        for button in (self.yes_button, self.no_button):
            button.setMinimumHeight(px(44))
            banner.addWidget(button)
        verdict = QVBoxLayout(self._verdict)
        verdict.setContentsMargins(px(16), px(12), px(16), px(12))
        verdict.setSpacing(px(2))
        for label in (self._verdict_title, self._verdict_detail):
            label.setWordWrap(True)
            verdict.addWidget(label)
        customs = QVBoxLayout(self._customs)
        customs.setContentsMargins(px(16), px(12), px(16), px(12))
        customs.setSpacing(px(2))
        for label in (self._customs_title, self._customs_detail):
            label.setWordWrap(True)
            customs.addWidget(label)
        self._customs.hide()
        for switch in (self.qr_button, self.allow_button):
            switch.setCheckable(True)
        for label in (self._mail_title, self._mail_detail):
            label.setWordWrap(True)
            label.hide()
        files = QHBoxLayout()
        files.setSpacing(px(8))
        for button in (self.pdf_button, self.png_button, self.zpl_button):
            files.addWidget(button)
        files.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(self._number)
        column.addWidget(self._whose)
        column.addWidget(Hairline())
        for value in (self._recipient, self._tracking, self._paper):
            column.addWidget(value)
        column.addStretch()
        column.addWidget(self._verdict)
        column.addWidget(self._banner)
        column.addWidget(self._customs)
        column.addWidget(self.allow_button)
        column.addWidget(self.print_button)
        column.addWidget(self._mail_title)
        column.addWidget(self._mail_detail)
        column.addWidget(self.mail_button)
        column.addWidget(self.qr_button)
        column.addLayout(files)

    def retranslate(self) -> None:
        """Put the buttons' words in again; the others come with the next label and job."""
        self.yes_button.set_caption(translate("labels", "Yes, it is here"))
        self.no_button.set_caption(translate("labels", "No, print again"))
        self.pdf_button.set_caption(translate("labels", "PDF"))
        # Its key works and is not written: three files side by side leave no room for it.
        self.png_button.set_caption(translate("labels", "PNG"), "")
        self.pdf_button.setAccessibleName(translate("labels", "Save as PDF"))
        self.png_button.setAccessibleName(translate("labels", "Save as PNG"))
        self.zpl_button.set_caption("ZPL")
        self.zpl_button.setAccessibleName(translate("labels", "Save as ZPL"))
        self.qr_button.set_caption(translate("labels", "QR code, no printer needed"))
        self.allow_button.set_caption(translate("labels", "A supervisor allows it"))
        self.mail_button.set_caption(translate("labels", "Mail the label again"))

    def show_label(self, return_: Return, label: ReturnLabel, paper: Paper) -> None:
        """Say whose label it is, where it goes and what it is printed on."""
        self._number.setText(return_.number)
        self._whose.setText(texts.joined(return_.shopper.name, label.brand_name))
        self._recipient.set(translate("labels", "Goes to"), label.recipient.name)
        carrier = return_.parcels[0].carrier if return_.parcels else ""
        number = readable(label.barcode_text, carrier)
        self._tracking.set(translate("labels", "Barcode"), texts.joined(label.carrier, number))
        self._paper.set(translate("labels", "Paper"), _paper_words(paper))

    def show_verdict(self, words: JobWords | None, *, refused: bool) -> None:
        """Say what the merchant's rules have to say of this label; None for nothing."""
        self._refused = refused
        self.allow_button.setVisible(refused)
        if not refused:
            self.allow_button.setChecked(False)
        self.print_button.setVisible(not refused)
        self._verdict.setVisible(words is not None)
        if words is None:
            return
        self._verdict.set_tone(words.tone)
        self._verdict_title.set_tone(words.tone)
        self._verdict_title.setText(words.title)
        self._verdict_detail.setText(words.detail)
        self._verdict_detail.setVisible(bool(words.detail))
        self._verdict.setAccessibleName(f"{words.title}. {words.detail}")

    def show_mail(self, words: JobWords | None, *, can_ask: bool) -> None:
        """Say how far the mail that was asked for is; None when none was."""
        self.mail_button.setEnabled(can_ask)
        shown = words or JobWords(Tone.NEUTRAL, "", "")
        for label, text in ((self._mail_title, shown.title), (self._mail_detail, shown.detail)):
            label.set_tone(shown.tone)
            label.setText(text)
            label.setVisible(bool(text))

    @property
    def mail_text(self) -> str:
        """What is said of the mail; "" when none was asked for."""
        return " ".join(filter(None, (self._mail_title.text(), self._mail_detail.text())))

    @property
    def verdict_text(self) -> str:
        """What is said of the rules; "" when nothing is."""
        if self._verdict.isHidden():
            return ""
        return " ".join(filter(None, (self._verdict_title.text(), self._verdict_detail.text())))

    def show_job(self, job: Job | None, copy: int, now: datetime, *, can_print: bool) -> None:
        """Say what became of the label; `copy` is the one that Print would make."""
        caption = translate("labels", "Print")
        if copy > 1:
            caption = translate("labels", "Print copy {number}").format(number=copy)
        self.print_button.set_caption(caption)
        asking = job is not None and job.state is JobState.ASKING
        busy = asking or (job is not None and job.state in {JobState.PRINTING, JobState.WAITING})
        self.print_button.setEnabled(can_print and not busy and not self._refused)
        for button in (self.yes_button, self.no_button):
            button.setVisible(asking)
            button.setEnabled(asking)
        self._banner.setVisible(job is not None)
        if job is None:
            return
        words = job_words(job, now)
        self._banner.set_tone(words.tone)
        self._job_title.set_tone(words.tone)
        self._job_title.setText(words.title)
        self._job_detail.setText(words.detail)
        self._job_detail.setVisible(bool(words.detail))
        self._banner.setAccessibleName(f"{words.title}. {words.detail}")

    def show_customs(self, paper: PaperJob | None) -> None:
        """Say that a customs document goes with the label, or what became of it; None for none."""
        self._customs.setVisible(paper is not None)
        if paper is None:
            return
        begun = paper.busy or paper.job is not None or paper.error is not None
        words = paper_words(paper)
        title = translate("labels", "Customs document")
        tone = words.tone if begun else Tone.NEUTRAL
        self._customs.set_tone(tone)
        self._customs_title.set_tone(tone)
        self._customs_title.setText(f"{title}: {words.state}" if begun else title)
        prints = translate("labels", "It is printed with the label, for outside on the parcel.")
        self._customs_detail.setText(words.why if begun or words.why else prints)
        self._customs_detail.setVisible(bool(self._customs_detail.text()))
        self._customs.setAccessibleName(self.customs_text)

    @property
    def customs_text(self) -> str:
        """What is said of the customs document; "" when none is needed."""
        if self._customs.isHidden():
            return ""
        return " ".join(filter(None, (self._customs_title.text(), self._customs_detail.text())))

    @property
    def job_text(self) -> str:
        """What is said of the job: title and detail; "" when there is none."""
        if self._banner.isHidden():
            return ""
        return " ".join(filter(None, (self._job_title.text(), self._job_detail.text())))


def _paper_words(paper: Paper) -> str:
    """The printable width and the resolution."""
    width = round(paper.width * MILLIMETRES_PER_INCH / paper.dpi)
    return translate("labels", "{width} mm printable, {dpi} dpi").format(width=width, dpi=paper.dpi)
