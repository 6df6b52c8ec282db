import { assert } from 'chai';

/** `node:assert/strict` where there is no Node, as far as the suite uses it. */
export default Object.assign((value: unknown, message?: string) => assert(value, message), {
  ok: assert.isOk,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepEqual,
  match: assert.match,
  doesNotMatch: assert.notMatch,
  fail: (message?: string): never => assert.fail(message),
});
