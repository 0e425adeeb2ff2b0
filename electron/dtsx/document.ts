import type { FileFormat } from '../../shared/contract/package-files.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PackageParts } from './package-parts.ts';

/** Bytes of a file, as a stream gives them; also a whole file in an array of one. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What the caller knows of the file that is read. */
export type About = {
  /** For failures only. */
  readonly path: string;
  /** Id of the package in the model: files have none that is their own, since copies share their DTSID. */
  readonly id: string;
  /** Name of the package where the file has none (a `.conmgr`). */
  readonly name: string;
  /** Its connection managers resolve the tasks that name theirs instead of giving its id. Becomes `package.project`. */
  readonly project?: Project;
};

/** A package or connection manager file as read: what it says, and where. Nothing of it changes. */
export type DtsxDocument = {
  readonly path: string;
  readonly kind: 'package' | 'connectionManager';
  readonly format: FileFormat;
  readonly package: Package;
  /** Where the parts of `package` are in the file. */
  readonly parts: PackageParts;
};
