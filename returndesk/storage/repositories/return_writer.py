"""Store whole returns with their lines, parcels, keys and words, by the thousand or one by one.

Everything is done by sets: what is there is read first, then each table gets one `executemany`.
The keys of a parcel are those of its number and of every return in it; they are compared before
and after, so that a return that leaves a shared parcel takes only its own keys along.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, insert, select, update

from returndesk.domain.codes import KeyKind, index_keys, normal_form
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.domain.returns import Return, ReturnParcel
from returndesk.storage.repositories.follow import follow_parcels
from returndesk.storage.repositories.reference import SqlReferenceData
from returndesk.storage.rows import (
    KEY_KIND_NUMBERS,
    label_columns,
    return_columns,
    track_columns,
)
from returndesk.storage.search_text import folded
from returndesk.storage.statements import Params, Session, Statement, json_list, listed
from returndesk.storage.tables import (
    lookup_keys,
    parcel_returns,
    parcels,
    return_words,
    returns,
)
from returndesk.storage.times import microseconds

# Returns stored at one go: SQLite's work grows with the rows, ours with the statements.
CHUNK = 500

_TRACK = ("state", "received_at", "desk_id", "desk_name", "clerk", "extra_receptions", "room")
_LABEL = ("tracking_number", "carrier", "other_codes")
_STORED = [c.name for c in returns.c if c.name not in {"pk", "state"}]

_KNOWN_RETURNS = Statement(
    select(returns.c.id, returns.c.pk, returns.c.shopper_key).where(returns.c.id.in_(listed("ids")))
)
_KNOWN_PARCELS = Statement(
    select(parcels.c.id, parcels.c.pk).where(parcels.c.id.in_(listed("ids")))
)
_LAST_RETURN = Statement(select(func.coalesce(func.max(returns.c.pk), 0)))
_LAST_PARCEL = Statement(select(func.coalesce(func.max(parcels.c.pk), 0)))
_NEW_RETURN = Statement(
    insert(returns).values({name: bindparam(name) for name in ("pk", *_STORED)})
)
_NEWER_RETURN = Statement(
    update(returns)
    .where(returns.c.pk == bindparam("key"))
    .values({name: bindparam(name) for name in _STORED})
)
_DROP_RETURN = Statement(delete(returns).where(returns.c.pk == bindparam("key")))
_NEW_PARCEL = Statement(
    insert(parcels).values({name: bindparam(name) for name in ("pk", "id", *_LABEL, *_TRACK)})
)
_NUMBER_PARCEL = update(parcels).where(parcels.c.pk == bindparam("key"))
_NEWER_LABEL = Statement(_NUMBER_PARCEL.values({name: bindparam(name) for name in _LABEL}))
_NEWER_PARCEL = Statement(
    _NUMBER_PARCEL.values({name: bindparam(name) for name in (*_LABEL, *_TRACK)})
)
_LINK = Statement(
    insert(parcel_returns).values({c.name: bindparam(c.name) for c in parcel_returns.c})
)
_UNLINK = Statement(delete(parcel_returns).where(parcel_returns.c.return_pk == bindparam("key")))
_KEPT_LINKS = Statement(
    select(parcel_returns.c.return_pk, parcel_returns.c.parcel_pk)
    .join(parcels, parcels.c.pk == parcel_returns.c.parcel_pk)
    .where(parcel_returns.c.return_pk.in_(listed("pks")), parcels.c.id.in_(listed("kept")))
)
_LINKED_PARCELS = Statement(
    select(parcel_returns.c.parcel_pk)
    .distinct()
    .where(parcel_returns.c.return_pk.in_(listed("pks")))
)
_KEY_SOURCES = Statement(
    select(
        parcels.c.pk,
        parcels.c.tracking_number,
        parcels.c.other_codes,
        returns.c.number,
        returns.c.order_number,
    )
    .select_from(
        parcels.outerjoin(parcel_returns, parcel_returns.c.parcel_pk == parcels.c.pk).outerjoin(
            returns, returns.c.pk == parcel_returns.c.return_pk
        )
    )
    .where(parcels.c.pk.in_(listed("pks")))
)
_DROP_EMPTY_PARCELS = Statement(
    delete(parcels)
    .where(parcels.c.pk.in_(listed("pks")))
    .where(
        ~select(parcel_returns.c.parcel_pk)
        .where(parcel_returns.c.parcel_pk == parcels.c.pk)
        .exists()
    )
)
_NEW_KEY = Statement(
    insert(lookup_keys)
    .values({c.name: bindparam(c.name) for c in lookup_keys.c})
    .prefix_with("OR IGNORE")
)
_DROP_KEY = Statement(
    delete(lookup_keys).where(
        lookup_keys.c.key == bindparam("key"),
        lookup_keys.c.kind == bindparam("kind"),
        lookup_keys.c.parcel_pk == bindparam("parcel_pk"),
    )
)
_NEW_WORD = Statement(
    insert(return_words).values({c.name: bindparam(c.name) for c in return_words.c})
)
_DROP_WORD = Statement(
    delete(return_words).where(
        return_words.c.word == bindparam("word"), return_words.c.return_pk == bindparam("return_pk")
    )
)
_Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _KnownReturn:
    """What the tables hold of a return before it is stored again."""

    pk: int
    shopper_key: str


class ReturnWriter:
    """Writes whole returns; the parcels named in `kept` keep the track this desk gave them."""

    def __init__(self, session: Session, reference: SqlReferenceData) -> None:
        self._session = session
        self._reference = reference

    def put(self, all_returns: Sequence[Return], kept: Collection[ParcelId] = ()) -> None:
        """Store returns, new or newer. Of two with one id the later counts."""
        newest = list({return_.id: return_ for return_ in all_returns}.values())
        for start in range(0, len(newest), CHUNK):
            self._put_chunk(newest[start : start + CHUNK], kept)

    def remove(self, return_ids: Sequence[ReturnId]) -> None:
        """Forget returns, their keys, and parcels that hold nothing else."""
        known = self._known(return_ids)
        pks = [return_.pk for return_ in known.values()]
        touched = self._linked(pks)
        before = self._keys(touched)
        self._session.change_many(
            _DROP_WORD, [_word(w, r.pk) for r in known.values() for w in _words(r.shopper_key)]
        )
        # Links go with the return (ON DELETE CASCADE).
        self._session.change_many(_DROP_RETURN, [{"key": pk} for pk in pks])
        self._drop_empty(touched)
        self._change_keys(before, self._keys(touched))
        follow_parcels(self._session, touched, ())

    def _put_chunk(self, chunk: Sequence[Return], kept: Collection[ParcelId]) -> None:
        known = self._known([return_.id for return_ in chunk])
        known_pks = [return_.pk for return_ in known.values()]
        parcels_now = {parcel.id: parcel for return_ in chunk for parcel in return_.parcels}
        found = self._session.rows(_KNOWN_PARCELS, {"ids": json_list(parcels_now)})
        parcel_pks: dict[ParcelId, int] = dict(found)
        there = self._linked(known_pks) | set(parcel_pks.values())
        before = self._keys(there)
        pks = self._put_rows(chunk, known)
        self._put_parcels(parcels_now, parcel_pks, kept)
        kept_links = self._kept_links(known_pks, kept)
        self._unlink(known_pks)
        self._link(chunk, pks, parcel_pks, kept_links)
        self._drop_empty(there)
        touched = there | set(parcel_pks.values())
        self._change_keys(before, self._keys(touched))
        follow_parcels(self._session, touched, known_pks)

    def _known(self, return_ids: Iterable[ReturnId]) -> dict[ReturnId, _KnownReturn]:
        rows = self._session.rows(_KNOWN_RETURNS, {"ids": json_list(return_ids)})
        return {ReturnId(id_): _KnownReturn(pk, shopper_key) for id_, pk, shopper_key in rows}

    def _linked(self, return_pks: Collection[int]) -> set[int]:
        if not return_pks:
            return set()
        rows = self._session.rows(_LINKED_PARCELS, {"pks": json_list(return_pks)})
        return {pk for (pk,) in rows}

    def _put_rows(
        self, chunk: Sequence[Return], known: dict[ReturnId, _KnownReturn]
    ) -> dict[ReturnId, int]:
        """The returns' own rows and their words; their integer keys."""
        new: list[Params] = []
        newer: list[Params] = []
        added_words: list[Params] = []
        lost_words: list[Params] = []
        pks: dict[ReturnId, int] = {}
        next_pk = self._last(_LAST_RETURN)
        for return_ in chunk:
            old = known.get(return_.id)
            columns = self._columns(return_)
            name = str(columns["shopper_key"])
            name_before = old.shopper_key if old else ""
            if old is None:
                next_pk += 1
                pk = next_pk
                new.append({"pk": pk, **columns})
            else:
                pk = old.pk
                newer.append({"key": pk, **columns})
            pks[return_.id] = pk
            if name != name_before:
                lost_words += [_word(word, pk) for word in _words(name_before)]
                added_words += [{**_word(w, pk), "shopper_key": name} for w in _words(name)]
        session = self._session
        session.change_many(_NEW_RETURN, new)
        session.change_many(_NEWER_RETURN, newer)
        session.change_many(_DROP_WORD, lost_words)
        session.change_many(_NEW_WORD, added_words)
        return pks

    def _columns(self, return_: Return) -> dict[str, object]:
        return {
            **return_columns(return_),
            "number_key": normal_form(return_.number),
            "brand_pk": self._reference.number_for(return_.brand_id),
            "shopper_key": folded(return_.shopper.name),
            "announced_us": microseconds(return_.announced_at),
        }

    def _put_parcels(
        self,
        parcels_now: dict[ParcelId, ReturnParcel],
        parcel_pks: dict[ParcelId, int],
        kept: Collection[ParcelId],
    ) -> None:
        """The parcels' rows; adds the keys of new ones to `parcel_pks`."""
        new: list[Params] = []
        newer: list[Params] = []
        newer_labels: list[Params] = []
        next_pk = self._last(_LAST_PARCEL)
        for parcel in parcels_now.values():
            label = label_columns(parcel)
            pk = parcel_pks.get(parcel.id)
            if pk is None:
                next_pk += 1
                parcel_pks[parcel.id] = next_pk
                new.append({"pk": next_pk, "id": parcel.id, **label, **track_columns(parcel)})
            elif parcel.id in kept:
                newer_labels.append({"key": pk, **label})
            else:
                newer.append({"key": pk, **label, **track_columns(parcel)})
        self._session.change_many(_NEW_PARCEL, new)
        self._session.change_many(_NEWER_LABEL, newer_labels)
        self._session.change_many(_NEWER_PARCEL, newer)

    def _unlink(self, return_pks: Iterable[int]) -> None:
        self._session.change_many(_UNLINK, [{"key": pk} for pk in return_pks])

    def _link(
        self,
        chunk: Sequence[Return],
        pks: dict[ReturnId, int],
        parcel_pks: dict[ParcelId, int],
        kept_links: Mapping[int, Sequence[int]],
    ) -> None:
        links = []
        for return_ in chunk:
            return_pk = pks[return_.id]
            told = [parcel_pks[parcel.id] for parcel in return_.parcels]
            held = dict.fromkeys((*told, *kept_links.get(return_pk, ())))
            links += [
                {"parcel_pk": pk, "return_pk": return_pk, "position": position}
                for position, pk in enumerate(held)
            ]
        self._session.change_many(_LINK, links)

    def _kept_links(
        self, return_pks: Collection[int], kept: Collection[ParcelId]
    ) -> Mapping[int, Sequence[int]]:
        """Parcels that this desk put into returns, of which the central service has not heard."""
        links: dict[int, list[int]] = {}
        if kept and return_pks:
            params = {"pks": json_list(return_pks), "kept": json_list(kept)}
            for return_pk, parcel_pk in self._session.rows(_KEPT_LINKS, params):
                links.setdefault(return_pk, []).append(parcel_pk)
        return links

    def _drop_empty(self, parcel_pks: Collection[int]) -> None:
        if parcel_pks:
            self._session.change(_DROP_EMPTY_PARCELS, {"pks": json_list(parcel_pks)})

    def _last(self, statement: Statement) -> int:
        row = self._session.row(statement)
        return row[0] if row else 0

    def _keys(self, parcel_pks: Collection[int]) -> set[_Key]:
        """The keys that lead to the parcels, by what the tables say now."""
        found: set[_Key] = set()
        if parcel_pks:
            rows = self._session.rows(_KEY_SOURCES, {"pks": json_list(parcel_pks)})
            for pk, tracking_number, other_codes, number, order_number in rows:
                if number is None:
                    continue  # an empty parcel is about to go: nothing leads to it
                codes = [tracking_number, *(json.loads(other_codes) if other_codes else ())]
                found.update(_parcel_keys(pk, codes, number, order_number))
        return found

    def _change_keys(self, before: set[_Key], after: set[_Key]) -> None:
        self._session.change_many(_DROP_KEY, [_key(k) for k in sorted(before - after)])
        self._session.change_many(_NEW_KEY, [_key(k) for k in sorted(after - before)])


def _parcel_keys(
    parcel_pk: int, codes: Iterable[str], number: str, order_number: str
) -> Iterable[_Key]:
    """The keys that a parcel with one return in it is found by: (key, kind, parcel)."""
    for code in codes:
        for form in index_keys(code):
            yield form, KEY_KIND_NUMBERS[KeyKind.TRACKING], parcel_pk
    numbers = ((number, KeyKind.RETURN_NUMBER), (order_number, KeyKind.ORDER_NUMBER))
    for text, kind in numbers:
        form = normal_form(text)
        if form:
            yield form, KEY_KIND_NUMBERS[kind], parcel_pk


def _key(key: _Key) -> Params:
    text, kind, parcel_pk = key
    return {"key": text, "kind": kind, "parcel_pk": parcel_pk}


def _words(shopper_key: str) -> list[str]:
    return list(dict.fromkeys(shopper_key.split()))


def _word(word: str, return_pk: int) -> Params:
    return {"word": word, "return_pk": return_pk}
