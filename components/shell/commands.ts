import { Building2, CircleHelp, Handshake, Hash, type LucideIcon, Package, PencilLine, Tags, Warehouse } from 'lucide-react';
import type { Messages } from '@/lib/i18n/messages/en';
import type { Permission } from '@/lib/kernel/permissions';

export type Command = {
  readonly key: keyof Messages['shell']['commands'];
  readonly href: string;
  readonly icon: LucideIcon;
  readonly needs?: Permission;
  /** Makes something new: offered by `c`. */
  readonly makes?: boolean;
};

/** What can be begun from anywhere, by the search and by `c`. */
export const COMMANDS: readonly Command[] = [
  { key: 'newLoad', href: '/records/new?type=LOAD', icon: PencilLine, needs: 'record.post', makes: true },
  { key: 'newUnload', href: '/records/new?type=UNLOAD', icon: PencilLine, needs: 'record.post', makes: true },
  { key: 'newItem', href: '/setup/items/new', icon: Package, needs: 'config.edit', makes: true },
  { key: 'newPartner', href: '/setup/partners/new', icon: Handshake, needs: 'config.edit', makes: true },
  { key: 'newCodeType', href: '/setup/code-types/new', icon: Hash, needs: 'config.edit', makes: true },
  { key: 'newTemplate', href: '/setup/templates/new', icon: Tags, needs: 'config.edit', makes: true },
  { key: 'newWarehouse', href: '/setup/warehouses/new', icon: Warehouse, needs: 'config.edit', makes: true },
  { key: 'settings', href: '/setup/company', icon: Building2, needs: 'company.manage' },
  { key: 'guide', href: '/guide', icon: CircleHelp },
];

/** What this person may begin. */
export const commandsFor = (permissions: ReadonlySet<string>): readonly Command[] =>
  COMMANDS.filter(({ needs }) => !needs || permissions.has(needs));
