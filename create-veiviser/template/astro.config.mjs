import { defineConfig } from 'astro/config';
import { veiviser } from 'veiviser';

export default defineConfig({ integrations: [veiviser()] });
