"""What those who run the service look at: readiness, metrics, logs, and its OpenAPI document."""

import gzip
import json
import logging
import socket
import zlib
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from prometheus_client.parser import text_string_to_metric_families
from schemathesis.specs.openapi.checks import response_schema_conformance

from returndesk.central.logs import JsonLines
from tests.central.conftest import ON_SQLITE, DeskClient, Service, announced
from tests.smtp import WAIT, Mailbox

schemathesis.serializer.alias("application/partial-upload", "application/octet-stream")

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def samples(url: str) -> dict[tuple[str, tuple[str, ...]], float]:
    text = requests.get(url, timeout=WAIT).text
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@ON_SQLITE
def test_it_is_ready_while_its_database_answers(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    central = service.start()
    assert requests.get(f"{central.url}/readyz", timeout=WAIT).status_code == 200
    central.store.close()
    for file in service.settings.home.glob("central.sqlite3*"):
        file.write_bytes(b"zoe1@example.com is no database " * 100)
    answer = requests.get(f"{central.url}/readyz", timeout=WAIT)
    assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")
    assert answer.headers["Retry-After"] == "5"
    # Which fault SQLite finds first depends on what the connection had read before.
    assert "the database refused: " in caplog.text
    assert "zoe1" not in caplog.text
    assert requests.get(f"{central.url}/healthz", timeout=WAIT).status_code == 200


def test_metrics_tell_what_is_there_and_what_was_asked(service: Service, mailbox: Mailbox) -> None:
    port = free_port()
    service.start(announced(1), announced(2), metrics=("127.0.0.1", port), undo_delay=60.0)
    desk = service.desk()
    desk.send(desk.received("e1"), desk.event("nonsense", "e2", {}))
    requests.get(f"{service.central.url}/somewhere/else", timeout=WAIT)
    service.clock.forward(seconds=90)
    found = samples(f"http://127.0.0.1:{port}/metrics")
    assert found["returndesk_events", ()] == 2
    assert found["returndesk_returns", ()] == 2
    assert found["returndesk_parcels_received", ()] == 1
    assert found["returndesk_requests_total", ("/v1/events", "200")] >= 1
    assert found["returndesk_requests_total", ("other", "404")] >= 1
    assert not any("somewhere" in label for _, labels in found for label in labels)


def test_compressed_batches_and_answers(service: Service) -> None:
    service.start(*(announced(n) for n in range(1, 40)))
    desk = service.desk()
    body = gzip.compress(json.dumps({"events": [desk.received("e1")]}).encode())
    packed = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    answer = desk.http.post(f"{desk.url}/v1/events", data=body, headers=packed, timeout=WAIT)
    assert answer.json()["verdicts"][0]["kind"] == "applied"
    page = desk.http.get(f"{desk.url}/v1/changes", timeout=WAIT)
    assert page.headers["Content-Encoding"] == "gzip"
    assert len(page.json()["changes"]) == 42


@pytest.mark.parametrize(
    ("body", "encoding", "status", "code"),
    [
        (gzip.compress(bytes(200_000_000), 9), "gzip", 413, "body_too_large"),
        (gzip.compress(b'{"events": []}')[:-6], "gzip", 422, "bad_request"),
        (b"not packed at all", "gzip", 422, "bad_request"),
        (zlib.compress(b"{}"), "br", 422, "bad_request"),
    ],
    ids=["bomb", "cut in half", "plain", "unknown"],
)
def test_a_body_that_does_not_unpack_is_refused(
    lasting: Service, body: bytes, encoding: str, status: int, code: str
) -> None:
    desk = lasting.desk()
    headers = {"Content-Encoding": encoding}
    answer = desk.http.post(f"{desk.url}/v1/events", data=body, headers=headers, timeout=WAIT)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_line_of_the_log_is_json_without_the_words_of_an_exception() -> None:
    try:
        raise ValueError("zoe1@example.com")
    except ValueError as error:
        found = (type(error), error, error.__traceback__)
        record = logging.LogRecord("mail", logging.ERROR, "", 1, "job %s", (7,), found)
    line = json.loads(JsonLines().format(record))
    assert (line["level"], line["message"], line["exception"]) == ("error", "job 7", "ValueError")
    assert "zoe1" not in json.dumps(line)


def test_the_openapi_document_is_the_one_in_the_docs(lasting: Service) -> None:
    served = requests.get(f"{lasting.central.url}/openapi.json", timeout=WAIT).json()
    served["info"].pop("version")
    kept = json.loads(DOCUMENT.read_text("utf-8"))
    kept["info"].pop("version")
    assert served == kept, "the protocol changed: `make openapi` writes docs/openapi.json"


def test_no_request_of_any_shape_breaks_the_service(lasting: Service) -> None:
    """Requests made up from the OpenAPI document: every answer is one that it tells of, no 5xx."""
    desk: DeskClient = lasting.desk()
    schema = schemathesis.openapi.from_url(f"{lasting.central.url}/openapi.json", timeout=WAIT)
    statuses: set[int] = set()

    for operation in schema.get_all_operations():
        api = operation.ok()

        @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
        def ask(case: Any) -> None:
            answer = case.call(headers=dict(desk.http.headers), timeout=WAIT)
            statuses.add(answer.status_code)
            assert answer.status_code < 500, (case.path, answer.text)
            case.validate_response(answer, checks=[response_schema_conformance])

        given(case=api.as_strategy())(ask)()
    assert statuses & {200, 201}
    assert statuses & {400, 403, 422}
