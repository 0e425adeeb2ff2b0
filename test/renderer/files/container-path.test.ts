import { expect, it } from 'vitest';
import { containerPlace } from '../../../renderer/files/container-path.ts';

it.each([
  ['Load', { containers: ['Load'] }],
  ['Load\\Sequence Container', { containers: ['Load', 'Sequence Container'] }],
  ['Load.EventHandlers[OnError]', { containers: ['Load'], event: 'OnError' }],
  ['EventHandlers[OnPostExecute]', { containers: [], event: 'OnPostExecute' }],
  ['.EventHandlers[OnPostExecute]', { containers: [], event: 'OnPostExecute' }],
  ['Load.v2\\Files.EventHandlers[OnError]\\Tell', { containers: ['Load.v2', 'Files', 'Tell'], event: 'OnError' }],
  [
    'Load.EventHandlers[OnError]\\Tell.EventHandlers[OnWarning]',
    { containers: ['Load', 'Tell'], event: 'OnError › OnWarning' },
  ],
])('%s', (container, place) => {
  expect(containerPlace(container)).toEqual(place);
});
