"""Which mails a return has, and what one of them is about.

Three go to the shopper, each on or off by the merchant's rules, and a fourth where a decision is
to be told; the notice goes to the merchant's own verified address. Each leaves once for a return,
whatever happens to it afterwards. The mail that verifies that address is about no return.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from returndesk.central.resolutions import RESOLUTION_MAIL
from returndesk.domain.portal import Brand, LabelPolicy, MailKind, PortalRules, Site
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Return
from returndesk.domain.units import Tally

# A return announced longer ago comes with a merchant's past, when a shop is connected: its
# shopper was told elsewhere.
NEWS = timedelta(days=2)


class JobKind(StrEnum):
    """What a row of the queue mails."""

    LABEL_CREATED = MailKind.LABEL_CREATED.value
    HANDED_OVER = MailKind.HANDED_OVER.value
    RETURN_RECEIVED = MailKind.RETURN_RECEIVED.value
    RESOLUTION = RESOLUTION_MAIL
    RETURN_NOTICE = "return_notice"
    NOTICE_CHECK = "notice_check"

    @property
    def in_rules(self) -> MailKind | None:
        """The kind under which the merchant's rules know it; None for one that they do not."""
        return MailKind(self.value) if self.value in set(MailKind) else None


@dataclass(frozen=True, slots=True)
class MailMatter:
    """What a mail is about, as it is now.

    `decision` is what a mail about it tells, `findings` what the inspection found, where the
    merchant wants that told; `logo` the bytes of the brand's picture. `request` is the id of the
    fact by which a clerk asked for a label mail again: each request is a mail of its own.
    """

    kind: JobKind
    return_: Return
    brand: Brand
    site: Site | None = None
    findings: Tally | None = None
    logo: bytes = b""
    request: str = ""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class NoticeCheck:
    """A mail to an address of which the merchant is to show that it is theirs, by its code.

    `id` tells it from others; `site` is the brand's, whose language the merchant is taken to speak.
    """

    id: str
    brand: Brand
    address: str
    code: str
    site: Site | None = None
    logo: bytes = b""


def wanted_when_new(
    rules: PortalRules, *, has_label: bool, on_its_way: bool
) -> tuple[JobKind, ...]:
    """The mails that a new return has; who takes no labels from the merchant is told of none."""
    kinds = []
    if has_label and rules.mails[MailKind.LABEL_CREATED] and rules.label is not LabelPolicy.NONE:
        kinds.append(JobKind.LABEL_CREATED)
    if on_its_way and rules.mails[MailKind.HANDED_OVER]:
        kinds.append(JobKind.HANDED_OVER)
    if rules.notice_verified and rules.notice_address.strip():
        kinds.append(JobKind.RETURN_NOTICE)
    return tuple(kinds)
