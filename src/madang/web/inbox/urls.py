"""Addresses of the inbox."""

from django.urls import path

from madang.web.inbox import views

urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("read-all", views.read_all, name="notices_read"),
    path("<int:number>/read", views.read, name="notice_read"),
]
