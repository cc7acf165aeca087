"""Words for what is wrong with given pairs."""

from madang.core.pairing.phrases import barred
from madang.core.texts.faults import Said


def no_candidates(need: str, offer: str) -> Said:
    """A pair that nobody listed."""
    return Said(
        en=f"{need}–{offer} is no candidate",
        ko=f"{need}–{offer}은(는) 후보가 아님",
        de=f"{need}–{offer} ist kein Kandidat",
    )


def never(need: str, offer: str, why: str) -> Said:
    """A pair that is out of the question."""
    told = barred(why)
    return Said(
        en=f"{need}–{offer} is out of the question: {told.en}",
        ko=f"{need}–{offer} 불가: {told.ko}",
        de=f"{need}–{offer} scheidet aus: {told.de}",
    )


def too_many(party: str, count: int, capacity: int) -> Said:
    """A party with more pairs than it takes."""
    return Said(
        en=f"{party} has {count:,} pairs and takes {capacity:,}",
        ko=f"{party}: 정원 {capacity:,}에 {count:,}쌍",
        de=f"{party} hat {count:,} Paare und nimmt {capacity:,}",
    )


def broken_limit(limit: Said, count: int) -> Said:
    """A limit that the pairs break, and how many pairs it counts."""
    return Said(
        en=f"{limit.en} (there are {count:,})", ko=f"{limit.ko} (실제 {count:,})", de=f"{limit.de} (es sind {count:,})"
    )


def checked(broken: int, blocking: int | None) -> Said:
    """What was found wrong, in numbers; without those that block where nobody asked for stable pairs."""
    faults = Said(en=f"faults: {broken:,}", ko=f"어긴 것 {broken:,}건", de=f"Verstöße: {broken:,}")
    if blocking is None:
        return faults
    return Said(
        en=f"{faults.en}; blocking pairs: {blocking:,}",
        ko=f"{faults.ko}, 막는 쌍 {blocking:,}건",
        de=f"{faults.de}; blockierende Paare: {blocking:,}",
    )


def blocks(need: str, offer: str) -> Said:
    """Two who would rather have each other."""
    return Said(
        en=f"{need} and {offer} would rather have each other",
        ko=f"{need}와(과) {offer}은(는) 서로를 더 원함",
        de=f"{need} und {offer} hätten lieber einander",
    )
