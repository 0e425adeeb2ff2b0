import type { sender as english } from '../../en/diagnosis/sender.ts';

export const sender: typeof english = {
  AUTHENTICATION_REQUIRED: {
    cause: 'サーバーは匿名のメールを受け付けません: {{reply}}',
    fix: '"Windows 認証を使用する" をオンにするか、このコンピューターからの匿名の送信を許可するよう管理者に依頼してください。',
  },
  MICROSOFT_365_ANONYMOUS: {
    cause: 'Microsoft 365 のこのサーバーは、サインインなしではメールを受け付けません: {{reply}}',
    fix: 'SSIS からはサインインできず、Windows 認証も提供されていません。組織内の宛先には <テナント>.mail.protection.outlook.com のポート 25 を使用するか、このコンピューターの IP アドレス用のコネクタの作成を管理者に依頼してください。',
  },
  CLIENT_REJECTED: {
    cause: 'サーバーは、このコンピューターの IP アドレスからのメールを受け付けません: {{reply}}',
    fix: 'このコンピューターの IP アドレスを、送信を許可するアドレス (Exchange では受信コネクタ、Postfix では mynetworks) に追加するよう管理者に依頼してください。',
  },
  REVERSE_DNS_MISSING: {
    cause: 'このコンピューターの IP アドレスに DNS 名 (逆引き) がないため、サーバーに拒否されました: {{reply}}',
    fix: '逆引きのある中継サーバーを使用するか、IP アドレスの提供元に PTR レコードの設定を依頼してください。',
  },
  IPV6_RULES: {
    cause: 'サーバーは、IPv6 で届くメールにより厳しい条件を課しています: {{reply}}',
    fix: 'サーバーの IPv4 アドレス、または IPv4 アドレスだけの名前を入力するか、このコンピューターの IPv6 アドレスに PTR レコードを設定するか、中継サーバーを使用してください。',
  },
  SENDER_REFUSED: {
    cause: 'サーバーは差出人 {{address}} を拒否しました: {{reply}}',
    fix: 'サーバーに登録されている差出人、または "メールボックス所有者として送信する" アクセス許可のある差出人のアドレスを使用してください。',
  },
  SEND_AS_DENIED: {
    cause: 'サインインしているユーザーには、{{address}} として送信する権限がありません: {{reply}}',
    fix: 'サインインに使用するアカウントのアドレスを差出人にするか、このアドレスの "メールボックス所有者として送信する" アクセス許可を管理者に依頼してください。',
  },
  SENDER_ADDRESS_INVALID: {
    cause: '差出人のアドレス {{address}} は、このサーバーでは無効です: {{reply}}',
    fix: '差出人を確認してください。ドメインを含む 1 つのアドレスだけを入力し、コンマや不要な文字を含めないでください。',
  },
  SENDER_DOMAIN_NOT_FOUND: {
    cause: 'サーバーは、差出人 {{address}} のドメインを見つけられません: {{reply}}',
    fix: 'DNS に存在するドメインの差出人アドレスを使用してください。ドメインが存在する場合は、サーバー側の DNS に問題がある可能性があるため、管理者に連絡してください。',
  },
  SENDER_BLOCKED: {
    cause: 'プロバイダーは差出人 {{address}} をブロックしています: {{reply}}',
    fix: '送信数が多すぎるか、迷惑メールとみなされました。Microsoft 365 の管理者は、原因を確認した後、"制限付きエンティティ" でブロックを解除できます。',
  },
  SENDER_NOT_VERIFIED: {
    cause: 'プロバイダーでアドレスまたはドメインが検証されていません: {{reply}}',
    fix: '使用しているリージョンで、差出人またはそのドメインの検証を行ってください。Amazon SES のサンドボックスでは、宛先の検証も必要です。',
  },
  SPF_FAILED: {
    cause: '{{address}} のドメインは、送信元の IP アドレスからの送信を許可していません (SPF): {{reply}}',
    fix: 'ドメインの管理者は、送信元の IP アドレスを SPF レコードに追加できます。または、この経路での送信が許可されているドメインの差出人を使用してください。',
  },
  DMARC_FAILED: {
    cause: '{{address}} からのメールであることを証明できません (SPF、DKIM、DMARC): {{reply}}',
    fix: '差出人のドメインの管理者が、送信サーバーを SPF に追加するか、DKIM で署名する必要があります。Gmail、Yahoo、Outlook.com のアドレスは、他のサーバーの差出人として使用できません。',
  },
  SENDING_LIMIT_REACHED: {
    cause: '送信の上限に達しました: {{reply}}',
    fix: 'しばらく待ち、送信の数または頻度を減らしてください (Microsoft 365 では 1 つのメールボックスにつき 1 分間に 30 通)。上限の引き上げをプロバイダーに依頼できる場合もあります。',
  },
  SERVER_OUT_OF_STORAGE: {
    cause: 'サーバーのディスクまたはメモリが不足しています: {{reply}}',
    fix: '設定の問題ではありません。しばらく待ち、管理者に連絡してください。Exchange では "バック プレッシャー" と呼ばれ、キューのディスクの空き容量が必要です。',
  },
  SERVER_MISCONFIGURED: {
    cause: 'サーバー自身の構成に問題があります: {{reply}}',
    fix: 'こちら側でできることはありません。サーバーの管理者に連絡してください。詳細はサーバーのログにあります。',
  },
};
