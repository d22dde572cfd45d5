"""How facts tell of whole things, in the words of the change feed."""

from returndesk.domain.returns import Return


def told_return(return_: Return) -> dict[str, object]:
    """A new return with its parcels as a fact tells it: a document of the change feed."""
    shopper = return_.shopper
    return {
        "id": return_.id,
        "number": return_.number,
        "brand_id": return_.brand_id,
        "site_id": return_.site_id,
        "order_id": return_.order_id,
        "order_number": return_.order_number,
        "shopper": {
            "name": shopper.name,
            "email": shopper.email,
            "language": shopper.language,
            "postcode": shopper.postcode,
            "country": shopper.country,
        },
        "announced_at": return_.announced_at.isoformat(),
        "delivered_at": return_.delivered_at.isoformat() if return_.delivered_at else None,
        "lines": [
            {
                "id": line.id,
                "title": line.title,
                "quantity": line.quantity,
                "unit_price": {
                    "minor": line.unit_price.minor,
                    "currency": line.unit_price.currency,
                },
                "sku": line.sku,
                "ean": line.ean,
                "reason": line.reason,
            }
            for line in return_.lines
        ],
        "parcels": [
            {
                "id": parcel.id,
                "tracking_number": parcel.tracking_number,
                "carrier": parcel.carrier,
                "other_codes": list(parcel.other_codes),
            }
            for parcel in return_.parcels
        ],
        "wish": str(return_.wish),
    }
