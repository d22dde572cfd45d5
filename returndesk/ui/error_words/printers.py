"""Words for what a printer says of itself, or does not say."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "printer_reset": (
            translate("messages", "The printer hung up"),
            translate("messages", "Look whether a label came out before printing again."),
        ),
        "printer_stalled": (
            translate("messages", "The printer stopped taking data"),
            translate("messages", "Look whether a label came out before printing again."),
        ),
        "printer_offline": (
            translate("messages", "The printer is off line"),
            translate(
                "messages", "Press its button or switch it on. What waits is printed by itself."
            ),
        ),
        "paper_jam": (
            translate("messages", "The paper is jammed"),
            translate(
                "messages",
                "Open the printer, take the paper out, close it. What waits is printed by itself.",
            ),
        ),
        "head_open": (
            translate("messages", "The print head is open"),
            translate(
                "messages", "Press it down until it clicks. What waits is printed by itself."
            ),
        ),
        "ribbon_out": (
            translate("messages", "No ribbon in the printer"),
            translate(
                "messages",
                "Put in a new ribbon; direct thermal labels need none. "
                "What waits is printed by itself.",
            ),
        ),
        "cutter_fault": (
            translate("messages", "The cutter is jammed"),
            translate(
                "messages",
                "Switch the printer off, free the blade, switch it on. What waits is printed by "
                "itself.",
            ),
        ),
        "printer_overheated": (
            translate("messages", "The print head is too hot"),
            translate("messages", "Wait a few minutes. It goes on by itself."),
        ),
        "printer_paused": (
            translate("messages", "The printer is paused"),
            translate("messages", "Press its pause button. What waits is printed by itself."),
        ),
        "printer_silent": (
            translate("messages", "The printer does not say how it is"),
            translate(
                "messages",
                "Check paper, ribbon, cover and pause. If a label came out, do not print it again.",
            ),
        ),
        "printer_unsupported": (
            translate("messages", "This printer cannot do that"),
            translate("messages", "Choose another printer, or set this one up again."),
        ),
        "printer_denied": (
            translate("messages", "This user may not use the printer"),
            translate("messages", "On Linux, join the groups lp and dialout, then sign in again."),
        ),
        "printer_in_use": (
            translate("messages", "Another program uses the printer"),
            translate("messages", "Close that program, or print through the system's print queue."),
        ),
        "printer_queue_refused": (
            translate("messages", "The print queue refused the label"),
            translate("messages", "Look at the queue in the system's printer settings."),
        ),
        "usb_unavailable": (
            translate("messages", "USB printers need libusb here"),
            translate("messages", "Install libusb, or print through the system's print queue."),
        ),
    }
