import type { inSsis as english } from '../../en/diagnosis/in-ssis.ts';

export const inSsis: typeof english = {
  SAME_FAILURE_NO_SECURE_CONNECTION:
    '同じように失敗し、"Server does not support secure connections." に当たるメッセージが報告されます。',
  SAME_FAILURE_SENDING_MAIL:
    '同じように失敗し、"Failure sending mail." に当たるメッセージまたはサーバーの応答が報告されます。',
  SAME_TIME_OUT:
    '同じように失敗し、{{timeout}} ミリ秒後に "The operation has timed out." に当たるメッセージが報告されます。',
  FAILS_AFTER_SENDING: '受け付けられた宛先には同じように送信され、その後でタスクが失敗します。',
  PORT_NOT_SUPPORTED:
    'ポートを指定できません。SSIS は "{{host}}:{{port}}" をサーバー名とみなすため、見つけられません。ポートは常に 25 です。',
  IMPLICIT_TLS_NOT_SUPPORTED:
    'ポートの指定も、最初から暗号化する接続もサポートされていません。SSIS は "{{host}}:{{port}}" をサーバー名とみなすため、見つけられません。',
  ADDED_AUTHORITY_UNKNOWN:
    'この証明書が信頼されるのは、パッケージを実行するコンピューターの Windows 証明書ストアにもその証明機関がある場合だけです。',
  GOES_ON_ANONYMOUSLY:
    '提供されている GSSAPI と NTLM を試した後、匿名で続行し、それに対するサーバーの応答 ("Client was not authenticated" や "Unable to relay" など) が報告されます。サーバーが匿名のメールを受け付ける場合は、そのまま送信されます。',
  SIGNS_IN_AS_RUNNING_USER:
    'ここに保存されている Windows アカウントではなく、パッケージを実行するユーザーとしてサインインします。',
  WINDOWS_AUTHENTICATION_SIGNS_IN:
    'パッケージを実行するユーザーとして GSSAPI または NTLM でサインインします。失敗した場合、またはサーバーがどちらも提供していない場合は、匿名で続行します。',
  REVOCATION_NOT_CHECKED:
    '.NET は、そのように設定されていない限り証明書の失効を確認しないため、メールはそのまま送信されます。',
  WAITS_FOR_DEAD_ADDRESSES:
    'サーバーのアドレスを 1 つずつ順に試すため、応答しないアドレスごとに、タイムアウト ({{timeout}} ミリ秒) のうち約 20 秒が失われます。',
  LINE_TOO_LONG:
    'メール送信タスクの To、Cc、Bcc に入力できるのは、それぞれ {{max}} 文字までです。ここでは {{length}} 文字でした。',
  WORKS_THE_SAME: 'サーバーから同じように扱われるコンピューターとユーザーであれば、同じように動作します。',
};
