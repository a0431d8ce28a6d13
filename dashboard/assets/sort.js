// The heads of a table with the class sortable become buttons that order its rows by that column.
(() => {
  // What a cell is ordered by: the number in data-v or at its start, else its words.
  const value = (row, column) => {
    const cell = row.cells[column];
    const text = cell?.dataset.v ?? cell?.textContent.trim() ?? "";
    const number = parseFloat(text.replace(/[,$%]/g, "").replace("−", "-"));
    return Number.isNaN(number) ? text : number;
  };
  const compare = (one, other) => {
    if (typeof one === typeof other) return typeof one === "number" ? one - other : one.localeCompare(other);
    return typeof one === "number" ? -1 : 1; // what has no number stands last
  };
  const make = (table) => {
    table.dataset.made = "";
    for (const head of table.tHead?.rows[0]?.cells ?? []) {
      if (head.querySelector("button, a") || !head.textContent.trim()) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
    }
  };
  const all = () => document.querySelectorAll("table.sortable:not([data-made])").forEach(make);
  all();
  document.addEventListener("page-shown", all);
  document.addEventListener("click", ({ target }) => {
    const head = target.closest("table.sortable thead th");
    if (!head || !target.closest("button")) return;
    const table = head.closest("table"), column = head.cellIndex;
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    for (const body of table.tBodies) {
      const rows = [...body.rows].filter((row) => !row.matches(".dom"));
      const sorted = rows.map((row) => [value(row, column), row]).sort(([a], [b]) => compare(a, b));
      if (!up) sorted.reverse();
      body.append(...sorted.map(([, row]) => row));
    }
  });
})();
