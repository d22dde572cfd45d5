"""Photographs in pieces: cut anywhere, told from the wrong place, spoilt, and left behind."""

import hashlib
import os
import random
import threading
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from returndesk.domain.errors import CentralError
from returndesk.sync.client import HttpCentral
from tests.central.conftest import ON_SQLITE, DeskClient, Service, announced
from tests.central.cutting import CuttingLine
from tests.central.test_workers import Pool, pool
from tests.smtp import WAIT

__all__ = ["pool"]  # the fixture: several worker processes on PostgreSQL

MIB = 1024 * 1024
PIECE = 256 * 1024


def jpeg(size: int, seed: int = 1) -> tuple[str, bytes]:
    """Something that begins as a JPEG, with its digest."""
    content = b"\xff\xd8\xff" + random.Random(seed).randbytes(size - 3)
    return hashlib.sha256(content).hexdigest(), content


def kept(service: Service) -> dict[str, bytes]:
    """The photographs in their places."""
    folder = service.settings.blob_folder
    return {path.stem: path.read_bytes() for path in folder.rglob("*.jpg")}


def leftovers(service: Service) -> list[str]:
    """Whatever else is in the folder."""
    files = (path for path in service.settings.blob_folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if path.suffix != ".jpg")


def rows(service: Service) -> int:
    with service.central.store._database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM blobs").scalar_one())


def told(answer: requests.Response) -> tuple[int, str, str]:
    headers = answer.headers
    return answer.status_code, headers["Upload-Offset"], headers["Upload-Complete"]


def ask(desk: DeskClient, digest: str) -> tuple[int, str, str]:
    """How much there is, as the service tells it."""
    answer = desk.http.head(f"{desk.url}/v1/blobs/{digest}", timeout=WAIT)
    assert answer.headers["Cache-Control"] == "no-store"
    return told(answer)


def send(
    desk: DeskClient,
    digest: str,
    offset: int | str,
    piece: bytes,
    headers: dict[str, str] | None = None,
    *,
    last: bool = False,
) -> requests.Response:
    """A piece as the protocol has it, but for `headers`."""
    own = {
        "Content-Type": "application/partial-upload",
        "Upload-Offset": str(offset),
        "Upload-Complete": "?1" if last else "?0",
    }
    url = f"{desk.url}/v1/blobs/{digest}"
    return desk.http.patch(url, data=piece, headers=own | (headers or {}), timeout=WAIT)


def test_pieces_become_a_photograph_with_the_last_one(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    digest, content = jpeg(1000)
    assert ask(desk, digest) == (204, "0", "?0")
    assert told(send(desk, digest, 0, content[:300])) == (204, "300", "?0")
    assert ask(desk, digest) == (204, "300", "?0")
    assert told(send(desk, digest, 300, content[300:999])) == (204, "999", "?0")
    assert (kept(service), rows(service)) == ({}, 0)
    done = send(desk, digest, 999, content[999:], last=True)
    assert told(done) == (200, "1000", "?1")
    assert done.json() == {"sha256": digest, "size": 1000}
    assert (kept(service), rows(service), leftovers(service)) == ({digest: content}, 1, [])
    assert ask(desk, digest) == (204, "1000", "?1")
    # The answer was lost, and the last piece comes once more; or an empty one, from who asked.
    assert told(send(desk, digest, 999, content[999:], last=True)) == (200, "1000", "?1")
    assert told(send(desk, digest, 1000, b"", last=True)) == (200, "1000", "?1")
    assert rows(service) == 1


def test_a_piece_from_elsewhere_is_answered_with_the_right_place(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    digest, content = jpeg(1000)
    send(desk, digest, 0, content[:300])
    for wrong in (0, 299, 301, 5000, 2 * MIB - 700):
        answer = send(desk, digest, wrong, content[300:], last=True)
        assert told(answer) == (409, "300", "?0")
        assert answer.json()["code"] == "upload_offset"
    for hostile in ("-1", "", "x", "1e3", "²", "0x10", "9" * 30, str(2 * MIB + 1)):
        assert send(desk, digest, hostile.encode().decode("latin-1"), b"x").status_code == 422
    for headers in (
        {"Upload-Complete": "yes"},
        {"Upload-Complete": "?2"},
        {"Content-Type": "image/jpeg"},
        {"Content-Encoding": "gzip"},
    ):
        assert send(desk, digest, 300, b"x", headers).status_code == 422
    assert ask(desk, digest) == (204, "300", "?0")
    assert send(desk, digest, 300, content[300:], last=True).status_code == 200
    assert told(send(desk, digest, 300, b"more")) == (409, "1000", "?1")
    assert kept(service) == {digest: content}


def test_what_is_too_large_or_not_what_it_says_never_counts(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    digest, content = jpeg(1000)
    assert send(desk, digest, 0, bytes(2 * MIB + 1)).status_code == 413
    assert send(desk, digest, 2 * MIB, b"x").status_code == 413
    assert ask(desk, digest) == (204, "0", "?0")
    spoilt = content[:500] + b"?" + content[501:]
    refused = send(desk, digest, 0, spoilt, last=True)
    assert (refused.status_code, refused.json()["code"]) == (422, "blob_unusable")
    assert (ask(desk, digest), leftovers(service)) == ((204, "0", "?0"), [])  # and begun anew
    text = b"no picture"
    name = hashlib.sha256(text).hexdigest()
    assert send(desk, name, 0, text, last=True).status_code == 422
    stranger = DeskClient(desk.url, "wrong")
    assert send(stranger, digest, 0, content).status_code == 401
    assert stranger.http.head(f"{desk.url}/v1/blobs/{digest}", timeout=WAIT).status_code == 401
    for path in ("A" * 64, "a" * 63, "../central.sqlite3"):
        assert send(desk, path, 0, content).status_code in {404, 405, 422}
    assert (kept(service), rows(service), leftovers(service)) == ({}, 0, [])


def test_what_a_desk_began_is_gone_when_another_has_brought_the_whole(service: Service) -> None:
    service.start(announced(1))
    first, second = service.desk(), service.desk("Poste 2")
    digest, content = jpeg(PIECE)
    assert send(second, digest, 0, content[:10]).status_code == 204
    assert len(leftovers(service)) == 1
    HttpCentral(first.url, first.token).put_blob(digest, content)
    assert ask(second, digest) == (204, str(len(content)), "?1")
    assert leftovers(service) == []


def test_two_desks_with_one_photograph_do_not_meet(service: Service) -> None:
    service.start(announced(1))
    good, bad = service.desk(), service.desk("Poste 2")
    digest, content = jpeg(3 * PIECE)
    assert send(bad, digest, 0, b"rubbish").status_code == 204
    assert ask(good, digest) == (204, "0", "?0")
    both = [HttpCentral(desk.url, desk.token) for desk in (good, bad)]
    faults: list[Exception] = []

    def put(central: HttpCentral) -> None:
        try:
            central.put_blob(digest, content)
        except CentralError as error:
            faults.append(error)

    threads = [threading.Thread(target=put, args=(central,)) for central in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for central in both:
        central.close()
    # The rubbish of the second was found out at the end, and the whole was sent.
    assert faults == []
    assert (kept(service), rows(service), leftovers(service)) == ({digest: content}, 1, [])


@ON_SQLITE
def test_a_line_cut_at_any_byte_goes_on_where_it_was(service: Service) -> None:
    """Cuts before, in and after each piece and its headers; nothing that arrived goes twice."""
    service.start(announced(1))
    desk = service.desk()
    size = 3 * PIECE + 1000
    draw = random.Random(20261123)
    cuts = [1, 100, 400, PIECE, 2 * PIECE + 700, size, *(draw.randrange(size) for _ in range(14))]
    for seed, cut in enumerate(cuts):
        digest, content = jpeg(size, seed)
        with CuttingLine(desk.url) as line:
            central = HttpCentral(line.url, desk.token)
            line.left = cut
            with pytest.raises(CentralError) as caught:
                central.put_blob(digest, content)
            assert caught.value.code == "central_unreachable"
            line.left, line.passed = None, 0
            central.put_blob(digest, content)
            central.close()
            # Pieces that went through whole before the cut are not sent again; one may be, when
            # the service was still about to keep what came of it.
            whole = max(0, cut - 6 * 500) // PIECE * PIECE
            assert line.passed <= size - whole + PIECE + 6 * 500
        assert kept(service)[digest] == content
    assert (len(kept(service)), rows(service)) == (len(cuts), len(cuts))


@ON_SQLITE
def test_a_line_that_never_holds_for_long_brings_a_photograph_at_last(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    digest, content = jpeg(MIB)
    tries = 0
    with CuttingLine(desk.url) as line:
        while digest not in kept(service):
            tries += 1
            assert tries < 20
            central = HttpCentral(line.url, desk.token)
            line.left = PIECE + 2000
            with suppress(CentralError):
                central.put_blob(digest, content)
            central.close()
    assert kept(service) == {digest: content}
    assert tries >= 3


def test_any_worker_takes_the_next_piece(pool: Pool, tmp_path: Path) -> None:
    desk = pool.desk("Poste 1")
    desk.http.headers["Connection"] = "close"
    digest, content = jpeg(30_000)
    for start in range(0, len(content), 1000):
        assert ask(desk, digest) == (204, str(start), "?0")
        piece = content[start : start + 1000]
        answer = send(desk, digest, start, piece, last=start == 29_000)
    assert told(answer) == (200, "30000", "?1")
    found = tmp_path / "central" / "blobs" / digest[:2]
    assert [path.name for path in found.iterdir()] == [f"{digest}.jpg"]
    assert (found / f"{digest}.jpg").read_bytes() == content


def test_what_was_begun_and_forgotten_is_swept(service: Service) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    old, new, done = jpeg(1000, 1), jpeg(1000, 2), jpeg(1000, 3)
    for digest, content in (old, new):
        send(desk, digest, 0, content[:400])
    send(desk, done[0], 0, done[1], last=True)
    folder = service.settings.blob_folder
    torn = folder / old[0][:2] / "tmp1234.new"  # a service that was killed while it wrote
    torn.write_bytes(b"\xff\xd8\xff")
    long_ago = (service.now - timedelta(days=8)).timestamp()
    lately = (service.now - timedelta(days=6)).timestamp()
    for path in folder.rglob("*"):
        if path.is_file():
            when = lately if path.name.startswith(new[0]) else long_ago
            os.utime(path, (when, when))
    central.store.forget_shoppers()
    (left,) = leftovers(service)
    assert left.startswith(new[0])
    assert kept(service) == {done[0]: done[1]}
    assert ask(desk, old[0]) == (204, "0", "?0")
    assert told(send(desk, new[0], 400, new[1][400:], last=True))[0] == 200
    assert send(desk, old[0], 0, old[1], last=True).status_code == 200


def test_a_file_that_was_lost_is_asked_for_again(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    digest, content = jpeg(1000)
    send(desk, digest, 0, content, last=True)
    (path,) = service.settings.blob_folder.rglob("*.jpg")
    path.unlink()
    assert ask(desk, digest) == (204, "0", "?0")
    assert send(desk, digest, 0, content, last=True).status_code == 200
    assert (kept(service), rows(service)) == ({digest: content}, 1)


def test_a_photograph_sent_whole_ends_what_was_begun(service: Service) -> None:
    """As a desk from before there were pieces sends it, and one that cannot go on."""
    service.start(announced(1))
    desk = service.desk()
    digest, content = jpeg(1000)
    send(desk, digest, 0, content[:400])
    answer = desk.http.put(f"{desk.url}/v1/blobs/{digest}", data=content, timeout=WAIT)
    assert (answer.status_code, answer.json()) == (200, {"sha256": digest, "size": 1000})
    assert (kept(service), rows(service), leftovers(service)) == ({digest: content}, 1, [])
    assert ask(desk, digest) == (204, "1000", "?1")
