import fc from 'fast-check';
import { AstUtils, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { leaveOutHalf } from '../../../src/language/half.js';
import { createIsuServices } from '../../../src/language/module.js';
import { read } from '../../../src/language/read.js';
import { Model } from '../../../src/model/schema.js';
import { designs } from '../../generate/index.js';

const services = createIsuServices(EmptyFileSystem);
const { LangiumDocumentFactory: factory, DocumentBuilder: builder } = services.shared.workspace;
const parsed = (text: string): LangiumDocument => factory.fromString(text, URI.parse('file:///half.isu'));
const nodesOf = ({ parseResult }: LangiumDocument) => AstUtils.streamAst(parseResult.value).toArray();

/** What the parser makes of a text with more faults than it mends may lack anything that stands in no list. */
test('a tree that lacks any one thing is read, without what lacks it', async () => {
  const tried = new Set<string>();
  for (const { text } of fc.sample(designs(), { numRuns: 40, seed: 3 })) {
    const things = nodesOf(parsed(text)).flatMap((node, place) =>
      Object.entries(node).flatMap(([key, value]) =>
        key.startsWith('$') || Array.isArray(value) ? [] : [{ place, key, what: `${node.$type}.${key}` }],
      ),
    );
    for (const { place, key, what } of things) {
      if (tried.has(what)) continue;
      tried.add(what);
      const document = parsed(text);
      Reflect.deleteProperty(nodesOf(document)[place] ?? {}, key);
      leaveOutHalf(document.parseResult.value);
      await builder.build([document]);
      const made = read(services.isu, document).designs.map(({ design }) => design);
      expect(Model.safeParse({ isu: 1, designs: made }).error?.issues ?? [], what).toEqual([]);
    }
  }
  for (const what of ['Test.value', 'Design.name', 'Measure.instrument', 'Binary.left', 'Amount.range'])
    expect(tried).toContain(what);
});
