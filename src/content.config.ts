import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const base = './content/guides';
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

// Astro draws the MDX; `src/content/` reads and `src/checks/` judges it.
export const collections = {
  guides: defineCollection({ loader: glob({ base, pattern: '*/guide.*.mdx', generateId }) }),
  steps: defineCollection({ loader: glob({ base, pattern: '*/steps/*.mdx', generateId }) }),
};
