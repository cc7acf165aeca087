"""Asks for everything that can be read, as one viewer."""

from madang.programme.world.build import World
from tests.gates import matrix
from tests.gates.answered import Answered, asked
from tests.web.browser import browser_of


def answers(world: World, viewer: str) -> dict[str, Answered]:
    """The answers to ``viewer`` from every address that is read, by address."""
    return answered(world, viewer, sorted({one.path for one in matrix.tries(world) if one.method == "GET"}))


def searches(world: World, viewer: str, words: str) -> dict[str, Answered]:
    """The answers to ``viewer`` from every search for ``words``, by what is searched."""
    places = {
        f"{one.path}?{name}=": one.path
        for one in matrix.tries(world)
        if one.method == "GET"
        for name in one.sample.search
    }
    found = answered(world, viewer, [f"{place}{words}" for place in sorted(places)])
    return {path.removesuffix(words): answer for path, answer in found.items()}


def answered(world: World, viewer: str, paths: list[str]) -> dict[str, Answered]:
    """The answers to ``viewer`` from ``paths``, in a browser of their own."""
    browser = browser_of(world.viewers[viewer])
    return {path: asked(browser, path) for path in paths}
