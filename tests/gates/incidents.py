"""Planted faults, each as it has happened somewhere: the gates count only while they find every one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from madang.programme.needs import queries
from madang.programme.needs.models import Need
from madang.programme.policy import asking
from madang.programme.policy.seen import Seen
from madang.web.frame import views as frame
from madang.web.needs.views import needs as views

QUERIES = "madang.programme.needs.queries"
ROWS = f"{QUERIES}.needs"
Planted = Iterator[None]


@contextmanager
def a_list_that_forgets_the_policy() -> Planted:
    """Drafts stand in the list, and their pages open."""

    def every(rows: Any, *_: Any) -> Any:
        return rows.extra(select=dict.fromkeys(("sees_poster", "sees_matched", "sees_body", "sees_workings"), "0"))

    with patch(f"{ROWS}.with_parts", every):
        yield


@contextmanager
def a_body_for_everybody() -> Planted:
    """The confidential description is shown with the teaser."""
    with patch(f"{ROWS}.sees", lambda *_: True):
        yield


@contextmanager
def a_poster_named_against_their_wish() -> Planted:
    """The page of an anonymous need says whose it is."""
    true = asking.sees
    with patch(f"{ROWS}.sees", lambda row, part: part == "poster" or true(row, part)):
        yield


@contextmanager
def a_search_in_hidden_texts() -> Planted:
    """A need is found by a word of its confidential description."""
    true = queries.needs_seen_by

    def found(viewer: Any, *, words: str = "", **more: Any) -> Any:
        shown = true(viewer, **more)
        return shown if not words else Seen(shown._rows.filter(body__icontains=words), shown._show)

    with patch(f"{QUERIES}.needs_seen_by", found):
        yield


@contextmanager
def a_count_of_what_is_hidden() -> Planted:
    """The list says how many needs there are, and not how many are seen."""
    with patch.object(Seen, "__len__", lambda _self: Need.objects.count()):
        yield


@contextmanager
def an_order_by_a_hidden_text() -> Planted:
    """The list is sorted by the confidential description."""
    true = queries.needs_seen_by

    def sorted_by_body(viewer: Any, **more: Any) -> Any:
        shown = true(viewer, **more)
        return Seen(shown._rows.order_by("body", "pk"), shown._show)

    with patch(f"{QUERIES}.needs_seen_by", sorted_by_body):
        yield


@contextmanager
def a_refusal_that_tells() -> Planted:
    """A hidden need is answered otherwise than a missing one."""

    def told(thing: Any) -> Any:
        if thing is None:
            raise PermissionDenied
        return thing

    with patch.object(views, "here_or_404", told):
        yield


@contextmanager
def an_error_page_that_quotes() -> Planted:
    """The page for what is not there names what is hidden at this address."""

    def quoting(request: HttpRequest, _exception: Exception) -> HttpResponse:
        number = request.path.strip("/").rsplit("/", 1)[-1]
        need = Need.objects.filter(pk=number).first() if number.isdigit() else None
        answer = render(request, "frame/not_there.html", status=404)
        answer.write(f"<!-- {need} -->")
        return answer

    with patch.object(frame, "not_there", quoting), patch("madang.project.urls.handler404", quoting):
        yield


@contextmanager
def a_header_that_names() -> Planted:
    """Every answer carries the owner of the newest need in its head, for debugging."""
    true = render

    def named(*given: Any, **more: Any) -> HttpResponse:
        answer = true(*given, **more)
        newest = Need.objects.order_by("-pk").first()
        answer["X-Owner"] = str(newest and newest.owner_name).encode("ascii", "replace").decode()
        return answer

    with patch.object(views, "render", named):
        yield


@contextmanager
def an_api_that_answers_with_rows() -> Planted:
    """The API is given rows of the database where it should get what is seen of them."""

    def rows(_viewer: Any, number: int, **_more: Any) -> Any:
        need = Need.objects.get(pk=number)
        need.__dict__["organisation"] = need.organisation.name  # what the schema wants, from the row itself
        return need

    with patch("madang.api.needs.queries.need_read_by", rows):
        yield


INCIDENTS: tuple[Callable[[], Any], ...] = (
    a_list_that_forgets_the_policy,
    a_body_for_everybody,
    a_poster_named_against_their_wish,
    a_search_in_hidden_texts,
    a_count_of_what_is_hidden,
    an_order_by_a_hidden_text,
    a_refusal_that_tells,
    an_error_page_that_quotes,
    a_header_that_names,
    an_api_that_answers_with_rows,
)
