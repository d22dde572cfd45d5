"""`returndesk central`: run the central service, and look after it from a shell.

It needs no window, so its errors are told here in English and not by the window's messages.
"""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from returndesk.domain.errors import CentralError, KnownError, StorageError
from returndesk.paths import Home

if TYPE_CHECKING:
    from returndesk.central.settings import CentralSettings, SmtpSettings
    from returndesk.central.store.store import CentralStore

EXIT_OK = 0
EXIT_FAILED = 2
_EX_DATAERR, _EX_TEMPFAIL = 65, 75

_DATABASE = "RETURNDESK_DATABASE"
_PASSWORD = "RETURNDESK_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
_DEFAULT_SMTP_PORT = 25

_SENTENCES = {
    "address_in_use": "{host}:{port} is taken by another program. Choose another --port.",
    "address_unusable": "{host} is not an address of this computer. Check --host.",
    "bad_database": "{where} is not an address postgresql://USER@HOST/NAME. Check --database.",
    "bad_documents": "{path} does not hold documents to import: {detail}",
    "bad_metrics": "{value} is not HOST:PORT. Check --metrics.",
    "bad_sender": "{address} is not an e-mail address. Check --mail-from, --bounce-address.",
    "bad_smtp": "{value} is not HOST or HOST:PORT. Check --smtp.",
    "bounce_of_another": "It is about no mail that was sent from here.",
    "bounce_too_large": "It is longer than {limit} bytes: no mail from here is.",
    "bounce_unreadable": "It is no mail that can be read.",
    "no_bounce": "It is no delivery status notification (RFC 3464).",
    "central_not_started": "The service did not start in time. Try again.",
    "database_corrupt": "{path} is damaged. Set it aside and restore a copy.",
    "database_in_use": "{path} is in use by another program. Try again.",
    "database_too_new": "A newer ReturnDesk has changed the database ({revision}): update.",
    "database_unreachable": "{path} does not answer, or not to this user. Check --database.",
    "database_unusable": "{path} cannot be opened. Check the folder and its permissions.",
    "disk_full": "The disk with {path} is full. Make room.",
    "file_unreadable": "{path} cannot be read: {detail}",
    "file_not_written": "{path} cannot be written. Choose another --png.",
    "folder_not_writable": "{path} cannot be written. Choose another --home.",
    "import_conflict": "The documents do not fit together or with what is there: {detail}",
    "worker_died": "A worker ended as it started (status {status}). The log above says why. If it"
    " says nothing, memory may be short: choose fewer --workers.",
    "workers_need_database": "Several workers need PostgreSQL: name it with --database.",
    "mail_not_sent_yet": "Mail {mail} is being sent at this moment. Tell it again.",
    "mail_not_failed": "Mail {mail} has not failed: it is sent, or will be by itself.",
    "order_ambiguous": "Several brands have an order {order}. Name it by its id.",
    "slip_too_long": "The number of order {order} is too long for a packing slip.",
    "unknown_brand": "There is no brand {brand}. Import it first.",
    "unknown_desk": "There is no desk {desk}. `returndesk central desks` lists them.",
    "unknown_mail": "There is no mail {mail}. `returndesk central mails --failed` lists them.",
    "unknown_order": "There is no order {order} here. Import it first.",
    "unknown_service": "There is no program {name}. `returndesk central services` lists them.",
    "unknown_site": "There is no site {site}. Import it first: `returndesk central import FILE`.",
    "unknown_slip_key": "The brand has no key {key}. `returndesk central slip-keys` lists them.",
    "unknown_staff": "There is nobody {staff}. `returndesk central staff list` shows everybody.",
}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its own commands."""
    parser = subparsers.add_parser(
        "central",
        help="run the central service",
        description="Run the central service until it is told to stop (Ctrl+C or SIGTERM), or "
        "look after it with one of its commands.",
    )
    _add_database(parser, default=os.environ.get(_DATABASE, ""))
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=8420, help="port, 0 for a free one (8420)")
    parser.add_argument(
        "--undo-delay",
        type=_seconds,
        default=120.0,
        metavar="SECONDS",
        help="how long a reception can be undone before its mail leaves (120)",
    )
    parser.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="serve with so many processes; more than 1 need --database",
    )
    parser.add_argument(
        "--metrics",
        metavar="HOST:PORT",
        help="serve Prometheus metrics there, such as 127.0.0.1:9420; not for the public",
    )
    parser.add_argument(
        "--log",
        choices=("text", "json"),
        default="text",
        help="how the log is written; it never holds personal data (%(default)s)",
    )
    _add_mail_options(parser)
    parser.set_defaults(run=run, action=_serve, exit_code=_failed)
    actions = parser.add_subparsers(title="commands", metavar="COMMAND")
    enrol = _add_action(actions, "enrol", _enrol, "print a one-time code for a new desk")
    enrol.add_argument("--site", required=True, metavar="ID", help="the desk's site")
    enrol.add_argument("--desk", required=True, metavar="NAME", help="what the desk is called")
    _add_action(actions, "desks", _desks, "list the desks that may talk")
    revoke = _add_action(actions, "revoke", _revoke, "make a desk's token worthless")
    revoke.add_argument("desk", metavar="ID", help="as `returndesk central desks` shows it")
    _add_slip_actions(actions)
    _add_staff_actions(actions)
    mails = _add_action(actions, "mails", _mails, "list mails that wait or failed, send one again")
    what = mails.add_mutually_exclusive_group()
    what.add_argument("--failed", action="store_true", help="those that were given up, and why")
    what.add_argument("--again", type=int, metavar="ID", help="let one that failed go after all")
    bounce = _add_action(
        actions, "bounce", _bounce, "read a mail that came back, as mail servers pipe it, on stdin"
    )
    bounce.set_defaults(exit_code=_sysexit)
    services = _add_action(actions, "services", _services, "list programs that may tell news")
    change = services.add_mutually_exclusive_group()
    change.add_argument("--add", metavar="NAME", help="print a token for a program, once")
    change.add_argument("--revoke", metavar="NAME", help="make a program's token worthless")
    load = _add_action(actions, "import", _import, "take in sites, brands, orders and returns")
    load.add_argument("file", metavar="FILE.json", help="a JSON list of documents")


def _add_slip_actions(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    slip = _add_action(actions, "slip", _slip, "make the QR code of an order's packing slip")
    slip.add_argument("order", metavar="ORDER", help="the order's number or id")
    slip.add_argument("--days", type=_days, default=365, help="how long it is good (%(default)s)")
    slip.add_argument("--portal", metavar="URL", help="make it a link of this return portal")
    slip.add_argument("--png", metavar="FILE", help="where the picture goes (slip-ORDER.png)")
    keys = _add_action(actions, "slip-keys", _slip_keys, "list or change a brand's signing keys")
    keys.add_argument("brand", metavar="ID", help="the brand")
    change = keys.add_mutually_exclusive_group()
    change.add_argument("--rotate", action="store_true", help="sign with a new key from now on")
    change.add_argument("--revoke", metavar="KEY", help="make all slips of a key worthless")


def _add_staff_actions(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    staff = actions.add_parser(
        "staff", help="look after who works where", description="Look after who works where."
    )
    jobs = staff.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add = _add_action(jobs, "add", _staff_add, "add somebody, and print a supervisor's PIN")
    add.add_argument("--site", default="", metavar="ID", help="their site; every site without it")
    add.add_argument("--name", required=True, help="as colleagues call them")
    add.add_argument(
        "--role",
        choices=("clerk", "supervisor"),
        default="supervisor",
        help="a supervisor's PIN overrides rules and approves money (%(default)s)",
    )
    _add_action(jobs, "list", _staff_list, "list everybody")
    remove = _add_action(jobs, "remove", _staff_remove, "make somebody's PIN worthless")
    remove.add_argument("staff", metavar="ID", help="as `returndesk central staff list` shows it")


def _add_mail_options(parser: argparse.ArgumentParser) -> None:
    mail = parser.add_argument_group("mail")
    mail.add_argument(
        "--smtp", metavar="HOST:PORT", help="the SMTP server; without it, mails become .eml files"
    )
    mail.add_argument(
        "--smtp-user", default="", metavar="NAME", help=f"log in; password from {_PASSWORD}"
    )
    mail.add_argument(
        "--smtp-password-file", type=Path, metavar="FILE", help="take the password from a file"
    )
    mail.add_argument(
        "--smtp-starttls",
        choices=("auto", "required", "off"),
        default="auto",
        help="encrypt when the server offers it (default), always, or never",
    )
    mail.add_argument(
        "--mail-from", default="returns@localhost", metavar="ADDRESS", help="the mails' sender"
    )
    mail.add_argument(
        "--bounce-address",
        default="",
        metavar="ADDRESS",
        help="where undelivered mails come back to (the sender), for `returndesk central bounce`; "
        "{mail} in it becomes a tag of each mail, as in bounces+{mail}@DOMAIN",
    )
    mail.add_argument("--mail-folder", type=Path, metavar="DIR", help="where .eml files are put")


def _add_action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    action: Callable[[argparse.Namespace], None],
    text: str,
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=text, description=text.capitalize() + ".")
    # A default here would undo what was given before the command.
    parser.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help="the data folder")
    _add_database(parser, default=argparse.SUPPRESS)
    parser.set_defaults(action=action)
    return parser


def _add_database(parser: argparse.ArgumentParser, *, default: str) -> None:
    parser.add_argument(
        "--database",
        metavar="URL",
        default=default,
        help="postgresql://USER@HOST/NAME instead of a SQLite file in the data folder; "
        f"{_DATABASE} says the same without a password in the list of processes",
    )


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds <= 86400:
        raise argparse.ArgumentTypeError("0 to 86400 seconds")
    return seconds


def _workers(text: str) -> int:
    count = int(text)
    if not 1 <= count <= 64:
        raise argparse.ArgumentTypeError("1 to 64 workers")
    return count


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= 3650:
        raise argparse.ArgumentTypeError("1 to 3650 days")
    return days


def run(args: argparse.Namespace) -> int:
    """Do what was asked; an error of the world is one line on stderr and exit code 2."""
    try:
        args.action(args)
    except KnownError as error:
        sentence = _SENTENCES.get(error.code)
        text = sentence.format(**error.params) if sentence else str(error)
        print(f"returndesk central: {text}", file=sys.stderr)
        exit_code: int = args.exit_code(error)
        return exit_code
    return EXIT_OK


def _failed(_error: KnownError) -> int:
    return EXIT_FAILED


def _sysexit(error: KnownError) -> int:
    """What tells a mail server to come again, or that it is no use (sysexits.h)."""
    passing = isinstance(error, StorageError) or error.code == "mail_not_sent_yet"
    return _EX_TEMPFAIL if passing else _EX_DATAERR


def _serve(args: argparse.Namespace) -> None:
    """Serve until a signal comes."""
    from returndesk.central.logs import set_up_logging
    from returndesk.central.service import EmbeddedCentral

    settings = _settings(args)
    set_up_logging(as_json=settings.log_json)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if args.workers > 1:
        _serve_with_workers(settings, args.workers, stop)
        return
    with EmbeddedCentral(settings) as central:
        central.settle()
        print(f"ReturnDesk central service at {central.url}, data in {central.place}", flush=True)
        # In slices, because Windows delivers no signal to a thread that waits without end.
        while not stop.wait(1.0):
            if not central.running:
                raise CentralError("central_not_started")
        print("stopping", flush=True)


def _serve_with_workers(settings: "CentralSettings", count: int, stop: threading.Event) -> None:
    from returndesk.central.workers import WorkerPool

    pool = WorkerPool(settings, count)
    try:
        pool.wait_until_ready()
        place = f"data in {pool.place}, {count} workers"
        print(f"ReturnDesk central service at {pool.url}, {place}", flush=True)
        pool.look_after(stop)
        print("stopping", flush=True)
    finally:
        pool.stop()


def _settings(args: argparse.Namespace) -> "CentralSettings":
    from returndesk.central.settings import CentralSettings

    return CentralSettings(
        home=_home(args),
        database_url=args.database,
        host=args.host,
        port=args.port,
        undo_delay=args.undo_delay,
        smtp=_smtp(args),
        mail_folder=args.mail_folder,
        mail_from=args.mail_from,
        bounce_address=args.bounce_address,
        metrics=_address(args.metrics, "bad_metrics") if args.metrics else None,
        log_json=args.log == "json",
    )


def _smtp(args: argparse.Namespace) -> "SmtpSettings | None":
    from returndesk.central.settings import SmtpSettings, StartTls

    if args.smtp is None:
        return None
    host, port = _address(args.smtp, "bad_smtp", _DEFAULT_SMTP_PORT)
    return SmtpSettings(
        host=host,
        port=port,
        user=args.smtp_user,
        password=_password(args.smtp_password_file),
        starttls=StartTls(args.smtp_starttls),
    )


def _address(text: str, code: str, default: int | None = None) -> tuple[str, int]:
    """HOST:PORT, or HOST alone where there is a default; `CentralError(code, value=text)`."""
    host, colon, port = text.rpartition(":")
    if not colon and default:
        host, port = text, str(default)
    if not host or not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise CentralError(code, value=text)
    return host.strip("[]"), int(port)


def _password(file: Path | None) -> str:
    if file is None:
        return os.environ.get(_PASSWORD, "")
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CentralError("file_unreadable", path=str(file), detail=str(error)) from error


def _home(args: argparse.Namespace) -> Path:
    """The service's own folder beside the desk's files."""
    return Home.at(args.home).root / "central"


def _store(args: argparse.Namespace) -> "CentralStore":
    from returndesk.central.settings import CentralSettings
    from returndesk.central.store.store import CentralStore

    return CentralStore(CentralSettings(home=_home(args), database_url=args.database).database)


def _enrol(args: argparse.Namespace) -> None:
    with _store(args) as store:
        print(store.new_enrolment_code(args.site, args.desk))


def _desks(args: argparse.Namespace) -> None:
    with _store(args) as store:
        for desk in store.desks():
            print(f"{desk.id}\t{desk.site_id}\t{desk.name}")


def _staff_add(args: argparse.Namespace) -> None:
    from returndesk.domain.staff import Role

    with _store(args) as store:
        new = store.add_staff(args.site, args.name, Role(args.role))
    print("\t".join(filter(None, (new.staff.id, new.pin))))


def _staff_list(args: argparse.Namespace) -> None:
    with _store(args) as store:
        for member in store.staff():
            print(f"{member.id}\t{member.site_id or '*'}\t{member.role}\t{member.name}")


def _staff_remove(args: argparse.Namespace) -> None:
    with _store(args) as store:
        store.remove_staff(args.staff)


def _revoke(args: argparse.Namespace) -> None:
    with _store(args) as store:
        store.revoke_desk(args.desk)


def _import(args: argparse.Namespace) -> None:
    from returndesk.central.documents import read_documents

    path = Path(args.file)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CentralError("file_unreadable", path=args.file, detail=str(error)) from error
    try:
        documents = read_documents(content)
    except ValueError as error:
        raise CentralError("bad_documents", path=args.file, detail=str(error)) from error
    with _store(args) as store:
        print(f"{store.import_documents(documents)} documents imported")


def _slip(args: argparse.Namespace) -> None:
    from returndesk.central.slips import slip_address, slip_png

    with _store(args) as store:
        issued = store.slip(args.order, args.days)
    text = slip_address(args.portal, issued.text) if args.portal else issued.text
    name = "".join(filter(str.isalnum, issued.slip.order_number))
    path = Path(args.png or f"slip-{name}.png")
    try:
        path.write_bytes(slip_png(text))
    except OSError as error:
        raise CentralError("file_not_written", path=str(path)) from error
    print(text)


def _slip_keys(args: argparse.Namespace) -> None:
    with _store(args) as store:
        if args.rotate:
            store.rotate_slip_key(args.brand)
        elif args.revoke:
            store.revoke_slip_key(args.brand, args.revoke)
        for key in store.slip_keys(args.brand):
            print(f"{key.id}\t{key.created_at:%Y-%m-%d %H:%M}")


def _mails(args: argparse.Namespace) -> None:
    with _store(args) as store:
        if args.again is not None:
            store.mail_again(args.again)
            return
        for mail in store.mail_records(failed=args.failed):
            what = f"{mail.id}\t{mail.kind}\t{mail.return_number}"
            print(f"{what}\t{mail.due_at:%Y-%m-%d %H:%M}\t{mail.attempts}\t{mail.reason}")


def _bounce(args: argparse.Namespace) -> None:
    from returndesk.central.mail.bounces import MAX_BYTES, note_bounce

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    with _store(args) as store:
        print(note_bounce(store, data))


def _services(args: argparse.Namespace) -> None:
    with _store(args) as store:
        if args.add:
            print(store.new_service_token(args.add))
            return
        if args.revoke:
            store.revoke_service(args.revoke)
        for name in store.services():
            print(name)
