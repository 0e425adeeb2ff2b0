import type * as koffi from 'koffi';
import { SecurityTrouble } from './security-trouble.ts';

type Koffi = typeof koffi.default;

/**
 * A library of the system that is loaded at first use, once.
 *
 * @returns gives it; throws SecurityTrouble noLibrary with the name of what is missing
 */
export function loadedOnce<Library>(declare: (koffi: Koffi) => Library): () => Promise<Library> {
  let loaded: Promise<Library> | undefined;
  return () => {
    loaded ??= loadKoffi()
      .then(declare)
      .catch((error) => {
        // It may be installed by the next time.
        loaded = undefined;
        throw error;
      });
    return loaded;
  };
}

async function loadKoffi(): Promise<Koffi> {
  const { default: loaded } = await import('koffi').catch((cause) => {
    throw new SecurityTrouble('noLibrary', 'koffi', { cause });
  });
  return loaded;
}

/** The first of the libraries that is there. @throws SecurityTrouble noLibrary with the name of the first */
export function firstThatLoads<Library>(names: readonly string[], load: (name: string) => Library): Library {
  let cause: unknown;
  for (const name of names) {
    try {
      return load(name);
    } catch (error) {
      cause = error;
    }
  }
  throw new SecurityTrouble('noLibrary', names[0] ?? '', { cause });
}
