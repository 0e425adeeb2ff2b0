export { type ChannelBinding, tlsServerEndPoint } from './channel-bindings.ts';
export { createSecurityContext, type Mechanism, notPossible, type SecurityTarget } from './choose.ts';
export { exitAtOnce } from './exit-at-once.ts';
export { hold, openHandles } from './open-handles.ts';
export type { Identity, SecurityContext, WindowsCredentials } from './security-context.ts';
export { SecurityTrouble } from './security-trouble.ts';
export { usualPrincipal } from './service-principal.ts';
