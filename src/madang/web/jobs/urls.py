"""Addresses of jobs."""

from django.urls import path

from madang.web.jobs import views

urlpatterns = [
    path("", views.list_jobs, name="jobs"),
    path("parked/<int:number>/retry", views.retry, name="job_retry"),
    path("letters/<int:number>/retry", views.retry_parked_letter, name="letter_retry"),
]
