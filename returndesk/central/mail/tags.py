"""The tag by which a mail is known again when it comes back."""

import hmac

TAG_PLACE = "{mail}"  # where a bounce address has it
TAG_HEADER = "X-ReturnDesk-Mail"


def tag_of(server_id: str, job_id: int) -> str:
    """The tag of a mail by its number in the queue, signed: nobody can make up another's.

    Digits, a hyphen and small letters only: it may stand in any address, in any case.
    """
    signature = hmac.digest(server_id.encode(), b"bounce.%d" % job_id, "sha256").hex()
    return f"{job_id}-{signature[:12]}"
