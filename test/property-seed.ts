import * as fc from 'fast-check';

/**
 * The same commit always tries the same cases, so that a red run is about the change it ran on. `PROPERTY_SEED=random`
 * tries others: that is how a property is explored, and what it finds becomes a case of its own.
 */
const seed = process.env.PROPERTY_SEED ?? '20261127';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
