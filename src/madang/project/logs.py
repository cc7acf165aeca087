"""Logs that machines read: a JSON object a line on standard error, without a word that a person said.

What others' code logs is written without what was filled into it, and a fault by its kind and place without its
message: either may hold an e-mail address, a token or the text of a form.
"""

import logging
import sys
import traceback
from typing import Any

import structlog

MOST_FRAMES = 6


def configure() -> None:
    """Write all logs of this process so."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


class Bridge(logging.Handler):
    """Hands on what others' code logs."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record without its arguments."""
        said: dict[str, Any] = {"logger": record.name}
        if record.exc_info and record.exc_info[1]:
            said["fault"] = type(record.exc_info[1]).__name__
            said["at"] = _places(record.exc_info[1])
        structlog.get_logger().log(record.levelno, str(record.msg), **said)


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"bridge": {"class": "madang.project.logs.Bridge"}},
    "root": {"handlers": ["bridge"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},  # below it are missing pages, whose addresses may hold tokens
        "django.server": {"handlers": [], "propagate": True},
    },
}
"""Django's setting."""


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
