"""A merchant's instructions in an editor: limited rich text to a document and back again."""

from html import escape

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from returndesk.domain.markup import Run, parse
from returndesk.ui.theme import current_theme


def show_markup(document: QTextDocument, text: str, link_colour: str = "") -> None:
    """Put a text into a document in the place of what was there."""
    document.clear()
    cursor = QTextCursor(document)
    bullets = None
    for number, block in enumerate(parse(text)):
        if number:
            cursor.insertBlock()
        if block.bullet and bullets is None:
            bullets = cursor.createList(QTextListFormat.Style.ListDisc)
        elif block.bullet and bullets is not None:
            bullets.add(cursor.block())
        else:
            if (listed := cursor.block().textList()) is not None:
                listed.remove(cursor.block())
                plain = cursor.blockFormat()
                plain.setIndent(0)
                cursor.setBlockFormat(plain)
            bullets = None
        for run in block.runs:
            cursor.insertText(run.text, _format_of(run, link_colour))


def link_format(address: str, colour: str = "") -> QTextCharFormat:
    """How a link looks in a document; "" takes a link away."""
    form = QTextCharFormat()
    form.setAnchor(bool(address))
    form.setAnchorHref(address)
    form.setForeground(
        QColor(colour or current_theme().accent if address else current_theme().text)
    )
    return form


def _format_of(run: Run, link_colour: str) -> QTextCharFormat:
    form = link_format(run.link, link_colour) if run.link else QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
    form.setFontItalic(run.italic)
    form.setFontUnderline(run.underline)
    return form


def markup_of(document: QTextDocument) -> str:
    """The text of a document as limited rich text; what else it may hold is left out."""
    parts: list[str] = []
    listing = False
    block = document.begin()
    while block.isValid():
        words = _words_of(block)
        bullet = block.textList() is not None
        if bullet != listing and (words or not bullet):
            parts.append("<ul>" if bullet else "</ul>")
            listing = bullet
        if words:
            parts.append(f"<li>{words}</li>" if bullet else f"<p>{words}</p>")
        block = block.next()
    if listing:
        parts.append("</ul>")
    return "".join(parts)


def _words_of(block: QTextBlock) -> str:
    words = ""
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        # U+2028 is a line break within a paragraph, U+FFFC stands for a pasted picture.
        text = escape(fragment.text().replace("\ufffc", ""), quote=False)
        words += _tagged(text.replace("\u2028", "<br>"), fragment.charFormat())
        at += 1
    return words


def _tagged(text: str, form: QTextCharFormat) -> str:
    link = form.anchorHref() if form.isAnchor() else ""
    for on, tag in (
        (form.fontUnderline() and not link, "u"),
        (form.fontItalic(), "i"),
        (form.fontWeight() >= QFont.Weight.Bold, "b"),
    ):
        if on:
            text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{escape(link)}">{text}</a>' if link else text
