import { app } from 'electron';
import { runDesigner } from './desktop/designer.ts';
import { FilesToOpen } from './desktop/files-to-open.ts';
import { registerPageScheme } from './desktop/page-protocol.ts';
import { keepProfileIn } from './desktop/profile.ts';
import { defaultDataFolder } from './store/index.ts';

const dataFolder = defaultDataFolder();
keepProfileIn(dataFolder);
app.enableSandbox();
registerPageScheme();
// A malformed message on the contract's port is rejected where nobody waits; it must not end the process.
process.on('unhandledRejection', console.error);

const files = new FilesToOpen();

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app
    .whenReady()
    .then(() => runDesigner(dataFolder, files))
    .catch((error: unknown) => {
      console.error(error);
      app.exit(1);
    });
}
