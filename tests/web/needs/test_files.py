"""Files of needs over the wire: downloads that no browser runs."""

from django.core.files.uploadedfile import SimpleUploadedFile

from madang.programme.needs.models import NeedFile
from madang.programme.world.build import World
from tests.web.browser import browser_of, downloaded


def test_a_file_comes_as_a_download_that_runs_nowhere(world: World) -> None:
    owner = browser_of(world.viewers["demand-owner"])
    page = SimpleUploadedFile("쪽.html", b"<script>alert(1)</script>", content_type="text/html")
    owner.post(f"/needs/{world.needs['draft'].id}/files", {"file": page, "part": "body"})

    answer = owner.get(f"/needs/files/{NeedFile.objects.get(name='쪽.html').pk}")

    kept = ("Content-Type", "Content-Disposition", "X-Content-Type-Options", "Content-Security-Policy", "Cache-Control")
    assert {name: answer[name] for name in kept} == {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": "attachment; filename*=utf-8''%EC%AA%BD.html",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }
    assert downloaded(answer) == b"<script>alert(1)</script>"


def test_the_list_as_a_table_holds_what_the_page_shows(world: World) -> None:
    browser = browser_of(world.viewers["nobody"])

    lines = downloaded(browser.get("/needs/?as=csv&words=published")).decode().splitlines()

    assert (len(lines), "과제 published" in lines[1], "비밀" in lines[1]) == (2, True, False)


def test_an_unknown_form_of_table_shows_the_page(world: World) -> None:
    assert b"<main" in browser_of(world.viewers["nobody"]).get("/needs/?as=exe").content
