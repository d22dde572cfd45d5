"""Pictures of the articles that a clerk looks at: from this desk, or fetched once and kept."""

import re
from collections.abc import Iterable, Mapping

from returndesk.domain.errors import CentralError
from returndesk.services.ports import DeskStorage, PortalService

_DIGEST = re.compile("[0-9a-f]{64}")


def is_digest(picture: str) -> bool:
    """Whether an order line's picture is one that the central service keeps, by its SHA-256.

    An address of a web shop is none: a desk asks nobody but the central service.
    """
    return bool(_DIGEST.fullmatch(picture))


class ArticlePictures:
    """What the walk-in page shows beside the lines of an order."""

    def __init__(self, storage: DeskStorage, central: PortalService) -> None:
        self._storage = storage
        self._central = central

    def kept(self, digests: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of those pictures that have come to this desk."""
        with self._storage.read() as work:
            found = {digest: work.reference.picture(digest) for digest in digests}
        return {digest: data for digest, data in found.items() if data is not None}

    def fetch(self, digests: Iterable[str]) -> Mapping[str, bytes]:
        """Ask for pictures and keep them; those that the service lacks are left out.

        `CentralError` as soon as nobody answers: what came before that is kept all the same.
        """
        found = {}
        for digest in digests:
            try:
                data = self._central.picture(digest)
            except CentralError as error:
                if error.code != "unknown_picture":
                    raise
                continue
            with self._storage.write() as work:
                work.reference.keep_picture(digest, data)
            found[digest] = data
        return found
