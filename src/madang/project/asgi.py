"""The door for servers; it opens only when every address and step stands in the policy."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.project.settings")
application = get_asgi_application()

from madang.project.closed import refuse_to_start_with_gaps  # noqa: E402 - Django must be awake

refuse_to_start_with_gaps()
