"""The structure trees of papers laid together as the one tree of the bundle (ISO 32000-1 14.7, 14.8).

pypdf lays pages together with the marks in them, but leaves behind the trees that tell what the marks mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
)

_KNOWN_HERE = ("/P", "/Obj")
"""What ties an element to its parent, and a reference to its link: both have other places in the bundle."""


class Tags:
    """The structure trees of the parts as one tree of the bundle."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._document = DictionaryObject({NameObject("/S"): NameObject("/Document")})
        self._reference = writer._add_object(self._document)
        self._elements = ArrayObject()
        self._roles = DictionaryObject()
        self._parents = ArrayObject()
        self._free = 0

    def add(self, part: PdfReader, pages: Sequence[PageObject]) -> None:
        """Carry over the tags of a part; one without tags adds none.

        Args:
            part: The part, read by the reader from which its pages were appended.
            pages: Its pages in the bundle.
        """
        tree: Any = part.root_object.get("/StructTreeRoot")
        if tree is None:
            return
        tree = tree.get_object()
        roles = {style: role for style, role in _entry(tree, "/RoleMap").items() if style != role}
        for element in _kids(tree):
            self._take(element.clone(self._writer, ignore_fields=_KNOWN_HERE), roles)
        numbers = {number: entry.clone(self._writer) for number, entry in _numbers(tree["/ParentTree"])}
        for page, laid in zip(part.pages, pages, strict=True):
            self._place_page(page, laid, numbers)
        for number, entry in sorted(numbers.items()):
            self._parents += [NumberObject(number + self._free), entry]
        self._free += max(numbers, default=-1) + 1

    def _take(self, element: IndirectObject, roles: dict[str, Any]) -> None:
        """Hang an element with all below it into the tree."""
        self._elements.append(element)
        waiting: list[tuple[IndirectObject, IndirectObject]] = [(element, self._reference)]
        while waiting:
            reference, parent = waiting.pop()
            one: Any = reference.get_object()
            one[NameObject("/P")] = parent
            style = one["/S"]
            if style in roles and self._roles.setdefault(NameObject(style), roles[style]) != roles[style]:
                one[NameObject("/S")] = roles[style]
            waiting += [(kid, reference) for kid in _kids(one) if _is_element(kid)]

    def _place_page(self, page: Any, laid: Any, numbers: dict[int, Any]) -> None:
        """Join a page and the links on it with the elements that hold them, to which `numbers` leads."""
        if "/StructParents" in page:
            laid[NameObject("/StructParents")] = NumberObject(page["/StructParents"] + self._free)
            laid[NameObject("/Tabs")] = NameObject("/S")
        for reference in _entry(laid, "/Annots"):
            link = reference.get_object()
            if "/StructParent" in link:
                for kid in (one.get_object() for one in _kids(numbers[link["/StructParent"]].get_object())):
                    if isinstance(kid, DictionaryObject) and kid.get("/Type") == "/OBJR":
                        kid[NameObject("/Obj")] = reference
                link[NameObject("/StructParent")] = NumberObject(link["/StructParent"] + self._free)

    def finish(self) -> None:
        """Give the bundle its tree; none when no part had one."""
        if not self._elements:
            return
        self._document[NameObject("/K")] = self._elements
        tree = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructTreeRoot"),
                NameObject("/K"): ArrayObject([self._reference]),
                NameObject("/ParentTree"): DictionaryObject({NameObject("/Nums"): self._parents}),
                NameObject("/ParentTreeNextKey"): NumberObject(self._free),
                NameObject("/RoleMap"): self._roles,
            }
        )
        root: Any = self._writer.root_object
        root[NameObject("/StructTreeRoot")] = self._document[NameObject("/P")] = self._writer._add_object(tree)
        root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _kids(element: Any) -> list[Any]:
    """What an element or tree holds: elements, numbers of marks, references to links."""
    if "/K" not in element:
        return []
    kids = element["/K"]
    return list(kids) if isinstance(kids, ArrayObject) else [element.raw_get("/K")]


def _is_element(kid: Any) -> bool:
    one = kid.get_object()
    return isinstance(one, DictionaryObject) and "/S" in one


def _numbers(node: Any) -> Iterator[tuple[int, Any]]:
    """A number tree (ISO 32000-1 7.9.7) as its pairs."""
    node = node.get_object()
    pairs = list(_entry(node, "/Nums"))
    yield from zip(pairs[::2], pairs[1::2], strict=True)
    for kid in _entry(node, "/Kids"):
        yield from _numbers(kid)


def _entry(holder: Any, name: str) -> Any:
    """An array or dictionary that a dictionary may hold, directly or by reference; an empty one when it does not."""
    return holder.get(name, DictionaryObject()).get_object()
