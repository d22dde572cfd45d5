"""Countries in words: for a reader in their language, and as a postal address wants them.

The Universal Postal Union (Convention Manual) asks for the name of the country of destination in
capitals as the last line, in a language that is known in the country of origin: French where it is
spoken there (it is the Union's own language as well), else English: so it stands on labels and
papers. Names are the short ones of ISO 3166-1, as they are said.
"""

# What shops write for a country: the EU's own code for Greece, the everyday one for Britain.
_ALIASES = {"EL": "GR", "UK": "GB"}

_FRENCH_IS_SPOKEN = frozenset(
    {
        "FR", "MC", "BE", "LU", "CH", "CA",
        "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT",
    }
)  # fmt: skip

_LANGUAGES = ("en", "fr", "es", "de")
_NAMES = {
    "AD": ("Andorra", "Andorre", "Andorra", "Andorra"),
    "AE": (
        "United Arab Emirates",
        "Émirats arabes unis",
        "Emiratos Árabes Unidos",
        "Vereinigte Arabische Emirate",
    ),
    "AL": ("Albania", "Albanie", "Albania", "Albanien"),
    "AR": ("Argentina", "Argentine", "Argentina", "Argentinien"),
    "AT": ("Austria", "Autriche", "Austria", "Österreich"),
    "AU": ("Australia", "Australie", "Australia", "Australien"),
    "AW": ("Aruba", "Aruba", "Aruba", "Aruba"),
    "AX": ("Åland Islands", "Îles Åland", "Islas Åland", "Ålandinseln"),
    "BA": (
        "Bosnia and Herzegovina",
        "Bosnie-Herzégovine",
        "Bosnia y Herzegovina",
        "Bosnien und Herzegowina",
    ),
    "BE": ("Belgium", "Belgique", "Bélgica", "Belgien"),
    "BG": ("Bulgaria", "Bulgarie", "Bulgaria", "Bulgarien"),
    "BL": ("Saint Barthélemy", "Saint-Barthélemy", "San Bartolomé", "St. Barthélemy"),
    "BQ": (
        "Caribbean Netherlands",
        "Pays-Bas caribéens",
        "Caribe neerlandés",
        "Karibische Niederlande",
    ),
    "BR": ("Brazil", "Brésil", "Brasil", "Brasilien"),
    "BY": ("Belarus", "Biélorussie", "Bielorrusia", "Belarus"),
    "CA": ("Canada", "Canada", "Canadá", "Kanada"),
    "CH": ("Switzerland", "Suisse", "Suiza", "Schweiz"),
    "CL": ("Chile", "Chili", "Chile", "Chile"),
    "CN": ("China", "Chine", "China", "China"),
    "CO": ("Colombia", "Colombie", "Colombia", "Kolumbien"),
    "CW": ("Curaçao", "Curaçao", "Curazao", "Curaçao"),
    "CY": ("Cyprus", "Chypre", "Chipre", "Zypern"),
    "CZ": ("Czechia", "Tchéquie", "Chequia", "Tschechien"),
    "DE": ("Germany", "Allemagne", "Alemania", "Deutschland"),
    "DK": ("Denmark", "Danemark", "Dinamarca", "Dänemark"),
    "DZ": ("Algeria", "Algérie", "Argelia", "Algerien"),
    "EE": ("Estonia", "Estonie", "Estonia", "Estland"),
    "EG": ("Egypt", "Égypte", "Egipto", "Ägypten"),
    "ES": ("Spain", "Espagne", "España", "Spanien"),
    "FI": ("Finland", "Finlande", "Finlandia", "Finnland"),
    "FO": ("Faroe Islands", "Îles Féroé", "Islas Feroe", "Färöer"),
    "FR": ("France", "France", "Francia", "Frankreich"),
    "GB": ("United Kingdom", "Royaume-Uni", "Reino Unido", "Vereinigtes Königreich"),
    "GF": ("French Guiana", "Guyane française", "Guayana Francesa", "Französisch-Guayana"),
    "GG": ("Guernsey", "Guernesey", "Guernsey", "Guernsey"),
    "GI": ("Gibraltar", "Gibraltar", "Gibraltar", "Gibraltar"),
    "GL": ("Greenland", "Groenland", "Groenlandia", "Grönland"),
    "GP": ("Guadeloupe", "Guadeloupe", "Guadalupe", "Guadeloupe"),
    "GR": ("Greece", "Grèce", "Grecia", "Griechenland"),
    "HK": ("Hong Kong", "Hong Kong", "Hong Kong", "Hongkong"),
    "HR": ("Croatia", "Croatie", "Croacia", "Kroatien"),
    "HU": ("Hungary", "Hongrie", "Hungría", "Ungarn"),
    "ID": ("Indonesia", "Indonésie", "Indonesia", "Indonesien"),
    "IE": ("Ireland", "Irlande", "Irlanda", "Irland"),
    "IL": ("Israel", "Israël", "Israel", "Israel"),
    "IM": ("Isle of Man", "Île de Man", "Isla de Man", "Isle of Man"),
    "IN": ("India", "Inde", "India", "Indien"),
    "IS": ("Iceland", "Islande", "Islandia", "Island"),
    "IT": ("Italy", "Italie", "Italia", "Italien"),
    "JE": ("Jersey", "Jersey", "Jersey", "Jersey"),
    "JP": ("Japan", "Japon", "Japón", "Japan"),
    "KR": ("South Korea", "Corée du Sud", "Corea del Sur", "Südkorea"),
    "LI": ("Liechtenstein", "Liechtenstein", "Liechtenstein", "Liechtenstein"),
    "LT": ("Lithuania", "Lituanie", "Lituania", "Litauen"),
    "LU": ("Luxembourg", "Luxembourg", "Luxemburgo", "Luxemburg"),
    "LV": ("Latvia", "Lettonie", "Letonia", "Lettland"),
    "MA": ("Morocco", "Maroc", "Marruecos", "Marokko"),
    "MC": ("Monaco", "Monaco", "Mónaco", "Monaco"),
    "MD": ("Moldova", "Moldavie", "Moldavia", "Moldau"),
    "ME": ("Montenegro", "Monténégro", "Montenegro", "Montenegro"),
    "MF": ("Saint Martin", "Saint-Martin", "San Martín", "St. Martin"),
    "MK": ("North Macedonia", "Macédoine du Nord", "Macedonia del Norte", "Nordmazedonien"),
    "MQ": ("Martinique", "Martinique", "Martinica", "Martinique"),
    "MT": ("Malta", "Malte", "Malta", "Malta"),
    "MX": ("Mexico", "Mexique", "México", "Mexiko"),
    "MY": ("Malaysia", "Malaisie", "Malasia", "Malaysia"),
    "NC": ("New Caledonia", "Nouvelle-Calédonie", "Nueva Caledonia", "Neukaledonien"),
    "NL": ("Netherlands", "Pays-Bas", "Países Bajos", "Niederlande"),
    "NO": ("Norway", "Norvège", "Noruega", "Norwegen"),
    "NZ": ("New Zealand", "Nouvelle-Zélande", "Nueva Zelanda", "Neuseeland"),
    "PF": (
        "French Polynesia",
        "Polynésie française",
        "Polinesia Francesa",
        "Französisch-Polynesien",
    ),
    "PH": ("Philippines", "Philippines", "Filipinas", "Philippinen"),
    "PL": ("Poland", "Pologne", "Polonia", "Polen"),
    "PM": (
        "Saint Pierre and Miquelon",
        "Saint-Pierre-et-Miquelon",
        "San Pedro y Miquelón",
        "St. Pierre und Miquelon",
    ),
    "PT": ("Portugal", "Portugal", "Portugal", "Portugal"),
    "QA": ("Qatar", "Qatar", "Catar", "Katar"),
    "RE": ("Réunion", "La Réunion", "Reunión", "Réunion"),
    "RO": ("Romania", "Roumanie", "Rumanía", "Rumänien"),
    "RS": ("Serbia", "Serbie", "Serbia", "Serbien"),
    "SA": ("Saudi Arabia", "Arabie saoudite", "Arabia Saudí", "Saudi-Arabien"),
    "SE": ("Sweden", "Suède", "Suecia", "Schweden"),
    "SG": ("Singapore", "Singapour", "Singapur", "Singapur"),
    "SI": ("Slovenia", "Slovénie", "Eslovenia", "Slowenien"),
    "SK": ("Slovakia", "Slovaquie", "Eslovaquia", "Slowakei"),
    "SM": ("San Marino", "Saint-Marin", "San Marino", "San Marino"),
    "SN": ("Senegal", "Sénégal", "Senegal", "Senegal"),
    "SX": (
        "Sint Maarten",
        "Saint-Martin (partie néerlandaise)",
        "San Martín (parte neerlandesa)",
        "Sint Maarten",
    ),
    "TH": ("Thailand", "Thaïlande", "Tailandia", "Thailand"),
    "TN": ("Tunisia", "Tunisie", "Túnez", "Tunesien"),
    "TR": ("Türkiye", "Turquie", "Turquía", "Türkei"),
    "TW": ("Taiwan", "Taïwan", "Taiwán", "Taiwan"),
    "UA": ("Ukraine", "Ukraine", "Ucrania", "Ukraine"),
    "US": (
        "United States of America",
        "États-Unis d’Amérique",
        "Estados Unidos",
        "Vereinigte Staaten",
    ),
    "VA": ("Vatican City", "Vatican", "Ciudad del Vaticano", "Vatikanstadt"),
    "VN": ("Viet Nam", "Viêt Nam", "Vietnam", "Vietnam"),
    "WF": ("Wallis and Futuna", "Wallis-et-Futuna", "Wallis y Futuna", "Wallis und Futuna"),
    "YT": ("Mayotte", "Mayotte", "Mayotte", "Mayotte"),
    "ZA": ("South Africa", "Afrique du Sud", "Sudáfrica", "Südafrika"),
}


def country_code(text: str) -> str:
    """The ISO 3166-1 code for what a shop writes: capitals, and no everyday code."""
    code = text.strip().upper()
    return _ALIASES.get(code, code)


def country_word(country: str, language: str) -> str:
    """A country as it is said in a language of two letters; in English in one without names here.

    A code that has no name here stays as it is.
    """
    code = country_code(country)
    place = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    names = _NAMES.get(code)
    return names[place] if names else code


def country_abroad(country: str, home: str, language: str) -> str:
    """A country as it is said to somebody who is at `home`; "" where that is the same one."""
    at_home = country_code(country) == country_code(home)
    return "" if at_home else country_word(country, language)


def country_name(country: str, origin: str) -> str:
    """A country as it stands on something that is sent from `origin`; both are ISO codes.

    A code that has no name here stays as it is.
    """
    code = country_code(country)
    return country_word(code, "fr" if country_code(origin) in _FRENCH_IS_SPOKEN else "en").upper()


def country_line(country: str, origin: str, destination: str) -> str:
    """The last line of an address on what is sent from `origin` to `destination`.

    Empty on what stays in its country: the Union's rule is that it names none.
    """
    at_home = country_code(origin) == country_code(destination)
    return "" if at_home else country_name(country, origin)
