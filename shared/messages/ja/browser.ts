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
  portTaken:
    'ポート {{port}} は既に使用されています。別のポートを指定するか、--port を省略して空きポートを使用してください。',
  portForbidden:
    'ポート {{port}} での待ち受けはシステムによって許可されていません。1023 より大きいポートを指定してください。',
  ends: 'デザイナーは Ctrl+C キーを押すまで動作します。',
};
