"""Addresses of needs and of lent resources."""

from django.urls import path

from madang.web.needs.views import files, needs, resources

urlpatterns = [
    path("needs/", needs.list_needs, name="needs"),
    path("needs/new", needs.draft, name="need_draft"),
    path("needs/<int:number>/", needs.show, name="need"),
    path("needs/<int:number>/change", needs.change, name="need_change"),
    path("needs/<int:number>/hand-in", needs.hand_in, name="need_hand_in"),
    path("needs/<int:number>/ask-changes", needs.ask_for_changes, name="need_ask_changes"),
    path("needs/<int:number>/publish", needs.publish, name="need_publish"),
    path("needs/<int:number>/select", needs.select, name="need_select"),
    path("needs/<int:number>/turn-down", needs.turn_down, name="need_turn_down"),
    path("needs/<int:number>/withdraw", needs.withdraw, name="need_withdraw"),
    path("needs/<int:number>/files", files.add_file, name="need_add_file"),
    path("needs/files/<int:number>", files.open_file, name="need_file"),
    path("needs/files/<int:number>/remove", files.remove_file, name="need_file_remove"),
    path("resources/", resources.list_resources, name="resources"),
    path("resources/new", resources.draft, name="resource_draft"),
    path("resources/<int:number>/", resources.show, name="resource"),
    path("resources/<int:number>/change", resources.change, name="resource_change"),
    path("resources/<int:number>/publish", resources.publish, name="resource_publish"),
    path("resources/<int:number>/withdraw", resources.withdraw, name="resource_withdraw"),
]
