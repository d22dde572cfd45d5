"""What must be true of a story's end, whatever happened in it.

The figures are counted anew from the central service's tables, by other ways than the program's.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import closing
from typing import Any

from returndesk.domain.attention import AttentionKind
from returndesk.domain.events import EventType
from returndesk.domain.ids import ReturnId
from returndesk.services.attention import AttentionSource
from returndesk.services.desk import Desk
from returndesk.services.ports import ReturnQuery
from returndesk.storage.database import FILE_NAME
from tests.machine.world import BOUGHT, World

# Facts that say what somebody has in their hands: they are true whatever anybody thinks of them.
UNDENIABLE = {
    EventType.PARCEL_RECEIVED,
    EventType.PARCEL_MISROUTED,
    EventType.PARCEL_UNKNOWN,
    EventType.RETURN_WALKED_IN,
}


class Judge:
    """Looks at a world that has healed."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.items: Mapping[str, list[dict[str, Any]]] = self._items()

    def check(self) -> None:
        """Every promise; an AssertionError names the one that was broken."""
        self.facts()
        self.parcels()
        self.units()
        self.money()
        self.vouchers()
        self.mails()
        self.conflicts()
        self.agreement()

    # ------------------------------------------------------------------------------------- facts

    def facts(self) -> None:
        """Each fact of each desk is at central once; a refused one waits for a person."""
        central = {
            id_: (type_, verdict)
            for id_, type_, verdict in self.central("SELECT id, type, verdict FROM events")
        }
        told: dict[str, str] = {}
        for seat in self.world.seats:
            rows = _rows(seat.home.root / FILE_NAME, "SELECT id, state FROM outbox")
            refused = {
                entry.id
                for entry in seat.desk.attention.open()
                if entry.source is AttentionSource.REFUSED_FACT
            }
            for id_, state in rows:
                told[id_] = state
                assert state in {"acked", "rejected"}, "a fact is stuck"
                if state == "rejected":
                    settled = id_ in self._settled(seat.home.root / FILE_NAME)
                    assert id_ in refused or settled, "a refused fact is not under Attention"
        assert told.keys() == central.keys(), "the central service has other facts than the desks"
        for id_, (type_, verdict) in central.items():
            assert (verdict == "rejected") == (told[id_] == "rejected")
            assert verdict != "rejected" or type_ not in UNDENIABLE, f"{type_} was denied"

    def parcels(self) -> None:
        """A parcel is received exactly while somebody's reception of it stands."""
        standing = Counter(
            id_ for (id_,) in self.central("SELECT parcel_id FROM receptions WHERE NOT undone")
        )
        for id_, state, reception in self.central("SELECT id, state, reception_id FROM parcels"):
            assert (state == "received") == (standing[id_] > 0), f"{id_} is {state}"
            assert (reception is not None) == (standing[id_] > 0)
        self._given_up()

    def _given_up(self) -> None:
        """Nothing is awaited in a parcel that was taken back, unless somebody said so as well."""
        filled = Counter(
            told["parcel_id"]
            for told in (
                json.loads(payload)
                for (payload,) in self.central(
                    "SELECT payload FROM events"
                    " WHERE type IN ('parcel.contents_changed', 'unknown.matched')"
                )
            )
            if told["return_ids"]
        )
        awaited = {id_ for (id_,) in self.central("SELECT parcel_id FROM parcel_returns")}
        for id_ in self.world.given_up & awaited:
            assert filled[id_] > 1, "a return is awaited in a parcel that was taken back"

    # ------------------------------------------------------------------------------------- units

    def units(self) -> None:
        """No unit comes back twice, unless a person was told so."""
        told = {(item["order_number"], item["title"]) for item in self.items["last_unit_twice"]}
        for order, lines in self.counted().items():
            if order not in BOUGHT:
                continue
            for line, count in lines.items():
                if count > BOUGHT[order][line]:
                    assert (f"#10000{order}", line) in told, f"{count} of {line} came back"

    def counted(self) -> Mapping[int, Counter[str]]:
        """Units by order and line of the returns that are in hand or were paid for."""
        in_hand = self._in_hand()
        found: dict[int, Counter[str]] = defaultdict(Counter)
        rows = self.central(
            "SELECT returns.id, order_id, return_lines.id, quantity, resolution FROM returns"
            " JOIN return_lines ON return_id = returns.id"
        )
        for id_, order, line, quantity, resolution in rows:
            if id_ in in_hand or resolution in {"approved", "settled"}:
                found[int(order.removeprefix("o"))][line] += quantity
        return found

    # ------------------------------------------------------------------------------------- money

    def money(self) -> None:
        """Money moves for a decision that somebody, or a rule, has made: once, and all of it."""
        ledger: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for id_, kind, minor in self.central("SELECT return_id, kind, minor FROM ledger_entries"):
            ledger[id_].append((kind, minor))
        decisions = {
            id_: json.loads(decision)
            for id_, decision in self.central("SELECT return_id, decision FROM resolutions")
        }
        for id_, entries in ledger.items():
            assert len(entries) == 1, f"money moved twice for {id_}"
            decision = decisions[id_]
            assert decision["state"] == "settled", "money without a decision"
            assert decision["supervisor"] or decision["by_rule"], "nobody has approved it"
            assert entries[0] == (decision["kind"], decision["amount"]["minor"])
        for id_, decision in decisions.items():
            assert decision["state"] != "approved", "what was approved is not settled"
            if decision["state"] == "settled" and decision["amount"]["minor"]:
                assert id_ in ledger, "a settled decision moved no money"
        states = dict(self.central("SELECT id, resolution FROM returns"))
        for id_, state in states.items():
            known = decisions[id_]["state"] if id_ in decisions else "pending"
            assert state == known, "a return tells another decision"
        self._sums(ledger)

    def _sums(self, ledger: Mapping[str, list[tuple[str, int]]]) -> None:
        """No more is given for an order than was paid for it, unless a person was told."""
        paid = {"o1": 17900, "o2": 15800, "o3": 7900}
        told = {item["order_number"] for item in self.items["last_unit_twice"]}
        given: Counter[str] = Counter()
        orders = dict(self.central("SELECT id, order_id FROM returns"))
        for id_, entries in ledger.items():
            given[orders[id_]] += sum(minor for _, minor in entries)
        for order, minor in given.items():
            number = f"#10000{order.removeprefix('o')}"
            assert minor <= paid[order] or number in told, f"{minor} were given for {order}"

    def vouchers(self) -> None:
        """A voucher is worth something once, and only if its decision is in force."""
        used = Counter(
            json.loads(payload)["voucher"]["code"]
            for payload, verdict in self.central(
                "SELECT payload, verdict FROM events WHERE type = 'voucher.redeemed'"
            )
            if verdict == "applied"
        )
        assert all(count == 1 for count in used.values()), "a voucher was used twice"
        in_force = {
            json.loads(decision)["voucher"]
            for (decision,) in self.central("SELECT decision FROM resolutions")
        }
        for code, used_at, void in self.central("SELECT code, used_at, void FROM vouchers"):
            assert bool(void) == (code not in in_force), "a voucher without a decision is good"
            assert (used_at is not None) == (used[code] == 1)

    # ------------------------------------------------------------------------------------- mails

    def mails(self) -> None:
        """Once for each return that is in hand; a second one only where the worker died."""
        in_hand = self._in_hand()
        mailed = self.world.mailed
        assert in_hand <= mailed.keys(), "a return in hand was never mailed"
        for id_, count in mailed.items():
            assert count <= 1 + self.world.unnoted[id_], "a shopper was mailed twice"

    # --------------------------------------------------------------------------------- conflicts

    def conflicts(self) -> None:
        """Every refusal and every clash at the central service has a line under Attention."""
        refused = Counter(
            reason for (reason,) in self.central("SELECT reason FROM events WHERE reason != ''")
        )
        assert len(self.items["decided_twice"]) >= min(1, refused["resolution_decided"])
        twice = refused["voucher_used"] + refused["voucher_void"]
        assert len(self.items["voucher_twice"]) == twice
        assert len(self.items["inspection_conflict"]) == refused["inspection_conflict"]
        self._receptions()

    def _receptions(self) -> None:
        """A parcel that two desks hold is told while it is so, and one whose return is no more."""
        holders: dict[str, set[str]] = defaultdict(set)
        for parcel, desk in self.central(
            "SELECT parcel_id, desk_id FROM receptions WHERE NOT undone"
        ):
            holders[parcel].add(desk)
        told = {item["parcel_id"] for item in self.items["double_reception"]}
        assert {id_ for id_, desks in holders.items() if len(desks) > 1} <= told
        gone = {item["parcel_id"] for item in self.items["received_cancelled"]}
        kept = {id_ for (id_,) in self.central("SELECT parcel_id FROM parcel_returns")}
        assert holders.keys() <= kept | gone, "a parcel in hand is nobody's, and nobody was told"
        undone = {item["return_id"] for item in self.items["undone_after_mail"]}
        in_hand = self._in_hand()
        known = {id_ for (id_,) in self.central("SELECT id FROM returns")}
        still = self.central(
            "SELECT params FROM attention_items"
            " WHERE kind = 'undone_after_mail' AND settled_at IS NULL"
        )
        missed = {json.loads(params)["return_id"] for (params,) in still}
        assert not missed & in_hand, "nobody is said to have what is in hand"
        # Of a mail that left while the worker died nobody knows.
        mailed = {id_ for id_, count in self.world.mailed.items() if not self.world.unnoted[id_]}
        assert mailed & known <= in_hand | undone, "a shopper was mailed of what nobody has"

    # --------------------------------------------------------------------------------- agreement

    def agreement(self) -> None:
        """All desks see the same, and a desk that begins now sees it, too."""
        seats = self.world.seats
        known = seats[-1].desk
        codes = [code for (code,) in self.central("SELECT code FROM vouchers")]
        expected = sight(known, codes)
        for seat in seats[:-1]:
            seen = sight(seat.desk, codes)
            for what, there in expected.items():
                assert seen[what] == there, f"{seat.desk.identity.desk_name} sees other {what}"

    # -------------------------------------------------------------------------------------- inside

    def _in_hand(self) -> set[str]:
        """The returns of which a parcel is received."""
        rows = self.central(
            "SELECT return_id FROM parcel_returns JOIN parcels ON parcels.id = parcel_id"
            " WHERE state = 'received'"
        )
        return {id_ for (id_,) in rows}

    def central(self, sql: str) -> list[Any]:
        return _rows(self.world.folder / "central.sqlite3", sql)

    def _items(self) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {str(kind): [] for kind in AttentionKind}
        for kind, params in self.central("SELECT kind, params FROM attention_items"):
            found[kind].append(json.loads(params))
        return found

    @staticmethod
    def _settled(file: Any) -> set[str]:
        return {id_ for (id_,) in _rows(file, "SELECT id FROM settlements")}


def sight(desk: Desk, codes: list[str]) -> dict[str, Any]:
    """What a desk knows of what all desks must agree about."""
    returns = {r.id: r for r in desk.overview.page(ReturnQuery(), 0, 1000)}
    with desk.attention._storage.read() as work:
        vouchers = {code: work.vouchers.get(code) for code in codes}
        orders = {f"o{n}": len(work.returns.of_order(f"o{n}")) for n in BOUGHT}  # type: ignore[arg-type]
        items = {item.id for item in work.attention.open()}
    ids: list[ReturnId] = sorted(returns)
    return {
        "returns": returns,
        "inspections": {id_: desk.inspecting.current(id_) for id_ in ids},
        "decisions": {id_: desk.resolving.current(id_) for id_ in ids},
        "vouchers": vouchers,
        "orders": orders,
        "attention": items,
    }


def _rows(file: Any, sql: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()
