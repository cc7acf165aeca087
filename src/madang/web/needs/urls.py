"""Addresses of needs."""

from django.urls import path

from madang.web.needs import views

urlpatterns = [
    path("", views.list_needs, name="needs"),
    path("new", views.draft, name="need_draft"),
    path("<int:number>/", views.show, name="need"),
    path("<int:number>/change", views.change, name="need_change"),
    path("<int:number>/hand-in", views.hand_in, name="need_hand_in"),
    path("<int:number>/ask-changes", views.ask_for_changes, name="need_ask_changes"),
    path("<int:number>/publish", views.publish, name="need_publish"),
]
