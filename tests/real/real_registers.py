"""Three real cases as registers: facts of public pages, paraphrased, and nothing beyond them.

What a page does not say stays out. No agreed term is named in what was read, so none is recorded.
Oirschot: http://www.wmoadviesraadoirschot.nl/projecten-en-adviezen/projecten-en-adviezen-2011/wmo-verordening-2012
Moerdijk: https://wmoraadmoerdijk.nl/publicaties/uitgebrachte-adviezen/advies-beleidsregels-en-besluit-maatschappelijke-ondersteuning-en-verzoek-om-aandacht-diverse-andere-aangelegenheden-n-a-v-brief-23-maart-2022
Groningen: http://www.clientenraadgroningen.nl/ (20 november 2020) and
https://www.clientenraadgroningen.nl/clientenraad/advies-over-de-harmonisatie-van-de-clientenraad/
"""

from __future__ import annotations

from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register

Fields = dict[str, object]
OTHERS = tuple(f"isd-gemeente-{number}" for number in range(2, 7))
"""The five other municipalities of the service; the source gives their number and no names."""


def oirschot(*, on_behalf_of: tuple[str, ...] = ("college-oirschot", *OTHERS)) -> Register:
    """One answer of an intermunicipal service, for six municipalities together.

    The council of Oirschot discussed the by-law on 13 December 2011 and advised on two points.
    The service answered on 5 March 2012, for the comments of all six. The record has the six as
    addressees, to try that; what the answer says was not read. `on_behalf_of` can be narrowed.
    """
    return Register(
        advices=(
            _advice(
                id="verordening",
                title="Verordening maatschappelijke ondersteuning 2012",
                sent="2011-12-13",
                council="adviesraad-oirschot",
                to=["college-oirschot", *OTHERS],
                kind="requested",
                recommendations=["Verwerk de twee punten van de adviesraad."],
            ),
        ),
        responses=(
            _response(
                id="verordening-isd",
                advice="verordening",
                dated="2012-03-05",
                on_behalf_of=on_behalf_of,
                answers=[{"recommendation": "1", "place": "reactie van 5 maart 2012"}],
                **{"from": "isd"},
            ),
        ),
        bodies=(
            _council("adviesraad-oirschot", "WMO-adviesraad Oirschot", "college-oirschot", *OTHERS),
            _body("college-oirschot", "College van Oirschot", "college"),
            _body("isd", "Intergemeentelijke sociale dienst", "gr_board"),
            *(
                _body(one, f"College van een andere gemeente ({one[-1]})", "college")
                for one in OTHERS
            ),
        ),
    )


def moerdijk() -> Register:
    """A reply to the reply: the college answered on 23 March 2022, the council on 17 May 2022.

    The council took note of the answer, counts on the promised communication, and does not agree
    with the proposal to make no summary of its advices any more. The advice itself was not read,
    so its day is known only as before the answer; nor is there a later answer in what was read.
    """
    return Register(
        advices=(
            _advice(
                id="beleidsregels",
                title="Beleidsregels en besluit maatschappelijke ondersteuning",
                sent="../2022-03-23",
                council="wmo-raad",
                recommendations=["Vertel mensen beter dat de dienstencheques vervallen."],
            ),
        ),
        responses=(
            _response(
                id="beleidsregels-college",
                advice="beleidsregels",
                dated="2022-03-23",
                answers=[
                    {
                        "recommendation": "1",
                        "actions": [{"what": "Cliënten en mantelzorgers beter inlichten"}],
                    }
                ],
                better_answer={
                    "on": "2022-05-17",
                    "why": "De raad stemt niet in met het voorstel om van adviezen geen "
                    "samenvatting meer te maken.",
                },
                **{"from": "college"},
            ),
        ),
        bodies=(
            _body("college", "College van Moerdijk", "college"),
            _council("wmo-raad", "Wmo-raad Moerdijk", "college"),
        ),
    )


def groningen() -> Register:
    """A decision before the advice: 20 October 2020 and 20 November 2020.

    The council writes that the college chose between two scenarios on 20 October, one of them the
    council's own. A month later it advised to reconsider. Whether it was asked was not read.
    """
    return Register(
        advices=(
            _advice(
                id="harmonisatie",
                title="Harmonisatie van de cliëntenraad",
                sent="2020-11-20",
                council="clientenraad",
                request={"phase": "options"},
                decided={"date": "2020-10-20", "what": "Het college koos voor scenario A"},
                recommendations=["Kom terug op de keuze voor scenario A."],
            ),
        ),
        responses=(),
        bodies=(
            _council("clientenraad", "Cliëntenraad Groningen", "college"),
            _body("college", "College van Groningen", "college"),
        ),
    )


def _advice(**fields: object) -> Advice:
    summary = "Wat de openbare bron ervan zegt, en niet meer."
    return Advice.model_validate({"summary": summary, **fields})


def _response(**fields: object) -> Response:
    return Response.model_validate(fields)


def _council(body_id: str, title: str, *advises: str) -> Body:
    return Body.model_validate(
        {"id": body_id, "title": title, "kind": "council", "advises": list(advises)}
    )


def _body(body_id: str, title: str, kind: str) -> Body:
    return Body.model_validate({"id": body_id, "title": title, "kind": kind})
