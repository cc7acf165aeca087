"""An answer as far as it says something."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.test import Client

FRESH = re.compile(
    rb'(name="(?:csrfmiddlewaretoken|once)" value=")[^"]*'
    rb"|(nonce(?:=\"|-))[^\"']*"
    rb"|((?:csrftoken|sessionid|expires)=)[^;]*"
    rb"|(?m:^)(?:# \w+ )?madang_.*\n"  # counts of requests, which asking itself changes
)
"""What is new in every answer and says nothing."""


@dataclass(frozen=True)
class Answered:
    """An answer: its code, and all its bytes (head and body) without what is fresh in each."""

    status: int
    content: bytes

    @cached_property
    def text(self) -> str:
        """The bytes as text."""
        return self.content.decode("utf-8", "replace")


def asked(browser: Client, path: str) -> Answered:
    """The answer to one address."""
    answer = browser.get(path)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    head = "\n".join(f"{name}: {value}" for name, value in sorted(answer.headers.items()) if name != "Content-Length")
    cookies = answer.cookies.output(header="Cookie:")
    whole = f"{head}\n{cookies}\n\n".encode() + body
    return Answered(answer.status_code, FRESH.sub(rb"\1\2\3", whole))
