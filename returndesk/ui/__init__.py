"""The desk's window: Qt widgets over the use cases; knows no table, socket or device."""
