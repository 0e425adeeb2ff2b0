import type { browser as english } from '../en/browser.ts';

export const browser: typeof english = {
  signInNeeded: {
    title: 'このアドレスは不完全か、すでに使用されています',
    text: 'デザイナーは、ターミナルに表示された完全なアドレスを 1 つのブラウザーで 1 回だけ開くことができます。新しいアドレスが必要な場合は、ターミナルで Ctrl+C キーを押してプログラムを終了し、もう一度起動してください。',
  },
  notFound: { title: 'ページが見つかりません', text: 'デザイナーは、このアドレスの先頭のページにあります。' },
  notBuilt: {
    title: 'デザイナーがビルドされていません',
    text: '「npm run build」を実行してから、このページを再読み込みしてください。',
  },
  ends: 'デザイナーは Ctrl+C キーを押すまで動作します。',
};
