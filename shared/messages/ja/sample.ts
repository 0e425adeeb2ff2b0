import type { sample as english } from '../en/sample.ts';

export const sample: typeof english = {
  package: 'サンプル',
  description: 'このコンピューターのテスト受信トレイに送信します。',
  connection: 'SMTP 接続マネージャー',
  task: 'メール送信タスク',
  subject: '夜間読み込みが完了しました',
  text: '夜間読み込みが完了しました。\n\n128,402 行を読み込みました。拒否された行はありません。\n',
};
