"""How many letters two words differ by."""

from __future__ import annotations


def distance(one: str, other: str, limit: int = 2) -> int:
    """Letters to change, add, drop or swap with their neighbour; `limit + 1` when more than the limit."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    if len(set(one) ^ set(other)) > 2 * limit:  # a slip brings in one letter at most, and drops one at most
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
