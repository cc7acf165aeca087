"""Addresses of the start page and of what all pages share."""

from django.urls import path

from madang.web.frame import views

urlpatterns = [
    path("", views.start, name="start"),
    path("act-as", views.act_as, name="act_as"),
    path("language", views.language, name="language"),
]
