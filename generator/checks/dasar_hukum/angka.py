"""How two numbers differ, for the person who mistyped one."""

from __future__ import annotations


def swapped(one: str, other: str) -> bool:
    """Whether they differ by two digits exchanged: 5877 and 5587."""
    apart = [n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(apart) == 2 and sorted(one) == sorted(other)


def one_off(one: str, other: str) -> bool:
    """Whether one digit is another, lacking, or one too many."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def slip(one: str, other: str) -> str:
    """` (dua angka tertukar)`, ` (satu angka berbeda)`, or nothing."""
    if swapped(one, other):
        return " (dua angka tertukar)"
    return " (satu angka berbeda)" if one_off(one, other) else ""
