"""Templates in the reader's language."""

from dataclasses import dataclass

from madang.core.flow.features import FEATURES
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import CALL, KINDS
from madang.core.flow.template import Caps, Template
from madang.programme.rounds.rules.plan import template_of


@dataclass(frozen=True)
class StageOfTemplate:
    """A stage with its days, counted from the start of the round."""

    kind: str
    name: str
    starts: int
    ends: int
    gate: bool


@dataclass(frozen=True)
class TrackSeen:
    """A way into the round."""

    key: str
    name: str
    way: str
    scored: bool


@dataclass(frozen=True)
class AwardSeen:
    """A prize."""

    name: str
    places: int
    prize_won: int


@dataclass(frozen=True)
class TemplateSeen:
    """A programme that rounds are made from."""

    key: str
    name: str
    summary: str
    stages: tuple[StageOfTemplate, ...]
    tracks: tuple[TrackSeen, ...]
    features: tuple[str, ...]
    awards: tuple[AwardSeen, ...]
    caps: Caps

    @property
    def days(self) -> int:
        """How long the call lasts."""
        return next(stage.ends - stage.starts + 1 for stage in self.stages if stage.kind == CALL)


def templates_seen(language: str) -> list[TemplateSeen]:
    """Every template, in the order in which people choose."""
    return [_seen(template, language) for template in TEMPLATES.values()]


def template_seen(key: str, language: str) -> TemplateSeen:
    """One template; raises `NotThere` where there is none."""
    return _seen(template_of(key), language)


def _seen(template: Template, language: str) -> TemplateSeen:
    return TemplateSeen(
        key=template.key,
        name=template.names.in_language(language),
        summary=template.summary.in_language(language),
        stages=tuple(
            StageOfTemplate(
                stage.kind,
                KINDS[stage.kind].names.in_language(language),
                stage.starts,
                stage.ends,
                KINDS[stage.kind].gate,
            )
            for stage in template.stages
        ),
        tracks=tuple(TrackSeen(t.key, t.names.in_language(language), t.way, t.scored) for t in template.tracks),
        features=tuple(FEATURES[name].in_language(language) for name in sorted(template.features)),
        awards=tuple(AwardSeen(a.names.in_language(language), a.places, a.prize_won) for a in template.awards),
        caps=template.caps,
    )
