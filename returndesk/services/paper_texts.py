"""The words of the papers that leave the desk, in their reader's language (not the clerk's).

They are printed on paper that a shopper or another site reads, so they follow the paper and not
the window: that is why they are here and not among the window's translations.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from returndesk.domain.returns import InspectionState, Resolution, ResolutionState
from returndesk.domain.units import Disposition, Finding


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The fixed words of all papers in one language; names in braces are filled in."""

    copy: str
    receipt: str
    gift_receipt: str
    voucher: str
    transfer: str
    inspection: str
    # what the shopper gets
    refund: str
    credit: str
    exchange: str
    to_pay: str
    to_get: str
    # how far it is
    refund_approved: str
    credit_approved: str
    exchange_approved: str
    gift_approved: str
    pending: str
    refused: str
    refused_because: str
    without_goods: str
    # lines and sums
    items: str
    exchanged_for: str
    goods: str
    fee: str
    new_goods: str
    tax: str
    # who, where, when
    return_: str
    order: str
    number: str
    date: str
    shopper: str
    clerk: str
    keep: str
    policy: str
    # a voucher
    valid_until: str
    voucher_use: str
    voucher_code: str
    # a transfer note
    to: str
    from_: str
    parcel: str
    returns: str
    taken_in: str
    clerk_at_desk: str
    # an inspection sheet
    expected: str
    found: str
    missing: str
    unexpected: str
    note: str
    noted: str
    signature: str
    inspected_by: str
    allowed_by: str
    page: str


_WORDS: Mapping[str, PaperWords] = {
    "en": PaperWords(
        copy="COPY",
        receipt="Return receipt",
        gift_receipt="Gift return receipt",
        voucher="Store credit",
        transfer="Transfer",
        inspection="Inspection",
        refund="Refund",
        credit="Store credit",
        exchange="Exchange",
        to_pay="To pay",
        to_get="You get",
        refund_approved="Approved. The money goes back the way you paid.",
        credit_approved="Approved. Your voucher comes with this receipt.",
        exchange_approved="Approved.",
        gift_approved="Your voucher comes with this receipt.",
        pending="We check this return and tell you the outcome.",
        refused="No money is given for this return.",
        refused_because="No money is given for this return: {reason}",
        without_goods="You keep the items.",
        items="Items returned",
        exchanged_for="exchanged for {title}",
        goods="Items",
        fee="Return fee",
        new_goods="New items",
        tax="VAT {rate} included",
        return_="Return",
        order="Order",
        number="Receipt",
        date="Date",
        shopper="Customer",
        clerk="Served by",
        keep="Please keep this receipt.",
        policy="Our return terms",
        valid_until="Valid until {day}",
        voucher_use="To be used once, in one go.",
        voucher_code="Code",
        to="To",
        from_="From",
        parcel="Parcel",
        returns="Returns in this parcel",
        taken_in="Taken in",
        clerk_at_desk="Taken in by",
        expected="Announced",
        found="Found",
        missing="missing",
        unexpected="Not announced",
        note="Note",
        noted="Note: {note}",
        signature="Signature",
        inspected_by="Inspected by",
        allowed_by="Differences accepted by {name}",
        page="Page {page} of {pages}",
    ),
    "fr": PaperWords(
        copy="COPIE",
        receipt="Reçu de retour",
        gift_receipt="Reçu de retour cadeau",
        voucher="Avoir",
        transfer="Transfert",
        inspection="Contrôle",
        refund="Remboursement",
        credit="Avoir",
        exchange="Échange",
        to_pay="À payer",
        to_get="À vous rendre",
        refund_approved="Accepté. Vous serez remboursé sur votre moyen de paiement.",
        credit_approved="Accepté. Votre avoir est joint à ce reçu.",
        exchange_approved="Accepté.",
        gift_approved="Votre avoir est joint à ce reçu.",
        pending="Nous vérifions ce retour et vous tenons informé.",
        refused="Ce retour ne donne pas lieu à remboursement.",
        refused_because="Ce retour ne donne pas lieu à remboursement : {reason}",
        without_goods="Vous gardez les articles.",
        items="Articles rendus",
        exchanged_for="échangé contre {title}",
        goods="Articles",
        fee="Frais de retour",
        new_goods="Nouveaux articles",
        tax="dont TVA {rate}",
        return_="Retour",
        order="Commande",
        number="Reçu",
        date="Date",
        shopper="Client",
        clerk="Servi par",
        keep="Merci de conserver ce reçu.",
        policy="Nos conditions de retour",
        valid_until="Valable jusqu’au {day}",
        voucher_use="À utiliser en une seule fois.",
        voucher_code="Code",
        to="À",
        from_="De",
        parcel="Colis",
        returns="Retours dans ce colis",
        taken_in="Pris en charge",
        clerk_at_desk="Pris en charge par",
        expected="Annoncé",
        found="Trouvé",
        missing="manquant",
        unexpected="Non annoncé",
        note="Remarque",
        noted="Remarque : {note}",
        signature="Signature",
        inspected_by="Contrôlé par",
        allowed_by="Écarts acceptés par {name}",
        page="Page {page} sur {pages}",
    ),
    "es": PaperWords(
        copy="COPIA",
        receipt="Recibo de devolución",
        gift_receipt="Devolución de un regalo",
        voucher="Vale",
        transfer="Traslado",
        inspection="Inspección",
        refund="Reembolso",
        credit="Vale",
        exchange="Cambio",
        to_pay="A pagar",
        to_get="A devolverle",
        refund_approved="Aceptado. El importe vuelve a su medio de pago.",
        credit_approved="Aceptado. Su vale acompaña a este recibo.",
        exchange_approved="Aceptado.",
        gift_approved="Su vale acompaña a este recibo.",
        pending="Revisamos esta devolución y le informaremos.",
        refused="Esta devolución no da derecho a reembolso.",
        refused_because="Esta devolución no da derecho a reembolso: {reason}",
        without_goods="Usted se queda con los artículos.",
        items="Artículos devueltos",
        exchanged_for="cambiado por {title}",
        goods="Artículos",
        fee="Gastos de devolución",
        new_goods="Artículos nuevos",
        tax="IVA {rate} incluido",
        return_="Devolución",
        order="Pedido",
        number="Recibo",
        date="Fecha",
        shopper="Cliente",
        clerk="Le ha atendido",
        keep="Conserve este recibo, por favor.",
        policy="Condiciones de devolución",
        valid_until="Válido hasta el {day}",
        voucher_use="Se usa una sola vez, por el importe completo.",
        voucher_code="Código",
        to="Para",
        from_="De",
        parcel="Paquete",
        returns="Devoluciones en este paquete",
        taken_in="Recogido",
        clerk_at_desk="Recogido por",
        expected="Anunciado",
        found="Encontrado",
        missing="falta",
        unexpected="No anunciado",
        note="Nota",
        noted="Nota: {note}",
        signature="Firma",
        inspected_by="Inspeccionado por",
        allowed_by="Diferencias aceptadas por {name}",
        page="Página {page} de {pages}",
    ),
    "de": PaperWords(
        copy="KOPIE",
        receipt="Rückgabebeleg",
        gift_receipt="Rückgabe eines Geschenks",
        voucher="Gutschein",
        transfer="Weiterleitung",
        inspection="Prüfung",
        refund="Erstattung",
        credit="Gutschein",
        exchange="Umtausch",
        to_pay="Zu zahlen",
        to_get="Sie erhalten",
        refund_approved="Bewilligt. Sie erhalten das Geld auf Ihrem Zahlungsweg zurück.",
        credit_approved="Bewilligt. Ihr Gutschein liegt diesem Beleg bei.",
        exchange_approved="Bewilligt.",
        gift_approved="Ihr Gutschein liegt diesem Beleg bei.",
        pending="Wir prüfen die Rückgabe und melden uns bei Ihnen.",
        refused="Für diese Rückgabe gibt es kein Geld.",
        refused_because="Für diese Rückgabe gibt es kein Geld: {reason}",
        without_goods="Sie behalten die Artikel.",
        items="Zurückgegeben",
        exchanged_for="getauscht gegen {title}",
        goods="Artikel",
        fee="Rücksendegebühr",
        new_goods="Neue Artikel",
        tax="enthält {rate} MwSt.",
        return_="Rückgabe",
        order="Bestellung",
        number="Beleg",
        date="Datum",
        shopper="Kunde",
        clerk="Bedient von",
        keep="Bitte bewahren Sie diesen Beleg auf.",
        policy="Rückgabebedingungen",
        valid_until="Gültig bis {day}",
        voucher_use="Einmal und im Ganzen einzulösen.",
        voucher_code="Code",
        to="An",
        from_="Von",
        parcel="Paket",
        returns="Rücksendungen in diesem Paket",
        taken_in="Angenommen",
        clerk_at_desk="Angenommen von",
        expected="Angekündigt",
        found="Gefunden",
        missing="fehlt",
        unexpected="Nicht angekündigt",
        note="Notiz",
        noted="Notiz: {note}",
        signature="Unterschrift",
        inspected_by="Geprüft von",
        allowed_by="Abweichungen akzeptiert von {name}",
        page="Seite {page} von {pages}",
    ),
}


def paper_words(language: str) -> PaperWords:
    """The words for a language tag ("fr", "de-AT"); English when it has none."""
    return _WORDS.get(language[:2].lower(), _WORDS["en"])


# ------------------------------------------------------------------------------- words for codes

_REASONS: Mapping[str, tuple[str, str, str, str]] = {
    "too_small": ("Too small", "Trop petit", "Demasiado pequeño", "Zu klein"),
    "too_large": ("Too large", "Trop grand", "Demasiado grande", "Zu groß"),
    "does_not_suit": ("Does not suit me", "Ne me va pas", "No me queda bien", "Steht mir nicht"),
    "changed_mind": ("Changed my mind", "Changé d’avis", "Cambio de opinión", "Anders überlegt"),
    "not_as_described": (
        "Not as described", "Pas conforme", "No es como se describe", "Nicht wie beschrieben",
    ),
    "looks_different": (
        "Looks different", "Différent de la photo", "Se ve distinto", "Sieht anders aus",
    ),
    "poor_quality": (
        "Poor quality", "Mauvaise qualité", "Mala calidad", "Schlechte Qualität",
    ),
    "does_not_work": (
        "Does not work", "Ne fonctionne pas", "No funciona", "Funktioniert nicht",
    ),
    "damaged": ("Damaged", "Abîmé", "Dañado", "Beschädigt"),
    "wrong_item": ("Wrong item", "Mauvais article", "Artículo equivocado", "Falscher Artikel"),
    "ordered_wrong_item": (
        "Ordered the wrong item", "Mauvais article commandé", "Pedí el artículo equivocado",
        "Falschen Artikel bestellt",
    ),
    "ordered_several_sizes": (
        "Ordered several sizes", "Plusieurs tailles commandées", "Pedí varias tallas",
        "Mehrere Größen bestellt",
    ),
    "late": ("Arrived too late", "Arrivé trop tard", "Llegó demasiado tarde", "Zu spät angekommen"),
    "better_price": (
        "Found a better price", "Trouvé moins cher", "Encontrado más barato", "Günstiger gefunden",
    ),
    "no_longer_needed": (
        "No longer needed", "Plus besoin", "Ya no lo necesito", "Nicht mehr benötigt",
    ),
    "gift_unwanted": (
        "Unwanted gift", "Cadeau non désiré", "Regalo no deseado", "Unerwünschtes Geschenk",
    ),
    "accidental_order": (
        "Ordered by mistake", "Commandé par erreur", "Pedido por error", "Versehentlich bestellt",
    ),
    "other": ("Other", "Autre", "Otro", "Anderes"),
}  # fmt: skip
_FINDINGS: Mapping[Finding, tuple[str, str, str, str]] = {
    Finding.OK: ("Good", "Bon", "Bien", "Gut"),
    Finding.DAMAGED: ("Damaged", "Abîmé", "Dañado", "Beschädigt"),
    Finding.WRONG: ("Wrong item", "Mauvais article", "Artículo equivocado", "Falscher Artikel"),
    Finding.UNEXPECTED: ("Not announced", "Non annoncé", "No anunciado", "Nicht angekündigt"),
}
_DISPOSITIONS: Mapping[Disposition, tuple[str, str, str, str]] = {
    Disposition.RESTOCK: ("Restock", "Remise en stock", "A existencias", "Zurück ins Lager"),
    Disposition.QUARANTINE: ("Quarantine", "Quarantaine", "Cuarentena", "Quarantäne"),
    Disposition.REPAIR: ("Repair", "Réparation", "Reparación", "Reparatur"),
    Disposition.RECYCLE: ("Recycle", "Recyclage", "Reciclaje", "Recycling"),
    Disposition.DONATE: ("Donate", "Don", "Donación", "Spende"),
    Disposition.DISPOSE: ("Dispose of", "Mise au rebut", "Desechar", "Entsorgung"),
}
_INSPECTIONS: Mapping[InspectionState, tuple[str, str, str, str]] = {
    InspectionState.PENDING: (
        "To be inspected", "Contrôle à faire", "Pendiente de inspección", "Noch zu prüfen",
    ),
    InspectionState.IN_PROGRESS: (
        "Inspection begun", "Contrôle commencé", "Inspección empezada", "Prüfung begonnen",
    ),
    InspectionState.DONE: ("Inspected", "Contrôlé", "Inspeccionado", "Geprüft"),
}  # fmt: skip
_PLACES = {"en": 0, "fr": 1, "es": 2, "de": 3}


def _of(language: str, words: tuple[str, str, str, str]) -> str:
    return words[_PLACES.get(language[:2].lower(), 0)]


def reason_words(language: str, reason: str) -> str:
    """Why an article comes back: a known code in words, anything else as it was written."""
    words = _REASONS.get(reason)
    return _of(language, words) if words else reason


def finding_words(language: str, finding: Finding) -> str:
    """What units turned out to be."""
    return _of(language, _FINDINGS[finding])


def disposition_words(language: str, disposition: Disposition) -> str:
    """Where units go."""
    return _of(language, _DISPOSITIONS[disposition])


def inspection_words(language: str, state: InspectionState) -> str:
    """How far an inspection is."""
    return _of(language, _INSPECTIONS[state])


def given_words(language: str, wish: Resolution) -> str:
    """What the shopper gets."""
    words = paper_words(language)
    return {
        Resolution.REFUND: words.refund,
        Resolution.STORE_CREDIT: words.credit,
        Resolution.EXCHANGE: words.exchange,
    }[wish]


def state_words(
    language: str, wish: Resolution, state: ResolutionState, *, gift: bool, reason: str
) -> str:
    """How far the money is, as a sentence to the shopper."""
    words = paper_words(language)
    if state is ResolutionState.REFUSED:
        return words.refused_because.format(reason=reason) if reason else words.refused
    if state is ResolutionState.PENDING:
        return words.pending
    if gift:
        return words.gift_approved
    return {
        Resolution.REFUND: words.refund_approved,
        Resolution.STORE_CREDIT: words.credit_approved,
        Resolution.EXCHANGE: words.exchange_approved,
    }[wish]
