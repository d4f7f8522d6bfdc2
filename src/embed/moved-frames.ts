/**
 * Guides whose frame stood at `/<locale>/<guide>/embed/`, as all did until 2026-11-30: pages of others have that
 * address. A guide made since then has no other address than its new one, so the list is closed.
 */
export const movedFrames: readonly string[] = ['connect-exchange-powershell', 'mfa-sign-in'];
