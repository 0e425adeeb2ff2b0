/** Words of the history of tests. */
export const history = {
  open: 'History',
  titleOf: 'Tests of “{{name}}”',
  note: 'The last 50 tests, the oldest at the left. A cross marks a test that failed, an arrow one that is longer than the chart is high.',
  chart:
    'Bar chart of the times of {{count}} tests, of which {{failed}} failed. The shortest took {{shortest}}, the longest {{longest}}. The table below has all of them.',
  legend: 'Steps',
  rest: 'Envelope and QUIT',
  table: 'Test history',
  column: {
    time: 'Tested on',
    result: 'Result',
    total: 'Time',
    steps: 'Steps',
    finding: 'Finding',
    definition: 'Connection string',
  },
  empty: {
    title: 'No test yet',
    text: 'Each test of this connection manager is remembered here: how it went, and how long each step took.',
  },
};
