"""A real TLS server whose certificate is right, out of date, or nobody's; nothing is sent to it."""

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from returndesk.domain.errors import CentralError, KnownError
from returndesk.sync.client import HttpCentral
from returndesk.ui.messages import message_for

DAY = timedelta(days=1)
HEALTH = b'{"version": "1.0", "protocol": 1}'


def signed(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    issuer_key: ec.EllipticCurvePrivateKey,
    valid: tuple[datetime, datetime],
    *extensions: x509.ExtensionType,
) -> x509.Certificate:
    """A certificate that an issuer gave for a span of time."""
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
    )
    for extension in extensions:
        builder = builder.add_extension(extension, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


StartTls = Callable[[timedelta, timedelta], str]


@pytest.fixture
def start_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StartTls]:
    """Start a TLS server with a certificate valid between two offsets from now; its address.

    Its issuer is trusted by this computer, unless the test takes that back.
    """
    now = datetime.now(UTC)
    authority = ec.generate_private_key(ec.SECP256R1())
    root = signed(
        "shop's own authority", authority, "shop's own authority", authority,
        (now - 30 * DAY, now + 30 * DAY), x509.BasicConstraints(ca=True, path_length=None),
    )  # fmt: skip
    trusted = tmp_path / "authority.pem"
    trusted.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted))
    closing: list[Callable[[], object]] = []

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline() not in {b"\r\n", b""}:
                pass
            head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(HEALTH)}\r\nConnection: close\r\n\r\n"
            self.wfile.write(head.encode() + HEALTH)

    class TlsServer(socketserver.ThreadingTCPServer):
        daemon_threads = True
        context: ssl.SSLContext

        def finish_request(self, request: Any, client_address: Any) -> None:
            try:
                with self.context.wrap_socket(request, server_side=True) as secured:
                    super().finish_request(secured, client_address)
            except OSError:
                return  # the client found the certificate wanting

    def start(begins: timedelta, ends: timedelta) -> str:
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = signed(
            "central", key, "shop's own authority", authority, (now + begins, now + ends),
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]),
        )  # fmt: skip
        file = tmp_path / "server.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + certificate.public_bytes(serialization.Encoding.PEM)
        )
        server = TlsServer(("127.0.0.1", 0), Handler)
        server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server.context.load_cert_chain(file)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        closing.extend((server.shutdown, thread.join, server.server_close))
        return f"https://127.0.0.1:{server.server_address[1]}"

    yield start
    for close in closing:
        close()


def refusal(url: str) -> KnownError:
    client = HttpCentral(url, "token")
    with pytest.raises(CentralError) as caught:
        client.health()
    client.close()
    return caught.value


def test_a_certificate_in_force_is_taken(start_tls: StartTls) -> None:
    client = HttpCentral(start_tls(-DAY, DAY))
    assert client.health().version == "1.0"
    client.close()


@pytest.mark.parametrize(("begins", "ends"), [(-3 * DAY, -DAY), (DAY, 3 * DAY)])
def test_a_certificate_out_of_date_is_told_as_such(
    start_tls: StartTls, begins: timedelta, ends: timedelta
) -> None:
    error = refusal(start_tls(begins, ends))
    assert error.code == "certificate_expired"
    assert "date" in message_for(error).remedy


def test_a_certificate_of_nobody_known(
    start_tls: StartTls, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = start_tls(-DAY, DAY)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    assert refusal(url).code == "certificate_refused"
