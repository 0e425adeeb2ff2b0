import * as z from 'zod';
import { connectionManagerSchema, connectionManagerTypes } from '../model/connection-manager.ts';
import type { SmtpProperties } from '../model/connection-string.ts';
import { packageSchema } from '../model/package.ts';
import { sendMailTaskSchema } from '../model/send-mail-task.ts';

// Fields of a definition that a caller may give; the store adds the id and whatever is missing. Without the defaults that
// older definitions are read with: what an update leaves out stays as it is.

export const packageFields = packageSchema.pick({ name: true, description: true, variables: true });

export const connectionFields = connectionManagerSchema
  .pick({ name: true, description: true, connectionString: true })
  .extend({
    delayValidation: connectionManagerSchema.shape.delayValidation.unwrap(),
    propertyExpressions: connectionManagerSchema.shape.propertyExpressions.unwrap(),
  });

export const connectionTypeField = z.object({ type: z.enum(connectionManagerTypes) });

export const taskFields = sendMailTaskSchema.omit({ id: true }).extend({
  container: sendMailTaskSchema.shape.container.unwrap(),
  propertyExpressions: sendMailTaskSchema.shape.propertyExpressions.unwrap(),
});

export const smtpPropertiesSchema = z.object({
  smtpServer: z.string(),
  useWindowsAuthentication: z.boolean(),
  enableSsl: z.boolean(),
  timeout: z.number(),
  unknown: z.array(z.object({ key: z.string(), value: z.string() })).readonly(),
} satisfies Record<keyof SmtpProperties, z.ZodType>);
