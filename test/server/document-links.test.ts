import { expect, it } from 'vitest';
import { DocumentLinkRequest } from 'vscode-languageserver-protocol';
import { Client } from './client.js';

it('an import of a file that is there is a link to it', async () => {
  const text = 'importera "delat.isu"\nimportera "borta.isu"\nimportera "under/åäö.isu"\n';
  const client = await Client.start({ files: { 'a.isu': text, 'delat.isu': '', 'under/åäö.isu': '' } });
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri: client.uri('a.isu') },
  });
  expect(links?.map(({ range, target }) => [client.textAt('a.isu', range), target])).toEqual([
    ['delat.isu', client.uri('delat.isu')],
    ['under/åäö.isu', client.uri('under/åäö.isu')],
  ]);
  await client.stop();
});
