"""Addresses of tables that are imported."""

from django.urls import path

from madang.web.imports import views

urlpatterns = [
    path("", views.list_batches, name="batches"),
    path("new", views.look_at, name="batch_look_at"),
    path("<int:number>/", views.show, name="batch"),
    path("<int:number>/make", views.make, name="batch_make"),
    path("<int:number>/undo", views.undo, name="batch_undo"),
]
