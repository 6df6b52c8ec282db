// @ts-check
/**
 * Runs inside a frame, before anything of its page: it says how tall its content is, so that the page around it scrolls as one,
 * and where a link within it leads. No link leads out.
 */
const report = () => {
  const { body, documentElement } = document;
  // Out of view nothing has a size, and the next frame of the screen comes when it is in view.
  const { width, bottom } = body?.getBoundingClientRect() ?? { width: 0, bottom: 0 };
  if (width > 0) parent.postMessage({ frameHeight: Math.ceil(bottom + scrollY + 16) }, '*');
  else requestAnimationFrame(report);
  documentElement.style.overflowY = 'hidden';
};
addEventListener('DOMContentLoaded', () => {
  new ResizeObserver(report).observe(document.body);
  report();
});
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : undefined;
  const to = link?.getAttribute('href') ?? '';
  if (!link || event.defaultPrevented || link.hasAttribute('download')) return;
  // Followed in the ordinary way even a link to a heading would lead out of the page.
  event.preventDefault();
  const target = to.startsWith('#') && document.getElementById(decodeURIComponent(to.slice(1)));
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  parent.postMessage({ frameTarget: target.getBoundingClientRect().top + scrollY }, '*');
});
