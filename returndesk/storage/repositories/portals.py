"""What belongs to brands' portals: the versions of their rules, and their pictures."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Brand, DatedRules
from returndesk.storage.rules_json import rules_of, rules_text
from returndesk.storage.statements import Params, Session, Statement
from returndesk.storage.tables import pictures, rule_versions
from returndesk.storage.times import moment_of, text_of

_EVER = datetime(1970, 1, 1, tzinfo=UTC)

_VERSIONS = Statement(
    select(
        rule_versions.c.brand_id,
        rule_versions.c.valid_from,
        rule_versions.c.changed_by,
        rule_versions.c.rules,
    ).order_by(rule_versions.c.brand_id, rule_versions.c.version)
)
_new_version = insert(rule_versions).values({c.name: bindparam(c.name) for c in rule_versions.c})
_PUT_VERSION = Statement(
    _new_version.on_conflict_do_update(
        index_elements=[rule_versions.c.brand_id, rule_versions.c.version],
        set_={c.name: _new_version.excluded[c.name] for c in rule_versions.c if not c.primary_key},
    )
)
_FORGET_VERSIONS = Statement(
    delete(rule_versions).where(rule_versions.c.brand_id == bindparam("key"))
)
_PICTURE = Statement(select(pictures.c.data).where(pictures.c.digest == bindparam("digest")))
_PUT_PICTURE = Statement(
    insert(pictures)
    .values(digest=bindparam("digest"), data=bindparam("data"))
    .on_conflict_do_nothing()
)
_DIGESTS = Statement(select(pictures.c.digest))


class SqlPortals:
    """Rules and pictures on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def versions(self) -> Mapping[str, tuple[DatedRules, ...]]:
        """The versions of all brands' rules, oldest first, by brand."""
        found: dict[str, list[DatedRules]] = defaultdict(list)
        for brand_id, *version in self._session.rows(_VERSIONS):
            found[brand_id].append(_version_of(version))
        return {brand_id: tuple(versions) for brand_id, versions in found.items()}

    def put_versions(self, brand: Brand) -> None:
        """Store a brand's rules and those it had before, instead of any that are here."""
        self.forget_versions(brand.id)
        versions = (*brand.history[:-1], _in_force(brand))
        rows = [_version_columns(brand.id, dated) for dated in versions]
        self._session.change_many(_PUT_VERSION, rows)

    def put_version(self, brand_id: BrandId, dated: DatedRules) -> None:
        """Store one version of a brand's rules."""
        self._session.change(_PUT_VERSION, _version_columns(brand_id, dated))

    def forget_versions(self, brand_id: str) -> None:
        """Forget a brand's rules."""
        self._session.change(_FORGET_VERSIONS, {"key": brand_id})

    def picture(self, digest: str) -> bytes | None:
        """The bytes of a picture, if they are here."""
        row = self._session.row(_PICTURE, {"digest": digest})
        return row[0] if row else None

    def keep_picture(self, digest: str, data: bytes) -> None:
        """Store the bytes of a picture."""
        self._session.change(_PUT_PICTURE, {"digest": digest, "data": data})

    def kept_pictures(self) -> frozenset[str]:
        """The digests of the pictures that are here."""
        return frozenset(row[0] for row in self._session.rows(_DIGESTS))


def _in_force(brand: Brand) -> DatedRules:
    """The brand's rules with their date; a history comes without words and pictures."""
    if brand.history:
        return replace(brand.history[-1], rules=brand.rules)
    return DatedRules(brand.rules, _EVER)


def _version_of(columns: Sequence[str]) -> DatedRules:
    valid_from, changed_by, rules = columns
    return DatedRules(rules_of(rules), moment_of(valid_from), changed_by)


def _version_columns(brand_id: BrandId, dated: DatedRules) -> Params:
    return {
        "brand_id": brand_id,
        "version": dated.rules.version,
        "valid_from": text_of(dated.valid_from),
        "changed_by": dated.changed_by,
        "rules": rules_text(dated.rules),
    }
