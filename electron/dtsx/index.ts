export type { About, ByteSource, DtsxDocument } from './document.ts';
export { type IspacMember, readIspac } from './ispac.ts';
export { writeNewPackage } from './new-package.ts';
export { applyPatches, type Patch } from './patch.ts';
export { patchesFor } from './patches-for.ts';
export { patchesForProject } from './patches-for-project.ts';
export { type ConnectionManagerChange, type ProjectDocument, readProject } from './project.ts';
export { readDtsx } from './read-dtsx.ts';
export { readParams } from './read-params.ts';
