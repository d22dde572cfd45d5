"""The demo's story: what is scanned, how, and what must come of it.

Every number is one of the sample data in a real carrier's format. Codes come as a clerk meets
them: photographs of labels, a scanner's keystrokes, numbers typed from a label.
"""

from dataclasses import dataclass
from enum import StrEnum

from returndesk.commands.demo.pictures import Shot
from returndesk.domain.codes import ScanSource
from returndesk.services.outcomes import ScanVerdict


class Deed(StrEnum):
    """What happens in an act."""

    SCAN = "scan"
    PICTURE = "picture"
    CHOOSE = "choose"
    UNDO = "undo"
    NETWORK_GOES = "network goes"
    NETWORK_RETURNS = "network returns"


@dataclass(frozen=True, slots=True)
class Act:
    """One act: a deed, what is read in it, and what it must come to.

    `picture` is how the label is photographed, with `text` as what its Code 128 holds. `photo`
    names a real photograph with the same code, taken when the set of photographs is there.
    `snapshot` names the picture of the window that is taken afterwards.
    """

    deed: Deed
    text: str = ""
    verdict: ScanVerdict | None = None
    returns: tuple[str, ...] = ()
    source: ScanSource = ScanSource.WEDGE
    carrier: str = ""
    shot: Shot | None = None
    photo: str = ""
    snapshot: str = ""


def _picture(
    text: str, carrier: str, shot: Shot, *returns: str, photo: str = "", snapshot: str = ""
) -> Act:
    return Act(
        Deed.PICTURE,
        text,
        ScanVerdict.RECEIVED,
        returns,
        ScanSource.PICTURE,
        carrier,
        shot,
        photo,
        snapshot,
    )


def _scan(text: str, verdict: ScanVerdict, *returns: str, snapshot: str = "") -> Act:
    return Act(Deed.SCAN, text, verdict, returns, snapshot=snapshot)


def _typed(text: str, verdict: ScanVerdict, *returns: str, snapshot: str = "") -> Act:
    return Act(Deed.SCAN, text, verdict, returns, source=ScanSource.TYPED, snapshot=snapshot)


STORY = (
    # A morning's parcels, photographed. The bars of one label: Colissimo's own number.
    _picture("8R00432154798", "Colissimo", Shot(turn=4, seed=1), "RD-48204", snapshot="received"),
    # The 28 characters of a Geopost label: postcode, parcel number, service, country.
    _picture("%007500410774000248383101902", "DPD", Shot(turn=-9, seed=2), "RD-48210"),
    _picture("%0006500XP696982485248226250", "Chronopost", Shot(turn=32, seed=3), "RD-48207"),
    # One parcel with two returns in it; the photograph is a real one where the set is there.
    _picture(
        "1Z88899K2324252627",
        "UPS",
        Shot(turn=90, seed=4),
        "RD-48219",
        "RD-48222",
        photo="dynamsoft/ups_1920/IMG_8747.webp",
    ),
    _picture(
        "1Z11100L0708091011",
        "UPS",
        Shot(turn=-14, seed=5),
        "RD-48273",
        photo="dynamsoft/ups_1920/IMG_8759.webp",
    ),
    _picture("00340434161094015902", "DHL", Shot(turn=181, blur=1.0, seed=6), "RD-48258"),
    # Scanners: Mondial Relay writes 26 digits around its 8.
    _scan("12505548600101206623123454", ScanVerdict.RECEIVED, "RD-48213"),
    _scan("RB204188372ES", ScanVerdict.RECEIVED, "RD-48285"),
    _typed("rd 48 204", ScanVerdict.ALREADY_RECEIVED, "RD-48204", snapshot="already-received"),
    _scan("8R00432154835", ScanVerdict.OUTSIDE_WINDOW, "RD-48228", snapshot="outside-window"),
    _scan("8R00432154828", ScanVerdict.OTHER_SITE, "RD-48225", snapshot="other-site"),
    _scan("8R44132290176", ScanVerdict.UNKNOWN, snapshot="unknown"),
    # An order with three returns: the clerk says which.
    _typed("ML-20570", ScanVerdict.SEVERAL, snapshot="several"),
    Act(Deed.CHOOSE, "1", ScanVerdict.RECEIVED, ("RD-48231",)),
    # A return in two parcels: two receptions, one mail.
    _scan("8R00432154804", ScanVerdict.RECEIVED, "RD-48216"),
    _scan("8R00432154811", ScanVerdict.RECEIVED, "RD-48216"),
    # A brand that mails nothing, and a shopper without an address.
    _scan("1ZF09R226890113071", ScanVerdict.RECEIVED, "RD-48315"),
    _scan("8R00432154859", ScanVerdict.RECEIVED, "RD-48240"),
    # The network goes; the queue of parcels does not.
    Act(Deed.NETWORK_GOES),
    _scan("1ZA8F3146812775593", ScanVerdict.RECEIVED, "RD-48306"),
    _scan("XP696982511FR", ScanVerdict.RECEIVED, "RD-48243"),
    _scan("00340434161094028711", ScanVerdict.RECEIVED, "RD-48261", snapshot="offline"),
    _scan("XP696982511FR", ScanVerdict.ALREADY_RECEIVED, "RD-48243"),
    # A wrong parcel in hand: taken back before its mail could leave.
    _scan("RB204189024ES", ScanVerdict.RECEIVED, "RD-48297"),
    Act(Deed.UNDO, returns=("RD-48297",), snapshot="undone"),
    Act(Deed.NETWORK_RETURNS),
)

# Returns of the story whose shoppers are not mailed: no address, and the brand's rule.
WITHOUT_MAIL = frozenset({"RD-48240", "RD-48315"})

# The return whose label is printed.
LABELLED = "RD-48213"
# The order of which a shopper brings articles to the counter: none of it was announced.
WALKED_IN = "ML-20712"


@dataclass(frozen=True, slots=True)
class Expectation:
    """The figures that the story comes to, counted from its acts."""

    scans: int
    received: int
    duplicates: int
    unknown: int
    mails: int


def expectation() -> Expectation:
    """Count the story."""
    acts = [act for act in STORY if act.verdict is not None]
    undone = [act for act in STORY if act.deed is Deed.UNDO]
    taken = [act for act in acts if act.verdict and act.verdict.took_in]
    mailed = {number for act in taken for number in act.returns}
    mailed -= {number for act in undone for number in act.returns}
    return Expectation(
        scans=sum(act.deed is not Deed.CHOOSE for act in acts),
        received=len(taken) - len(undone),
        duplicates=sum(act.verdict is ScanVerdict.ALREADY_RECEIVED for act in acts),
        unknown=sum(act.verdict is ScanVerdict.UNKNOWN for act in acts),
        mails=len(mailed - WITHOUT_MAIL),
    )
