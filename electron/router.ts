import type { Router } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import { api, type RouterContext } from './router/api.ts';
import { packageFilesRouter } from './router/package-files.ts';

export type { Log, RouterContext } from './router/api.ts';

const { app, packages, connections, tasks, smtp, files, inbox, settings, authorities, accounts } = api;

/** Answers the contract out of the services, whatever the transport. */
export const router: Router<Contract, RouterContext> = api.router({
  app: {
    info: app.info.handler(({ context: { services } }) => services.app.info()),
    changes: app.changes.handler(({ context: { services }, signal }) => services.app.changes(signal)),
  },
  packages: {
    list: packages.list.handler(({ context: { services } }) => services.packages.list()),
    add: packages.add.handler(({ context: { services }, input }) => services.packages.add(input)),
    update: packages.update.handler(({ context: { services }, input }) => services.packages.update(input)),
    remove: packages.remove.handler(({ context: { services }, input }) => services.packages.remove(input.packageId)),
    restore: packages.restore.handler(({ context: { services }, input }) => services.packages.restore(input.package)),
    duplicate: packages.duplicate.handler(({ context: { services }, input }) =>
      services.packages.duplicate(input.packageId),
    ),
    addSample: packages.addSample.handler(({ context: { services }, input }) =>
      services.packages.addSample(input.language),
    ),
  },
  connections: {
    add: connections.add.handler(({ context: { services }, input }) => services.connections.add(input)),
    update: connections.update.handler(({ context: { services }, input }) => services.connections.update(input)),
    remove: connections.remove.handler(({ context: { services }, input }) => services.connections.remove(input)),
    restore: connections.restore.handler(({ context: { services }, input }) => services.connections.restore(input)),
    duplicate: connections.duplicate.handler(({ context: { services }, input }) =>
      services.connections.duplicate(input),
    ),
  },
  tasks: {
    add: tasks.add.handler(({ context: { services }, input }) => services.tasks.add(input)),
    update: tasks.update.handler(({ context: { services }, input }) => services.tasks.update(input)),
    remove: tasks.remove.handler(({ context: { services }, input }) => services.tasks.remove(input)),
    restore: tasks.restore.handler(({ context: { services }, input }) => services.tasks.restore(input)),
    duplicate: tasks.duplicate.handler(({ context: { services }, input }) => services.tasks.duplicate(input)),
    run: tasks.run.handler(({ context: { services }, input, signal }) => services.tasks.run(input, signal)),
  },
  smtp: {
    test: smtp.test.handler(({ context: { services }, input, signal }) => services.smtp.test(input, signal)),
    send: smtp.send.handler(({ context: { services }, input, signal }) => services.smtp.send(input, signal)),
    results: smtp.results.handler(({ context: { services } }) => services.smtp.results()),
    history: smtp.history.handler(({ context: { services }, input }) => services.smtp.history(input.connectionId)),
    testAll: smtp.testAll.handler(({ context: { services }, input, signal }) => services.smtp.testAll(input, signal)),
    cancelTests: smtp.cancelTests.handler(({ context: { services }, input }) => services.smtp.cancelTests(input)),
    find: smtp.find.handler(({ context: { services }, input, signal }) => services.smtp.find(input, signal)),
  },
  files: {
    states: files.states.handler(({ context: { services }, input }) => services.files.states(input.paths)),
    choose: files.choose.handler(({ context: { services }, input }) => services.files.choose(input)),
    keep: files.keep.handler(({ context: { services }, input }) => services.files.keep(input.file)),
  },
  packageFiles: packageFilesRouter,
  inbox: {
    status: inbox.status.handler(({ context: { services } }) => services.inbox.status()),
    start: inbox.start.handler(({ context: { services }, input }) => services.inbox.start(input)),
    stop: inbox.stop.handler(({ context: { services } }) => services.inbox.stop()),
    list: inbox.list.handler(({ context: { services } }) => services.inbox.list()),
    get: inbox.get.handler(({ context: { services }, input }) => services.inbox.get(input.id)),
    raw: inbox.raw.handler(({ context: { services }, input }) => services.inbox.raw(input.id)),
    attachment: inbox.attachment.handler(({ context: { services }, input }) =>
      services.inbox.attachment(input.id, input.index),
    ),
    remove: inbox.remove.handler(({ context: { services }, input }) => services.inbox.remove(input.id)),
    clear: inbox.clear.handler(({ context: { services } }) => services.inbox.clear()),
    watch: inbox.watch.handler(({ context: { services }, signal }) => services.inbox.watch(signal)),
  },
  settings: {
    get: settings.get.handler(({ context: { services } }) => services.settings.get()),
    set: settings.set.handler(({ context: { services }, input }) => services.settings.set(input)),
  },
  authorities: {
    list: authorities.list.handler(({ context: { services } }) => services.authorities.list()),
    add: authorities.add.handler(({ context: { services }, input }) => services.authorities.add(input.pem)),
    addInbox: authorities.addInbox.handler(({ context: { services } }) => services.authorities.addInbox()),
    remove: authorities.remove.handler(({ context: { services }, input }) =>
      services.authorities.remove(input.fingerprint256),
    ),
  },
  accounts: {
    keychain: accounts.keychain.handler(({ context: { services } }) => services.accounts.keychain()),
    get: accounts.get.handler(({ context: { services }, input }) => services.accounts.get(input.connectionId)),
    set: accounts.set.handler(({ context: { services }, input }) => services.accounts.set(input)),
    remove: accounts.remove.handler(({ context: { services }, input }) => services.accounts.remove(input.connectionId)),
  },
});
