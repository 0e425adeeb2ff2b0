import { parseArgs } from 'node:util';
import Conf from 'conf';
import { serveBrowser } from '../browser.ts';
import { createServices } from '../services.ts';
import { defaultDataFolder } from '../store/index.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
});

const services = createServices({ dataFolder: defaultDataFolder(), Conf, door: 'browser' });
const door = await serveBrowser({ services, port: Number(values.port), open: !values['no-open'] });
console.log(door.address);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await door.close();
    await services.close();
  });
}
