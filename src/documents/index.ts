export { type HtmlOptions, html } from './html.js';
export { type MarkdownOptions, markdown } from './markdown.js';
export { escapeHtml, slug } from './text.js';
export * from './tree.js';
