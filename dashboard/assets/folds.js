// An address that names what is in a fold opens the fold, also where the browser does not.
(() => {
  const open = () => {
    const part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = part && part.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    fold.scrollIntoView();
  };
  open();
  addEventListener("hashchange", open);
  document.addEventListener("page-shown", open);
})();
