"""Addresses of rounds."""

from django.urls import path

from madang.web.rounds import views

urlpatterns = [
    path("", views.list_rounds, name="rounds"),
    path("programmes", views.programmes, name="programmes"),
    path("new", views.make, name="round_make"),
    path("<int:number>/", views.show, name="round"),
    path("<int:number>/change", views.change, name="round_change"),
    path("<int:number>/open", views.open_, name="round_open"),
    path("<int:number>/extend", views.extend, name="round_extend"),
    path("<int:number>/close", views.close, name="round_close"),
]
