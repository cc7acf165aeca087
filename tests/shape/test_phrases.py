"""Every phrase of every page is there in Korean and German, and nothing else is."""

from pathlib import Path

from tests.shape import phrases, tree


def test_every_phrase_is_translated_and_every_catalogue_compiled() -> None:
    assert phrases.faults(tree.ROOT) == []


def test_a_phrase_without_translation_is_found(tmp_path: Path) -> None:
    planted = tree.plant(tmp_path, {"src/madang/web/yard/templates/yard/a.html": '{% translate "Come in" %}'})

    assert phrases.faults(planted) == [
        f"src/madang/web/yard/locale/{language}/LC_MESSAGES/django.po: {fault}"
        for language in ("ko", "de")
        for fault in ("not translated: 'Come in'", "not compiled")
    ]


def test_a_phrase_that_nobody_says_any_more_is_found(tmp_path: Path) -> None:
    place = "src/madang/web/yard/locale/ko/LC_MESSAGES/django.po"
    planted = tree.plant(tmp_path, {place: 'msgid "Gone"\nmsgstr "없음"\n'})

    assert phrases.faults(planted) == [f"{place}: no longer said: 'Gone'"]
