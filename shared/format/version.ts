/** Name and version of the layout format. A change that older programs cannot read raises the version and adds a migration. */
export const FORMAT_NAME = 'cellweave';
export const CURRENT_VERSION = 3;

/** Fields of a file that the format itself uses. */
export const ROOT_FIELDS: readonly string[] = ['format', 'version', 'records'];
