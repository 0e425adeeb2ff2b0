import {
  connectionFields,
  connectionTypeField,
  packageFields,
  smtpPropertiesSchema,
  taskFields,
} from '../../shared/contract/fields.ts';

// What a program gives. A name that nothing has is a slip, not something to pass over; nor is `undefined` a value to set.

export const newPackage = packageFields.pick({ name: true, description: true }).partial({ description: true }).strict();
export const newConnection = connectionFields.partial().extend(connectionTypeField.shape).strict();
export const newTask = taskFields.partial().strict();

export const packageChanges = packageFields.exactPartial().strict();
export const connectionChanges = connectionFields.exactPartial().strict();
export const smtpChanges = smtpPropertiesSchema.exactPartial().strict();
export const taskChanges = taskFields.exactPartial().strict();
