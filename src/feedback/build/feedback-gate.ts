import type { AstroIntegration } from 'astro';
import { readFeedbackAddress } from './feedback-address.ts';

/** Stops a build whose `FEEDBACK_ADDRESS` is wrong, before anything is built. */
export function feedbackGate(): AstroIntegration {
  return {
    name: 'feedback-gate',
    hooks: {
      'astro:config:setup': ({ logger }) => {
        try {
          readFeedbackAddress();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
          process.exit(1);
        }
      },
    },
  };
}
