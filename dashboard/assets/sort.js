// Tables of the class "sortable" are sorted by any column. A cell's data-v is its value where that
// is not what it shows; what has none stays last. Each tbody is sorted by itself. A head that links
// to a sorted address works without this script; data-first="descending" begins from the top.
(() => {
  const ORDERS = ["ascending", "descending"];
  const last = new Map(); // what each table, by its caption, was sorted by: a choice makes it anew

  const value = (row, at) => {
    const cell = row.cells[at];
    const given = cell?.dataset.v ?? cell?.textContent.trim() ?? "";
    return given === "" ? null : Number.isNaN(Number(given)) ? given : Number(given);
  };
  const compared = (one, other) =>
    typeof one === "number" && typeof other === "number"
      ? one - other
      : String(one).localeCompare(String(other), document.documentElement.lang || undefined, { numeric: true });

  const sort = (table, at, order) => {
    const heads = [...table.tHead.rows[0].cells];
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[at].setAttribute("aria-sort", order);
    for (const body of table.tBodies) {
      const rows = [...body.rows].map((row) => [row, value(row, at)]);
      const held = rows.filter(([, given]) => given !== null);
      held.sort(([, one], [, other]) => compared(one, other) * (order === "descending" ? -1 : 1));
      body.append(...[...held, ...rows.filter(([, given]) => given === null)].map(([row]) => row));
    }
  };

  const make = (table) => {
    table.dataset.sorts = "";
    const caption = table.caption?.textContent ?? "";
    for (const [at, head] of [...table.tHead.rows[0].cells].entries()) {
      if (!head.textContent.trim()) continue;
      const button = document.createElement("button");
      button.type = "button";
      const link = head.querySelector("a");
      button.append(...(link ?? head).childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const first = head.dataset.first ?? ORDERS[0];
        const now = head.getAttribute("aria-sort");
        const order = now === null || now === "none" ? first : ORDERS.find((one) => one !== now);
        last.set(caption, [at, order]);
        sort(table, at, order);
      });
    }
    if (last.has(caption)) sort(table, ...last.get(caption));
  };

  const look = () => {
    for (const table of document.querySelectorAll("table.sortable:not([data-sorts])")) {
      if (table.tHead) make(table);
    }
  };
  look();
  document.addEventListener("page-shown", look);
})();
