/** `node:assert/strict` where there is no Node, as far as the suite uses it: of plain data. */
function hold(holds: boolean, what: string, message?: string): void {
  if (!holds) throw new Error(message ?? what);
}
const shown = (value: unknown) => JSON.stringify(value) ?? String(value);

const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every((name) => others.includes(name) && isSame(Reflect.get(one, name), Reflect.get(other, name)))
  );
};

export default {
  ok: (value: unknown, message?: string) => hold(Boolean(value), `${shown(value)} is not so`, message),
  equal: (one: unknown, other: unknown, message?: string) =>
    hold(Object.is(one, other), `${shown(one)} is not ${shown(other)}`, message),
  notEqual: (one: unknown, other: unknown, message?: string) =>
    hold(!Object.is(one, other), `both are ${shown(one)}`, message),
  deepEqual: (one: unknown, other: unknown, message?: string) =>
    hold(isSame(one, other), `${shown(one)} is not ${shown(other)}`, message),
  match: (text: string, pattern: RegExp, message?: string) =>
    hold(pattern.test(text), `${shown(text)} does not match ${pattern}`, message),
  doesNotMatch: (text: string, pattern: RegExp, message?: string) =>
    hold(!pattern.test(text), `${shown(text)} matches ${pattern}`, message),
};
