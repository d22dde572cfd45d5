"""The limited rich text of instructions: what is drawn, what is refused, and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from returndesk.domain.markup import Block, Run, faults, is_web_link, parse, plain_text


def test_styles_bullets_and_links() -> None:
    text = (
        "<p>Avant de <b>tout <i>emballer</i></b> :</p><ul><li>le <u>bon</u></li>"
        '<li><a href="https://lumen.example/aide">Aide</a></li></ul>Merci'
    )
    assert parse(text) == (
        Block((Run("Avant de "), Run("tout ", bold=True), Run("emballer", bold=True, italic=True),
               Run(" :"))),
        Block((Run("le "), Run("bon", underline=True)), bullet=True),
        Block((Run("Aide", link="https://lumen.example/aide"),), bullet=True),
        Block((Run("Merci"),)),
    )  # fmt: skip
    assert faults(text) == ()
    assert plain_text(text) == "Avant de tout emballer :\n• le bon\n• Aide\nMerci"


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("<script>alert(1)</script>Bonjour", "Bonjour", ["tag_not_allowed"]),
        ("<style>p{}</style>Bonjour", "Bonjour", ["tag_not_allowed"]),
        ("<h1>Grand</h1>", "Grand", ["tag_not_allowed"]),
        ("<img src=x onerror=y>Ici", "Ici", ["tag_not_allowed"]),
        ("<b onclick='x'>a</b>", "a", ["attribute_not_allowed"]),
        ("<a href='javascript:x'>a</a>", "a", ["link_not_http"]),
        ("<a href>a</a>", "a", ["link_not_http"]),
        ("5 < 6 & 7 &gt; 6", "5 < 6 & 7 > 6", []),
        ("</b></i>a", "a", []),
        ("<b>a", "a", []),
        ("a\n\n b  c ", "a\nb c", []),
        ("<!-- geheim -->a", "a", []),
        ("&lt;script&gt;", "<script>", []),
    ],
)
def test_what_is_not_allowed_stays_words(text: str, words: str, codes: list[str]) -> None:
    assert plain_text(text) == words
    assert [fault.code for fault in faults(text)] == codes
    assert not any(run.link for block in parse(text) for run in block.runs)


@given(st.text(alphabet=st.sampled_from("<>/abiul p\"'=&;\nhref:é\u202e"), max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    blocks = parse(text)
    assert all(block.text.strip() for block in blocks)
    faults(text)


@pytest.mark.parametrize(
    "link", ["https://a.fr", "http://a.b.fr:8080/x?y=1#z", "https://münchen.de/ä"]
)
def test_links_to_pages(link: str) -> None:
    assert is_web_link(link)


@pytest.mark.parametrize(
    "link",
    ["", "ftp://a.fr", "https://", "https://localhost", "https://a@b.fr", "https://a.fr/x y",
     "//a.fr", "https:a.fr", "https://a.fr\\@b.fr", 'https://a.fr/"><script>', "HTTPS//a.fr"],
)  # fmt: skip
def test_what_is_no_link_to_a_page(link: str) -> None:
    assert not is_web_link(link)
