"""A packing slip's QR code as a picture, and inside a portal's address."""

import io

_MODULE_PX = 8


def slip_address(portal: str, text: str) -> str:
    """The slip as a link of a shop's return portal: a telephone opens it, a desk reads it.

    `portal` is the address of the brand's portal; its writing is kept, as paths may depend on it.
    """
    return f"{portal.rstrip('/')}/S/{text}"


def slip_png(text: str) -> bytes:
    """The QR code as a PNG, 8 pixels a module with its quiet zone; error correction M (15 %)."""
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, box_size=_MODULE_PX, border=4)
    code.add_data(text)
    out = io.BytesIO()
    code.make_image().save(out, "PNG")
    return out.getvalue()
