import type { recipient as english } from '../../en/diagnosis/recipient.ts';

export const recipient: typeof english = {
  RECIPIENT_REFUSED: {
    cause: 'サーバーは宛先 {{address}} を拒否しました: {{reply}}',
    fix: 'アドレスのつづりを確認してください。',
  },
  RECIPIENT_UNKNOWN: {
    cause: 'サーバーにメールボックス {{address}} が存在しません: {{reply}}',
    fix: 'アドレスのつづりと、現在も存在するかどうかを確認してください。',
  },
  RECIPIENT_ADDRESS_INVALID: {
    cause: '宛先のアドレス {{address}} の形式が、このサーバーでは無効です: {{reply}}',
    fix: 'スペース、区切り文字の誤り (アドレスの間はセミコロン)、ドメインの欠落がないかどうかを確認してください。',
  },
  RECIPIENT_DOMAIN_NOT_ACCEPTED: {
    cause:
      'サーバーは {{address}} 宛てのメールを受け付けません。ドメインがこのサーバーのものではないか、アドレスが存在しません: {{reply}}',
    fix: 'アドレスと、このサーバーがそのドメインのサーバーかどうかを確認してください。他のドメインに送信するには、このコンピューターの IP アドレス用のコネクタが必要です。',
  },
  RECIPIENT_DOMAIN_NOT_FOUND: {
    cause: 'サーバーは {{address}} のドメインを見つけられません: {{reply}}',
    fix: '"@" の後のつづりを確認してください。ドメインが存在する場合は、サーバー側の DNS に問題がある可能性があります。',
  },
  RECIPIENT_DOMAIN_RESERVED: {
    cause:
      '{{address}} のドメインは例示用に予約されているか、ドットを含まないため、サーバーに拒否されました: {{reply}}',
    fix: 'テストの場合も、実在するアドレスを使用してください。',
  },
  RECIPIENT_RESTRICTED: {
    cause: '{{address}} は、特定の差出人からのメールだけを受け付けます: {{reply}}',
    fix: '所有者または管理者は、差出人を許可するか、サインインしていない差出人からのメールをグループで受け付けるように設定できます。',
  },
  RELAY_DENIED: {
    cause: 'サーバーはこのコンピューターから {{address}} へのメールを中継しません: {{reply}}',
    fix: 'このコンピューターからの中継またはサインインを許可するよう管理者に依頼してください。サーバーが正しいかどうかも確認してください。',
  },
  EXCHANGE_RELAY_DENIED: {
    cause:
      'Exchange は自社のドメイン宛ての匿名のメールだけを受け付けますが、{{address}} は自社のドメインではありません: {{reply}}',
    fix: '管理者は、このコンピューター専用の受信コネクタを作成し、"NT AUTHORITY\\ANONYMOUS LOGON" に ms-Exch-SMTP-Accept-Any-Recipient の権限を付与できます。または、"Windows 認証を使用する" をオンにしてサインインしてください。',
  },
  CONNECTOR_NOT_MATCHED: {
    cause: 'Microsoft 365 に、このコンピューターの IP アドレスまたは証明書に一致するコネクタがありません: {{reply}}',
    fix: '管理者が、送信元の IP アドレスを受信コネクタに追加するか、コネクタを作成する必要があります。インターネット回線を変更すると、IP アドレスも変わります。',
  },
  GREYLISTED: {
    cause: 'サーバーは、初めての差出人に後で再送信するよう求めています: {{reply}}',
    fix: '迷惑メール対策であり、エラーではありません。5 ～ 15 分後にもう一度お試しください。',
  },
  MAILBOX_FULL: {
    cause: '{{address}} のメールボックスがいっぱいです: {{reply}}',
    fix: '所有者が空き容量を確保する必要があります。他の宛先へのメールには影響しません。',
  },
  MAILBOX_DISABLED: {
    cause: '{{address}} のメールボックスは現在メールを受け付けていません: {{reply}}',
    fix: '無効になっているか、受信数が多すぎます。所有者または管理者に確認してください。',
  },
  TOO_MANY_RECIPIENTS: {
    cause: '宛先の数が、サーバーの上限を超えています: {{reply}}',
    fix: '複数のメールに分けるか、配布リストを使用してください。',
  },
  NON_ASCII_ADDRESS: {
    cause: 'サーバーは "@" の前に ASCII 以外の文字を含むアドレスを受け付けません: {{address}}',
    fix: '別のアドレス、または SMTPUTF8 に対応したサーバーを使用してください。',
  },
  ALL_RECIPIENTS_REFUSED: {
    cause: 'サーバーは {{count}} 件の宛先をすべて拒否しました。最後の応答: {{reply}}',
    fix: '宛先ごとの応答を確認してください。',
  },
};
