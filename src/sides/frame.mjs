// @ts-check
/** The frame that a whole page is shown in: a form, a plan. It has no origin, so that the page cannot look into it. */

/**
 * @param {HTMLIFrameElement} frame
 * @param {string} script element that runs `frame-within.mjs` in the frame, as the policy of the page allows it
 * @param {(html: string) => string} trusted what the page's policy takes for a whole page of HTML
 */
export function frameOf(frame, script, trusted = (html) => html) {
  let shown = '';
  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    const height = Number(data?.frameHeight);
    if (height > 0 && height < 200_000 && !frame.hidden) frame.style.height = `${height}px`;
    const target = Number(data?.frameTarget);
    if (target >= 0) scrollWithin(frame, target);
  });
  return {
    /** @param {string | undefined} html */
    show(html = '') {
      // A page that is not in view is not laid out, and tells no height: it begins with that of the style.
      if (html === '') frame.style.height = '';
      frame.hidden = html === '';
      if (html === shown) return;
      shown = html;
      // The doctype first, or the page would be laid out in quirks mode; its own is then ignored.
      frame.srcdoc = trusted(`<!DOCTYPE html>${script}${html}`);
    },
  };
}

/** Brings a place of the frame’s page into view: within what scrolls on its own around the frame, else in the page itself. @param {HTMLIFrameElement} frame @param {number} target */
function scrollWithin(frame, target) {
  const { top } = frame.getBoundingClientRect();
  const around = frame.closest('[data-scrolls]');
  if (around && around.scrollHeight > around.clientHeight)
    around.scrollTo({ top: around.scrollTop + top - around.getBoundingClientRect().top + target - 20 });
  else scrollTo({ top: top + scrollY + target - 110 });
}
