"""Refusals of steps as problem details: what is not possible now (409), and what cannot be used as it came (422)."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import NinjaAPI

from madang.core.texts.faults import BadInput
from madang.programme.files.steps import FileEmpty, FileTooLarge
from madang.programme.imports.steps import NotSoundAnyMore, RoundMissing, Touched
from madang.programme.needs.rules import NeedNotReady, ReasonMissing
from madang.programme.needs.steps import ResourceNotReady
from madang.programme.offers.rules.offer import OfferNotReady
from madang.programme.offers.steps import WrongValues

Problem = Callable[..., HttpResponse]


def _missing(refusal: Any) -> dict[str, Any]:
    return {"missing": [str(reason) for reason in refusal.missing]}


def _found(refusal: Any) -> dict[str, Any]:
    return {"detail": refusal.message((get_language() or "ko")[:2])}


def _most(refusal: Any) -> dict[str, Any]:
    return {"most_megabytes": refusal.most}


def _fields(refusal: Any) -> dict[str, Any]:
    return {"fields": refusal.fields}


def _nothing(_refusal: Any) -> dict[str, Any]:
    return {}


REFUSALS: dict[type[Exception], tuple[int, str, Callable[[Any], dict[str, Any]]]] = {
    NeedNotReady: (409, "not-ready", _missing),
    OfferNotReady: (409, "not-ready", _missing),
    ResourceNotReady: (409, "not-ready", _nothing),
    NotSoundAnyMore: (409, "not-sound-any-more", _nothing),
    Touched: (409, "touched", _nothing),
    ReasonMissing: (422, "reason-missing", _nothing),
    RoundMissing: (422, "round-missing", _nothing),
    WrongValues: (422, "wrong-values", _fields),
    FileEmpty: (422, "file-empty", _nothing),
    FileTooLarge: (413, "file-too-large", _most),
    BadInput: (422, "bad-input", _found),
}
"""Status, kind, and what more is said, for each refusal."""


def answer_refusals(api: NinjaAPI, problem: Problem) -> None:
    """Let ``api`` answer each of `REFUSALS` by ``problem``."""
    for refusal, (status, kind, more) in REFUSALS.items():
        api.add_exception_handler(refusal, _handler(problem, status, kind, more))


def _handler(
    problem: Problem, status: int, kind: str, more: Callable[[Any], dict[str, Any]]
) -> Callable[[HttpRequest, Any], HttpResponse]:
    def answer(request: HttpRequest, refusal: Any) -> HttpResponse:
        return problem(request, status, kind, **more(refusal))

    return answer
