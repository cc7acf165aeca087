"""What a request may cost before a page sees it: bytes, silence, and a place among those that are worked on."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Any, Any, Any], Awaitable[None]]


class _Refused(Exception):
    def __init__(self, status: int, kind: str) -> None:
        self.status, self.kind = status, kind


class Limits:
    """An ASGI application around another.

    A body of more than ``most_bytes`` is refused unread (413); one that pauses for more than ``most_silence`` seconds
    is given up (408). A request takes one of ``places`` when it has arrived whole, so those that arrive slowly keep
    nobody waiting.
    """

    def __init__(
        self, application: Application, *, most_bytes: int, most_silence: float = 30.0, places: int = 32
    ) -> None:
        self._application = application
        self._most_bytes, self._most_silence = most_bytes, most_silence
        self._places = asyncio.Semaphore(places)

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        arrival = _Arrival(receive, self._most_bytes, self._most_silence, self._places)
        answer = _Answer(send)
        try:
            arrival.check_promised(scope["headers"])
            await self._application(scope, arrival, answer)
        except _Refused as refusal:
            if not answer.begun:
                await _refuse(refusal, send)
        finally:
            arrival.leave()


class _Arrival:
    """The messages of a request, counted and timed; the last one waits for a place."""

    def __init__(self, receive: Receive, most_bytes: int, most_silence: float, places: asyncio.Semaphore) -> None:
        self._receive, self._places = receive, places
        self._most_bytes, self._most_silence = most_bytes, most_silence
        self._bytes = 0
        self._whole = self._has_place = False

    def check_promised(self, headers: list[tuple[bytes, bytes]]) -> None:
        """Refuse a body that says it is too large, before any of it is read."""
        promised = dict(headers).get(b"content-length", b"0")
        if not promised.isdigit() or int(promised) > self._most_bytes:
            raise _Refused(413, "too-large")

    async def __call__(self) -> Message:
        """The next message."""
        if self._whole:
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), self._most_silence)
        except TimeoutError as error:
            raise _Refused(408, "too-slow") from error
        self._bytes += len(message.get("body", b""))
        if self._bytes > self._most_bytes:
            raise _Refused(413, "too-large")
        if not message.get("more_body", False):
            self._whole = True
            await self._places.acquire()
            self._has_place = True
        return message

    def leave(self) -> None:
        """Give the place to the next."""
        if self._has_place:
            self._places.release()


class _Answer:
    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        self.begun = True
        await self._send(message)


async def _refuse(refusal: _Refused, send: Send) -> None:
    body = b'{"type": "/problems/%b", "status": %d}' % (refusal.kind.encode(), refusal.status)
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
