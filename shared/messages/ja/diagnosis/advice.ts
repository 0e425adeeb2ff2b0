import type { advice as english } from '../../en/diagnosis/advice.ts';

export const advice: typeof english = {
  STARTTLS_AVAILABLE: {
    cause: 'サーバーは暗号化を提供していますが、SSL が無効のため、メールは平文で送られます。',
    fix: '"SSL (Secure Sockets Layer) を有効にする" をオンにしてください。',
  },
  CERTIFICATE_EXPIRES_SOON: {
    cause: 'サーバーの証明書は {{days}} 日後 ({{validTo}}) に有効期限が切れます。',
    fix: 'サーバーの管理者に連絡してください。有効期限が切れると、SSL を使用するパッケージは送信できなくなります。',
  },
  WEAK_CIPHER: {
    cause:
      '接続は {{protocol}} と {{cipher}} で暗号化されています。サーバーの秘密キーが後で盗まれると、記録された通信は解読されます。',
    fix: 'サーバーの管理者は、ECDHE と AES-GCM の暗号スイートを優先するように設定してください。',
  },
  ANONYMOUS_RELAY: {
    cause: 'サーバーは、サインインなしで {{sender}} から {{address}} へのメールを受け付けます。',
    fix: 'このコンピューターに中継が許可されている場合は問題ありません。どのコンピューターからでも可能な場合、サーバーは第三者中継 (オープン リレー) として悪用されるため、管理者に確認してください。',
  },
  SLOW_DNS: {
    cause: '名前の解決に {{seconds}} 秒かかりました。',
    fix: 'このコンピューターの 1 つ目の DNS サーバーが応答せず、2 つ目に問い合わせている可能性があります。ネットワークの管理者に連絡してください。',
  },
  SLOW_GREETING: {
    cause: 'サーバーがグリーティングを送信するまでに {{seconds}} 秒かかりました。',
    fix: '迷惑メール対策として意図的に待たせるサーバーもありますが、多くの場合、サーバーがこのコンピューターの名前を解決できないことが原因です。管理者は、アドレスを登録するか、対象から除外できます。',
  },
  SLOW_STEP: {
    cause: '"$t(connection.step.{{step}})" の段階に {{seconds}} 秒かかりました。',
    fix: '常に遅い場合は、サーバーの管理者に連絡してください。メールを送信するたびに同じ時間がかかります。',
  },
  NEAR_TIME_OUT: {
    cause:
      'テストに {{ms}} ミリ秒かかりました。タイムアウトは {{timeout}} ミリ秒のため、添付ファイルのあるメールは間に合わない可能性があります。',
    fix: 'タイムアウトを長くしてください。',
  },
  ADDRESSES_DEAD: {
    cause: '{{host}} の一部のアドレスが応答しませんでした: {{addresses}}',
    fix: 'これらのアドレスに最初に接続するプログラムは、無駄に待たされます。管理者は、応答しないアドレスを DNS から削除してください。',
  },
  IPV6_ADDRESSES_DEAD: {
    cause: '{{host}} の IPv6 アドレスが応答しませんでした: {{addresses}}',
    fix: 'メールは IPv4 で送信されますが、IPv6 に最初に接続するプログラムは無駄に待たされます。管理者は、IPv6 を修復するか、これらのアドレスを DNS から削除してください。',
  },
  IP_ADDRESS_WITH_SSL: {
    cause:
      'サーバーが IP アドレスで入力されています。証明書は名前に対して発行され、IP アドレスを含むものはわずかです。',
    fix: '証明書やアドレスの変更でパッケージが失敗しないように、サーバーの名前を入力してください。',
  },
  IP_ADDRESS_WITH_WINDOWS_AUTHENTICATION: {
    cause: 'サーバーが IP アドレスで入力されているため、Kerberos を使用できず、NTLM でのサインインになります。',
    fix: 'ドメインに登録されているサーバーの完全な DNS 名を入力してください。',
  },
  KERBEROS_NOT_USED: {
    cause: 'Kerberos は使用されず、NTLM でサインインしました: $t(diagnosis.{{why}}.cause)',
    fix: 'NTLM ではサーバーの身元を確認できず、NTLM を無効にするドメインも増えています。$t(diagnosis.{{why}}.fix)',
  },
};
