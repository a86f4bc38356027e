import type { Command } from './command.ts';

export const switchLanguage: Command = {
  id: 'view.language',
  run({ app }) {
    app.setState(({ language }) => ({ language: language === 'en' ? 'zh' : 'en' }));
  },
};
