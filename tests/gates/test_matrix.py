"""G1: nobody reaches what the policy does not open to them, and everybody what it does."""

from madang.programme.world.build import World
from tests.gates import matrix


def test_every_address_and_operation_is_tried() -> None:
    assert matrix.unsampled() == []


def test_every_cell_of_the_matrix_answers_as_the_policy_promises(world: World) -> None:
    wrong = [
        f"{cell.viewer} {cell.method} {cell.path}: {code}, promised {cell.promised}"
        for cell in matrix.cells(world)
        if (code := matrix.tried(world, cell)) not in cell.promised
    ]

    assert wrong == []
