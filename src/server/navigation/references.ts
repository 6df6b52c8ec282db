import {
  type AstNode,
  AstUtils,
  DefaultReferences,
  type FindReferencesOptions,
  type ReferenceDescription,
  type Stream,
  stream,
} from 'langium';
import { comesWithLanguage, isLibrary } from '../workspace/hidden.js';

/** Where a name is used, without the places in files that come with the language: an editor has no such files. */
export class IsuReferences extends DefaultReferences {
  override findReferences(target: AstNode, options: FindReferencesOptions): Stream<ReferenceDescription> {
    return stream(super.findReferences(target, options).filter(({ sourceUri }) => !comesWithLanguage(sourceUri)));
  }
}

/** Whether the name of a node comes with the language, so that it cannot be changed; and from where. */
export function isGiven(node: AstNode): 'library' | 'builtin' | undefined {
  const { uri } = AstUtils.getDocument(node);
  if (!comesWithLanguage(uri)) return undefined;
  return isLibrary(uri) ? 'library' : 'builtin';
}
