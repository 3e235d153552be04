export function isInstalled(root: string): boolean;
export function install(root: string): Promise<void>;
export function run(file: string, args: string[], cwd: string, env?: Record<string, string>): Promise<{ code: number; output: string }>;
