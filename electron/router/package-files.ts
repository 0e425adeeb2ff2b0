import { api } from './api.ts';

const files = api.packageFiles;

/** Answers the part of the contract that is about package files. */
export const packageFilesRouter = files.router({
  list: files.list.handler(({ context: { services } }) => services.packageFiles.list()),
  open: files.open.handler(({ context: { services }, input, signal }) =>
    services.packageFiles.open(input.paths, signal),
  ),
  choose: files.choose.handler(({ context: { services }, input }) => services.packageFiles.choose(input.what)),
  close: files.close.handler(({ context: { services }, input }) => services.packageFiles.close(input)),
  save: files.save.handler(({ context: { services }, input }) => services.packageFiles.save(input)),
  reload: files.reload.handler(({ context: { services }, input }) => services.packageFiles.reload(input.packageId)),
  compare: files.compare.handler(({ context: { services }, input }) => services.packageFiles.compare(input.packageId)),
  read: files.read.handler(({ context: { services }, input }) => services.packageFiles.read(input)),
  members: files.members.handler(({ context: { services }, input }) => services.packageFiles.members(input.path)),
  import: files.import.handler(({ context: { services }, input }) => services.packageFiles.import(input.paths)),
  export: files.export.handler(({ context: { services }, input }) => services.packageFiles.export(input)),
  scan: files.scan.handler(({ context: { services }, input, signal }) =>
    services.packageFiles.scan(input.folder, signal),
  ),
  preview: files.preview.handler(({ context: { services }, input, signal }) =>
    services.packageFiles.preview(input, signal),
  ),
  apply: files.apply.handler(({ context: { services }, input, signal }) => services.packageFiles.apply(input, signal)),
});
