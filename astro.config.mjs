import { defineConfig } from 'astro/config';
import { veiviser } from './src/index.ts';

export default defineConfig({ integrations: [veiviser()] });
