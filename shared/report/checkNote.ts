/** No verdict of this program stands for the standard it names: each one says so. */
export const CHECK_NOTE = 'check against the purchased standard';
