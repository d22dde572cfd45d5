"""The pictures of an order's articles: fetched when they are looked at, and there offline."""

from io import BytesIO

import pytest
from PIL import Image

from returndesk.domain.errors import CentralError
from returndesk.services.article_pictures import is_digest
from tests.town import Town, drained


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (600, 800), "#2457D6").save(out, "JPEG")
    return out.getvalue()


def test_a_picture_is_fetched_once_and_stays_without_a_network(town: Town) -> None:
    told = town.central.store.add_picture(jpeg())
    town.import_orders(town.order(1))
    desk = town.desk("Caisse 1")
    drained(desk)
    pictures = desk.article_pictures
    assert pictures.kept([told.digest]) == {}
    assert pictures.fetch([told.digest, "0" * 64]) == {told.digest: jpeg()}
    town.stop_central()
    assert pictures.kept([told.digest]) == {told.digest: jpeg()}
    with pytest.raises(CentralError, match="central_unreachable"):
        pictures.fetch(["1" * 64])
    town.start_central()


def test_a_web_shops_address_is_never_opened() -> None:
    assert is_digest("0a" * 32)
    for other in ("", "https://lumen.example/robe.jpg", "0A" * 32, "0a" * 31):
        assert not is_digest(other)
