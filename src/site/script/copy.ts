/** Copying a text, and telling of it, as the browser runs it. */
export const copyScript = `
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
}
/** Where the text is from, with the day that it was taken; before the text, as a comment. */
const attributed = (line, text) => '// ' + line.replace('{date}', today()) + '\\n' + text;
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // On an intranet without https there is no other way.
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    area.setAttribute('aria-hidden', 'true');
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    let done = false;
    try { done = document.execCommand('copy'); } catch { done = false; }
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}
`;
