"""Words for what cannot be done with a parcel, a return, an inspection or a slip."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
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
    }
