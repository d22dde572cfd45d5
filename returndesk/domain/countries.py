"""Countries as they stand in the last line of a postal address.

The Universal Postal Union (Convention Manual) asks for the name of the country of destination in
capitals as the last line, in a language that is known in the country of origin: French where it is
spoken there (it is the Union's own language as well), else English. Names are the short ones of
ISO 3166-1, as they are said.
"""

# What shops write for a country: the EU's own code for Greece, the everyday one for Britain.
_ALIASES = {"EL": "GR", "UK": "GB"}

_FRENCH_IS_SPOKEN = frozenset(
    {
        "FR", "MC", "BE", "LU", "CH", "CA",
        "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT",
    }
)  # fmt: skip

# English and French.
_NAMES = {
    "AD": ("Andorra", "Andorre"),
    "AE": ("United Arab Emirates", "Émirats arabes unis"),
    "AL": ("Albania", "Albanie"),
    "AR": ("Argentina", "Argentine"),
    "AT": ("Austria", "Autriche"),
    "AU": ("Australia", "Australie"),
    "AW": ("Aruba", "Aruba"),
    "AX": ("Åland Islands", "Îles Åland"),
    "BA": ("Bosnia and Herzegovina", "Bosnie-Herzégovine"),
    "BE": ("Belgium", "Belgique"),
    "BG": ("Bulgaria", "Bulgarie"),
    "BL": ("Saint Barthélemy", "Saint-Barthélemy"),
    "BQ": ("Caribbean Netherlands", "Pays-Bas caribéens"),
    "BR": ("Brazil", "Brésil"),
    "BY": ("Belarus", "Biélorussie"),
    "CA": ("Canada", "Canada"),
    "CH": ("Switzerland", "Suisse"),
    "CL": ("Chile", "Chili"),
    "CN": ("China", "Chine"),
    "CO": ("Colombia", "Colombie"),
    "CW": ("Curaçao", "Curaçao"),
    "CY": ("Cyprus", "Chypre"),
    "CZ": ("Czechia", "Tchéquie"),
    "DE": ("Germany", "Allemagne"),
    "DK": ("Denmark", "Danemark"),
    "DZ": ("Algeria", "Algérie"),
    "EE": ("Estonia", "Estonie"),
    "EG": ("Egypt", "Égypte"),
    "ES": ("Spain", "Espagne"),
    "FI": ("Finland", "Finlande"),
    "FO": ("Faroe Islands", "Îles Féroé"),
    "FR": ("France", "France"),
    "GB": ("United Kingdom", "Royaume-Uni"),
    "GF": ("French Guiana", "Guyane française"),
    "GG": ("Guernsey", "Guernesey"),
    "GI": ("Gibraltar", "Gibraltar"),
    "GL": ("Greenland", "Groenland"),
    "GP": ("Guadeloupe", "Guadeloupe"),
    "GR": ("Greece", "Grèce"),
    "HK": ("Hong Kong", "Hong Kong"),
    "HR": ("Croatia", "Croatie"),
    "HU": ("Hungary", "Hongrie"),
    "ID": ("Indonesia", "Indonésie"),
    "IE": ("Ireland", "Irlande"),
    "IL": ("Israel", "Israël"),
    "IM": ("Isle of Man", "Île de Man"),
    "IN": ("India", "Inde"),
    "IS": ("Iceland", "Islande"),
    "IT": ("Italy", "Italie"),
    "JE": ("Jersey", "Jersey"),
    "JP": ("Japan", "Japon"),
    "KR": ("South Korea", "Corée du Sud"),
    "LI": ("Liechtenstein", "Liechtenstein"),
    "LT": ("Lithuania", "Lituanie"),
    "LU": ("Luxembourg", "Luxembourg"),
    "LV": ("Latvia", "Lettonie"),
    "MA": ("Morocco", "Maroc"),
    "MC": ("Monaco", "Monaco"),
    "MD": ("Moldova", "Moldavie"),
    "ME": ("Montenegro", "Monténégro"),
    "MF": ("Saint Martin", "Saint-Martin"),
    "MK": ("North Macedonia", "Macédoine du Nord"),
    "MQ": ("Martinique", "Martinique"),
    "MT": ("Malta", "Malte"),
    "MX": ("Mexico", "Mexique"),
    "MY": ("Malaysia", "Malaisie"),
    "NC": ("New Caledonia", "Nouvelle-Calédonie"),
    "NL": ("Netherlands", "Pays-Bas"),
    "NO": ("Norway", "Norvège"),
    "NZ": ("New Zealand", "Nouvelle-Zélande"),
    "PF": ("French Polynesia", "Polynésie française"),
    "PH": ("Philippines", "Philippines"),
    "PL": ("Poland", "Pologne"),
    "PM": ("Saint Pierre and Miquelon", "Saint-Pierre-et-Miquelon"),
    "PT": ("Portugal", "Portugal"),
    "QA": ("Qatar", "Qatar"),
    "RE": ("Réunion", "La Réunion"),
    "RO": ("Romania", "Roumanie"),
    "RS": ("Serbia", "Serbie"),
    "SA": ("Saudi Arabia", "Arabie saoudite"),
    "SE": ("Sweden", "Suède"),
    "SG": ("Singapore", "Singapour"),
    "SI": ("Slovenia", "Slovénie"),
    "SK": ("Slovakia", "Slovaquie"),
    "SM": ("San Marino", "Saint-Marin"),
    "SN": ("Senegal", "Sénégal"),
    "SX": ("Sint Maarten", "Saint-Martin (partie néerlandaise)"),
    "TH": ("Thailand", "Thaïlande"),
    "TN": ("Tunisia", "Tunisie"),
    "TR": ("Türkiye", "Turquie"),
    "TW": ("Taiwan", "Taïwan"),
    "UA": ("Ukraine", "Ukraine"),
    "US": ("United States of America", "États-Unis d’Amérique"),
    "VA": ("Vatican City", "Vatican"),
    "VN": ("Viet Nam", "Viêt Nam"),
    "WF": ("Wallis and Futuna", "Wallis-et-Futuna"),
    "YT": ("Mayotte", "Mayotte"),
    "ZA": ("South Africa", "Afrique du Sud"),
}


def country_code(text: str) -> str:
    """The ISO 3166-1 code for what a shop writes: capitals, and no everyday code."""
    code = text.strip().upper()
    return _ALIASES.get(code, code)


def country_name(country: str, origin: str) -> str:
    """A country as it stands on something that is sent from `origin`; both are ISO codes.

    A code that has no name here stays as it is.
    """
    code = country_code(country)
    english, french = _NAMES.get(code, (code, code))
    return (french if country_code(origin) in _FRENCH_IS_SPOKEN else english).upper()


def country_line(country: str, origin: str, destination: str) -> str:
    """The last line of an address on what is sent from `origin` to `destination`.

    Empty on what stays in its country: the Union's rule is that it names none.
    """
    at_home = country_code(origin) == country_code(destination)
    return "" if at_home else country_name(country, origin)
