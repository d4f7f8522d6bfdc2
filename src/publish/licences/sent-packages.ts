/**
 * The packages whose code readers are sent. A test compares them with the notices that the build wrote.
 */
export const sentPackages: readonly string[] = [
  '@xstate/react',
  'react',
  'react-dom',
  'rolldown',
  'scheduler',
  'use-isomorphic-layout-effect',
  'use-sync-external-store',
  'xstate',
];
