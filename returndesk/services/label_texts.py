"""The few sentences on a return label, in the shopper's language (not the clerk's).

They are printed on paper that leaves the shop, so they follow the return and not the window:
that is why they are here and not among the window's translations.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from returndesk.domain.carriers import CARRIERS

# Of a parcel with a postal number (UPU S10) only the number's form is known, not whose counter.
_ANY_POST = "post"


@dataclass(frozen=True, slots=True)
class _Sentences:
    """How a parcel goes back, step by step. `{carrier}` stands for the carrier's name."""

    pack: str
    stick: str
    hand_over: str
    send: str


_SENTENCES: Mapping[str, _Sentences] = {
    "en": _Sentences(
        pack="Put the items into a box and close it well.",
        stick="Stick this label flat on the box and cover old labels.",
        hand_over="Hand the parcel in at a {carrier} drop-off point and keep the receipt.",
        send="Send the parcel to the address above and keep the receipt.",
    ),
    "fr": _Sentences(
        pack="Mettez les articles dans un carton et fermez-le bien.",
        stick="Collez cette étiquette à plat et masquez les anciennes.",
        hand_over="Déposez le colis dans un point {carrier} et gardez le reçu.",
        send="Envoyez le colis à l’adresse ci-dessus et gardez le reçu.",
    ),
    "es": _Sentences(
        pack="Ponga los artículos en una caja y ciérrela bien.",
        stick="Pegue esta etiqueta bien plana y tape las antiguas.",
        hand_over="Entregue el paquete en un punto {carrier} y guarde el recibo.",
        send="Envíe el paquete a la dirección indicada y guarde el recibo.",
    ),
    "de": _Sentences(
        pack="Legen Sie die Artikel in einen Karton und verschließen Sie ihn gut.",
        stick="Kleben Sie dieses Etikett glatt auf und verdecken Sie alte Etiketten.",
        hand_over="Geben Sie das Paket bei {carrier} ab und behalten Sie den Beleg.",
        send="Senden Sie das Paket an die Adresse oben und behalten Sie den Beleg.",
    ),
}


def carrier_words(carrier: str) -> str:
    """The name of a carrier as it stands on a label; "" for none and for any post."""
    if carrier == _ANY_POST:
        return ""
    known = CARRIERS.get(carrier)
    return known.name if known else carrier


def label_instructions(language: str, carrier: str = "") -> tuple[str, ...]:
    """The steps for a language tag ("fr", "de-AT"), English for others.

    `carrier` is a code of `carriers.CARRIERS`; without one the shopper sends the parcel as they
    like.
    """
    said = _SENTENCES.get(language[:2].lower(), _SENTENCES["en"])
    name = carrier_words(carrier)
    last = said.hand_over.format(carrier=name) if name else said.send
    return (said.pack, said.stick, last)
