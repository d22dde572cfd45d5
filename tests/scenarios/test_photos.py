"""Photographs on their way to a central service that comes and goes."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
import requests
from PIL import Image

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import CentralError
from returndesk.domain.ids import ReturnId
from returndesk.domain.photos import PhotoState
from returndesk.services.attention import AttentionSource
from returndesk.services.desk import Desk
from returndesk.services.photos import BATCH_PHOTOS
from returndesk.services.syncing import Connection
from returndesk.sync.client import HttpCentral
from tests.scenarios.goods import BRAND, DRESS, SITES, goods
from tests.town import Town, drained


def picture(shade: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), (20 * shade, 90, 90)).save(out, "PNG")
    return out.getvalue()


def at_central(town: Town) -> dict[str, bytes]:
    """The photographs that the central service has, by the name of their file."""
    folder = town.folder / "central" / "blobs"
    return {path.stem: path.read_bytes() for path in folder.rglob("*.jpg")}


def uploaded(desk: Desk, rounds: int = 10) -> int:
    """Sync until a round uploads nothing; how many photographs went."""
    total = 0
    for _ in range(rounds):
        went = desk.syncing.run().uploaded
        if not went:
            break
        total += went
    return total


@pytest.fixture
def desk(town: Town) -> Desk:
    town.central.store.import_documents([*SITES, BRAND, goods(1)])
    desk = town.desk("Poste 1")
    drained(desk)
    return desk


def test_photographs_wait_for_the_network_and_go_once(town: Town, desk: Desk) -> None:
    town.stop_central()
    photos = [desk.photos.keep(picture(shade), clerk="Amélie") for shade in range(8)]
    assert desk.photos.keep(picture(3), clerk="Bruno").id == photos[3].id
    task = desk.inspecting.open(ScannedCode("RD-1"))
    task = desk.inspecting.count(task, ScannedCode(DRESS), clerk="Amélie").task
    (group,) = task.sheets[0].inspection.groups
    ids = tuple(photo.id for photo in photos)
    task = desk.inspecting.put(
        task, ReturnId("r1"), replace(group, photos=ids, note="taché"), clerk="Amélie"
    )
    desk.inspecting.save(task, clerk="Amélie")
    away = desk.syncing.run()
    assert (away.connection, away.uploaded) == (Connection.OFFLINE, 0)

    town.start_central()
    first = desk.syncing.run()
    assert (first.waiting, first.uploaded) == (0, BATCH_PHOTOS)  # facts first, then some pictures
    assert uploaded(desk) == len(photos) - BATCH_PHOTOS
    found = at_central(town)
    assert found.keys() == set(ids)
    for digest, content in found.items():
        assert hashlib.sha256(content).hexdigest() == digest
        path = desk.photos.path(task.sheets[0].inspection.groups[0].photos[0])
        assert path is not None
        assert path.is_file()
    assert uploaded(desk) == 0
    assert desk.attention.open() == ()


def test_a_service_that_dies_in_the_middle_gets_the_rest_later(town: Town, desk: Desk) -> None:
    photos = [desk.photos.keep(picture(shade), clerk="Amélie") for shade in range(3)]
    sent: list[str] = []
    put = desk.photos._blobs.put_blob

    class Dying:
        """The network goes after the first photograph."""

        def put_blob(self, digest: str, content: bytes) -> None:
            if sent:
                town.stop_central()
            sent.append(digest)
            put(digest, content)

    desk.photos._blobs = Dying()
    assert desk.photos.upload() == 1
    assert len(at_central(town)) == 1
    desk.photos._blobs = type("Alive", (), {"put_blob": staticmethod(put)})()
    town.start_central()
    # The one that failed waits for its pause; the other goes at once.
    assert uploaded(desk) >= 1
    with desk.photos._storage.write() as work:
        for photo in photos:
            stored = work.photos.get(photo.id)
            if stored.state is PhotoState.WAITING:
                assert stored.problem == "central_unreachable"
                work.photos.settle(
                    photo.id, PhotoState.WAITING, problem="", retry_at=desk.clock.now()
                )
    uploaded(desk)
    assert at_central(town).keys() == {photo.id for photo in photos}


def test_a_lost_file_is_named_and_stops_nothing(town: Town, desk: Desk) -> None:
    lost, kept, changed = (desk.photos.keep(picture(shade), clerk="Amélie") for shade in range(3))
    path = desk.photos.path(lost.id)
    assert path is not None
    path.unlink()
    other = desk.photos.path(changed.id)
    assert other is not None
    other.write_bytes(b"\xff\xd8\xff something else")
    uploaded(desk)
    assert at_central(town).keys() == {kept.id}
    entries = desk.attention.open()
    assert {entry.id for entry in entries} == {lost.id, changed.id}
    assert {(entry.source, entry.kind) for entry in entries} == {
        (AttentionSource.PHOTO, "photo_lost")
    }
    desk.photos.keep(picture(0), clerk="Amélie")  # taken again: it goes
    other.unlink()
    desk.photos.keep(picture(2), clerk="Amélie")
    uploaded(desk)
    assert at_central(town).keys() == {lost.id, kept.id, changed.id}
    assert desk.attention.open() == ()


def test_the_picture_of_an_unknown_parcel_joins(town: Town, desk: Desk, tmp_path: Path) -> None:
    folder = town.folder / "Poste 1" / "photos"
    folder.mkdir(exist_ok=True)
    (folder / "0123456789abcdef.png").write_bytes(picture(7))
    desk.receiving.receive(ScannedCode("NOBODY-1"), clerk="A", photo="0123456789abcdef.png")
    desk.receiving.receive(ScannedCode("NOBODY-2"), clerk="A", photo="gone.jpg")
    uploaded(desk)
    assert drained(desk).rejected == 0
    (name,) = at_central(town)
    shown = {unknown.codes[0].text: unknown.photo for unknown in desk.unknowns.open()}
    assert shown == {"NOBODY-1": f"{name}.jpg", "NOBODY-2": "gone.jpg"}
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.jpg"]
    gone = next(e for e in desk.attention.open() if e.source is AttentionSource.PHOTO)
    assert (gone.id, gone.kind) == ("gone.jpg", "picture_missing")
    with town.central.store._database.read() as connection:
        rows = connection.exec_driver_sql("SELECT photos FROM unknown_parcels").scalars().all()
    assert f'["{name}"]' in rows


def test_what_is_no_photograph_is_refused_for_ever_and_no_stranger_may_send(
    town: Town, desk: Desk, tmp_path: Path
) -> None:
    token = (town.folder / "Poste 1" / "token").read_text().strip()
    central = HttpCentral(town.url, token)
    jpeg = b"\xff\xd8\xff" + bytes(100)
    digest = hashlib.sha256(jpeg).hexdigest()
    central.put_blob(digest, jpeg)
    central.put_blob(digest, jpeg)
    assert at_central(town) == {digest: jpeg}
    text = b"no picture"
    large = b"\xff\xd8\xff" + bytes(3_000_000)
    for name, content in (
        (digest, jpeg + b"x"),
        (hashlib.sha256(text).hexdigest(), text),
        (hashlib.sha256(large).hexdigest(), large),
    ):
        with pytest.raises(CentralError) as caught:
            central.put_blob(name, content)
        assert caught.value.code == "blob_refused"
    central.close()
    stranger = HttpCentral(town.url, "wrong")
    with pytest.raises(CentralError, match="desk_refused"):
        stranger.put_blob(digest, jpeg)
    stranger.close()
    for path in ("../../etc/passwd", "A" * 64, "a" * 63):
        answer = requests.put(
            f"{town.url}/v1/blobs/{path}",
            data=jpeg,
            headers={"Authorization": f"Bearer {token}"},
            timeout=60,
        )
        assert answer.status_code in {404, 405, 422}
    assert at_central(town) == {digest: jpeg}


def test_files_that_no_row_tells_of_go_all_the_same(town: Town, desk: Desk) -> None:
    """As after a damaged database that was set aside: the facts are rescued, the rows are not."""
    photo = desk.photos.keep(picture(5), clerk="Amélie")
    path = desk.photos.path(photo.id)
    assert path is not None
    content = path.read_bytes()
    town.shut(desk)
    other = town.home("Poste 2")
    other.photos.mkdir()
    (other.photos / path.name).write_bytes(content)
    (other.photos / "holiday.jpg").write_bytes(content)
    assert uploaded(town.open(other)) == 1
    assert at_central(town) == {photo.id: content}
