/** The packs that a site can choose. */
export const packNames = ['microsoft', 'shell'] as const;
export type PackName = (typeof packNames)[number];
