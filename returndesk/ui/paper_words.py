"""Words of the desk's own papers: what each is called, what became of it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import JobState
from returndesk.ui import texts
from returndesk.ui.messages import message_for
from returndesk.ui.paper_printing import PaperJob
from returndesk.ui.print_words import job_words, kind_name
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PaperStateWords:
    """A paper in a row: its name and number, its state in a pill, why and what to do."""

    what: str
    state: str
    tone: Tone
    why: str = ""


def paper_words(paper: PaperJob, held_by: KnownError | None = None) -> PaperStateWords:
    """The words for a paper as it is now; `held_by` is what keeps it in the queue."""
    copy = ""
    if paper.job is not None and paper.job.copy_number > 1:
        copy = translate("printers", "copy {number}").format(number=paper.job.copy_number)
    what = texts.joined(f"{kind_name(paper.kind)} {paper.number}".strip(), copy)
    if paper.job is None and paper.error is None:
        if paper.saved is not None:
            return PaperStateWords(what, translate("papers", "Saved"), Tone.GOOD, _file(paper))
        return PaperStateWords(what, translate("printers", "Printing"), Tone.NEUTRAL)
    if paper.error is not None:
        if paper.saved is not None and paper.error.code == "no_paper_printer":
            return PaperStateWords(what, translate("papers", "Saved"), Tone.GOOD, _file(paper))
        message = message_for(paper.error)
        why = f"{message.title}. {message.remedy}"
        return PaperStateWords(what, translate("printers", "Not printed"), Tone.WRONG, why)
    return _job_words(paper, what, held_by)


def _job_words(paper: PaperJob, what: str, held_by: KnownError | None) -> PaperStateWords:
    job = paper.job
    if job is None:
        raise ValueError("a paper without a job")
    words = job_words(replace(job, error=held_by) if held_by else job)
    why = words.why
    if job.state is JobState.QUEUED and held_by is not None:
        prints = translate("papers", "It prints by itself when that is mended.")
        why = f"{words.why}. {prints}"
    elif job.state is JobState.FAILED and job.error is not None:
        why = f"{words.why}. {message_for(job.error).remedy}"
    return PaperStateWords(what, words.state, words.tone, texts.joined(why, _file(paper)))


def _file(paper: PaperJob) -> str:
    if paper.saved is None:
        return ""
    words = translate("papers", "Saved as {file} in {folder}")
    return words.format(file=paper.saved.name, folder=paper.saved.parent)
