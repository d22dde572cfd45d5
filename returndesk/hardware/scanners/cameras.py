"""Which cameras this computer has."""

from PySide6.QtCore import QCoreApplication, QLoggingCategory


def camera_names() -> tuple[str, ...]:
    """The names of the cameras that QtMultimedia finds; ImportError where it cannot be loaded."""
    # The libraries that QtMultimedia would like to have, and can do without, are no news to tell.
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    from PySide6.QtMultimedia import QMediaDevices

    application = QCoreApplication.instance() or QCoreApplication([])
    names = tuple(device.description() for device in QMediaDevices.videoInputs())
    del application
    return names
