import { AstUtils, GrammarUtils } from 'langium';
import type { DesignSource, Reading } from './api.js';
import { madeFrom } from './fix.js';
import type { KeptReading, Places } from './kept.js';
import { headerOf } from './read.js';

/** A reading as plain data, while the files that it was read from are open. */
export const keep = ({ designs, ...rest }: Reading): KeptReading => ({
  ...rest,
  designs: designs.map((source) => ({ design: source.design, places: placesOf(source) })),
});

function placesOf(source: DesignSource): Places {
  const { places } = madeFrom(source);
  return Object.fromEntries(
    [...places].map(([path, node]) => {
      const properties = Object.keys(node)
        .filter((name) => !name.startsWith('$'))
        .flatMap((name) => {
          const own = GrammarUtils.findNodeForProperty(node.$cstNode, name);
          return own ? [[name, own.range]] : [];
        });
      const uri = AstUtils.getDocument(node).uri.toString();
      return [path, { uri, header: headerOf(node), properties: Object.fromEntries(properties) }];
    }),
  );
}
