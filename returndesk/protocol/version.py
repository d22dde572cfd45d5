"""The protocol's version, sent by both sides in a header."""

PROTOCOL_VERSION = 1
VERSION_HEADER = "X-ReturnDesk-Protocol"

# What one request may carry; a desk that has more sends several.
MAX_BATCH_EVENTS = 200
MAX_PAGE_CHANGES = 1000
