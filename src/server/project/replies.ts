import { type Connection, RequestType } from 'vscode-languageserver';
import { basename, pathOf } from '#files';
import { largestForm } from '../../import/index.js';
import * as filesTexts from '../../messages/files.js';
import * as texts from '../../messages/letter.js';
import { atLineWord } from '../../messages/review.js';
import { formBytes, Problem } from '../../project/index.js';
import { edited, lineDiff, repliesInto } from '../../tasks/index.js';
import type { IsuServices } from '../module.js';
import { type RepliesParams, type RepliesResult, repliesRequest } from '../protocol.js';
import { linkedDocument, unknownFile } from '../workspace/linked-document.js';
import { inEditor } from './in-editor.js';
import { reported } from './makers.js';

/** Answers the request for what the replies of a letter would change, as `isu import --into` does. */
export function addReplies(connection: Connection, services: IsuServices): void {
  connection.onRequest(new RequestType<RepliesParams, RepliesResult, void>(repliesRequest), (params) =>
    readReplies(services, params),
  );
}

async function readReplies(services: IsuServices, { uri, letter, language }: RepliesParams): Promise<RepliesResult> {
  const document = await linkedDocument(services.shared, uri);
  if (!document) return { message: unknownFile[language] };
  const { reading, judged } = await services.findings.Readings.checked(document);
  const shown = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  if (reading.findings.some(({ severity }) => severity === 'error'))
    return { message: filesTexts.needsRepair(shown)[language] };
  const [one, ...others] = judged;
  if (!one || others.length > 0) return { message: texts.oneDesign(shown)[language] };
  const [{ returnedLetter }, { ImportRefused }, { isOtherPlan, proposedBy }] = await Promise.all([
    import('../../import/letter.js'),
    import('../../import/found.js'),
    import('../../review/letter/replies.js'),
  ]);
  try {
    const file = pathOf(letter);
    const found = returnedLetter(await formBytes(file, basename(file), largestForm));
    if (!found) throw new Problem(texts.noLetter(basename(file)));
    const assessment = reported(one);
    const replies = { isOtherPlan: isOtherPlan(found, assessment), proposed: proposedBy(found, assessment) };
    const { said, edits } = repliesInto(one.source, replies);
    const text = document.textDocument.getText();
    return {
      said: said.map((line) => line[language]),
      edits,
      diff: lineDiff(text, edited(text, edits), atLineWord[language]),
    };
  } catch (error) {
    if (error instanceof Problem || error instanceof ImportRefused)
      return { message: inEditor(error.said[language], language) };
    throw error;
  }
}
