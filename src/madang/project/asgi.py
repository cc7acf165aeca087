"""The door for servers; it opens only when every address and step stands in the policy."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.project.settings")
_pages = get_asgi_application()

from django.conf import settings  # noqa: E402 - Django must be awake

from madang.project.closed import refuse_to_start_with_gaps  # noqa: E402
from madang.project.limits import Limits  # noqa: E402

refuse_to_start_with_gaps()
application = Limits(_pages, most_bytes=settings.MOST_BYTES_SENT)
