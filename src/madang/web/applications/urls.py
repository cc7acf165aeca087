"""Addresses of applications and receipts."""

from django.urls import path

from madang.web.applications import paper, starting, views

urlpatterns = [
    path("rounds/<int:number>/apply", starting.apply, name="apply"),
    path("applications/", views.list_applications, name="applications"),
    path("applications/<int:number>/", views.show, name="application"),
    path("applications/<int:number>/answers", views.answer, name="application_answer"),
    path("applications/<int:number>/submit", views.submit, name="application_submit"),
    path("applications/<int:number>/withdraw", views.withdraw, name="application_withdraw"),
    path("applications/<int:number>/reopen", views.reopen, name="application_reopen"),
    path("applications/<int:number>/agree", views.agree, name="application_agree"),
    path("receipts/<int:number>/", paper.receipt, name="receipt"),
    path("receipts/<int:number>/paper", paper.as_pdf, name="receipt_paper"),
    path("receipts/<int:number>/answers", paper.as_json, name="receipt_answers"),
]
