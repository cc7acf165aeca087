"""A round whose every text tries to become part of the page."""

from tests.cli.report.rounds import Round, round_of

ATTACKS = (
    "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">",
    "<!--<script>'\"><svg onload=document.title='taken'>",
    "</title></style></noscript><iframe srcdoc='<p>taken'></iframe>\u2028&lt;b&gt;",
    "$look ${look} {n} \\u003c \u202egnp.exe",
)


def hostile_round(attack: str) -> Round:
    """One need and one startup that are ``attack`` through and through."""
    texts = dict.fromkeys(("title", "text", "region", "fields", "language"), attack)
    reason = {"kind": "fits", "need": attack, "offer": attack, "terms": [attack], "weight": 0.5}
    return round_of(
        [{"id": attack, "organisation": attack, "must": attack, "exclude": attack, **texts}],
        [{"id": attack, "name": attack, "founded_on": attack, "employees": 3, **texts}],
        [{"need_id": attack, "offer_id": attack, "rank": 1, "score": 0.5, "reasons": [reason, reason]}],
    )
