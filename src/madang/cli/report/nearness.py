"""An order of the needs in which those that found the same startups stand together."""

from collections.abc import Mapping, Sequence


def order_by_nearness(found: Sequence[Mapping[int, float]]) -> list[int]:
    """The places of ``found`` in a chain: after each need the one that shares most with it, of those left.

    ``found[i]`` maps the startups found for need ``i`` to their scores. What two needs share is the sum of the smaller
    score over their common startups. When nothing is shared, the first need that is left begins anew, so that needs
    without anything in common keep their order.
    """
    shared = _shared(found)
    left = dict.fromkeys(range(len(found)))
    chain: list[int] = []
    while left:
        candidates = [need for need in shared[chain[-1]] if need in left] if chain else []
        following = (
            min(candidates, key=lambda need: (-shared[chain[-1]][need], need)) if candidates else next(iter(left))
        )
        chain.append(following)
        del left[following]
    return chain


def _shared(found: Sequence[Mapping[int, float]]) -> list[dict[int, float]]:
    """For each need, what it shares with each other need that has a startup in common with it."""
    finders: dict[int, list[int]] = {}
    for need, startups in enumerate(found):
        for startup in startups:
            finders.setdefault(startup, []).append(need)
    shared: list[dict[int, float]] = [{} for _ in found]
    for startup, needs in finders.items():
        for one in needs:
            for other in needs:
                if one != other:
                    both = min(found[one][startup], found[other][startup])
                    shared[one][other] = shared[one].get(other, 0.0) + both
    return shared
