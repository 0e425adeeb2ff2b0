import * as z from 'zod';
import { connectionManagerSchema } from './connection-manager.ts';
import { parameterSchema } from './variable.ts';

/** What a package file sees of the project that it belongs to. */
export const projectSchema = z.object({
  /** The project's name, or that of the folder where there is no `.dtproj`. */
  name: z.string(),
  /** The connection managers of the project's `.conmgr` files. */
  connections: z.array(connectionManagerSchema).readonly(),
  /** `$Project::x`, from `Project.params`. */
  parameters: z.array(parameterSchema).readonly(),
});
export type Project = Readonly<z.infer<typeof projectSchema>>;
