"""A brand's portal rules on the wire: in the change feed, and as a supervisor saves them.

Every field has the domain's default, so documents from before a rule existed stay valid; values
that this side does not know yet (a new method, a new mail) are dropped.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import AwareDatetime, BeforeValidator, Field

from returndesk.domain import portal
from returndesk.domain.ids import SiteId
from returndesk.domain.returns import Resolution
from returndesk.protocol.base import Message
from returndesk.protocol.errors import ErrorAnswer
from returndesk.protocol.money import WireMoney

_E = TypeVar("_E", bound=StrEnum)
_STANDARD = portal.PortalRules()
_TEXT = 20_000


def _known(kind: type[_E]) -> BeforeValidator:
    """Keeps of a list, or of a mapping's keys, what this side knows."""
    values = set(kind)

    def keep(given: Any) -> Any:  # noqa: ANN401 - whatever came over the wire
        if isinstance(given, Mapping):
            return {key: value for key, value in given.items() if key in values}
        if isinstance(given, list | tuple | set | frozenset):
            return [value for value in given if value in values]
        return given

    return BeforeValidator(keep)


def _sorted(values: Iterable[_E]) -> tuple[_E, ...]:
    return tuple(sorted(values))


class WireMailText(Message):
    """A merchant's words for a mail."""

    subject: str = Field(default="", max_length=_TEXT)
    body: str = Field(default="", max_length=_TEXT)


class WirePicture(Message):
    """A picture by its SHA-256; its bytes go their own way."""

    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    media_type: str = Field(max_length=100)
    width: int
    height: int
    size: int

    @classmethod
    def of(cls, picture: portal.Picture) -> "WirePicture":
        """The picture as it goes over the wire."""
        return cls(
            digest=picture.digest,
            media_type=picture.media_type,
            width=picture.width,
            height=picture.height,
            size=picture.size,
        )

    def to_domain(self) -> portal.Picture:
        """The picture."""
        return portal.Picture(**self.model_dump())


class WireLook(Message):
    """How the portal looks."""

    background: WirePicture | None = None
    header: bool = True
    footer: bool = True
    logo: WirePicture | None = None
    colour: str = Field(default="", max_length=20)


class WireAutoApproval(Message):
    """Which resolutions need no supervisor."""

    wishes: Annotated[tuple[Resolution, ...], _known(Resolution)] = ()
    up_to: WireMoney | None = None
    needs_inspection: bool = True


class WireRules(Message):
    """The rules of a brand's portal."""

    status: portal.PortalStatus = portal.PortalStatus.ACTIVE
    slug: str = Field(default="", max_length=200)
    site_id: str = Field(default="", max_length=200)
    window_days: int = Field(default=30, ge=portal.MIN_WINDOW_DAYS, le=portal.MAX_WINDOW_DAYS)
    label: portal.LabelPolicy = portal.LabelPolicy.FREE
    fee: WireMoney = WireMoney(minor=0)
    label_countries: tuple[str, ...] = portal.LABEL_COUNTRIES
    methods: Annotated[tuple[portal.ReturnMethod, ...], _known(portal.ReturnMethod)] = tuple(
        portal.ReturnMethod
    )
    carriers: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    refund_methods: Annotated[tuple[Resolution, ...], _known(Resolution)] = tuple(Resolution)
    reasons: tuple[str, ...] = _STANDARD.reasons
    unlinked: bool = False
    international: bool = True
    paid_returns: bool = False
    notice_address: str = Field(default="", max_length=1000)
    notice_verified: bool = False
    policy_url: str = Field(default="", max_length=_TEXT)
    support_url: str = Field(default="", max_length=_TEXT)
    instructions: dict[str, Annotated[str, Field(max_length=_TEXT)]] = Field(default_factory=dict)
    look: WireLook = WireLook()
    mails: Annotated[dict[portal.MailKind, bool], _known(portal.MailKind)] = Field(
        default_factory=dict
    )
    mail_texts: Annotated[
        dict[portal.MailKind, dict[str, WireMailText]], _known(portal.MailKind)
    ] = Field(default_factory=dict)
    auto_approval: WireAutoApproval = WireAutoApproval()
    inspection_in_mail: bool = False
    retention_days: int = Field(
        default=portal.RETENTION_DAYS, ge=portal.MIN_WINDOW_DAYS, le=portal.RETENTION_DAYS
    )
    version: int = Field(default=0, ge=0, lt=2**31)

    @classmethod
    def of(cls, rules: portal.PortalRules) -> "WireRules":
        """The rules as they go over the wire."""
        look, approval = rules.look, rules.auto_approval
        return cls(
            status=rules.status,
            slug=rules.slug,
            site_id=rules.site_id,
            window_days=rules.window_days,
            label=rules.label,
            fee=WireMoney.of(rules.fee),
            label_countries=tuple(sorted(rules.label_countries)),
            methods=_sorted(rules.methods),
            carriers=dict(rules.carriers),
            refund_methods=_sorted(rules.refund_methods),
            reasons=rules.reasons,
            unlinked=rules.unlinked,
            international=rules.international,
            paid_returns=rules.paid_returns,
            notice_address=rules.notice_address,
            notice_verified=rules.notice_verified,
            policy_url=rules.policy_url,
            support_url=rules.support_url,
            instructions=dict(rules.instructions),
            look=WireLook(
                background=WirePicture.of(look.background) if look.background else None,
                header=look.header,
                footer=look.footer,
                logo=WirePicture.of(look.logo) if look.logo else None,
                colour=look.colour,
            ),
            mails=dict(rules.mails),
            mail_texts={
                kind: {
                    language: WireMailText(subject=text.subject, body=text.body)
                    for language, text in texts.items()
                }
                for kind, texts in rules.mail_texts.items()
            },
            auto_approval=WireAutoApproval(
                wishes=_sorted(approval.wishes),
                up_to=WireMoney.of(approval.up_to) if approval.up_to else None,
                needs_inspection=approval.needs_inspection,
            ),
            inspection_in_mail=rules.inspection_in_mail,
            retention_days=rules.retention_days,
            version=rules.version,
        )

    def to_domain(self) -> portal.PortalRules:
        """The rules; a mail that is not named is on."""
        look, approval = self.look, self.auto_approval
        return portal.PortalRules(
            status=self.status,
            slug=self.slug,
            site_id=SiteId(self.site_id),
            window_days=self.window_days,
            label=self.label,
            fee=self.fee.to_domain(),
            label_countries=frozenset(self.label_countries),
            methods=frozenset(self.methods),
            carriers=self.carriers,
            refund_methods=frozenset(self.refund_methods),
            reasons=self.reasons,
            unlinked=self.unlinked,
            international=self.international,
            paid_returns=self.paid_returns,
            notice_address=self.notice_address,
            notice_verified=self.notice_verified,
            policy_url=self.policy_url,
            support_url=self.support_url,
            instructions=self.instructions,
            look=portal.Look(
                background=look.background.to_domain() if look.background else None,
                header=look.header,
                footer=look.footer,
                logo=look.logo.to_domain() if look.logo else None,
                colour=look.colour,
            ),
            mails=dict.fromkeys(portal.MailKind, True) | self.mails,
            mail_texts={
                kind: {
                    language: portal.MailText(text.subject, text.body)
                    for language, text in texts.items()
                }
                for kind, texts in self.mail_texts.items()
            },
            auto_approval=portal.AutoApproval(
                wishes=frozenset(approval.wishes),
                up_to=approval.up_to.to_domain() if approval.up_to else None,
                needs_inspection=approval.needs_inspection,
            ),
            inspection_in_mail=self.inspection_in_mail,
            retention_days=self.retention_days,
            version=self.version,
        )


class WireDatedRules(Message):
    """Rules with the moment from which they hold, by the central service's clock."""

    rules: WireRules
    valid_from: AwareDatetime
    changed_by: str = ""

    def to_domain(self) -> portal.DatedRules:
        """The rules with their date."""
        return portal.DatedRules(self.rules.to_domain(), self.valid_from, self.changed_by)


class SaveRules(Message):
    """What a supervisor saves: the whole rules, made out of version `base_version`."""

    rules: WireRules
    base_version: int = Field(ge=0, lt=2**31)
    supervisor: str = Field(min_length=1, max_length=200)


class RulesConflict(ErrorAnswer):
    """Somebody else has saved since `base_version`: what is in force now, to be compared."""

    current: WireDatedRules
