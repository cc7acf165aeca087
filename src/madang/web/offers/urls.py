"""Addresses of company profiles and technology offers."""

from django.urls import path

from madang.web.offers.views import offers, papers, profiles

urlpatterns = [
    path("profiles/", profiles.list_profiles, name="profiles"),
    path("profiles/own", profiles.own, name="profile_own"),
    path("profiles/new", profiles.make, name="profile_make"),
    path("profiles/<int:number>/", profiles.show, name="profile"),
    path("profiles/<int:number>/change", profiles.change, name="profile_change"),
    path("profiles/<int:number>/show", profiles.show_to_others, name="profile_show"),
    path("profiles/<int:number>/hide", profiles.hide, name="profile_hide"),
    path("profiles/<int:number>/papers", papers.read, name="profile_read_paper"),
    path("papers/<int:number>/", papers.show, name="paper"),
    path("papers/<int:number>/confirm", papers.confirm, name="paper_confirm"),
    path("offers/", offers.list_offers, name="offers"),
    path("offers/new", offers.draft, name="offer_draft"),
    path("offers/<int:number>/", offers.show, name="offer"),
    path("offers/<int:number>/change", offers.change, name="offer_change"),
    path("offers/<int:number>/publish", offers.publish, name="offer_publish"),
    path("offers/<int:number>/renew", offers.renew, name="offer_renew"),
    path("offers/<int:number>/withdraw", offers.withdraw, name="offer_withdraw"),
    path("offers/<int:number>/files", offers.add_file, name="offer_add_file"),
    path("offers/files/<int:number>", offers.open_file, name="offer_file"),
    path("offers/files/<int:number>/remove", offers.remove_file, name="offer_file_remove"),
]
