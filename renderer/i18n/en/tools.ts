/** English: the tools of the view. */
export const tools = {
  'tools.label': 'Tools',
} as const;
