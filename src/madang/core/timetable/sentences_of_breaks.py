"""What is said of breaks, and of what a timetable states of itself, in the three languages."""

from madang.core.texts.faults import Said


def unfair(difference: int, found: tuple[str, int, str, int]) -> Said:
    """Breaks that are not shared fairly."""
    most, many, least, few = found
    return Said(
        en=f"numbers of breaks differ by at most {difference}: found {most} with {many}, {least} with {few}",
        ko=f"쉬는 횟수의 차이는 {difference} 이하: {most} {many}회, {least} {few}회",
        de=f"Zahlen der Pausen unterscheiden sich höchstens um {difference}: gefunden {most} mit {many}, "
        f"{least} mit {few}",
    )


def stated_breaks(stated: int, counted: int) -> Said:
    """A wrong number of breaks."""
    return Said(
        en=f"the stated number of breaks is {stated}: counted {counted}",
        ko=f"적힌 쉬는 횟수는 {stated}: 세어 보니 {counted}",
        de=f"Die genannte Zahl der Pausen ist {stated}: gezählt {counted}",
    )


def high_bound(bound: int, counted: int) -> Said:
    """A bound that the timetable itself disproves."""
    return Said(
        en=f"the stated lower bound is {bound}: this timetable has {counted} breaks",
        ko=f"적힌 하한은 {bound}: 이 일정표의 쉬는 횟수는 {counted}",
        de=f"Die genannte untere Schranke ist {bound}: Dieser Zeitplan hat {counted} Pausen",
    )


def not_proved(bound: int, counted: int) -> Said:
    """An optimum that the stated bound does not prove."""
    return Said(
        en=f'the status is "optimal": the lower bound {bound} is below the {counted} breaks',
        ko=f'상태가 "optimal": 하한 {bound}이(가) 쉬는 횟수 {counted}보다 작음',
        de=f"Der Status ist „optimal“: Die untere Schranke {bound} liegt unter den {counted} Pausen",
    )
