"""Enrolment of a desk, and the central service's health."""

from pydantic import Field

from returndesk.protocol.base import Message


class EnrolRequest(Message):
    """A desk asks for its token with a one-time code."""

    code: str = Field(min_length=1, max_length=64)


class EnrolAnswer(Message):
    """Who the desk is from now on. The token is told this once; central keeps only its hash."""

    desk_id: str
    desk_name: str
    site_id: str
    token: str


class Health(Message):
    """The central service is up; `service` tells it from a captive portal."""

    service: str = "returndesk-central"
    version: str
    protocol: int
