/** English: the branches of a busbar over several cells. */
export const branches = {
  'branches.title': 'Branches',
  'branches.between': 'between',
  'branches.current': 'A',
  'branches.area': 'mm²',
  'branches.margin': 'margin',
  'branches.bolt': 'bolt',
};
