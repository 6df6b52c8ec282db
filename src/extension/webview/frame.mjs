// @ts-check
/** The frame that a whole page is shown in: a form, a plan. It has no origin, so that the page cannot look into it. */

/**
 * Runs inside the frame, before anything of its page: it says how tall its content is, so that the page scrolls as one, and
 * where a link within it leads.
 */
function within() {
  const report = () => {
    const { body, documentElement } = document;
    if (body) parent.postMessage({ frameHeight: Math.ceil(body.getBoundingClientRect().bottom + scrollY + 16) }, '*');
    else requestAnimationFrame(report);
    documentElement.style.overflowY = 'hidden';
  };
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(report).observe(document.body);
    report();
  });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : undefined;
    const target = link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    if (!target || event.defaultPrevented) return;
    // Followed in the ordinary way it would lead out of the page.
    event.preventDefault();
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    parent.postMessage({ frameTarget: target.getBoundingClientRect().top + scrollY }, '*');
  });
}

/** @param {HTMLIFrameElement} frame @param {string} nonce of the page's own scripts */
export function frameOf(frame, nonce) {
  let shown = '';
  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    const height = Number(data?.frameHeight);
    if (height > 0 && height < 200_000) frame.style.height = `${height}px`;
    const target = Number(data?.frameTarget);
    if (target >= 0) scrollTo({ top: frame.getBoundingClientRect().top + scrollY + target - 110 });
  });
  return {
    /** @param {string | undefined} html */
    show(html = '') {
      frame.hidden = html === '';
      if (html === shown) return;
      shown = html;
      // The doctype first, or the page would be laid out in quirks mode; its own is then ignored.
      frame.srcdoc = `<!DOCTYPE html><script nonce="${nonce}">(${within})()</script>${html}`;
    },
  };
}
