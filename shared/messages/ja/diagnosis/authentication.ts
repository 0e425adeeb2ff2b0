import type { authentication as english } from '../../en/diagnosis/authentication.ts';

export const authentication: typeof english = {
  AUTHENTICATION_NOT_OFFERED: {
    cause: 'サーバーはポート {{port}} でサインインの方法を提供していません。',
    fix: 'サーバーがこのコンピューターからの匿名のメールを受け付ける場合は、"Windows 認証を使用する" をオフにしてください。それ以外の場合は、クライアント用のポート (通常は 587) を使用するか、このポートで統合 Windows 認証を有効にするよう管理者に依頼してください。',
  },
  AUTHENTICATION_NEEDS_TLS: {
    cause: 'サーバーは、暗号化されていない接続ではサインインの方法を提供していません。',
    fix: '"SSL (Secure Sockets Layer) を有効にする" をオンにしてください。多くのサーバーは、暗号化された接続でのみサインインを受け付けます。',
  },
  WINDOWS_AUTHENTICATION_NOT_OFFERED: {
    cause:
      'サーバーは Windows 認証 (GSSAPI または NTLM) を提供していません。提供されているのは {{mechanisms}} だけです。',
    fix: 'Microsoft 365、Gmail などのインターネット プロバイダーは Windows 認証を提供しておらず、SSIS は他の方法ではサインインできません。Windows 認証を提供する自社の Exchange サーバーや中継サーバー、またはこのコンピューターからの匿名のメールを受け付けて転送するサーバーを使用してください。',
  },
  MICROSOFT_365_SIGN_IN: {
    cause: 'Microsoft 365 は Windows 認証を提供していません。提供されているのは {{mechanisms}} だけです。',
    fix: 'SSIS からはサインインできません。"Windows 認証を使用する" をオフにして、サインイン不要の方法を使用してください。組織内の宛先には <テナント>.mail.protection.outlook.com のポート 25、すべての宛先にはこのコンピューターの IP アドレス用のコネクタ、または社内の中継サーバーを使用できます。',
  },
  GMAIL_SIGN_IN: {
    cause: 'Google は Windows 認証を提供していません。提供されているのは {{mechanisms}} だけです。',
    fix: 'SSIS からはサインインできません。Google Workspace では、管理者が SMTP リレー サービス (smtp-relay.gmail.com) でこのコンピューターの IP アドレスを許可し、"Windows 認証を使用する" をオフにしてください。または、社内の中継サーバーを使用してください。',
  },
  MECHANISM_REFUSED: {
    cause: 'サーバーは {{mechanism}} を提供していますが、受け付けませんでした: {{reply}}',
    fix: 'このポートの認証の設定 (Exchange では受信コネクタの設定) を確認するよう、サーバーの管理者に依頼してください。',
  },
  AUTHENTICATION_REFUSED: {
    cause: 'サーバーは {{mechanism}} でのサインインを拒否しました: {{reply}}',
    fix: 'アカウントを入力している場合は、ドメイン、ユーザー、パスワードを確認してください。正しい場合は、このアカウントがこのサーバーから送信できるかどうかを管理者に確認してください。拒否の理由はサーバーのログにあります。',
  },
  SMTP_AUTH_DISABLED: {
    cause: 'このメールボックスまたは組織全体で、SMTP によるサインインが無効になっています: {{reply}}',
    fix: 'Microsoft 365 の管理者は、"メール アプリの管理" の "認証済み SMTP"、または Set-CASMailbox の -SmtpClientAuthenticationDisabled $false でメールボックスごとに有効にできます。SSIS 自体はサインインできないため、コネクタまたは中継サーバーを使用してください。',
  },
  BASIC_AUTHENTICATION_DISABLED: {
    cause: 'サーバーはユーザー名とパスワードを受け付けず、先進認証だけを受け付けます: {{reply}}',
    fix: 'アプリ パスワードも使用できません。サインイン不要の方法 (このコンピューターの IP アドレス用のコネクタ、社内の中継サーバー) または Azure Communication Services などのアプリケーション用のサービスを使用してください。',
  },
  SIGN_IN_BLOCKED_BY_POLICY: {
    cause: '組織のポリシーによって、サインインがブロックされました: {{reply}}',
    fix: 'セキュリティの既定値群または条件付きアクセスが原因です。Microsoft 365 の管理者は、サインイン ログで理由を確認できます。このコンピューターの IP アドレス用のコネクタを使用すれば、サインインは不要です。',
  },
  APP_PASSWORD_REQUIRED: {
    cause: 'アカウントの 2 段階認証が有効なため、サーバーはアプリ パスワードを要求しています: {{reply}}',
    fix: 'アカウントのセキュリティ設定でアプリ パスワードを作成してください。SSIS では使用できないため、パッケージでは、このコンピューターからのメールを受け付ける中継サーバーを使用してください。',
  },
  GMAIL_PASSWORD_REFUSED: {
    cause: 'Google はユーザー名とパスワードを受け付けませんでした: {{reply}}',
    fix: 'Google が受け付けるのは、アカウントのパスワードではなくアプリ パスワードだけです。SSIS ではどちらも使用できないため、パッケージでは Google Workspace の SMTP リレー サービスまたは社内の中継サーバーを使用してください。',
  },
  SES_CREDENTIALS_REFUSED: {
    cause: 'Amazon SES は資格情報を受け付けませんでした: {{reply}}',
    fix: 'SES では、アクセス キーとは異なる、同じリージョンの SMTP 資格情報が必要です。SSIS では使用できないため、パッケージでは、SES にサインインする社内の中継サーバーを使用してください。',
  },
  SIGN_IN_UNAVAILABLE: {
    cause: 'サーバーは現在サインインを確認できません: {{reply}}',
    fix: 'パスワードの問題ではありません。数分後にもう一度お試しください。解消しない場合は、管理者に連絡してください。サーバーがディレクトリに接続できないか、試行回数が多すぎます。',
  },
  NO_KERBEROS_TICKET: {
    cause: 'このコンピューターではドメインにサインインしていません。Kerberos チケットがありません ({{reason}})。',
    fix: 'ドメインにサインインする (Linux と macOS では kinit を実行する) か、詳細設定で Windows アカウントを入力してください。',
  },
  KERBEROS_TICKET_EXPIRED: {
    cause: 'Kerberos チケットの有効期限が切れています ({{reason}})。',
    fix: 'ドメインにもう一度サインインして (Linux と macOS では kinit を実行して)、新しいチケットを取得してください。',
  },
  CLOCK_SKEW: {
    cause: 'このコンピューターの時計とドメイン コントローラーの時計がずれています ({{reason}})。',
    fix: 'このコンピューターの時計を合わせてください。Kerberos で許容されるずれは 5 分です。',
  },
  SERVICE_PRINCIPAL_UNKNOWN: {
    cause: 'ドメインにサービス {{principal}} が登録されていません ({{reason}})。',
    fix: '別名や IP アドレスではなく、ドメインに登録されている完全な DNS 名でサーバーを入力してください。管理者は setspn -L で登録名を確認できます。別のサービス プリンシパルは詳細設定で入力できます。',
  },
  KDC_UNREACHABLE: {
    cause: 'Kerberos チケットを取得するためのドメイン コントローラーに接続できませんでした ({{reason}})。',
    fix: 'ドメインへのネットワーク接続または VPN と、領域 (realm) を確認してください。Linux と macOS では、DNS に登録がない場合、/etc/krb5.conf でドメイン コントローラーを指定します。',
  },
  ACCOUNT_UNKNOWN: {
    cause: 'ドメインにアカウント {{account}} が存在しません ({{reason}})。',
    fix: 'ドメインとユーザーを確認してください。ドメインには DNS 名 (example.com) または NetBIOS 名 (EXAMPLE) を入力します。',
  },
  PASSWORD_WRONG: {
    cause: 'ドメインは {{account}} のパスワードを受け付けませんでした ({{reason}})。',
    fix: 'パスワードを入力し直してください。アカウントがロックされないように、試行は 1 回だけ行われました。',
  },
  PASSWORD_EXPIRED: {
    cause: 'アカウントのパスワードの有効期限が切れています: {{reason}}',
    fix: 'ドメインでパスワードを変更してから、新しいパスワードをここに入力してください。',
  },
  ACCOUNT_LOCKED: {
    cause: 'アカウントがロックされているか、無効になっています: {{reason}}',
    fix: 'ドメインの管理者にロックの解除を依頼してください。古いパスワードを試し続けるプログラムがあると、再びロックされます。',
  },
  WINDOWS_ACCOUNT_NEEDED: {
    cause:
      'サーバーが提供しているのは NTLM だけですが、このシステムでは、サインインしているユーザーとして NTLM でサインインすることはできません。',
    fix: '詳細設定で Windows アカウントを入力してください。',
  },
  SECURITY_LIBRARY_MISSING: {
    cause: 'Kerberos のシステム ライブラリがインストールされていません ({{reason}})。',
    fix: 'インストールしてください。Debian と Ubuntu では libgssapi-krb5-2、Red Hat と Fedora では krb5-libs、SUSE と Arch では krb5 です。サーバーが NTLM を提供している場合は、詳細設定で Windows アカウントを入力することもできます。',
  },
  SERVER_NOT_PROVEN: {
    cause: '{{host}} は {{mechanism}} で {{principal}} であることを証明しませんでした ({{reason}})。',
    fix: 'サーバー名を確認してください。暗号化を解除するプロキシやウイルス対策ソフト、またはサーバーのドメイン アカウントの破損が原因の場合もあります。',
  },
  SECURITY_FAILED: {
    cause: 'このコンピューターで {{mechanism}} によるサインインに失敗しました: {{reason}}',
    fix: '上記はシステムのセキュリティ ライブラリのメッセージです。Linux と macOS では、/etc/krb5.conf とチケット (klist) を確認してください。',
  },
};
