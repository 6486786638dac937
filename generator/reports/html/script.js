"use strict";
// Without this script the page is a plain list; with it the list can be filtered, and the URL keeps the filter.
(() => {
  const form = document.querySelector(".saringan");
  const fields = Array.from(form.querySelectorAll("select, input"));
  const result = document.getElementById("s-hasil");
  const clear = document.getElementById("s-hapus");
  const count = new Intl.NumberFormat("id");
  const plain = (text) => text.toLocaleLowerCase("id").normalize("NFKC").replace(/\s+/g, " ");
  const headings = (element) =>
    [".rumpun", ".kelompok"].map((group) => element.closest(group)?.querySelector("h4, h5")).filter(Boolean);
  const items = Array.from(document.querySelectorAll(".butir"), (element) => ({
    element,
    text: plain([element, ...headings(element)].map((part) => part.textContent).join(" ")),
    kantor: element.closest(".temuan").dataset.kantor,
    ...element.dataset,
  }));
  const last = (element, inner) => Array.from(element.querySelectorAll(inner));
  const groups = last(document, ".rumpun").concat(last(document, ".kelompok"));
  const lists = last(document, ".temuan");

  const wanted = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));

  const show = () => {
    const { cari, ...exact } = wanted();
    const words = plain(cari).split(" ");
    const asked = Object.entries(exact).filter(([, value]) => value);
    const filtered = asked.length > 0 || cari !== "";
    let shown = 0;
    for (const item of items) {
      const fits = asked.every(([name, value]) => item[name] === value) && words.every((word) => item.text.includes(word));
      item.element.classList.toggle("tersaring", !fits);
      shown += fits;
    }
    for (const group of groups) {
      group.classList.toggle("tersaring", !group.querySelector(".butir:not(.tersaring)"));
    }
    for (const list of lists) {
      const empty = list.querySelector(".butir") && !list.querySelector(".butir:not(.tersaring)");
      list.querySelector(".kosong").hidden = !empty;
      const accepted = list.querySelector(".diterima-semua");
      if (filtered && accepted?.querySelector(".butir:not(.tersaring)")) accepted.open = true;
    }
    clear.disabled = !filtered;
    result.textContent = `${count.format(shown)} dari ${count.format(items.length)} temuan ditampilkan`;
  };

  const hash = (state) =>
    "#" + new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();

  const keep = () => {
    const state = hash(wanted());
    history.replaceState(null, "", state === "#" ? location.pathname + location.search : state);
  };

  const restore = () => {
    const text = location.hash.slice(1);
    if (text && !text.includes("=")) return; // a place on the page, not a filter
    const state = new URLSearchParams(text);
    for (const field of fields) {
      field.value = state.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
    show();
  };

  const go = (link) => {
    const { kantor, tingkat, keluarga, jabatan } = link.dataset;
    const several = form.elements.namedItem("kantor") !== null;
    history.pushState(null, "", hash({ kantor: several ? kantor : "", tingkat, keluarga, jabatan }));
    restore();
    const target = document.querySelector(link.getAttribute("href"));
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };

  let unfolded = [];
  const unfold = () => {
    unfolded = last(document, "details:not([open])");
    for (const one of unfolded) one.open = true;
  };
  const fold = () => {
    for (const one of unfolded) one.open = false;
    unfolded = [];
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    show();
    keep();
  });
  clear.addEventListener("click", () => {
    for (const field of fields) field.value = "";
    show();
    keep();
    fields[0].focus();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.saring");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link);
  });
  window.addEventListener("hashchange", restore);
  window.addEventListener("popstate", restore);
  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", fold);
  restore();
  show();
})();
