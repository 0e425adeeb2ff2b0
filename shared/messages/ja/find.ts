import type { find as english } from '../en/find.ts';

export const find: typeof english = {
  start: '設定を検索',
  startHint: 'どの設定で接続できるかを、一般的なポートでサーバーに確認します。サインインもメールの送信も行われません。',
  cancel: '検索の中止',
  title: '使用できる設定',
  ways: {
    '587-starttls': 'ポート 587、STARTTLS',
    '465-tls': 'ポート 465、最初から TLS',
    '25-starttls': 'ポート 25、STARTTLS',
    '25-plain': 'ポート 25、暗号化なし',
  },
  state: {
    waiting: '未確認',
    asking: '確認中',
    passed: '使用できます',
    warning: '使用できますが、警告があります',
    failed: '使用できません',
    cancelled: '中止されました',
  },
  works: '使用できます。',
  inSsis: 'SSIS の場合: {{text}}',
  offered: '最も安全',
  offeredForSsis: 'SSIS で使用できる中で最も安全',
  use: 'この設定を使用する',
  useWay: '使用する',
  useNamed: '{{way}} を使用する',
  certificateNamed: '{{way}} の証明書',
  found: '使用できる中で最も安全な設定: {{way}}。',
  foundForSsis: 'SSIS 自体で使用できる中で最も安全な設定: {{way}}。',
  noneForSsis: 'SSIS 自体で使用できる設定はありません。SSIS はポート 25 にだけ接続します。',
  unencrypted: 'メールは暗号化されずにネットワークを流れます。',
  none: '4 つの設定はいずれも使用できません。{{cause}}',
  cancelled: '検索は中止されました。',
  failedCall: '検索を実行できませんでした。',
  used: '入力しました: {{way}}。',
  cli: {
    command:
      'どの設定で接続できるかをサーバーに確認します (ポート 587、465、25、暗号化の有無)。サインインは行われません',
    server: 'サーバーの名前または IP アドレス。メール アドレスや URL も指定できます。ポートは無視されます',
  },
  settings: '接続文字列: {{connectionString}}',
};
