export type { About, ByteSource, DtsxDocument } from './document.ts';
export { type IspacMember, readIspac } from './ispac.ts';
export { writeNewPackage } from './new-package.ts';
export { applyPatches, type Patch } from './patch.ts';
export { patchesFor } from './patches-for.ts';
export {
  type ConnectionManagerChange,
  type ProjectDocument,
  patchesForProject,
  readParams,
  readProject,
} from './project.ts';
export { readDtsx } from './read-dtsx.ts';
