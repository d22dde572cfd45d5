"""Says on the Inspect page what a deed came to: in the strip's words, and by a sound."""

from PySide6.QtCore import QObject

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import PrintJob
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui import inspect_words as words
from returndesk.ui import texts
from returndesk.ui.context import Context
from returndesk.ui.inspect_table import Done
from returndesk.ui.messages import message_for
from returndesk.ui.parcel_deeds import Move, Moved
from returndesk.ui.sounds import Sounds
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Sound
from returndesk.ui.widgets.inspect_side import InspectSide
from returndesk.ui.widgets.inspect_strip import InspectStrip


class InspectVoice(QObject):
    """The words and sounds of a page; the differences are those that its side shows."""

    def __init__(
        self,
        context: Context,
        strip: InspectStrip,
        side: InspectSide,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._strip = strip
        self._side = side
        self._sounds = Sounds(parent=self)

    def prepare(self) -> None:
        """The first scan need not wait for its sound."""
        if self._context.preferences.settings.sounds:
            self._sounds.prepare()

    def play(self, sound: Sound) -> None:
        """Let a sound be heard, if they are on."""
        if self._context.preferences.settings.sounds:
            self._sounds.play(sound)

    def opened(self, task: InspectionTask, put_away: InspectionTask | None) -> None:
        """Another parcel or return came on the table."""
        self._strip.say(*words.opened_words(task, put_away))
        self.play(Sound.RECEIVED)

    def again(self, task: InspectionTask) -> None:
        """What lies on the table, once more: in another language."""
        self._strip.say(*words.opened_words(task))

    def counted(self, done: Done) -> None:
        """An article was scanned."""
        if done.counted is None or done.spot is None:
            return
        sheet = done.task.sheet(done.spot.return_id)
        self._strip.say(*words.counted_words(sheet, done.counted))
        self.play(Sound.RECEIVED if done.counted.expected else Sound.ALREADY_RECEIVED)

    def moved(self, moved: Moved) -> None:
        """A return lies in another parcel than was thought, or came in one more."""
        named = texts.joined(moved.return_.number, moved.return_.shopper.name)
        undo = self.tr("Ctrl Z takes it back")
        if moved.move is Move.UNDONE:
            self._strip.say(Tone.NEUTRAL, self.tr("Undone"), named)
            return
        if moved.move is Move.CAME_IN and moved.verdict is not None:
            word = texts.verdict_word(moved.verdict)
            one_more = self.tr("one more parcel of {return_}").format(return_=named)
            tone = texts.VERDICT_TONES[moved.verdict]
            self._strip.say(tone, word, texts.joined(one_more, undo))
        elif moved.move is Move.JOINED:
            said = self.tr("lies in this parcel too")
            self._strip.say(Tone.GOOD, named, texts.joined(said, undo))
        else:
            gone = self.tr("does not lie in this parcel")
            state = texts.parcel_state(moved.return_.parcel_state)
            self._strip.say(Tone.NEUTRAL, named, texts.joined(gone, state, undo))
        self.play(Sound.RECEIVED)

    def printing(self, job: PrintJob) -> None:
        """The inspection sheet is in its printer's queue, whose troubles the rail tells."""
        self._strip.say(Tone.NEUTRAL, self.tr("The sheet is being printed"), job.title)

    def committed(self, task: InspectionTask) -> None:
        """The central service will hear of an inspection."""
        if task.overtaken:
            self.again(task)
            return
        self._strip.say(*words.committed_words(task, self._side.said))
        if all(not sheet.open for sheet in task.sheets):
            self.play(Sound.RECEIVED)

    def nothing_in_hand(self) -> None:
        """Something was to be said of units where there are none."""
        self._strip.say(
            Tone.CAUTION,
            self.tr("Count it first"),
            self.tr("A photo or a note belongs to units that were found."),
        )

    def failed(self, error: KnownError) -> None:
        """Nothing was changed, and why."""
        message = message_for(error)
        self._strip.say(Tone.CAUTION, message.title, message.remedy)
        self._strip.show()
        self.play(Sound.FAILED)
