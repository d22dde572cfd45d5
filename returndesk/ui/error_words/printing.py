"""Words for papers that cannot be made and jobs that cannot be printed."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "no_printer": (
            translate("messages", "No label printer"),
            translate("messages", "Choose one in the settings."),
        ),
        "no_paper_printer": (
            translate("messages", "No printer for this paper"),
            translate("messages", "Add a receipt or office printer, or save it as PDF."),
        ),
        "receipt_not_here": (
            translate("messages", "The receipt of {number} was not made at this desk"),
            translate("messages", "Print it again at the desk that took the articles back."),
        ),
        "voucher_not_here": (
            translate("messages", "No voucher of {number} was made at this desk"),
            translate("messages", "Print it again at the desk that made it."),
        ),
        "customs_not_needed": (
            translate("messages", "No customs document is needed for {number}"),
            translate("messages", "It crosses no customs border."),
        ),
        "customs_goods_unknown": (
            translate("messages", "No customs document: the order of {number} is not known here"),
            translate("messages", "Goods, origin and value come from the order. Ask the shop."),
        ),
        "print_interrupted": (
            translate("messages", "The program ended while this was being printed"),
            translate("messages", "Look whether a label came out, then answer."),
        ),
        "print_job_unknown": (
            translate("messages", "This print job is not known"),
            translate("messages", "Look at the list of print jobs again."),
        ),
        "job_damaged": (
            translate("messages", "This print job is damaged on the disk"),
            translate("messages", "Nothing was printed. Print it again."),
        ),
        "cannot_reprint": (
            translate("messages", "This cannot be drawn again"),
            translate("messages", "Print {title} again from the page it came from."),
        ),
        "printer_gone": (
            translate("messages", "Its printer is not set up any more"),
            translate("messages", "Choose a printer, then print it again. Nothing was printed."),
        ),
        "printer_has_jobs": (
            translate("messages", "Jobs wait for this printer"),
            translate("messages", "Let them print or cancel them first."),
        ),
        "queue_paused": (
            translate("messages", "The printer's queue is held"),
            translate("messages", "Let it go on, and the jobs print by themselves."),
        ),
        "printer_unreachable": (
            translate("messages", "The printer does not answer"),
            translate("messages", "Check that it is on and connected. Nothing was printed."),
        ),
        "printer_timeout": (
            translate("messages", "The printer stopped answering"),
            translate("messages", "Look whether a label came out before printing again."),
        ),
        "printer_interrupted": (
            translate("messages", "The printer stopped in the middle"),
            translate("messages", "Look whether a label came out before printing again."),
        ),
        "no_paper": (
            translate("messages", "No paper in the printer"),
            translate("messages", "Put in a new roll. What waits is printed by itself."),
        ),
        "cover_open": (
            translate("messages", "The printer is open"),
            translate("messages", "Close its cover. What waits is printed by itself."),
        ),
        "printer_error": (
            translate("messages", "The printer reports a fault"),
            translate("messages", "Look at the printer. What waits is printed by itself."),
        ),
        "label_not_encodable": (
            translate("messages", "The number does not fit a barcode"),
            translate("messages", "Correct the number of the return, then print again."),
        ),
        "label_too_high": (
            translate("messages", "The label is too long for the paper"),
            translate("messages", "Choose a larger paper in the settings."),
        ),
        "label_too_wide": (
            translate("messages", "The label is too wide for the paper"),
            translate("messages", "Choose a wider paper in the settings."),
        ),
        "label_file_empty": (
            translate("messages", "The label is empty"),
            translate("messages", "The carrier's file holds nothing. Ask for the label again."),
        ),
        "label_file_unreadable": (
            translate("messages", "The label cannot be read"),
            translate(
                "messages", "The carrier's file is damaged or no label. Ask for the label again."
            ),
        ),
        "label_file_locked": (
            translate("messages", "The label has a password"),
            translate(
                "messages", "Such a file cannot be printed. Ask the carrier for one without."
            ),
        ),
        "label_file_too_large": (
            translate("messages", "The label is too large"),
            translate(
                "messages",
                "Its file or its picture is larger than any label. Ask for the label again.",
            ),
        ),
        "label_file_hard": (
            translate("messages", "The label could not be drawn"),
            translate(
                "messages",
                "Its file takes too long or breaks the reader. Ask for the label again and tell "
                "support.",
            ),
        ),
        "label_pages_too_many": (
            translate("messages", "Too many pages for a label"),
            translate(
                "messages",
                "The file has {pages} pages; {limit} are the most. Check that it is the right one.",
            ),
        ),
        "carrier_label_too_wide": (
            translate("messages", "The label is wider than the paper"),
            translate(
                "messages",
                "It is {label_mm} mm wide, the paper {paper_mm} mm. Print it on a wider printer: "
                "it is never made smaller.",
            ),
        ),
        "carrier_label_too_high": (
            translate("messages", "The label is longer than the paper"),
            translate(
                "messages",
                "It is {label_mm} mm long, the paper {paper_mm} mm. Print it on a larger paper: "
                "it is never made smaller.",
            ),
        ),
        "carrier_label_language": (
            translate("messages", "This label is for Zebra printers only"),
            translate(
                "messages",
                "Print it on a printer that understands ZPL, or ask the carrier for a PDF.",
            ),
        ),
    }
