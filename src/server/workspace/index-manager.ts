import { DefaultIndexManager, type URI } from 'langium';

/** Where names are used, in all files of the project. */
export class IsuIndexManager extends DefaultIndexManager {
  /** Of a file whose tree is let go: what leads to other files stays, what leads to itself is asked for in no other file. */
  keepForeign(uri: URI): void {
    const key = uri.toString();
    const foreign = (this.referenceIndex.get(key) ?? []).filter(({ local }) => !local);
    if (foreign.length > 0) this.referenceIndex.set(key, foreign);
    else this.referenceIndex.delete(key);
  }
}
