import { copyScript } from './copy.js';

/** The page of one design: copies its text, and says when there is a newer one. */
export const designScript = `'use strict';
${copyScript}
const page = document.querySelector('main').dataset;
const copy = document.getElementById('copy');
const told = document.getElementById('told');
copy.hidden = false;
copy.addEventListener('click', async () => {
  const text = document.getElementById('text').textContent;
  told.textContent = '';
  told.textContent = (await copied(attributed(page.from, text))) ? page.copied : page.notCopied;
});
const now = (window.isuVersions || {})[page.family];
if (window.isuVersions && (!now || !now.includes(page.id))) {
  const newer = document.getElementById('newer');
  const line = document.createElement('p');
  if (!now) line.textContent = page.gone;
  else {
    line.textContent = page.newer + ' ';
    now.forEach((id, at) => {
      const link = document.createElement('a');
      link.href = id + '.' + document.documentElement.lang + '.html';
      link.textContent = id;
      line.append(at > 0 ? ', ' : '', link);
    });
  }
  newer.append(line);
  newer.hidden = false;
}
`;
