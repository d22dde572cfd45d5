"""Known errors in words: what is, and what to do about it. The core has only their codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from returndesk.domain.errors import KnownError

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Message:
    """What is (`title`, a few words without a full stop) and what to do (`remedy`)."""

    title: str
    remedy: str


def message_for(error: KnownError) -> Message:
    """The words for an error; a code without words is shown as it is, to be told to support."""
    found = _words().get(error.code)
    if found is None:
        return Message(
            translate("messages", "That did not work"),
            translate("messages", "Tell support these words: {code}").format(code=error),
        )
    title, what_to_do = found
    names = _Names(error.params, file=PurePath(str(error.params.get("path", ""))).name)
    return Message(title.format_map(names), what_to_do.format_map(names))


def known_codes() -> frozenset[str]:
    """The codes that have words."""
    return frozenset(_words())


def sentence(error: KnownError) -> str:
    """What is, as a sentence."""
    title = message_for(error).title
    return title if title.endswith((".", "?", "!")) else f"{title}."


def remedy(error: KnownError) -> str:
    """What to do, as one or two sentences."""
    return message_for(error).remedy


class _Names(dict[str, object]):
    """The parameters of a sentence; one that was not given is left out."""

    def __missing__(self, name: str) -> str:
        return ""


def _words() -> Mapping[str, tuple[str, str]]:
    """Title and remedy of every code, in the language of the moment; `{name}` takes a parameter.

    `{file}` is the name of the file at the parameter `path`.
    """
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
        "blob_refused": (
            translate("messages", "The central service does not take the photograph"),
            translate(
                "messages", "It stays on this computer. Take it again, smaller or as a JPEG."
            ),
        ),
        "inspection_differences": (
            translate("messages", "Not as announced"),
            translate(
                "messages",
                "Missing: {missing}, unexpected: {unexpected}, wrong: {wrong}. Count again, or let "
                "a supervisor finish with the differences.",
            ),
        ),
        "nothing_on_table": (
            translate("messages", "Nothing is being inspected"),
            translate("messages", "Scan the parcel first, then its articles."),
        ),
        "inspection_is_done": (
            translate("messages", "This inspection is finished"),
            translate("messages", "Reopen it to change something, or scan the next parcel."),
        ),
        "nothing_counted_to_undo": (
            translate("messages", "Nothing to undo here"),
            translate("messages", "Nothing was counted since the last save."),
        ),
        "quantity_unusable": (
            translate("messages", "So many units are not possible"),
            translate("messages", "{quantity} is no such number. Give one from 0 to {limit}."),
        ),
        "found_below_graded": (
            translate("messages", "More units are graded than that"),
            translate(
                "messages",
                "{graded} units have a condition or a note of their own. Change those first.",
            ),
        ),
        "unit_group_gone": (
            translate("messages", "These units are no longer in the list"),
            translate("messages", "They were changed meanwhile. Look at the list again."),
        ),
        "too_many_groups": (
            translate("messages", "Too many different units"),
            translate(
                "messages", "An inspection holds {limit} groups. Count what is alike together."
            ),
        ),
        "too_many_photos": (
            translate("messages", "Too many photographs"),
            translate("messages", "{limit} go with one group of units. Take one away first."),
        ),
        "note_too_long": (
            translate("messages", "The note is too long"),
            translate("messages", "Write at most {limit} characters."),
        ),
        "unknown_gone": (
            translate("messages", "This parcel is no longer in the list"),
            translate("messages", "It was matched meanwhile. Look at the list again."),
        ),
        "nothing_chosen": (
            translate("messages", "Nothing is chosen"),
            translate("messages", "Say which articles lie in the parcel."),
        ),
        "quantity_above_bought": (
            translate("messages", "More than was bought"),
            translate(
                "messages",
                "{title}: {bought} were bought, {quantity} are chosen. Choose fewer; the others "
                "are unexpected items of the inspection.",
            ),
        ),
        "parcel_not_found": (
            translate("messages", "The parcel is not known here"),
            translate(
                "messages",
                "Scan it again. If it stays unknown, it is kept in the list of unknown parcels.",
            ),
        ),
        "parcel_known": (
            translate("messages", "This number already leads to a parcel"),
            translate(
                "messages",
                "{number} belongs to a parcel that is known. Scan it on the Receive page.",
            ),
        ),
        "only_return_in_parcel": (
            translate("messages", "It is the only return in this parcel"),
            translate("messages", "Undo the reception instead."),
        ),
        "several_parcels": (
            translate("messages", "Which of its parcels is it?"),
            translate(
                "messages", "{number} has {count} parcels. Scan the label of the one in hand."
            ),
        ),
        "return_in_parcel": (
            translate("messages", "It lies in this parcel already"),
            translate("messages", "{number} is among the returns that are shown."),
        ),
        "too_many_returns": (
            translate("messages", "Too many returns in one parcel"),
            translate("messages", "A parcel holds at most {limit} returns."),
        ),
        "illegal_move": (
            translate("messages", "That cannot be done now"),
            translate(
                "messages",
                "The return has moved on meanwhile. Open it to see how it stands.",
            ),
        ),
        "return_not_found": (
            translate("messages", "No such return"),
            translate("messages", "{number} is not known at this desk. Check the number."),
        ),
        "slip_not_genuine": (
            translate("messages", "Packing slip not genuine"),
            translate(
                "messages", "Nothing it says can be relied on. Type the number of the return."
            ),
        ),
        "several_returns": (
            translate("messages", "Several returns"),
            translate(
                "messages", "{number} leads to {count} of them. Type the number of the return."
            ),
        ),
        "return_address_unknown": (
            translate("messages", "The return address is missing"),
            translate(
                "messages",
                "The address for {number} has not come from the central service yet. Wait until "
                "the desk is online.",
            ),
        ),
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
            translate("messages", "Put in a new roll, then print again."),
        ),
        "cover_open": (
            translate("messages", "The printer is open"),
            translate("messages", "Close its cover, then print again."),
        ),
        "printer_error": (
            translate("messages", "The printer reports a fault"),
            translate("messages", "Look at the printer, then print again."),
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
        "central_unreachable": (
            translate("messages", "No network"),
            translate("messages", "Go on working. Everything is sent when the network is back."),
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
        "backup_failed": (
            translate("messages", "The desk's data could not be backed up"),
            translate("messages", "Nothing was changed. Make room on the disk, then start again."),
        ),
        "database_locked": (
            translate("messages", "The desk's data are busy"),
            translate("messages", "Nothing was stored. Scan again."),
        ),
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
            translate("messages", "Press its button or switch it on, then print again."),
        ),
        "paper_jam": (
            translate("messages", "The paper is jammed"),
            translate(
                "messages", "Open the printer, take the paper out, close it, then print again."
            ),
        ),
        "head_open": (
            translate("messages", "The print head is open"),
            translate("messages", "Press it down until it clicks, then print again."),
        ),
        "ribbon_out": (
            translate("messages", "No ribbon in the printer"),
            translate(
                "messages",
                "Put in a new ribbon, then print again. Direct thermal labels need none.",
            ),
        ),
        "cutter_fault": (
            translate("messages", "The cutter is jammed"),
            translate(
                "messages",
                "Switch the printer off, free the blade, switch it on, then print again.",
            ),
        ),
        "printer_overheated": (
            translate("messages", "The print head is too hot"),
            translate("messages", "Wait a few minutes. It goes on by itself."),
        ),
        "printer_paused": (
            translate("messages", "The printer is paused"),
            translate("messages", "Press its pause button, then print again."),
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
        "no_supervisor": (
            translate("messages", "Nobody here has a supervisor's PIN"),
            translate(
                "messages",
                "Set the first one at this desk, or have one made at the central service.",
            ),
        ),
        "pin_wrong": (
            translate("messages", "This PIN is not right"),
            translate("messages", "Try again. Each wrong one makes the wait longer."),
        ),
        "pin_locked": (
            translate("messages", "Too many wrong PINs"),
            translate("messages", "Wait {wait_s} seconds, then try again."),
        ),
        "pin_unusable": (
            translate("messages", "This PIN cannot be used"),
            translate("messages", "Use {least} to {most} digits."),
        ),
        "supervisor_exists": (
            translate("messages", "There is a supervisor already"),
            translate("messages", "Ask them, or have another PIN made at the central service."),
        ),
        "name_missing": (
            translate("messages", "The name is missing"),
            translate("messages", "Say who the PIN is for."),
        ),
        "reason_missing": (
            translate("messages", "The reason is missing"),
            translate("messages", "Write a few words: they are kept."),
        ),
        "not_overridable": (
            translate("messages", "This cannot be overridden"),
            translate(
                "messages",
                "It is no rule of the brand's but a fact. Change what comes back.",
            ),
        ),
        "order_not_found": (
            translate("messages", "No such order"),
            translate(
                "messages",
                "Nothing here has the number {number}. Check it, or take the goods back by hand.",
            ),
        ),
        "slip_not_trusted": (
            translate("messages", "This packing slip is not to be believed"),
            translate(
                "messages",
                "Find the order by its parcel's number, or by its number and the postcode.",
            ),
        ),
        "postcode_needed": (
            translate("messages", "The postcode is needed"),
            translate("messages", "Ask for the postcode that order {number} was sent to."),
        ),
        "postcode_wrong": (
            translate("messages", "The postcode does not fit"),
            translate("messages", "Order {number} was sent elsewhere. Ask again for both."),
        ),
        "postcode_unreadable": (
            translate("messages", "This is no postcode"),
            translate("messages", "{postcode} is none in the country of the order. Check it."),
        ),
        "brand_unknown": (
            translate("messages", "The brand is not known here"),
            translate("messages", "Wait for the network, then try again."),
        ),
        "rules_changed": (
            translate("messages", "The brand's rules have changed"),
            translate(
                "messages",
                "Look at what is marked now, then complete again. Nothing was stored.",
            ),
        ),
        "walkin_refused": (
            translate("messages", "A rule says no"),
            translate(
                "messages",
                "Look at what is marked. A supervisor may override what is the brand's to decide.",
            ),
        ),
        "exchange_not_chosen": (
            translate("messages", "What it is exchanged for is missing"),
            translate("messages", "Choose it for {title}."),
        ),
        "exchange_currency": (
            translate("messages", "The prices are in two currencies"),
            translate("messages", "{title} cannot be exchanged for this. Choose another article."),
        ),
        "receipt_not_found": (
            translate("messages", "There is no such receipt here"),
            translate("messages", "Print it at the desk that took the goods back."),
        ),
        "goods_not_received": (
            translate("messages", "The goods have not come"),
            translate(
                "messages",
                "Receive return {number} first, or say that it is given without them.",
            ),
        ),
        "amount_too_high": (
            translate("messages", "The amount does not fit"),
            translate("messages", "Give at most {most}, in the currency of the order."),
        ),
        "resolution_decided": (
            translate("messages", "This return is decided already"),
            translate("messages", "Return {number} keeps the decision that was made first."),
        ),
        "nothing_proposed": (
            translate("messages", "Nothing is proposed yet"),
            translate("messages", "Say first what the shopper gets for return {number}."),
        ),
        "voucher_used": (
            translate("messages", "This voucher was used"),
            translate("messages", "It was taken at {desk}."),
        ),
        "voucher_void": (
            translate("messages", "This voucher is not valid"),
            translate("messages", "Its return was decided elsewhere before. Ask a supervisor."),
        ),
        "voucher_expired": (
            translate("messages", "This voucher is too old"),
            translate("messages", "A supervisor may decide otherwise."),
        ),
        "voucher_forged": (
            translate("messages", "This voucher is not genuine"),
            translate("messages", "Nothing may be given for it. Tell a supervisor."),
        ),
        "voucher_unknown": (
            translate("messages", "This voucher is not known here"),
            translate("messages", "Scan its QR code. If it still is not, wait for the network."),
        ),
        "voucher_damaged": (
            translate("messages", "This voucher cannot be read"),
            translate(
                "messages",
                "Scan its QR code again, or type the eleven characters below it.",
            ),
        ),
        "unknown_staff": (
            translate("messages", "Nobody has this id"),
            translate("messages", "{staff} is not known to the central service."),
        ),
        "program_fault": (
            translate("messages", "That did not work"),
            translate("messages", "It is not stored. Try again, and send support the report."),
        ),
    }
