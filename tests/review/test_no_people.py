"""What bears a name and is nobody in the text, and what says that nobody is meant."""

from __future__ import annotations

import pytest

from review.hands import stops
from weerklank.review.privacy.names import Room, names
from weerklank.review.privacy.no_people import is_a_thing


def found(text: str) -> list[tuple[str, str]]:
    """The names in a text, with their kinds."""
    return [(one.name, one.kind) for one in names(text, Room())]


@pytest.mark.parametrize(
    "text",
    [
        "Sinds het arrest Dimitrova kan dat niet meer.",
        "Zij noemt de zaak C-83/14 (Nikolova) in een noot.",
        "Wij kochten brood bij bakkerij Van Vuren.",
        "Dat staat in de Wet Kwakman van vroeger.",
        "De prijs is de Rika Vosprijs van dit jaar.",
        "Het team zit in het Dr. Rika Voshuis.",
        "Velen kwamen uit Eritrea en spraken Tigrinya.",
        "Er is een lijst met Huntington en met Tourette.",
        "De trein stopt ook in Enschede en daarna niet.",
    ],
)
def test_a_law_a_firm_a_building_and_a_country_are_no_names(text: str) -> None:
    """By what stands before them, how they end, or because everybody knows them."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["Ook Aletta Jacobs was arm.", "Wij lazen Hella Haasse en Henriëtte Roland Holst."]
)
def test_whom_everybody_knows_is_famous(text: str) -> None:
    """With or without what stands above a letter; and they are no inhabitants."""
    assert {kind for _, kind in found(text)} == {"beroemd"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij spraken mevrouw Hoogeveen over Hoogeveen.", "mevrouw Hoogeveen"),
        ("Ook Esra Ö. was er.", "Esra Ö."),
    ],
)
def test_with_a_title_or_a_first_name_it_is_a_name_still(text: str, name: str) -> None:
    """A place behind a title is somebody, and so is who is named by the start of a surname."""
    assert name in [one for one, _ in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Stel, mevrouw Jansen is 74 en heeft reuma. Dit is een verzonnen voorbeeld.",
        "Persona 3 (bedacht door de werkgroep): Gerrit, weduwnaar, heeft diabetes en schulden.",
        "Casus B, uit meer verhalen samengesteld: Kees Boon, zestig, verloor zijn vrouw en drinkt.",
        "Fictief voorbeeld: de heer Jansen (72) heeft parkinson en woont aan de Voorbeeldstraat 1.",
    ],
)
def test_who_is_made_up_is_let_through(text: str) -> None:
    """Wherever in the paragraph it is said, also beside an address."""
    assert not stops(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alle namen zijn verzonnen, behalve die van Tineke Bos: zij heeft schulden en borderline.",
        "Dit is niet verzonnen: Gerrit Kuik heeft diabetes en is zijn huis uitgezet.",
        "Mevrouw Jansen heeft reuma en schulden.\n\nDe casus op bladzijde 4 is verzonnen.",
    ],
)
def test_who_is_said_to_be_real_or_stands_elsewhere_is_not(text: str) -> None:
    """One made-up person in another paragraph hides nobody."""
    assert stops(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cliëntnummer 5520916 wacht sinds maart op een traplift. Mevrouw valt nu elke dag.",
        "Op Lindelaan 42 woont een man die zijn huis heeft volgestouwd met kranten.",
        "De dochter van de wethouder is met een psychose opgenomen.",
        "Onze oud-secretaris zit thuis met een burn-out.",
    ],
)
def test_a_number_an_address_and_who_is_kin_to_an_official_tell_who_it_is(text: str) -> None:
    """No name is needed for that."""
    assert stops(text)


@pytest.mark.parametrize(
    ("name", "before", "thing"),
    [
        ("Willem Dreeshuis", "het ", True),
        ("Fatima", "de ", False),
        ("Fatima Yilmaz", "van ", False),
    ],
)
def test_a_first_name_behind_an_article_is_somebody(name: str, before: str, *, thing: bool) -> None:
    """People say *de Fatima van hiernaast*; only a whole name there is that of a building."""
    assert is_a_thing(name, before) is thing
