import { randomUUID } from 'node:crypto';
import { idFromUuid, type NewId } from '../../shared/model/id.ts';

/** Makes a new random id. */
export const newId: NewId = () => idFromUuid(randomUUID());
