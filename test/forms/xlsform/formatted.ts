import type { AnyNode, MarkdownNode, SelectItem } from '@getodk/xforms-engine';

/** The characters that are seen of a formatted text. What a program would take for HTML is not seen. */
export function seen(formatted: readonly MarkdownNode[]): string {
  return formatted
    .map((node) => {
      if (node.role === 'child') return node.value;
      return node.role === 'parent' ? `${seen(node.children)}\n` : '\n';
    })
    .join('');
}

/** Without what takes no room, and with all white space alike, as a page shows it. */
export const visible = (text: string) => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();

/** The choices of a question: the code, the text as it is in the form, and what is seen of it. */
export function choices(node: AnyNode): { code: string; text: string; shown: string }[] {
  if (node.nodeType !== 'select') throw new Error(`${node.nodeType} has no choices`);
  const options: readonly SelectItem[] = node.currentState.valueOptions;
  return options.map(({ value, label }) => ({
    code: value,
    text: label.asString,
    shown: visible(seen(label.formatted)),
  }));
}
