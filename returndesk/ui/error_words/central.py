"""Words for the central service: out of reach, refusing, or not yet set up."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "central_unreachable": (
            translate("messages", "No network"),
            translate("messages", "Go on working. Everything is sent when the network is back."),
        ),
        "enrol_unreachable": (
            translate("messages", "No network"),
            translate("messages", "Check the network and the address, then try again."),
        ),
        "central_nonsense": (
            translate("messages", "The central service is not itself"),
            translate(
                "messages",
                "Something else answered at its address. Go on working and tell support.",
            ),
        ),
        "central_failed": (
            translate("messages", "The central service has a fault"),
            translate("messages", "Go on working. Everything is sent later."),
        ),
        "central_busy": (
            translate("messages", "The central service is busy"),
            translate("messages", "Go on working. Everything is sent as soon as it has time."),
        ),
        "central_portal": (
            translate("messages", "The network wants somebody to log in"),
            translate(
                "messages",
                "Open a web browser and log in to the network. Go on working meanwhile.",
            ),
        ),
        "central_redirected": (
            translate("messages", "The network leads elsewhere"),
            translate(
                "messages",
                "Something sends this desk to another address, which it does not follow. "
                "Log in to the network, or check the address in the settings.",
            ),
        ),
        "certificate_expired": (
            translate("messages", "The certificate is out of date"),
            translate(
                "messages",
                "Check this computer's date. If it is right, the central service needs a new "
                "certificate. Nothing is lost.",
            ),
        ),
        "certificate_refused": (
            translate("messages", "The central service cannot prove who it is"),
            translate(
                "messages",
                "Its certificate is not trusted here, so nothing is sent. Tell support.",
            ),
        ),
        "sync_stuck": (
            translate("messages", "Sending did not get on"),
            translate("messages", "The connection was made anew. Nothing is lost."),
        ),
        "cursor_of_another_server": (
            translate("messages", "Another central service answers"),
            translate(
                "messages",
                "This desk was enrolled elsewhere. Check the address in the settings.",
            ),
        ),
        "not_enrolled": (
            translate("messages", "This desk is not enrolled"),
            translate("messages", "Enter the enrolment code in the settings."),
        ),
        "desk_refused": (
            translate("messages", "The central service refuses this desk"),
            translate("messages", "Enrol it again in the settings. Nothing is lost."),
        ),
        "cursor_refused": (
            translate("messages", "The central service has lost its place"),
            translate("messages", "Go on working. The desk reads all returns again."),
        ),
        "batch_refused": (
            translate("messages", "The central service did not take one of the facts"),
            translate("messages", "It is kept at this desk, the others go on. Tell support."),
        ),
        "code_wrong": (
            translate("messages", "This code is not known"),
            translate("messages", "Check it, or have a new one made at the central service."),
        ),
        "code_used": (
            translate("messages", "This code was used before"),
            translate("messages", "Each code is good for one desk. Have a new one made."),
        ),
        "code_expired": (
            translate("messages", "This code is too old"),
            translate("messages", "Codes are good for ten minutes. Have a new one made."),
        ),
        "desk_too_old": (
            translate("messages", "This ReturnDesk is too old"),
            translate("messages", "Install the newest version. Nothing is lost."),
        ),
        "central_not_started": (
            translate("messages", "The central service did not start"),
            translate("messages", "Look at its messages, then start it again."),
        ),
        "address_in_use": (
            translate("messages", "The address is taken"),
            translate("messages", "Another program listens at {host}:{port}. Choose another port."),
        ),
        "address_unusable": (
            translate("messages", "The address cannot be used"),
            translate("messages", "{host}:{port} is no address of this computer."),
        ),
        "bad_sender": (
            translate("messages", "The sender's address is not right"),
            translate("messages", "{address} is no e-mail address."),
        ),
        "bad_smtp": (
            translate("messages", "The mail server's address is not right"),
            translate("messages", "{value} is not written as HOST:PORT."),
        ),
        "bad_documents": (
            translate("messages", "The file does not fit"),
            translate("messages", "{file}: {detail}."),
        ),
        "import_conflict": (
            translate("messages", "The file contradicts what is known"),
            translate("messages", "Nothing was taken in: {detail}."),
        ),
        "unknown_site": (
            translate("messages", "No such site"),
            translate("messages", "{site} is not known to the central service."),
        ),
        "unknown_desk": (
            translate("messages", "No such desk"),
            translate("messages", "{desk} is not known to the central service."),
        ),
        "unknown_staff": (
            translate("messages", "Nobody has this id"),
            translate("messages", "{staff} is not known to the central service."),
        ),
        "unknown_order": (
            translate("messages", "No such order"),
            translate("messages", "{order} is not known to the central service."),
        ),
        "order_ambiguous": (
            translate("messages", "Several orders"),
            translate("messages", "Several brands have an order {order}. Name it by its id."),
        ),
        "slip_too_long": (
            translate("messages", "Too long for a packing slip"),
            translate("messages", "The number of order {order} does not fit into its code."),
        ),
        "unknown_slip_key": (
            translate("messages", "No such key"),
            translate("messages", "The brand has no key {key} in force."),
        ),
    }
