"""Offers, profiles and tables through the API: what a page can do a program can."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from madang.programme.needs.models import NeedFile
from madang.programme.records.models import Step
from madang.programme.world.build import World
from tests.web.browser import Browser, browser_of, downloaded


def send(browser: Browser, method: str, path: str, data: dict[str, Any] | None = None) -> Any:
    return browser.generic(method, f"/api/v1{path}", json.dumps(data or {}), content_type="application/json")


def test_an_offer_goes_its_way(world: World) -> None:
    browser = browser_of(world.viewers["startup-owner"])
    made = send(browser, "POST", "/offers", {"title": "새 기술"}).json()
    place = f"/offers/{made['id']}"

    refused = send(browser, "POST", f"{place}/publish")
    send(browser, "PUT", place, {"title": "새 기술", "teaser": "소개", "readiness": 4})
    published = send(browser, "POST", f"{place}/publish").json()

    assert (refused.status_code, refused.json()["type"], len(refused.json()["missing"])) == (
        409,
        "/problems/not-ready",
        2,
    )
    assert (made["state"], published["state"]) == ("draft", "published")


def test_a_profile_is_read_from_a_paper_and_confirmed(world: World) -> None:
    browser, number = browser_of(world.viewers["startup-owner"]), world.profiles["shown"].id
    file = SimpleUploadedFile("소개.txt", "임직원 수: 31명".encode())

    paper = browser.post(f"/api/v1/profiles/{number}/papers", {"file": file}).json()
    chosen = {"proposals": [one["id"] for one in paper["proposals"]]}
    profile = send(browser, "POST", f"/profiles/papers/{paper['id']}/confirm", chosen).json()

    assert ([one["value"] for one in paper["proposals"]], profile["employees"]) == (["31"], "31")


def test_a_wrong_value_is_named(world: World) -> None:
    browser = browser_of(world.viewers["startup-owner"])
    answer = send(browser, "PATCH", f"/profiles/{world.profiles['shown'].id}", {"founded_on": "어제"})

    assert (answer.status_code, answer.json()["fields"]) == (422, ["founded_on"])


def test_a_table_is_looked_at_and_imported(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    file = SimpleUploadedFile("수요.csv", "과제명\n하나\n".encode())
    given = {"kind": "needs", "round": world.rounds["open"].id, "file": file}

    batch = browser.post("/api/v1/imports", given).json()
    made = send(browser, "POST", f"/imports/{batch['id']}/make").json()

    assert (batch["rows"], batch["state"], made["state"]) == (1, "looked_at", "made")


def test_what_is_no_table_is_told_in_words(world: World) -> None:
    browser = browser_of(world.viewers["operator"])
    answer = browser.post("/api/v1/imports", {"kind": "profiles", "file": SimpleUploadedFile("a.pdf", b"%PDF-1.4")})

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/bad-input")
    assert answer.json()["detail"].startswith("a.pdf: 발견 PDF 문서; 필요 ")


def test_a_file_of_a_need_is_a_download(world: World) -> None:
    answer = browser_of(world.viewers["nobody"]).get(f"/api/v1/needs/files/{world.need_files['published teaser'].pk}")

    assert (answer["Content-Type"], answer["Content-Security-Policy"]) == (
        "application/octet-stream",
        "sandbox; default-src 'none'",
    )
    assert downloaded(answer).decode() == "과제 published의 누구나 파일"


def test_a_file_taken_off_is_gone_and_the_step_names_it(world: World) -> None:
    browser, file = browser_of(world.viewers["demand-owner"]), world.need_files["draft teaser"]

    code = send(browser, "DELETE", f"/needs/files/{file.pk}").status_code

    assert (code, NeedFile.objects.filter(pk=file.pk).exists()) == (204, False)
    assert Step.objects.filter(action="need_file.remove").latest("id").number == file.pk
