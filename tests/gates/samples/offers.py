"""Samples of profiles, papers and offers."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from madang.programme.world.build import World
from tests.gates.sample import Sample


def _profiles(world: World) -> Mapping[str, Model]:
    return world.profiles


def _papers(world: World) -> Mapping[str, Model]:
    return world.papers


def _offers(world: World) -> Mapping[str, Model]:
    return world.offers


def _files(world: World) -> Mapping[str, Model]:
    return world.offer_files


def _of(*names: str) -> Callable[[World], Mapping[str, Model]]:
    return lambda world: {name: world.offers[name] for name in names}


def _text(_world: World) -> dict[str, Any]:
    return {"title": "새 기술"}


def _paper(_world: World) -> dict[str, Any]:
    return {"file": SimpleUploadedFile("소개.txt", "대표자: 이가상".encode())}


def _file(_world: World) -> dict[str, Any]:
    return {"file": SimpleUploadedFile("도면.pdf", b"%PDF-1.4"), "part": "matched"}


def _chosen(_world: World) -> dict[str, Any]:
    return {"proposals": []}


PAGES = {
    "profiles": {"GET": Sample(search=("words",))},
    "profile_own": {"GET": Sample(done=(200, 302))},
    "profile_make": {"POST": Sample(done=(302,))},
    "profile": {"GET": Sample(_profiles)},
    "profile_change": {
        "GET": Sample(_profiles),
        "POST": Sample(_profiles, data=lambda _world: {"representative": "이가상"}, done=(302,)),
    },
    "profile_show": {"POST": Sample(_profiles, done=(302,))},
    "profile_hide": {"POST": Sample(_profiles, done=(302,))},
    "profile_read_paper": {"POST": Sample(_profiles, data=_paper, done=(302,))},
    "paper": {"GET": Sample(_papers)},
    "paper_confirm": {"POST": Sample(_papers, done=(302,))},
    "offers": {"GET": Sample(search=("words",))},
    "offer": {"GET": Sample(_offers)},
    "offer_draft": {"GET": Sample(), "POST": Sample(data=_text, done=(302,))},
    "offer_change": {"GET": Sample(_of("draft", "published")), "POST": Sample(_of("draft"), data=_text, done=(302,))},
    "offer_publish": {"POST": Sample(_of("draft", "published"), done=(302,))},
    "offer_renew": {"POST": Sample(_of("published", "ending", "expired"), done=(302,))},
    "offer_withdraw": {"POST": Sample(_of("published", "withdrawn"), done=(302,))},
    "offer_add_file": {"POST": Sample(_of("draft"), data=_file, done=(302,))},
    "offer_file": {"GET": Sample(_files)},
    "offer_file_remove": {"POST": Sample(_files, done=(302,))},
}
OPERATIONS = {
    ("GET", "/profiles"): Sample(search=("words",)),
    ("POST", "/profiles"): Sample(),
    ("GET", "/profiles/{number}"): Sample(_profiles),
    ("GET", "/profiles/{number}/values"): Sample(_profiles),
    ("PATCH", "/profiles/{number}"): Sample(_profiles, data=lambda _world: {"representative": "이가상"}),
    ("POST", "/profiles/{number}/show"): Sample(_profiles),
    ("POST", "/profiles/{number}/hide"): Sample(_profiles),
    ("POST", "/profiles/{number}/papers"): Sample(_profiles, data=_paper),
    ("GET", "/profiles/papers/{number}"): Sample(_papers),
    ("POST", "/profiles/papers/{number}/confirm"): Sample(_papers, data=_chosen),
    ("GET", "/offers"): Sample(search=("words",)),
    ("POST", "/offers"): Sample(data=_text),
    ("GET", "/offers/{number}"): Sample(_offers),
    ("PUT", "/offers/{number}"): Sample(_of("draft", "published"), data=_text),
    ("POST", "/offers/{number}/publish"): Sample(_of("draft", "published")),
    ("POST", "/offers/{number}/renew"): Sample(_of("published", "ending", "expired")),
    ("POST", "/offers/{number}/withdraw"): Sample(_of("published", "withdrawn")),
    ("GET", "/offers/{number}/files"): Sample(_of("draft", "published")),
    ("POST", "/offers/{number}/files"): Sample(_of("draft"), data=_file),
    ("GET", "/offers/files/{number}"): Sample(_files),
    ("DELETE", "/offers/files/{number}"): Sample(_files, done=(204,)),
}
