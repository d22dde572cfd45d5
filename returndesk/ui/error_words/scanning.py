"""Words for what a scanner, a camera, a file of codes or a picture could not give."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "scan_empty": (
            translate("messages", "Nothing was read"),
            translate("messages", "Scan again, or type the number."),
        ),
        "scan_too_long": (
            translate("messages", "Too long for a parcel's code"),
            translate(
                "messages",
                "{length} characters were read. Scan the label again, one code at a time.",
            ),
        ),
        "batch_unreadable": (
            translate("messages", "Not a list of codes"),
            translate(
                "messages",
                "{file} cannot be read as one; nothing was received. Save it as CSV or text.",
            ),
        ),
        "batch_too_large": (
            translate("messages", "Too large for a list"),
            translate(
                "messages",
                "{file} has more than 64 MB; nothing was received. Save it in several parts.",
            ),
        ),
        "batch_empty": (
            translate("messages", "The list is empty"),
            translate("messages", "{file} holds no code. Have the scanner write it again."),
        ),
        "batch_file_gone": (
            translate("messages", "The file is out of reach"),
            translate(
                "messages",
                "{file} is gone, or its drive does not answer. Copy it to this computer, then "
                "hand it over again.",
            ),
        ),
        "batch_file_denied": (
            translate("messages", "The file may not be read"),
            translate(
                "messages",
                "{file} belongs to somebody else, or a program has it open. Close that, or ask "
                "for the right to read it.",
            ),
        ),
        "folder_without_pictures": (
            translate("messages", "No pictures in the folder"),
            translate("messages", "{file} holds none. Choose the folder with the photographs."),
        ),
        "batch_line_unreadable": (
            translate("messages", "A damaged line"),
            translate("messages", "Line {line} was not received. Scan that parcel itself."),
        ),
        "batch_line_cut": (
            translate("messages", "The last line is cut short"),
            translate("messages", "Line {line} was not received. Scan that parcel itself."),
        ),
        "serial_denied": (
            translate("messages", "The scanner cannot be opened"),
            translate(
                "messages",
                "Another program uses it, or this user may not. On Linux, join the group dialout.",
            ),
        ),
        "serial_unavailable": (
            translate("messages", "Serial scanners are not supported here"),
            translate("messages", "This installation lacks QtSerialPort. Install it anew."),
        ),
        "picture_unreadable": (
            translate("messages", "Not a picture"),
            translate("messages", "{file} cannot be read as one. Take a JPEG or PNG."),
        ),
        "picture_missing": (
            translate("messages", "The picture is not there"),
            translate("messages", "{file} is gone or may not be read."),
        ),
        "picture_empty": (
            translate("messages", "The picture is empty"),
            translate("messages", "{file} holds nothing. Take the picture again."),
        ),
        "picture_damaged": (
            translate("messages", "The picture is damaged"),
            translate("messages", "{file} is cut short or broken. Take the picture again."),
        ),
        "picture_too_large": (
            translate("messages", "The picture is too large"),
            translate("messages", "{file} is too large to be read. Make it smaller."),
        ),
        "no_code_found": (
            translate("messages", "No code in the picture"),
            translate("messages", "Nothing in {file} could be read. Come closer, with more light."),
        ),
    }
