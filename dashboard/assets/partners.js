// A link to a coalition opens its fold.
(() => {
  const open = () => {
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = named && named.matches(".partner") && named.querySelector("details");
    if (fold) fold.open = true;
  };
  open();
  addEventListener("hashchange", open);
  document.addEventListener("page-shown", open);
})();
