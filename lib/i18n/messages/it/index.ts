import type { Messages } from '../en';
import type { Translated } from '../translated';
import { api, apiKeys } from './api';
import { attachments } from './attachments';
import { audit } from './audit';
import { auth } from './auth';
import { boms } from './boms';
import { codeTypes } from './code-types';
import { common } from './common';
import { company } from './company';
import { dashboard } from './dashboard';
import { demo } from './demo';
import { errorUses } from './error-uses';
import { errorWords } from './error-words';
import { errors } from './errors';
import { form } from './form';
import { graph } from './graph';
import { guide } from './guide';
import { help } from './help';
import { holds } from './holds';
import { imports } from './imports';
import { items } from './items';
import { jobs } from './jobs';
import { labelLog, labelPrint } from './label-print';
import { labels } from './labels';
import { letters } from './letters';
import { lots } from './lots';
import { mail } from './mail';
import { movements } from './movements';
import { nav } from './nav';
import { partners } from './partners';
import { readiness } from './readiness';
import { records } from './records';
import { register } from './register';
import { serials } from './serials';
import { session } from './session';
import { scan } from './scan';
import { scanScreens } from './scan-screens';
import { scanning } from './scanning';
import { search } from './search';
import { setup } from './setup';
import { shell } from './shell';
import { sights } from './sights';
import { stock } from './stock';
import { system } from './system';
import { tables } from './tables';
import { templates } from './templates';
import { tracking } from './tracking';
import { trace } from './trace';
import { transform } from './transform';
import { transportUnits } from './transport-units';
import { users } from './users';
import { warehouses } from './warehouses';

export const it: Translated<Messages> = {
  api,
  apiKeys,
  common,
  errors,
  errorWords,
  errorUses,
  form,
  nav,
  register,
  sights,
  shell,
  codeTypes,
  boms,
  items,
  templates,
  warehouses,
  partners,
  tables,
  labels,
  labelPrint,
  labelLog,
  letters,
  setup,
  scan,
  scanScreens,
  scanning,
  records,
  jobs,
  imports,
  lots,
  holds,
  attachments,
  stock,
  movements,
  auth,
  tracking,
  trace,
  readiness,
  transform,
  transportUnits,
  users,
  company,
  demo,
  dashboard,
  graph,
  guide,
  serials,
  session,
  system,
  help,
  search,
  audit,
  mail,
};
