"""Who may know what needs say."""

from tests.gates.knowing import NOBODY_AT_ALL, STRUCTURE, Knowing, part

FIELDS: dict[str, Knowing] = {
    "need.title": part("need.read", "teaser"),
    "need.teaser": part("need.read", "teaser"),
    "need.matched_teaser": part("need.read", "matched"),
    "need.body": part("need.read", "body"),
    "need.owner_name": part("need.read", "workings"),
    "need.data_access": part("need.read", "matched"),
    "need.success_test": part("need.read", "matched"),
    "need.ip_stance": part("need.read", "matched"),
    "need.asked": part("need.read", "workings"),
    "need.choice_reason": part("need.read", "workings"),
    "need.withdrawn_reason": part("need.read", "teaser"),
    "need.organisation": part("need.read", "poster"),
    "need.author": NOBODY_AT_ALL,
    "need.budget_won": part("need.read", "matched"),
    "need.decides_on": part("need.read", "matched"),
    "needfile.name": part("need_file.read", "card"),
    "needfile.part": STRUCTURE,
    "stored.sha256": STRUCTURE,
    "resource.title": part("resource.read", "card"),
    "resource.text": part("resource.read", "card"),
    "resource.place": part("resource.read", "card"),
    "resource.conditions": part("resource.read", "card"),
}
