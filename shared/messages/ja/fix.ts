import type { fix as english } from '../en/fix.ts';

export const fix: typeof english = {
  label: {
    usePort: 'ポート {{port}} を使用する',
    usePortWithSsl: 'ポート {{port}} と SSL を使用する',
    turnSslOn: 'SSL を有効にする',
    turnSslOff: 'SSL を無効にする...',
    tickWindowsAuthentication: 'Windows 認証を使用する',
    untickWindowsAuthentication: 'Windows 認証を使用しない',
    useServer: '{{host}} を使用する',
    raiseTimeout: 'タイムアウトを {{timeout}} ミリ秒にする',
    trustAuthority: 'この証明機関を信頼する...',
  },
  turnSslOff: {
    title: 'SSL を無効にしますか?',
    text: 'メールは平文で送られます。途中で誰でも読み取りや改ざんができ、どのサーバーが受け取るかも確認できません。自社のネットワーク内でのみ使用してください。',
    confirm: 'SSL を無効にする',
  },
  trustAuthority: {
    title: 'この証明機関を信頼しますか?',
    text: '"{{subject}}" を信頼すると、この証明機関の証明書を使用するすべてのメール サーバーが、設定で削除するまで、このコンピューターで信頼されます。先に、次の拇印が正しいかどうかを管理者に確認してください: {{fingerprint}}',
    confirm: '信頼する',
    done: 'この証明機関は、このコンピューターで信頼されるようになりました。',
  },
};
