import type { letter as english } from '../en/letter.ts';

export const letter: typeof english = {
  title: '管理者への依頼文',
  open: '管理者への依頼文...',
  note: 'そのまま送信できる文面です。内容を確認し、< と > の間の部分を記入してください。パスワードは含まれません。',
  subject: '件名',
  body: '本文',
  copy: '依頼文をコピー',
  save: '保存...',
  mail: 'メール ソフトで開く',
  copied: '依頼文が長いため、クリップボードにコピーしました。メール ソフトに貼り付けてください。',
  mailHint: '(依頼文はクリップボードにコピーされています。ここに貼り付けてください。)',
  fileName: '管理者への依頼文',
  greeting: 'お世話になっております。',
  tried:
    'SSIS パッケージのメールを {{host}} (ポート {{port}}) 経由で送信しています。{{date}} に、当方のコンピューター ({{address}}) から {{product}} {{version}} で接続テストを行ったところ、次の結果になりました。',
  unknownAddress: '<当方のコンピューターのアドレス>',
  conversation: '通信記録 (C は当方のコンピューター、S はサーバーです。機密情報は含まれません):',
  closing: 'お手数をおかけしますが、よろしくお願いいたします。',
  yes: 'はい',
  no: 'いいえ',
  ssl: 'STARTTLS による暗号化 (SSL)',
  windowsAuthentication: 'Windows 認証',
  sender: '差出人',
  recipient: '宛先',
  system: {
    exchange: 'Exchange Server (Exchange 管理シェル):',
    exchangeOnline: 'Exchange Online (Exchange Online PowerShell、または Exchange 管理センターの [メール フロー]):',
    postfix: 'Postfix とその関連ソフトウェア:',
    network: 'ネットワーク、および外部からの確認:',
    domain: 'Active Directory とコンピューターの時計:',
  },
  request: {
    allowAnonymous: {
      subject: '{{host}}: {{address}} からの匿名でのメール送信の許可のお願い',
      text: 'このコンピューター ({{address}}) がサインインせずにメールを送信できるようにしていただくか、使用すべきサーバーとアカウントをお知らせください。SSIS で使用できるサインインは Windows 認証 (GSSAPI、NTLM) だけで、ユーザー名とパスワードによる認証は使用できません。',
    },
    allowRelay: {
      subject: '{{host}}: {{address}} からのメール中継の許可のお願い',
      text: 'このコンピューター ({{address}}) から {{recipient}} などの外部の宛先へのメールの中継を許可してください。許可の対象はこのアドレスだけで十分です。',
    },
    openPort: {
      subject: '{{host}}: {{address}} に対するポート {{port}} の開放のお願い',
      text: 'このコンピューター ({{address}}) から {{host}} の TCP ポート {{port}} への接続を許可してください。ファイアウォール、セキュリティ製品、またはサーバーの接続許可リストによって遮断されています。',
    },
    startService: {
      subject: '{{host}}: ポート {{port}} の応答がありません',
      text: 'メール サービスが実行されていて、{{address}} からの接続をポート {{port}} で待ち受けているかどうかをご確認ください。別のポートを使用する場合は、そのポートをお知らせください。',
    },
    allowAddress: {
      subject: '{{host}}: コンピューター {{address}} が拒否されています',
      text: 'サーバーは、このコンピューターからの接続を最初の応答で拒否しています。{{address}} をブロックの対象から外すか許可していただくか、クライアント用のサーバーをお知らせください。',
    },
    acceptName: {
      subject: '{{host}}: コンピューターの名乗る名前がサーバーに拒否されています',
      text: 'このコンピューター ({{address}}) が EHLO で名乗る名前を受け付けていただくか、どのような名前にすべきかをお知らせください。',
    },
    skipGreylisting: {
      subject: '{{host}}: {{address}} をグレイリストの対象外にするお願い',
      text: 'パッケージはメールを 1 回だけ送信し、後で再送信することはありません。このコンピューター ({{address}}) をグレイリストの対象外にしてください。',
    },
    offerTls: {
      subject: '{{host}}: ポート {{port}} での STARTTLS の提供のお願い',
      text: '暗号化された接続でのみ送信できます。ポート {{port}} で STARTTLS を提供してください。サーバーが既に提供している場合は、ファイアウォールの ESMTP 検査など、途中の機器が取り除いています。',
    },
    repairTls: {
      subject: '{{host}}: ポート {{port}} で暗号化を開始できません',
      text: '暗号化された接続を確立できません。サーバーの証明書、キー、およびポート {{port}} の暗号化の設定をご確認ください。',
    },
    newerTls: {
      subject: '{{host}}: TLS 1.2 の有効化のお願い',
      text: 'サーバーが対応しているのは、安全ではなくなった古い TLS のバージョンだけです。TLS 1.2 または 1.3 を有効にしてください。',
    },
    renewCertificate: {
      subject: '{{host}}: 証明書の更新のお願い',
      text: '{{host}} の証明書を更新し、サーバーの時計をご確認ください。有効な証明書がないと、SSL を使用するパッケージはメールを送信できません。',
    },
    certificateName: {
      subject: '{{host}}: 証明書の名前が一致しません',
      text: '{{host}} という名前を含む証明書をインストールしていただくか、このサーバーに接続するための正しい名前をお知らせください。',
    },
    certificateChain: {
      subject: '{{host}}: 証明書を検証できません',
      text: '当方のコンピューターが信頼する証明機関の証明書を、中間証明書とともにインストールしてください。社内の証明機関が発行した証明書の場合は、その証明機関の証明書と拇印をお送りください。',
    },
    offerWindowsAuthentication: {
      subject: '{{host}}: ポート {{port}} での Windows 認証の提供のお願い',
      text: 'SSIS で使用できるサインインは Windows 認証 (GSSAPI または NTLM) だけです。ポート {{port}} で統合 Windows 認証を有効にしていただくか、このコンピューター ({{address}}) がサインインせずに送信できるようにしてください。',
    },
    allowAccount: {
      subject: '{{host}}: アカウントでサインインできません',
      text: 'アカウント {{account}} が {{host}} にサインインしてメールを送信できるかどうかをご確認ください。拒否の理由は、その時刻のサーバーのログに記録されています。',
    },
    enableSmtpAuth: {
      subject: '{{host}}: SMTP 認証が無効になっています',
      text: 'SMTP でのサインインが、組織またはメールボックスで無効になっています。SSIS ではこの認証を使用できないため、当方のネットワークがサインインせずに送信できるコネクタを用意していただくのが最善です。サインインが必要なプログラムがある場合は、そのメールボックスで有効にしてください。',
    },
    registerPrincipal: {
      subject: '{{host}}: サービス プリンシパル {{principal}} が登録されていません',
      text: 'Kerberos でこの名前のサーバーが見つかりません。サーバーのコンピューター アカウントに {{principal}} を登録していただくか、ドメインで使用されているサーバーの名前をお知らせください。',
    },
    unlockAccount: {
      subject: '{{host}} 用のアカウントのロック解除のお願い',
      text: 'パッケージがサインインに使用するアカウントのロックを解除するか、有効にしてください。古いパスワードを使い続けているプログラムがないかどうかもご確認ください。',
    },
    setClock: {
      subject: 'コンピューター {{address}} の時計がずれています',
      text: 'Kerberos で許容される時刻の差は 5 分です。このコンピューターとドメイン コントローラーの時刻をご確認ください。',
    },
    openKerberos: {
      subject: 'コンピューター {{address}} からドメイン コントローラーに接続できません',
      text: '{{host}} にサインインするために、このコンピューターからドメイン コントローラー (DNS、および Kerberos のポート 88) への接続を許可してください。',
    },
    allowSender: {
      subject: '{{host}}: 差出人 {{sender}} の許可のお願い',
      text: 'このコンピューター ({{address}}) から送信するメールの差出人として {{sender}} を受け付けていただくか、使用できる差出人をお知らせください。',
    },
    acceptRecipient: {
      subject: '{{host}}: 宛先 {{recipient}} が拒否されています',
      text: '{{recipient}} が存在し、このコンピューター ({{address}}) からのメールを受信できるかどうかをご確認ください。',
    },
    raiseSize: {
      subject: '{{host}}: メールがサーバーの上限サイズを超えています',
      text: 'このコンピューター ({{address}}) からのメールの上限サイズを引き上げていただくか、送信できるサイズをお知らせください。添付ファイルは、メールでは約 3 分の 4 の大きさになります。',
    },
    makeRoom: {
      subject: '{{host}}: サーバーが混雑していてメールを受け付けられません',
      text: 'サーバーの負荷、ディスクの空き容量、および {{address}} からの接続数の制限をご確認ください。',
    },
    acceptMessage: {
      subject: '{{host}}: メールが内容を理由に拒否されています',
      text: 'どの規則によってメールが拒否されたかをサーバーのログでご確認ください。差出人のドメインの SPF、DKIM、DMARC が {{address}} からのメールを対象としているかどうかもご確認ください。',
    },
    stopInspection: {
      subject: '{{host}}: サーバーとの通信が途中で書き換えられています',
      text: 'このコンピューター ({{address}}) と {{host}} の間にあるファイアウォールまたはセキュリティ製品が、通信を書き換えるか、暗号化を解除しています。ポート {{port}} への接続を、ファイアウォールの ESMTP 検査などの対象から除外してください。',
    },
    waiveClientCertificate: {
      subject: '{{host}}: クライアント証明書が要求されています',
      text: 'パッケージにはクライアント証明書がありません。このコンピューター ({{address}}) からのポート {{port}} への接続では、クライアント証明書を要求しないようにしてください。',
    },
    reverseDns: {
      subject: '{{host}} への送信のための {{address}} の DNS 名の登録のお願い',
      text: 'サーバーは、DNS に名前が登録されたアドレスからのメールだけを受け付けます。{{address}} の PTR レコードを登録して、その名前から同じアドレスを引けるようにしていただくか、登録済みの中継サーバーをお知らせください。',
    },
    readLog: {
      subject: '{{host}}: サーバー側で障害が発生しています',
      text: 'サーバーは、サーバー側に問題があると応答しています。その時刻のサーバーのログを確認し、問題を解決してください。',
    },
    openRecipient: {
      subject: '{{host}}: {{recipient}} が当方からのメールを受け付けません',
      text: '宛先 {{recipient}} は、特定の差出人からのメールだけを受け付けます。{{sender}} からのメール、またはサインインせずに送信されたメールを許可してください。',
    },
    enlargeMailbox: {
      subject: '{{host}}: メールボックス {{recipient}} がいっぱいです',
      text: 'メールボックス {{recipient}} の空き容量を増やすか、上限を引き上げてください。',
    },
    moreRecipients: {
      subject: '{{host}}: メールの宛先が多すぎます',
      text: 'このコンピューター ({{address}}) からのメールに指定できる宛先の数を増やしていただくか、配布グループを用意してください。',
    },
    closeRelay: {
      subject: '{{host}}: サーバーがだれのメールでも中継します',
      text: 'サーバーは、サインインも暗号化もなしで外部の宛先を受け付けました。このコンピューター ({{address}}) のための設定であれば、許可の対象が必要なアドレスだけに限られていることをご確認ください。',
    },
    fixAddresses: {
      subject: '{{host}}: 応答しないアドレスが DNS に登録されています',
      text: '{{host}} という名前には、当方からポート {{port}} で応答しないアドレスが DNS に登録されています。SSIS はアドレスを 1 つずつ試すため、時間がかかったり失敗したりします。そのアドレスを DNS から削除するか、応答するようにしてください。',
    },
  },
};
