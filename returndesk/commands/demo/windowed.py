"""The demo on a display: the desk's window, and beside it the paper of the virtual printer."""

from pathlib import Path

from returndesk.app import make_application, run_window
from returndesk.commands.demo.stage import Stage
from returndesk.domain.labels import ROLL_80
from returndesk.settings import Settings
from returndesk.ui.paper_window import PaperWindow

# Long enough to try an undo, short enough to see the mail come.
_UNDO_DELAY_S = 20.0


def show(folder: Path) -> int:
    """Open the demo in a folder and stay until its window is closed."""
    make_application(Settings())
    paper = PaperWindow(ROLL_80)
    with Stage(
        folder / "stage",
        folder / "mails",
        undo_delay=_UNDO_DELAY_S,
        on_paper=paper.took_paper.emit,
    ) as stage:
        settings = stage.enrolled()

        print(f"the shoppers' mails: {folder / 'mails'}", flush=True)
        desk = stage.open_desk(settings)
        return run_window(stage.home, settings, desk=desk, on_ready=paper.stand_beside)
