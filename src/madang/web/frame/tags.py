"""Template tags of all pages."""

import secrets

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """A hidden field with a fresh idempotency key: a form sent twice is done once."""
    return format_html('<input type="hidden" name="once" value="{}">', secrets.token_urlsafe(18))
