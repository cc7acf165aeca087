"""Builds the invented world in an empty database, every row by the steps that people take."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.applications.models import Application
from madang.programme.imports.models import Batch
from madang.programme.needs.models import Need, NeedFile, Resource
from madang.programme.offers.models import Offer, OfferFile, Paper, Profile
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round
from madang.programme.world import firms, needs, offers
from madang.programme.world.applications import applications
from madang.programme.world.cast import enter
from madang.programme.world.centres import more_centres
from madang.programme.world.people import Joining, joining
from madang.programme.world.rounds import rounds


@dataclass(frozen=True)
class World:
    """The viewers by name, and the things that tests look for by name."""

    viewers: dict[str, Viewer]
    rounds: dict[str, Round]
    needs: dict[str, Need]
    need_files: dict[str, NeedFile]
    resources: dict[str, Resource]
    joining: Joining
    applications: dict[str, Application]
    profiles: dict[str, Profile]
    papers: dict[str, Paper]
    offers: dict[str, Offer]
    offer_files: dict[str, OfferFile]
    batches: dict[str, Batch]


def build(*, now: datetime, crowd: firms.Size = firms.NOBODY_ELSE) -> World:
    """The world as it is at ``now``, with a ``crowd`` beside those whom tests look for."""
    viewers = enter(now=now)
    more_centres(by=viewers["operator"], now=now)
    made = rounds(viewers, now=now)
    wanted = needs.enter(viewers, made, now=now)
    offered = offers.enter(viewers, made, now=now)
    firms.enter(crowd, made["open"], viewers["operator"], now=now)
    return World(
        viewers=viewers,
        rounds=made,
        needs=wanted.needs,
        need_files=wanted.need_files,
        resources=wanted.resources,
        joining=joining(viewers, now=now),
        applications=applications(viewers, made, wanted.needs, now=now),
        profiles=offered.profiles,
        papers=offered.papers,
        offers=offered.offers,
        offer_files=offered.offer_files,
        batches=offered.batches,
    )
