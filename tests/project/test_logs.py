"""Logs say what happened to whom of the programs, and not a word of people."""

import json
import logging
from pathlib import Path

import pytest
from django.test import Client
from structlog.testing import capture_logs

from madang.programme.world.build import World
from madang.programme.world.cast import PASSWORD, email
from tests.places import serving, settled, visitor
from tests.web.browser import browser_of

CANARY = "canary-7f3a"


def test_a_request_is_logged_by_its_route_and_holds_no_word_of_anybody(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = browser_of(world.viewers["demand-owner"])

    with capture_logs() as lines:
        browser.get(f"/needs/?words={CANARY}")
        browser.get(f"/{CANARY}/missing")
        browser.post("/needs/new", {"title": CANARY, "round": world.rounds["open"].pk}, headers={"X-Token": CANARY})
        Client().post("/accounts/login/", {"login": f"{CANARY}@madang.example", "password": CANARY})
        monkeypatch.setattr("madang.web.needs.views.needs.render", lambda *_: int(CANARY))
        browser.get("/needs/")

    assert [(line["method"], line["route"], line["status"]) for line in lines if line["event"] == "answered"] == [
        ("GET", "needs/", 200),
        ("GET", "", 404),
        ("POST", "needs/new", 302),
        ("POST", "accounts/login/", 200),
        ("GET", "needs/", 500),
    ]
    assert [line["fault"] for line in lines if "fault" in line] == ["ValueError"]
    assert not [word for word in (CANARY, email("demand-owner"), PASSWORD) if word in json.dumps(lines, default=str)]


def test_what_others_log_is_written_without_what_was_filled_in() -> None:
    with capture_logs() as lines:
        logging.getLogger("somebody.else").warning("user %s signed in", CANARY)

    assert lines == [{"event": "user %s signed in", "logger": "somebody.else", "log_level": "warning"}]


def test_a_server_writes_json_lines_and_no_word_of_its_visitors(tmp_path: Path) -> None:
    place = settled(tmp_path)
    with (tmp_path / "log").open("wb") as log, serving(place, "--no-worker", log=log) as port:
        somebody = visitor(port, "demand-owner")
        somebody.send("GET", f"/needs/?words={CANARY}", headers={"Authorization": f"Bearer {CANARY}"})
        somebody.send("GET", "/%ZZ" + CANARY)

    said = (tmp_path / "log").read_text("utf-8")
    routes = [json.loads(line)["route"] for line in said.splitlines()]
    assert "needs/" in routes
    assert not [word for word in (CANARY, email("demand-owner"), PASSWORD) if word in said]
