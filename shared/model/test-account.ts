/**
 * The one Windows account that the test inbox lets in when it refuses anonymous mail. No secret: it is documented, and
 * the inbox is reached from this computer alone.
 */
export const TEST_ACCOUNT = { domain: 'EXAMPLE', user: 'alice', password: 'Secret-123' } as const;
