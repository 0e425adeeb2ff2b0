import type { diagnosis as englishDiagnosis, inSsis as englishInSsis } from '../en/diagnosis.ts';
import { authentication } from './authentication.ts';
import { protocol } from './protocol.ts';

export const diagnosis: typeof englishDiagnosis = {
  TEST_PASSED: { cause: 'SMTP サーバー {{host}} にポート {{port}} で接続でき、送信の準備ができています。', fix: '' },
  MAIL_SENT: { cause: 'メールは {{count}} 人の受信者全員分、{{host}} に引き渡されました。', fix: '' },
  MAIL_PARTLY_SENT: {
    cause:
      'メールは {{count}} 人の受信者分だけ引き渡されました。サーバーは {{rejected}} 人を拒否しました: {{addresses}}',
    fix: '拒否された受信者ごとのサーバーの応答を確認し、アドレスを修正または削除してください。',
  },
  DELIVERY_UNKNOWN: {
    cause: 'メールは最後まで送信されましたが、サーバーの応答がありませんでした。配信されたかどうかは不明です。',
    fix: '再送信する前に、サーバーのログまたは受信者のメールボックスでメッセージ {{messageId}} を確認してください。',
  },
  CANCELLED: { cause: 'キャンセルされました。', fix: '' },
  TIMED_OUT: {
    cause: '"$t(connection.step.{{step}})" の段階でタイムアウト ({{timeout}} ミリ秒) になりました。',
    fix: 'もう一度お試しください。サーバーの応答が遅いだけの場合は、タイムアウトを長くしてください。',
  },
  HOST_NOT_FOUND: {
    cause: 'サーバー名 "{{host}}" が見つかりません。',
    fix: 'つづりを確認してください。社内ネットワークでのみ有効な名前の場合は、社内ネットワークまたは VPN への接続が必要です。',
  },
  DNS_FAILED: {
    cause: 'DNS サーバーが応答しなかったため、"{{host}}" の名前を解決できませんでした ({{reason}})。',
    fix: 'メール サーバーの問題ではありません。ネットワーク接続または VPN を確認して、もう一度お試しください。',
  },
  CONNECTION_REFUSED: {
    cause: '{{host}} は存在しますが、ポート {{port}} で待ち受けているサービスがありません。',
    fix: 'ポートを確認してください。25 は中継用、587 はクライアント用です。どちらも正しい場合は、メール サービスが停止しています。',
  },
  CONNECTION_TIMED_OUT: {
    cause: '{{host}} はポート {{port}} で応答しませんでした。',
    fix: '多くの場合、ファイアウォールが接続を遮断しています。プロバイダーやクラウドはポート 25 を遮断することがあります。許可を依頼するか、ポート 587 をお試しください。',
  },
  NETWORK_UNREACHABLE: {
    cause: 'このコンピューターから {{host}} に到達できません ({{reason}})。',
    fix: 'ネットワーク接続、VPN、アドレスを確認してください。',
  },
  CONNECTION_RESET: {
    cause: '{{host}} がポート {{port}} の接続を切断しました。',
    fix: 'ファイアウォール、ウイルス対策ソフト、またはサーバーの接続許可リストが原因の可能性があります。このコンピューターからの接続が許可されているかどうかを管理者に確認してください。',
  },
  CONNECTION_FAILED: {
    cause: '{{host}} のポート {{port}} への接続に失敗しました ({{reason}})。',
    fix: 'ネットワーク接続とサーバー名を確認してください。',
  },
  NO_GREETING: {
    cause: '{{host}} はポート {{port}} で接続を受け付けましたが、{{timeout}} ミリ秒以内に応答を開始しませんでした。',
    fix: 'ポートを確認してください。最初から暗号化を必要とするポートや別のサービスは、このように何も応答しません。混雑しているサーバーでは、タイムアウトを長くする必要があります。',
  },
  GREETING_REFUSED: {
    cause: 'サーバーはこのコンピューターからのメールを受け付けません: {{reply}}',
    fix: 'このコンピューターの IP アドレスが拒否されています。サーバーの管理者に許可を依頼するか、クライアント用のサーバーを使用してください。',
  },
  NOT_SMTP: {
    cause: '{{host}} のポート {{port}} で応答しているのはメール サーバーではありません。応答: {{seen}}',
    fix: 'サーバー名とポート (25 または 587) を確認してください。',
  },
  HTTP_SERVER: {
    cause: '{{host}} のポート {{port}} で応答しているのは Web サーバーです。',
    fix: 'サーバー名とポート (25 または 587) を確認してください。',
  },
  IMAP_SERVER: {
    cause:
      '{{host}} のポート {{port}} で応答しているのは IMAP サーバーです。メールの閲覧用で、送信には使用できません。',
    fix: '送信用のポート (25 または 587) を使用してください。',
  },
  POP3_SERVER: {
    cause:
      '{{host}} のポート {{port}} で応答しているのは POP3 サーバーです。メールの受信用で、送信には使用できません。',
    fix: '送信用のポート (25 または 587) を使用してください。',
  },
  TLS_EXPECTED: {
    cause: '{{host}} のポート {{port}} では、最初から暗号化された接続が必要です。',
    fix: 'ポート 587 または 25 で "SSL (Secure Sockets Layer) を有効にする" を使用してください。ポート 465 では、SSL を有効にすると最初から暗号化されます。',
  },
  SERVER_BUSY: {
    cause: 'サーバーは現在メールを受け付けられません: {{reply}}',
    fix: '数分後にもう一度お試しください。解消しない場合は、サーバーの管理者に連絡してください。接続数の超過、メンテナンス、ディスクの空き不足がよくある原因です。',
  },
  CONNECTION_DROPPED: {
    cause: '"$t(connection.step.{{step}})" の段階で、{{host}} が理由を示さずに接続を終了しました。',
    fix: 'もう一度お試しください。サーバー自身が終了した場合は、サーバーのログに理由があります。途中のファイアウォールやウイルス対策ソフトが原因の場合もあります。',
  },
  EHLO_REFUSED: {
    cause: 'サーバーはこのコンピューターの名乗り (EHLO) を拒否しました: {{reply}}',
    fix: '完全な DNS 名を必要とするサーバーがあります。このコンピューターに DNS 名を設定するか、サーバーの管理者に許可を依頼してください。',
  },
  REPLY_TOO_LONG: {
    cause: '{{host}} から終わりのない応答が送られてきました。',
    fix: 'メール サーバーの動作ではありません。サーバー名とポートを確認してください。',
  },
  PROTOCOL_ERROR: {
    cause: '"$t(connection.step.{{step}})" の段階で、{{host}} から想定外の応答がありました: {{reply}}',
    fix: 'メールの通信を書き換えるファイアウォールやウイルス対策ソフトが原因の可能性があります。通信記録で全体を確認できます。',
  },
  ...protocol,
  STARTTLS_NOT_OFFERED: {
    cause: 'サーバーはポート {{port}} で暗号化 (STARTTLS) を提供していません。',
    fix: 'ポート 587 をお試しください。別の場所では提供されている場合、途中のファイアウォールが取り除いている可能性があります。SSL を無効にできるのは、メールが平文で送られても問題がない場合だけです。',
  },
  STARTTLS_REFUSED: {
    cause: 'サーバーは暗号化を提供していますが、開始を拒否しました: {{reply}}',
    fix: 'サーバーの証明書または秘密キーが壊れているか、存在しない可能性があります。サーバーの管理者に連絡してください。',
  },
  STARTTLS_REQUIRED: {
    cause: 'サーバーは暗号化された接続でのみメールを受け付けます: {{reply}}',
    fix: '"SSL (Secure Sockets Layer) を有効にする" をオンにしてください。',
  },
  TLS_HANDSHAKE_FAILED: {
    cause: '{{host}} との暗号化された接続を確立できませんでした ({{reason}})。',
    fix: 'サーバーの暗号化が古いか壊れている、または途中の機器が妨げている可能性があります。サーバーの管理者に連絡してください。',
  },
  TLS_PROTOCOL_VERSION: {
    cause: 'サーバーは、安全ではない 1.2 より古いバージョンの TLS にしか対応していません ({{reason}})。',
    fix: 'サーバーの管理者が TLS 1.2 または 1.3 を有効にする必要があります。',
  },
  TLS_NOT_SPOKEN: {
    cause: '暗号化を開始すべき段階で、{{host}} はポート {{port}} で平文の応答を返しました。',
    fix: 'ポート 465 では最初から暗号化する必要があります。サーバーが対応していない場合は、ポート 587 または 25 を使用してください。それ以外の場合は、途中の機器が妨げている可能性があります。',
  },
  CERTIFICATE_EXPIRED: {
    cause: 'サーバーの証明書の有効期限が {{validTo}} に切れています。',
    fix: 'サーバーの管理者が更新する必要があります。',
  },
  CERTIFICATE_NOT_YET_VALID: {
    cause: 'サーバーの証明書は {{validFrom}} まで有効になりません。',
    fix: 'このコンピューターの時計を確認してください。正しい場合は、サーバーの管理者が証明書を交換する必要があります。',
  },
  CERTIFICATE_WRONG_NAME: {
    cause: 'サーバーの証明書は別の名前のものです: {{names}}。接続先が {{host}} であることを証明できません。',
    fix: '同じコンピューターであれば、これらの名前のいずれかを SMTP サーバーに入力してください。',
  },
  CERTIFICATE_SELF_SIGNED: {
    cause: 'サーバーの証明書 ({{subject}}) は自己署名されており、証明機関が発行したものではありません。',
    fix: 'サーバーの管理者が、このコンピューターで信頼されている証明機関の証明書をインストールする必要があります。',
  },
  CERTIFICATE_UNKNOWN_ISSUER: {
    cause:
      'サーバーの証明書の発行元 "{{issuer}}" がこのコンピューターで信頼されていないか、サーバーが中間証明書を送信していません。',
    fix: '自社の証明機関であれば、設定で信頼する証明機関に追加してください。それ以外の場合は、サーバーの管理者が証明書チェーン全体をインストールする必要があります。',
  },
  CERTIFICATE_INVALID: {
    cause: 'サーバーの証明書は使用できません ({{reason}})。',
    fix: 'サーバーの管理者が交換する必要があります。詳細は証明書の表示で確認できます。',
  },
  ...authentication,
  AUTHENTICATION_REQUIRED: {
    cause: 'サーバーは匿名のメールを受け付けません: {{reply}}',
    fix: '"Windows 認証を使用する" をオンにするか、このコンピューターからの匿名の送信を許可するよう管理者に依頼してください。',
  },
  SENDER_REFUSED: {
    cause: 'サーバーは差出人 {{address}} を拒否しました: {{reply}}',
    fix: 'サーバーに登録されている差出人、または代理送信が許可されている差出人のアドレスを使用してください。',
  },
  RECIPIENT_REFUSED: {
    cause: 'サーバーは受信者 {{address}} を拒否しました: {{reply}}',
    fix: 'アドレスのつづりを確認してください。',
  },
  RELAY_DENIED: {
    cause: 'サーバーはこのコンピューターから {{address}} へのメールを中継しません: {{reply}}',
    fix: 'このコンピューターからの中継またはサインインを許可するよう管理者に依頼してください。サーバーが正しいかどうかも確認してください。',
  },
  GREYLISTED: {
    cause: 'サーバーは、初めての差出人に後で再送信するよう求めています: {{reply}}',
    fix: '迷惑メール対策であり、エラーではありません。5 ～ 15 分後にもう一度お試しください。',
  },
  NON_ASCII_ADDRESS: {
    cause: 'サーバーは "@" の前に ASCII 以外の文字を含むアドレスを受け付けません: {{address}}',
    fix: '別のアドレス、または SMTPUTF8 に対応したサーバーを使用してください。',
  },
  ALL_RECIPIENTS_REFUSED: {
    cause: 'サーバーは {{count}} 人の受信者全員を拒否しました。最後の応答: {{reply}}',
    fix: '受信者ごとの応答を確認してください。',
  },
  MESSAGE_TOO_LARGE: {
    cause: 'メールがサーバーの上限を超えています: {{reply}}',
    fix: '添付ファイルを小さくするか、ファイルを共有してリンクを記載してください。添付ファイルはメールの中で約 3 分の 1 大きくなります。',
  },
  MESSAGE_REFUSED: {
    cause: 'サーバーはメッセージを拒否しました: {{reply}}',
    fix: '理由はサーバーの応答に示されています。内容、添付ファイルの種類、差出人のドメイン (SPF、DKIM、DMARC) がよくある原因です。',
  },
  ATTACHMENT_MISSING: {
    cause: '添付ファイルが存在しません: {{path}}。何も送信されていません。',
    fix: '送信を実行するコンピューターから見たパスを確認してください。',
  },
  ATTACHMENT_NOT_READABLE: {
    cause: '添付ファイルを読み取れません: {{path}}。メールは送信されていません。',
    fix: 'ファイルであること、読み取りが許可されていることを確認してください。',
  },
  MESSAGE_SOURCE_NOT_READABLE: {
    cause: 'メッセージのテキストのファイルを読み取れません: {{path}}。何も送信されていません。',
    fix: 'ファイル接続マネージャーのパスと、ファイルのアクセス許可を確認してください。',
  },
  MESSAGE_SOURCE_TOO_LARGE: {
    cause: 'メッセージのテキストのファイルが {{max}} バイトを超えています: {{path}}。何も送信されていません。',
    fix: 'ファイルを添付してください。',
  },
  STARTTLS_AVAILABLE: {
    cause: 'サーバーは暗号化を提供していますが、SSL が無効のため、メールは平文で送られます。',
    fix: '"SSL (Secure Sockets Layer) を有効にする" をオンにしてください。',
  },
  CERTIFICATE_EXPIRES_SOON: {
    cause: 'サーバーの証明書は {{days}} 日後 ({{validTo}}) に有効期限が切れます。',
    fix: 'サーバーの管理者に連絡してください。有効期限が切れると、SSL を使用するパッケージは送信できなくなります。',
  },
};

export const inSsis: typeof englishInSsis = {
  SAME_FAILURE_NO_SECURE_CONNECTION:
    '同じように失敗し、"サーバーはセキュリティで保護された接続をサポートしていません。" と報告されます。',
  SAME_FAILURE_SENDING_MAIL: '同じように失敗し、"メールを送信できませんでした。" またはサーバーの応答が報告されます。',
  SAME_TIME_OUT: '同じように失敗し、{{timeout}} ミリ秒後に "操作がタイムアウトになりました。" と報告されます。',
  FAILS_AFTER_SENDING: '受け付けられた受信者には同じように送信され、その後でタスクが失敗します。',
  PORT_NOT_SUPPORTED:
    'ポートを指定できません。SSIS は "{{host}}:{{port}}" をサーバー名とみなすため、見つけられません。ポートは常に 25 です。',
  IMPLICIT_TLS_NOT_SUPPORTED:
    '最初から暗号化する接続はサポートされていません。SSIS はポート {{port}} でサーバーの応答をタイムアウトまで待ち続けます。',
  ADDED_AUTHORITY_UNKNOWN:
    'この証明書が信頼されるのは、パッケージを実行するコンピューターの Windows 証明書ストアにもその証明機関がある場合だけです。',
  GOES_ON_ANONYMOUSLY:
    '提供されている GSSAPI と NTLM を試した後、匿名で続行し、それに対するサーバーの応答 ("Client was not authenticated" や "Unable to relay" など) が報告されます。サーバーが匿名のメールを受け付ける場合は、そのまま送信されます。',
  SIGNS_IN_AS_RUNNING_USER:
    'ここに保存されている Windows アカウントではなく、パッケージを実行するユーザーとしてサインインします。',
  WINDOWS_AUTHENTICATION_SIGNS_IN:
    'パッケージを実行するユーザーとして GSSAPI または NTLM でサインインします。失敗した場合、またはサーバーがどちらも提供していない場合は、匿名で続行します。',
};
