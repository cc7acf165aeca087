"""Addresses of people and organisations."""

from django.urls import path

from madang.web.people.views import audit, duplicates, invitations, members, mine, organisations, tokens

urlpatterns = [
    path("organisations/", organisations.list_organisations, name="organisations"),
    path("organisations/new", organisations.make, name="organisation_make"),
    path("organisations/new-office", organisations.office, name="organisation_make_office"),
    path("organisations/duplicates", duplicates.list_duplicates, name="duplicates"),
    path("organisations/<int:number>/", organisations.show, name="organisation"),
    path("organisations/<int:number>/change", organisations.change, name="organisation_change"),
    path("organisations/<int:number>/merge", duplicates.merge, name="organisation_merge"),
    path("welcome", organisations.arrive, name="arrive"),
    path("members/", members.list_members, name="members"),
    path("members/<int:number>/change", members.change, name="membership_change"),
    path("members/<int:number>/end", members.end, name="membership_end"),
    path("invitations/", invitations.list_invitations, name="invitations"),
    path("invitations/open", invitations.open_link, name="invitation_open"),
    path("invitations/<int:number>/accept", invitations.accept, name="invitation_accept"),
    path("invitations/<int:number>/withdraw", invitations.withdraw, name="invitation_withdraw"),
    path("tokens/", tokens.list_tokens, name="tokens"),
    path("tokens/new", tokens.make, name="token_make"),
    path("tokens/<int:number>/revoke", tokens.revoke, name="token_revoke"),
    path("me/", mine.profile, name="mine"),
    path("me/sign-ins", mine.sign_ins, name="sign_ins"),
    path("audit/", audit.steps, name="audit"),
    path("audit/readings", audit.readings, name="readings"),
]
