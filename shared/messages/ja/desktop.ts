import type { desktop as english } from '../en/desktop.ts';

export const desktop: typeof english = {
  menu: '{{name}}(&{{letter}})',
  window: 'ウィンドウ',
  roles: {
    about: 'SMTP 接続マネージャーについて',
    services: 'サービス',
    hide: 'SMTP 接続マネージャーを隠す',
    hideOthers: 'ほかを隠す',
    unhide: 'すべてを表示',
    quit: '終了',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    resetZoom: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    togglefullscreen: '全画面表示',
    minimize: '最小化',
    zoom: '拡大/縮小',
    close: '閉じる',
    front: 'すべてを手前に移動',
  },
  packageFiles: 'パッケージとプロジェクト',
  allFiles: 'すべてのファイル',
  pageGone: {
    message: 'ウィンドウの内容が予期せず終了しました。',
    detail: '保存済みの内容はすべて残っています ({{reason}})。',
    reload: '再読み込み',
    quit: '終了',
  },
};
