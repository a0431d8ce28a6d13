// The Dash component behind pages/components/markup.py: a string of HTML, put in as it stands.
window.kids_count = {
  Markup: ({ id, className, html }) =>
    React.createElement("div", { id, className, dangerouslySetInnerHTML: { __html: html } }),
};
