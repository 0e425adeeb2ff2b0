export { createNtlmAcceptor, type NtlmAcceptor, type NtlmServer } from './acceptor.ts';
export { createNtlmContext, type NtlmTarget } from './initiator.ts';
export type { NtlmAccount } from './ntlmv2.ts';
