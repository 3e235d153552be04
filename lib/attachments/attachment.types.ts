// Fixed lists, not tables: a filter or a report on them then means the same in every company and language.
export const ATTACHMENT_KINDS = ['CERTIFICATE', 'DELIVERY_NOTE', 'DATA_SHEET', 'REPORT', 'PHOTO', 'OTHER'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
export const ATTACHMENT_CATEGORIES = ['QUALITY', 'PURCHASE', 'PRODUCTION', 'SALES', 'LOGISTICS', 'OTHER'] as const;
export type AttachmentCategory = (typeof ATTACHMENT_CATEGORIES)[number];

/** What a file hangs on. */
export const ATTACHMENT_OWNERS = ['lot', 'record', 'serial'] as const;
export type AttachmentOwner = { readonly owner: (typeof ATTACHMENT_OWNERS)[number]; readonly ownerId: string };

/** A file as the card of its owner lists it. */
export type AttachmentRow = {
  readonly id: string;
  readonly version: number;
  readonly kind: AttachmentKind;
  readonly category: AttachmentCategory;
  readonly name: string;
  readonly format: string;
  readonly size: number;
  readonly reference: string | null;
  readonly notes: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
};
