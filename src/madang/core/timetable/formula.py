"""Clauses about true and false variables, as a SAT solver reads them."""

from collections.abc import Sequence


class Formula:
    """A conjunction of clauses. A literal is the number of its variable, negative when the variable must be false.

    While ``guard`` is a literal, each added clause holds only where the guard does.
    """

    def __init__(self) -> None:
        self.clauses: list[list[int]] = []
        self.variables = 0
        self.guard: int | None = None
        self._true: int | None = None

    def new(self) -> int:
        """A fresh variable."""
        self.variables += 1
        return self.variables

    def true(self) -> int:
        """A literal that is always true."""
        if self._true is None:
            self._true = self.new()
            self.clauses.append([self._true])
        return self._true

    def add(self, *literals: int) -> None:
        """At least one of ``literals`` is true."""
        self.clauses.append([*literals] if self.guard is None else [*literals, -self.guard])

    def implied(self, literals: Sequence[int]) -> int:
        """A literal that is true where one of ``literals`` is (and may be true elsewhere)."""
        if len(literals) == 1:
            return literals[0]
        either = self.new()
        self.clauses.extend([-literal, either] for literal in literals)
        return either

    def all_of(self, literals: Sequence[int]) -> int:
        """A literal that is true where all ``literals`` are (and may be true elsewhere)."""
        every = self.new()
        self.clauses.append([every, *(-literal for literal in literals)])
        return every

    def at_most(self, literals: Sequence[int], most: int) -> None:
        """Of ``literals`` at most ``most`` are true."""
        if most == 0:
            for literal in literals:
                self.add(-literal)
        elif most == 1 and len(literals) <= 5:
            for place, literal in enumerate(literals):
                for other in literals[:place]:
                    self.add(-literal, -other)
        elif most < len(literals):
            self._count("atmost", literals, most)

    def at_least(self, literals: Sequence[int], least: int) -> None:
        """Of ``literals`` at least ``least`` are true."""
        if least == 1:
            self.add(*literals)
        elif least > len(literals):
            self.add()
        elif least > 0:
            self._count("atleast", literals, least)

    def exactly(self, literals: Sequence[int], number: int) -> None:
        """Of ``literals`` just ``number`` are true."""
        if 0 < number < len(literals):
            self._count("equals", literals, number)
        else:
            self.at_most(literals, number)
            self.at_least(literals, number)

    def sorted_count(self, literals: Sequence[int], longest: int) -> list[int]:
        """Literals of which number ``k`` (from 0) is true just where more than ``k`` of ``literals`` are.

        A totalizer (Bailleux and Boufkhad, CP 2003) with both directions; ``longest`` is how many can be true at once.
        """
        if longest == 0:
            self.at_most(literals, 0)
            return []
        if len(literals) <= 1:
            return list(literals)
        half = len(literals) // 2
        low = self.sorted_count(literals[:half], longest)
        high = self.sorted_count(literals[half:], longest)
        return self._merged(low, high, longest)

    def _merged(self, low: list[int], high: list[int], longest: int) -> list[int]:
        count = [self.new() for _ in range(min(len(low) + len(high), longest))]
        for i in range(len(low) + 1):
            for j in range(len(high) + 1):
                if i + j > 0:
                    whole = [count[i + j - 1]] if i + j <= longest else []
                    self.add(
                        *whole, *(-part for part in low[i - 1 : i] if i), *(-part for part in high[j - 1 : j] if j)
                    )
                if i + j < len(count):
                    self.add(-count[i + j], *low[i : i + 1], *high[j : j + 1])
        return count

    def _count(self, how: str, literals: Sequence[int], bound: int) -> None:
        # Cardinality networks: the encoding of the published model (Asin et al., Constraints 16, 2011).
        from pysat.card import CardEnc, EncType

        encoded = getattr(CardEnc, how)(
            lits=list(literals), bound=bound, top_id=self.variables, encoding=EncType.cardnetwrk
        )
        self.variables = max(self.variables, encoded.nv)
        for clause in encoded.clauses:
            self.add(*clause)
