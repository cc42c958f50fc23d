"""The codes for plain Dutch: tips, and one warning for the summary."""

from __future__ import annotations

from weerklank.records.codes import Code

PLAIN_CODES = (
    Code(
        "W301",
        "De samenvatting heeft een lange zin",
        "De samenvatting lezen de meeste mensen. Houd elke zin onder de 20 woorden.",
        "summary: één zin van 30 woorden",
        "summary: drie zinnen van 10 woorden",
    ),
    Code(
        "T001",
        "De zin is lang",
        "Een zin van meer dan 15 woorden moet je vaak twee keer lezen. Maak er twee zinnen van.",
        "Wij vragen u om de kosten te betalen van iedereen die in de stad vrijwilligerswerk doet.",
        "Veel mensen doen vrijwilligerswerk. Wij vragen u hun kosten te betalen.",
    ),
    Code(
        "T002",
        "Een moeilijk woord",
        "Niet iedereen kent dit woord. Er is een gewoner woord.",
        "Indien u verhuist",
        "Als u verhuist",
    ),
    Code(
        "T003",
        "Een afkorting zonder uitleg",
        "Schrijf het woord één keer voluit. Zet de afkorting erachter tussen haakjes.",
        "Bel het UWV.",
        "Bel het Uitvoeringsinstituut Werknemersverzekeringen (UWV).",
    ),
    Code(
        "T004",
        "Niet duidelijk wie het doet",
        "Met 'wordt' of 'worden' verdwijnt wie iets doet. Noem die persoon of organisatie.",
        "De aanvraag wordt beoordeeld.",
        "De gemeente beoordeelt uw aanvraag.",
    ),
    Code(
        "T005",
        "Twee keer nee in één zin",
        "Twee ontkenningen moet je uitpuzzelen. Zeg wat wel geldt.",
        "U kunt niet zonder afspraak komen.",
        "Maak eerst een afspraak.",
    ),
    Code(
        "T006",
        "De alinea is lang",
        "Meer dan vijf regels achter elkaar schrikt af. Begin na elke gedachte een nieuwe alinea.",
        "een alinea van acht regels",
        "twee alinea's van vier regels",
    ),
)
