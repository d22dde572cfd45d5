"""The HTTP side against clients that are old, lost, greedy or hostile."""

import json
import logging
import socket
from typing import Any

import pytest
import requests

from returndesk.central.books import JobState
from returndesk.protocol.errors import ErrorAnswer
from tests.central.conftest import Service, announced
from tests.smtp import WAIT


def refusal(response: requests.Response) -> tuple[int, str]:
    """The status and the code of an error, which must be JSON with a code."""
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["X-ReturnDesk-Protocol"] == "1"
    return response.status_code, ErrorAnswer.model_validate_json(response.content).code


def test_health_tells_a_central_service_from_anything_else(lasting: Service) -> None:
    central = lasting.central
    answer = requests.get(f"{central.url}/healthz", timeout=WAIT)
    assert answer.status_code == 200
    assert answer.json()["service"] == "returndesk-central"
    assert answer.json()["protocol"] == 1
    assert answer.headers["X-ReturnDesk-Protocol"] == "1"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", (400, "bad_json")),
        (b"<html>captive portal</html>", (400, "bad_json")),
        (b'{"events": [', (400, "bad_json")),
        (b"\xff\xfe\x00", (400, "bad_json")),
        (b"[" * 100_000, (400, "bad_json")),
        (b'{"events": [{"id": "e", "payload": ' + b'{"a":' * 5000, (400, "bad_json")),
        (b'{"events": [{"id": "e", "seq": NaN}]}', (400, "bad_json")),
        (b"9" * 5000, (400, "bad_json")),
        (b"null", (422, "bad_batch")),
        (b'{"events": []}', (422, "bad_batch")),
        (b'{"events": {"id": "e1"}}', (422, "bad_batch")),
        (b'{"events": [1]}', (422, "bad_batch")),
        (b'{"events": [{"id": 7}]}', (422, "bad_batch")),
        (b'{"events": [{"id": ""}]}', (422, "bad_batch")),
        (b'{"events": [{"id": "a\\u0000b"}]}', (422, "bad_batch")),
        (b'{"events": [{"id": "\\ud800"}]}', (422, "bad_batch")),
        (json.dumps({"events": [{"id": "x" * 65}]}).encode(), (422, "bad_batch")),
        (json.dumps({"events": [{"id": "x"}] * 201}).encode(), (413, "batch_too_long")),
        (b" " * 3_000_000, (413, "body_too_large")),
    ],
)
def test_bodies_that_are_no_batch(lasting: Service, body: bytes, expected: tuple[int, str]) -> None:
    central = lasting.central
    desk = lasting.desk()
    response = desk.http.post(f"{central.url}/v1/events", data=body, timeout=WAIT)
    assert refusal(response) == expected
    assert desk.kinds(desk.undone("any", "never")) == ["rejected"]  # and it lives on


def test_a_body_that_is_too_long_is_found_out_without_its_length(lasting: Service) -> None:
    central = lasting.central
    desk = lasting.desk()
    chunks = (b"x" * 65536 for _ in range(48))
    response = desk.http.post(f"{central.url}/v1/events", data=chunks, timeout=WAIT)
    assert refusal(response) == (413, "body_too_large")


def test_deep_payloads_are_kept_or_refused_alone(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    deep: Any = "leaf"
    for _ in range(300):
        deep = [deep]
    codes = [{"text": "x"}]
    payload = {"unknown_id": "u", "site_id": "lille", "codes": codes, "extra": deep}
    verdicts = desk.kinds(desk.event("parcel.unknown", "e1", payload), desk.received("e2"))
    assert verdicts[1] == "applied"
    assert verdicts[0] in {"applied", "rejected"}


def test_a_request_cut_in_half_leaves_nothing_but_a_line_in_the_log(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "returndesk.central")
    central = service.start(announced(1))
    desk = service.desk()
    body = json.dumps({"events": [desk.received("e1")]}).encode()
    token = str(desk.http.headers["Authorization"]).encode()
    host, port = central.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=WAIT) as line:
        line.sendall(
            b"POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: " + token + b"\r\n"
            b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body[: len(body) // 2]
        )
        line.shutdown(socket.SHUT_WR)
        while line.recv(4096):
            pass
    assert central.store.counts().events == 0
    assert desk.kinds(desk.received("e1")) == ["applied"]
    told = [record for record in caplog.records if record.name.startswith("returndesk.")]
    assert [record.getMessage() for record in told] == ["a request was cut off: POST /v1/events"]
    assert told[0].exc_info is None


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic eDp5", "Bearer  \x00"])
def test_only_enrolled_desks_are_served(lasting: Service, header: str) -> None:
    central = lasting.central
    if "\x00" in header:
        header = "Bearer " + "x" * 5000
    headers = {"Authorization": header} if header else {}
    for response in (
        requests.get(f"{central.url}/v1/changes", headers=headers, timeout=WAIT),
        requests.post(f"{central.url}/v1/events", headers=headers, data=b"{}", timeout=WAIT),
    ):
        assert refusal(response) == (401, "token_refused")
        assert response.headers["WWW-Authenticate"] == "Bearer"


def test_a_revoked_desk_is_refused_and_the_others_go_on(service: Service) -> None:
    central = service.start(announced(1))
    lost, kept = service.desk("Poste 1"), service.desk("Poste 2")
    central.store.revoke_desk(lost.desk_id)
    assert refusal(lost.post(lost.received("e1"))) == (401, "token_refused")
    assert kept.kinds(kept.received("e2")) == ["applied"]
    assert [desk.name for desk in central.store.desks()] == ["Poste 2"]


def test_a_desk_enrolled_again_gets_the_answers_it_missed(service: Service) -> None:
    central = service.start(announced(1))
    before = service.desk("Poste 1")
    told = before.received("e1")
    before.send(told)  # the answer is lost, and the desk's token with it
    central.store.revoke_desk(before.desk_id)
    after = service.desk("Poste 1")
    assert after.kinds(told, after.undone("e2", "e1")) == ["applied", "applied"]
    assert after.parcel()["state"] == "announced"


@pytest.mark.parametrize("version", ["0", "-1", "one", "1" * 30])
def test_a_client_that_is_too_old_is_told_so(lasting: Service, version: str) -> None:
    central = lasting.central
    desk = lasting.desk()
    desk.http.headers["X-ReturnDesk-Protocol"] = version
    assert refusal(desk.post(desk.received("e1"))) == (426, "client_too_old")
    assert refusal(desk.http.get(f"{central.url}/v1/changes")) == (426, "client_too_old")


def test_a_newer_client_is_served(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    desk.http.headers["X-ReturnDesk-Protocol"] = "7"
    assert desk.kinds(desk.received("e1") | {"mood": "good"}) == ["applied"]


def test_places_that_are_not_there(lasting: Service) -> None:
    central = lasting.central
    assert refusal(requests.get(f"{central.url}/v2/events", timeout=WAIT)) == (404, "not_found")
    answer = requests.get(f"{central.url}/v1/events", timeout=WAIT)
    assert refusal(answer) == (405, "method_not_allowed")


@pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "9999"}, {"cursor": "x" * 201}])
def test_questions_out_of_bounds(lasting: Service, query: dict[str, str]) -> None:
    central = lasting.central
    desk = lasting.desk()
    response = desk.http.get(f"{central.url}/v1/changes", params=query, timeout=WAIT)
    assert refusal(response) == (422, "bad_request")


def test_enrolment_codes_work_once_and_not_for_long(service: Service) -> None:
    central = service.start(announced(1))

    def enrol(body: Any) -> requests.Response:
        return requests.post(f"{central.url}/v1/desks", json=body, timeout=WAIT)

    code = central.store.new_enrolment_code("lille", "Poste 1")
    typed = code.lower().replace("-", " ")
    assert enrol({"code": typed}).status_code == 201
    assert refusal(enrol({"code": code})) == (403, "code_used")
    late = central.store.new_enrolment_code("lille", "Poste 2")
    service.clock.forward(minutes=11)
    assert refusal(enrol({"code": late})) == (403, "code_expired")
    assert refusal(enrol({"code": "AAAA-BBBB-CCCC"})) == (403, "code_wrong")
    assert refusal(enrol({"code": ""})) == (422, "bad_request")
    assert refusal(enrol(["code"])) == (422, "bad_request")


def test_a_code_cannot_be_guessed_for_ever(service: Service) -> None:
    central = service.start(announced(1))
    code = central.store.new_enrolment_code("lille", "Poste 1")
    guess = code[:5] + "0000-0000"
    answers = [
        requests.post(f"{central.url}/v1/desks", json={"code": tried}, timeout=WAIT)
        for tried in (guess, guess, guess, guess, guess, code)
    ]
    assert {refusal(answer) for answer in answers} == {(403, "code_wrong")}


def test_the_interface_is_described(lasting: Service) -> None:
    central = lasting.central
    described = requests.get(f"{central.url}/openapi.json", timeout=WAIT).json()
    assert {"/healthz", "/v1/desks", "/v1/events", "/v1/changes"} <= set(described["paths"])
    assert "requestBody" in described["paths"]["/v1/events"]["post"]


def test_counts_tell_what_there_is(service: Service) -> None:
    central = service.start(announced(1), announced(2), undo_delay=0)
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.settle()
    counts = central.store.counts()
    assert (counts.events, counts.returns, counts.received_parcels) == (1, 2, 1)
    assert counts.mails == {JobState.SENT: 1}
