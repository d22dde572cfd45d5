"""What a scanner's test codes showed, in words for the person who holds it."""

from PySide6.QtCore import QCoreApplication

from returndesk.services.scanner_learning import Finding, TestCode
from returndesk.ui.scanner_tools import SerialState, SerialView
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


def code_words(code: TestCode) -> str:
    """What a test code is called."""
    return {
        TestCode.BARS: translate("scanner", "Bars"),
        TestCode.GS1: translate("scanner", "Square of a GS1 label (Data Matrix)"),
        TestCode.SQUARE: translate("scanner", "QR code"),
    }[code]


def finding_tone(finding: Finding) -> Tone:
    """Green for what is well or put right, amber for what the scanner should be set to."""
    right = {
        Finding.WELL,
        Finding.LAYOUT,
        Finding.CAPS_LOCK,
        Finding.CASE_SWAPPED,
        Finding.GS_REPLACED,
        Finding.ADDED,
        Finding.SLOW,
    }
    return Tone.GOOD if finding in right else Tone.CAUTION


def finding_words(finding: Finding) -> tuple[str, str]:
    """What was found, and what comes of it."""
    return {
        Finding.WELL: (
            translate("scanner", "All is well"),
            translate("scanner", "This scanner is read as it is."),
        ),
        Finding.LAYOUT: (
            translate("scanner", "Another keyboard than this computer's"),
            translate("scanner", "Its keys are read by their place from now on."),
        ),
        Finding.CAPS_LOCK: (
            translate("scanner", "CapsLock is on"),
            translate("scanner", "The letters are put right."),
        ),
        Finding.CASE_SWAPPED: (
            translate("scanner", "Capital and small letters are exchanged"),
            translate("scanner", "The letters are put right from now on."),
        ),
        Finding.CASE_LOST: (
            translate("scanner", "All letters come alike"),
            translate("scanner", "Switch the conversion of letters off in the scanner."),
        ),
        Finding.GS_LOST: (
            translate("scanner", "The separator of GS1 labels is lost"),
            translate("scanner", "Let the scanner send it as a control character (Ctrl+])."),
        ),
        Finding.GS_REPLACED: (
            translate("scanner", "Other characters stand for the separator of GS1 labels"),
            translate("scanner", "They are taken for it from now on."),
        ),
        Finding.GS_UNCLEAR: (
            translate("scanner", "The separator of GS1 labels comes as ordinary characters"),
            translate("scanner", "Let the scanner send it as a control character (Ctrl+])."),
        ),
        Finding.NO_SUFFIX: (
            translate("scanner", "No Enter after the code"),
            translate("scanner", "Each scan waits a moment. Let the scanner add Enter."),
        ),
        Finding.SLOW: (
            translate("scanner", "The keys come slowly, as over weak Bluetooth"),
            translate("scanner", "It is given more time from now on."),
        ),
        Finding.ADDED: (
            translate("scanner", "Characters before or after the code"),
            translate("scanner", "They are taken off from now on."),
        ),
        Finding.OTHER_KEYBOARD: (
            translate("scanner", "A keyboard of a third country"),
            translate("scanner", "Set the scanner to this computer's country or to US English."),
        ),
        Finding.OTHER_CODE: (
            translate("scanner", "That was another code"),
            translate("scanner", "Scan the one on the screen."),
        ),
    }[finding]


def serial_words(view: SerialView) -> tuple[str, Tone]:
    """How it stands with the scanner on a serial port."""
    name = " · ".join(filter(None, (view.maker, view.port)))
    if view.problem == "serial_denied":
        words = translate("scanner", "{name} may not be opened, or another program has it.")
        return words.format(name=name or view.port), Tone.CAUTION
    if view.state is SerialState.CONNECTED:
        return translate("scanner", "Connected: {name}").format(name=name), Tone.GOOD
    if view.state is SerialState.GONE:
        words = translate("scanner", "{name} is unplugged").format(name=name)
        return words, Tone.CAUTION
    if view.state is SerialState.UNAVAILABLE:
        return translate("scanner", "Not possible with this installation"), Tone.CAUTION
    if view.state is SerialState.SEARCHING:
        return translate("scanner", "None found yet"), Tone.NEUTRAL
    return "", Tone.NEUTRAL
