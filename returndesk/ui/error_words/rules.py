"""Words for a portal's rules, sites, addresses and pictures that cannot be saved."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "unknown_brand": (
            translate("messages", "This brand is not known"),
            translate("messages", "Wait for the next sync, then open the rules again."),
        ),
        "rules_invalid": (
            translate("messages", "The rules cannot be saved like this"),
            translate("messages", "Put right what the page marks in red, then save again."),
        ),
        "site_invalid": (
            translate("messages", "The central service does not take this address"),
            translate("messages", "Look at its lines, then save again."),
        ),
        "nothing_to_verify": (
            translate("messages", "There is no address to verify"),
            translate("messages", "Save the notice address first."),
        ),
        "notice_too_soon": (
            translate("messages", "A code was mailed a moment ago"),
            translate("messages", "Look into the mailbox, or wait a minute."),
        ),
        "notice_code_wrong": (
            translate("messages", "This code is not the one that was mailed"),
            translate("messages", "Type the eight digits of the newest mail."),
        ),
        "notice_code_expired": (
            translate("messages", "This code is too old"),
            translate("messages", "Have another one mailed."),
        ),
        "slug_taken": (
            translate("messages", "Another brand has this portal address"),
            translate("messages", "Choose another address for the portal."),
        ),
        "unknown_picture": (
            translate("messages", "The central service has lost a picture"),
            translate("messages", "Choose the picture again on the rules page."),
        ),
        "portal_picture_too_large": (
            translate("messages", "The picture is too large for the portal"),
            translate("messages", "Choose one of at most 1 MB and 4,000 pixels a side."),
        ),
        "supervisor_missing": (
            translate("messages", "Nobody has signed for this"),
            translate(
                "messages", "A supervisor has to say who they are before the rules are saved."
            ),
        ),
    }
