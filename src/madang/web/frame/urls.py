"""Addresses of the start page and of what all pages share."""

from django.urls import path

from madang.web.frame import health, views

urlpatterns = [
    path("", views.start, name="start"),
    path("act-as", views.act_as, name="act_as"),
    path("healthz", health.lives, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
    path("language", views.language, name="language"),
]
