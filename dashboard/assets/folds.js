// An address that names what is in a fold opens the fold, also where the browser does not; Escape
// closes the fold of a card that the reader is in.
(() => {
  const open = () => {
    const part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = part && part.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    fold.scrollIntoView();
  };
  addEventListener("keydown", (event) => {
    const fold = event.key === "Escape" && document.activeElement?.closest("details.acts[open]");
    if (!fold) return;
    fold.open = false;
    fold.querySelector("summary").focus();
  });
  open();
  addEventListener("hashchange", open);
  document.addEventListener("page-shown", open);
})();
