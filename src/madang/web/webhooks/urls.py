"""Addresses of webhooks."""

from django.urls import path

from madang.web.webhooks import views

urlpatterns = [
    path("", views.list_webhooks, name="webhooks"),
    path("register", views.register, name="webhook_register"),
    path("<int:number>/", views.show, name="webhook"),
    path("<int:number>/rotate", views.rotate, name="webhook_rotate"),
    path("<int:number>/end", views.end, name="webhook_end"),
]
