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
    path("<int:number>/forms", views.draft, name="form_draft"),
    path("forms/<int:number>/", views.show_form, name="form"),
    path("forms/<int:number>/question", views.question, name="form_question"),
    path("forms/<int:number>/arrange", views.arrange, name="form_arrange"),
    path("forms/<int:number>/use", views.use, name="form_use"),
]
