/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('./site/build/page-context.ts').PageContext;
  }
}
