"""`register.json`: what its schema says and no more, and nothing that is not published."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from every_register import register_named
from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import on_time_and_overdue, register_of, site_of
from weerklank.publish.data.register.register_schema import register_schema
from weerklank.publish.data.register.register_values import VERSION
from weerklank.records import published
from weerklank.records.register import Register

ROOT = Path(__file__).parents[3]
SECRET = "Geheim onderwerp"  # noqa: S105 (a word to look for, no password)
Schema = dict[str, Any]


def schema() -> Schema:
    """The published schema."""
    found: Schema = json.loads(register_schema().content)
    return found


def closed(part: Any) -> Any:  # noqa: ANN401 (any part of a schema)
    """The same schema, refusing every key that it does not name."""
    if isinstance(part, list):
        return [closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    found = {key: closed(value) for key, value in part.items()}
    return {**found, "additionalProperties": False} if "required" in part else found


REGISTERS = {
    "example": register_named("example"),
    "everything": register_named("good/everything"),
    "minimal": register_named("good/minimal"),
    "real cases": register_named("real_cases"),
    "nothing": Register(),
    "small": on_time_and_overdue(),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_every_key_is_explained_by_the_schema(name: str) -> None:
    """No key is published that the schema does not name, and every named key is there."""
    data = register_of(site_of(REGISTERS[name]))

    faults = sorted(Draft202012Validator(closed(schema())).iter_errors(data), key=str)

    assert [f"{fault.json_path}: {fault.message[:200]}" for fault in faults] == []
    assert data["version"] == VERSION


def test_the_schema_is_sound_and_explains_every_key() -> None:
    """It is valid JSON Schema, and each key has a Dutch description."""
    found = schema()
    Draft202012Validator.check_schema(found)

    bare = [
        f"{name}.{key}"
        for name, part in found["$defs"].items()
        for key, value in part.get("properties", {}).items()
        if not value.get("description")
    ]

    assert bare == []


def test_the_schema_stands_beside_the_register() -> None:
    """Both are files of the site."""
    uris = [file.uri for file in site_of(Register()).files]

    assert {"data/register.json", "data/register.schema.json"} <= set(uris)


def test_a_topic_does_not_name_an_advice_that_waits() -> None:
    """An embargo holds for the agenda, the promises and the years as well."""
    waiting = advice(id="2026-09-geheim", title=SECRET, publish_from=dt.date(2026, 12, 1))
    answer = response(
        id="geheim-college",
        advice="2026-09-geheim",
        answers=[{"recommendation": "1", "actions": [{"what": SECRET, "by": "2026-12"}]}],
    )
    topic = {"topic": "De bus", "wanted_by": "2026-12", "advice": "2026-09-geheim"}
    records = register(waiting, answer, council(agenda=[topic]))

    data = register_of(site_of(published(records, TODAY)))

    assert "geheim" not in json.dumps(data, ensure_ascii=False).lower()
    assert data["agenda"][0]["wanted_by"] == "2026-12"
    assert data["promises"] == data["years"] == []


def test_a_response_that_waits_promises_nothing_yet() -> None:
    """Its promises come on the day on which it may be published."""
    answer = response(
        publish_from=dt.date(2026, 12, 1),
        answers=[{"recommendation": "1", "actions": [{"what": SECRET}]}],
    )
    records = register(advice(), answer)

    before = register_of(site_of(published(records, TODAY)))
    after = register_of(site_of(published(records, dt.date(2026, 12, 1)), dt.date(2026, 12, 1)))

    assert before["promises"] == []
    assert [promise["what"] for promise in after["promises"]] == [SECRET]


def test_a_promise_has_its_first_date_and_every_later_one() -> None:
    """The first date stays when the date moves."""
    action = {
        "what": "Het formulier aanpassen",
        "by": dt.date(2026, 5, 1),
        "moved": [{"to": dt.date(2026, 9, 1), "on": dt.date(2026, 4, 20), "reason": "Ziekte."}],
    }
    records = register(advice(), response(answers=[{"recommendation": "1", "actions": [action]}]))

    promise = register_of(site_of(records))["promises"][0]

    assert promise["original_date"] == "2026-05-01"
    assert promise["current_date"] == "2026-09-01"
    assert promise["moved"] == [{"to": "2026-09-01", "on": "2026-04-20", "reason": "Ziekte."}]
    assert promise["state"] == "past_due"


def test_a_missing_route_is_said() -> None:
    """Who decides is named, also when the council may not advise it."""
    service = college(id="dienst", title="De Dienst", kind="gr_board", decides=["schulden"])
    records = register(advice(themes=["schulden"]), service, college(executes=["schulden"]))

    found = register_of(site_of(records))["subjects"]

    assert found == [
        {
            "name": "schulden",
            "decides": ["dienst"],
            "executes": ["college"],
            "routes": [
                {"council": "raad", "reached": [], "unreached": ["dienst"], "missing": True}
            ],
        }
    ]


def test_the_scan_has_five_rights_and_seven_facilities() -> None:
    """Each with what is recorded: present, missing or unknown."""
    records = register(council(rights={"support": True}, facilities={"budget": False}))

    scan = register_of(site_of(records))["agreements"][0]

    assert (len(scan["rights"]), len(scan["facilities"])) == (5, 7)
    assert {d["name"]: d["state"] for d in scan["rights"]}["support"] == "present"
    assert {d["name"]: d["state"] for d in scan["facilities"]}["budget"] == "missing"
    assert {d["name"]: d["state"] for d in scan["facilities"]}["chair"] == "unknown"


def test_a_running_term_of_office_has_no_last_day() -> None:
    """A term of office without an end has none in the data either."""
    terms = [{"name": "periode 2026-2030", "from": dt.date(2026, 3, 30)}]

    found = register_of(site_of(register(college(periods=terms))))["periods"]

    assert [(p["name"], p["first"], p["last"], p["running"]) for p in found] == [
        ("periode 2026-2030", "2026-03-30", None, True)
    ]


def test_the_register_says_where_it_stands_and_whose_it_is() -> None:
    """Without an address there is none, and what nobody wrote down is null, never no."""
    bare = register_of(site_of(register(advice(), council(covers_from=None))))["register"]
    told = register_of(
        site_of(
            register(
                advice(),
                council(covers_from="2020"),
                college(tooi="https://identifier.overheid.nl/tooi/id/gemeente/gm0344"),
            ),
            address="https://raad.example/",
        )
    )["register"]

    assert (bare["address"], bare["feed"], bare["covers_from"]) == (None, None, None)
    assert (bare["complete"], bare["publisher_tooi"]) == (None, None)
    assert told["feed"] == "https://raad.example/feeds/nieuw.xml"
    assert (told["covers_from"], told["complete"]) == ("2020", True)
    assert told["publisher_tooi"].endswith("/gm0344")


def test_two_councils_are_complete_when_both_say_so() -> None:
    """From the latest of both; one that says nothing leaves it not known."""
    second = council(id="tweede", title="Adviesraad", covers_from="2022")

    both = register_of(site_of(register(council(covers_from="2020"), second)))["register"]
    unsaid = council(covers_from=None)
    one = register_of(site_of(register(unsaid, second)))["register"]

    assert (both["covers_from"], both["complete"]) == ("2022", True)
    assert (one["covers_from"], one["complete"]) == (None, None)


def test_the_method_is_marked_by_its_rules() -> None:
    """The same rules give the same mark twice; the two kinds of rules have marks of their own."""
    first = register_of(site_of(Register()))["method"]
    second = register_of(site_of(register(advice())))["method"]

    assert first == second
    assert first["clock_rules"] != first["explanation_rules"]
    assert len(first["clock_rules"]) == 16


@pytest.mark.parametrize(
    ("written", "published"),
    [({"asked": "none"}, "none"), ({}, "unknown"), ({"asked": "2026-03"}, "2026-03")],
)
def test_not_asked_and_not_known_are_two_things(written: dict[str, object], published: str) -> None:
    """Also where the council advised after all, so that the state of the topic is silent on it."""
    topic = {"topic": "Armoede", "advice": "2026-01-bus", **written}
    site = site_of(register(council(agenda=[topic]), college(), advice()))

    found = register_of(site)["agenda"][0]
    assert (found["asked"], found["state"]) == (published, "advised")
    assert register_of(site)["advice"][0]["addressees"][0]["turn"] == "addressee"


def test_a_decision_that_nobody_knows_is_no_silence() -> None:
    """There is an answer, and what was decided is not known: the file says both."""
    letter = response(answers=[{"recommendation": "1", "decision": "unknown"}])
    found = register_of(site_of(register(council(), college(), advice(), letter)))["advice"][0][
        "addressees"
    ][0]

    (first, *_) = found["recommendations"]
    assert first["decision"] == "unknown"
    assert first["explanation"]["code"] == "lost"
    assert (
        first["explanation"]["because"] == "Er is een antwoord. Wat er is besloten, weten wij niet."
    )
