"""The demo without a display: the story played on the real window, its traces left as files."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from returndesk.app import make_application, make_window
from returndesk.commands.demo.stage import Stage
from returndesk.commands.demo.story import LABELLED, STORY, WALKED_IN, Act, Deed, expectation
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.labels import Paper
from returndesk.domain.printing import JobState
from returndesk.domain.returns import MailState
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanRecord, ScanVerdict
from returndesk.settings import Language, ThemeChoice
from returndesk.ui.main_window import MainWindow
from returndesk.ui.pages.base import PageName
from returndesk.ui.screenshots import dress, grab, grab_pages, settle
from returndesk.ui.waiting import wait_until

_SIZE = (1280, 800)


class StoryError(Exception):
    """Something came out otherwise than it was told."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the story came to; written as `summary.json`."""

    scans: int
    received: int
    duplicates: int
    unknown: int
    mails: int
    seconds: float
    return_number: str


def play(folder: Path, photographs: Path | None, say: Callable[[str], None]) -> Summary:
    """Play the whole story into a folder; `StoryError` if anything came out otherwise.

    `photographs` is a folder of real photographs to scan where an act names one. A folder that
    was played into before is emptied of the earlier run first.
    """
    begun = time.monotonic()
    out = _emptied(folder)
    with Stage(out / "stage", out / "mails") as stage:
        settings = replace(stage.enrolled(), sounds=False, language=Language.FRENCH)
        app = make_application(settings)
        desk = stage.open_desk(settings)
        window = make_window(desk, settings, stage.home)
        try:
            window.resize(*_SIZE)
            window.show()
            desk.syncing.run()  # The first scan finds everything here.
            window.start()
            player = _Player(stage, desk, window, out, photographs, say)
            for act in STORY:
                player.play(act)
            player.print_label()
            summary = player.summarise(begun)
            player.begin_walkin()
            player.begin_inspection()
            labelled = desk.labelling.find(LABELLED)
            grab_pages(window, out / "screens", subject=labelled, languages=(Language.FRENCH,))
        finally:
            window.shutdown()
            desk.close()
            app.processEvents()
    (out / "summary.json").write_text(json.dumps(asdict(summary), indent=2) + "\n", "utf-8")
    return summary


def _emptied(folder: Path) -> Path:
    """The folder without what an earlier run left; nothing else in it is touched."""
    for name in ("screens", "labels", "mails", "scans", "stage"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for name in ("screens", "labels", "mails", "scans"):
        (folder / name).mkdir(parents=True)
    return folder


class _Player:
    """Plays acts on the window and checks what each came to."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        window: MainWindow,
        out: Path,
        photographs: Path | None,
        say: Callable[[str], None],
    ) -> None:
        self._stage = stage
        self._desk = desk
        self._window = window
        self._out = out
        self._photographs = photographs
        self._say = say
        self._listed = 0
        self._snapshots = 0
        self._verdicts: list[ScanVerdict] = []

    def play(self, act: Act) -> None:
        """Do one act, wait for what comes of it, and hold it against the story."""
        page = self._window.receive_page
        match act.deed:
            case Deed.SCAN:
                self._window.scan(ScannedCode(act.text, act.source))
            case Deed.PICTURE:
                self._window.take_files([self._picture(act)])
            case Deed.CHOOSE:
                page.choose(int(act.text) - 1)
            case Deed.UNDO:
                _require(wait_until(lambda: page.keys_count), "keys count after the scan")
                page.undo()
            case Deed.NETWORK_GOES:
                self._stage.stop_central()
            case Deed.NETWORK_RETURNS:
                self._stage.start_central()
        if act.verdict is not None:
            self._check(act)
        elif act.deed is Deed.UNDO:
            _require(
                wait_until(lambda: self._newest().undone or self._undone(act)),
                f"{act.returns[0]} is taken back",
            )
        self._say(f"{act.deed}: {act.text or ''} {act.verdict or ''}".rstrip())
        if act.snapshot:
            self._snapshot(act.snapshot)

    def _check(self, act: Act) -> None:
        self._listed += 1
        if not wait_until(lambda: len(self._desk.overview.recent_scans(1000)) >= self._listed):
            raise StoryError(f"nothing came of {act.text!r}")
        newest = self._newest()
        _require(
            newest.verdict is act.verdict, f"{act.text!r} is {act.verdict}, not {newest.verdict}"
        )
        if act.returns and newest.return_number not in act.returns:
            raise StoryError(f"{act.text!r} led to {newest.return_number}, not {act.returns}")
        self._verdicts.append(newest.verdict)

    def _newest(self) -> ScanRecord:
        return self._desk.overview.recent_scans(1)[0]

    def _undone(self, act: Act) -> bool:
        records = self._desk.overview.recent_scans(1000)
        return any(r.undone and r.return_number in act.returns for r in records)

    def _picture(self, act: Act) -> Path:
        """The real photograph where there is one, else a picture of a label with the same code."""
        if act.photo and self._photographs:
            photo = self._photographs / act.photo
            if photo.is_file():
                return photo
        from returndesk.commands.demo.pictures import photograph

        if act.shot is None:
            raise StoryError(f"nobody said how {act.text!r} is photographed")
        label = self._desk.labelling.label_for(self._desk.labelling.find(act.returns[0]))
        path = self._out / "scans" / f"{act.returns[0]}.jpg"
        path.write_bytes(photograph(label, act.text, act.carrier, act.shot))
        return path

    def _snapshot(self, name: str) -> None:
        """The window as the clerk sees it just then, in light and dark."""
        self._snapshots += 1
        for theme in (ThemeChoice.DARK, ThemeChoice.LIGHT):
            dress(self._window, theme, Language.FRENCH)
            file = f"story-{self._snapshots:02d}-{name}-{theme}.png"
            grab(self._window, self._out / "screens" / file)

    def print_label(self) -> None:
        """Print the label of a return on the virtual printer, and keep it in every form."""
        from returndesk.hardware.printers.files import write_label
        from returndesk.hardware.printers.label_raster import bitmap_png

        return_ = self._desk.labelling.find(LABELLED)
        label = self._desk.labelling.label_for(return_)
        job = self._desk.spool.submit(self._desk.labelling.order(return_.id, label))
        done = self._desk.spool.wait(job.id)
        _require(done.state is JobState.CONFIRMED, "the printer confirms the label")
        labels = self._out / "labels"
        (labels / f"{LABELLED}.bin").write_bytes(self._stage.printer.jobs[-1])
        (labels / f"{LABELLED}.png").write_bytes(bitmap_png(self._stage.printer.papers[-1]))
        (labels / f"{LABELLED}.pdf").write_bytes(write_label(label, "pdf", Paper()))

    def begin_walkin(self) -> None:
        """Take a shopper's order in hand, and the first article they put on the counter."""
        self._window.show_page(PageName.WALK_IN)
        self._window.scan(ScannedCode(WALKED_IN, ScanSource.WEDGE))
        settle(self._window)
        order = self._desk.walkin.find(ScannedCode(WALKED_IN, ScanSource.WEDGE))[0]
        self._window.scan(ScannedCode(order.lines[0].ean, ScanSource.WEDGE))

    def begin_inspection(self) -> None:
        """Open a received parcel, and count the first article of what was announced."""
        return_ = self._desk.labelling.find(LABELLED)
        self._window.show_page(PageName.INSPECT, return_)
        settle(self._window)
        self._window.scan(ScannedCode(return_.lines[0].ean, ScanSource.WEDGE))

    def summarise(self, begun: float) -> Summary:
        """Wait for the queue and the mails, then count what the desk and the mailbox have."""
        due = expectation()
        drained = wait_until(lambda: not self._desk.overview.figures().outbox.waiting, 60)
        _require(drained, "the outbox is empty")
        mails = self._out / "mails"
        wait_until(lambda: len(list(mails.glob("received.*.eml"))) >= due.mails, 60)
        told = wait_until(lambda: self._mails_told() >= due.mails, 60)
        _require(told, "the desk was told of every mail")
        figures = self._desk.overview.figures()
        summary = Summary(
            scans=len(self._verdicts) - sum(act.deed is Deed.CHOOSE for act in STORY),
            received=figures.received_today,
            duplicates=self._verdicts.count(ScanVerdict.ALREADY_RECEIVED),
            unknown=figures.unknown,
            mails=len(list(mails.glob("received.*.eml"))),
            seconds=round(time.monotonic() - begun, 1),
            return_number=LABELLED,
        )
        _require(figures.outbox.rejected == 0, "no fact was refused")
        found = {name: getattr(summary, name) for name in asdict(due)}
        _require(found == asdict(due), f"the figures are {asdict(due)}, not {found}")
        return summary

    def _mails_told(self) -> int:
        """How many returns of the story the desk knows to be mailed."""
        numbers = {number for act in STORY for number in act.returns}
        returns = (self._desk.labelling.find(number) for number in numbers)
        return sum(return_.mail.state is MailState.SENT for return_ in returns)


def _require(holds: bool, what: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not holds:
        raise StoryError(f"not so: {what}")
