"""Words for the folder, the database and the disk of a desk."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "database_in_use": (
            translate("messages", "ReturnDesk is already open"),
            translate(
                "messages",
                "It runs in another window on this computer. Go on there, or close it first.",
            ),
        ),
        "database_corrupt": (
            translate("messages", "The desk's data are damaged"),
            translate(
                "messages",
                "Start ReturnDesk again: it sets them aside and reads them anew from the central "
                "service. What was not sent yet is kept.",
            ),
        ),
        "database_too_new": (
            translate("messages", "The desk's data are from a newer version"),
            translate("messages", "Install the newest ReturnDesk. Nothing was changed."),
        ),
        "database_unusable": (
            translate("messages", "The desk's data cannot be opened"),
            translate("messages", "Check that the disk is there and not full, then start again."),
        ),
        "disk_full": (
            translate("messages", "The disk is full"),
            translate("messages", "Nothing was stored. Make room, then scan again."),
        ),
        "disk_error": (
            translate("messages", "The disk does not answer"),
            translate("messages", "Nothing was stored. Check the disk, then scan again."),
        ),
        "folder_not_writable": (
            translate("messages", "The folder cannot be written"),
            translate(
                "messages",
                "Choose another folder, or ask for the right to write into this one.",
            ),
        ),
        "file_unreadable": (
            translate("messages", "The file cannot be read"),
            translate("messages", "{file} is gone or may not be read."),
        ),
        "file_not_written": (
            translate("messages", "The file could not be written"),
            translate("messages", "{file} was not saved. Choose another place."),
        ),
        "backup_failed": (
            translate("messages", "The desk's data could not be backed up"),
            translate("messages", "Nothing was changed. Make room on the disk, then start again."),
        ),
        "database_locked": (
            translate("messages", "The desk's data are busy"),
            translate("messages", "Nothing was stored. Scan again."),
        ),
        "program_fault": (
            translate("messages", "That did not work"),
            translate("messages", "It is not stored. Try again, and send support the report."),
        ),
    }
