/**
 * Where text becomes something that a browser runs or lays out. The page's policy (`require-trusted-types-for 'script'`) lets
 * nothing else do that; see `docs/page.md`.
 */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}
const rules: Policy = { createHTML: (html) => html, createScriptURL: (url) => url };
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('isu', rules) ?? rules;

/** The address of a worker whose program the page itself has put together. */
export const workerUrl = (url: string): string => policy.createScriptURL(url);
/** A whole page for a sandboxed frame, which has no origin. */
export const framePage = (html: string): string => policy.createHTML(html);

const elements = new Set(
  'a b br button caption code dd div dl dt em h1 h2 h3 h4 hr img li ol p pre section span strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes =
  /^(class|id|lang|dir|title|role|scope|colspan|rowspan|tabindex|alt|width|height|aria-[a-z]+|data-[a-z]+)$/;
/** Pictures that are drawn in the text itself: as an image an SVG runs nothing and fetches nothing. */
const picture = /^data:image\/svg\+xml,[\w%.~*'()!-]*$/;

/**
 * A piece of HTML that the server has made, as nodes: read where nothing runs and nothing is fetched, and copied element by
 * element. What is not known here becomes its text; links keep their text and lead nowhere.
 */
export function fragment(html: string): DocumentFragment {
  const inert = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
  const copied = document.createDocumentFragment();
  for (const node of inert.body.childNodes) copied.append(copy(node));
  return copied;
}

function copy(node: Node): Node {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent ?? '');
  if (!(node instanceof Element)) return document.createTextNode('');
  const name = node.localName;
  if (!elements.has(name))
    return document.createTextNode(/^(script|style)$/.test(name) ? '' : (node.textContent ?? ''));
  const made = document.createElement(name);
  for (const { name, value } of node.attributes) if (attributes.test(name)) made.setAttribute(name, value);
  if (made instanceof HTMLImageElement) {
    const source = node.getAttribute('src') ?? '';
    if (!picture.test(source)) return document.createTextNode(made.alt);
    made.src = source;
  }
  if (made instanceof HTMLButtonElement) made.type = 'button';
  if (made instanceof HTMLAnchorElement && made.dataset.range !== undefined) made.href = '#';
  for (const child of node.childNodes) made.append(copy(child));
  return made;
}

/** The same for a library that sets `innerHTML`: as HTML again, of known elements only. */
export function cleanHtml(html: string): string {
  const holder = document.createElement('div');
  holder.append(fragment(html));
  return policy.createHTML(holder.innerHTML);
}
