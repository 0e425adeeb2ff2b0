import type { practice as english } from '../en/practice.ts';

export const practice: typeof english = {
  label: '練習用サーバー',
  mark: '練習中',
  playing: '練習用サーバー: {{name}}。',
  plays: {
    none: { name: 'なし: すべてのメールを受け付ける', text: '' },
    'exchange-5.7.57': {
      name: 'Exchange が匿名のメールを拒否する (5.7.57)',
      text: 'Microsoft 365 は、サインインしたメールボックスのメールだけを受け付け、Windows 認証は提供しません。匿名のメールは MAIL FROM で拒否されます。',
    },
    'microsoft-365-5.7.139': {
      name: 'Microsoft 365 でサインインが無効になっている (5.7.139)',
      text: 'パスワードでサインインすると、テナントで SMTP AUTH が無効になっていると応答します。',
    },
    'exchange-5.7.54': {
      name: 'Exchange が他のドメインに中継しない (5.7.54)',
      text: 'Exchange は、自分のドメイン宛ての匿名のメールだけを受け付けます。宛先は拒否されます。',
    },
    'relay-denied': {
      name: '中継の拒否 (Postfix、5.7.1)',
      text: 'Postfix は、このコンピューターから外部のアドレスへのメールを中継しません。宛先は拒否されます。',
    },
    greylisting: {
      name: 'グレーリスト (4.2.0)',
      text: '同じ差出人から同じ宛先への最初のメールは保留されます。5 秒後に再送すると受け付けます。',
    },
    'mailbox-full': {
      name: 'メールボックスの容量不足 (5.2.2)',
      text: '宛先のメールボックスに空き容量がありません。',
    },
    'expired-certificate': {
      name: '証明書の期限切れ',
      text: '1 か月前に期限が切れた証明書で STARTTLS を提供します。SSL を有効にしてテストしてください。',
    },
    'no-starttls': {
      name: 'STARTTLS が提供されない',
      text: 'サーバーは暗号化に対応していません。SSL を有効にしてテストしてください。',
    },
    slow: {
      name: '応答の遅いサーバー',
      text: 'グリーティングと、メールに対する各応答の前に 3 秒かかります。短いタイムアウトを試してください。',
    },
  },
  cli: {
    option: 'メールの拒否、無効な証明書、遅い応答などを、実際のサーバーと同じ文言で再現します',
  },
};
