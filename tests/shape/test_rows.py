"""Web and API never touch rows themselves."""

from pathlib import Path

from tests.shape import rows, tree


def test_web_and_api_take_rows_from_queries_alone() -> None:
    assert rows.faults(tree.ROOT) == []


def test_a_view_that_reaches_for_rows_is_found(tmp_path: Path) -> None:
    planted = tree.plant(tmp_path, {"src/madang/web/yard/views.py": "def show(Need):\n    return Need.objects.all()\n"})

    assert rows.faults(planted) == ["src/madang/web/yard/views.py:2: .objects"]
