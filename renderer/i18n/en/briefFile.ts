/** English: briefs as files. */
export const briefFile = {
  'guide.saveBrief': 'Save brief…',
  'guide.briefSaved': 'Saved as {name}',
  'problem.saveBrief': 'The brief could not be saved',
  'pick.brief': 'Save the brief',
  'pick.briefTake': 'Save',
} as const;
