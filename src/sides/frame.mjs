// @ts-check
/** The frame that a whole page is shown in: a form, a plan. It has no origin, so that the page cannot look into it. */

/**
 * @param {HTMLIFrameElement} frame
 * @param {string} script element that runs `frame-within.mjs` in the frame, as the policy of the page allows it
 * @param {(html: string) => string} trusted what the page's policy takes for a whole page of HTML
 */
export function frameOf(frame, script, trusted = (html) => html) {
  let own = frame;
  let shown = '';
  addEventListener('message', ({ data, source }) => {
    if (source !== own.contentWindow) return;
    const height = Number(data?.frameHeight);
    if (height > 0 && height < 200_000) own.style.height = `${height}px`;
    const target = Number(data?.frameTarget);
    if (target >= 0) scrollWithin(own, target);
  });
  /**
   * Puts an empty frame in the place of this one. One that was hidden and is shown while a page is loaded into it may stay blank
   * for ever (seen in Chromium, where it is a process of its own): so none ever goes from hidden to shown.
   * @param {boolean} isHidden
   */
  const renew = (isHidden) => {
    own.removeAttribute('srcdoc');
    // Until its page has told its height it has that of the style sheet.
    own.removeAttribute('style');
    const made = /** @type {HTMLIFrameElement} */ (own.cloneNode());
    made.hidden = isHidden;
    own.replaceWith(made);
    own = made;
  };
  return {
    /** @param {string | undefined} html */
    show(html = '') {
      if (html === shown) return;
      const isOther = html === '' || shown === '';
      shown = html;
      if (isOther) renew(html === '');
      // The doctype first, or the page would be laid out in quirks mode; its own is then ignored.
      if (html !== '') own.srcdoc = trusted(`<!DOCTYPE html>${script}${html}`);
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
