/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('./build/page-context.ts').PageContext;
  }
}
