"""Every address, each with the action of the policy that opens it."""

from django.urls import include, path

from madang.api.whole import api
from madang.web.applications import urls as applications
from madang.web.frame import urls as frame
from madang.web.imports import urls as imports
from madang.web.inbox import urls as inbox
from madang.web.jobs import urls as jobs
from madang.web.needs import urls as needs
from madang.web.offers import urls as offers
from madang.web.people import urls as people
from madang.web.rounds import urls as rounds
from madang.web.webhooks import urls as webhooks

urlpatterns = [
    path("", include(frame)),
    path("", include(needs)),
    path("", include(offers)),
    path("imports/", include(imports)),
    path("rounds/", include(rounds)),
    path("inbox/", include(inbox)),
    path("jobs/", include(jobs)),
    path("", include(applications)),
    path("webhooks/", include(webhooks)),
    path("", include(people)),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", api.urls),
]

handler403 = "madang.web.frame.views.not_allowed"
handler404 = "madang.web.frame.views.not_there"
